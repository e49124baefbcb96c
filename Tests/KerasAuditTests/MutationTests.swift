import Basics
import KerasAudit
import KerasStores
import OracleFixtures
import Testing

/// One change to a valid file gives exactly one finding.
struct MutationTests {
  @Test(arguments: Layout.allCases)
  func `an untouched file gives none`(_ layout: Layout) throws {
    #expect(try layout.findings { _ in }.isEmpty)
  }

  @Test(arguments: Layout.allCases)
  func `a missing layer is one fault`(_ layout: Layout) throws {
    let found = try layout.findings { $0.removeTensors { $0.contains("dense") } }
    #expect(found == ["KI101 \(layout.dense)"])
  }

  @Test(arguments: Layout.allCases)
  func `a missing weight is named`(_ layout: Layout) throws {
    let found = try layout.findings { $0.removeTensors { $0.contains("dense") && $0.hasSuffix(layout.bias) } }
    #expect(found == ["KI103 \(layout.dense) bias"])
  }

  @Test(arguments: Layout.allCases)
  func `another shape is named with its layer inside`(_ layout: Layout) throws {
    let found = try layout.findings { inventory in
      inventory.change({ $0.hasSuffix(layout.secondKernel) }) { ($0.shape.dropLast() + [32], $0.dtype) }
    }
    #expect(found == ["KI105 \(layout.secondConvolution) kernel"])
  }

  @Test(arguments: Layout.allCases)
  func `another dtype is named`(_ layout: Layout) throws {
    let found = try layout.findings { inventory in
      inventory.change({ $0.contains("embedding") }) { ($0.shape, "float16") }
    }
    #expect(found == ["KI106 \(layout.embedding) embeddings"])
  }

  @Test(arguments: Layout.allCases)
  func `a layer too many is one fault`(_ layout: Layout) throws {
    let found = try layout.findings { inventory in
      for index in 0..<2 {
        inventory.add(layout.path(of: "intruder", index), shape: [3, 3], to: "intruder")
      }
    }
    #expect(found == ["KI102"])
  }

  @Test(arguments: Layout.allCases)
  func `a weight too many is named`(_ layout: Layout) throws {
    let found = try layout.findings { $0.add(layout.path(of: layout.denseObject, 7), shape: [3, 3], to: layout.dense) }
    #expect(found.count == 1 && found[0].hasPrefix("KI104 \(layout.dense)"))
  }

  @Test(arguments: Layout.allCases)
  func `data that nothing leads to is named`(_ layout: Layout) throws {
    let found = try layout.findings { $0.add("payload/blob", shape: [4096], to: nil) }
    #expect(found == ["KI112"])
  }

  @Test func `weights in another order are one fault`() throws {
    let found = try Layout.named.findings { inventory in
      inventory.layers = inventory.layers.map { layer in
        layer.name == "dense_1" ? .init(name: layer.name, weights: layer.weights.reversed()) : layer
      }
    }
    #expect(found == ["KI107 dense_1"])
  }
}

/// The visual-question-answering model, as stored by Keras 2 and by Keras 3.
enum Layout: CaseIterable {
  case named, objects

  private var folder: String { self == .named ? "2.15.0/vqa" : "3.15.1/vqa" }
  var dense: String { "dense_1" }
  var denseObject: String { self == .named ? "dense_1" : "dense" }
  var embedding: String { "embedding_1" }
  var bias: String { self == .named ? "bias:0" : "vars/1" }
  var secondKernel: String { self == .named ? "conv2d_1/kernel:0" : "layers/sequential/layers/conv2d_1/vars/0" }
  var secondConvolution: String { "vision_model/conv2d_1" }

  func path(of layer: String, _ index: Int) -> String {
    self == .named ? "\(layer)/\(layer)/extra_\(index):0" : "layers/\(layer)/vars/\(index)"
  }

  /// The architecture and its weights.
  func stores() throws -> (Store, Store) {
    let folder = try #require(OracleCase.small.first { $0.description == self.folder })
    return (
      try Store.open(folder.file("model.json")),
      try Store.open(folder.file(self == .named ? "weights.h5" : "model.weights.h5"))
    )
  }

  /// The findings, each as `KI105 layer/path weight`, after a change to what is stored.
  func findings(_ change: (inout Inventory) -> Void) throws -> [String] {
    let (architecture, weights) = try stores()
    var inventory = try #require(weights.inventory)
    change(&inventory)
    let changed = Store(path: weights.path, kind: weights.kind, inventory: inventory)
    return try Audit.report(architecture, changed).findings.map { finding in
      ([finding.rule.code] + [finding.layer?.joined(separator: "/"), finding.weight].compactMap { $0 })
        .joined(separator: " ")
    }
  }
}

extension Inventory {
  /// Removes tensors by path, with the names that refer to them.
  fileprivate mutating func removeTensors(_ isDoomed: (String) -> Bool) {
    let kept = tensors.indices.filter { !isDoomed(tensors[$0].path.text) }
    let positions = Dictionary(uniqueKeysWithValues: zip(kept, kept.indices))
    tensors = kept.map { tensors[$0] }
    layers = layers.map { layer in
      let weights = layer.weights.compactMap { weight in
        weight.tensor.flatMap { positions[$0.index] }.map { Weight(name: weight.name, tensor: TensorID(index: $0)) }
      }
      return Layer(name: layer.name, weights: weights)
    }
  }

  fileprivate mutating func change(_ isMeant: (String) -> Bool, _ to: (Tensor) -> (shape: [Int], dtype: DType)) {
    tensors = tensors.map { tensor in
      guard isMeant(tensor.path.text) else { return tensor }
      let (shape, dtype) = to(tensor)
      return Tensor(path: tensor.path, shape: shape, dtype: dtype, bytes: tensor.bytes)
    }
  }

  /// Adds a tensor; in a legacy file to the layer of that name, which is created if necessary.
  fileprivate mutating func add(_ path: String, shape: [Int], to layer: String?) {
    tensors.append(Tensor(path: TensorPath(path), shape: shape, dtype: "float32", bytes: 4 * shape.reduce(1, *)))
    guard layout == .named, let layer else { return }
    let weight = Weight(name: path, tensor: tensorIDs.last)
    if let index = layers.firstIndex(where: { $0.name == layer }) {
      layers[index] = Layer(name: layer, weights: layers[index].weights + [weight])
    } else {
      layers.append(Layer(name: layer, weights: [weight]))
    }
  }
}
