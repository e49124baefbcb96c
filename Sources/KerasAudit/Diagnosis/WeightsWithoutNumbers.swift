import KerasStores

extension Inventory {
  /// The findings, with an error for each stored weight whose type has no numbers: Keras fails to load it. For other
  /// datasets of such a type a warning remains, since Keras does not read them.
  func refusingWeightsWithoutNumbers(_ findings: [Finding]) -> [Finding] {
    guard findings.contains(where: { $0.rule == .h5OddType }) else { return findings }
    let refused = Set(weightIDs.lazy.map { self[$0] }.filter(\.dtype.hasNoNumbers).map(\.dataset))
    return findings.map { finding in
      guard finding.rule == .h5OddType, let dataset = finding.dataset, refused.contains(dataset) else { return finding }
      var finding = finding
      finding.level = .error
      finding.explain("Keras fails to load a weight of this type")
      return finding
    }
  }

  /// The tensors that Keras reads as weights: those that `weight_names` lists, or those that are numbers in the group
  /// `vars` of an object of the model.
  private var weightIDs: [TensorID] {
    switch layout {
    case .named: layers.flatMap { $0.weights.compactMap(\.tensor) }
    case .objects:
      tensorIDs.filter { id in
        let path = self[id].path
        return path.parent?.name == "vars" && Int(path.name) != nil && !path.text.hasPrefix("optimizer/")
      }
    }
  }
}
