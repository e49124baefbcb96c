/// How a formula is written: with numbers, or with the names of the configuration keys.
package enum Notation: Sendable { case numbers, names }

extension Dim {
  /// The arithmetic with its result: `ceil((100 - 3 + 1) / 2) = 49`; a plain size is its number, an unknown one `None`.
  package var formula: String {
    guard let value else { return "None" }
    if isLeaf { return String(value) }
    return written(.numbers) + " = " + String(value)
  }

  /// The arithmetic alone: `64 * (3*3*64 + 1)`, or with names `filters * (kernel_size[0] * … + 1)`.
  package func written(_ notation: Notation) -> String { FormulaWriter(notation: notation).text(self, .alone) }
}

/// Writes terms as textbooks do: products with spaces at the top, without inside a sum.
private struct FormulaWriter {
  let notation: Notation

  /// The position of a term: alone, in a sum, or in a product.
  enum Position { case alone, summand, factor }

  func text(_ dim: Dim, _ position: Position) -> String {
    switch dim.term {
    case .plain: leaf(dim, nil)
    case .leaf(let name): leaf(dim, name)
    case .symbol(let name): name
    case .sum(let dims): parenthesized(list(dims.map { text($0, .summand) }, " + "), in: position)
    case .difference(let a, let b): parenthesized(text(a, .summand) + " - " + text(b, .factor), in: position)
    case .product(let dims):
      list(factors(dims).map { text($0, .factor) }, position == .alone || notation == .names ? " * " : "*")
    case .quotient(let a, let b): quotient(a, b, dim, position)
    case .ceiling(let a, let b): "ceil(" + text(a, .factor) + " / " + text(b, .factor) + ")"
    case .maximum(let a, let b): "max(" + text(a, .summand) + ", " + text(b, .summand) + ")"
    }
  }

  /// With names, a 1 that is not a configuration value is left out.
  private func factors(_ dims: [Dim]) -> [Dim] {
    let named = notation == .names ? dims.filter { !$0.isNamelessOne } : dims
    return named.isEmpty ? dims : named
  }

  private func leaf(_ dim: Dim, _ name: String?) -> String {
    if notation == .names, let name { return name }
    return dim.value.map(String.init) ?? name ?? "None"
  }

  private func quotient(_ a: Dim, _ b: Dim, _ dim: Dim, _ position: Position) -> String {
    let division = text(a, .factor) + " / " + text(b, .factor)
    let exact = (dim * b).value == a.value
    return exact ? parenthesized(division, in: position) : "floor(" + division + ")"
  }

  private func parenthesized(_ text: String, in position: Position) -> String {
    position == .factor ? "(" + text + ")" : text
  }

  /// Of many terms the first few, the last and their number.
  private func list(_ parts: [String], _ separator: String) -> String {
    guard parts.count > 12 else { return parts.joined(separator: separator) }
    let shown = parts.prefix(4) + ["…", parts[parts.count - 1]]
    return shown.joined(separator: separator) + " (\(parts.count) terms)"
  }
}

extension [Weight] {
  /// The number of parameters of these weights, with their common trailing factors taken out: `64 * (3*3*64 + 1)`; nil
  /// without weights.
  package var parameters: Dim? {
    guard let first, allSatisfy({ $0.kind == .variable }) else { return nil }
    if count == 1 { return first.shape.multiplied }
    let products = map { $0.shape.factors }
    let shared = Self.commonEnding(products)
    let rests = products.map { [Dim]($0.dropLast(shared.count)) }
    let times = Self.repetitions(rests)
    let sum = rests.prefix(rests.count / times).map(\.multiplied).added
    let head = (times > 1 ? [Dim(times)] : []) + shared
    return (sum.isPlainOne && !head.isEmpty ? head : head + [sum]).multiplied
  }

  /// The factors that all products end with.
  private static func commonEnding(_ products: [[Dim]]) -> [Dim] {
    products.dropFirst().reduce(products.first ?? []) { ending, product in
      ending.suffix(zip(ending.reversed(), product.reversed()).prefix { $0.isSameSize(as: $1) }.count)
    }
  }

  /// How many times the list of products is the same run repeated: for two directions, for four gates.
  private static func repetitions(_ products: [[Dim]]) -> Int {
    let count = products.count
    let period = (1...count).first { period in
      count % period == 0
        && (period..<count).allSatisfy { index in
          products[index].elementsEqual(products[index - period]) { $0.isSameSize(as: $1) }
        }
    }
    return count / (period ?? count)
  }
}

extension Dim {
  /// Whether it can be taken out of a sum together with another.
  fileprivate func isSameSize(as other: Dim) -> Bool {
    value == other.value && (value != nil || written(.names) == other.written(.names))
  }

  fileprivate var isNamelessOne: Bool {
    if case .plain = term { value == 1 } else { false }
  }

  fileprivate var isPlainOne: Bool { isLeaf && value == 1 }
}
