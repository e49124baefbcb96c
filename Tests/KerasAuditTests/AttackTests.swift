import Foundation
import KerasAudit
import KerasStores
import OracleFixtures
import Testing

/// What loading a configuration could do is named, wherever in it the object stands.
struct AttackTests {
  /// A row of fixtures/attacks/config.json.
  struct Row: Decodable, Sendable, CustomTestStringConvertible {
    let file, why: String
    /// The rules that are raised; or, where others say nothing of safety, some of them.
    let rules, among: [String]?
    /// Where the object stands, as the message names it.
    let path: String?
    let layer: [String]?
    /// True where the text cannot be read at all.
    let unreadable: Bool?

    var expected: Set<String> { Set(rules ?? among ?? []) }
    var testDescription: String { file }
  }

  private static let folder = OracleCase.repository.appending(path: "fixtures/attacks")

  static let rows = Result {
    try JSONDecoder().decode([Row].self, from: Data(contentsOf: folder.appending(path: "config.json")))
  }

  private static func rows(_ isWanted: (Row) -> Bool) -> [Row] { ((try? rows.get()) ?? []).filter(isWanted) }

  private func audit(_ row: Row) throws -> [Finding] {
    try Audit.run(Self.folder.appending(path: row.file).path).findings
  }

  @Test func `the table is there, with an attack for every rule`() throws {
    let raised = Set(try AttackTests.rows.get().flatMap(\.expected))
    #expect(raised.isSuperset(of: (1...7).map { "KI30\($0)" } + ["KI209", "KI212"]))
  }

  @Test(arguments: rows { $0.unreadable == nil })
  func `a configuration raises its rules`(row: Row) throws {
    let found = Set(try audit(row).map(\.rule.code)).subtracting([Rule.unknownKey.code])
    if row.rules == nil { #expect(found.isSuperset(of: row.expected)) } else { #expect(found == row.expected) }
  }

  @Test(arguments: rows { $0.path != nil })
  func `the finding names the path of the object`(row: Row) throws {
    let path = try #require(row.path)
    let findings = try audit(row).filter { row.expected.contains($0.rule.code) }
    #expect(findings.contains { $0.message.contains("\(path) ") })
  }

  @Test(arguments: rows { $0.layer != nil })
  func `the finding names the layer that contains the object`(row: Row) throws {
    let safety = try audit(row).filter { $0.rule.code.hasPrefix("KI3") || $0.rule.code == "KI209" }
    #expect(!safety.isEmpty)
    #expect(safety.allSatisfy { $0.layer == row.layer })
  }

  @Test(arguments: rows { $0.unreadable != nil })
  func `what is nested too deep to be read is a finding all the same`(row: Row) throws {
    let path = Self.folder.appending(path: row.file).path
    let error = #expect(throws: (any Error).self) { try Audit.run(path) }
    let failure = Failure(try #require(error), path: path)
    #expect(Set(failure.findings.map(\.rule.code)) == row.expected)
  }

  @Test(arguments: rows { $0.file.hasPrefix("config_clean") })
  func `what Keras writes of its own accord is no warning`(row: Row) throws {
    // Two of the files have a key that no release knows, to hold a text or a depth.
    #expect(try audit(row).filter { $0.rule != .unknownKey }.allSatisfy { $0.level == .note })
  }

  @Test func `code in three places of one layer is three findings`() throws {
    let row = try #require(Self.rows { $0.file == "config_lambda_thrice.json" }.first)
    #expect(try audit(row).filter { $0.rule.code == "KI301" }.count == 3)
  }

  @Test func `a file full of attacks is reported with some of them`() throws {
    let foreign = #"{"module": "os", "class_name": "function", "config": "getcwd"}"#
    let many = Array(repeating: foreign, count: 2000).joined(separator: ", ")
    let dense = #"{"class_name": "Dense", "config": {"name": "d", "units": 2}}"#
    let text = #"{"class_name": "Sequential", "config": {"name": "s", "layers": [\#(dense)], "extra": [\#(many)]}}"#
    let store = Store(path: "model.json", kind: .json, architecture: Array(text.utf8))
    let found = try Audit.report(store).findings.filter { $0.rule.code == "KI302" }
    #expect(found.count == 100)
    #expect(found.last?.message.contains("config.extra[99] ") == true)
  }
}
