/// The multiply-accumulates (MACs) of one call of a layer for one sample: the additions of a product to a sum in
/// convolutions, matrix products and attention. Computed on demand.
///
/// A bias, an activation, normalisation, pooling and lookups count 0: docs/costs.md states the conventions.
package struct MACCount: Sendable {
  /// Nil for none.
  private let compute: (@Sendable () -> Dim)?
  /// How many products are computed for it.
  private let size: Int

  private init(size: Int = 1, _ compute: (@Sendable () -> Dim)?) { (self.size, self.compute) = (size, compute) }

  /// A sum of more products is computed once, and has no formula: models within one another, each called several times,
  /// would repeat the same products for good.
  private static let largestSum = 10_000

  package static let zero = MACCount(nil)
  package static let unknown = MACCount { .unknown }

  /// A sum of as many products as `terms` multiply to, for each of as many outputs: `112*112*64 * 7*7*3`.
  init(outputs: @autoclosure @escaping @Sendable () -> [Dim], terms: @autoclosure @escaping @Sendable () -> [Dim]) {
    self.init {
      let factors = [outputs().map(\.withoutHistory).product, terms().product].filter { $0.value != 1 }
      return Dim(value: factors.product.value, term: factors.isEmpty ? .plain : .product(factors))
    }
  }

  /// The number, with the arithmetic behind it; 0 for none.
  package var value: Dim { compute?() ?? 0 }

  package var isZero: Bool { compute == nil }

  /// The same for each of `count` steps.
  func times(_ count: Dim) -> MACCount {
    guard let compute else { return self }
    return MACCount(size: size) { count.value == 1 ? compute() : .grouped([count.withoutHistory, compute()]) }
  }

  package static func + (a: MACCount, b: MACCount) -> MACCount { [a, b].total }
}

extension [MACCount] {
  /// The sum.
  package var total: MACCount {
    let counted = filter { !$0.isZero }
    return counted.count > 1 ? MACCount(counted) : counted.first ?? .zero
  }
}

extension MACCount {
  fileprivate init(_ summands: [MACCount]) {
    let size = summands.reduce(0) { $0 + $1.size }
    if size <= Self.largestSum {
      self.init(size: size) { summands.map(\.value).sum }
    } else {
      let sum = summands.map(\.value).sum.withoutHistory
      self.init { sum }
    }
  }
}
