import Basics
import HDF5

/// The layers that a legacy file lists in `layer_names`, in their order.
package struct LegacyWeightNames: Sendable, Equatable {
  private static let group = "model_weights"
  static let optimizerGroup = "optimizer_weights"

  /// The group that contains the layers: `model_weights` in a full model, otherwise empty.
  package let root: String
  package let names: [String]
  /// The Keras version that the group of a full model states, by which Keras 2 reads the weights.
  package let version: String?

  package init(root: String, names: [String], version: String? = nil) {
    self.root = root
    self.names = names
    self.version = version
  }

  /// Nil if neither the root nor `model_weights` has `layer_names`.
  ///
  /// - Parameter isModel: whether the file has an architecture. Keras reads a `model_weights` of a whole model that has
  ///   no `layer_names` as one that lists no layers.
  init?(_ top: borrowing Group, isModel: Bool, _ attributes: inout AttributeReader) {
    if let names = attributes.list("layer_names", of: top) {
      self.init(root: "", names: names)
      return
    }
    // Looked up among the links: opening it by name would follow a link into another file.
    var address: UInt64?
    try? top.forEachLink { link in
      if link.name == Self.group, case .object(let target) = link.target { address = target }
    }
    guard let address, case .group(let group)? = try? top.open(address),
      let names = attributes.list("layer_names", of: group, at: Self.group, ifAbsent: isModel ? [] : nil)
    else { return nil }
    // Keras reads them before the weights.
    let version = attributes.text("keras_version", of: group, at: Self.group)
    _ = attributes.text("backend", of: group, at: Self.group)
    self.init(root: Self.group, names: names, version: version.map { String(decoding: $0, as: UTF8.self) })
  }

  /// What is wrong with a file of a whole model that has nothing named `model_weights`: Keras opens it in every case.
  ///
  /// - Source: `load_model_from_hdf5` (`keras/src/legacy/saving/legacy_h5_format.py`, 3.15.1).
  static func missing(in top: borrowing Group) -> Store.ReadIssue? {
    var isThere = false
    // Links that cannot be listed are an issue of their own.
    do throws(HDF5Error) { try top.forEachLink { isThere = isThere || $0.name == group } } catch { return nil }
    if isThere { return nil }
    return Store.ReadIssue(
      .unreadableObject, object: group, reason: "the file has no such group, from which Keras reads a model's weights")
  }

  /// A second set of weights beside the listed ones, in the layout of another loader. Keras goes by the name of the
  /// file, and by what it loads, other readers by what they find first.
  func secondLayout(in top: borrowing Group) -> Store.ReadIssue? {
    var other: String?
    // Links that cannot be listed are an issue of their own.
    try? top.forEachLink { link in
      guard other == nil, Self.roots.contains(link.name), link.name != root else { return }
      // Beside the layers of the root, the name may be that of a layer.
      if !root.isEmpty || !names.contains(link.name) { other = link.name }
    }
    guard let other else { return nil }
    return Store.ReadIssue(
      .zipInconsistent, object: other,
      reason: "the file has weights in two layouts, these and those of layer_names: the call that loads it, and the "
        + "ending of its name, decide which ones Keras reads")
  }

  /// The groups in which Keras looks for the weights of a model: of Keras 2, of Keras 3, and of Keras 2.12.
  private static let roots: Set = [group, "layers", "_layer_checkpoint_dependencies"]

  /// The groups whose `weight_names` are read.
  var groups: Set<TensorPath> {
    Set(names.map { TensorPath(resolve($0, from: root)) }).union([TensorPath(Self.optimizerGroup)])
  }

  /// The inventory of a legacy file.
  ///
  /// - Parameter weightNames: the `weight_names` of each group.
  func inventory(_ tensors: [Inventory.Tensor], _ weightNames: [TensorPath: [String]]) -> Inventory {
    let indices = Dictionary(zip(tensors.lazy.map(\.path), tensors.indices)) { first, _ in first }
    // Several layers may name one group: its weights are listed once and shared.
    let weights = weightNames.reduce(into: [TensorPath: [Inventory.Weight]](minimumCapacity: weightNames.count)) {
      weights, entry in
      let (group, names) = entry
      weights[group] = names.map {
        Inventory.Weight(
          name: $0, tensor: indices[TensorPath(resolve($0, from: group.text))].map(TensorID.init(index:)))
      }
    }
    var total = 0
    let layers = names.map { name in
      let weights = weights[TensorPath(resolve(name, from: root))]
      total += weights?.count ?? 0
      return Inventory.Layer(name: name, weights: total > Self.mostWeights ? [] : weights ?? [], exists: weights != nil)
    }
    var inventory = Inventory(layout: .named, root: root, tensors: tensors, layers: layers)
    if total > Self.mostWeights { inventory.isComplete = false }
    return inventory
  }

  /// The most weights that all layers list together. A file that lists one group many times would exceed any memory.
  static let mostWeights = 1 << 20
}

/// The path that a name refers to from a group, by HDF5's rules: an absolute name starts at the root, empty parts and
/// `.` stay in the group, `..` is an ordinary name.
private func resolve(_ name: String, from group: String) -> String {
  if isPlain(name) { return name.asMember(of: group) }
  let isAbsolute = name.utf8.first == UInt8(ascii: "/")
  let parts = name.split(separator: "/").filter { $0 != "." }
  return ((isAbsolute || group.isEmpty ? [] : [Substring(group)]) + parts).joined(separator: "/")
}

/// Whether a name is absolute or contains `..`. `..` is an ordinary name to HDF5, but not to a file system.
func leavesGroup(_ name: String) -> Bool {
  guard !isPlain(name) else { return false }
  return name.utf8.first == UInt8(ascii: "/") || name.split(separator: "/").contains("..")
}

/// Whether no part of the name is empty or starts with a dot.
private func isPlain(_ name: String) -> Bool {
  var name = name
  return name.withUTF8 { bytes in
    var isStart = true
    for byte in bytes {
      if isStart, byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") { return false }
      isStart = byte == UInt8(ascii: "/")
    }
    return !isStart
  }
}
