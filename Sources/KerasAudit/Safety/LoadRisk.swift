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
    /// Whether the layer around it calls it, with arguments of the file: the function of a `Lambda` layer.
    let isCalled: Bool
  }

  /// The checks that every object goes through: one function for each rule.
  static let checks: [@Sendable (ConfigObject) -> [LoadRisk]] = [
    codeInFile, foreignModule, gadgetFunction, classAsFunction, executingLayer, externalVocabulary, shadowedName,
    oversizedConstant, oversizedArgument,
  ]

  /// The limit on findings of one rule.
  static let maximumPerRule = 100
  /// The limit on objects that one rule suspects. Most turn out to be harmless where they stand.
  static let maximumExamined = 100_000
}

extension ExpectedWeights {
  /// The findings for the risks of loading a configuration's objects.
  func loadRisks(of objects: ConfigObjects) -> [LayerFinding] {
    var ids: [LayerID?] = []
    let findings = locatedRisks(of: objects) { path in
      let id = layer(at: path)
      ids.append(id)
      return id.map { layers[$0].path }
    }
    return findings.map { LayerFinding($0.finding, layer: $0.location.flatMap { ids[$0] }) }
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
  locatedRisks(of: objects, root: root, layer: layer).map(\.finding)
}

/// The same, each with the number of the call of `layer` that located it; nil for one about the whole configuration.
private func locatedRisks(
  of objects: ConfigObjects, root: String? = nil, layer: (JSONPath) -> [String]?
) -> [(finding: Finding, location: Int?)] {
  guard !objects.isEmpty else { return [] }
  let readings = objects.flatMap(\.readings)
  // Loops, since the types of lazy sequences cost more than they save.
  var risks: [[LoadRisk]] = [], suspects: [ConfigObject] = []
  for check in LoadRisk.checks {
    var ofRule: [LoadRisk] = []
    for reading in readings where ofRule.count <= LoadRisk.maximumExamined {
      for risk in check(reading) {
        ofRule.append(risk)
        suspects.append(reading)
      }
    }
    risks.append(ofRule)
  }
  var paths = objects.paths(of: suspects).makeIterator()
  var findings: [(finding: Finding, location: Int?)] = [], located = 0
  for ofRule in risks {
    // What is no risk at its place must not take the room of what is.
    var found: [(finding: Finding, location: Int?)] = [], places: Set<String> = []
    for risk in ofRule {
      guard let path = paths.next(), found.count < LoadRisk.maximumPerRule else { continue }
      located += 1
      let whole = risk.key.map { path + $0.rawValue } ?? path
      let text = [root, whole.description].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ".")
      let location = LoadRisk.Location(
        layer: layer(path), path: text, isLayer: path.holdsLayer,
        isCallArgument: path.steps.contains(.key("inbound_nodes")), isCalled: path.holdsFunction)
      // Two readings of one object may be the same risk.
      if let finding = risk.finding(location), places.insert(text).inserted {
        found.append((finding, located - 1))
      }
    }
    findings += found
  }
  if let excess = TotalCosts(of: objects).excess, !findings.contains(where: { $0.finding.rule == .parameterExplosion })
  {
    findings.append((.explosion([], excess, in: "objects of \(root ?? "the configuration") together"), nil))
  }
  if risks.contains(where: { $0.count > LoadRisk.maximumExamined }) {
    findings.append((.tooManyReferences(root), nil))
  }
  return findings
}

extension Finding {
  fileprivate static func tooManyReferences(_ root: String?) -> Finding {
    Finding(
      .gadgetFunction, layer: nil,
      message: "\(root ?? "the configuration") has more than \(LoadRisk.maximumExamined) objects that may be a risk, "
        + "and the others are not examined")
  }
}

extension JSONPath {
  /// Whether Keras expects a layer at this path, or a cell of one: an entry of `layers`, or what a wrapper wraps.
  fileprivate var holdsLayer: Bool {
    guard let last = steps.last else { return true }
    if case .key(let key) = last { return Self.layerKeys.contains(key) }
    return steps.dropLast().last.map { $0 == .key("layers") || $0 == .key("cells") || $0 == .key("config") } ?? false
  }

  private static let layerKeys: Set = ["layer", "backward_layer", "forward_layer", "cell"]

  /// Whether a layer calls what is at this path, with arguments that the configuration states too.
  fileprivate var holdsFunction: Bool {
    guard case .key(let key)? = steps.last else { return false }
    return Self.functionKeys.contains(key)
  }

  private static let functionKeys: Set = [
    "function", "output_shape", "mask", "mode", "output_mask", "residual_fn", "dropout_fn",
  ]
}

extension ConfigObject {
  var className: String? { self[.className] }
  var module: String? { self[.module] }

  /// The name that Keras looks up in the object's module, of a function or a class; nil if Keras looks nothing up.
  var referencedName: String? { nameKey.flatMap { self[$0] } }

  /// Whether Keras may create one of some classes from the object.
  func mayBe(_ names: Set<String>) -> Bool {
    readings.contains { $0.reference.map { names.contains($0.name) } ?? false }
  }
}
