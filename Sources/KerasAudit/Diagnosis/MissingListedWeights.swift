import KerasStores

extension Inventory {
  private static let maximumFindings = 100

  /// Findings for the layers and weights that the file lists but does not contain, up to a limit.
  var missingListedWeights: [Finding] {
    guard isComplete else { return [] }
    let absent = absentLayers.map(\.name)
    var findings: [Finding] =
      absent.isEmpty ? [] : [.savingInterrupted([absent[0]], listed: layers.count, absent: absent)]
    for layer in layers where findings.count < Self.maximumFindings {
      if !layer.exists, !absent.contains(layer.name) { findings.append(.layerMissing(named: layer.name)) }
      let missing = layer.weights.lazy.filter { $0.tensor == nil }
      findings += missing.prefix(Self.maximumFindings).map { Finding.weightMissing(named: $0.name, of: layer.name) }
    }
    return Array((findings + missingNumbers).prefix(Self.maximumFindings))
  }

  /// Findings for the objects of Keras 3 that lack a number: their variables are numbered from 0.
  private var missingNumbers: [Finding] {
    guard layout == .objects else { return [] }
    var numbers: [TensorPath: Set<Int>] = [:]
    for tensor in tensors {
      guard let number = Int(tensor.path.name), number >= 0, let group = tensor.path.parent, group.name == "vars" else {
        continue
      }
      numbers[group, default: []].insert(number)
    }
    return numbers.sorted { $0.key < $1.key }.compactMap { group, numbers in
      let missing = (0..<min(numbers.max() ?? 0, numbers.count)).first { !numbers.contains($0) }
      return missing.map { Finding.weightMissing(numbered: $0, of: group.text) }
    }
  }
}
