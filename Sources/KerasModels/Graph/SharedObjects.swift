import KerasLayers

/// Which objects of a configuration Keras loads as one: those with one `shared_object_id`, where its loader looks for
/// it. Objects that only have the same name are always separate.
///
/// - Source: `ObjectSharingScope` of Keras 3 (`keras/src/saving/serialization_lib.py`, 3.15.1), which covers the whole
///   configuration; `SharedObjectLoadingScope` of tf.keras (`keras/src/saving/legacy/serialization.py`, 2.15.0), which
///   covers one functional model. tf.keras forgets the ID of an object that states its `module`, except in a wrapper;
///   that of an object of a custom class covers all of an archive.
struct SharedObjects {
  /// For an object with an ID, by its position in the text: the position of the first object that is the same one.
  private var first: [Int: Int] = [:]
  /// The layers whose calls in their model Keras 3 takes for calls in another model.
  private var misnumbered: Set<Int> = []
  /// The objects that were one with an earlier object when they were saved, and are not after loading.
  private var lost: Set<Int> = []
  /// The first object of each class and name.
  private var named: [String: Int] = [:]
  private let writer: KerasRelease
  /// The objects loaded so far, by ID; nil where tf.keras looks for none.
  private var loaded: [Int: SourceValue]? = [:]
  /// The first object that Keras replaces by another one of its ID.
  private var replaced: SourceValue?
  /// The objects of custom classes that tf.keras has loaded from an archive so far, by ID; nil without an archive.
  private var custom: [Int: Int]?
  /// The calls that models have made of the objects so far.
  private var calls: [Int: Int] = [:]

  /// - Parameter root: the model; nil if its text is not at hand.
  init?(_ root: SourceValue?, _ writer: KerasRelease) {
    guard let root, writer.generation >= .tfKeras else { return nil }
    self.writer = writer
    if writer.generation == .tfKeras, root["module"] != nil { custom = [:] }
    load(root)
    if first.isEmpty, lost.isEmpty { return nil }
  }

  /// What is wrong if objects that differ state one ID: Keras loads the first of them in place of the others, and does
  /// not look at those.
  var conflict: ConfigError? {
    replaced.map { object in
      let className = object["class_name"]?.string ?? "an object"
      return ConfigError(
        path: JSONPath() + "shared_object_id",
        problem: "\(object["shared_object_id"]?.written ?? "") of \(className) is that of an earlier object, which "
          + "differs from it and which Keras loads in its place")
    }
  }

  /// The identity of the object that Keras loads for a layer; nil for an object without an ID.
  func object(of layer: SerializedObject) -> Int? { layer.source.flatMap { first[$0.position] } }

  /// The problems that the sharing of a layer causes.
  func problems(of layer: SerializedObject) -> [LayerPlan.Problem] {
    guard let position = layer.source?.position else { return [] }
    return (misnumbered.contains(position) ? [.sharedAcrossModels] : [])
      + (lost.contains(position) ? [.sharingLost] : [])
  }
}

extension SharedObjects {
  /// Follows Keras through the configuration, in the order in which it loads objects. The depth of the text is bounded.
  private mutating func load(_ value: SourceValue, inWrapper: Bool = false) {
    switch value.kind {
    case .list: for item in value.items { load(item) }
    case .object:
      guard value["class_name"] != nil, let config = value["config"] else { return loadMembers(of: value) }
      let stated = value["shared_object_id"]?.integer
      let id = hasLookup(value, inWrapper) ? stated : nil
      if let id, let known = loaded?[id] {
        first[value.position] = known.position
        if replaced == nil, value.differsAsObject(from: known) { replaced = value }
        return
      }
      if let stated, custom != nil, value.isOfCustomClass {
        let known = custom?[stated]
        custom?[stated] = known ?? value.position
        first[value.position] = known ?? value.position
        if known != nil { return }
      }
      noteName(value, config, isShared: stated != nil)
      let isFunctional = config["input_layers"] != nil || config["output_layers"] != nil
      if isFunctional, writer.generation == .tfKeras { loaded = [:] }
      if config.kind == .list { load(config) } else { loadMembers(of: config, isWrapper: config["layers"] == nil) }
      countCalls(config, isFunctional)
      if isFunctional, writer.generation == .tfKeras { loaded = nil }
      guard let id, loaded != nil else { return }
      loaded?[id] = value
      first[value.position] = value.position
    default: return
    }
  }

  private mutating func loadMembers(of object: SourceValue, isWrapper: Bool = false) {
    for member in object.members { load(member.value, inWrapper: isWrapper && member.key == "layer") }
  }

  /// Notes an object that is loaded as a new one. If its ID says that it was saved before, an earlier object of its
  /// class and name was the same one: Keras adds the ID to that one too late.
  private mutating func noteName(_ object: SourceValue, _ config: SourceValue, isShared: Bool) {
    guard let className = object["class_name"]?.string, let name = config["name"]?.string else { return }
    let key = className + "/" + name
    if named[key] == nil { named[key] = object.position } else if isShared { lost.insert(object.position) }
  }

  /// Whether Keras looks for the ID of an object.
  private func hasLookup(_ object: SourceValue, _ inWrapper: Bool) -> Bool {
    writer.generation == .keras3 || inWrapper || object["module"] == nil
  }

  /// Counts the calls of shared objects that a model makes.
  ///
  /// Keras 3 finds a call by its number among all calls of a layer, and a configuration numbers those of its own model
  /// only. They differ for a layer that another model called before.
  private mutating func countCalls(_ config: SourceValue, _ isFunctional: Bool) {
    guard writer.generation == .keras3, !first.isEmpty, let layers = config["layers"]?.items else { return }
    let hasInput = layers.first?["class_name"]?.string == "InputLayer"
    for layer in layers {
      guard let object = first[layer.position] else { continue }
      let count = isFunctional ? layer["inbound_nodes"]?.items.count ?? 0 : hasInput ? 1 : 0
      if isFunctional, count > 0, calls[object, default: 0] > 0 { misnumbered.insert(layer.position) }
      calls[object, default: 0] += count
    }
  }
}

extension SourceValue {
  /// Where it begins in the text, which identifies it.
  fileprivate var position: Int { range.lowerBound }

  /// Whether an object has another class or configuration than another one. The IDs in them may differ: Keras gives
  /// them while it saves.
  fileprivate func differsAsObject(from other: SourceValue) -> Bool {
    ["class_name", "config"].contains { key in
      guard let own = self[key], let others = other[key] else { return self[key] != nil || other[key] != nil }
      return own.differs(from: others)
    }
  }

  /// Recursion is as deep as the text, which is bounded.
  private func differs(from other: SourceValue) -> Bool {
    guard kind == other.kind else { return true }
    switch kind {
    case .object:
      let keys = Set((members.map(\.key) + other.members.map(\.key)).filter { $0 != "shared_object_id" })
      return keys.contains { key in
        guard let own = self[key], let others = other[key] else { return true }
        return own.differs(from: others)
      }
    case .list:
      let own = items, others = other.items
      return own.count != others.count || zip(own, others).contains { $0.differs(from: $1) }
    default: return written != other.written
    }
  }

  /// Whether it states a module and a class that tf.keras does not have.
  fileprivate var isOfCustomClass: Bool {
    guard let module = self["module"]?.string, let className = self["class_name"]?.string else { return false }
    return !module.hasPrefix("keras") && Catalogue.layer(className) == nil && !Catalogue.isModel(className)
  }
}
