/// A node of a TensorFlow graph: the name of its operation and its attributes.
///
/// The arguments of a function are constants among the inputs of the node, or its attributes.
struct GraphNode: Decodable {
  let op: String
  let attr: [String: Attribute]?

  /// The equivalent function and its arguments; nil for an unknown operation with constants.
  func call(_ call: Call, _ constants: [String: Constant]) -> (function: String, arguments: Call)? {
    let known = Self.functions[op]
    guard known != nil || constants.isEmpty || op == "StridedSlice" else { return nil }
    var inputs = call.positional
    for (position, constant) in constants.sorted(by: { (Int($0.key) ?? 0) < (Int($1.key) ?? 0) }) {
      inputs.insert(constant.argument, at: min(max(0, Int(position) ?? 0), inputs.count))
    }
    var keywords: [String: Argument<Shape>] = [:]
    for (name, attribute) in attr ?? [:] { keywords[name] = attribute.argument }
    if op == "StridedSlice" {
      guard let parts = slices(inputs.dropFirst().map(\.integers), keywords) else { return nil }
      return ("getitem", Call([inputs[0], .list(parts)]))
    }
    // Named arguments follow all tensors.
    let names = known?.arguments ?? []
    for name in names.reversed() { keywords[name] = inputs.popLast() }
    return (known?.function ?? op, Call(known?.takesList == true ? [.list(inputs)] : inputs, keywords: keywords))
  }

  /// The functions of operations with other names, and the names of the arguments that are inputs of the node.
  private static let functions: [String: (function: String, arguments: [String], takesList: Bool)] = [
    "AddV2": ("add", [], false), "BiasAdd": ("bias_add", [], false), "Mul": ("multiply", [], false),
    "Sub": ("subtract", [], false), "RealDiv": ("divide", [], false), "Pow": ("pow", [], false),
    "Maximum": ("maximum", [], false), "Minimum": ("minimum", [], false), "FloorMod": ("floormod", [], false),
    "Greater": ("greater", [], false), "GreaterEqual": ("greater_equal", [], false), "Equal": ("equal", [], false),
    "Less": ("less", [], false), "LessEqual": ("less_equal", [], false), "NotEqual": ("not_equal", [], false),
    "SquaredDifference": ("squared_difference", [], false), "SelectV2": ("where", [], false),
    "Sum": ("reduce_sum", ["axis"], false), "Mean": ("reduce_mean", ["axis"], false),
    "Max": ("reduce_max", ["axis"], false), "Min": ("reduce_min", ["axis"], false),
    "Prod": ("reduce_prod", ["axis"], false), "All": ("reduce_all", ["axis"], false),
    "Any": ("reduce_any", ["axis"], false), "ArgMax": ("argmax", ["axis"], false),
    "ArgMin": ("argmin", ["axis"], false), "BatchMatMulV2": ("matmul", [], false), "MatMul": ("matmul", [], false),
    "ConcatV2": ("concat", ["axis"], true), "Pack": ("stack", [], true),
    "ExpandDims": ("expand_dims", ["axis"], false), "Reshape": ("reshape", ["shape"], false),
    "Transpose": ("transpose", ["perm"], false), "Tile": ("tile", ["multiples"], false),
    "Pad": ("pad", ["paddings"], false), "GatherV2": ("gather", ["axis"], false),
    "ResizeBilinear": ("resize", ["size"], false), "ResizeNearestNeighbor": ("resize", ["size"], false),
  ]

  /// The key of an indexing expression, from begin, end and step of each part and from bit masks.
  private func slices(_ ends: [[Int]?], _ masks: [String: Argument<Shape>]) -> [Argument<Shape>]? {
    guard ends.count == 3, let begin = ends[0], let end = ends[1], let step = ends[2], begin.count <= Int.bitWidth,
      begin.count == end.count, begin.count == step.count
    else { return nil }
    return begin.indices.map { part in
      func has(_ mask: String) -> Bool { (masks[mask]?.integer ?? 0) >> part & 1 == 1 }
      if has("ellipsis_mask") { return .ellipsis }
      if has("new_axis_mask") { return .null }
      if has("shrink_axis_mask") { return .integer(begin[part]) }
      return .slice(
        start: has("begin_mask") ? .null : .integer(begin[part]), stop: has("end_mask") ? .null : .integer(end[part]),
        step: .integer(step[part]))
    }
  }

  /// An attribute that may determine a shape: a boolean, a whole number or a list of these.
  struct Attribute: Decodable {
    let argument: Argument<Shape>?

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Config.Key.self)
      if let flag = try? values.decode(Bool.self, forKey: Config.Key("b")) {
        argument = .bool(flag)
      } else if let number = try? values.decode(Number.self, forKey: Config.Key("i")) {
        argument = .integer(number.value)
      } else if let list = try? values.decode([String: [Number]].self, forKey: Config.Key("list")), let all = list["i"]
      {
        argument = .list(all.map { .integer($0.value) })
      } else {
        argument = nil
      }
    }
  }

  /// An integer; the JSON of protocol buffers writes 64-bit numbers as strings.
  private struct Number: Decodable {
    let value: Int

    init(from decoder: any Decoder) throws {
      let single = try decoder.singleValueContainer()
      if let value = try? single.decode(Int.self) {
        self.value = value
      } else {
        value = Int(try single.decode(String.self)) ?? 0
      }
    }
  }

  /// A constant input, plain or serialised as an array.
  struct Constant: Decodable {
    let argument: Argument<Shape>

    private struct Wrapped: Decodable {
      let config: Value
      struct Value: Decodable { let value: Constant }
    }

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let wrapped = try? value.decode(Wrapped.self) {
        argument = wrapped.config.value.argument
        return
      }
      if let pairs = try? value.decode([[Int]].self) {
        argument = .list(pairs.map { .list($0.map { .integer($0) }) })
      } else if let many = try? value.decode([Int].self) {
        argument = .list(many.map { .integer($0) })
      } else if let one = try? value.decode(Int.self) {
        argument = .integer(one)
      } else if let many = try? value.decode([Double].self) {
        argument = .array(shape: [many.count])
      } else if let number = try? value.decode(Double.self) {
        argument = .number(number)
      } else {
        argument = .null
      }
    }
  }
}
