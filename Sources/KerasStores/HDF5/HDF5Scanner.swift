import Basics
import HDF5

/// Reads every object of an HDF5 file, each once, and sends an event for each.
///
/// It never leaves the file: a link to another place is an issue, like everything else that Keras does not write.
struct HDF5Scanner {
  let context: Store.ReadContext
  let fileSize: Int
  private let layerNames: LegacyWeightNames?
  /// The groups whose `weight_names` are read.
  private let layerGroups: Set<TensorPath>
  /// The paths of the groups seen, by address: a file may link to one twice, or to a group around the link.
  private var groups: [UInt64: String] = [:]
  /// The paths of the datasets seen, by address.
  var datasets: [UInt64: String] = [:]

  /// What all datasets declare and store together.
  var sums = DatasetSums()

  /// The bytes of values read since the file's pages were last released.
  var bytesRead = 0
  /// The bytes of the datasets read although not all of them were written.
  var unwrittenBytesRead = 0
  /// What computes statistics beside this thread; nil if no values are read.
  let worker: StatisticsWorker?
  var pending = PendingEvents()
  /// By which datasets are opened once more if values are read.
  private(set) var root: GroupReference?
  private var hasObjectLayout = false
  private var hasIssue = false
  private var objectCount = 0
  /// The bytes of all paths seen.
  private var pathBytes = 0
  private var issueCounts: [Store.ReadIssue.Kind: Int] = [:]
  /// Of each kind, this many issues are sent one by one, and the number of the others.
  private static let mostIssuesOfAKind = 1000

  var limits: Limits { context.limits }

  /// - Parameter fileSize: the bytes of the file.
  init(_ layerNames: LegacyWeightNames?, fileSize: Int, _ context: Store.ReadContext) {
    self.fileSize = fileSize
    self.layerNames = layerNames
    self.layerGroups = layerNames?.groups ?? []
    self.context = context
    worker = context.readsValues ? context.worker ?? StatisticsWorker() : nil
  }

  mutating func scan(_ root: borrowing Group) {
    if worker != nil { self.root = try? root.reference() }
    defer {
      self.root = nil
      if context.worker == nil { worker?.stop() }
    }
    if let layerNames { checkNames(layerNames.names, "layer_names", of: layerNames.root) }
    groups[root.address] = ""
    visitLinks(of: root, at: "", depth: 0)
    sendPending(untilBytes: 0)
    context.open { openers(root) }
    if issueCounts[.shapeBomb] == nil, let excess = sums.excess { fail("", excess, .shapeBomb) }
    for kind in Store.ReadIssue.Kind.allCases {
      let rest = issueCounts[kind, default: 0] - Self.mostIssuesOfAKind
      if rest > 0 { context(.issue(.more(rest, kind))) }
    }
  }

  /// The values of the datasets seen, by path.
  private func openers(_ root: borrowing Group) -> [String: () throws -> (any TensorValues)?] {
    guard let reference = try? root.reference() else { return [:] }
    return Dictionary(
      datasets.map { address, path in
        (
          path,
          {
            guard let dataset = try reference.dataset(at: address) else { return nil }
            return try DatasetValues(dataset)
          }
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func visitLinks(of group: borrowing Group, at path: String, depth: Int) {
    do throws(HDF5Error) {
      try group.forEachLink { link in
        visit(link, of: group, at: link.name.asMember(of: path), depth: depth + 1)
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
      let target = isReported(.softLink) ? parent.target(of: link).map { " to \($0.path.escapingControls)" } : nil
      fail(path, "it is a symbolic link\(target ?? ""), which is not followed", .softLink)
    case .external:
      let target =
        isReported(.externalLink)
        ? parent.target(of: link).map { ", \($0.path.escapingControls) of \(($0.file ?? "").escapingControls)" } : nil
      fail(path, "it is a link into another file\(target ?? ""), which is not followed", .externalLink)
    case .unknown:
      fail(path, "it is a link of an unknown kind, which is not followed")
    case .hidden:
      fail(path, "no reader finds it by its name: the links of its group are out of order, or two have this name")
    case .object(let address):
      if let dataset = parent.plainDataset(at: address) { return visitDataset(dataset, address, at: path) }
      context(.opening(path))
      do throws(HDF5Error) {
        switch try parent.open(address) {
        case .dataset(let dataset): try visitDataset(dataset, address, at: path)
        case .group(let group): visitGroup(group, address, named: link.name, at: path, depth: depth)
        case .other: fail(path, "it is neither a group nor a dataset but a type, which Keras never writes")
        }
      } catch {
        fail(error, at: path, parent.statedStorage(at: address))
      }
    }
  }

  private mutating func visitGroup(
    _ group: borrowing Group, _ address: UInt64, named name: String, at path: String, depth: Int
  ) {
    if let first = groups.updateValue(path, forKey: address) {
      groups[address] = first
      // A group that contains this one has been seen under a path that is a prefix of this path.
      let isParent = first.isEmpty || path.hasPrefix(first + "/")
      return isParent
        ? fail(path, "it is the group /\(first), which contains it: a cycle", .cycle)
        : fail(path, "it is another name of the group /\(first), where its contents are listed")
    }
    guard depth <= limits[.depth] else {
      return fail(path, "it is nested in \(limits.clause(.depth))", limit: .depth)
    }
    readAttributes(of: group, named: name, at: path)
    visitLinks(of: group, at: path, depth: depth)
  }

  private mutating func readAttributes(of group: borrowing Group, named name: String, at path: String) {
    var attributes = AttributeReader(limits)
    if layerGroups.contains(TensorPath(path)) {
      // Keras reads a group without the attribute as one that lists no weights.
      if let names = attributes.list("weight_names", of: group, at: path, ifAbsent: []) {
        send(.weightNames(group: path, names: names))
        checkNames(names, "weight_names", of: path)
      }
    } else if name == "vars" {
      if !hasObjectLayout { send(.objectLayout) }
      hasObjectLayout = true
      if let text = attributes.text("name", of: group, at: path) {
        let owner = String(path.dropLast("/vars".count))
        send(.objectName(path: owner, name: String(decoding: text, as: UTF8.self)))
      }
    }
    for issue in attributes.issues { send(issue) }
  }

  /// Reports the listed names that lead out of the group that lists them, to what belongs to another layer or to none.
  private mutating func checkNames(_ names: [String], _ attribute: String, of group: String) {
    for name in names where leavesGroup(name) {
      fail(group, "\(attribute) has \"\(name.escapingControls)\", which leads out of the group", .nameEscape)
    }
  }

  /// Counts an object; false, with one issue, if there are too many or the path is too long.
  private mutating func isWithinLimits(at path: String) -> Bool {
    objectCount += 1
    if objectCount == limits[.objects] + 1 {
      fail(
        path,
        "this and what follows is not read: the file holds \(limits.clause(.objects))", limit: .objects)
    }
    guard objectCount <= limits[.objects] else { return false }
    let length = path.utf8.count
    guard length <= limits[.name] else {
      fail(
        String(decoding: path.utf8.prefix(64), as: UTF8.self) + "…",
        "it is not read: its path has \(length.grouped) bytes, \(limits.clause(.name))", limit: .name)
      return false
    }
    pathBytes += length
    guard pathBytes <= limits.pathBytes else {
      fail(
        path,
        "this and what follows is not read: its paths take more than \(limits.pathBytes >> 20) MiB", limit: .objects)
      objectCount = limits[.objects] + 1
      return false
    }
    return true
  }

  private func isReported(_ kind: Store.ReadIssue.Kind) -> Bool {
    issueCounts[kind, default: 0] < Self.mostIssuesOfAKind
  }

  mutating func fail(
    _ path: String, _ reason: String, _ kind: Store.ReadIssue.Kind = .unreadableObject, limit: Limit? = nil
  ) {
    defer { issueCounts[kind, default: 0] += 1 }
    guard isReported(kind) else { return }
    send(Store.ReadIssue(kind, object: path.isEmpty ? nil : path, reason: reason, limit: limit))
  }

  /// An object that cannot be read may be a weight, so the file does not hold only an architecture.
  private mutating func send(_ issue: Store.ReadIssue) {
    if !hasIssue { send(.weights) }
    hasIssue = true
    send(.issue(issue))
  }
}
