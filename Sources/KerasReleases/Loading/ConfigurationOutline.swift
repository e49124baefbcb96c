import KerasLayers

/// The models of a configuration with their layers, computed once for all releases.
///
/// Layers whose configurations differ only in numbers, flags and their name are one group: a release treats them alike,
/// and a loader follows the first of them.
package struct ConfigurationOutline: Sendable {
  struct Layer: Sendable {
    let value: SourceValue
    /// The number of its group; nil for a model, whose layers are followed one by one.
    let group: Int?
  }

  struct Model: Sendable {
    let layers: [Layer]
    let calls: CallForms
  }

  /// The first layer of each group, and the number of the model's layer.
  private(set) var groups: [SourceValue] = []
  private var models: [Int: Model] = [:]
  /// Those of the first layer of each group, by the value of its `config`.
  private var keywords: [Int: Keywords] = [:]
  /// The groups with the same class and size.
  private var candidates: [UInt64: [Int]] = [:]
  private static let models: Set = ["Functional", "Model", "Sequential"]
  /// So many groups of one class and size are compared.
  private static let mostCandidates = 32

  /// The `config` of the model.
  private let root: SourceValue?

  init(_ root: SourceValue?) {
    self.root = root?["config"]
    if let config = self.root { add(config) }
    candidates = [:]
  }

  /// A model by the value of its `config`.
  func model(_ config: SourceValue?) -> Model {
    guard let config else { return Model(layers: [], calls: CallForms([], nil)) }
    if let known = models[config.token] { return known }
    // A model inside of a wrapper.
    let layers = Self.layers(of: config)
    return Model(layers: layers.map { Layer(value: $0, group: nil) }, calls: CallForms(layers, config))
  }

  /// The keyword arguments in the `config` of an object.
  func keywords(_ config: SourceValue?) -> Keywords {
    config.flatMap { keywords[$0.token] } ?? Keywords(config)
  }

  static func layers(of config: SourceValue) -> [SourceValue] {
    (config.kind == .list ? config : config["layers"])?.items ?? []
  }

  private mutating func add(_ config: SourceValue) {
    let values = Self.layers(of: config)
    var layers: [Layer] = []
    layers.reserveCapacity(values.count)
    for value in values {
      let inner = value["config"]
      if let inner, Self.isModel(value["class_name"], inner) {
        add(inner)
        layers.append(Layer(value: value, group: nil))
      } else {
        layers.append(Layer(value: value, group: inner.flatMap { group(of: value, $0) }))
      }
    }
    models[config.token] = Model(layers: layers, calls: CallForms(values, config))
  }

  /// The names of the models around an entry, and its own; of layers that are treated alike, that of the first.
  func path(to layer: SourceValue) -> [String] {
    func find(_ config: SourceValue) -> [String]? {
      for value in Self.layers(of: config) {
        let name = value["config"]?["name"]?.string ?? value["name"]?.string ?? ""
        if value.token == layer.token { return [name] }
        if let inner = value["config"], Self.isModel(value["class_name"], inner), let rest = find(inner) {
          return [name] + rest
        }
      }
      return nil
    }
    return root.flatMap(find) ?? []
  }

  private static func isModel(_ className: SourceValue?, _ config: SourceValue) -> Bool {
    guard let className else { return false }
    return className.isText("Functional") || className.isText("Model") || className.isText("Sequential")
      || config["input_layers"] != nil
  }

  private mutating func group(of layer: SourceValue, _ config: SourceValue) -> Int? {
    guard config.kind == .object, let className = layer["class_name"] else { return nil }
    let key = className.contentHash ^ UInt64(config.size)
    for group in candidates[key] ?? [] where groups[group].isTreatedAlike(layer, config) { return group }
    groups.append(layer)
    keywords[config.token] = Keywords(config)
    // The calls of a model inside of a wrapper count in numbers.
    if candidates[key]?.count ?? 0 < Self.mostCandidates, !config.mentions("inbound_nodes") {
      candidates[key, default: []].append(groups.count - 1)
    }
    return groups.count - 1
  }
}

extension SourceValue {
  fileprivate func isTreatedAlike(_ other: SourceValue, _ config: SourceValue) -> Bool {
    guard let own = self["config"] else { return false }
    // As most are: they differ in their names and calls alone.
    if readsSame(as: other, except: ["config", "name", "build_config", "inbound_nodes"]),
      own.readsSame(as: config, except: ["name"]), own["name"]?.isPlainName == true, config["name"]?.isPlainName == true
    {
      return true
    }
    guard own.hasSameForm(as: config) else { return false }
    for key in ["class_name", "module", "registered_name"] {
      switch (self[key], other[key]) {
      case (nil, nil): continue
      case (let mine?, let theirs?) where mine.readsSame(as: theirs): continue
      default: return false
      }
    }
    return true
  }
}
