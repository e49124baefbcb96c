/// A place besides its own in which a loader of Keras looks for a part of a layer, in a file saved by object path.
///
/// The loader of Keras 3 visits every attribute that leads to an object until one has its variables, so a file may have
/// them under the name that another release used. An entry of `all` is all that a further place needs; other places
/// that a loader accepts are in `ObjectLayout` (lists of layers) and `LoaderBehavior` (legacy files).
package struct ObjectFallback: Sendable {
  let className: String
  /// The attribute under which the reader stores the part.
  let attribute: String
  /// Another attribute that leads to the same part.
  let other: String
  /// The generation of the reader.
  let reader: KerasRelease.Generation

  /// - Source: `_load_state` (`keras/src/saving/saving_lib.py`) and the attributes of all layers of 3.15.1 that lead to
  ///   an object with variables.
  static let all = ["query", "key", "value", "output"].map {
    // Keras Core and tf.keras have the private attributes only.
    ObjectFallback(
      className: "MultiHeadAttention", attribute: $0 + "_dense", other: "_" + $0 + "_dense", reader: .keras3)
  }

  /// Whether the reader ignores what is stored for a layer of a class. For example, tf.keras stores the summary of the
  /// data that a Discretization was adapted to, and Keras 3 does not read it.
  ///
  /// - Source: `Discretization.load_own_variables`, `FeatureSpace.load_own_variables`
  ///   (`keras/src/layers/preprocessing/`, 3.15.1).
  package static func ignoresStored(_ className: String, reader: KerasRelease) -> Bool {
    reader.generation == .keras3 && ["Discretization", "FeatureSpace"].contains(className)
  }

  static let byClass = Dictionary(grouping: all, by: \.className)
}

extension [ObjectFallback] {
  /// Adds the places to the weights of a layer.
  func add(to built: inout Built, _ writer: KerasRelease) {
    for fallback in self where fallback.reader == writer.generation {
      for index in built.weights.indices where built.weights[index].owner == fallback.attribute {
        built.weights[index].otherOwners.append(fallback.other)
      }
    }
  }
}
