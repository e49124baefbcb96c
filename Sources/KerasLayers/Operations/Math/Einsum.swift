extension Operation {
  /// A sum of products in Einstein notation: `bij,bjk->bik`.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let einsum = Operation("Einsum") { given in
    guard let equation = given.text("subscripts", "equation") ?? given.leadingText else { return .unknown }
    let operands = given.listed.dropFirst(given.leadingText == nil ? 0 : 1)
    return try Einsum(equation, Array(operands))?.output ?? .unknown
  }.summing()

  /// Axes split, merged and reordered by name: `b (h w) c -> b h w c`.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/einops.py`, 3.15.1).
  static let rearrange = Operation("Rearrange") { given in
    guard case .text(let pattern)? = given[1, "pattern"], let dims = given.input.dims else { return .unknown }
    let sides = pattern.split(separator: ">", maxSplits: 1).map { Einsum.groups(of: $0) }
    guard sides.count == 2, sides[0].count == dims.count else { return .unknown }
    var sizes: [String: Dim] = [:]
    for (group, dim) in zip(sides[0], dims) {
      let stated = group.map { given.integer($0).map { Dim($0) } }
      let inferred = group.indices.filter { stated[$0] == nil }
      for (axis, size) in zip(group, stated) { sizes[axis] = size ?? .unknown }
      if inferred.count == 1 {
        sizes[group[inferred[0]]] = group.count == 1 ? dim : (dim / stated.compactMap { $0 }.product).withoutHistory
      }
    }
    return Shape(sides[1].map { group in group.map { sizes[$0] ?? .unknown }.product.withoutHistory })
  }
}

extension OperationArguments {
  /// The equation, if it is the first argument.
  fileprivate var leadingText: String? {
    if case .text(let text)? = self[0] { return text }
    return nil
  }
}

/// An einsum equation with the sizes of its letters.
private struct Einsum {
  private var sizes: [Character: Dim] = [:]
  /// The axes that an ellipsis stands for.
  private var between: Shape = []
  private let letters: [Character]

  /// Nil if the equation does not fit the operands.
  ///
  /// - Throws: `IncompatibleShapes` if the axes of an ellipsis do not broadcast.
  init?(_ equation: String, _ operands: [Shape]) throws {
    let sides = equation.filter { $0 != " " }.replacing("...", with: ".").split(
      separator: "->", omittingEmptySubsequences: false)
    let terms = sides[0].split(separator: ",", omittingEmptySubsequences: false)
    guard terms.count == operands.count, sides.count <= 2 else { return nil }
    letters = sides.count == 2 ? Array(sides[1]) : Self.implied(by: sides[0])
    for (term, operand) in zip(terms, operands) {
      guard let dims = operand.dims else { return nil }
      let parts = term.split(separator: ".", omittingEmptySubsequences: false).map(Array.init)
      guard let head = parts.first, parts.count <= 2 else { return nil }
      let tail = parts.count == 2 ? parts[1] : []
      guard parts.count == 2 ? head.count + tail.count <= dims.count : head.count == dims.count else { return nil }
      addSizes(zip(head, dims))
      addSizes(zip(tail, dims.suffix(tail.count)))
      if parts.count == 2 {
        between = try between.broadcast(with: Shape(Array(dims.dropFirst(head.count).dropLast(tail.count))))
      }
    }
  }

  var output: Shape { Shape(letters.flatMap { $0 == "." ? between.dims ?? [] : [sizes[$0] ?? 1] }) }

  private mutating func addSizes(_ pairs: some Sequence<(Character, Dim)>) {
    for (letter, dim) in pairs {
      // A letter that occurs twice in one term selects a diagonal; the sizes need not be equal here.
      guard let known = sizes[letter], known.value != 1 else {
        sizes[letter] = dim
        continue
      }
      if known.value == nil { sizes[letter] = dim.value == 1 ? known : dim }
    }
  }

  /// The output of an equation without an arrow: the ellipsis, then the letters that occur once, sorted.
  private static func implied(by terms: Substring) -> [Character] {
    let once = Dictionary(grouping: terms.filter { $0 != "," && $0 != "." }) { $0 }.filter { $0.value.count == 1 }
    return ["."] + once.keys.sorted()
  }

  /// The axes of one side of a pattern, grouped by its brackets.
  static func groups(of side: Substring) -> [[String]] {
    var groups: [[String]] = []
    var word = "", inside = false
    for character in side + " " {
      if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
        continue
      }
      if !word.isEmpty {
        if inside { groups[groups.count - 1].append(word) } else { groups.append([word]) }
        word = ""
      }
      if character == "(" { groups.append([]) }
      inside = character == "(" || inside && character != ")"
    }
    return groups
  }
}
