import HDF5

/// A walk over every object of an HDF5 file, each opened once.
///
/// It stays within the file: a link that is looked up by name, or that leads into another file, is a fault.
struct Walk {
  private(set) var tensors: [Inventory.Tensor] = []
  private(set) var weightNames: [String: [String]] = [:]
  private(set) var objectNames: [String: String] = [:]
  /// Whether a group is called `vars`, as those are into which Keras 3 puts an object's variables.
  private(set) var hasVariables = false
  private(set) var faults: [Store.Fault] = []

  /// The groups whose `weight_names` are wanted.
  private let layers: Set<String>
  /// The groups met, by address: a file may link to one twice, or to one that it stands in.
  private var groups: [UInt64: String] = [:]

  /// Deeper than any model nests; the walk recurses.
  private static let deepest = 64

  private let listener: Store.Listener?

  init(layers: Set<String>, _ listener: Store.Listener? = nil) {
    self.layers = layers
    self.listener = listener
  }

  /// Keeps what was found, here or by the walk of another process.
  mutating func take(_ news: Store.News) {
    switch news {
    case .tensor(let tensor): tensors.append(tensor)
    case .weightNames(let path, let names): weightNames[path] = names
    case .objectName(let path, let name): objectNames[path] = name
    case .variables: hasVariables = true
    case .fault(let fault): faults.append(fault)
    default: break
    }
  }

  private mutating func tell(_ news: Store.News) {
    take(news)
    listener?(news)
  }

  mutating func visit(_ root: borrowing Group) {
    groups[root.address] = ""
    visit(root, at: "", depth: 0)
  }

  private mutating func visit(_ group: borrowing Group, at path: String, depth: Int) {
    do throws(HDF5Error) {
      try group.forEachLink { link in
        visit(link, of: group, at: path.isEmpty ? link.name : path + "/" + link.name, depth: depth + 1)
      }
    } catch {
      fail(path, error.reason)
    }
  }

  private mutating func visit(_ link: Link, of parent: borrowing Group, at path: String, depth: Int) {
    switch link.target {
    case .soft: fail(path, "it is a symbolic link, which is not followed")
    case .external: fail(path, "it is a link into another file, which is not followed")
    case .unknown: fail(path, "it is a link of an unknown kind, which is not followed")
    case .object(let address):
      listener?(.opening(path))
      do throws(HDF5Error) {
        switch try parent.open(address) {
        case .dataset(let dataset): try meet(dataset, at: path)
        case .group(let group): enter(group, address, named: link.name, at: path, depth: depth)
        case .other: break
        }
      } catch {
        fail(path, error.reason)
      }
    }
  }

  private mutating func enter(
    _ group: borrowing Group, _ address: UInt64, named name: String, at path: String, depth: Int
  ) {
    if let first = groups.updateValue(path, forKey: address) {
      groups[address] = first
      return fail(path, "it is another name of the group /\(first), where its contents are listed")
    }
    guard depth <= Self.deepest else { return fail(path, "it is nested deeper than any model") }
    var notes = Notes()
    if layers.contains(path) {
      if let names = notes.list("weight_names", of: group, at: path) { tell(.weightNames(path, names)) }
    } else if name == "vars" {
      if !hasVariables { tell(.variables) }
      if let text = notes.text("name", of: group, at: path) {
        tell(.objectName(String(path.dropLast("/vars".count)), String(decoding: text, as: UTF8.self)))
      }
    }
    for fault in notes.faults { tell(.fault(fault)) }
    visit(group, at: path, depth: depth)
  }

  private mutating func meet(_ dataset: borrowing Dataset, at path: String) throws(HDF5Error) {
    let storage = try dataset.storage()
    let sizes = storage == .virtual ? try dataset.virtualShape() : try dataset.shape()
    let type = try dataset.type()
    tell(.tensor(Inventory.Tensor(path: path, shape: sizes.map { Int(clamping: $0) }, type: type)))
    switch storage {
    case .here: break
    case .external: fail(path, "its data lie in another file, which is not followed")
    case .virtual: fail(path, "it is composed of other datasets, which are not followed")
    }
  }

  private mutating func fail(_ path: String, _ reason: String) {
    tell(.fault(Store.Fault(.unreadableObject, object: path.isEmpty ? nil : path, reason: reason)))
  }
}
