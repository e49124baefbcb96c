import KerasStores

extension Inventory {
  /// A finding for each layer, and each weight of one, that the file names and does not hold, as long as there are not very many.
  var namedInVain: [Finding] {
    guard isComplete else { return [] }
    var findings: [Finding] = []
    for layer in layers where findings.count < Self.mostInVain {
      if !layer.exists { findings.append(.layerMissing(named: layer.name)) }
      let missing = layer.weights.lazy.filter { $0.tensor == nil }
      findings += missing.prefix(Self.mostInVain).map { Finding.weightMissing(named: $0.name, of: layer.name) }
    }
    return Array((findings + numbersLeftOut).prefix(Self.mostInVain))
  }

  private static let mostInVain = 100

  /// A finding for each object of Keras 3 with a number left out: its variables are numbered from 0 on.
  private var numbersLeftOut: [Finding] {
    guard layout == .objects else { return [] }
    var numbers: [Substring: Set<Int>] = [:]
    for tensor in tensors {
      guard let slash = tensor.path.lastIndex(of: "/"), tensor.path[..<slash].hasSuffix("/vars"),
        let number = Int(tensor.path[tensor.path.index(after: slash)...]), number >= 0
      else { continue }
      numbers[tensor.path[..<slash], default: []].insert(number)
    }
    return numbers.sorted { $0.key < $1.key }.compactMap { group, numbers in
      (0..<min(numbers.max() ?? 0, numbers.count)).first { !numbers.contains($0) }.map {
        Finding.weightMissing(numbered: $0, of: String(group))
      }
    }
  }
}
