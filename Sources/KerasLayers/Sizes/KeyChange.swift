/// Another value for one configuration key, or for a size that a layer takes from its input.
package struct KeyChange: Hashable, Sendable {
  /// `units`, `kernel_size[0]`, or `channels` for a size of the input.
  package let key: String
  package let from: Int
  package let to: Int

  /// The key without an index: `kernel_size`.
  package var plainKey: Substring { key.prefix { $0 != "[" } }
  /// Whether the size comes from the input.
  package var isOfInput: Bool { key == "channels" }
}

extension Dim {
  /// The changes of a single key that would each give this dim another size: 64 for `4 * units` needs 16 units.
  package func changes(to size: Int) -> [KeyChange] {
    guard size >= 0 else { return [] }
    switch term {
    case .leaf(let name): return value.map { [KeyChange(key: name, from: $0, to: size)] } ?? []
    case .product(let factors):
      return factors.indices.flatMap { index -> [KeyChange] in
        let rest = factors.without(index).product.value ?? 0
        return rest > 0 && size % rest == 0 ? factors[index].changes(to: size / rest) : []
      }
    case .sum(let summands):
      guard summands.count <= 8 else { return [] }
      return summands.indices.flatMap { index -> [KeyChange] in
        guard let rest = (Dim(size) - summands.without(index).sum).value else { return [] }
        return summands[index].changes(to: rest)
      }
    case .quotient(let whole, let part):
      guard let size = (Dim(size) * part).value else { return [] }
      return whole.changes(to: size)
    case .plain, .symbol, .difference, .ceiling, .maximum: return []
    }
  }

  /// Whether it is a plain size that no key determines, such as one of the input.
  package var isNameless: Bool { if case .plain = term { true } else { false } }
}

extension [Dim] {
  fileprivate func without(_ index: Int) -> [Dim] { Array(self[..<index] + self[(index + 1)...]) }
}
