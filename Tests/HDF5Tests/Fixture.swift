import FoundationEssentials

@testable import HDF5

/// Hands the bytes of a file of fixtures/damaged to `body`.
func withFixture<Value>(_ name: String, _ body: (UnsafeRawBufferPointer) throws -> Value) throws -> Value {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  return try Data(contentsOf: root.appending(path: "fixtures/damaged/\(name)")).withUnsafeBytes(body)
}

/// Hands the group at that path of a fixture to `body`.
func withGroup<Value>(
  _ name: String, _ path: String = "", _ body: (borrowing Group) throws(HDF5Error) -> Value
) throws -> Value {
  try withObject(name, path) { object throws(HDF5Error) in
    guard case .group(let group) = object else { throw HDF5Error("open \(path)", "it is no group") }
    return try body(group)
  }
}

/// Hands the dataset at that path of a fixture to `body`.
func withDataset<Value>(
  _ name: String, _ path: String, _ body: (borrowing Dataset) throws(HDF5Error) -> Value
) throws -> Value {
  try withObject(name, path) { object throws(HDF5Error) in
    guard case .dataset(let dataset) = object else { throw HDF5Error("open \(path)", "it is no dataset") }
    return try body(dataset)
  }
}

private func withObject<Value>(
  _ name: String, _ path: String, _ body: (consuming Object) throws(HDF5Error) -> Value
) throws -> Value {
  try withFixture(name) { bytes in
    try File.read(bytes) { file throws(HDF5Error) in
      var object = try file.root.open(file.root.address)
      for part in path.split(separator: "/") {
        guard case .group(let group) = object, case .object(let address)? = try group.links()[String(part)] else {
          throw HDF5Error("find \(path)", "there is no \(part)")
        }
        object = try group.open(address)
      }
      return try body(object)
    }
  }
}

extension Group {
  /// What the links lead to, by name.
  func links() throws(HDF5Error) -> [String: Link.Target] {
    var links: [String: Link.Target] = [:]
    try forEachLink { links[$0.name] = $0.target }
    return links
  }

  /// The strings of an attribute; nil where there is none.
  func strings(_ name: String) throws(HDF5Error) -> [String]? {
    guard let attribute = try attribute(name) else { return nil }
    return try attribute.strings()
  }
}
