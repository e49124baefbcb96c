/// The declaration of a custom layer class that agrees with every layer of the class in one file: a proposal for the
/// settings, in which a size is a key of the configuration or an axis of the input where all layers agree.
struct DeclarationSketch {
  /// What a file states about one layer of the class.
  struct Sample {
    let sizes: [(key: String, value: Int)]
    let inputs: [[Int?]]
    let outputs: [[Int?]]
    let tensors: [(path: [String], shape: [Int])]
  }

  /// `Scale: {output: "[input[:-1], units]", weights: {kernel: "[input[-1], units]"}}`.
  let text: String

  /// Nil if the layers differ in the number of their weights, or nothing is known.
  init?(_ samples: [Sample], className: String) {
    guard let first = samples.first else { return nil }
    var members: [String] = []
    if let output = Self.output(samples) { members.append("output: \"\(output)\"") }
    if !first.tensors.isEmpty {
      guard samples.allSatisfy({ $0.tensors.map(\.shape.count) == first.tensors.map(\.shape.count) }) else {
        return nil
      }
      let names = Self.names(first.tensors.map(\.path))
      let weights = first.tensors.indices.map { index in
        let axes = first.tensors[index].shape.indices.map { axis in
          Self.size(
            samples, prefersInput: axis == 0 && first.tensors[index].shape.count > 1,
            of: { $0.tensors[index].shape[axis] }) ?? "null"
        }
        return "\(names[index]): \"[\(axes.joined(separator: ", "))]\""
      }
      members.append("weights: {\(weights.joined(separator: ", "))}")
    }
    if members.isEmpty { return nil }
    let isPlain = className.utf8.allSatisfy { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "#") }
    text = (isPlain ? className : "\"\(className)\"") + ": {" + members.joined(separator: ", ") + "}"
  }

  /// The shape of the only output; nil if it is unknown.
  private static func output(_ samples: [Sample]) -> String? {
    guard let rank = samples.first?.outputs.first?.count, rank > 0,
      samples.allSatisfy({ $0.outputs.count == 1 && $0.outputs[0].count == rank })
    else { return nil }
    let isOfInputRank = samples.allSatisfy { $0.inputs.first?.count == rank }
    if isOfInputRank, samples.allSatisfy({ $0.inputs[0] == $0.outputs[0] }) { return "input" }
    let last = size(samples, of: { $0.outputs[0][rank - 1] }) ?? "null"
    if isOfInputRank, samples.allSatisfy({ $0.inputs[0].dropLast() == $0.outputs[0].dropLast() }) {
      return "[input[:-1], \(last)]"
    }
    let rest = (1..<rank).map { axis in size(samples, of: { $0.outputs[0][axis] }) ?? "null" }
    return "[" + (["batch"] + rest).joined(separator: ", ") + "]"
  }

  /// A size as an expression that holds in all layers; nil if it is unknown in one, or no expression holds.
  ///
  /// - Parameter prefersInput: whether an axis of the input is likelier than a key of the configuration.
  private static func size(
    _ samples: [Sample], prefersInput: Bool = false, of value: (Sample) -> Int?
  ) -> String? {
    guard let first = samples.first, let number = value(first) else { return nil }
    func holds(_ candidate: (Sample) -> Int?) -> Bool {
      samples.allSatisfy { sample in value(sample).map { candidate(sample) == $0 } ?? false }
    }
    // One is too common to be anything but itself.
    if number > 1 {
      if prefersInput, holds({ $0.inputs.first?.last ?? nil }) { return "input[-1]" }
      for (key, _) in first.sizes where holds({ sample in sample.sizes.first { $0.key == key }?.value }) { return key }
      if holds({ $0.inputs.first?.last ?? nil }) { return "input[-1]" }
    }
    return holds { _ in number } ? String(number) : nil
  }

  /// The names of the weights below their layer, each once: those that the file gives them, or numbers.
  private static func names(_ paths: [[String]]) -> [String] {
    var common = 0
    while let step = paths.first?.dropFirst(common).first,
      paths.allSatisfy({ $0.count > common + 1 && $0[common] == step })
    { common += 1 }
    var names: [String] = []
    for path in paths {
      var parts = path.dropFirst(common).filter { $0 != "vars" }.map { part in
        part.hasSuffix(":0") ? String(part.dropLast(2)) : part
      }
      if parts.isEmpty { parts = ["weight"] }
      if let last = parts.last, last.allSatisfy({ $0 >= "0" && $0 <= "9" }) {
        parts[parts.count - 1] = "weight_" + last
      }
      let name = parts.joined(separator: "/")
      names.append(names.contains(name) ? "\(name)_\(names.count)" : name)
    }
    return names
  }
}
