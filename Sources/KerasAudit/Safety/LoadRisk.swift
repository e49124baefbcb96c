import Basics
import KerasLayers
import KerasModels

/// A risk of loading one object of a configuration. Its finding is made once the location of the object is known.
struct LoadRisk {
  /// The key of the object that causes the risk: `vocabulary`; nil for the object as a whole.
  let key: ConfigObjects.Key?
  /// Makes the finding for a location; nil if the object is no risk there.
  let finding: (_ location: Location) -> Finding?

  init(_ key: ConfigObjects.Key? = nil, finding: @escaping (Location) -> Finding?) {
    self.key = key
    self.finding = finding
  }

  /// The location of a risk in the model and in the JSON.
  struct Location {
    /// The path of the layer, outermost name first; nil outside of every layer.
    let layer: [String]?
    /// The JSON path: `config.layers[3].config.vocabulary`.
    let path: String
    /// Whether Keras expects a layer, or a cell of one, at this location.
    let isLayer: Bool
    /// Whether the object is an argument of a layer's call.
    let isCallArgument: Bool
  }

  /// The checks that every object goes through: one function for each rule.
  static let checks: [@Sendable (ConfigObject) -> [LoadRisk]] = [
    codeInFile, foreignModule, gadgetFunction, classAsFunction, executingLayer, externalVocabulary, shadowedName,
    oversizedConstant,
  ]

  /// The limit on findings of one rule.
  static let maximumPerRule = 100
}

extension ExpectedWeights {
  /// The findings for the risks of loading a configuration's objects.
  func loadRisks(of objects: ConfigObjects) -> [LayerFinding] {
    var ids: [LayerID?] = []
    let findings = KerasAudit.loadRisks(of: objects) { path in
      let id = layer(at: path)
      ids.append(id)
      return id.map { layers[$0].path }
    }
    return zip(findings, ids).map { LayerFinding($0, layer: $1) }
  }

  /// The innermost layer that contains a JSON path; nil outside of every layer.
  private func layer(at path: JSONPath) -> LayerID? {
    var siblings = topLevel, found: LayerID?
    for (step, next) in zip(path.steps, path.steps.dropFirst()) {
      // Early Keras wrote the configuration of a Sequential model as a bare list.
      guard step == .key("layers") || step == .key("config"), case .index(let index) = next else { continue }
      guard siblings.indices.contains(index) else { return found }
      let id = siblings[index]
      found = id
      siblings = children(of: id)
    }
    return found
  }
}

/// The findings for the risks of loading a configuration's objects.
///
/// - Parameters:
///   - root: the prefix of the JSON paths: `training_config`; nil for the architecture.
///   - layer: the layer that contains a JSON path.
func loadRisks(
  of objects: ConfigObjects, root: String? = nil, layer: (JSONPath) -> [String]? = { _ in nil }
) -> [Finding] {
  guard !objects.isEmpty else { return [] }
  var risks: [(object: ConfigObject, risk: LoadRisk)] = []
  var findings: [Finding] = []
  for check in LoadRisk.checks {
    var count = 0
    for object in objects {
      let found = check(object)
      risks += found.map { (object, $0) }
      count += found.count
      if count >= LoadRisk.maximumPerRule { break }
    }
  }
  for (path, (_, risk)) in zip(objects.paths(of: risks.map(\.object)), risks) {
    let whole = risk.key.map { path + $0.rawValue } ?? path
    let text = [root, whole.description].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ".")
    let location = LoadRisk.Location(
      layer: layer(path), path: text, isLayer: path.holdsLayer,
      isCallArgument: path.steps.contains(.key("inbound_nodes")))
    if let finding = risk.finding(location) { findings.append(finding) }
  }
  return findings
}

extension JSONPath {
  /// Whether Keras expects a layer at this path, or a cell of one: an entry of `layers`, or what a wrapper wraps.
  fileprivate var holdsLayer: Bool {
    guard let last = steps.last else { return true }
    if case .key(let key) = last { return Self.layerKeys.contains(key) }
    return steps.dropLast().last.map { $0 == .key("layers") || $0 == .key("cells") || $0 == .key("config") } ?? false
  }

  private static let layerKeys: Set = ["layer", "backward_layer", "forward_layer", "cell"]
}

extension ConfigObject {
  var className: String? { self[.className] }
  var module: String? { self[.module] }

  /// The name that Keras looks up in the object's module, of a function or a class; nil if Keras looks nothing up.
  var referencedName: String? {
    switch className {
    case "function": self[.config]
    case "__typespec__": self[.typeSpec]
    case let name?: name.hasPrefix("__") && name.hasSuffix("__") ? nil : name
    case nil: nil
    }
  }
}
