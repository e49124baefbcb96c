/// All declared layer classes, by family and in the order of the documentation.
package enum Catalogue {
  /// Layers of one kind.
  package struct Family: Sendable {
    package let title: String
    let layers: [Layer]

    /// The names of all their classes.
    package var classNames: [String] { layers.flatMap(\.classes) }
  }

  package static let families: [Family] = [
    Family(
      title: "Core",
      layers: [
        .input, .dense, .einsumDense, .embedding, .reversibleEmbedding, .lambda, .highway,
        .maxoutDense, .randomFourierFeatures, .linearModel, .base, .opaque,
      ]),
    Family(
      title: "Attention",
      layers: [.attention, .additiveAttention, .multiHeadAttention, .groupedQueryAttention]),
    Family(
      title: "Convolution",
      layers: [.locallyConnected, .convolution, .transposedConvolution, .depthwiseConvolution, .separableConvolution]),
    Family(title: "Pooling", layers: [.pooling, .globalPooling, .adaptivePooling]),
    Family(
      title: "Recurrent",
      layers: [
        .simpleRNN, .lstm, .gru, .rnn, .convLSTM, .cudnnLSTM, .cudnnGRU, .simpleRNNCell, .lstmCell, .gruCell,
        .peepholeLSTMCell, .convLSTMCell, .stackedCells, .cellWrapper,
      ]),
    Family(title: "Wrappers", layers: [.bidirectional, .timeDistributed, .spectralNormalization]),
    Family(
      title: "Normalization",
      layers: [
        .batchNormalization, .layerNormalization, .groupNormalization, .rmsNormalization, .unitNormalization,
        .layerScale,
      ]),
    Family(title: "Merging", layers: [.concatenate, .elementwiseMerge, .scaledSum, .dot, .merge]),
    Family(
      title: "Reshaping",
      layers: [.flatten, .reshape, .permute, .repeatVector, .zeroPadding, .cropping, .upSampling]),
    Family(title: "Activation and regularization", layers: [.unchanged, .prelu, .srelu, .parametricSoftplus]),
    Family(
      title: "Preprocessing",
      layers: [
        .normalization, .discretization, .categoryEncoding, .hashing, .hashedCrossing, .lookup, .textVectorization,
        .resizing, .augmentation, .randomHeight, .randomWidth, .boundingBoxes, .pipeline, .melSpectrogram,
        .stftSpectrogram, .denseFeatures, .sequenceFeatures,
      ]),
    Family(
      title: "Calls of TensorFlow", layers: [.tensorFlowCall, .tensorFlowNode, .tensorMember]),
  ]

  package static let layers = families.flatMap(\.layers)

  /// The classes of models, which are graphs of layers.
  static let models: [ClassName] = ["Sequential", "Model", "Functional".since(.tfKeras), "Graph".only(.keras1)]

  /// Whether a class is one of Keras' models.
  package static func isModel(_ className: String) -> Bool { models.contains { $0.text == className } }

  private static let byClass: [String: Entry] = Dictionary(
    layers.flatMap { layer in layer.names.map { ($0.text, Entry(layer, $0)) } }, uniquingKeysWith: { first, _ in first }
  )

  /// A declared class.
  private struct Entry {
    let layer: Layer
    let name: ClassName
    /// The classes of other packages with its name.
    let namesakes: [ForeignPackage.Sign]
    private let writtenKeys: [String]

    init(_ layer: Layer, _ name: ClassName) {
      self.layer = layer
      self.name = name
      namesakes = ForeignPackage.signs(of: name.text)
      writtenKeys = ForeignPackage.writtenKeys[name.text] ?? []
    }

    /// Whether an object of this name is of this class, if neither a module nor a registered name says whose it is.
    func describes(_ object: SerializedObject) -> Bool {
      name.exists(in: object.config.writer) && !namesakes.contains { object.config.has($0.key) }
        && (writtenKeys.isEmpty || writtenKeys.contains(where: object.config.mentions))
    }
  }

  /// The declaration of a class; nil for a class that is not part of Keras.
  package static func layer(_ className: String) -> Layer? { byClass[className]?.layer }

  /// Whether Keras has a layer or model class of this name in any release.
  static func declares(_ className: String) -> Bool { byClass[className] != nil || isModel(className) }

  /// Whether an object is of the class that Keras has under its name, or Keras has none, if neither a module nor a
  /// registered name says whose it is.
  static func describes(_ object: SerializedObject) -> Bool { byClass[object.className]?.describes(object) ?? true }

  /// Whether a release of Keras has a class, if any release has it.
  package static func has(_ className: String, in release: KerasRelease) -> Bool {
    byClass[className]?.name.exists(in: release) ?? true
  }

  /// The declaration of an object's class; nil for a class that is not part of Keras, whatever its name.
  package static func layer(of object: SerializedObject) -> Layer? {
    byClass[object.className].flatMap { entry in
      object.isStatedForeign ?? !entry.describes(object) ? nil : entry.layer
    }
  }

  /// The Python name of a class, which saving by object path uses, also where Keras serialises it under another name.
  package static func pythonName(_ className: String) -> String { pythonNames[className] ?? className.withoutPackage }

  private static let pythonNames = ["GroupQueryAttention": "GroupedQueryAttention"]

  /// Builds a layer, or an operation among the layers.
  package static func build(_ object: SerializedObject, _ call: Call) throws -> Built {
    if object.isOperation { return try Operation.keras(object, call) }
    guard let layer = layer(of: object) else { throw UnknownClass(object) }
    return try layer.build(object.config, call)
  }

  /// Builds layers of the catalogue only, without nested models.
  package static let builder: any LayerBuilder & Sendable = Builder()

  private struct Builder: LayerBuilder, Sendable {
    let largestRank = 32
    let defaultsToChannelsFirst = false

    func build(_ layer: SerializedObject, _ call: Call) throws -> Built {
      try Catalogue.build(layer, call)
    }
  }
}
