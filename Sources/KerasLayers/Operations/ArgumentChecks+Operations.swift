extension ArgumentCheck {
  /// The checks of each operation of `keras.ops`; what all operations have in common is in `OperationConstraints`.
  ///
  /// - Source: `compute_output_spec` and `__init__` of the operations (`keras/src/ops`, 3.15.1), and what they call:
  ///   `keras/src/ops/operation_utils.py`, `keras/src/backend/common/backend_utils.py`.
  static let ofOperations: [String: [ArgumentCheck]] = {
    var checks: [String: [ArgumentCheck]] = [:]
    for (names, own) in groups { for name in names { checks[name, default: []] += own } }
    return checks
  }()

  private static let groups: [([String], [ArgumentCheck])] = [
    (
      ["Argsort", "Average", "Cumprod", "Cumsum", "Sort", "Take", "TakeAlongAxis"],
      [ArgumentCheck.axis().orNull]
    ),
    (
      ["ArraySplit", "Concatenate", "Diff", "Glu", "SparseCategoricalCrossentropy", "Split", "Unstack"], [.axis()]
    ),
    (["Softmax", "LogSoftmax"], [ArgumentCheck.axis(takesLists: true).orNull]),
    (["Diagonal", "Swapaxes", "Trace"], [.axis("axis1"), .axis("axis2")]),
    (["Trace"], [.otherAxis]),
    (["Repeat"], [ArgumentCheck.axis().orNull, .sizes("repeats", takesOne: true)]),
    (["Stack", "Linspace", "Logspace", "Geomspace"], [.axis(added: 1)]),
    (["ExpandDims"], [.axis(added: 1, takesLists: true)]),
    (
      ["Linspace", "Logspace", "Geomspace"],
      [
        ArgumentCheck.whole("num").orNull,
        ArgumentCheck.any("retstep", "false") { value, _, _ in !value.isTruthy }.orNull,
      ]
    ),
    (["MultiHot"], [.whole("num_classes"), .encodingAxis]),
    (["OneHot"], [ArgumentCheck.whole("num_classes").orNull, .encodingAxis]),
    (["Moments"], [ArgumentCheck.axis("axes", takesLists: true).orNull]),
    (["Cross"], [.axis("axisa"), .axis("axisb"), .axis("axisc"), ArgumentCheck.axis().orNull]),
    (["ArraySplit"], [.whole("indices_or_sections", atLeast: 1)]),
    (["Split"], [.sections]),
    (["Diff"], [.anyWhole("n")]),
    (["DepthToSpace", "SpaceToDepth"], [.whole("block_size", atLeast: 1), .blocks]),
    (["Conv", "ConvTranspose", "DepthwiseConv", "SeparableConv"], [ArgumentCheck.channels.orNull]),
    (["TopK"], [ArgumentCheck.whole("k").orNull]),
    (["SegmentSum", "SegmentMax"], [ArgumentCheck.whole("num_segments").orNull]),
    (["Unstack"], [ArgumentCheck.whole("num").orNull]),
    (["ExtractSequences"], [.whole("sequence_length")]),
    (["ExtractSequences", "STFT"], [.whole("sequence_stride", atLeast: 1)]),
    (["STFT", "ISTFT"], [.anyWhole("fft_length")]),
    (["RFFT", "IRFFT"], [ArgumentCheck.anyWhole("fft_length").orNull]),
    (["AveragePool", "MaxPool"], [.window("pool_size"), ArgumentCheck.factor("strides").orNull, .pooling]),
    (
      ["Conv", "DepthwiseConv", "SeparableConv"],
      [.factor("strides"), .pair("dilation_rate"), .any("padding", "a text") { value, _, _ in value.kind == .text }]
    ),
    (
      ["ConvTranspose"],
      [
        .pair("strides", atLeast: 0), .pair("dilation_rate"),
        .word("padding", "valid", "same", ignoringCase: true), ArgumentCheck.pair("output_padding").orNull,
      ]
    ),
    (
      ["ExtractPatches"],
      [
        .sizes("size", takesOne: true), ArgumentCheck.factor("strides").orNull, .pair("dilation_rate"),
        .word("padding", "valid", "same", "causal"),
      ]
    ),
    (
      ["Unfold"],
      [
        .pair("kernel_size", axes: 2), .pair("dilation", axes: 2), .pair("stride", atLeast: 1, axes: 2),
        .pair("padding", axes: 2),
      ]
    ),
    (["Meshgrid"], [.word("indexing", "xy", "ij")]),
    (["Qr"], [.word("mode", "reduced", "complete")]),
    (["Einsum"], [.subscripts]),
    (["BroadcastTo"], [.shape, .target]),
    (["Scatter"], [.shape]),
    (["Slice"], [.extent]),
    (["Reshape"], [.reshaping]),
    (["Resize"], [.imageSize]),
    (["Tile"], [.sizes("repeats", takesOne: true)]),
    (["Pad"], [.margins]),
    (["Transpose"], [ArgumentCheck.permutation.orNull]),
    (["Moveaxis"], [.axis("source", takesLists: true), .axis("destination", takesLists: true), .destinations]),
    (["Rot90"], [.plane]),
    (["Squeeze"], [ArgumentCheck.squeezed.orNull]),
    (["Tensordot"], [.contraction]),
  ]

  /// A number of equal parts, or the positions between the parts.
  private static let sections = any(
    "indices_or_sections", "a number by which the axis is divisible, or a list of positions"
  ) { value, config, call in
    if value.kind == .list { return value.plainIntegers != nil }
    guard let count = value.integer, count > 0 else { return false }
    let axis = config.stated("axis")?.integer ?? 0
    guard let length = call.input.rank.flatMap({ (-$0..<$0).contains(axis) ? call.input[axis].value : nil }) else {
      return true
    }
    return length % count == 0
  }

  /// The second of two different axes.
  private static let otherAxis = any("axis2", "another axis than \"axis1\"") { value, config, call in
    guard let second = value.integer, let rank = call.input.rank else { return true }
    let first = config.stated("axis1")?.integer ?? 0
    return (first < 0 ? first &+ rank : first) != (second < 0 ? second &+ rank : second)
  }

  /// Blocks into which the rows and columns, or the channels, are divisible.
  private static let blocks = any("block_size", "a number of which the sizes are multiples") { value, config, call in
    guard let size = value.integer, size > 0, size < 1 << 20, call.input.rank == 4 else { return true }
    let isFirst = config.stated("data_format")?.string == "channels_first"
    let axes = config.className == "DepthToSpace" ? [isFirst ? 1 : 3] : isFirst ? [2, 3] : [1, 2]
    let divisor = config.className == "DepthToSpace" ? size * size : size
    return axes.allSatisfy { (call.input[$0].value ?? 0) % divisor == 0 }
  }

  /// The order of axes with which the kernel has an input channel for each of the input's.
  private static let channels = any("data_format", "the order of axes of the input") { value, config, call in
    // The kernel is a tensor or an array in the file.
    guard call.positional.count > 1, let rank = call.input.rank, rank > 2 else { return true }
    let kernel = call.positional[1].shape
    guard kernel.rank == rank else { return true }
    let inputs = call.input[value.string?.lowercased() == "channels_first" ? 1 : rank - 1].value
    let own = kernel[config.className == "ConvTranspose" ? rank - 1 : rank - 2].value
    guard let inputs, let own, own > 0 else { return true }
    return inputs == own
  }

  /// Pooling rounds up for `same` alone.
  private static let pooling = word("padding", "valid", "same", ignoringCase: true)

  /// A list of letters for each tensor, and an arrow.
  private static let subscripts = any("subscripts", "an equation with letters for each of its tensors") {
    value, _, call in
    guard let text = value.string?.filter({ $0 != " " }) else { return false }
    let terms = text.split(separator: "->", omittingEmptySubsequences: false)
    guard terms.count <= 2, text.allSatisfy({ $0.isLowercase || ",->.".contains($0) }) else { return false }
    return terms[0].split(separator: ",", omittingEmptySubsequences: false).count == call.inputs.count
  }

  private static let shape = any("shape", "a list of sizes") { value, _, _ in
    value.plainSizes?.allSatisfy { $0.map { $0 >= 0 } ?? true } ?? false
  }

  /// A shape to which the input broadcasts.
  private static let target = any("shape", "a shape to which the input broadcasts") { value, _, call in
    guard let sizes = value.plainIntegers, let input = call.input.sizes else { return true }
    guard sizes.count >= input.count else { return false }
    return zip(sizes.reversed(), input.reversed()).allSatisfy { (size: Int, own: Int?) -> Bool in
      guard let own else { return true }
      return own == 1 || own == size
    }
  }

  /// A size for each axis.
  private static let extent = any("shape", "a size for each axis of the input") { value, _, call in
    guard value.kind == .list else { return false }
    return call.input.rank.map { $0 == value.items.count } ?? true
  }

  /// Sizes, `null` for unknown ones. One may be -1: it follows from the others.
  private static let reshaping = any("newshape", "sizes, one of which may be -1") { value, _, _ in
    if value.kind == .text || value.kind == .object { return true }
    guard value.kind == .list else { return false }
    let sizes = value.items.map(\.integer)
    guard zip(value.items, sizes).allSatisfy({ $0.isNull || $1.map { $0 >= -1 } ?? false }) else { return false }
    return sizes.count { $0 == -1 } <= 1
  }

  private static let imageSize = any("size", "two whole numbers of at least 0") { value, _, _ in
    value.kind == .list && value.items.count >= 2 && value.items.allSatisfy { $0.integer.map { $0 >= 0 } ?? false }
  }

  /// A margin on both sides of each axis, one for all axes, or one number.
  private static let margins = any("pad_width", "a margin on both sides of each axis") { value, _, call in
    if value.integer != nil { return true }
    guard value.kind == .list else { return false }
    let pairs = value.items.filter { $0.kind == .list }
    if pairs.isEmpty { return [1, 2].contains(value.items.count) }
    return pairs.count == 1 || call.input.rank.map { $0 == pairs.count } ?? true
  }

  private static let permutation = any("axes", "each axis of the input once") { value, _, call in
    guard value.kind == .list else { return false }
    let axes = value.items.map(\.integer)
    guard let rank = call.input.rank else { return axes.allSatisfy { $0 != nil } }
    let places = axes.compactMap { $0.map { $0 < 0 ? $0 &+ rank : $0 } }
    return places.count == rank && Set(places) == Set(0..<rank)
  }

  private static let destinations = any("destination", "as many axes as \"source\", each once") { value, config, call in
    guard let sources = config.stated("source").map({ $0.kind == .list ? $0.items.count : 1 }) else { return true }
    let axes: [Int?] = value.kind == .list ? value.items.map(\.integer) : [value.integer]
    let rank = call.input.rank ?? 0
    let places: [Int] = axes.compactMap { $0 }.map { $0 < 0 ? $0 &+ rank : $0 }
    return places.count == sources && Set(places).count == places.count
  }

  private static let plane = any("axes", "two axes") { value, _, call in
    guard value.kind == .list, value.items.count == 2 else { return false }
    return value.items.allSatisfy { $0.integer != nil }
  }

  /// Axes of size 1.
  private static let squeezed = any("axis", "axes of size 1") { value, _, call in
    let axes = value.kind == .list ? value.items.map(\.integer) : [value.integer]
    guard let rank = call.input.rank else { return axes.allSatisfy { $0 != nil } }
    let places = axes.map { $0.map { $0 < 0 ? $0 &+ rank : $0 } ?? -1 }
    return Set(places).count == places.count
      && places.allSatisfy { (0..<rank).contains($0) && (call.input[$0].value ?? ($0 == 0 ? nil : 1)) == 1 }
  }

  /// A number of axes, or the axes of both tensors.
  private static let contraction = any("axes", "a number of axes, or two lists of axes") { value, _, _ in
    if value.integer != nil { return true }
    guard value.kind == .list, value.items.count == 2 else { return false }
    return value.items.allSatisfy { $0.kind == .list } || value.items.allSatisfy { $0.integer != nil }
  }
}
