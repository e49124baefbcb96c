import Testing

@testable import KerasLayers

/// Objects are named as Keras' saving names them.
struct ObjectNameTests {
  @Test(arguments: [
    ("ReLU", "re_lu"), ("PReLU", "p_re_lu"), ("LeakyReLU", "leaky_re_lu"), ("Conv2D", "conv2d"),
    ("ConvLSTM2D", "conv_lstm2d"), ("UpSampling2D", "up_sampling2d"), ("RMSNormalization", "rms_normalization"),
    ("Conv2DTranspose", "conv2d_transpose"), ("StackedRNNCells", "stacked_rnn_cells"), ("CuDNNLSTM", "cu_dnnlstm"),
  ])
  func `class names in snake case`(_ className: String, _ name: String) { #expect(className.snakeCased == name) }

  @Test func `repetitions are counted`() {
    var counter = ObjectCounter()
    #expect([counter.next("Dense"), counter.next("Conv2D"), counter.next("Dense")] == ["dense", "conv2d", "dense_1"])
  }
}
