import HDF5

/// The layers that a legacy file names, in their order.
struct LegacyNames {
  private static let group = "model_weights"

  /// The group below which the layers lie: `model_weights` in a full model, else empty.
  let root: String
  private let layers: [String]

  /// Nil where neither the root nor `model_weights` names layers.
  init?(_ top: borrowing Group, _ notes: inout Notes) {
    if let layers = notes.list("layer_names", of: top) {
      self.layers = layers
      root = ""
      return
    }
    // Looked up among the links, since opening by name would follow a link into another file.
    var address: UInt64?
    try? top.forEachLink { link in
      if link.name == Self.group, case .object(let place) = link.target { address = place }
    }
    guard let address, case .group(let group)? = try? top.open(address) else { return nil }
    guard let layers = notes.list("layer_names", of: group, at: Self.group) else { return nil }
    self.layers = layers
    root = Self.group
  }

  /// The groups whose `weight_names` are to be read.
  var paths: Set<String> { Set(layers.map { resolve($0, from: root) }) }

  func inventory(_ walk: Walk) -> Inventory {
    let indices = Dictionary(zip(walk.tensors.map(\.path), walk.tensors.indices)) { first, _ in first }
    let layers = layers.map { name in
      let path = resolve(name, from: root)
      let weights = walk.weightNames[path, default: []].map { weight in
        Inventory.Weight(name: weight, tensor: indices[resolve(weight, from: path)])
      }
      return Inventory.Layer(name: name, weights: weights)
    }
    return Inventory(layout: .named, root: root, tensors: walk.tensors, layers: layers)
  }
}

/// Where a name leads from a group, as HDF5 has it: an absolute one leads from the file's root, empty parts and `.`
/// stay where they are, `..` is a name as any other.
private func resolve(_ name: String, from group: String) -> String {
  let parts = name.utf8.split(separator: UInt8(ascii: "/")).filter { !$0.elementsEqual(".".utf8) }
  let path = parts.map { String($0) ?? "" }.joined(separator: "/")
  return name.utf8.first == UInt8(ascii: "/") || group.isEmpty ? path : path.isEmpty ? group : "\(group)/\(path)"
}
