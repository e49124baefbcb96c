extension LayerEdit {
  static let thresholdedReLU = LayerEdit("thresholded-relu", "Keras 3 has the layer as ReLU with a threshold") {
    layer in
    guard layer.className == "ThresholdedReLU" else { return }
    layer.become("ReLU")
    if layer["theta"] == nil, layer["threshold"] == nil { layer.set("threshold", 1) }
    layer.rename("theta", to: "threshold")
  }
}
