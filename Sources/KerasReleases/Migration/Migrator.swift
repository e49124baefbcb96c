/// Rewrites a configuration of Keras 1, 2 or 3 so that a release of Keras 3 accepts it.
///
/// A layer goes through a list of `LayerEdit`s; models are rebuilt around their layers. Nothing is executed, and what
/// has no equivalent stays as it is and is listed as an `OpenPoint`.
struct Migrator {
  let target: Target
  let origin: ConfigurationOrigin
  /// The recomputed shape of an output: of the layer with these names, its call and its number there.
  let shape: ([String], Int, Int) -> [Int?]?
  private(set) var edits: [Migration.Edit] = []
  private(set) var open: [Migration.OpenPoint] = []
  private(set) var weightForms: Set<WeightForm> = []
  private(set) var customClasses: [String] = []
  var mayReorderLayers = false
  private var givenNames: Set<String> = []

  init(from origin: ConfigurationOrigin, to target: Target, shape: @escaping ([String], Int, Int) -> [Int?]?) {
    self.origin = origin
    self.target = target
    self.shape = shape
  }

  // MARK: Records

  mutating func record(
    _ edit: ModelEdit, _ change: String, at place: MigrationPlace, effect: String? = nil
  ) {
    guard edits.count < Migration.mostEdits else { return }
    edits.append(
      Migration.Edit(
        name: edit.name, reason: edit.reason, layer: place.layer, path: place.path, change: change, effect: effect))
  }

  mutating func leave(_ problem: String, _ remedy: String, at place: MigrationPlace) {
    open.append(Migration.OpenPoint(layer: place.layer, path: place.path, problem: problem, remedy: remedy))
  }

  mutating func note(_ form: WeightForm) { weightForms.insert(form) }

  /// A name for a model that has none: `sequential`, `sequential_1`, ….
  mutating func newName(_ base: String) -> String {
    var name = base, number = 0
    while !givenNames.insert(name).inserted {
      number += 1
      name = "\(base)_\(number)"
    }
    return name
  }

  mutating func noteCustom(_ className: String) {
    if !customClasses.contains(className) { customClasses.append(className) }
  }

  // MARK: Objects

  /// A layer, a cell or a model.
  mutating func object(_ object: JSONTree, at place: MigrationPlace) -> JSONTree {
    guard object.isObject, let className = object.className else {
      leave("a layer is not an object with a class", "restore the configuration", at: place)
      return object
    }
    let inside = place.entering(object.layerName, "config")
    if className == "Sequential" { return sequential(object, at: place, inside) }
    if let config = object["config"], config.isFunctionalModel {
      return functional(object, config, at: place, inside)
    }
    return layer(object, className, at: MigrationPlace(layer: inside.layer, path: place.path))
  }

  private mutating func layer(_ object: JSONTree, _ className: String, at place: MigrationPlace) -> JSONTree {
    guard let config = object["config"], config.isObject else {
      leave("\(className) has no configuration", "restore it", at: place)
      return object
    }
    var draft = LayerDraft(className, config, at: place, from: origin, to: target)
    draft.apply(LayerEdit.toKeras3)
    for key in Self.nestedLayers {
      guard let inner = draft.config[key], inner.isSerialized else { continue }
      draft.replace(key, by: self.object(inner, at: place.joined("config").joined(key)))
    }
    for key in draft.config.keys where key.isActivation {
      guard let inner = draft.config[key], inner.isSerialized, let name = inner.className,
        !["Sequential", "function"].contains(name)
      else { continue }
      draft.replace(key, by: self.object(inner, at: place.joined("config").joined(key)))
    }
    for key in ["cells", "layers", "cell"] {
      guard let cells = draft.config[key]?.list, cells.allSatisfy(\.isSerialized), !cells.isEmpty else { continue }
      let place = place.joined("config").joined(key)
      draft.replace(key, by: .list(cells.enumerated().map { self.object($1, at: place.item($0)) }))
    }
    take(draft)
    return serialized(object, draft.className, draft.config, at: place)
  }

  /// Layers that call functions of TensorFlow; no class can be passed for them.
  private static let functionLayers: Set = [
    "TFOpLambda", "SlicingOpLambda", "TensorFlowOpLayer", "Lambda", "AddLoss", "AddMetric",
  ]

  /// Takes over what a draft recorded.
  mutating func take(_ draft: LayerDraft) {
    if edits.count < Migration.mostEdits { edits += draft.edits }
    open += draft.open
    weightForms.formUnion(draft.weightForms)
  }

  private static let nestedLayers = ["layer", "forward_layer", "backward_layer", "cell"]

  /// The object in the form of Keras 3: its class, its configuration and the module in which the class is.
  mutating func serialized(
    _ object: JSONTree, _ className: String, _ config: JSONTree, at place: MigrationPlace
  ) -> JSONTree {
    var result = object
    result["class_name"] = .string(className)
    result["config"] = config
    switch className {
    case "Sequential": setModule("keras", nil, of: &result)
    case "Functional": setModule("keras.src.models.functional", "Functional", of: &result)
    case _ where Target.applicationLayers[className] != nil:
      setModule(Target.applicationLayers[className], className, of: &result)
    case _ where target.exports("keras.layers.\(className)"):
      setModule("keras.layers", nil, of: &result)
    default:
      if object["module"]?.string.map({ !target.knows(module: $0, className) }) ?? true {
        setModule(nil, object["registered_name"]?.string ?? className, of: &result)
        if !Self.functionLayers.contains(className) { noteCustom(result["registered_name"]?.string ?? className) }
      }
    }
    if object["module"] != result["module"] {
      record(
        .objectForm, "module: \(object["module"].map { $0.brief + " → " } ?? "added ")\(result["module"]?.brief ?? "")",
        at: place)
    } else if let name = object["registered_name"], name != result["registered_name"] {
      record(.objectForm, "registered_name: \(name.brief) removed", at: place)
    }
    for key in ["build_config", "compile_config", "shared_object_id"] where result[key] != nil {
      result[key] = nil
      record(key == "compile_config" ? .trainingSettings : .buildSettings, "\(key) removed", at: place)
    }
    return result
  }

  private func setModule(_ module: String?, _ registeredName: String?, of object: inout JSONTree) {
    object["module"] = module.map { .string($0) } ?? .null
    object["registered_name"] = registeredName.map { .string($0) } ?? .null
  }
}

extension Target {
  /// Layers of keras.applications, by the module in which Keras 3 has them.
  static let applicationLayers = ["LayerScale": "keras.src.applications.convnext"]

  /// Whether a class can be found in a module, or under a public name.
  fileprivate func knows(module: String, _ className: String) -> Bool {
    exports("\(module).\(className)") || hasModule(module) && !kinds(of: className).isEmpty
  }
}

extension JSONTree {
  /// Whether it is the configuration of a functional model.
  var isFunctionalModel: Bool {
    self["layers"]?.list != nil && self["input_layers"] != nil && self["output_layers"] != nil
  }
}
