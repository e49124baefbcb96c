import Basics

extension Inventory.Tensor: BinaryCodable {
  func write(to wire: inout BinaryWriter) {
    wire.put(path)
    wire.put(shape)
    wire.put(dtype.name)
    wire.put(bytes)
    wire.put(isUnallocated)
    wire.put(values)
  }

  init(from wire: inout BinaryReader) throws(BinaryCodingError) {
    self.init(
      path: try wire.take(), shape: try wire.take(), dtype: DType(try wire.take()), bytes: try wire.take(),
      isUnallocated: try wire.take())
    values = try wire.take()
  }
}

extension Inventory.Weight: BinaryCodable {
  func write(to wire: inout BinaryWriter) {
    wire.put(name)
    wire.put(tensor?.index)
  }

  init(from wire: inout BinaryReader) throws(BinaryCodingError) {
    self.init(name: try wire.take(), tensor: try wire.take(Int?.self).map(TensorID.init(index:)))
  }
}

extension Inventory.Layer: BinaryCodable {
  func write(to wire: inout BinaryWriter) {
    wire.put(name)
    wire.put(weights)
    wire.put(exists)
  }

  init(from wire: inout BinaryReader) throws(BinaryCodingError) {
    self.init(name: try wire.take(), weights: try wire.take(), exists: try wire.take())
  }
}

extension Inventory.Layout: BinaryCodable {}
extension Store.Kind: BinaryCodable {}
extension Store.ReadIssue.Kind: BinaryCodable {}
extension StoreError.Reason: BinaryCodable {}

extension Store.ReadIssue: BinaryCodable {
  func write(to wire: inout BinaryWriter) {
    wire.put(kind)
    wire.put(object)
    wire.put(reason)
    wire.put(count)
  }

  init(from wire: inout BinaryReader) throws(BinaryCodingError) {
    self.init(try wire.take(), object: try wire.take(), reason: try wire.take(), count: try wire.take())
  }
}

/// A store without what has gone over already: the text of its architecture, and the first of its tensors.
struct StoreRemainder: BinaryCodable {
  let store: Store
  /// How many of the tensors are left out.
  let streamed: Int

  init(_ store: Store, architecture: [UInt8]?, tensors: [Inventory.Tensor]) {
    streamed = zip(tensors, store.inventory?.tensors ?? []).prefix { $0 == $1 }.count
    var inventory = store.inventory
    inventory?.tensors.removeFirst(streamed)
    let text = store.architecture == architecture ? nil : store.architecture
    self.store = store.with(architecture: text, inventory: inventory)
  }

  /// The whole store, put together with what has gone over.
  func completed(
    _ path: String, architecture: [UInt8]?, tensors: [Inventory.Tensor]
  ) throws(BinaryCodingError) -> Store {
    guard streamed >= 0, streamed <= tensors.count else { throw BinaryCodingError() }
    var inventory = store.inventory
    inventory?.tensors = tensors[..<streamed] + (store.inventory?.tensors ?? [])
    let indices = inventory?.tensors.indices ?? 0..<0
    for layer in inventory?.layers ?? [] {
      guard layer.weights.allSatisfy({ $0.tensor.map { indices.contains($0.index) } ?? true }) else {
        throw BinaryCodingError()
      }
    }
    return store.with(path: path, architecture: store.architecture ?? architecture, inventory: inventory)
  }

  func write(to wire: inout BinaryWriter) {
    wire.put(store.kind)
    wire.put(store.architecture != nil)
    if let architecture = store.architecture { wire.put(text: architecture) }
    wire.put(store.training != nil)
    if let training = store.training { wire.put(text: training) }
    wire.put(store.kerasVersion)
    wire.put(store.backend)
    wire.put(store.faults)
    wire.put(streamed)
    wire.put(store.inventory != nil)
    guard let inventory = store.inventory else { return }
    wire.put(inventory.isComplete)
    wire.put(inventory.layout)
    wire.put(inventory.root)
    wire.put(inventory.tensors)
    wire.put(inventory.layers)
    wire.put(inventory.isNumbered)
    wire.put(inventory.objectNames.keys.map(\.self))
    wire.put(inventory.objectNames.values.map(\.self))
  }

  init(from wire: inout BinaryReader) throws(BinaryCodingError) {
    let kind = try wire.take(Store.Kind.self)
    let architecture = try wire.take(Bool.self) ? Array(try wire.text()) : nil
    let training = try wire.take(Bool.self) ? Array(try wire.text()) : nil
    let version = try wire.take(String?.self)
    let backend = try wire.take(String?.self)
    let faults = try wire.take([Store.ReadIssue].self)
    streamed = try wire.take()
    var inventory: Inventory?
    if try wire.take(Bool.self) {
      let isComplete = try wire.take(Bool.self)
      inventory = Inventory(
        layout: try wire.take(), root: try wire.take(), tensors: try wire.take(), layers: try wire.take(),
        isNumbered: try wire.take(),
        objectNames: Dictionary(zip(try wire.take([String].self), try wire.take([String].self))) { $1 })
      inventory?.isComplete = isComplete
    }
    store = Store(
      path: "", kind: kind, architecture: architecture, training: training, kerasVersion: version, backend: backend,
      inventory: inventory,
      faults: faults)
  }
}

extension Store {
  func with(path: String? = nil, architecture: [UInt8]?, inventory: Inventory?) -> Store {
    Store(
      path: path ?? self.path, kind: kind, architecture: architecture, training: training, kerasVersion: kerasVersion,
      backend: backend,
      inventory: inventory, faults: faults)
  }
}
