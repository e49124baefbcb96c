import KerasStores

extension Rule {
  /// KI111 convertible-layout.
  public static let convertibleLayout = Rule(
    "KI111", "convertible-layout", .note,
    "The stored layout is one that Keras converts on loading (CuDNN RNN, Keras 1 and Theano kernels, …).",
    Explanation(
      meaning: """
        The weights are stored in a layout that is not the layer's own, but that the Keras release of the \
        configuration converts on loading. It converts the biases of `CuDNNLSTM` and `CuDNNGRU` for `LSTM` and \
        `GRU(reset_after=True)`. In files that state no Keras version or version 1 it also converts the separate gates \
        of `LSTM`, `GRU` and `ConvLSTM2D`, kernels with their channels first (`dim_ordering="th"`), and kernels of \
        `Conv1D` with one extra axis. A layer that was one object with another layer when it was saved, and that Keras \
        loads as a layer of its own, is noted here too. It is an error if the file states no Keras version and has the \
        layout of Keras 2, which the conversion then spoils.
        """,
      impact: """
        Keras 2 and tf.keras convert these layouts when they read a legacy `.h5` file. Keras 3 converts nothing: there \
        the same difference is KI105.
        """,
      causes: [
        "A CuDNN layer, Keras 1 or its Theano backend wrote the weights."
      ],
      fix: "To remove the note, load the model with a release that converts the layout, and save it again.",
      references: [.source("keras/src/saving/legacy/hdf5_format.py", in: "Keras 2.15")]))
}

extension Finding {
  static func convertibleLayout(
    _ layer: [String], _ sentence: String, _ weight: WeightDescription? = nil, _ tensor: Inventory.Tensor? = nil
  ) -> Finding {
    Finding(
      .convertibleLayout, layer: layer, weight: weight?.name, expected: weight.map { .shape($0.shape) },
      actual: tensor.map { .shape($0.shape.map { $0 }) }, dataset: tensor?.dataset, message: sentence,
      hint: "Keras 2 converts it on loading; Keras 3 refuses the file")
  }

  /// A kernel in the layout of Keras 2 in a file that Keras 2 takes for one of Keras 1, because it states no version.
  static func convertedNeedlessly(_ weight: WeightDescription, refuses: Bool, dataset: String) -> Finding {
    var finding = Finding(
      .convertibleLayout, layer: weight.layer, weight: weight.name, dataset: dataset,
      message: "the file has no attribute keras_version, so Keras 2 takes it for one of Keras 1 and "
        + (refuses
          ? "refuses the \(weight.name), which is not in the layout of Keras 1"
          : "exchanges the last two axes of the \(weight.name), which are right"),
      hint: "set the attribute keras_version of the file to the release that saved it")
    finding.level = .error
    return finding
  }

  /// A layer whose configuration states that it was saved as one object with an earlier layer.
  static func sharingLost(_ layer: [String]?) -> Finding {
    Finding(
      .convertibleLayout, layer: layer,
      message: "two layers of this name were one object when the model was saved; Keras loads two separate layers",
      hint: "the configuration states `shared_object_id` where the loader does not find the earlier object")
  }
}
