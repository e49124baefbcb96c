extension LayerEdit {
  /// Layers of Keras 2 that run on a GPU only.
  static let cuDNN = LayerEdit(
    "cudnn-layer", "Keras 3 has no class of its own for cuDNN; LSTM and GRU use it where they can"
  ) { layer in
    switch layer.className {
    case "CuDNNLSTM": layer.become("LSTM")
    case "CuDNNGRU":
      layer.become("GRU")
      layer.set("reset_after", true)
    default: return
    }
    layer.set("activation", "tanh")
    layer.set("recurrent_activation", "sigmoid")
    layer.note(.cuDNN)
  }
}
