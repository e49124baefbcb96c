extension LayerEdit {
  /// `mode` of Keras 1: modes 0 and 2 compute the same in a trained model, mode 1 normalizes each sample.
  static let keras1BatchNormalization = LayerEdit(
    "keras1-batch-normalization", "Keras 2 has one way of normalizing batches"
  ) { layer in
    guard layer.className == "BatchNormalization", let mode = layer["mode"] else { return }
    guard mode.integer == 0 || mode.integer == 2 else {
      return layer.leave(
        "BatchNormalization with mode=\(mode.brief) normalizes each sample by itself, which Keras 2 and 3 cannot",
        "replace it by LayerNormalization where that computes the same", at: "mode")
    }
    layer.remove("mode")
  }
}
