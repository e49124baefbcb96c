extension LayerEdit {
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
