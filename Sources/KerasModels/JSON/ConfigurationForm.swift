import KerasLayers

/// A form of a configuration that is read here and that Keras does not read as it stands.
package enum ConfigurationForm: Sendable {
  /// It begins with a byte-order mark, which Python's parser refuses in a text.
  case byteOrderMark
  /// A JSON string that holds the JSON: `json.dump(model.to_json(), file)`.
  case encodedTwice
  /// The result of `get_config()`, which does not state the class of the model.
  case withoutClass

  /// The byte-order mark of UTF-8.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// - Parameters:
  ///   - text: the configuration before anything in it is replaced.
  ///   - root: its outermost object.
  init?(_ text: [UInt8], _ root: RootObject) {
    if text.starts(with: Self.mark) {
      self = .byteOrderMark
    } else if text.first(where: { $0 > UInt8(ascii: " ") }) == UInt8(ascii: "\"") {
      self = .encodedTwice
    } else if !root.json.contains("class_name") {
      self = .withoutClass
    } else {
      return nil
    }
  }
}
