extension LayerEdit {
  /// Names of classes that Keras 3 no longer has, for what it computes under another name.
  static let renamedClass = LayerEdit("renamed-class", "Keras 3 has the layer under another name") { layer in
    if layer.className == "SyncBatchNormalization" { layer.set("synchronized", true) }
    if let name = newNames[layer.className] { layer.become(name) }
  }

  private static let newNames = [
    "SyncBatchNormalization": "BatchNormalization", "BatchNormalizationV1": "BatchNormalization",
    "BatchNormalizationV2": "BatchNormalization", "LSTMV1": "LSTM", "LSTMV2": "LSTM", "GRUV1": "GRU", "GRUV2": "GRU",
    "LSTMCellV2": "LSTMCell", "GRUCellV2": "GRUCell", "UnifiedLSTM": "LSTM", "UnifiedGRU": "GRU",
    "DenseV2": "Dense", "BidirectionalV2": "Bidirectional", "RandomBrightnessV2": "RandomBrightness",
    // The base class passes its input on in Keras 2, and cannot be called in Keras 3.
    "Layer": "Identity",
    "CategoricalEncoding": "CategoryEncoding",
  ]
}
