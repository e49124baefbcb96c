import Foundation
import KerasAudit
import KerasReleases
import OracleFixtures

/// A configuration, what `migrate` made of it, and what Keras 3.15.1 said to the result.
struct MigrationCase: Decodable, Sendable, CustomStringConvertible {
  let name: String
  /// The configuration's text; nil for a case of the oracle.
  let config: String?
  let edits: [String]
  let changes: Bool
  let left: Int
  /// The FNV-1a hash of the result.
  let digest: String
  /// The first line of Keras' error; nil if it loads the result.
  let keras: String?

  enum CodingKeys: String, CodingKey {
    case name = "case"
    case config, edits, changes, left, digest, keras
  }

  var description: String { name }

  static let all: [MigrationCase] = {
    let path = OracleCase.repository.appending(path: ".build-fixtures/migration/3.15.1.jsonl")
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap {
      try? JSONDecoder().decode(MigrationCase.self, from: Data($0.utf8))
    }
  }()

  static let small = all.filter { $0.config != nil }

  /// Parts of the oracle's cases, so that they run in parallel.
  static let parts: [[MigrationCase]] = {
    let cases = all.filter { $0.config == nil }
    return (0..<8).map { part in cases.indices.filter { $0 % 8 == part }.map { cases[$0] } }
  }()

  static let target = Target.matching("keras==3.15.1")![0]

  func migrate() throws -> ModelMigration {
    guard let config else { return try ModelMigration(oraclePath, to: Self.target) }
    let file = FileManager.default.temporaryDirectory.appending(path: "migration-\(UUID().uuidString).json")
    try Data(config.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try ModelMigration(file.path, to: Self.target)
  }

  private var oraclePath: String {
    let parts = name.split(separator: "/").map(String.init)
    let folder = parts[0].hasPrefix("2.15") ? "fixtures/oracle/\(parts[0])" : ".build-fixtures/\(parts[0])/cases"
    return OracleCase.repository.appending(path: "\(folder)/\(parts[1])/model.json").path
  }
}

extension [UInt8] {
  /// The hash as the fixture has it.
  var fnv1aText: String {
    let value = reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension ModelMigration {
  /// The names of the edits, each once.
  var editNames: [String] {
    var seen: Set<String> = []
    return migration.edits.map(\.name).filter { seen.insert($0).inserted }
  }
}
