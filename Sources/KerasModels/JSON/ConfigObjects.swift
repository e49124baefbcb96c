import KerasLayers

/// The objects of a configuration that name something out of the ordinary for Keras to make or to look up, at any depth.
///
/// Of the thousands of objects in a configuration nearly all name a class of Keras by its public name; these are passed over
/// while the text is read, and so nothing here costs anything for a configuration that holds no others.
package struct ConfigObjects: Sendable {
  private let storage: Storage
  private var text: [UInt8] { storage.text }

  /// Behind one reference: each object has it in hand.
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

  /// A key that may decide what loading its object does.
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
    case code
    case value
    case vocabulary
    case merges
    case vocabularyModel = "proto"
    case filePath = "filepath"
    /// What a layer of a TensorFlow graph does: an object with the operation's name, or a text of it.
    case node = "node_def"
    case operation = "op"

    /// Whether a value that begins so is worth keeping: a text, and of keys that may hold code the list of it and its defaults.
    func takes(_ first: UInt8) -> Bool {
      switch self {
      case .function, .outputShape, .mask, .mode, .outputMask, .code, .value:
        first == UInt8(ascii: "\"") || first == UInt8(ascii: "[")
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

/// One object of a configuration, of which only what may decide what loading does can be asked.
package struct ConfigObject: Sendable {
  fileprivate let objects: ConfigObjects
  package let index: Int

  /// The text under a key; of two equal keys the last one, as in Python.
  package subscript(key: ConfigObjects.Key) -> String? {
    objects.value(of: key, in: index).flatMap { objects.string(at: $0) }
  }

  /// The text under a key that may also hold a list: the first of it.
  package func first(of key: ConfigObjects.Key) -> String? {
    objects.value(of: key, in: index).flatMap { objects.string(at: $0) ?? objects.string(after: $0) }
  }

  /// The object in which this one stands under a key, as the configuration of a layer does.
  package var outer: ConfigObject? { objects.outer(of: index).map { objects[$0] } }

  /// The objects that stand in this one under a key.
  package var inner: [ConfigObject] {
    // Whatever lies inside follows at once; a few are looked at, as one that is meant stands first.
    objects[(index + 1)...].prefix(16).filter { objects.outer(of: $0.index) == index }
  }

  /// Where it opens in the text.
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

  /// The string that begins at a place.
  fileprivate func string(at place: Int) -> String? {
    text.withUnsafeBufferPointer { text in
      guard place < text.count, text[place] == UInt8(ascii: "\"") else { return nil }
      return String(decoding: text.unescaped(text.string(from: place).content), as: UTF8.self)
    }
  }

  /// The string that a list at a place begins with.
  fileprivate func string(after bracket: Int) -> String? {
    var place = bracket + 1
    while place < text.count, text[place] <= UInt8(ascii: " ") { place += 1 }
    return string(at: place)
  }

  /// The paths of some objects in the configuration.
  package func paths(of objects: [ConfigObject]) -> [JSONPath] {
    var finder = JSONPathFinder(objects.map(\.start))
    text.withUnsafeBufferPointer { finder.run($0) }
    return objects.map { finder.paths[$0.start] ?? JSONPath() }
  }
}
