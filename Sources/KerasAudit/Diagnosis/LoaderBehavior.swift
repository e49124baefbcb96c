import KerasLayers
import KerasStores

/// How the Keras release that loads the weights, by the configuration, treats differences: what it converts, and the
/// error it raises.
///
/// The messages are those of 2.15 and 3.15; older releases raise the same errors in other words.
struct LoaderBehavior: Sendable {
  let writer: KerasRelease
  let layout: Inventory.Layout
  /// The release that the weights file states; nil if it states none, which Keras 2 takes for Keras 1.
  let storedRelease: KerasRelease?

  private var isKeras3: Bool { writer.generation == .keras3 }
  private var isKeras2: Bool { writer.generation == .keras2 || writer.generation == .tfKeras }

  /// The release that wrote the weights, if it omits layers that another layer keeps in lists inside lists,
  /// dictionaries or tuples; nil for any other. Loading leaves their random initial values, without an error.
  ///
  /// Source: `_save_container_state` in `keras/src/saving/saving_lib.py`, which is recursive since 3.15.0.
  var releaseWithoutNestedLists: KerasRelease.Version? {
    let version = (storedRelease ?? writer).version
    guard layout == .objects, let version, version.generation == .keras3, version < KerasRelease.Version(3, 15) else {
      return nil
    }
    return version
  }

  /// Whether it converts layouts of one class to those of another: only Keras 2 does, in legacy files.
  var convertsLayouts: Bool { isKeras2 && layout == .named }

  /// Whether it takes the file for one of Keras 1 and converts it.
  var treatsAsKeras1: Bool {
    convertsLayouts && (storedRelease.map { $0.generation == .keras1 } ?? true)
  }

  /// The classes whose kernel Keras 2 permutes by (3, 2, 0, 1) if it does not fit.
  ///
  /// Source: `preprocess_weights_for_loading` in `keras/src/saving/legacy/hdf5_format.py` (2.15.0).
  static let classesWithPermutedKernel: Set = ["Conv1D", "Conv2D", "Conv3D", "Conv2DTranspose", "ConvLSTM2D"]

  /// What happens to a tensor of the wrong shape.
  ///
  /// - Parameter position: the layer's position among those that have weights, by which Keras reads legacy files.
  func shapeHint(_ mismatch: ShapeMismatch, layer: String, position: Int?) -> String {
    let expected = shapeText(mismatch.expectedShape)
    switch (layout, writer.generation) {
    case (.objects, .keras3): return refusal("A total of N objects could not be loaded")
    case (.named, .keras3):
      let location = position.map { " in layer #\($0) (named \(layer))" } ?? ""
      let stored = shapeText(mismatch.storedShape)
      return refusal(
        "Shape mismatch\(location)", "Weight expects shape \(expected). Received saved weight with shape \(stored)")
    case (.named, .keras2), (.named, .tfKeras):
      if mismatch.isGRUConflict { return refusal("GRU(reset_after=…) is not compatible with GRU(reset_after=…)") }
      var assigned = mismatch.storedShape
      if mismatch.isPermutedByKeras2 {
        guard let permuted = mismatch.shapePermutedByKeras2 else { return refusal("axes don't match array") }
        assigned = permuted
      }
      return writer.generation == .keras2 ? Self.plainRefusal : assignmentRefusal(expected, assigned)
    case (.objects, .tfKeras): return assignmentRefusal(expected, mismatch.storedShape)
    default: return Self.plainRefusal
    }
  }

  /// What happens to a layer with another number of weights.
  func weightCountHint(layer: String, position: Int?, expected: Int, stored: Int) -> String {
    if layout == .objects {
      return refusal("Layer '\(layer)' expected \(expected) variables, but received \(stored) variables during loading")
    }
    guard isKeras3 || writer.generation == .tfKeras else { return Self.plainRefusal }
    return refusal(
      "Weight count mismatch for layer " + (position.map { "#\($0) " } ?? "") + "(named \(layer) …)",
      "Layer expects \(expected) weight(s). Received \(stored) saved weight(s)")
  }

  /// What happens to a model with another number of layers that have weights.
  func layerCountHint(expected: Int, stored: Int) -> String {
    let byName = "; with by_name=True the layer keeps its initial values"
    guard expected != stored else { return "Keras reads layers by position and refuses shapes that differ" + byName }
    guard isKeras3 || writer.generation == .tfKeras else { return Self.plainRefusal + byName }
    return refusal(
      "Layer count mismatch when loading weights from file",
      "Model expected \(expected) layers, found \(stored) saved layers.") + byName
  }

  private static let plainRefusal = "Keras refuses to load it"

  private func refusal(_ parts: String...) -> String {
    Self.plainRefusal + ": \"" + parts.joined(separator: ". ") + "\""
  }

  private func assignmentRefusal(_ expected: String, _ stored: [Int]) -> String {
    refusal(
      "Shape mismatch",
      "The variable shape \(expected), and the assigned value shape \(shapeText(stored)) are incompatible")
  }
}

extension ShapeMismatch {
  /// Whether Keras 2 permutes the stored kernel because its shape differs.
  var isPermutedByKeras2: Bool {
    LoaderBehavior.classesWithPermutedKernel.contains(className) && weight.name == "kernel"
  }

  /// The shape that Keras 2 permutes the stored kernel to; nil if it does not permute it, or fails to.
  var shapePermutedByKeras2: [Int]? {
    let stored = storedShape
    guard isPermutedByKeras2, stored.count == 4 else { return nil }
    return [stored[3], stored[2], stored[0], stored[1]]
  }

  fileprivate var isGRUConflict: Bool {
    className == "GRU" && weight.role == .bias && isAlone && expectedShape.count != storedShape.count
  }
}
