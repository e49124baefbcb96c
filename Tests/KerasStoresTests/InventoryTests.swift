import Basics
import Testing

@testable import KerasStores

@Suite struct InventoryTests {
  @Test func `A full legacy model gives its layers, their weights and where they lie`() throws {
    let store = try Store.open(fixture("whole.h5"))
    #expect(store.kerasVersion == "2.15.0")
    #expect(store.backend == "tensorflow")
    #expect(store.architecture?.first == UInt8(ascii: "{"))
    let inventory = try #require(store.inventory)
    #expect(inventory.layout == .named)
    #expect(inventory.root == "model_weights")
    #expect(inventory.layers.map(\.name) == ["features", "hidden", "scores"])
    #expect(
      inventory.layers.map { $0.weights.map(\.name) } == [
        [], ["hidden/kernel:0", "hidden/bias:0"], ["scores/kernel:0", "scores/bias:0"],
      ])
    let tensors = inventory.layers.flatMap(\.weights).compactMap { weight in weight.tensor.map { inventory[$0] }
    }
    #expect(
      tensors == [
        Inventory.Tensor(path: "model_weights/hidden/hidden/kernel:0", shape: [4, 3], dtype: "float32", bytes: 48),
        Inventory.Tensor(path: "model_weights/hidden/hidden/bias:0", shape: [3], dtype: "float32", bytes: 12),
        Inventory.Tensor(path: "model_weights/scores/scores/kernel:0", shape: [3, 2], dtype: "float32", bytes: 24),
        Inventory.Tensor(path: "model_weights/scores/scores/bias:0", shape: [2], dtype: "float32", bytes: 8),
      ])
    #expect(inventory.tensors.count == 4)
  }

  @Test(arguments: ["user_block.h5", "hdf5_named.keras"])
  func `Neither a user block nor the ending makes a difference`(name: String) throws {
    let plain = try Store.open(fixture("whole.h5")), other = try Store.open(fixture(name))
    #expect(other.architecture == plain.architecture)
    #expect(other.inventory?.layers.map(\.name) == plain.inventory?.layers.map(\.name))
    #expect(
      other.inventory?.tensors.sorted { $0.path < $1.path } == plain.inventory?.tensors.sorted { $0.path < $1.path })
  }

  @Test func `Weights alone name the same tensors at the root`() throws {
    let store = try Store.open(fixture("whole_weights.h5"))
    #expect(store.architecture == nil)
    let inventory = try #require(store.inventory)
    #expect(inventory.root == "")
    #expect(
      Set(inventory.tensors.map(\.path)) == [
        "hidden/hidden/kernel:0", "hidden/hidden/bias:0",
        "scores/scores/kernel:0", "scores/scores/bias:0",
      ])
    #expect(inventory.layers.flatMap(\.weights).allSatisfy { $0.tensor != nil })
  }

  @Test(arguments: [
    "whole.keras", "deflated.keras", "prefixed.keras", "commented.keras", "large_form.keras", "unpacked",
  ])
  func `An archive gives the same however it is packed`(name: String) throws {
    let store = try Store.open(fixture(name))
    #expect(store.kerasVersion == "2.15.0")
    #expect(store.architecture == (try Store.open(fixture("whole.keras"))).architecture)
    let weights = try Store.open(fixture("whole.weights.h5"))
    #expect(store.inventory == weights.inventory)
    #expect(
      Set(weights.inventory?.tensors.map(\.path) ?? []) == [
        "layers/dense/vars/0", "layers/dense/vars/1", "layers/dense_1/vars/0", "layers/dense_1/vars/1",
      ])
  }

  @Test func `A text comes without its byte-order mark, and in UTF-8`() throws {
    let plain = try Store.open(fixture("whole.json")).architecture
    #expect(try Store.open(fixture("marked.json")).architecture == plain)
    #expect(try Store.open(fixture("utf16.json")).architecture == plain)
  }

  @Test func `Lists of names go on over several attributes, and lead where HDF5 leads`() throws {
    let inventory = try #require(try Store.open(fixture("chunked_names.h5")).inventory)
    let paths = inventory.layers.map { layer in
      layer.weights.map { weight in weight.tensor.map { inventory[$0].path } }
    }
    #expect(inventory.layers.map(\.name) == ["a", "block/one", "empty", "gone"])
    #expect(paths == [["a/a/kernel:0", "a/a/bias:0", nil], ["a/a/bias:0", "block/one/k"], [], []])
  }

  @Test func `The name that Keras notes on an object's variables is kept`() throws {
    #expect(try Store.open(fixture("types.weights.h5")).inventory?.objectNames == ["layers/dense": "scores"])
  }

  @Test(arguments: [
    ("float16", "float16", [2, 1], 4), ("float64", "float64", [2, 1], 16), ("big-endian", "float32", [2, 1], 8),
    ("int8", "int8", [2, 1], 2), ("int64", "int64", [2, 1], 16), ("uint8", "uint8", [2, 1], 2),
    ("bool", "bool", [2, 1], 2),
    ("complex64", "complex64", [2, 1], 16), ("bfloat16", "bfloat16", [3], 6), ("opaque", "opaque of 7 bytes", [3], 21),
    ("compound", "compound of 12 bytes", [2], 24), ("string", "string", [], 4), ("scalar", "float32", [], 4),
    ("none", "float32", [0], 0), ("empty", "float32", [0, 3], 0), ("packed", "float32", [64, 64], 16384),
    ("huge", "float32", [1 << 40, 1 << 40], Int.max),
  ])
  func `Every type has a name, every shape a size`(name: String, dtype: String, shape: [Int], bytes: Int) throws {
    let path = "layers/dense/vars/\(name)"
    let tensor = try #require(
      try Store.open(fixture("types.weights.h5")).inventory?.tensors.first { $0.path.text == path })
    // Nothing was written into the one that no memory could hold.
    #expect(
      tensor
        == Inventory.Tensor(
          path: TensorPath(path), shape: shape, dtype: DType(dtype), bytes: bytes, isUnallocated: name == "huge"))
  }

  @Test func `the objects beside a broken object are read`() throws {
    let inventory = try #require(try Store.open(fixture("broken_object.h5")).inventory)
    #expect(inventory.tensors.count == 3)
    #expect(inventory.layers[1].weights.map { $0.tensor == nil } == [true, false])
  }

  @Test func `a tensor with two names is listed under both, a virtual or external one as declared`() throws {
    let inventory = try #require(try Store.open(fixture("links.weights.h5")).inventory)
    let shapes = Dictionary(
      uniqueKeysWithValues: inventory.tensors.map { ($0.path.name, $0.shape) })
    #expect(shapes == ["0": [2, 3], "again": [2, 3], "stored outside": [2], "composed": [4, 2]])
  }
}
