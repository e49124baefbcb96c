import Basics
import FoundationEssentials
import KerasLayers
import KerasModels

extension JSONValue {
  /// Nil for a text that is not JSON, or that is nested too deeply.
  init?(text: [UInt8]) {
    guard let normalized = try? JSONNormalizer(text, Limits()) else { return nil }
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    guard let value = try? decoder.decode(JSONValue.self, from: Data(normalized.bytes)) else { return nil }
    self = value
  }
}

/// An object that a file of a preset states: `task.json`, `tokenizer.json`.
struct PresetObject {
  let className: String
  /// The name under which KerasHub looks its class up; nil if there is none.
  let registeredName: String?
  let config: [String: JSONValue]
  /// The number under which Keras shares the object with others.
  let sharedID: Int?

  /// Nil for a text that is no serialised object.
  init?(_ text: [UInt8]) {
    guard let value = JSONValue(text: text) else { return nil }
    self.init(value)
  }

  init?(_ value: JSONValue) {
    guard case .object(let members) = value, case .text(let name)? = members["class_name"],
      case .object(let config)? = members["config"]
    else { return nil }
    className = name.withoutPackage
    registeredName = if case .text(let name)? = members["registered_name"] { name } else { nil }
    sharedID = if case .integer(let number)? = members["shared_object_id"] { number } else { nil }
    self.config = config
  }

  /// The object under a key of the configuration.
  func object(_ key: String) -> PresetObject? { config[key].flatMap { PresetObject($0) } }

  func integer(_ key: String) -> Int? { if case .integer(let number)? = config[key] { number } else { nil } }

  func text(_ key: String) -> String? { if case .text(let text)? = config[key] { text } else { nil } }

  /// The whole numbers of a list; nil for anything else.
  func integers(_ key: String) -> [Int]? {
    guard case .list(let items)? = config[key] else { return nil }
    let numbers = items.compactMap { item in if case .integer(let number) = item { number } else { nil } }
    return numbers.count == items.count ? numbers : nil
  }

  /// The keys of the configuration whose values differ from those of another object, sorted.
  func keysThatDiffer(from other: PresetObject) -> [String] {
    Set(config.keys).union(other.config.keys).filter { config[$0]?.canonical != other.config[$0]?.canonical }.sorted()
  }
}
