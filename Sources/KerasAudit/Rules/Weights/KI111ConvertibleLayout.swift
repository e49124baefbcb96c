import KerasStores

extension Rule {
  /// The Keras of the configuration makes the one of the other; another release may not.
  public static let convertibleLayout = Rule(
    "KI111", "convertible-layout", .note, "Differs in a way that Keras converts on loading.",
    explanation: """
      The weights are stored in a layout that is not the layer's own, but from which the Keras that the configuration \
      belongs to makes the layer's own as it loads: the biases of `CuDNNLSTM` and `CuDNNGRU` beside `LSTM` and \
      `GRU(reset_after=True)`, and in files that state no Keras version or version 1 the gates of `LSTM`, `GRU` and \
      `ConvLSTM2D` each by itself, kernels with their channels first (`dim_ordering="th"`), and the kernels of \
      `Conv1D` with one axis more.

      Keras 2 and tf.keras convert when they read a legacy `.h5` file. Keras 3 converts nothing: there the same \
      difference is KI105.

      To be rid of the note, load the model with such a Keras and save it again.
      """)
}

extension Finding {
  static func convertibleLayout(
    _ layer: [String], _ sentence: String, _ weight: WeightDescription? = nil, _ tensor: Inventory.Tensor? = nil
  ) -> Finding {
    Finding(
      .convertibleLayout, layer: layer, weight: weight?.name, expected: weight.map { .shape($0.shape) },
      actual: tensor.map { .shape($0.shape.map { $0 }) }, dataset: tensor?.path, message: sentence,
      hint: "Keras 2 converts it on loading; Keras 3 would refuse the file")
  }
}
