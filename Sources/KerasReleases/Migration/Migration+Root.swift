extension Migration {
  /// Migrates a configuration.
  ///
  /// - Parameters:
  ///   - root: the outermost object.
  ///   - origin: the generation that wrote it.
  ///   - shape: the recomputed shape of an output: of the layer with these names, its call and its number there.
  package init(
    _ root: JSONTree, from origin: ConfigurationOrigin, to target: Target, wasTwiceEncoded: Bool = false,
    shape: @escaping ([String], Int, Int) -> [Int?]? = { _, _, _ in nil }
  ) {
    var migrator = Migrator(from: origin, to: target, shape: shape)
    var object = root
    if wasTwiceEncoded { migrator.record(.twiceEncoded, "text → object", at: .root) }
    if object.className == nil, object["layers"] != nil {
      let className = object.isFunctionalModel ? "Functional" : "Sequential"
      object = ["class_name": .string(className), "config": root]
      migrator.record(.bareConfiguration, "\(className) added", at: .root)
    }
    if object.className == "Graph" {
      migrator.leave(
        "Graph of Keras 1.0 has no equivalent", "build the model with keras.Model and load the weights by layer",
        at: .root)
    } else {
      object = origin == .keras3 ? migrator.withinKeras3(object, at: .root) : migrator.object(object, at: .root)
    }
    if origin != .keras3 {
      for key in ["keras_version", "backend"] where object[key] != nil {
        migrator.record(.writer, "\(key): \(object[key]?.brief ?? "") removed", at: .root)
        object[key] = nil
      }
    }
    self.target = target
    config = object
    edits = migrator.edits
    open = migrator.open
    weightForms = migrator.weightForms
    customClasses = migrator.customClasses
    mayReorderLayers = migrator.mayReorderLayers
  }
}

extension ConfigurationOrigin {
  /// The generation by the stated version, otherwise by what only one generation writes.
  package init(_ root: JSONTree, version: String?) {
    let stated = root["keras_version"]?.string ?? version
    switch stated?.first?.wholeNumberValue {
    case 1?: self = .keras1
    case 2?: self = root.mentions(Self.keysOfKeras1) && !root.mentions(["units", "filters"]) ? .keras1 : .keras2
    case 3?: self = .keras3
    default:
      if root.mentions(Self.keysOfKeras1) {
        self = .keras1
      } else {
        let isOfKeras3 =
          root.mentions(["batch_shape"]) || root["module"]?.string?.hasPrefix("keras.src.models") ?? false
        self = isOfKeras3 ? .keras3 : .keras2
      }
    }
  }

  private static let keysOfKeras1: Set = [
    "nb_filter", "border_mode", "inner_activation", "W_regularizer", "dim_ordering",
  ]
}

extension JSONTree {
  /// Whether one of the keys occurs at any depth.
  fileprivate func mentions(_ names: Set<String>) -> Bool {
    switch self {
    case .list(let items): items.contains { $0.mentions(names) }
    case .object(let members): members.contains { names.contains($0.key.value) || $0.value.mentions(names) }
    default: false
    }
  }
}
