import Basics
import KerasLayers

/// Follows the loader of one release through a configuration and notes what it would stumble over, in the order in
/// which it gets there. Nothing is loaded.
///
/// Source: `keras/src/saving/serialization_lib.py` and `keras/src/legacy/saving` of Keras 3; `generic_utils.py` and
/// `serialization_lib.py` of Keras 2.
struct ConfigurationLoader {
  let target: Target
  let outline: ConfigurationOutline
  /// The file that holds the configuration.
  let form: ModelFile.Form
  private(set) var problems = LoadProblems()

  private var context: [(className: String, name: String?, path: String)] = []
  /// As many as anybody reads.
  static let mostProblems = 200
  /// What was noted about each group of layers that was followed.
  private var notes: [Notes?]

  /// What a release would stumble over.
  static func problems(_ target: Target, _ form: ModelFile.Form, _ followed: FollowedConfiguration) -> LoadProblems {
    var loader = ConfigurationLoader(target, form, followed.outline)
    loader.load(followed.root)
    return loader.problems
  }

  private init(_ target: Target, _ form: ModelFile.Form, _ outline: ConfigurationOutline) {
    self.target = target
    self.form = form
    self.outline = outline
    notes = Array(repeating: nil, count: outline.groups.count)
  }

  // MARK: Notes

  var refusals: [LoadProblem] { problems.refusals }
  private var changes: [LoadProblem] { problems.changes }

  mutating func refuse(_ reason: LoadReason, _ detail: String = "", className: String? = nil, layer: String? = nil) {
    guard refusals.count < Self.mostProblems else { return }
    problems.refusals.append(problem(reason, detail, className, layer))
  }

  /// Notes that the release does not have the class of an object.
  mutating func refuseClass(_ name: String, _ object: SourceValue) {
    refuse(.classUnknown, name, className: object.className)
    guard refusals.last?.reason == .classUnknown, object["registered_name"]?.isNull == true else { return }
    problems.refusals[refusals.count - 1].isUnregistered = true
  }

  mutating func change(_ reason: LoadReason, _ detail: String = "", className: String? = nil, layer: String? = nil) {
    guard changes.count < Self.mostProblems else { return }
    problems.changes.append(problem(reason, detail, className, layer))
  }

  mutating func loseAxis(_ axis: SourceValue, className: String, layer: String?) {
    problems.lostAxes[changes.count] = axis
    change(.axisLost, axis.written, className: className, layer: layer)
  }

  /// Whether the loader is in an operation that a legacy file lists like a layer.
  var isInOperation = false

  private func problem(_ reason: LoadReason, _ detail: String, _ className: String?, _ layer: String?) -> LoadProblem {
    let names = context.compactMap(\.name) + (layer.map { context.last?.name == $0 ? [] : [$0] } ?? [])
    return LoadProblem(
      reason: reason, detail: detail, className: className ?? context.last?.className, layer: names,
      path: context.last?.path ?? "", isOfOperation: isInOperation)
  }

  mutating func within<Value>(
    _ className: String, _ name: String?, _ path: String, _ body: (inout ConfigurationLoader) -> Value
  ) -> Value {
    context.append((className, name, path))
    defer { context.removeLast() }
    return body(&self)
  }

  // MARK: Groups

  /// What was noted about the first layer of a group.
  private struct Notes {
    let refusals, changes: [LoadProblem]
    /// The path of the layer, and the number of layers around it.
    let path: String
    let depth: Int
  }

  /// A layer of a model. What is noted about the first layer of its group holds for all.
  mutating func member(_ layer: ConfigurationOutline.Layer, _ path: () -> String) {
    guard let group = layer.group else { return child(layer.value, at: path()) }
    if let notes = notes[group] {
      if notes.refusals.isEmpty && notes.changes.isEmpty { return }
      return note(notes, about: layer.value, at: path())
    }
    let (refused, changed, path) = (refusals.count, changes.count, path())
    child(layer.value, at: path)
    notes[group] = Notes(
      refusals: Array(refusals[refused...]), changes: Array(changes[changed...]), path: path,
      depth: context.count { $0.name != nil })
  }

  private mutating func note(_ notes: Notes, about layer: SourceValue, at path: String) {
    let names = context.compactMap(\.name)
    func problem(_ known: LoadProblem, _ detail: String? = nil) -> LoadProblem {
      let inner = known.layer.dropFirst(notes.depth)
      let own = inner.isEmpty ? nil : layer["config"]?["name"]?.string ?? layer["name"]?.string
      return LoadProblem(
        reason: known.reason, detail: detail ?? known.detail, className: known.className,
        layer: names + [own].compactMap(\.self) + inner.dropFirst(),
        path: known.path.hasPrefix(notes.path) ? path + known.path.dropFirst(notes.path.count) : known.path,
        isOfOperation: known.isOfOperation, isUnregistered: known.isUnregistered)
    }
    for known in notes.refusals where refusals.count < Self.mostProblems { problems.refusals.append(problem(known)) }
    for known in notes.changes where changes.count < Self.mostProblems {
      let axis = known.reason == .axisLost ? layer["config"]?["axis"] : nil
      if let axis { problems.lostAxes[changes.count] = axis }
      problems.changes.append(problem(known, axis?.written))
    }
  }

  // MARK: Entry

  /// Reads the root of a configuration.
  private mutating func load(_ root: SourceValue?) {
    guard let root else { return refuse(.weightsOnly) }
    if target.line == .keras3 { loadKeras3(root) } else { loadKeras2(root) }
  }

  private mutating func loadKeras3(_ config: SourceValue) {
    if config.className == nil { return refuse(.notAModel) }
    if form.hasWeightsFile || form.container == .json { return deserialize(config, at: "") }
    switch form.ending {
    case .keras:
      if form.container != .zip { refuse(.h5UnderKerasName) } else { deserialize(config, at: "") }
    case .hdf5:
      if form.container != .hdf5 { refuse(.zipUnderH5Name) } else { deserializeLegacy(config, at: "") }
    case .other where form.container == .folder && target.isAtLeast(3, 4):
      deserialize(config, at: "")
    case .other:
      refuse(.unsupportedContainer, form.isPreset ? LoadProblem.preset : "")
    }
  }

  private mutating func loadKeras2(_ config: SourceValue) {
    if form.hasWeightsFile || form.container == .json { return deserializeLegacy(config, at: "") }
    if target.line == .multiBackend || !target.isAtLeast(2, 12) {
      switch form.container {
      case .folder: refuse(.unsupportedContainer, form.isPreset ? LoadProblem.preset : "")
      case .hdf5: deserializeLegacy(config, at: "")
      default:
        // The release opens the file as what it knows under such a name.
        refuse(target.line == .multiBackend ? .zipUnderH5Name : .unsupportedContainer)
        refuse(.containerTooNew)
      }
    } else {
      switch form.container {
      case .zip where form.ending == .keras: deserialize(config, at: "")
      case .folder: refuse(.unsupportedContainer, form.isPreset ? LoadProblem.preset : "")
      case .zip: refuse(.zipUnderH5Name)
      default: deserializeLegacy(config, at: "")
      }
    }
  }

  // MARK: Objects

  private static let plainObjects: Set = [
    "__keras_tensor__", "__tensor__", "__numpy__", "__bytes__", "__ellipsis__", "__slice__", "__typespec__",
    "__tuple__", "__dict__",
  ]

  /// `deserialize_keras_object`: the form in which every object names its module.
  mutating func deserialize(_ value: SourceValue, at path: String) {
    switch value.kind {
    case .list: for (index, item) in value.items.enumerated() { deserialize(item, at: "\(path)[\(index)]") }
    case .object where !value.isObject:
      for member in value.members { deserialize(member.value, at: path.joined(member.key)) }
    case .object: deserializeObject(value, at: path)
    default: break
    }
  }

  private mutating func deserializeObject(_ value: SourceValue, at path: String) {
    guard let className = value.className, !Self.plainObjects.contains(className) else { return }
    if className == "__lambda__" { return refuse(.lambda, className: "Lambda") }
    if className == "function" { return look(up: value, isFunction: true) }
    if let config = value["config"], config.kind != .object, !config.isNull {
      return refuse(target.isAtLeast(3, 15) ? .configIsAList : .noModule, className, className: className)
    }
    // A layer that cannot be looked up is named by its own name.
    let name = value["config"]?["name"]?.string ?? value["name"]?.string
    let count = refusals.count
    within(className, name, path) { $0.look(up: value, isFunction: false) }
    if refusals.count == count {
      make(className, outline.keywords(value["config"]), value, at: path)
    } else {
      makeInner(value, at: path)
    }
  }

  /// What an object that cannot be made contains; its own arguments are unknown.
  private mutating func makeInner(_ value: SourceValue, at path: String) {
    guard let className = value.className, ["Functional", "Model", "Sequential"].contains(className) else { return }
    make(className, outline.keywords(value["config"]), value, at: path)
  }

  /// Layers of a model: in the newer form if they name their module, else in the legacy form.
  mutating func child(_ layer: SourceValue, at path: String) {
    guard layer.kind == .object else { return refuse(.notAModel) }
    let isNew =
      layer["module"] != nil && (target.line == .keras3 || target.line == .keras2 && target.isAtLeast(2, 13))
    if isNew { deserialize(layer, at: path) } else { deserializeLegacy(layer, at: path) }
  }

  /// Calls the constructor.
  mutating func make(_ className: String, _ keywords: Keywords, _ value: SourceValue, at path: String) {
    within(className, keywords["name"]?.string, path) { loader in
      if className == "Functional" || className == "Model"
        || keywords.has("layers") && keywords.has("input_layers") && keywords.has("output_layers")
      {
        return loader.functional(value["config"], at: path.joined("config"))
      }
      if className == "Sequential" { return loader.sequential(value["config"], at: path.joined("config")) }
      loader.noteDefects(of: value, className)
      let kinds = loader.target.kinds(of: className)
      let isOperation = value["module"]?.string?.has(".ops.") ?? false
      if kinds.contains("ops"), isOperation || value["module"] == nil && !kinds.contains("layers") {
        loader.check("ops", className, keywords)
      } else if kinds.contains("layers") {
        loader.layer(className, keywords, at: path)
      } else if let kind = kinds.first(where: { $0 != "ops" }) {
        loader.check(kind, className, keywords)
      }
    }
  }
}

extension String {
  /// A JSON path with one more key.
  func joined(_ key: String) -> String { isEmpty ? key : "\(self).\(key)" }
}
