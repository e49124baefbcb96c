import KerasLayers
import KerasModels

/// Two configurations to compare key by key.
///
/// Configurations of one release are compared unchanged. Those of two releases are compared without keys that only one
/// release writes and that have no effect.
struct ConfigurationPair {
  let before, after: [String: JSONValue]

  /// - Parameter axes: the rank of the layer's input, if known.
  init(_ first: [String: JSONValue]?, _ second: [String: JSONValue]?, isOneRelease: Bool, axes: Int? = nil) {
    let first = first ?? [:], second = second ?? [:]
    if isOneRelease {
      (before, after) = (first, second)
    } else {
      let first = first.mapValues(\.withoutNulls), second = second.mapValues(\.withoutNulls)
      before = first.normalized(comparedWith: second, axes: axes)
      after = second.normalized(comparedWith: first, axes: axes)
    }
  }
}

extension [String: JSONValue] {
  /// Without keys whose value means the same as a missing key.
  var withoutDefaults: [String: JSONValue] {
    filter { key, value in !value.isDefault(of: key) }.mapValues(\.withoutNulls)
  }

  /// Without defaults that the other configuration omits, and with axes counted from the start.
  fileprivate func normalized(comparedWith other: [String: JSONValue], axes: Int?) -> [String: JSONValue] {
    var members = filter { key, value in other[key] != nil || !value.isDefault(of: key) }
    if let axes, let axis = members["axis"] { members["axis"] = axis.countedFromStart(of: axes) }
    return members
  }
}

extension JSONValue {
  /// The defaults of keys that some releases omit.
  private static let defaults: [String: JSONValue] = [
    "trainable": .bool(true), "dtype": .text("float32"), "groups": .integer(1), "renorm_momentum": .number(0.99),
  ]
  /// Keys without effect on the result: how a layer computes, what its calls show too, and the initializer that
  /// tf.keras writes for separable convolutions, which do not use it.
  private static let keysWithoutEffect: Set = [
    "implementation", "batch_shape", "batch_input_shape", "input_dtype", "input_length", "kernel_initializer",
  ]

  fileprivate func isDefault(of key: String) -> Bool {
    self == .null || self == .bool(false) || self == Self.defaults[key] || Self.keysWithoutEffect.contains(key)
  }

  /// Without null members of the objects inside it.
  fileprivate var withoutNulls: JSONValue {
    switch self {
    case .object(let members): .object(members.filter { $0.value != .null }.mapValues(\.withoutNulls))
    case .list(let items): .list(items.map(\.withoutNulls))
    default: self
    }
  }

  /// An axis as one number that is not negative.
  fileprivate func countedFromStart(of axes: Int) -> JSONValue {
    switch self {
    case .integer(let axis) where axis < 0 && axis >= -axes: .integer(axis + axes)
    case .list(let items) where items.count == 1: items[0].countedFromStart(of: axes)
    default: self
    }
  }
}
