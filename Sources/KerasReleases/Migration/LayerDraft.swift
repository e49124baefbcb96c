/// A layer, or another object, on its way to another release. Every change is recorded with the edit that makes it.
struct LayerDraft {
  /// `layers`; within Keras 3 also `ops`, `initializers` and others.
  let kind: String
  private(set) var className: String
  private(set) var config: JSONTree
  let target: Target
  let origin: ConfigurationOrigin
  let place: MigrationPlace
  /// The edit that is applied.
  var current: LayerEdit?
  private(set) var edits: [Migration.Edit] = []
  private(set) var open: [Migration.OpenPoint] = []
  private(set) var weightForms: Set<WeightForm> = []
  /// Whether nothing more can be done for it.
  private(set) var isAbandoned = false

  init(
    _ className: String, _ config: JSONTree, kind: String = "layers", at place: MigrationPlace,
    from origin: ConfigurationOrigin, to target: Target
  ) {
    self.kind = kind
    self.className = className
    self.config = config
    self.place = place
    self.origin = origin
    self.target = target
  }

  /// The arguments that the target's class accepts; nil if it has no such class.
  var accepted: Target.Arguments? { target.arguments(kind, className) }

  /// Whether users of the target can name the class; some are there for old files only, and cannot be loaded.
  var isPublic: Bool { kind != "layers" || target.exports("keras.layers.\(className)") }

  subscript(key: String) -> JSONTree? { config[key] }

  /// Applies edits in order.
  mutating func apply(_ edits: [LayerEdit]) {
    for edit in edits where !isAbandoned {
      current = edit
      edit.apply(&self)
    }
    current = nil
  }

  // MARK: Changes

  /// - Parameter effect: why the results are other ones afterwards; nil where they are the same.
  mutating func set(_ key: String, _ value: JSONTree, effect: String? = nil) {
    let old = config[key]
    if old == value { return }
    config[key] = value
    record(key, "\(key): \(old.map { $0.brief + " → " } ?? "added ")\(value.brief)", effect)
  }

  mutating func remove(_ key: String, effect: String? = nil) {
    guard let old = config[key] else { return }
    config[key] = nil
    record(key, "\(key): \(old.brief) removed", effect)
  }

  /// Renames a key; the value stays, unless another one is given.
  mutating func rename(_ key: String, to name: String, value: JSONTree? = nil) {
    guard let old = config[key], config[name] == nil else { return }
    config.rename(key, to: name)
    if let value { config[name] = value }
    record(key, "\(key) → \(name)" + (value.map { $0 == old ? "" : ": \(old.brief) → \($0.brief)" } ?? ""))
  }

  mutating func become(_ name: String, effect: String? = nil) {
    guard name != className else { return }
    record(nil, "\(className) → \(name)", effect)
    className = name
  }

  /// Replaces a nested object without a record of its own.
  mutating func replace(_ key: String, by value: JSONTree) { config[key] = value }

  mutating func record(_ key: String?, _ change: String, _ effect: String? = nil) {
    guard let current else { return }
    let path = key.map { place.path.joined("config").joined($0) } ?? place.path
    edits.append(
      Migration.Edit(
        name: current.name, reason: current.reason, layer: place.layer, path: path, change: change, effect: effect))
  }

  /// States what is left to the user.
  mutating func leave(_ problem: String, _ remedy: String, at key: String? = nil, abandons: Bool = false) {
    let path = key.map { place.path.joined("config").joined($0) } ?? place.path
    open.append(Migration.OpenPoint(layer: place.layer, path: path, problem: problem, remedy: remedy))
    if abandons { isAbandoned = true }
  }

  mutating func note(_ form: WeightForm) { weightForms.insert(form) }
}
