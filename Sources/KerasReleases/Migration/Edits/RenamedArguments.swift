extension LayerEdit {
  /// Arguments that releases of Keras 3 renamed.
  static let renamedArguments = LayerEdit("renamed-argument", "the release has the argument under another name") {
    layer in
    guard let accepted = layer.accepted?.accepted else { return }
    for (a, b) in pairs {
      for (old, new) in [(a, b), (b, a)] where layer[old] != nil && !accepted.contains(old) && accepted.contains(new) {
        layer.rename(old, to: new)
      }
    }
  }

  private static let pairs = [("newshape", "new_shape"), ("negative_slope", "alpha")]
}
