extension Migrator {
  /// A configuration of Keras 3 for another release of Keras 3: every object loses what the release does not know, as
  /// far as it has no effect. Nothing else is touched.
  mutating func withinKeras3(_ value: JSONTree, at place: MigrationPlace) -> JSONTree {
    switch value {
    case .list(let items): return .list(items.enumerated().map { withinKeras3($1, at: place.item($0)) })
    case .object(let members) where !value.isSerialized:
      return .object(members.map { .init(key: $0.key, value: withinKeras3($0.value, at: place.joined($0.key.value))) })
    case .object: return serializedWithinKeras3(value, at: place)
    default: return value
    }
  }

  private mutating func serializedWithinKeras3(_ original: JSONTree, at place: MigrationPlace) -> JSONTree {
    guard let className = original.className, !className.hasPrefix("__"), className != "function" else {
      if original.className == "__lambda__" {
        leave("an argument is Python code", "write a function and pass it in custom_objects", at: place)
      }
      return original
    }
    var object = original
    let place = MigrationPlace(
      layer: place.layer + (original.isNamedLayer ? original.layerName.map { [$0] } ?? [] : []), path: place.path)
    if object["module"] == nil, !addModule(&object, className, at: place) { return original }
    removeRegisteredName(&object, className, at: place)
    if !Self.models.contains(className), let config = object["config"], config.isObject {
      object["config"] = edited(config, className, object["module"]?.string, at: place)
    }
    guard case .object(let members) = object else { return object }
    object = .object(
      members.map { .init(key: $0.key, value: withinKeras3($0.value, at: place.joined($0.key.value))) })
    if target.isAtLeast(3, 11) { takePartsOutOfLists(&object, className, at: place.joined("config")) }
    if !target.isAtLeast(3, 4), var config = object["config"], config.isFunctionalModel {
      putIntoLists(&config, at: place.joined("config"))
      object["config"] = config
    }
    return object
  }

  /// The one output of each model within a `Sequential` model or a `TimeDistributed` layer, without a list around it.
  private mutating func takePartsOutOfLists(_ object: inout JSONTree, _ className: String, at place: MigrationPlace) {
    switch className {
    case "Sequential":
      guard let layers = object["config"]?["layers"]?.list else { return }
      object["config"]?["layers"] = .list(
        layers.enumerated().map { index, layer in
          var layer = layer
          takeOutputOutOfList(&layer, at: place.joined("layers").item(index))
          return layer
        })
    case "TimeDistributed":
      guard var layer = object["config"]?["layer"] else { return }
      takeOutputOutOfList(&layer, at: place.joined("layer"))
      object["config"]?["layer"] = layer
    default: break
    }
  }

  private mutating func takeOutputOutOfList(_ layer: inout JSONTree, at place: MigrationPlace) {
    guard var config = layer["config"], config.isFunctionalModel else { return }
    let inside = MigrationPlace(layer: place.layer + (layer.layerName.map { [$0] } ?? []), path: place.path)
    takeOutOfLists(&config, ["output_layers"], at: inside.joined("config"))
    layer["config"] = config
  }

  /// The module, which layers in a legacy `.h5` of Keras 3 do not name. An operation cannot be told from the layer of
  /// its name there, except by what a layer always states.
  private mutating func addModule(_ object: inout JSONTree, _ className: String, at place: MigrationPlace) -> Bool {
    let isModel = Self.models.contains(className)
    let isOperation =
      object["config"]?["trainable"] == nil && ReleaseTables.shared.kinds(of: className).contains { $0.name == "ops" }
    guard !isOperation else {
      leave("\(className) is an operation, and a .h5 file does not say which", "save the model as .keras", at: place)
      return false
    }
    guard isModel || target.exports("keras.layers.\(className)") else {
      if ReleaseTables.shared.hasLayer(className) {
        leave(
          "\(target.name) has no layer \(className), and none that computes the same",
          "load the model in the Keras that wrote it", at: place)
      } else {
        leave("\(className) is not a class of Keras", "pass it in custom_objects", at: place)
        object["module"] = .null
        object["registered_name"] = .string(className)
        noteCustom(className)
        return true
      }
      return false
    }
    let module = className == "Sequential" ? "keras" : isModel ? "keras.src.models.functional" : "keras.layers"
    object["module"] = .string(module)
    object["registered_name"] = isModel && className != "Sequential" ? .string("Functional") : .null
    if className == "Model" { object["class_name"] = "Functional" }
    record(.objectForm, "module: added \"\(module)\"", at: place)
    return true
  }

  private static let models: Set = ["Functional", "Model", "Sequential"]

  private mutating func edited(
    _ config: JSONTree, _ className: String, _ module: String?, at place: MigrationPlace
  ) -> JSONTree {
    let isOfKeras = module?.hasPrefix("keras.") ?? false || module == "keras"
    guard let kind = kind(of: className, module) else {
      // Losses, metrics and the like: nothing that a prediction needs.
      if !isOfKeras, module != "builtins" {
        leave("\(className) is not a class of Keras", "pass it in custom_objects", at: place)
        noteCustom(className)
      }
      return config
    }
    var draft = LayerDraft(className, config, kind: kind, at: place, from: origin, to: target)
    draft.apply(LayerEdit.withinKeras3)
    take(draft)
    return draft.config
  }

  /// The kind of a class, by its module or by the only one that it can be.
  private func kind(of className: String, _ module: String?) -> String? {
    let kinds = ReleaseTables.shared.kinds(of: className).map(\.name)
    let part = module.map { $0.contains(".ops.") ? "ops" : String($0.split(separator: ".").last ?? "") }
    if let part, kinds.contains(part) { return part }
    return module == "keras" || module?.hasPrefix("keras.src") ?? false ? kinds.first : nil
  }

  private mutating func removeRegisteredName(_ object: inout JSONTree, _ className: String, at place: MigrationPlace) {
    guard target.isAtLeast(3, 15), let name = object["registered_name"]?.string, name != className,
      let module = object["module"]?.string, target.exports("\(module).\(className)")
    else { return }
    object["registered_name"] = .null
    record(.objectForm, "registered_name: \(name) removed", at: place)
  }
}

extension JSONTree {
  /// Whether it is a layer with a name of its own, rather than an initializer or a policy.
  fileprivate var isNamedLayer: Bool { self["config"]?["name"]?.string != nil && className != "DTypePolicy" }
}
