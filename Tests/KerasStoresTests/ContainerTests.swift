import Basics
import FoundationEssentials
import Testing

@testable import KerasStores

/// Containers of weights that Keras rarely writes.
@Suite struct ContainerTests {
  private let folder = damaged.deletingLastPathComponent().appending(path: "containers")

  private func store(_ name: String) throws -> Store { try Store.open(folder.appending(path: name).path) }

  @Test func `numbered layers of early releases are listed in order, with their weights`() throws {
    let store = try store("numbered.h5")
    #expect(store.kind == .weightsH5)
    let inventory = try #require(store.inventory)
    #expect(inventory.isNumbered)
    #expect(inventory.layers.map(\.name) == ["layer_0", "layer_1", "layer_5", "layer_7"])
    let shapes = inventory.layers.map { $0.weights.compactMap(\.tensor).map { inventory[$0].shape } }
    #expect(shapes == [[[4, 3, 3, 3], [4]], [[4], [4], [4], [4]], [[36, 5], [5]], [[5, 2], [2]]])
  }

  @Test func `the shards of an index make one inventory`() throws {
    let store = try store("sharded/model.weights.json")
    #expect(store.kind == .sharded)
    #expect(store.architecture == nil)
    #expect(store.issues.isEmpty)
    let inventory = try #require(store.inventory)
    // One layer's variables lie in two files.
    let norm = inventory.tensors.filter { $0.path.hasPrefix("layers/batch_normalization/vars/") }
    #expect(norm.map(\.path.name).sorted() == ["0", "1", "2", "3"])
    #expect(inventory.tensors.filter { $0.path.hasPrefix("layers/") }.reduce(0) { $0 + $1.bytes } == 4 * 451)
    #expect(inventory.objectNames["layers/dense_2"] == "scores")
  }

  @Test func `a missing or truncated shard is an issue, and the others are read`() throws {
    try withCopy(of: "sharded") { copy in
      let whole = try Store.open(copy + "/model.weights.json").inventory?.tensors.count ?? 0
      try FileManager.default.removeItem(atPath: copy + "/model_00001.weights.h5")
      let shard = URL(filePath: copy + "/model_00002.weights.h5")
      let bytes = try Data(contentsOf: shard)
      try bytes.prefix(3000).write(to: shard)
      let store = try Store.open(copy + "/model.weights.json")
      #expect(
        store.issues == [
          Store.ReadIssue(.unreadableObject, object: "model_00001.weights.h5", reason: "it does not exist"),
          Store.ReadIssue(
            .truncated, object: "model_00002.weights.h5",
            reason: "it is truncated: its HDF5 superblock states \(bytes.count.grouped) bytes, but there are 3,000"),
        ])
      let left = store.inventory?.tensors.count ?? 0
      #expect(left > 0 && left < whole)
    }
  }

  @Test(arguments: ["../whole.weights.h5", "/etc/hostname", "a/b.weights.h5", "..", "", "a\\\\b"])
  func `a shard is read only from the folder of its index`(name: String) throws {
    let text = #"{"metadata": {"total_size": 4}, "weight_map": {"/layers/dense/vars": ["\#(name)"]}}"#
    try withCopy(of: "sharded") { copy in
      let index = copy + "/model.weights.json"
      try Data(text.utf8).write(to: URL(filePath: index))
      let store = try Store.open(index)
      #expect(
        store.issues.map(\.reason) == ["the index names a file outside its own folder, which is not read"])
      #expect(store.issues.map(\.kind) == [.nameEscape])
      #expect(store.inventory?.tensors.isEmpty == true)
    }
  }

  @Test func `a folder may hold an index instead of one weights file`() throws {
    try withCopy(of: "sharded") { copy in
      try FileManager.default.moveItem(atPath: copy + "/model.json", toPath: copy + "/config.json")
      let store = try Store.open(copy)
      #expect(store.kind == .keras)
      #expect(store.inventory?.tensors.count == (try self.store("sharded/model.weights.json").inventory?.tensors.count))
      #expect(store.issues.map(\.kind) == [.missingMetadata])
    }
  }

  @Test func `an index of safetensors files is not a model`() throws {
    let text = #"{"metadata": {}, "weight_map": {"a": "model-00001-of-00001.safetensors"}}"#
    try withTemporaryFile(Data(text.utf8)) { path in
      let error = #expect(throws: StoreError.self) { try Store.open(path) }
      #expect(error?.reason == .notAModel)
    }
  }

  @Test func `the arrays of a NumPy archive are tensors with their shapes and dtypes`() throws {
    let store = try store("arrays.keras")
    #expect(store.issues.isEmpty)
    let tensors = try #require(store.inventory?.tensors)
    let own = Set(tensors.filter { $0.path.hasPrefix("layers/") }.map { "\($0.path) \($0.shape) \($0.dtype)" })
    #expect(
      own == [
        "layers/dense/vars/0 [8, 16] float32", "layers/dense/vars/1 [16] float32",
        "layers/batch_normalization/vars/0 [16] float32", "layers/batch_normalization/vars/1 [16] float32",
        "layers/batch_normalization/vars/2 [16] float32", "layers/batch_normalization/vars/3 [16] float32",
        "layers/dense_1/vars/0 [16, 12] float32", "layers/dense_1/vars/1 [12] float32",
        "layers/dense_2/vars/0 [12, 3] float32", "layers/dense_2/vars/1 [3] float32",
      ])
    #expect(tensors.contains { $0.path == "optimizer/vars/0" && $0.dtype == "int64" && $0.shape.isEmpty })
  }

  @Test func `Python numbers in a NumPy archive are scalar tensors`() throws {
    let store = try Store.open(folder.appending(path: "numbers.keras").path, values: true)
    #expect(store.issues.isEmpty)
    let tensors = try #require(store.inventory?.tensors)
    let scalars = tensors.filter(\.shape.isEmpty).map { "\($0.path) \($0.dtype)" }
    #expect(
      scalars == [
        "layers/scaled/vars/scale float64", "layers/scaled/vars/offset float64", "layers/scaled/vars/count int64",
        "layers/scaled/vars/negative int64", "layers/scaled/vars/wide int64", "layers/scaled/vars/wide_negative int64",
        "layers/scaled/vars/zero int64", "layers/scaled/vars/is_set bool", "layers/scaled/vars/single float32",
      ])
    #expect(tensors.first { $0.path == "layers/scaled/vars/transposed" }?.values?.mean == 1)
  }

  @Test func `a pickle that names other classes is refused, and each member that is one is named`() throws {
    let store = try store("objects.keras")
    #expect(store.inventory == nil)
    let programs = store.issues.filter { $0.kind == .zipProgram }
    #expect(!programs.isEmpty && programs.allSatisfy { $0.reason.hasPrefix("it is a Python pickle") })
    #expect(programs.contains { $0.object == "layers/dense.npy" })
    #expect(
      store.issues.filter { $0.kind != .zipProgram } == [
        Store.ReadIssue(
          .unreadableObject, object: "model.weights.npz",
          reason: "layers/dense.npy: it is a pickle that names keras.src.backend.Variable, which unpickling could run; "
            + "it is not unpickled")
      ])
  }

  @Test func `changing any byte of a NumPy archive causes at most an issue`() throws {
    let whole = try Data(contentsOf: folder.appending(path: "arrays.keras"))
    let name = Array("layers/dense.npy".utf8)
    let start = try #require(whole.indices.first { whole[$0...].starts(with: name) })
    for place in stride(from: start, to: start + 700, by: 3) {
      for value in [0, 0x28, 0x7F, 0x94, 0xFF] as [UInt8] {
        var changed = whole
        changed[place] = value
        try withTemporaryFile(changed) { path in _ = try? Store.open(path) }
      }
    }
  }

  @Test func `nested layer lists and models without layers keep the paths of Keras`() throws {
    let nested = try store("nested.weights.h5"), own = try store("subclassed.weights.h5")
    #expect(nested.kind == .weightsV3 && own.kind == .weightsV3)
    #expect(nested.inventory?.tensors.contains { $0.path == "layers/blocks/blocks/container_1/dense/vars/0" } == true)
    #expect(own.inventory?.tensors.contains { $0.path == "first/vars/0" } == true)
  }

  private func withCopy(of name: String, _ body: (String) throws -> Void) throws {
    let copy = FileManager.default.temporaryDirectory.appending(path: "keras-stores-\(UUID().uuidString)").path
    try FileManager.default.copyItem(atPath: folder.appending(path: name).path, toPath: copy)
    defer { try? FileManager.default.removeItem(atPath: copy) }
    try body(copy)
  }
}
