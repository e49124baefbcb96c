extension LayerEdit {
  /// Causal padding, which only Conv1D has in Keras 3.
  static let causalPadding = LayerEdit("causal-padding", "Keras 3 has causal padding for Conv1D only") { layer in
    guard layer["padding"]?.string == "causal", layer.className != "Conv1D" else { return }
    layer.leave(
      "\(layer.className) has causal padding, which Keras 3 has for Conv1D only",
      "put a ZeroPadding1D before the layer, and use valid padding", at: "padding")
  }

  /// `causal`, which is an argument of the call in Keras 3.
  static let causalAttention = LayerEdit(
    "causal-attention", "Keras 3 has causal masks as an argument of the call: use_causal_mask"
  ) { layer in
    guard ["Attention", "AdditiveAttention"].contains(layer.className), let causal = layer["causal"] else { return }
    guard causal.bool == true else { return layer.remove("causal") }
    layer.leave(
      "\(layer.className) has a causal mask, which Keras 3 takes in the call",
      "add use_causal_mask to the keywords of the layer's calls, and remove causal", at: "causal")
  }
}
