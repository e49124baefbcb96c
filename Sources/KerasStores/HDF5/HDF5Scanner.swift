import Basics
import HDF5

/// A walk over every object of an HDF5 file, each opened once.
///
/// It stays within the file: what leads out of it is a fault, and so is all else that Keras never writes.
struct HDF5Scanner {
  private(set) var tensors: [Inventory.Tensor] = []
  private(set) var weightNames: [String: [String]] = [:]
  private(set) var objectNames: [String: String] = [:]
  /// Whether a group is called `vars`, as those are into which Keras 3 puts an object's variables.
  private(set) var hasVariables = false
  private(set) var faults: [Store.ReadIssue] = []

  /// The groups whose `weight_names` are wanted.
  private let layers: Set<String>
  /// The groups met, by address: a file may link to one twice, or to one that it stands in.
  private var groups: [UInt64: String] = [:]
  /// The datasets met, by address: their places among the tensors.
  var datasets: [UInt64: Int] = [:]

  /// Bytes of values since the file's pages were let go of.
  var held = 0
  private var objects = 0
  /// How many faults of each kind were met; more than some are told by their number.
  private var counts: [Store.ReadIssue.Kind: Int] = [:]
  private static let mostOfAKind = 1000
  /// The bytes of the paths met.
  private var names = 0

  let context: Store.ReadContext?

  init(layers: Set<String>, _ context: Store.ReadContext? = nil) {
    self.layers = layers
    self.context = context
  }

  /// Keeps what was found, here or by the walk of another process.
  mutating func take(_ news: Store.ReadEvent) {
    switch news {
    case .tensor(let tensor): tensors.append(tensor)
    case .weightNames(let path, let names): weightNames[path] = names
    case .objectName(let path, let name): objectNames[path] = name
    case .variables: hasVariables = true
    case .fault(let fault): faults.append(fault)
    default: break
    }
  }

  mutating func tell(_ news: Store.ReadEvent) {
    take(news)
    context?(news)
  }

  mutating func visit(_ root: borrowing Group) {
    groups[root.address] = ""
    visit(root, at: "", depth: 0)
    for kind in Store.ReadIssue.Kind.allCases {
      let rest = counts[kind, default: 0] - Self.mostOfAKind
      if rest > 0 { tell(.fault(.more(rest, kind))) }
    }
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
    guard isWithinLimits(at: path) else { return }
    if link.name.isEmpty || link.name == ".." || link.name == "." || link.name.utf8.contains(UInt8(ascii: "/")) {
      fail(path, "its name \"\(link.name.escapingControls)\" leads out of the group", .nameEscape)
    }
    switch link.target {
    case .soft:
      let place = isTold(.softLink) ? parent.destination(of: link).map { " to \($0.path.escapingControls)" } : nil
      fail(path, "it is a symbolic link\(place ?? ""), which is not followed", .softLink)
    case .external:
      let place =
        isTold(.externalLink)
        ? parent.destination(of: link).map { ", \($0.path.escapingControls) of \(($0.file ?? "").escapingControls)" }
        : nil
      fail(path, "it is a link into another file\(place ?? ""), which is not followed", .externalLink)
    case .unknown:
      fail(path, "it is a link of an unknown kind, which is not followed")
    case .object(let address):
      context?(.opening(path))
      do throws(HDF5Error) {
        switch try parent.open(address) {
        case .dataset(let dataset): try visitDataset(dataset, address, at: path)
        case .group(let group): enter(group, address, named: link.name, at: path, depth: depth)
        case .other: fail(path, "it is neither a group nor a dataset but a type, which Keras never writes")
        }
      } catch {
        fail(error, at: path, parent.statedStorage(at: address))
      }
    }
  }

  private mutating func enter(
    _ group: borrowing Group, _ address: UInt64, named name: String, at path: String, depth: Int
  ) {
    if let first = groups.updateValue(path, forKey: address) {
      groups[address] = first
      // Every group that this one stands in was entered under the name that its path has.
      let isAround = first.isEmpty || path.hasPrefix(first + "/")
      return isAround
        ? fail(path, "it is the group /\(first), which it stands in itself", .cycle)
        : fail(path, "it is another name of the group /\(first), where its contents are listed")
    }
    guard depth <= limits[.depth] else {
      return fail(path, "it is nested in \(limits.clause(.depth))\(Limit.depth.advice)")
    }
    var notes = AttributeReader(limits)
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

  var limits: Store.Limits { context?.limits ?? Store.Limits() }

  /// Counts what stands at a path; false, with one fault, where there has been too much, and where the path is too long.
  private mutating func isWithinLimits(at path: String) -> Bool {
    objects += 1
    if objects == limits[.objects] + 1 {
      fail(
        path,
        "this and what follows is not read: the file holds \(limits.clause(.objects))\(Limit.objects.advice)"
      )
    }
    guard objects <= limits[.objects] else { return false }
    let length = path.utf8.count
    guard length <= limits[.name] else {
      fail(
        String(decoding: path.utf8.prefix(64), as: UTF8.self) + "…",
        "it is not read: its path has \(length.grouped) bytes, \(limits.clause(.name))\(Limit.name.advice)"
      )
      return false
    }
    names += length
    guard names <= limits.pathBytes else {
      fail(
        path,
        "this and what follows is not read: its paths take more than \(limits.pathBytes >> 20) MiB\(Limit.objects.advice)"
      )
      objects = limits[.objects] + 1
      return false
    }
    return true
  }

  private func isTold(_ kind: Store.ReadIssue.Kind) -> Bool { counts[kind, default: 0] < Self.mostOfAKind }

  mutating func fail(_ path: String, _ reason: String, _ kind: Store.ReadIssue.Kind = .unreadableObject) {
    defer { counts[kind, default: 0] += 1 }
    guard isTold(kind) else { return }
    tell(.fault(Store.ReadIssue(kind, object: path.isEmpty ? nil : path, reason: reason)))
  }
}
