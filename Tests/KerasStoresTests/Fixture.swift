import FoundationEssentials
import Testing

@testable import HDF5

/// A row of fixtures/damaged/expected.json.
struct Expected: Decodable, CustomTestStringConvertible {
  struct ReadIssue: Decodable, Hashable {
    let object: String
    let reason: String
  }

  let file: String
  let why: String
  let kind: String?
  let error: String?
  let faults: [ReadIssue]?

  var testDescription: String { "\(file): \(why)" }

  static let all: [Expected] = {
    do {
      return try JSONDecoder().decode([Expected].self, from: Data(contentsOf: damaged.appending(path: "expected.json")))
    } catch {
      fatalError("fixtures/damaged/expected.json cannot be read: \(error)")
    }
  }()
}

let damaged = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "fixtures/damaged")

/// The path of a file of fixtures/damaged.
func fixture(_ name: String) -> String {
  damaged.appending(path: name).path
}

/// Hands the path of a file of these bytes to `body`.
func withTemporaryFile<Value>(_ bytes: Data, _ body: (String) throws -> Value) throws -> Value {
  let file = FileManager.default.temporaryDirectory.appending(path: "keras-stores-\(UUID().uuidString)")
  try bytes.write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  return try body(file.path)
}

/// The addresses of all datasets in a group and below.
func datasetAddresses(in group: borrowing Group) throws(HDF5Error) -> [UInt64] {
  var addresses: [UInt64] = [], targets: [UInt64] = []
  try group.forEachLink { if case .object(let address) = $0.target { targets.append(address) } }
  for address in targets {
    switch try group.open(address) {
    case .dataset: addresses.append(address)
    case .group(let group): addresses += try datasetAddresses(in: group)
    case .other: break
    }
  }
  return addresses
}
