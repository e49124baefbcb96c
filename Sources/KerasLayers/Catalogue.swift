/// Every layer class that is known, a line a declaration, in the order in which the documentation lists them.
public enum Catalogue {
  public static let layers: [Layer] = [
    .input,
    .dense, .einsumDense, .embedding, .reversibleEmbedding,
    .attention, .additiveAttention, .multiHeadAttention, .groupedQueryAttention,
    .convolution, .transposedConvolution, .depthwiseConvolution, .separableConvolution,
    .pooling, .globalPooling,
    .simpleRNN, .lstm, .gru, .rnn,
    .simpleRNNCell, .lstmCell, .gruCell, .stackedCells,
    .bidirectional, .timeDistributed,
    .batchNormalization, .layerNormalization, .groupNormalization, .unitNormalization,
    .concatenate, .elementwiseMerge, .dot, .merge,
    .flatten, .reshape, .permute, .repeatVector,
    .zeroPadding, .cropping, .upSampling,
    .unchanged, .prelu, .srelu, .parametricSoftplus,
    .maxoutDense, .highway,
    .normalization, .resizing,
  ]

  private static let byClass: [String: Layer] = Dictionary(
    layers.flatMap { layer in layer.classes.map { ($0, layer) } }, uniquingKeysWith: { first, _ in first })

  /// The declaration of a class; nil for a class that is not part of Keras.
  public static func layer(_ className: String) -> Layer? { byClass[className] }

  /// The name of the class itself, where Keras writes it under another one; that name counts in saving by object path.
  public static func ownName(_ className: String) -> String { ownNames[className] ?? className }

  private static let ownNames = ["GroupQueryAttention": "GroupedQueryAttention"]

  /// Builds layers of the catalogue alone, without nested models.
  public static let builder: any LayerBuilder & Sendable = Builder()

  private struct Builder: LayerBuilder, Sendable {
    func build(_ layer: SerializedObject, _ call: Call) throws -> Built {
      guard let known = Catalogue.layer(layer.className) else { throw UnknownClass(layer.className) }
      return try known.build(layer.config, call)
    }
  }
}
