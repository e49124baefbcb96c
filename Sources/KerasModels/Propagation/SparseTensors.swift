import KerasLayers

/// The sparse tensors of a model of tf.keras, which most of its layers cannot take.
///
/// - Source: measured with Keras 2.15.0: `sparse` in the `InputLayer` before a layer of each class.
struct SparseTensors {
  /// The layers with sparse outputs.
  private var layers: Set<Int> = []

  /// Layers that return a sparse tensor as they get it, unless they are trained.
  private static let returning: Set = [
    "Identity", "Dropout", "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D", "GaussianDropout",
    "GaussianNoise", "AlphaDropout",
  ]
  /// Layers that make a dense tensor of it, or for which it depends on the dtype or the activation.
  private static let taking: Set = [
    "Dense", "Activation", "Embedding", "Concatenate", "Discretization", "CategoryEncoding", "LinearModel", "Layer",
    "Hashing",
    "StringLookup", "IntegerLookup", "IndexLookup", "HashedCrossing", "TextVectorization", "DenseFeatures",
    "SequenceFeatures", "InputLayer",
  ]

  /// Why a layer cannot be called on its inputs; nil if it can, or if nothing is known of its class.
  ///
  /// - Parameter index: the layer's position in its model.
  mutating func problem(_ layer: GraphLayer, at index: Int, _ node: InboundNode<Reference>) -> String? {
    guard layer.object.config.writer.generation == .tfKeras else { return nil }
    if layer.isInput {
      if layer.object.config.stated("sparse")?.bool == true { layers.insert(index) }
      return nil
    }
    guard !layers.isEmpty, node.references.contains(where: { layers.contains($0.layer) }) else { return nil }
    let className = layer.object.className
    if Self.returning.contains(className) || className == "Concatenate" && areSparse(node.references) {
      layers.insert(index)
      return nil
    }
    // What a function or a method of TensorFlow takes is not known here.
    let isOther = layer.nested != nil || layer.object.takesLists || Catalogue.layer(of: layer.object) == nil
    return isOther || Self.taking.contains(className) ? nil : "\(className) takes no sparse tensor"
  }

  private func areSparse(_ references: [Reference]) -> Bool { references.allSatisfy { layers.contains($0.layer) } }
}
