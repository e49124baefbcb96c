import Basics
import KerasStores
import Testing

@testable import KerasAudit

/// Layers are identified by their position, not by their path, which two of them may share.
struct LayerIdentityTests {
  @Test func `a finding marks only its own layer of two with one path`() throws {
    let report = try report([[2, 2], [2], [2, 4], [4]])
    #expect(report.layers.map(\.path) == [["input"], ["dense"], ["dense"]])
    #expect(report.layers.map(\.status) == [.ok, .ok, .mismatch])
    #expect(report.findings.filter { $0.rule == .shapeMismatch }.map(\.actual) == [.shape([2, 4])])
    #expect(
      report.layers.map { $0.weights.compactMap(\.stored).map(\.shape) } == [[], [[2, 2], [2]], [[2, 4], [4]]])
  }

  @Test func `the first of two layers with one path is marked too`() throws {
    let report = try report([[2, 5], [5], [2, 3], [3]])
    #expect(report.findings.filter { $0.rule == .shapeMismatch }.map(\.actual) == [.shape([2, 5])])
    #expect(report.layers[1].status == .mismatch)
  }

  private func report(_ shapes: [[Int]]) throws -> Report {
    let text = #"""
      {"class_name": "Sequential", "keras_version": "2.15.0", "config": {"name": "model", "layers": [
        {"class_name": "InputLayer", "config": {"name": "input", "batch_input_shape": [null, 2]}},
        {"class_name": "Dense", "config": {"name": "dense", "units": 2}},
        {"class_name": "Dense", "config": {"name": "dense", "units": 3}}]}}
      """#
    let names = ["kernel:0", "bias:0"]
    let tensors = shapes.enumerated().map { index, shape in
      Inventory.Tensor(path: "dense_\(index / 2)/\(names[index % 2])", shape: shape, dtype: .float32, bytes: 4)
    }
    let layers = [0, 2].map { first in
      let weights = [0, 1].map { Inventory.Weight(name: "dense/" + names[$0], tensor: TensorID(index: first + $0)) }
      return Inventory.Layer(name: "dense", weights: weights)
    }
    return try Audit.report(
      Store(path: "model.json", kind: .json, architecture: Array(text.utf8)),
      Store(
        path: "weights.h5", kind: .weightsH5, kerasVersion: "2.15.0",
        inventory: Inventory(layout: .named, tensors: tensors, layers: layers)))
  }
}
