import Basics
import KerasStores

/// Every stored tensor of a file with its owner, and sums over them.
public struct WeightList: Sendable {
  /// A stored tensor and its owner according to the file.
  public struct OwnedTensor: Sendable {
    public let tensor: Report.Stored
    /// The number of elements.
    public let parameters: Int
    /// The layer's name in the file, or `optimizer`, `metrics`, `seed`; nil for an unreferenced tensor.
    public let owner: String?
    /// False for the state of an optimizer, a metric or a seed generator.
    public let isOwn: Bool
    /// The tensor's path below its owner's.
    public let nameInOwner: String
  }

  /// Sums over tensors with the same owner or dtype.
  public struct Sum: Sendable {
    /// The dtype or owner; nil for all tensors, or for those without an owner.
    public let name: String?
    public var tensors = 0
    public var parameters = 0
    public var bytes = 0
  }

  /// In the order of the file.
  public let tensors: [OwnedTensor]
  public let total: Sum
  /// By dtype, largest first.
  public let dtypes: [Sum]
  /// By owner, in the order of the file.
  public let owners: [Sum]

  /// The tensors for people: those of layers, then the other state, then those without an owner, each group and its
  /// names in the order of their numbers (`optimizer/vars/9` before `optimizer/vars/10`).
  package var tensorsByOwner: [OwnedTensor] {
    let sorted = tensors.sortedNaturally { $0.tensor.dataset.text }
    let groups = [sorted.filter { $0.isOwn && $0.owner != nil }, sorted.filter { !$0.isOwn }]
    return groups.flatMap { group in
      // A stable sort keeps the order of paths within an owner.
      group.sortedNaturally { $0.owner ?? "" }
    } + sorted.filter { $0.isOwn && $0.owner == nil }
  }

  /// The sums by owner in the same order.
  package var ownersInOrder: [Sum] { tensorsByOwner.sums(by: \.owner) }

  init(_ inventory: Inventory) {
    let owners = Owners(inventory)
    tensors = inventory.tensorIDs.map { owners.ownedTensor($0) }
    total = Sum(tensors, named: nil)
    self.owners = tensors.sums(by: \.owner)
    dtypes = tensors.sums(by: \.tensor.dtype.name).sorted { ($1.bytes, $0.name ?? "") < ($0.bytes, $1.name ?? "") }
  }
}

extension WeightList.Sum {
  fileprivate init(_ tensors: [WeightList.OwnedTensor], named name: String?) {
    self.init(name: name)
    for tensor in tensors { add(tensor) }
  }

  fileprivate mutating func add(_ owned: WeightList.OwnedTensor) {
    tensors += 1
    parameters = parameters.addingSaturated(owned.parameters)
    bytes = bytes.addingSaturated(owned.tensor.bytes)
  }
}

extension [WeightList.OwnedTensor] {
  /// One sum for each value of a property, in order of first occurrence.
  fileprivate func sums(by property: (WeightList.OwnedTensor) -> String?) -> [WeightList.Sum] {
    var sums: [WeightList.Sum] = []
    var positions: [String?: Int] = [:]
    for tensor in self {
      let name = property(tensor)
      let position = positions[name] ?? sums.count
      if position == sums.count {
        positions[name] = position
        sums.append(WeightList.Sum(name: name))
      }
      sums[position].add(tensor)
    }
    return sums
  }
}

/// The owner of each tensor in a file, by its name there.
private struct Owners {
  private let inventory: Inventory
  /// In a legacy file: the layer of each tensor, and its name there.
  private var named: [TensorID: (layer: String, name: String)] = [:]
  private let unreferenced: Set<TensorID>

  init(_ inventory: Inventory) {
    self.inventory = inventory
    for layer in inventory.layers {
      for weight in layer.weights {
        if let tensor = weight.tensor, named[tensor] == nil { named[tensor] = (layer.name, weight.name) }
      }
    }
    unreferenced = Set(inventory.unreferenced)
  }

  func ownedTensor(_ id: TensorID) -> WeightList.OwnedTensor {
    let tensor = inventory[id]
    let other = inventory.otherOwner(of: tensor)
    var (owner, name) = (other, tensor.path.text)
    if other == nil, !unreferenced.contains(id) {
      switch inventory.layout {
      case .named: (owner, name) = named[id].map { ($0.layer, $0.name) } ?? ("", tensor.path.text)
      case .objects: (owner, name) = objectOwner(tensor.path)
      }
    }
    return WeightList.OwnedTensor(
      tensor: Report.Stored(tensor), parameters: tensor.elements, owner: owner, isOwn: other == nil, nameInOwner: name)
  }

  /// Splits a path into owner and name: `layers/lstm/cell/vars/0` is `cell/vars/0` of `layers/lstm`.
  private func objectOwner(_ path: TensorPath) -> (String?, String) {
    let enclosing = path.selfAndAncestors.dropFirst().filter { $0.parent?.name.isLayerList == true }
    guard let object = enclosing.last, let name = path.relative(to: object) else {
      return (path.parent?.text ?? "", String(path.name))
    }
    return (object.text, String(name))
  }
}

extension WeightList {
  /// Lists the stored tensors of a file.
  ///
  /// - Throws: `StoreError` for a file that cannot be read or has no weights.
  public static func of(
    _ path: String, options: Audit.Options = Audit.Options()
  ) throws -> (list: WeightList, store: Store) {
    let store = try options.open(path)
    guard let inventory = store.inventory else {
      throw StoreError(path, .notAModel, "cannot list the weights of \(path): it has only an architecture")
    }
    return (WeightList(inventory), store)
  }
}
