import Testing

@testable import HDF5

@Suite struct ReadingTests {
  @Test func `a group distinguishes its links, and follows none`() throws {
    let links = try withGroup("links.weights.h5", "layers/dense/vars") { group throws(HDF5Error) in try group.links() }
    let root = try withGroup("links.weights.h5") { root throws(HDF5Error) in try root.links() }
    #expect(links["soft"] == .soft)
    #expect(links["outside"] == .external)
    #expect(links["0"] != nil)
    #expect(links["again"] == links["0"])
    #expect(links["loop"] == root["layers"])
  }

  @Test(
    arguments: [
      ("float16", .float(exponent: 5), 2, [2, 1]),
      ("float32", .float(exponent: 8), 4, [2, 1]),
      ("float64", .float(exponent: 11), 8, [2, 1]),
      ("big-endian", .float(exponent: 8), 4, [2, 1]),
      ("int8", .integer(signed: true), 1, [2, 1]),
      ("uint32", .integer(signed: false), 4, [2, 1]),
      ("bool", .boolean, 1, [2, 1]),
      ("complex64", .complex, 8, [2, 1]),
      ("bfloat16", .opaque, 2, [3]),
      ("compound", .other("compound"), 12, [2]),
      ("string", .string, 4, []),
      ("scalar", .float(exponent: 8), 4, []),
      ("none", .float(exponent: 8), 4, [0]),
      ("empty", .float(exponent: 8), 4, [0, 3]),
      ("huge", .float(exponent: 8), 4, [1 << 40, 1 << 40]),
    ] as [(String, Datatype.Kind, Int, [UInt64])])
  func `a dataset has a type and a shape`(name: String, kind: Datatype.Kind, size: Int, shape: [UInt64]) throws {
    try withDataset("types.weights.h5", "layers/dense/vars/\(name)") { dataset throws(HDF5Error) in
      let (type, actual) = (try dataset.type(), try dataset.shape())
      let isInternal = if case .internalData = try dataset.storage() { true } else { false }
      #expect(type.kind == kind)
      #expect(type.size == size)
      #expect(actual == shape)
      #expect(isInternal)
    }
  }

  @Test(
    arguments: [
      ("links.weights.h5", "composed", .virtual(file: "/etc/hostname")),
      ("links.weights.h5", "stored outside", .external(file: "/etc/hostname")),
      ("types.weights.h5", "packed", .internalData(nil)), ("types.weights.h5", "huge", .internalData(nil)),
    ] as [(String, String, Dataset.Storage)])
  func `a dataset states where its elements are stored`(file: String, name: String, storage: Dataset.Storage) throws {
    let actual = try withDataset(file, "layers/dense/vars/\(name)") { dataset throws(HDF5Error) in
      try dataset.storage()
    }
    #expect(actual == storage)
  }

  @Test func `The bytes of a dataset are counted as they are stored`() throws {
    func stored(_ name: String) throws -> Int {
      try withDataset("types.weights.h5", "layers/dense/vars/\(name)") { dataset throws(HDF5Error) in
        try dataset.storedBytes()
      }
    }
    #expect(try stored("float32") == 8)
    #expect(try (1..<4096).contains(stored("packed")))
    #expect(try stored("huge") == 0)
  }

  @Test func `a link states its target, and is not followed`() throws {
    let targets = try withGroup("links.weights.h5", "layers/dense/vars") { group throws(HDF5Error) in
      var targets: [String: LinkTarget] = [:]
      try group.forEachLink { link in targets[link.name] = group.target(of: link) }
      return targets
    }
    #expect(
      targets == [
        "soft": LinkTarget(file: nil, path: "/layers/dense/vars/0"),
        "outside": LinkTarget(file: "/etc/hostname", path: "/"),
      ])
  }

  @Test func `A virtual dataset has the shape that it was declared with`() throws {
    let shape = try withDataset("links.weights.h5", "layers/dense/vars/composed") { dataset throws(HDF5Error) in
      try dataset.virtualShape()
    }
    #expect(shape == [4, 2])
  }

  @Test(
    arguments: [
      ("", "layer_names0", ["a", "block/one"]),
      ("", "layer_names", nil),
      ("block/one", "weight_names", ["/a/a/bias:0", "./k"]),
      ("empty", "weight_names", []),
    ] as [(String, String, [String]?)])
  func `Strings are read whether of one length or of any`(path: String, name: String, strings: [String]?) throws {
    let actual = try withGroup("chunked_names.h5", path) { group throws(HDF5Error) in try group.strings(name) }
    #expect(actual == strings)
  }

  @Test func `An error says what was attempted and why it failed`() throws {
    let object = #expect(throws: HDF5Error.self) {
      try withDataset("broken_object.h5", "model_weights/hidden/hidden/kernel:0") { _ throws(HDF5Error) in }
    }
    #expect(object?.description == "cannot open the object: bad object header version number (unable to open object)")
    let page = #expect(throws: HDF5Error.self) { try withGroup("page.h5") { _ throws(HDF5Error) in } }
    #expect(page?.attempt == "open the HDF5 file")
  }
}
