/// Arithmetic on numbers that a file states: they may be anything, so nothing here traps.
extension Int {
  /// The sum, or the largest integer if it does not fit.
  package func addingSaturated(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }

  /// The product, or the largest integer if it does not fit.
  package func multipliedSaturated(by other: Int) -> Int { multipliedChecked(by: other) ?? .max }

  /// The product, or nil if it does not fit.
  package func multipliedChecked(by other: Int) -> Int? {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? nil : product
  }
}

extension [Int] {
  /// The product of all, such as the number of elements of a shape; nil if it does not fit. Generic code is not
  /// specialised for other modules, and takes thirty times as long.
  package var checkedProduct: Int? { product(of: self) }
}

extension Sequence<Int> {
  /// The product of all, such as the number of elements of a shape; nil if it does not fit.
  package var checkedProduct: Int? { product(of: self) }
}

@inline(__always)
private func product(of factors: some Sequence<Int>) -> Int? {
  var product = 1
  for factor in factors {
    guard let next = product.multipliedChecked(by: factor) else { return nil }
    product = next
  }
  return product
}
