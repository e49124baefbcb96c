import Basics

/// The weights of a nested model that a legacy file lists in another order than Keras reads them.
///
/// Keras goes by position. Names show an exchange if they are those of the model's own weights: each entry begins with
/// one of its layers and ends with the name of a weight, and no two are the same.
struct NestedExchange {
  /// Groups of exchanged layers: each layer is stored in the place of the next one, the last in that of the first.
  private(set) var cycles: [[LayerID]] = []
  /// Whether weights of several layers are mixed, so that no layer has the place of another.
  private(set) var isMixed = false

  /// A weight of one of the model's layers.
  struct Place: Hashable {
    let layer: LayerID
    let name: Name

    init(_ layer: LayerID, _ name: String) {
      self.layer = layer
      self.name = Name(name)
    }
  }

  /// - Parameters:
  ///   - expected: the weights in the order in which Keras reads them.
  ///   - stored: the entries of `weight_names` in their order, `tower/dense/kernel`, each with the name of its weight.
  ///   - outer: the nested model.
  /// - Returns: nil if the names are those of other layers, or in the order in which Keras reads them.
  init?(_ expected: [Place], storedAs stored: [(path: String, name: String)], in outer: LayerID, _ all: ExpectedWeights)
  {
    let layers = Set(expected.map(\.layer))
    guard expected.count == stored.count, layers.count > 1 else { return nil }
    let depth = all.layers[outer].path.count
    // Keras 3 begins a name with the layers on the way, tf.keras with the layer itself.
    let forms: [(LayerID) -> [String]] = [
      { Array(all.layers[$0].path.dropFirst(depth)) }, { [all.layers[$0].plan.name] },
    ]
    for form in forms {
      let prefixes = Dictionary(grouping: layers, by: { form($0).map(Name.init) })
      guard prefixes.values.allSatisfy({ $0.count == 1 }) else { continue }
      let found = stored.compactMap { entry in
        Self.prefixes(of: entry.path).compactMap { prefixes[$0]?.first }.first.map { Place($0, entry.name) }
      }
      guard found.count == stored.count else { continue }
      if let cycles = Self.cycles(expected.map(\.layer), found.map(\.layer)) {
        self.cycles = cycles
        return
      }
      let distinct = Set(expected)
      guard found.map(\.layer) != expected.map(\.layer), distinct.count == expected.count, Set(found) == distinct else {
        continue
      }
      isMixed = true
      return
    }
    return nil
  }

  /// The first names of an entry, the longest first, without that of the weight.
  private static func prefixes(of entry: String) -> [[Name]] {
    let parts = entry.split(separator: "/").dropLast().map { Name(String($0)) }
    return parts.indices.reversed().map { Array(parts[...$0]) }
  }

  /// Nil unless each layer has the place of exactly one layer, and some have that of another.
  private static func cycles(_ owners: [LayerID], _ found: [LayerID]) -> [[LayerID]]? {
    var places: [LayerID: LayerID] = [:]
    for (owner, other) in zip(owners, found) where places.updateValue(other, forKey: owner) ?? other != other {
      return nil
    }
    guard Set(places.values).count == places.count, places.contains(where: { $0 != $1 }) else { return nil }
    let layers = places.keys.sorted()
    return permutationCycles(layers.map { (own: Optional($0), stored: places[$0]) }).map { cycle in
      cycle.map { layers[$0] }
    }
  }
}
