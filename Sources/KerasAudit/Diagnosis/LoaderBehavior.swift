import KerasLayers
import KerasStores

/// The Keras that would load the weights, going by the configuration: what it converts, and what it says when it refuses.
///
/// The messages are those of 2.15 and 3.15; older releases say the same in other words.
struct LoaderBehavior: Sendable {
  let writer: KerasRelease
  let layout: Inventory.Layout
  /// The version of Keras that the weights file states; nil where it states none, which Keras 2 takes for Keras 1.
  let storedVersion: String?

  private var isKeras3: Bool { writer.generation == .keras3 }
  private var isKeras2: Bool { writer.generation == .keras2 || writer.generation == .tfKeras }

  /// Whether it turns the layout of one class into that of another as it loads: Keras 2 alone does, from legacy files.
  var converts: Bool { isKeras2 && layout == .named }

  /// Whether it takes the file for one of Keras 1, and converts that.
  var takesForKeras1: Bool {
    converts && (storedVersion.map { KerasRelease($0)?.generation == .keras1 } ?? true)
  }

  /// What becomes of a tensor of another shape.
  ///
  /// - Parameter position: the place of the layer among those that have weights, by which legacy files are read.
  func shape(_ pair: ShapeMismatch, layer: String, position: Int?) -> String {
    let expected = shapeText(pair.expected)
    switch (layout, writer.generation) {
    case (.objects, .keras3): return objects
    case (.named, .keras3):
      let place = position.map { " in layer #\($0) (named \(layer))" } ?? ""
      let stored = shapeText(pair.stored)
      return refusal(
        "Shape mismatch\(place)", "Weight expects shape \(expected). Received saved weight with shape \(stored)")
    case (.named, .keras2), (.named, .tfKeras):
      if pair.isGRUConflict { return refusal("GRU(reset_after=…) is not compatible with GRU(reset_after=…)") }
      guard let assigned = pair.turnedByKeras2 else { return refusal("axes don't match array") }
      return writer.generation == .keras2 ? "Keras refuses to load it" : mismatch(expected, assigned)
    case (.objects, .tfKeras): return mismatch(expected, pair.stored)
    default: return "Keras refuses to load it"
    }
  }

  private func mismatch(_ expected: String, _ stored: [Int]) -> String {
    refusal(
      "Shape mismatch. The variable shape \(expected), and the assigned value shape \(shapeText(stored)) are incompatible"
    )
  }

  /// A number of weights that is not the layer's own.
  func weightCount(layer: String, position: Int?, expected: Int, stored: Int) -> String {
    if layout == .objects {
      return refusal("Layer '\(layer)' expected \(expected) variables, but received \(stored) variables during loading")
    }
    guard isKeras3 || writer.generation == .tfKeras else { return "Keras refuses to load it" }
    return refusal(
      "Weight count mismatch for layer " + (position.map { "#\($0) " } ?? "") + "(named \(layer) …)",
      "Layer expects \(expected) weight(s). Received \(stored) saved weight(s)")
  }

  /// A number of layers with weights that is not the model's own.
  func layerCount(expected: Int, stored: Int) -> String {
    let byName = "; with by_name=True it leaves the layer as it was initialised"
    guard expected != stored else { return "Keras goes by position, and refuses where shapes differ" + byName }
    guard isKeras3 || writer.generation == .tfKeras else { return "Keras refuses to load it" + byName }
    return refusal(
      "Layer count mismatch when loading weights from file",
      "Model expected \(expected) layers, found \(stored) saved layers.") + byName
  }

  /// Something that is not where an object path leads.
  var objects: String {
    isKeras3
      ? refusal("A total of N objects could not be loaded")
      : "Keras refuses to load it"
  }

  private func refusal(_ parts: String...) -> String {
    "Keras refuses to load it: \"" + parts.joined(separator: ". ") + "\""
  }
}

extension ShapeMismatch {
  /// The shape that Keras 2 makes of a convolution's kernel that does not fit; nil where it has not the four axes for that.
  fileprivate var turnedByKeras2: [Int]? {
    guard ["Conv1D", "Conv2D", "Conv3D", "Conv2DTranspose", "ConvLSTM2D"].contains(className), weight.name == "kernel"
    else { return stored }
    return stored.count == 4 ? [stored[3], stored[2], stored[0], stored[1]] : nil
  }

  fileprivate var isGRUConflict: Bool {
    className == "GRU" && weight.name.hasSuffix("bias") && isAlone && expected.count != stored.count
  }
}
