/// A finding with the ID of the layer that it is about: two layers may share the path that the finding states.
struct LayerFinding {
  /// Nil for a finding about the model or the file as a whole.
  let layer: LayerID?
  var finding: Finding

  init(_ finding: Finding, layer: LayerID? = nil) {
    self.layer = layer
    self.finding = finding
  }
}
