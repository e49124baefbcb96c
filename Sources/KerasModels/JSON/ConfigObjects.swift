import Basics
import KerasLayers

/// The objects of a configuration, at any depth, that make Keras create or look up something unusual.
///
/// Nearly all objects name a package class of Keras. The scanner skips these, so that a configuration without others
/// costs nothing here.
package struct ConfigObjects: Sendable {
  private let storage: Storage
  fileprivate var text: [UInt8] { storage.text }

  /// Shared by all objects.
  private final class Storage: Sendable {
    let text: [UInt8]
    let found: ConfigObjectIndex

    init(_ text: [UInt8], _ found: ConfigObjectIndex) {
      self.text = text
      self.found = found
    }
  }

  init(_ text: [UInt8], _ found: ConfigObjectIndex) { storage = Storage(text, found) }

  package var isEmpty: Bool { storage.found.objects.isEmpty }

  /// A key that may determine what loading its object does.
  package enum Key: String, CaseIterable, Sendable {
    case className = "class_name"
    case module
    case registeredName = "registered_name"
    case config
    case typeSpec = "spec_name"
    case function
    case outputShape = "output_shape"
    case mask
    case mode
    case outputMask = "output_mask"
    case functionType = "function_type"
    case outputShapeType = "output_shape_type"
    case maskType = "mask_type"
    case modeType = "mode_type"
    case outputMaskType = "output_mask_type"
    case residualFunction = "residual_fn"
    case residualFunctionType = "residual_fn_type"
    case dropoutFunction = "dropout_fn"
    case dropoutFunctionType = "dropout_fn_type"
    case code
    case value
    case vocabulary
    case merges
    case vocabularyModel = "proto"
    case specialTokens = "special_tokens"
    case documentFrequencies = "idf_weights"
    case filePath = "filepath"
    /// A node of a TensorFlow graph: an object with the operation's name, or its text.
    case node = "node_def"
    case operation = "op"
    case vocabularyFile = "vocabulary_file"
    case languageTokens = "language_tokens"
    case checkpoint = "ckpt_to_load_from"
    /// The address of a program of TensorFlow Hub.
    case handle
    /// A class of TensorFlow, and its method or a tensor's attribute that a layer calls.
    case classSymbol = "cls_symbol"
    case methodName = "method_name"
    case attributeName = "attr_name"
    /// Sizes of what Keras sets aside when it creates the object.
    case thresholds = "num_thresholds"
    case labels = "num_labels"
    case classes = "num_classes"
    case ngrams
    case unknownWords = "num_oov_indices"
    case maximumTokens = "max_tokens"
    /// No key of a configuration: any string of an object, or of a list in it, that may be marshalled code.
    case possibleCode = " "

    /// The digits of a size with which an object takes hardly more memory than others; 0 for keys that state none.
    var usualDigits: Int {
      switch self {
      case .thresholds, .labels, .unknownWords: 3
      case .classes, .ngrams: 2
      case .maximumTokens: 5
      default: 0
      }
    }

    /// Whether a value that begins with this byte is relevant: a string, a list for keys that may contain code, or the
    /// digits of a size.
    func accepts(_ first: UInt8) -> Bool {
      switch self {
      case .function, .outputShape, .mask, .mode, .outputMask, .residualFunction, .dropoutFunction, .code, .value:
        first == UInt8(ascii: "\"") || first == UInt8(ascii: "[")
      case .thresholds, .labels, .classes, .ngrams, .unknownWords, .maximumTokens:
        UInt8(ascii: "1")...UInt8(ascii: "9") ~= first
      default: first == UInt8(ascii: "\"")
      }
    }
  }
}

extension ConfigObjects: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { storage.found.objects.count }
  package subscript(index: Int) -> ConfigObject { ConfigObject(objects: self, index: index) }
}

/// One object of a configuration, with the keys that may determine what loading does.
package struct ConfigObject: Sendable {
  fileprivate let objects: ConfigObjects
  package let index: Int
  /// The name that Keras looks up instead of the one in the text.
  private var otherName: String?

  fileprivate init(objects: ConfigObjects, index: Int) {
    self.objects = objects
    self.index = index
  }

  /// The string under a key; of two equal keys the last one, as in Python.
  package subscript(key: ConfigObjects.Key) -> String? {
    if let otherName, key == nameKey { return otherName }
    return stated(key)
  }

  private func stated(_ key: ConfigObjects.Key) -> String? {
    objects.value(of: key, in: index).flatMap { objects.string(at: $0) }
  }

  /// The key of the name that Keras looks up in the object's module, of a function or a class; nil if it looks nothing
  /// up.
  package var nameKey: ConfigObjects.Key? {
    switch stated(.className) {
    case "function": .config
    case "__typespec__": .typeSpec
    case let name?: name.hasPrefix("__") && name.hasSuffix("__") ? nil : .className
    case nil: nil
    }
  }

  /// The object as Keras reads it, and as it reads it where the module has nothing of the name: it then looks for the
  /// registered name there. No module has one of a package, `package>Dense`.
  ///
  /// - Source: `_retrieve_class_or_fn` (`keras/src/saving/serialization_lib.py`, 2.15.0 and 3.8.0).
  package var readings: [ConfigObject] {
    guard let nameKey, stated(.module) != nil, let registered = stated(.registeredName),
      !registered.isEmpty, !registered.utf8.contains(UInt8(ascii: ">")), registered != stated(nameKey),
      registered != stated(.className)
    else { return [self] }
    var other = self
    other.otherName = registered
    return [self, other]
  }

  /// The whole number under a key, as far as its digits lead; the largest one if it is greater.
  package func size(_ key: ConfigObjects.Key) -> Int? {
    objects.value(of: key, in: index).map { objects.digits(at: $0) }
  }

  /// The string under a key, or the first string of its list.
  package func first(of key: ConfigObjects.Key) -> String? {
    objects.value(of: key, in: index).flatMap { objects.string(at: $0) ?? objects.string(after: $0) }
  }

  /// The strings in this object, and in lists in it, that may be marshalled code.
  package var possibleCode: [String] { objects.strings(of: .possibleCode, in: index) }

  /// The text of the configuration.
  var bytes: [UInt8] { objects.text }

  /// The object of which this one is a value.
  package var outer: ConfigObject? { objects.outer(of: index).map { objects[$0] } }

  /// The objects that are values of this one.
  package var inner: [ConfigObject] {
    // Inner objects follow immediately; only a few are read, as the relevant one comes first.
    objects[(index + 1)...].prefix(16).filter { objects.outer(of: $0.index) == index }
  }

  /// The position of its opening brace in the text.
  package var start: Int { objects.start(of: index) }
}

extension ConfigObjects {
  fileprivate func start(of object: Int) -> Int { storage.found.objects[object].start }
  fileprivate func outer(of object: Int) -> Int? { storage.found.objects[object].outer }

  fileprivate func value(of key: Key, in object: Int) -> Int? {
    var next = storage.found.objects[object].last
    while let member = next {
      if storage.found.members[member].key == key { return storage.found.members[member].value }
      next = storage.found.members[member].previous
    }
    return nil
  }

  fileprivate func strings(of key: Key, in object: Int) -> [String] {
    var strings: [String] = []
    var next = storage.found.objects[object].last
    while let member = next {
      if storage.found.members[member].key == key, let text = string(at: storage.found.members[member].value) {
        strings.append(text)
      }
      next = storage.found.members[member].previous
    }
    return strings
  }

  fileprivate func digits(at position: Int) -> Int {
    text[position...].prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }.reduce(0) {
      $0.multipliedSaturated(by: 10).addingSaturated(Int($1 - UInt8(ascii: "0")))
    }
  }

  /// The string at a position.
  fileprivate func string(at position: Int) -> String? {
    text.withUnsafeBufferPointer { text in
      guard position < text.count, text[position] == UInt8(ascii: "\"") else { return nil }
      return String(decoding: text.unescaped(text.string(from: position).content), as: UTF8.self)
    }
  }

  /// The first string of a list at a position.
  fileprivate func string(after bracket: Int) -> String? {
    var position = bracket + 1
    while position < text.count, text[position] <= UInt8(ascii: " ") { position += 1 }
    return string(at: position)
  }

  /// The paths of some objects in the configuration.
  package func paths(of objects: [ConfigObject]) -> [JSONPath] {
    var finder = JSONPathFinder(objects.map(\.start))
    text.withUnsafeBufferPointer { finder.run($0) }
    return objects.map { finder.paths[$0.start] ?? JSONPath() }
  }
}
