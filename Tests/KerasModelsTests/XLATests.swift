import Foundation
import KerasLayers
import KerasModels
import OracleFixtures
import Testing

/// What XLA counts for models of one layer (`fixtures/make/costs.py xla`) is twice the multiply-accumulates and, beside
/// them, a number of elementwise operations for each element; where it is not, a convention of docs/costs.md says why.
struct XLATests {
  private static let counted: [String: Int] = {
    let file = OracleCase.repository.appending(path: "fixtures/costs/xla.json")
    return (try? JSONDecoder().decode([String: Int].self, from: Data(contentsOf: file))) ?? [:]
  }()

  private static let cases = OracleCase.small.filter {
    $0.description.hasPrefix("3.15.1/") && counted[$0.folder.lastPathComponent] != nil
  }

  /// A reason for which XLA counts fewer products.
  private enum Fewer {
    /// It leaves out those with padding, and those of a transposed convolution that are cut off.
    case padding
    /// It counts the body of a loop over the steps once.
    case loop(steps: Int)
    /// It shares products, or the batch is an axis of them: with one sample there are fewer.
    case batch

    init?(_ layer: LayerPlan, named name: String) {
      let className = layer.className
      if ["RNN", "LSTM", "GRU", "Bidirectional"].contains(where: (className + name).contains) {
        let axes = layer.calls[0].inputs[0].sizes ?? []
        self = .loop(steps: axes.dropFirst().compactMap(\.self).dropLast().reduce(1, *))
      } else if ["same", "causal", "ConvLSTM"].contains(where: name.contains) || className.contains("Transpose")
        || name == "op_conv"
      {
        self = .padding
      } else if ["Inner", "Dot"].contains(className) {
        self = .batch
      } else {
        return nil
      }
    }

    /// The least share of the products that it counts.
    var share: Double {
      switch self {
      case .padding: 0.25
      case .loop(let steps): 1 / Double(steps)
      case .batch: 0.2
      }
    }
  }

  /// Layers that transform or resample: XLA counts up to so many operations for an element, none of them a product of
  /// ours.
  private static let transforms = [
    "ContrastLimitedAdaptiveHistogramEqualization", "MelSpectrogram", "AffineTransform", "STFT",
  ]

  private func model(_ model: OracleCase) throws -> Architecture {
    try Architecture(json: [UInt8](Data(contentsOf: URL(filePath: model.file("model.json")))))
  }

  @Test func `XLA counted a model of nearly every class`() throws {
    #expect(Self.cases.count > 600)
    let classes = Set(try Self.cases.flatMap { try model($0).layers.map(\.className) })
    #expect(classes.intersection(Catalogue.classNames).count > 100)
  }

  @Test(arguments: cases)
  func `XLA counts as many products, and beside them elementwise operations`(_ model: OracleCase) throws {
    let name = model.folder.lastPathComponent
    let operations = try #require(Self.counted[name])
    let layer = try #require(try self.model(model).layers.last { $0.className != "InputLayer" })
    guard let macs = layer.macs.value.value else {
      // Nothing is known of these, and nothing is claimed.
      let unknown = ["STFT", "SpectralNormalization", "MelSpectrogram", "einsum", "separable_conv", "tensordot"]
      #expect(unknown.contains { name.contains($0) })
      return
    }
    let shapes = layer.calls.flatMap { $0.inputs + $0.outputs }.compactMap(\.sizes)
    let elements = shapes.map { $0.dropFirst().reduce(1) { $0 * ($1 ?? 1) } }.reduce(0, +)
    let fewer = Fewer(layer, named: name)
    #expect(Double(operations) >= Double(2 * macs) * (fewer?.share ?? 1), "\(2 * macs) and \(operations)")
    if !Self.transforms.contains(layer.className) {
      #expect(operations <= 2 * macs + 40 * elements, "\(2 * macs) and \(operations), \(elements) elements")
    }
  }
}
