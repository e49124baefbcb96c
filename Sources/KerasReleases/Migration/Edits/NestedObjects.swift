extension LayerEdit {
  /// Initializers, regularizers and constraints in the form of Keras 3: with a module, and without keys that the class
  /// does not take.
  static let nestedObjects = LayerEdit(
    "nested-arguments", "the class does not take the argument; it had no effect on a loaded model"
  ) { layer in
    for key in layer.config.keys {
      guard let kind = key.objectKind, var object = layer[key], object.isSerialized, let name = object.className,
        name != "function", let arguments = layer.target.arguments("\(kind)s", name)
      else { continue }
      if object["config"]?.isObject != true { object["config"] = .emptyObject }
      if !arguments.isOpen {
        for argument in object["config"]?.keys ?? [] where !arguments.accepted.contains(argument) {
          object["config"]?[argument] = nil
          layer.record(key, "\(key).\(argument) removed")
        }
      }
      object["module"] = .string("keras.\(kind)s")
      object["registered_name"] = .null
      object["shared_object_id"] = nil
      layer.replace(key, by: object)
    }
  }

  /// Names of classes that are other ones in Keras 3.
  static let penaltyObjects = LayerEdit("renamed-object", "Keras 3 has the object under another name") { layer in
    for key in layer.config.keys {
      guard let kind = key.objectKind, var object = layer[key] else { continue }
      if let name = object.className, let newName = newNames[name] {
        object["class_name"] = .string(newName)
        layer.set(key, object)
      } else if kind == "initializer", let name = object.string, let newName = newInitializers[name] {
        layer.set(key, .string(newName))
      }
      if object.className == "VarianceScaling", object["config"]?["distribution"]?.string == "normal" {
        object["config"]?["distribution"] = "truncated_normal"
        layer.set(key, object)
      }
    }
  }

  private static let newNames = [
    "ZerosV1": "Zeros", "ZerosV2": "Zeros", "OnesV1": "Ones", "OnesV2": "Ones", "ConstantV1": "Constant",
    "ConstantV2": "Constant", "RandomUniformV1": "RandomUniform", "RandomUniformV2": "RandomUniform",
    "RandomNormalV1": "RandomNormal", "RandomNormalV2": "RandomNormal", "TruncatedNormalV1": "TruncatedNormal",
    "TruncatedNormalV2": "TruncatedNormal", "GlorotUniformV1": "GlorotUniform", "GlorotUniformV2": "GlorotUniform",
    "GlorotNormalV1": "GlorotNormal", "GlorotNormalV2": "GlorotNormal", "VarianceScalingV1": "VarianceScaling",
    "VarianceScalingV2": "VarianceScaling", "OrthogonalV1": "Orthogonal", "OrthogonalV2": "Orthogonal",
    "IdentityV1": "Identity", "IdentityV2": "Identity", "HeNormalV2": "HeNormal", "HeUniformV2": "HeUniform",
    "LecunNormalV2": "LecunNormal", "LecunUniformV2": "LecunUniform",
  ]

  private static let newInitializers = ["one": "ones", "zero": "zeros"]
}

extension String {
  /// `initializer`, `regularizer` or `constraint`, as the argument's name ends.
  var objectKind: String? { ["initializer", "regularizer", "constraint"].first(where: hasSuffix) }
}
