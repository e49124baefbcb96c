import ArgumentParser
import Basics

/// One option for each `Limit`: its name, default, range and help come from the table of limits.
struct LimitOptions: DefaultedOptions {
  @Option(.timeout) private var timeout: LimitValue
  @Option(.file) private var file: LimitValue
  @Option(.json) private var json: LimitValue
  @Option(.jsonDepth) private var jsonDepth: LimitValue
  @Option(.jsonObjects) private var jsonObjects: LimitValue
  @Option(.jsonValues) private var jsonValues: LimitValue
  @Option(.inflated) private var inflated: LimitValue
  @Option(.ratio) private var ratio: LimitValue
  @Option(.members) private var members: LimitValue
  @Option(.objects) private var objects: LimitValue
  @Option(.depth) private var depth: LimitValue
  @Option(.attributes) private var attributes: LimitValue
  @Option(.name) private var name: LimitValue
  @Option(.rank) private var rank: LimitValue
  @Option(.layers) private var layers: LimitValue
  @Option(.calls) private var calls: LimitValue

  static var defaults: Self {
    var options = Self()
    (options.timeout, options.file, options.json) = (LimitValue(.timeout), LimitValue(.file), LimitValue(.json))
    options.jsonDepth = LimitValue(.jsonDepth)
    options.jsonObjects = LimitValue(.jsonObjects)
    options.jsonValues = LimitValue(.jsonValues)
    (options.inflated, options.ratio) = (LimitValue(.inflated), LimitValue(.ratio))
    (options.members, options.objects) = (LimitValue(.members), LimitValue(.objects))
    (options.depth, options.attributes) = (LimitValue(.depth), LimitValue(.attributes))
    (options.name, options.rank) = (LimitValue(.name), LimitValue(.rank))
    (options.layers, options.calls) = (LimitValue(.layers), LimitValue(.calls))
    return options
  }

  mutating func set(_ flag: String) -> Bool { false }

  /// The limits that the user set, and the defaults of the others.
  var limits: Limits {
    let values = [
      timeout, file, json, jsonDepth, jsonObjects, jsonValues, inflated, ratio, members, objects, depth, attributes,
      name, rank, layers, calls,
    ]
    return values.reduce(into: Limits()) { limits, value in
      limits[value.limit] = value.number * value.limit.definition.unit.size
    }
  }
}

/// The value of one limit, in the unit of its option.
struct LimitValue: CustomStringConvertible, Sendable {
  let limit: Limit
  let number: Int

  var description: String { "\(number)" }

  init(_ limit: Limit) {
    self.limit = limit
    number = limit.definition.defaultValue
  }

  /// - Throws: `InvalidLimit` if the text is not a number within the limit's range.
  init(_ limit: Limit, _ text: String) throws {
    let range = limit.definition.range
    guard let number = Int(text) else { throw InvalidLimit(description: "it is not a number") }
    guard range.contains(number) else {
      let bounds =
        range.upperBound == .max
        ? "at least \(range.lowerBound)" : "between \(range.lowerBound) and \(range.upperBound)"
      throw InvalidLimit(description: "it must be \(bounds)")
    }
    self.limit = limit
    self.number = number
  }
}

/// Why the value of a limit is refused.
struct InvalidLimit: Error, CustomStringConvertible {
  let description: String
}

extension Option where Value == LimitValue {
  fileprivate init(_ limit: Limit) {
    let valueName =
      switch limit.definition.unit {
      case .count: "number"
      case .seconds, .bytes, .mebibytes: limit.definition.unit.name
      }
    let value = LimitValue(limit)
    self.init(
      wrappedValue: value, name: .customLong(limit.optionName),
      help: ArgumentHelp("\(limit.definition.purpose) (default: \(value))", valueName: valueName),
      transform: { try LimitValue(limit, $0) })
  }
}
