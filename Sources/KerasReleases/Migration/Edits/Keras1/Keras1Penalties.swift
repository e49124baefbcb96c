extension LayerEdit {
  /// Regularizers and constraints of Keras 1, which are written under their name without a class.
  static let keras1Penalties = LayerEdit(
    "keras1-penalties", "regularizers and constraints have a class and a configuration since Keras 2"
  ) { layer in
    for key in layer.config.keys where key.hasSuffix("regularizer") || key.hasSuffix("constraint") {
      guard let value = layer[key], value.className == nil, let name = value["name"]?.string else { continue }
      guard let object = key.hasSuffix("regularizer") ? regularizer(name, value) : constraint(name, value) else {
        layer.leave("\(key) is \(name), which has no equivalent", "write it as a regularizer of Keras 3", at: key)
        continue
      }
      layer.set(key, object)
    }
  }

  private static func regularizer(_ name: String, _ value: JSONTree) -> JSONTree? {
    switch name {
    case "WeightRegularizer", "L1L2Regularizer", "L1L2", "ActivityRegularizer":
      serialized("L1L2", ["l1": value["l1"] ?? 0, "l2": value["l2"] ?? 0])
    case "L1Regularizer", "L1": serialized("L1", ["l1": value["l1"] ?? 0])
    case "L2Regularizer", "L2": serialized("L2", ["l2": value["l2"] ?? 0])
    default: nil
    }
  }

  private static func constraint(_ name: String, _ value: JSONTree) -> JSONTree? {
    let axis = value["axis"] ?? 0
    switch name {
    case "MaxNorm": return serialized("MaxNorm", ["max_value": value["m"] ?? 2, "axis": axis])
    case "NonNeg": return serialized("NonNeg", [:])
    case "UnitNorm": return serialized("UnitNorm", ["axis": axis])
    case "MinMaxNorm":
      return serialized(
        "MinMaxNorm",
        [
          "min_value": value["low"] ?? 0, "max_value": value["high"] ?? 1, "rate": value["rate"] ?? 1,
          "axis": axis,
        ])
    default: return nil
    }
  }

  private static func serialized(_ name: String, _ config: JSONTree) -> JSONTree {
    ["class_name": .string(name), "config": config]
  }
}
