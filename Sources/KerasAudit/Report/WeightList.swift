import Basics
import KerasStores

/// Every tensor that a file stores, with whose it is, and what they add up to.
public struct WeightList: Sendable {
  /// A tensor and its owner, as the file itself tells it.
  public struct Entry: Sendable {
    public let tensor: Report.Stored
    /// The number of its elements.
    public let parameters: Int
    /// The layer as the file calls it, or `optimizer`, `metrics`, `seed`; nil where nothing leads to the tensor.
    public let owner: String?
    /// False for what an optimizer, a metric or a seed generator left there.
    public let isOwn: Bool
    /// Its path below the owner's.
    public let nameInOwner: String
  }

  /// What some tensors add up to.
  public struct Sum: Sendable {
    /// The dtype or owner that they have in common.
    public let name: String?
    public var tensors = 0
    public var parameters = 0
    public var bytes = 0
  }

  /// In the order of the file.
  public let tensors: [Entry]
  public let total: Sum
  /// By dtype, the largest first.
  public let dtypes: [Sum]
  /// By owner, in the order of the file.
  public let owners: [Sum]

  init(_ inventory: Inventory) {
    let owners = Owners(inventory)
    tensors = inventory.tensorIDs.map { owners.entry($0) }
    total = Sum(tensors, named: nil)
    self.owners = tensors.sums(by: \.owner)
    dtypes = tensors.sums(by: \.tensor.dtype.name).sorted { ($1.bytes, $0.name ?? "") < ($0.bytes, $1.name ?? "") }
  }
}

extension WeightList.Sum {
  fileprivate init(_ entries: [WeightList.Entry], named name: String?) {
    self.init(name: name)
    for entry in entries { add(entry) }
  }

  fileprivate mutating func add(_ entry: WeightList.Entry) {
    tensors += 1
    parameters = parameters.addingSaturated(entry.parameters)
    bytes = bytes.addingSaturated(entry.tensor.bytes)
  }
}

extension [WeightList.Entry] {
  /// One sum for each value of a property, in the order in which these are met.
  fileprivate func sums(by property: (WeightList.Entry) -> String?) -> [WeightList.Sum] {
    var sums: [WeightList.Sum] = []
    var places: [String?: Int] = [:]
    for entry in self {
      let name = property(entry)
      let place = places[name] ?? sums.count
      if place == sums.count {
        places[name] = place
        sums.append(WeightList.Sum(name: name))
      }
      sums[place].add(entry)
    }
    return sums
  }
}

/// Whose each tensor of a file is, in the words of the file.
private struct Owners {
  private let inventory: Inventory
  /// In a legacy file the layer of each tensor, and the name it has there.
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

  func entry(_ id: TensorID) -> WeightList.Entry {
    let tensor = inventory[id]
    let other = inventory.otherOwner(of: tensor)
    var (owner, name) = (other, tensor.path)
    if other == nil, !unreferenced.contains(id) {
      switch inventory.layout {
      case .named: (owner, name) = named[id].map { ($0.layer, $0.name) } ?? ("", tensor.path)
      case .objects: (owner, name) = objectOwner(tensor.path)
      }
    }
    return WeightList.Entry(
      tensor: Report.Stored(tensor), parameters: tensor.elements, owner: owner, isOwn: other == nil, nameInOwner: name)
  }

  /// `layers/lstm/cell/vars/0` is `cell/vars/0` of `layers/lstm`, or of the name that Keras noted for that object.
  private func objectOwner(_ path: String) -> (String?, String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let lists: Set<Substring> = ["layers", "_layer_checkpoint_dependencies"]
    let list = parts.firstIndex { lists.contains($0) }
    guard let list, list + 2 < parts.count else {
      return (parts.dropLast().joined(separator: "/"), String(parts.last ?? ""))
    }
    let object = parts[...(list + 1)].joined(separator: "/")
    return (object, parts[(list + 2)...].joined(separator: "/"))
  }
}

extension WeightList {
  /// Lists what a file holds.
  ///
  /// - Throws: `StoreError` for a file that cannot be read, or that holds no weights.
  public static func of(
    _ path: String, options: Audit.Options = Audit.Options()
  ) throws -> (list: WeightList, store: Store) {
    let store = try options.open(path)
    guard let inventory = store.inventory else {
      throw StoreError(path, .notAModel, "cannot list the weights of \(path): it is an architecture alone")
    }
    return (WeightList(inventory), store)
  }
}
