import KerasModels

/// Two configurations as they are to be compared key by key.
///
/// Those of one release are what stands there. Those of two are without what only one of the releases writes, where that says
/// nothing, or no more than its absence.
struct ConfigurationPair {
  let before, after: [String: JSONValue]

  /// - Parameter axes: the number of axes of the layer's input, where that is known.
  init(_ first: [String: JSONValue]?, _ second: [String: JSONValue]?, isOneRelease: Bool, axes: Int? = nil) {
    let first = first ?? [:], second = second ?? [:]
    if isOneRelease {
      (before, after) = (first, second)
    } else {
      let own = first.mapValues(\.withoutNothings), other = second.mapValues(\.withoutNothings)
      before = own.told(beside: other, axes: axes)
      after = other.told(beside: own, axes: axes)
    }
  }
}

extension [String: JSONValue] {
  /// Without what says no more than the absence of its key.
  var withoutDefaults: [String: JSONValue] {
    filter { key, value in !value.isDefault(of: key) }.mapValues(\.withoutNothings)
  }

  /// Without defaults that the others leave out, and with axes as the others have them.
  fileprivate func told(beside others: [String: JSONValue], axes: Int?) -> [String: JSONValue] {
    var told = filter { key, value in others[key] != nil || !value.isDefault(of: key) }
    if let axes, let axis = told["axis"] { told["axis"] = axis.countedFromStart(of: axes) }
    return told
  }
}

extension JSONValue {
  /// What keys mean that some releases leave out.
  private static let defaults: [String: JSONValue] = [
    "trainable": .bool(true), "dtype": .text("float32"), "groups": .integer(1), "renorm_momentum": .number(0.99),
  ]
  /// How a layer computes, what its calls show, and the initializer that tf.keras writes of separable convolutions, which use none.
  private static let asides: Set = [
    "implementation", "batch_shape", "batch_input_shape", "input_dtype", "input_length", "kernel_initializer",
  ]

  fileprivate func isDefault(of key: String) -> Bool {
    self == .null || self == .bool(false) || self == Self.defaults[key] || Self.asides.contains(key)
  }

  /// Without the keys of objects inside it that say nothing.
  fileprivate var withoutNothings: JSONValue {
    switch self {
    case .object(let members): .object(members.filter { $0.value != .null }.mapValues(\.withoutNothings))
    case .list(let items): .list(items.map(\.withoutNothings))
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
