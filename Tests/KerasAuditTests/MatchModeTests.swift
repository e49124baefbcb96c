import KerasModels
import KerasStores
import OracleFixtures
import Testing

@testable import KerasAudit

/// A match mode can be forced, and the report states how much of the model it matches.
struct MatchModeTests {
  @Test(arguments: [Layout.named, .objects], MatchMode.allCases)
  func `a complete file is matched completely`(_ layout: Layout, _ mode: MatchMode) throws {
    let coverage = try coverage(layout, mode) { _ in }
    #expect(coverage.isWhole)
    #expect(coverage.by == mode)
    #expect(coverage.parameters.matched == coverage.parameters.total)
    #expect(coverage.layers.matched == coverage.layers.total)
    #expect(coverage.layers.total > 3)
  }

  @Test func `renamed layers are found by order and not by name`() throws {
    func rename(_ inventory: inout Inventory) {
      inventory.layers = inventory.layers.map { .init(name: "other_" + $0.name, weights: $0.weights) }
    }
    #expect(try coverage(.named, .name, rename).weights.matched == 0)
    #expect(try coverage(.named, .order, rename).isWhole)
    #expect(try coverage(.named, .auto, rename).isWhole)
  }

  @Test func `reordered layers are found by name and not by order`() throws {
    func reverse(_ inventory: inout Inventory) { inventory.layers.reverse() }
    #expect(try coverage(.named, .name, reverse).isWhole)
    #expect(try coverage(.named, .order, reverse).weights.matched < coverage(.named, .order, reverse).weights.total)
    #expect(try coverage(.named, .auto, reverse).isWhole)
  }

  @Test func `renumbered layers are found by name and not by path`() throws {
    func shift(_ inventory: inout Inventory) {
      inventory.tensors = inventory.tensors.map { tensor in
        guard let path = tensor.path.relative(to: "layers/dense") else { return tensor }
        return .init(
          path: "layers/dense_40/\(path)", shape: tensor.shape,
          dtype: tensor.dtype, bytes: tensor.bytes)
      }
      inventory.objectNames["layers/dense_40"] = inventory.objectNames.removeValue(forKey: "layers/dense")
    }
    #expect(try coverage(.objects, .path, shift).layers.matched == coverage(.objects, .path, shift).layers.total - 1)
    #expect(try coverage(.objects, .name, shift).isWhole)
  }

  private func coverage(
    _ layout: Layout, _ mode: MatchMode, _ change: (inout Inventory) -> Void
  ) throws -> Report.Coverage {
    let (architecture, weights) = try layout.stores()
    var inventory = try #require(weights.inventory)
    change(&inventory)
    var options = Audit.Options()
    options.match = mode
    let changed = Store(path: weights.path, kind: weights.kind, inventory: inventory)
    return try #require(try Audit.report(architecture, changed, options: options).model.match)
  }
}
