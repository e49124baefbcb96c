import Foundation
import KerasAudit
import KerasStores
import OracleFixtures
import Testing

/// What loading a configuration could do is named in every position and spelling.
struct SiblingTests {
  /// A line of fixtures/attacks/siblings.jsonl.xz.
  private struct Row: Decodable {
    let name, model: String
    /// One of these rules is raised; if there are none, no rule of the family KI3 is.
    let rules: Set<String>
  }

  private static let rows = Result {
    let file = OracleCase.repository.appending(path: ".build-fixtures/attacks/siblings.jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Row.self, from: Data($0.utf8))
    }
  }

  /// A row of siblings.json in fixtures/attacks/containers.tar.xz.
  private struct File: Decodable {
    let file: String
    /// One of these rules is raised; if there are none, nothing above a note is.
    let rules: Set<String>
  }

  @Test func `every container that is turned against its reader raises its rule`() throws {
    let folder = OracleCase.repository.appending(path: ".build-fixtures/attacks/containers")
    let table = try Data(contentsOf: folder.appending(path: "siblings.json"))
    let files = try JSONDecoder().decode([File].self, from: table)
    #expect(files.count > 600)
    for file in files {
      let path = folder.appending(path: file.file).path
      let findings: [Finding]
      do { findings = try Audit.run(path).findings } catch { findings = Failure(error, path: path).findings }
      let found = Set(findings.filter { $0.level > .note }.map(\.rule.code))
      #expect(file.rules.isEmpty ? found.isEmpty : !found.isDisjoint(with: file.rules), "\(file.file): \(found)")
    }
  }

  @Test func `every sibling of an attack raises its rule, and what Keras writes raises none`() throws {
    let rows = try Self.rows.get()
    #expect(rows.count > 2000)
    for row in rows {
      let store = Store(path: "model.json", kind: .json, architecture: Array(row.model.utf8))
      let found = Set(try Audit.report(store).findings.map(\.rule.code))
      if row.rules.isEmpty {
        #expect(!found.contains { $0.hasPrefix("KI3") }, "\(row.name): \(found)")
      } else {
        #expect(!found.isDisjoint(with: row.rules), "\(row.name): \(found)")
      }
    }
  }
}
