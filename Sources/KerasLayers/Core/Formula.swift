/// How the arithmetic of a dim is written: with the numbers put in, or by the names of the configuration keys.
public enum Notation: Sendable { case numbers, names }

extension Dim {
  /// The arithmetic with its result: `ceil((100 - 3 + 1) / 2) = 49`; a plain size is just itself, an unknown one `None`.
  public var formula: String {
    guard let value else { return "None" }
    if case .leaf = term { return String(value) }
    return written(.numbers) + " = " + String(value)
  }

  /// The arithmetic alone: `64 * (3*3*64 + 1)`, or `filters * (kernel_size[0] * … + 1)` by names.
  public func written(_ notation: Notation) -> String { Writing(notation: notation).text(self, .loose) }
}

/// Writes terms as the textbooks do: loose products at the top, tight ones inside a sum.
private struct Writing {
  let notation: Notation

  /// How much room a term has: alone on the line, as a summand, or as a factor.
  enum Place { case loose, summand, factor }

  func text(_ dim: Dim, _ place: Place) -> String {
    switch dim.term {
    case .leaf(let name): leaf(dim, name)
    case .symbol(let name): name
    case .sum(let dims): enclosed(list(dims.map { text($0, .summand) }, " + "), in: place)
    case .difference(let a, let b): enclosed(text(a, .summand) + " - " + text(b, .factor), in: place)
    case .product(let dims):
      list(factors(dims).map { text($0, .factor) }, place == .loose || notation == .names ? " * " : "*")
    case .quotient(let a, let b): quotient(a, b, dim, place)
    case .ceiling(let a, let b): "ceil(" + text(a, .factor) + " / " + text(b, .factor) + ")"
    case .maximum(let a, let b): "max(" + text(a, .summand) + ", " + text(b, .summand) + ")"
    }
  }

  /// By names a 1 that no key stands for says nothing.
  private func factors(_ dims: [Dim]) -> [Dim] {
    let telling = notation == .names ? dims.filter { !$0.isNamelessOne } : dims
    return telling.isEmpty ? dims : telling
  }

  private func leaf(_ dim: Dim, _ name: String?) -> String {
    if notation == .names, let name { return name }
    return dim.value.map(String.init) ?? name ?? "None"
  }

  private func quotient(_ a: Dim, _ b: Dim, _ dim: Dim, _ place: Place) -> String {
    let division = text(a, .factor) + " / " + text(b, .factor)
    let exact = (dim * b).value == a.value
    return exact ? enclosed(division, in: place) : "floor(" + division + ")"
  }

  private func enclosed(_ text: String, in place: Place) -> String { place == .factor ? "(" + text + ")" : text }

  /// Thousands of summands say no more than the first, the last and their number.
  private func list(_ parts: [String], _ separator: String) -> String {
    guard parts.count > 12 else { return parts.joined(separator: separator) }
    let shown = parts.prefix(4) + ["…", parts[parts.count - 1]]
    return shown.joined(separator: separator) + " (\(parts.count) terms)"
  }
}

extension Collection<Weight> {
  /// The number of parameters of these weights, with the factors taken out that all of them end with:
  /// `64 * (3*3*64 + 1)`; nil for no weights.
  public var parameters: Dim? {
    guard let first, allSatisfy({ $0.kind == .variable }) else { return nil }
    if count == 1 { return first.shape.multiplied }
    let products = map { $0.shape.flatMap(\.factors) }
    let shared = Self.commonEnding(products)
    let rests = products.map { Array($0.dropLast(shared.count)) }
    let times = Self.repetitions(rests)
    let sum = rests.prefix(rests.count / times).map(\.multiplied).added
    let head = (times > 1 ? [Dim(times)] : []) + shared
    return (sum.isPlainOne && !head.isEmpty ? head : head + [sum]).multiplied
  }

  /// The factors that every product ends with.
  private static func commonEnding(_ products: [[Dim]]) -> [Dim] {
    products.dropFirst().reduce(products.first ?? []) { ending, product in
      ending.suffix(zip(ending.reversed(), product.reversed()).prefix { $0.isSameSize(as: $1) }.count)
    }
  }

  /// How often the same run of products repeats itself from start to end: two directions, four gates.
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
  /// The dims whose product this is, in order.
  fileprivate var factors: [Dim] {
    if case .product(let dims) = term { dims } else { [self] }
  }

  /// Equal in value and in how it is written, so that it may be taken out of a sum.
  fileprivate func isSameSize(as other: Dim) -> Bool {
    value == other.value && (value != nil || written(.names) == other.written(.names))
  }

  fileprivate var isNamelessOne: Bool {
    if case .leaf(name: nil) = term { value == 1 } else { false }
  }

  fileprivate var isPlainOne: Bool {
    if case .leaf = term { value == 1 } else { false }
  }
}
