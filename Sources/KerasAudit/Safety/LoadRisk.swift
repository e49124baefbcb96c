import Basics
import KerasLayers
import KerasModels

/// Something that loading an object of a configuration would do, before it is known where the object stands.
struct LoadRisk {
  /// Where in the object it lies: `vocabulary`; nil for the object as a whole.
  let key: ConfigObjects.Key?
  /// The finding, once the place is known.
  let finding: (_ place: Place) -> Finding

  init(_ key: ConfigObjects.Key? = nil, finding: @escaping (Place) -> Finding) {
    self.key = key
    self.finding = finding
  }

  /// Where something stands.
  struct Place {
    /// The names from the outermost layer in; nil outside of every layer.
    let layer: [String]?
    /// `config.layers[3].config.vocabulary`.
    let path: String
  }

  /// What is looked for in every object, a line a rule.
  static let kinds: [@Sendable (ConfigObject) -> [LoadRisk]] = [
    codeInFile, foreignModule, gadgetFunction, classAsFunction, executingLayer, externalVocabulary, shadowedName,
  ]

  /// No more findings of one rule than these; a file that holds more is told by their number.
  static let limit = 100
}

extension ExpectedWeights {
  /// What the objects of a configuration could do when they are loaded.
  ///
  /// - Parameter root: what the paths begin with, where it is not the architecture: `training_config`.
  func risks(of objects: ConfigObjects, root: String? = nil) -> [LayerFinding] {
    var ids: [LayerID?] = []
    let findings = loadingRisks(of: objects, root: root) { path in
      let id = layer(at: path)
      ids.append(id)
      return id.map { layers[$0].path }
    }
    return zip(findings, ids).map { LayerFinding($0, layer: $1) }
  }

  /// The innermost layer that contains a path.
  private func layer(at path: JSONPath) -> LayerID? {
    var inside = topLevel, found: LayerID?
    for (step, next) in zip(path.steps, path.steps.dropFirst()) {
      // Early Keras wrote a Sequential model as a bare list.
      guard step == .key("layers") || step == .key("config"), case .index(let index) = next else { continue }
      guard inside.indices.contains(index) else { return found }
      let id = inside[index]
      found = id
      inside = children(of: id)
    }
    return found
  }
}

/// What the objects of a configuration could do when they are loaded, whatever the model is.
func loadingRisks(
  of objects: ConfigObjects, root: String? = nil, layer: (JSONPath) -> [String]? = { _ in nil }
) -> [Finding] {
  guard !objects.isEmpty else { return [] }
  var risks: [(object: ConfigObject, risk: LoadRisk)] = []
  var findings: [Finding] = []
  for kind in LoadRisk.kinds {
    var count = 0
    for object in objects {
      let found = kind(object)
      risks += found.map { (object, $0) }
      count += found.count
      if count >= LoadRisk.limit { break }
    }
  }
  for (path, (_, risk)) in zip(objects.paths(of: risks.map(\.object)), risks) {
    let whole = risk.key.map { path + $0.rawValue } ?? path
    let text = [root, whole.description].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ".")
    findings.append(risk.finding(LoadRisk.Place(layer: layer(path), path: text)))
  }
  return findings
}

extension ConfigObject {
  var className: String? { self[.className] }
  var module: String? { self[.module] }

  /// The name that the object takes from its module: a function's, or that of its class; nil for what Keras makes without
  /// looking it up.
  var referredName: String? {
    switch className {
    case "function": self[.config]
    case "__typespec__": self[.typeSpec]
    case let name?: name.hasPrefix("__") && name.hasSuffix("__") ? nil : name
    case nil: nil
    }
  }
}

extension Finding {
  /// What the text of a training configuration could do when it is loaded.
  static func training(_ text: [UInt8], _ limits: Limits) -> [Finding] {
    let root = "training_config"
    do {
      let text = try JSONNormalizer(text, limits)
      return tooDeep(text.depth, limits, root: root) + loadingRisks(of: text.objects, root: root)
    } catch {
      if case .tooDeep = error { return [Finding(.tooDeep, message: error.description)] }
      return [invalidConfig(root, error)]
    }
  }
}
