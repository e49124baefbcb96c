extension LayerEdit {
  /// `reset_after` of GRU, which older releases do not write.
  static let resetAfter = LayerEdit("reset-after", "the default of reset_after is True in Keras 3") { layer in
    guard ["GRU", "GRUCell"].contains(layer.className), layer["reset_after"] == nil else { return }
    layer.set("reset_after", false)
  }

  /// `recurrent_activation`, whose default was another function.
  static let recurrentDefaults = LayerEdit(
    "recurrent-activation", "the default of recurrent_activation is sigmoid in Keras 3"
  ) { layer in
    let classes = ["GRU", "GRUCell", "LSTM", "LSTMCell", "ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D"]
    guard classes.contains(layer.className), layer["recurrent_activation"] == nil,
      layer["units"] != nil || layer["filters"] != nil
    else { return }
    layer.set("recurrent_activation", "hard_sigmoid")
  }

  /// Input with the time axis first.
  static let timeMajor = LayerEdit("time-major", "Keras 3 has the batch axis first, always") { layer in
    guard let isTimeMajor = layer["time_major"], layer.accepted?.accepted.contains("time_major") != true else { return }
    guard isTimeMajor.bool == true else { return layer.remove("time_major") }
    layer.leave(
      "\(layer.className) takes the time axis first (time_major=true), which Keras 3 cannot",
      "swap the first two axes before and behind the layer, and remove time_major", at: "time_major")
  }
}
