import KerasStores

extension Inventory {
  /// The tensors that nothing in the file itself leads to: no `weight_names`, no object's `vars`, no optimizer or metric.
  var unreferenced: [Int] {
    let own = tensors.indices.filter { otherOwner(of: tensors[$0]) == nil }
    switch layout {
    case .objects:
      return own.filter { !tensors[$0].path.split(separator: "/").dropLast().contains("vars") }
    case .named:
      var known = Set<Int>()
      let topLevel = topLevel
      for layer in layers { known.formUnion(layer.weights.compactMap { $0.tensor?.index }) }
      return own.filter { !known.contains($0) && !tensors[$0].path.hasPrefix(topLevel) }
    }
  }

  /// The variables of a model itself, not of its layers, in a legacy file.
  var ofModelItself: [Int] {
    let topLevel = topLevel
    return tensors.indices.filter { tensors[$0].path.hasPrefix(topLevel) && otherOwner(of: tensors[$0]) == nil }
  }

  /// Where the legacy files of tf.keras keep what belongs to no layer.
  private var topLevel: String { (root.isEmpty ? "" : root + "/") + "top_level_model_weights/" }
}
