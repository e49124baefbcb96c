import Basics
import KerasLayers
import KerasModels
import KerasStores
import OracleFixtures
import Testing

@testable import KerasAudit

/// A model that agrees with its file.
struct SavedModel {
  let architecture: Architecture
  let inventory: Inventory
  let version: String?
  let expected: ExpectedWeights
  let match: Match
  /// The weights with an unambiguous tensor of their own.
  let plain: [WeightID]

  init(architecture: Architecture, inventory: Inventory, version: String?) throws {
    self.architecture = architecture
    self.inventory = inventory
    self.version = version
    let comparison = try ReportBuilder(
      architecture, inventory, storedBy: version.flatMap { KerasRelease($0) }, Audit.Options())
    let expected = comparison.expected
    self.expected = expected
    let match = comparison.match ?? Match(expected)
    self.match = match
    let shared = comparison.shared.first
    var users: [TensorID: Int] = [:], uses: [WeightID: Int] = [:]
    for first in shared { uses[first, default: 0] += 1 }
    for tensor in match.weights.compactMap(\.tensor) { users[tensor, default: 0] += 1 }
    let isOpen = expected.layers.contains(where: \.plan.hasUnknownWeights)
    plain =
      isOpen
      ? []
      : expected.weights.indices.filter { index in
        let weight = expected.weights[index].weight
        guard let tensor = match.weights[index].tensor, users[tensor] == 1, weight.kind == .variable else {
          return false
        }
        return uses[shared[index]] == 1 && !weight.sizes.contains(nil) && weight.otherOwners.isEmpty
          && !weight.mayBeShared
      }
  }

  /// The report on this architecture with other stored weights.
  func report(_ inventory: Inventory) throws -> Report {
    var model = Report.Model(path: "", kind: "")
    model.hasWeights = true
    return try ReportBuilder(architecture, inventory, storedBy: version.flatMap { KerasRelease($0) }, Audit.Options())
      .report(model, [])
  }

  func path(_ weight: WeightID) -> String { path(layer: expected.weights[weight].layer) }
  func path(layer: LayerID) -> String { expected.layers[layer].path.joined(separator: "/") }
  func name(_ weight: WeightID) -> String { expected.weights[weight].weight.name }

  /// The top-level layer that contains a weight.
  func top(_ weight: WeightID) -> LayerID { expected.topLevelAncestor(of: expected.weights[weight].layer) }

  /// The weights stored together with one: those of its layer, or of its whole group in a legacy file.
  func companions(_ weight: WeightID) -> [WeightID] {
    plain.filter {
      inventory.layout == .named
        ? top($0) == top(weight) : expected.weights[$0].layer == expected.weights[weight].layer
    }
  }

  /// Whether no other weight stored with it has the same name or shape.
  func isDistinct(_ weight: WeightID) -> Bool {
    let all =
      inventory.layout == .named
      ? expected.layers[top(weight)].weights : expected.layers[expected.weights[weight].layer].weights
    return all.allSatisfy {
      $0 == weight
        || name($0) != name(weight) && expected.weights[$0].weight.sizes != expected.weights[weight].weight.sizes
    }
  }
}

extension SavedModel {
  /// Every file that Keras saved of a model.
  static func all(of model: OracleCase) throws -> [(file: String, model: SavedModel)] {
    let oracle = try model.read()
    guard oracle.built, !oracle.customClasses else { return [] }
    return try oracle.files.filter { $0 != "model.json" }.compactMap { file in
      let isPaired = file.hasSuffix("weights.h5")
      let store = try Store.open(model.file(file))
      guard let inventory = store.inventory else { return nil }
      let text = try isPaired ? Store.open(model.file("model.json")) : store
      let json = try #require(text.architecture)
      let architecture = try Architecture(json: json, keras: text.kerasVersion ?? store.kerasVersion)
      return (file, try SavedModel(architecture: architecture, inventory: inventory, version: store.kerasVersion))
    }
  }
}

extension Report {
  /// The findings on stored weights (KI1xx).
  var storedWeightFindings: [Finding] { findings.filter { $0.rule.code.hasPrefix("KI1") } }
}

extension Finding {
  /// `KI105 layer/path weight`
  var line: String { [rule.code, layer?.joined(separator: "/"), weight].compactMap(\.self).joined(separator: " ") }
}
