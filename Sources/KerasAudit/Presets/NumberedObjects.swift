import KerasStores

/// The layers of a backbone, which Keras numbers without gaps.
///
/// Keras 3 saves the layers of a model as `layers/dense`, `layers/dense_1`, …, a group for each, also for those without
/// weights. A number that is left out is that of a layer that was removed.
struct NumberedObjects {
  /// Groups that must exist before one that does: `layers/transformer_encoder_2`.
  let missing: [String]

  init(_ inventory: Inventory) {
    // Layers without weights are known only where Keras wrote the layers' names on their groups.
    guard !inventory.objectNames.isEmpty else {
      missing = []
      return
    }
    var numbers: [String: Set<Int>] = [:]
    func note(_ path: TensorPath) {
      let components = path.components
      for index in components.indices.dropFirst() where components[index - 1] == "layers" {
        let (base, number) = Self.parts(of: components[index])
        numbers[(components[..<index] + [base]).joined(separator: "/"), default: []].insert(number)
      }
    }
    for tensor in inventory.tensors { note(tensor.path) }
    for path in inventory.objectNames.keys { note(path) }
    missing = numbers.flatMap { base, numbers in
      Self.gaps(in: numbers).map { $0 == 0 ? base : "\(base)_\($0)" }
    }.sorted()
  }

  /// The most gaps of one kind of layer that are listed.
  private static let mostGaps = 100

  private static func gaps(in numbers: Set<Int>) -> [Int] {
    guard let last = numbers.max(), last < 100_000, numbers.count <= last else { return [] }
    return Array((0...last).lazy.filter { !numbers.contains($0) }.prefix(mostGaps))
  }

  /// `dense_12` as `dense` and 12, `dense` as itself and 0.
  private static func parts(of name: Substring) -> (Substring, Int) {
    guard let line = name.utf8.lastIndex(of: UInt8(ascii: "_")), line > name.startIndex,
      let number = Int(name[name.utf8.index(after: line)...]), number > 0
    else { return (name, 0) }
    return (name[..<line], number)
  }
}
