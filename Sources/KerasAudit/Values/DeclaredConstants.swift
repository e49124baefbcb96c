import FoundationEssentials

/// The weights that a configuration initialises with a single value: `kernel_initializer` of `Zeros`, `Ones` or
/// `Constant`.
///
/// An untrained model has such kernels by design. The text is decoded only if one of them is found.
struct DeclaredConstants {
  /// The keys whose initializer gives a single value, by the name of the layer.
  private var keys: [String: Set<String>] = [:]

  init(_ text: [UInt8]) {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    guard let root = try? decoder.decode(Object.self, from: Data(text)) else { return }
    collect(root)
  }

  /// Whether the configuration initialises a weight of a layer with a single value.
  func isConstant(_ weight: String, of layer: String) -> Bool {
    guard let keys = keys[layer] else { return false }
    let last = weight.split(separator: "/").last.map(String.init) ?? weight
    let stem = last.hasSuffix("_kernel") ? String(last.dropLast("_kernel".count)) : last
    return keys.contains(stem + "_initializer") || keys.contains("init")
  }

  /// Recurses as deep as the text is nested, which the depth limit bounds.
  private mutating func collect(_ object: Object) {
    if let name = object.name { keys[name, default: []].formUnion(object.constants) }
    for child in object.children { collect(child) }
  }

  /// The parts of an object or a list that matter here.
  private struct Object: Decodable {
    var name: String?
    /// Its class, if it is a serialised object.
    var className: String?
    /// The keys of initializers that give a single value.
    var constants: Set<String> = []
    var children: [Object] = []

    private static let constant: Set = ["zeros", "zero", "ones", "one", "constant"]

    init(from decoder: any Decoder) throws {
      if let container = try? decoder.container(keyedBy: Key.self) {
        name = try? container.decode(String.self, forKey: Key("name"))
        className = try? container.decode(String.self, forKey: Key("class_name"))
        for key in container.allKeys {
          if key.stringValue == "init" || key.stringValue.hasSuffix("_initializer"),
            let text = try? container.decode(String.self, forKey: key)
          {
            if Self.constant.contains(text.lowercased()) { constants.insert(key.stringValue) }
          } else if let child = try? container.decode(Object.self, forKey: key) {
            if let name = child.className, Self.constant.contains(name.lowercased()) {
              constants.insert(key.stringValue)
            }
            children.append(child)
          }
        }
      } else {
        var container = try decoder.unkeyedContainer()
        while !container.isAtEnd {
          if let child = try? container.decode(Object.self) {
            children.append(child)
          } else {
            _ = try container.decode(SkippedValue.self)
          }
        }
      }
    }
  }

  /// Skips a value.
  private struct SkippedValue: Decodable {
    init(from decoder: any Decoder) throws {}
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(_ text: String) { stringValue = text }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }
}
