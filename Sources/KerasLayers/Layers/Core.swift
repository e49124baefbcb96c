extension Layer {
  /// Where data comes in: its shape is stated, `batch_shape` in Keras 3, `batch_input_shape` before.
  static let input = Layer("InputLayer") { (config, _: Shape) in
    guard let shape = try config.statedInputShape() else { throw config.error("batch_shape", "is missing") }
    return Built(shape)
  }

  /// Every one of `units` outputs sees all the channels.
  static let dense = Layer("Dense", "TimeDistributedDense") { config, input in
    let units = try config.dim("units")
    guard input.rank != 0 else { throw IncompatibleShapes("Dense takes an input of at least one axis") }
    let channels = input[-1].named("channels")
    let output = input.rank == nil ? Shape.unknown : input.replacing(-1, with: units)
    return Built(output, [
      Weight("kernel", [channels, units]),
      Weight("bias", [units], when: try config("use_bias", default: true)),
    ])
  }

  /// A row of `output_dim` numbers for each of `input_dim` words.
  static let embedding = Layer("Embedding") { config, input in
    let words = try config.dim("input_dim")
    let size = try config.dim("output_dim")
    let table = Weight("embeddings", [words, size])
    guard let dims = input.dims else { return Built([.unknown], [table]) }
    return Built(try config.sentenceLengths(dims) + [size], [table])
  }

  /// Layers whose output has the shape of their input and which have no weights.
  static let unchanged = Layer(
    "Activation", "ReLU", "LeakyReLU", "ELU", "ThresholdedReLU", "Softmax",
    "Dropout", "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D", "AlphaDropout", "GaussianDropout",
    "GaussianNoise", "ActivityRegularization", "Masking", "Rescaling", "Identity", "Layer"
  ) { _, input in
    Built(input.settled)
  }

  /// A slope for each channel, or for each position that `shared_axes` does not share.
  static let prelu = Layer("PReLU") { config, input in
    let shared = try config("shared_axes", default: [Int]())
    let slopes = input[1...]?.enumerated().map { shared.contains($0 + 1) ? 1 : $1 }
    return Built(input.settled, [Weight("alpha", slopes ?? [.unknown])])
  }
}

extension Config {
  /// The input shape that a configuration states, batch included; nil where it states none.
  public func statedInputShape() throws -> Shape? {
    try shape("batch_shape") ?? shape("batch_input_shape") ?? formerInputShape()
      ?? lenient("type_spec", as: TypeSpec.self).map { Shape(sizes: $0.shape) }
  }

  /// The axes before the embedded one. The multi-backend Keras fills in `input_length`; later ones leave the axis as it is.
  fileprivate func sentenceLengths(_ dims: [Dim]) throws -> [Dim] {
    guard writer.generation < .tfKeras, has("input_length") else { return dims }
    let lengths = try list("input_length", dims.count - 1)
    return Array(dims.prefix(1)) + zip(dims.dropFirst(), lengths).map { $0.value == nil ? Dim($1) : $0 }
  }
}

/// The `type_spec` of an input: `{"class_name": "__typespec__", "config": [[7, 32], "float32", null]}`.
private struct TypeSpec: Decodable {
  let shape: [Int?]?

  init(from decoder: any Decoder) throws {
    var parts = try decoder.container(keyedBy: Config.Key.self).nestedUnkeyedContainer(forKey: Config.Key("config"))
    shape = try? parts.decode([Int?].self)
  }
}
