/// A call whose output another call of the same model takes.
package struct CallSource: Sendable, Hashable {
  /// The layer that is called, by its position among the layers of the model.
  package let layer: Int
  /// Which of the layer's calls it is.
  package let call: Int

  package init(layer: Int, call: Int) {
    self.layer = layer
    self.call = call
  }
}
