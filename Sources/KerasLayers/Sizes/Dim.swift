import Basics

/// One size of a shape: a number, or `None`, with the term that it was computed by.
///
/// Arithmetic on dims computes the value and keeps the term, so that a layer's declaration is also its formula. Unknown
/// operands, overflow and division by zero give an unknown size; nothing traps.
package struct Dim: Sendable {
  /// The size; nil if Keras leaves it unknown (`None`).
  package let value: Int?
  package let term: Term

  /// How a dim was computed.
  package indirect enum Term: Sendable {
    /// A size without a name, as nearly all are: it takes no memory.
    case plain
    /// A size whose name is a configuration key or a role such as `channels`.
    case leaf(name: String)
    /// A named variable, for the documentation of a declaration.
    case symbol(String)
    /// Flat, so that a chain of thousands of summands is not thousands of terms deep.
    case sum([Dim])
    case difference(Dim, Dim)
    case product([Dim])
    /// Integer division, rounded down.
    case quotient(Dim, Dim)
    /// Division rounded up, as in the number of window positions.
    case ceiling(Dim, Dim)
    case maximum(Dim, Dim)
  }

  package init(value: Int?, term: Term) {
    self.value = value
    self.term = term
  }

  package init(_ value: Int?, name: String? = nil) {
    self.init(value: value, term: name.map { .leaf(name: $0) } ?? .plain)
  }

  /// A size that is not known before run time, such as the batch.
  package static let unknown = Dim(nil)

  /// The product, whose factors keep their grouping in a formula: `112*112*64 * 4`.
  static func grouped(_ factors: [Dim]) -> Dim { Dim(value: factors.product.value, term: .product(factors)) }

  /// The same size as a plain leaf: a term explains one layer and does not grow along the graph. What has a variable in
  /// it stays.
  package var withoutHistory: Dim { value == nil && hasSymbol ? self : Dim(value) }

  /// Whether a named variable is part of its term.
  var hasSymbol: Bool {
    switch term {
    case .plain, .leaf: false
    case .symbol: true
    case .sum(let dims), .product(let dims): dims.contains(where: \.hasSymbol)
    case .difference(let a, let b), .quotient(let a, let b), .ceiling(let a, let b), .maximum(let a, let b):
      a.hasSymbol || b.hasSymbol
    }
  }

  /// The same size as a leaf with a name.
  package func named(_ name: String) -> Dim { isSymbol ? self : Dim(value, name: name) }

  /// A named variable.
  static func symbol(_ name: String) -> Dim { Dim(value: nil, term: .symbol(name)) }

  /// Whether it is a plain number, with or without a name.
  var isLeaf: Bool {
    switch term {
    case .plain, .leaf: true
    default: false
    }
  }

  var isSymbol: Bool {
    guard value == nil, case .symbol = term else { return false }
    return true
  }
}

extension Dim: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self.init(value) }
}

extension Dim {
  package static func + (a: Dim, b: Dim) -> Dim { [a, b].sum }

  package static func - (a: Dim, b: Dim) -> Dim {
    b.value == 0 ? a : Dim(a, b, .difference(a, b)) { $0.subtractingReportingOverflow($1) }
  }

  package static func * (a: Dim, b: Dim) -> Dim { [a, b].product }

  /// Division rounded down, as Python's `//`.
  package static func / (a: Dim, b: Dim) -> Dim {
    b.value == 1 ? a : Dim(a, b, .quotient(a, b), floorDivided)
  }

  /// Division rounded up; unlike `/` it keeps a divisor of 1 in the formula, as strides matter to the reader.
  package func dividedRoundingUp(by other: Dim) -> Dim {
    Dim(self, other, .ceiling(self, other)) { a, b in
      let (negated, overflow) = a.multipliedReportingOverflow(by: -1)
      let (quotient, undefined) = Dim.floorDivided(negated, b)
      let (value, outside) = quotient.multipliedReportingOverflow(by: -1)
      return (value, overflow || undefined || outside)
    }
  }

  package static func maximum(_ a: Dim, _ b: Dim) -> Dim {
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
  /// The product without factors of 1; 1 for none.
  package var product: Dim {
    let factors = Array(self)
    return (factors.contains { $0.value == 1 } ? factors.filter { $0.value != 1 } : factors).multiplied
  }

  /// The sum without summands of 0; 0 for none.
  package var sum: Dim {
    let summands = Array(self)
    return (summands.contains { $0.value == 0 } ? summands.filter { $0.value != 0 } : summands).added
  }
}

extension [Dim] {
  /// The product with all factors, also those of 1: `1*1*256`.
  package var multiplied: Dim {
    guard count != 1 else { return self[0] }
    let factors = factors
    return Dim(value: knownProduct, term: factors.isEmpty ? .plain : .product(factors))
  }

  /// The factors of all, in order.
  var factors: [Dim] {
    let hasProducts = contains { if case .product = $0.term { true } else { false } }
    return hasProducts ? flatMap { if case .product(let inner) = $0.term { inner } else { [$0] } } : self
  }

  /// The value of the product alone; nil where a size is unknown or the product does not fit.
  var knownProduct: Int? {
    var product = 1
    for dim in self {
      guard let size = dim.value, let next = product.multipliedChecked(by: size) else { return nil }
      product = next
    }
    return product
  }

  /// The sum with all summands, also those of 0.
  package var added: Dim {
    guard count != 1 else { return self[0] }
    let hasSums = contains { if case .sum = $0.term { true } else { false } }
    let summands = hasSums ? flatMap { if case .sum(let inner) = $0.term { inner } else { [$0] } } : self
    return Dim(
      value: checkedSum,
      term: summands.isEmpty ? .plain : .sum(summands))
  }

  private var checkedSum: Int? {
    var sum = 0
    for dim in self {
      guard let value = dim.value, case (let next, false) = sum.addingReportingOverflow(value) else { return nil }
      sum = next
    }
    return sum
  }
}
