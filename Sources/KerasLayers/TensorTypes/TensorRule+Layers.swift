import Basics

extension TensorRule {
  /// A product with a matrix that the layer has, for which it takes sparse tensors of two axes.
  static let dense = TensorRule { call in
    guard let input = call.input, input.isSparse else { return call.gives(.own) }
    if let rank = call.rank, rank != 2 { return .refuses("\(call.name) takes sparse tensors of two axes only") }
    if call.creates, call.uncast.first.flatMap({ $0?.hasLostSizes }) == true {
      return .refuses(
        "tf.keras casts the sparse tensor, after which its size is unknown, and \(call.name) creates no weight for it")
    }
    return call.gives(.own)
  }

  /// A table of rows, looked up by whatever it gets cast to whole numbers. The mask of the zeros is computed from tensors
  /// that are not sparse.
  static let table = TensorRule { call in
    if call.inputs.first??.isSparse == true, call.config.stated("mask_zero")?.isTruthy == true {
      return .refuses(call.sparse)
    }
    return taking(.everything, giving: .own).outcome(of: call)
  }

  /// A sum of products, whose weights are `float32` whatever the dtype of the layer.
  static let linearModel = TensorRule { call in
    guard let own = call.config.computeDType, own != .float32 else { return table.outcome(of: call) }
    return .refuses("\(call.name) has weights of float32 and computes in \(own)")
  }

  /// Attention, which casts the query, the key and the value one by one.
  static let heads = TensorRule { call in
    for case let input? in call.inputs where input.isSparse || !input.dtype.isFloat {
      return call.refusal(taking: .floats).map(Outcome.refuses) ?? .unknown
    }
    return call.gives(.own)
  }

  /// Several tensors joined into one.
  static let joining = TensorRule { call in
    if let refusal = call.refusal(taking: .everything) { return .refuses(refusal) }
    let known = call.inputs.compactMap(\.self)
    return Set(known.map(\.isSparse)).count == 1 && known.count == call.inputs.count ? call.gives(.input) : .unknown
  }

  /// Several tensors merged element by element, or multiplied.
  static let merging = TensorRule { call in
    switch call.config.className {
    case "Add": taking([.numbers, .complex, .texts]).outcome(of: call)
    case "Maximum", "Minimum": numbers.outcome(of: call)
    case "Average" where call.input?.dtype.isInteger == true:
      // A quotient of whole numbers has another dtype.
      call.refusal(taking: .numbers).map(Outcome.refuses) ?? .unknown
    default: taking([.numbers, .complex]).outcome(of: call)
    }
  }

  /// Layers that change elements one by one.
  static let elementwise = choosing { config in
    switch config.className {
    case "Activation": activation(config.stated("activation")?.string ?? "")
    case "ReLU": numbers
    case "LeakyReLU": taking(.numbers, giving: .own)
    case "ELU", "Softmax", "ActivityRegularization": floats
    case "ThresholdedReLU": floats.computing(in: [.bools, .numbers])
    case "Masking": taking([.floats, .complex])
    case "Rescaling": casting.computing(in: [.numbers, .complex])
    case "StochasticDepth": unmeasured.computing(in: [.bools, .numbers], except: [.float16, .bfloat16, .float64])
    case "AddLoss", "AddMetric": nil
    case "Dropout", "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D", "GaussianDropout", "GaussianNoise":
      noise(.floats)
    case "AlphaDropout": noise([.floats, .complex])
    default: everything
    }
  }

  /// Random numbers that are drawn in training only.
  private static func noise(_ kinds: TensorKinds) -> TensorRule {
    TensorRule { call in (call.trains ? taking(kinds) : everything).outcome(of: call) }
  }

  private static func activation(_ name: String) -> TensorRule? {
    switch name {
    case "linear": everything
    case "relu": numbers
    case "tanh": taking([.floats, .complex, .sparse])
    case "exponential", "sigmoid", "swish", "silu": taking([.floats, .complex])
    case "elu", "gelu", "selu", "softmax", "softplus", "softsign": floats
    default: nil
    }
  }

  static let pooling = choosing { config in
    switch config.className {
    case "MaxPooling1D", "MaxPooling2D": numbers
    case "MaxPooling3D": maximum3D
    default: floats
    }
  }

  private static let maximum3D = TensorRule { call in
    call.input?.dtype == .float64
      ? .refuses("MaxPooling3D takes no tensor of float64") : floats.outcome(of: call)
  }

  static let globalPooling = choosing { config in
    config.className.hasPrefix("GlobalMax") ? numbers : mean
  }

  private static let mean = TensorRule { call in
    call.input?.dtype == .bool
      ? call.gives(.dtype(.float32)) : taking([.numbers, .complex]).outcome(of: call)
  }

  static let upSampling = choosing { config in
    if config.className != "UpSampling2D" { return elements }
    let isNearest = config.stated("interpolation")?.string ?? "nearest" == "nearest"
    return taking(.numbers, giving: isNearest ? .input : .dtype(.float32))
  }

  private static let unmeasured = TensorRule { _ in .unknown }

  /// A layer that computes with numbers of `float32`, whatever it takes.
  static let inFloat32 = unmeasured.computing(
    in: .everyElement.subtracting(.complex), except: [.float16, .bfloat16, .float64])

  /// Images changed at random.
  static let augmentation = choosing { config in
    switch config.className {
    case "RandomBrightness", "RandomContrast": casting.computing(in: .numbers)
    case "RandomFlip": casting.computing(in: [.numbers, .complex])
    case "RandomRotation", "RandomTranslation", "RandomZoom":
      casting.computing(in: .numbers, except: [.bfloat16, .int8, .int16, .uint16, .uint32, .uint64])
    default: casting
    }
  }

  /// Images cut to a size.
  static let cropping = choosing { config in
    config.className == "Resizing" ? casting : casting.computing(in: .numbers, except: [.uint32, .uint64])
  }

  /// A layer that was given its mean and variance computes with them, and one that adapts creates weights.
  static let normalization = choosing { config in
    config.stated("mean")?.isNull ?? true ? casting : casting.computing(in: [.bools, .numbers])
  }

  /// A layer that divides by the norm of the kernel of another one, and computes in the dtype of that one.
  static let normalizingKernel = TensorRule { call in
    guard let own = call.config.computeDType, own.isFloat || own.isComplex,
      let other = call.config.object("layer")?.config.computeDType, other != own
    else { return .unknown }
    return .refuses("\(call.name) computes in \(own), and its layer in \(other)")
  }

  /// Images resized at random.
  static let resizing = taking(.numbers, giving: .own)

  // MARK: Layers that contain others

  /// A layer applied to each step, or in both directions.
  static let part = TensorRule { call in
    guard let part = call.config.object("layer"), let layer = Catalogue.layer(of: part) else { return .unknown }
    if let input = call.input, input.isSparse { return .refuses(call.sparse) }
    return layer.takes?.outcome(of: call.within(part, rank: call.rank.map { $0 - 1 })) ?? .unknown
  }

  /// Cells in a loop. Each gets states of the dtype of the loop, which it does not cast.
  static let cells = TensorRule { call in
    if let refusal = call.refusal(taking: .floats) { return .refuses(refusal) }
    guard let own = call.config.computeDType, own.isFloat else { return call.gives(.input) }
    for cell in call.config.cells {
      guard let other = cell.config.computeDType, other != own else { continue }
      return .refuses(
        "\(cell.className) computes in \(other), \(call.name) makes states of \(own), and tf.keras does not cast them")
    }
    return call.gives(.own)
  }

  // MARK: Categories

  /// Words, integers or numbers replaced by an index or its encoding.
  static let encoding = TensorRule { call in
    let config = call.config
    let mode =
      config.stated("output_mode")?.string ?? (config.className == "CategoryEncoding" ? "multi_hot" : "int")
    // What its words are says nothing of what it counts in.
    let isOfTexts = ["StringLookup", "TextVectorization"].contains(config.className) && config.computeDType == .string
    let own = isOfTexts ? .float32 : config.computeDType
    if let own, mode != "int", ![.int32, .int64, .float32, .float64].contains(own) {
      return .refuses("\(call.name) counts in no \(own)")
    }
    if call.input?.isSparse == true { return sparse(call, mode) }
    // Without a dtype of whole numbers, the layer gives those that it gives by default, and casts nothing.
    for case let input? in mode == "int" ? call.uncast : call.inputs {
      if let refusal = refusal(input.dtype, call, mode) { return .refuses(refusal) }
    }
    guard mode == "int" else { return own.map { .gives(TensorType($0)) } ?? .unknown }
    if config.stated("invert")?.bool == true { return .unknown }
    if config.className == "IntegerLookup", own == .int32, config.stated("num_oov_indices")?.integer ?? 1 > 1 {
      return .refuses("\(call.name) gives int32 and looks up int64")
    }
    return call.gives(.dtype(own == .int32 ? .int32 : .int64))
  }

  private static func refusal(_ dtype: DType, _ call: TensorCall, _ mode: String) -> String? {
    let taken: Bool
    switch call.config.className {
    case "Discretization" where mode == "int": taken = [.int32, .int64, .float32, .float64].contains(dtype)
    case "Discretization", "CategoryEncoding": taken = [.int32, .int64].contains(dtype) || dtype.isFloat
    // Keras 2.6 takes texts with a salt; 2.15 does not.
    case "Hashing" where call.config.stated("salt")?.isNull == false && !call.config.writer.isOlder(than: 2, 15):
      taken = dtype.isInteger
    case "Hashing", "HashedCrossing": taken = dtype.isInteger || dtype == .string
    default: taken = true
    }
    return taken ? nil : "\(call.name) takes no tensor of \(dtype)"
  }

  private static func sparse(_ call: TensorCall, _ mode: String) -> Outcome {
    let config = call.config
    if config.className == "HashedCrossing" { return .refuses(call.sparse) }
    if config.className == "TextVectorization", config.has("standardize") || config.has("split") {
      return .refuses(call.sparse)
    }
    switch mode {
    case "int": return .gives(TensorType(.int64, isSparse: true))
    case "multi_hot", "count", "tf_idf":
      if let rank = call.rank, rank != 2 { return .refuses("\(call.name) takes sparse tensors of two axes only") }
      let own = config.computeDType ?? .float32
      return .gives(TensorType(own, isSparse: config.stated("sparse")?.bool == true))
    case "one_hot" where config.className == "CategoryEncoding" && call.rank == 2: return call.gives(.own)
    case "one_hot": return .refuses(call.sparse)
    default: return .unknown
    }
  }
}

extension Config {
  /// The cells of a recurrent layer, those of a stack one by one.
  fileprivate var cells: [SerializedObject] {
    guard let cell = object("cell") else { return [] }
    if cell.className == "StackedRNNCells" { return (try? cell.config.objects("cells")) ?? [] }
    return [cell]
  }
}
