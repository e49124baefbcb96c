import Basics
import KerasLayers
import KerasModels
import KerasStores
import OracleFixtures
import Testing

@testable import KerasAudit

/// In every model that Keras saved, one change gives exactly one finding, and changes the status of its layer alone.
struct SingleMutationTests {
  @Test(arguments: OracleCase.small)
  func `each single mutation is named, and nothing else`(_ model: OracleCase) throws {
    for (file, good) in try SavedModel.all(of: model) {
      let untouched = try good.report(good.inventory)
      #expect(untouched.storedWeightFindings.isEmpty, "\(file), untouched")
      for mutation in Mutation.all {
        // A different place in each model, and the same one in each run.
        guard let (mutant, expected) = mutation.make(good, model.description.utf8.count) else { continue }
        let report = try good.report(mutant)
        let found = report.storedWeightFindings
        #expect(found.map(\.line) == [expected], "\(file), \(mutation.name)")
        let statuses = untouched.layers.map { $0.status(after: found) }
        #expect(report.layers.map(\.status) == statuses, "\(file), \(mutation.name)")
      }
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

extension Report {
  /// The findings on stored weights (KI1xx).
  var storedWeightFindings: [Finding] { findings.filter { $0.rule.code.hasPrefix("KI1") } }
}

extension Report.Layer {
  /// The status that the layer has once there are findings on it, or on layers inside it.
  fileprivate func status(after findings: [Finding]) -> Report.Status {
    let isReported = findings.contains { finding in
      finding.level > .note
        && ([finding.layer].compactMap(\.self) + finding.consequences).contains { $0.starts(with: path) }
    }
    return isReported ? .mismatch : status
  }
}

extension Finding {
  /// `KI105 layer/path weight`
  var line: String { [rule.code, layer?.joined(separator: "/"), weight].compactMap(\.self).joined(separator: " ") }
}

/// A change to the stored weights and the finding that must report it; nil if the change does not apply to the model.
struct Mutation: Sendable {
  let name: String
  let make: @Sendable (SavedModel, Int) -> (Inventory, String)?

  static let all = [
    Mutation(name: "another size") { model, choice in
      model.change(choice, "KI105") { $0.shape.isEmpty ? nil : ([$0.shape[0] + 1] + $0.shape.dropFirst(), $0.dtype) }
    },
    Mutation(name: "transposed") { model, choice in
      model.change(choice, "KI105") { $0.shape == $0.shape.reversed() ? nil : ($0.shape.reversed(), $0.dtype) }
    },
    Mutation(name: "another dtype") { model, choice in
      model.change(choice, "KI106") { $0.dtype == "float32" ? ($0.shape, "float64") : nil }
    },
    Mutation(name: "a weight less") { model, choice in
      guard let index = model.pick(choice, where: model.isDistinct), model.companions(index).count > 1,
        let tensor = model.match.weights[index].tensor
      else { return nil }
      let own = model.plain.filter { model.expected.weights[$0].layer == model.expected.weights[index].layer }
      if own.count == 1, !model.expected.layers[model.expected.weights[index].layer].isContainer {
        return (model.inventory.without([tensor]), "KI101 \(model.path(index))")
      }
      return (model.inventory.without([tensor]), "KI103 \(model.path(index)) \(model.name(index))")
    },
    Mutation(name: "a weight more") { model, choice in
      guard let index = model.pick(choice), let tensor = model.match.weights[index].tensor else { return nil }
      let isNamed = model.inventory.layout == .named
      let path = model.inventory[tensor].path.parent?.text ?? ""
      let name = isNamed ? "surplus:0" : "vars/99"
      let layer = isNamed ? model.path(layer: model.top(index)) : model.path(index)
      let added = path + "/" + (isNamed ? name : "99")
      return (model.inventory.with(added, name, beside: tensor), "KI104 \(layer) \(name)")
    },
    Mutation(name: "a layer less") { model, choice in
      guard let index = model.pick(choice) else { return nil }
      let top = model.top(index)
      let tensors = model.expected.layers[top].weights.compactMap { model.match.weights[$0].tensor }
      guard model.expected.layers[top].weights.allSatisfy({ model.plain.contains($0) }) else { return nil }
      return (model.inventory.without(Set(tensors)), "KI101 \(model.path(layer: top))")
    },
    Mutation(name: "a layer more") { model, _ in
      guard !model.plain.isEmpty else { return nil }
      return (model.inventory.withLayer("intruder"), "KI102")
    },
    Mutation(name: "data beside") { model, _ in
      var inventory = model.inventory
      inventory.tensors.append(.init(path: "payload/blob", shape: [7], dtype: "int8", bytes: 7))
      return (inventory, "KI112")
    },
    Mutation(name: "a weight under another name") { model, choice in
      guard let index = model.pick(choice, where: model.isDistinct), let tensor = model.match.weights[index].tensor
      else {
        return nil
      }
      let isNamed = model.inventory.layout == .named
      return (
        model.inventory.renaming(tensor, isNamed ? "nonsense:0" : "98"),
        "\(isNamed ? "KI108" : "KI103") \(model.path(index)) \(model.name(index))"
      )
    },
    Mutation(name: "a layer under another name") { model, choice in
      guard let index = model.pick(choice) else { return nil }
      let top = model.top(index), name = model.expected.layers[top].plan.name
      guard model.expected.layers[top].weights.allSatisfy({ model.plain.contains($0) }), !name.contains("/") else {
        return nil
      }
      guard model.inventory.layout == .named else {
        return model.object(of: index).map {
          (model.inventory.moving($0.text, to: "layers/elsewhere"), "KI101 \(name)")
        }
      }
      // Without a name of its own the layer takes that of its group.
      if model.expected.layers[top].plan.isUnnamed { return nil }
      return (model.inventory.renamingLayer(name, "elsewhere"), "KI109 \(name)")
    },
    Mutation(name: "two layers exchanged") { model, choice in
      let layers = model.expected.topLevel.filter { layer in
        let weights = model.expected.layers[layer].weights
        return !weights.isEmpty && weights.allSatisfy { model.plain.contains($0) }
      }
      guard layers.count > 1 else { return nil }
      let first = layers[choice % (layers.count - 1)], second = layers[choice % (layers.count - 1) + 1]
      let names = [first, second].map { model.expected.layers[$0].plan.name }
      if model.inventory.layout == .named {
        return (model.inventory.exchanging(names[0], names[1]), "KI110 \(names[0])")
      }
      let objects = [first, second].compactMap { model.object(of: model.expected.layers[$0].weights.lowerBound) }
      guard objects.count == 2, objects.allSatisfy({ model.inventory.objectNames[$0] != nil }) else { return nil }
      var inventory = model.inventory
      inventory.objectNames[objects[0]] = names[1]
      inventory.objectNames[objects[1]] = names[0]
      return (inventory, "KI110 \(names[0])")
    },
    Mutation(name: "two weights exchanged") { model, choice in
      guard let first = model.pick(choice, where: model.isDistinct), let a = model.match.weights[first].tensor else {
        return nil
      }
      let layer = model.expected.weights[first].layer
      let second = model.plain.first {
        $0 != first && model.expected.weights[$0].layer == layer && model.isDistinct($0)
      }
      guard let second, let b = model.match.weights[second].tensor else { return nil }
      let owner = model.inventory.layout == .named ? model.top(first) : layer
      if model.inventory.layout == .named,
        Set(model.expected.layers[owner].weights.map(model.name)).count
          != model.expected.layers[owner].weights.count
      {
        return nil
      }
      return (model.inventory.exchanging(a, b), "KI107 \(model.path(layer: owner))")
    },
  ]
}

extension SavedModel {
  fileprivate func pick(_ choice: Int, where isMeant: (WeightID) -> Bool = { _ in true }) -> WeightID? {
    let meant = plain.filter(isMeant)
    return meant.isEmpty ? nil : meant[choice % meant.count]
  }

  /// Gives one weight's tensor another shape or dtype.
  fileprivate func change(
    _ choice: Int, _ rule: String, _ to: (Inventory.Tensor) -> (shape: [Int], dtype: DType)?
  ) -> (Inventory, String)? {
    guard let index = pick(choice, where: isDistinct), let tensor = match.weights[index].tensor,
      let (shape, dtype) = to(inventory[tensor])
    else { return nil }
    var changed = inventory
    changed.tensors[tensor.index] = .init(path: inventory[tensor].path, shape: shape, dtype: dtype, bytes: 4)
    return (changed, "\(rule) \(path(index)) \(name(index))")
  }

  /// The top-level object in the file that owns a weight: `layers/dense`.
  fileprivate func object(of weight: WeightID) -> TensorPath? {
    let parts = match.weights[weight].tensor.map { inventory[$0].path.components } ?? []
    return parts.count > 2 ? TensorPath(parts.prefix(2).joined(separator: "/")) : nil
  }
}

extension Inventory {
  fileprivate func mapping(_ layer: (Layer) -> Layer) -> Inventory {
    var copy = self
    copy.layers = layers.map(layer)
    return copy
  }

  fileprivate func without(_ doomed: Set<TensorID>) -> Inventory {
    let kept = tensorIDs.filter { !doomed.contains($0) }
    let positions = Dictionary(uniqueKeysWithValues: zip(kept, kept.indices))
    var copy = mapping { layer in
      Layer(
        name: layer.name,
        weights: layer.weights.compactMap { weight in
          weight.tensor.flatMap { positions[$0] }.map { Weight(name: weight.name, tensor: TensorID(index: $0)) }
        })
    }
    copy.tensors = kept.map { self[$0] }
    return copy
  }

  fileprivate func with(_ path: String, _ name: String, beside tensor: TensorID) -> Inventory {
    var copy = mapping { layer in
      guard layer.weights.contains(where: { $0.tensor == tensor }) else { return layer }
      return Layer(
        name: layer.name, weights: layer.weights + [Weight(name: name, tensor: TensorID(index: tensors.count))])
    }
    copy.tensors.append(Tensor(path: TensorPath(path), shape: [3, 1, 4, 1, 5], dtype: "float32", bytes: 240))
    return copy
  }

  fileprivate func withLayer(_ name: String) -> Inventory {
    var copy = self
    let isNamed = layout == .named
    for index in 0..<2 {
      let path = isNamed ? "\(name)/\(name)/weight_\(index):0" : "layers/\(name)/vars/\(index)"
      copy.tensors.append(Tensor(path: TensorPath(path), shape: [3, 1, 4, 1, 5 + index], dtype: "float32", bytes: 240))
    }
    if isNamed {
      let added = Layer(
        name: name, weights: (0..<2).map { Weight(name: "weight_\($0):0", tensor: TensorID(index: tensors.count + $0)) }
      )
      copy.layers.insert(added, at: layers.count / 2)
    }
    return copy
  }

  fileprivate func renaming(_ tensor: TensorID, _ name: String) -> Inventory {
    var copy = mapping { layer in
      Layer(
        name: layer.name,
        weights: layer.weights.map {
          $0.tensor == tensor ? Weight(name: name, tensor: tensor) : $0
        })
    }
    let old = self[tensor]
    let folder = old.path.parent ?? ""
    copy.tensors[tensor.index] = Tensor(
      path: folder.appending(name), shape: old.shape, dtype: old.dtype, bytes: old.bytes)
    return copy
  }

  fileprivate func renamingLayer(_ name: String, _ other: String) -> Inventory {
    mapping { $0.name == name ? Layer(name: other, weights: $0.weights) : $0 }
  }

  fileprivate func moving(_ object: String, to other: String) -> Inventory {
    var copy = self
    copy.tensors = tensors.map { tensor in
      guard let rest = tensor.path.relative(to: TensorPath(object)) else { return tensor }
      return Tensor(
        path: "\(other)/\(rest)", shape: tensor.shape, dtype: tensor.dtype, bytes: tensor.bytes
      )
    }
    return copy
  }

  /// Exchanges two layers in the order of the file.
  fileprivate func exchanging(_ a: String, _ b: String) -> Inventory {
    var copy = self
    guard let first = layers.firstIndex(where: { $0.name == a }),
      let second = layers.firstIndex(where: { $0.name == b })
    else { return self }
    copy.layers.swapAt(first, second)
    return copy
  }

  /// Exchanges two weights: in a legacy file in the order of their names, otherwise their stored tensors.
  fileprivate func exchanging(_ a: TensorID, _ b: TensorID) -> Inventory {
    guard layout == .objects else {
      return mapping { layer in
        guard let first = layer.weights.firstIndex(where: { $0.tensor == a }),
          let second = layer.weights.firstIndex(where: { $0.tensor == b })
        else { return layer }
        var weights = layer.weights
        weights.swapAt(first, second)
        return Layer(name: layer.name, weights: weights)
      }
    }
    var copy = self
    let (first, second) = (self[a], self[b])
    copy.tensors[a.index] = Tensor(path: first.path, shape: second.shape, dtype: first.dtype, bytes: first.bytes)
    copy.tensors[b.index] = Tensor(path: second.path, shape: first.shape, dtype: second.dtype, bytes: second.bytes)
    return copy
  }
}
