import Basics
import HDF5

/// The layers that a legacy file names, in their order.
struct LegacyWeightNames {
  private static let group = "model_weights"
  private static let optimizer = "optimizer_weights"

  /// The group below which the layers lie: `model_weights` in a full model, else empty.
  let root: String
  private let layers: [(name: String, path: String)]

  /// Nil where neither the root nor `model_weights` names layers.
  init?(_ top: borrowing Group, _ notes: inout AttributeReader) {
    if let names = notes.list("layer_names", of: top) {
      root = ""
      layers = names.map { ($0, resolve($0, from: "")) }
      return
    }
    // Looked up among the links, since opening by name would follow a link into another file.
    var address: UInt64?
    try? top.forEachLink { link in
      if link.name == Self.group, case .object(let place) = link.target { address = place }
    }
    guard let address, case .group(let group)? = try? top.open(address) else { return nil }
    guard let names = notes.list("layer_names", of: group, at: Self.group) else { return nil }
    root = Self.group
    layers = names.map { ($0, resolve($0, from: Self.group)) }
  }

  private init(root: String, layers: [(name: String, path: String)]) {
    self.root = root
    self.layers = layers
  }

  /// The groups whose `weight_names` are to be read.
  var paths: Set<String> { Set(layers.map(\.path)).union([Self.optimizer]) }

  /// Names that lead out of the group they are noted on, into what belongs to another layer or to none.
  func escapes(_ walk: HDF5Scanner) -> [Store.ReadIssue] {
    func faults(_ names: [String], _ attribute: String, at path: String) -> [Store.ReadIssue] {
      names.filter(leadsOut).map { name in
        Store.ReadIssue(
          .nameEscape, object: path.isEmpty ? nil : path,
          reason: "\(attribute) has \"\(name.escapingControls)\", which leads out of the group")
      }
    }
    return faults(layers.map(\.name), "layer_names", at: root)
      + (layers.map(\.path) + [Self.optimizer]).flatMap { path in
        faults(walk.weightNames[path, default: []], "weight_names", at: path)
      }
  }

  func inventory(_ walk: HDF5Scanner) -> Inventory {
    let indices = Dictionary(zip(walk.tensors.map(\.path), walk.tensors.indices)) { first, _ in first }
    let layers = layers.map { name, path in
      let names = walk.weightNames[path]
      let weights = (names ?? []).map { weight in
        Inventory.Weight(name: weight, tensor: indices[resolve(weight, from: path)].map(TensorID.init(index:)))
      }
      return Inventory.Layer(name: name, weights: weights, exists: names != nil)
    }
    return Inventory(layout: .named, root: root, tensors: walk.tensors, layers: layers)
  }
}

extension LegacyWeightNames: BinaryCodable {
  func write(to wire: inout BinaryWriter) {
    wire.put(root)
    wire.put(layers.map(\.name))
    wire.put(layers.map(\.path))
  }

  init(from wire: inout BinaryReader) throws(BinaryCodingError) {
    let root = try wire.take(String.self)
    self.init(
      root: root, layers: Array(zip(try wire.take([String].self), try wire.take([String].self))).map { ($0, $1) })
  }
}

/// Where a name leads from a group, as HDF5 has it: an absolute one leads from the file's root, empty parts and `.`
/// stay where they are, `..` is a name as any other.
private func resolve(_ name: String, from group: String) -> String {
  if isPlain(name) { return group.isEmpty ? name : group + "/" + name }
  let isAbsolute = name.utf8.first == UInt8(ascii: "/")
  let parts = name.split(separator: "/").filter { $0 != "." }
  return ((isAbsolute || group.isEmpty ? [] : [Substring(group)]) + parts).joined(separator: "/")
}

/// Whether a name is absolute, or climbs. To HDF5 `..` is a name as any other, not so to what makes file names of it.
private func leadsOut(_ name: String) -> Bool {
  guard !isPlain(name) else { return false }
  return name.utf8.first == UInt8(ascii: "/") || name.split(separator: "/").contains("..")
}

/// Whether every part of the name is there and begins with something else than a dot.
private func isPlain(_ name: String) -> Bool {
  var isStart = true
  for byte in name.utf8 {
    if isStart, byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") { return false }
    isStart = byte == UInt8(ascii: "/")
  }
  return !isStart
}
