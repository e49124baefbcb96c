import Foundation
import KerasLayers
import KerasModels
import OracleFixtures
import Testing

/// The oracle is Keras: for every fixture, shapes, weights and parameters are what Keras said.
struct OracleTests {
  @Test(arguments: OracleCase.small)
  func `every layer has Keras' shapes, weights and parameters`(_ model: OracleCase) throws { try agree(model) }

  @Test(arguments: OracleCase.applications)
  func `every layer of keras.applications has Keras' shapes, weights and parameters`(_ model: OracleCase) throws {
    try agree(model)
  }

  @Test func `there are fixtures to hold against`() {
    #expect(OracleCase.small.count > 1000)
    #expect(!OracleCase.applications.isEmpty, "unpack them with `make test`")
  }

  private func agree(_ model: OracleCase) throws {
    let oracle = try model.read()
    guard oracle.files.contains("model.json"), oracle.built, !oracle.customClasses else { return }
    let text = [UInt8](try Data(contentsOf: URL(filePath: model.file("model.json"))))
    let plans = Listed.all(try Architecture(json: text).layers)
    for layer in oracle.layers {
      let path = layer.path.joined(separator: "/")
      guard let plan = plans[layer.path] else {
        #expect(layer.implicit == true, "\(path) is not listed")
        continue
      }
      let calls = plan.calls.map { $0.outputs.map(\.sizes) }
      #expect(layer.calls.isEmpty || calls == layer.calls, "shapes of \(path)")
      // What a layer stores without calling it a weight, Keras did not name.
      let weights = plan.allWeights.filter { $0.kind != .unlisted }
      #expect(weights.map(Expected.init).sorted() == layer.weights.map(Expected.init).sorted(), "weights of \(path)")
      let total = weights.compactMap(\.count).reduce(0, +)
      if let parameters = layer.parameters, Set(layer.weights.map(\.name)).count == layer.weights.count {
        #expect(total == parameters.total, "parameters of \(path)")
      }
      #expect(plan.problems.isEmpty && plan.isKnown, "problems of \(path)")
      for weight in weights { #expect(weight.hasRoleAndLayout, "role of \(weight.name) of \(path)") }
    }
  }
}

extension Weight {
  /// Whether its declaration states a role, and for a kernel what each axis stands for.
  fileprivate var hasRoleAndLayout: Bool {
    switch role {
    case .other: false
    case .kernel, .recurrentKernel: layout?.axes.count == shape.count
    default: layout == nil
    }
  }
}

/// Layers by path, those of nested models too.
private enum Listed {
  static func all(_ plans: [LayerPlan], in path: [String] = []) -> [[String]: LayerPlan] {
    plans.reduce(into: [:]) { found, plan in
      found[path + [plan.name]] = plan
      found.merge(all(plan.children, in: path + [plan.name])) { first, _ in first }
    }
  }
}

/// What is compared of a weight.
private struct Expected: Comparable {
  let text: String

  init(_ weight: Weight) { text = Self.text(weight.name, weight.sizes, weight.dtype?.name ?? "", weight.trainable) }
  init(_ weight: Oracle.Weight) { text = Self.text(weight.ownName, weight.shape, weight.dtype, weight.trainable) }

  private static func text(_ name: String, _ shape: [Int?], _ dtype: String, _ trainable: Bool) -> String {
    "\(name) \(shape.map { $0.map(String.init) ?? "None" }) \(dtype) \(trainable)"
  }

  static func < (a: Expected, b: Expected) -> Bool { a.text < b.text }
}
