/// A form in which older releases store weights, and which Keras 3 does not convert on loading.
package enum WeightForm: String, Sendable, CaseIterable {
  /// Kernels of CuDNNLSTM and CuDNNGRU are transposed, and they have two biases.
  case cuDNN = "cudnn"
  /// Keras 1 stores the gates of recurrent layers one by one, and the axes of some kernels in another order.
  case keras1
  /// Kernels of convolutions that were written with Theano are mirrored.
  case theano
}
