/// One size of a shape: a number that remembers how it came about, or `None`.
///
/// Arithmetic on dims computes the value and keeps the term, so that a layer's declaration is also its formula. Unknown in,
/// unknown out; overflow and division by zero give unknown, never a trap.
public struct Dim: Sendable {
  /// The size; nil where Keras leaves it unknown (`None`).
  public let value: Int?
  package let term: Term

  /// How a dim came about.
  package indirect enum Term: Sendable {
    /// A plain size, shown by its value; the name, where it has one, is a configuration key or a role such as `channels`.
    case leaf(name: String?)
    /// A size that stands for any, by its name: what a declaration is documented with.
    case symbol(String)
    /// Flat, however many: a chain of thousands of summands must not be thousands of terms deep.
    case sum([Dim])
    case difference(Dim, Dim)
    case product([Dim])
    /// Whole division, rounded down.
    case quotient(Dim, Dim)
    /// Division rounded up, as textbooks write the number of window positions.
    case ceiling(Dim, Dim)
    case maximum(Dim, Dim)
  }

  package init(value: Int?, term: Term) {
    self.value = value
    self.term = term
  }

  public init(_ value: Int?, name: String? = nil) {
    self.init(value: value, term: .leaf(name: name))
  }

  /// A size that Keras leaves open: a batch, a sequence of any length.
  public static let unknown = Dim(nil)

  /// The same size without its history: terms explain one layer and never grow along the graph.
  public var withoutHistory: Dim { isSymbol ? self : Dim(value) }

  /// The same size under a name that formulas by name show.
  public func named(_ name: String) -> Dim { isSymbol ? self : Dim(value, name: name) }

  /// A size that stands for any.
  static func symbol(_ name: String) -> Dim { Dim(value: nil, term: .symbol(name)) }

  var isSymbol: Bool {
    guard value == nil, case .symbol = term else { return false }
    return true
  }
}

extension Dim: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Dim {
  public static func + (a: Dim, b: Dim) -> Dim { [a, b].sum }

  public static func - (a: Dim, b: Dim) -> Dim {
    b.value == 0 ? a : Dim(a, b, .difference(a, b)) { $0.subtractingReportingOverflow($1) }
  }

  public static func * (a: Dim, b: Dim) -> Dim { [a, b].product }

  /// Division rounded down, as Python's `//`.
  public static func / (a: Dim, b: Dim) -> Dim {
    b.value == 1 ? a : Dim(a, b, .quotient(a, b), floorDivided)
  }

  /// Division rounded up; unlike `/` it keeps a divisor of 1, since a stride is worth seeing.
  public func dividedRoundingUp(by other: Dim) -> Dim {
    Dim(self, other, .ceiling(self, other)) { a, b in
      let (negated, overflow) = a.multipliedReportingOverflow(by: -1)
      let (quotient, undefined) = Dim.floorDivided(negated, b)
      let (value, outside) = quotient.multipliedReportingOverflow(by: -1)
      return (value, overflow || undefined || outside)
    }
  }

  public static func maximum(_ a: Dim, _ b: Dim) -> Dim {
    Dim(a, b, .maximum(a, b)) { (Swift.max($0, $1), false) }
  }

  private static func floorDivided(_ a: Int, _ b: Int) -> (Int, Bool) {
    let (quotient, overflow) = a.dividedReportingOverflow(by: b)
    guard !overflow else { return (0, true) }
    let roundedUp = a % b != 0 && (a < 0) != (b < 0)
    return (roundedUp ? quotient - 1 : quotient, false)
  }

  private init(_ a: Dim, _ b: Dim, _ term: Term, _ operation: (Int, Int) -> (Int, Bool)) {
    guard let x = a.value, let y = b.value else {
      self.init(value: nil, term: term)
      return
    }
    let (value, overflow) = operation(x, y)
    self.init(value: overflow ? nil : value, term: term)
  }
}

extension Sequence<Dim> {
  /// All of them multiplied, factors of 1 left out; 1 for none.
  public var product: Dim { filter { $0.value != 1 }.multiplied }

  /// All of them added, summands of 0 left out; 0 for none.
  public var sum: Dim { filter { $0.value != 0 }.added }
}

extension [Dim] {
  /// The product with every factor in sight, ones too: `1*1*256`.
  package var multiplied: Dim {
    guard count != 1 else { return self[0] }
    let factors = flatMap { if case .product(let inner) = $0.term { inner } else { [$0] } }
    return Dim(
      value: combined(from: 1) { $0.multipliedReportingOverflow(by: $1) },
      term: factors.isEmpty ? .leaf(name: nil) : .product(factors))
  }

  /// The sum with every summand in sight, zeros too.
  package var added: Dim {
    guard count != 1 else { return self[0] }
    let summands = flatMap { if case .sum(let inner) = $0.term { inner } else { [$0] } }
    return Dim(
      value: combined(from: 0) { $0.addingReportingOverflow($1) },
      term: summands.isEmpty ? .leaf(name: nil) : .sum(summands))
  }

  private func combined(from start: Int, _ operation: (Int, Int) -> (Int, Bool)) -> Int? {
    var result = start
    for dim in self {
      guard let value = dim.value, case (let next, false) = operation(result, value) else { return nil }
      result = next
    }
    return result
  }
}
