import Foundation
import Testing

@Suite struct DamagedTests {
  /// A row of fixtures/damaged/expected.json: the expected result for one file.
  struct Row: Decodable, Sendable, CustomTestStringConvertible {
    struct ReadIssue: Decodable, Sendable {
      let object, reason: String
      let rule: String?
    }

    let file, why: String
    /// Why it is not a model.
    let error: String?
    let kind: String?
    /// The objects that cannot be read; the others can.
    let faults: [ReadIssue]?
    /// The rules of findings about what can be read: how Keras takes the name, what it misses.
    let rules: [String]?
    /// The exit status of a file that can be read, unless it is 0.
    let status: Int32?

    var path: String { "fixtures/damaged/\(file)" }
    var testDescription: String { file }
  }

  private struct JSONReport: Decodable {
    struct Finding: Decodable { let rule, message: String }
    struct Model: Decodable { let kind: String? }

    let error: String?
    let model: Model
    let findings: [Finding]
  }

  static let rows = Result {
    let table = Tool.package.appendingPathComponent("fixtures/damaged/expected.json")
    return try JSONDecoder().decode([Row].self, from: Data(contentsOf: table))
  }

  /// JSON, or text that resembles it, that is not a model: it can be read, but there is nothing to audit.
  private static let noModels = ["cut.json", "no_model.json", "endless_calls.json"]

  private static func rows(_ isWanted: (Row) -> Bool) -> [Row] {
    ((try? rows.get()) ?? []).filter(isWanted)
  }

  private func audit(_ row: Row) throws -> (run: Tool.Run, answer: JSONReport) {
    let run = try Tool.run([row.path, "--format", "json"])
    return (run, try JSONDecoder().decode(JSONReport.self, from: Data(run.output.utf8)))
  }

  @Test func `the table can be read`() throws {
    #expect(try DamagedTests.rows.get().count > 40)
  }

  @Test(arguments: rows { $0.error != nil })
  func `a file that is not a model is one line, exit status 2 and a finding`(row: Row) throws {
    let (run, answer) = try audit(row)
    let error = try #require(row.error)
    #expect(run.status == 2)
    #expect(run.errors == "keras-inspect: cannot read \(row.path): \(error)\n")
    #expect(answer.error == "cannot read \(row.path): \(error)")
    // An empty or damaged file is only known to be unreadable.
    let rule = error.hasPrefix("it is truncated") ? "KI501" : "KI505"
    let isUnreadable = error == "it is empty" || error.contains("is damaged")
    #expect(answer.findings.map(\.rule) == (isUnreadable ? [] : [rule]))
    #expect(try Tool.run([row.path]).output == "")
  }

  @Test(arguments: rows { noModels.contains($0.file) })
  func `JSON that is not a model is one line and exit status 2`(row: Row) throws {
    let (run, answer) = try audit(row)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("keras-inspect: cannot read a model from \(row.path): "))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(answer.error != nil)
  }

  @Test(arguments: rows { $0.faults != nil })
  func `each unreadable object is a finding, and exit status 1 if one is an error`(row: Row) throws {
    let (run, answer) = try audit(row)
    // A warning, and a note.
    let isMild = row.faults?.allSatisfy { $0.rule == "KI325" || $0.rule == "KI506" } ?? false
    #expect(run.status == (isMild ? 0 : 1))
    #expect(run.errors == "")
    for fault in row.faults ?? [] {
      let finding = answer.findings.first { $0.message.contains(fault.reason) }
      #expect(finding.map { fault.rule == $0.rule || fault.rule == nil && $0.rule.hasPrefix("KI50") } == true)
    }
  }

  @Test(arguments: rows { $0.error == nil && $0.faults == nil && !noModels.contains($0.file) })
  func `an unusual file that can be read has no findings but those of the table`(row: Row) throws {
    let (run, answer) = try audit(row)
    #expect(run.status == row.status ?? 0)
    #expect(run.errors == "")
    #expect(answer.model.kind == row.kind)
    // That the newest Keras does not load what an older one wrote is a note.
    #expect(answer.findings.map(\.rule).filter { !$0.hasPrefix("KI7") } == row.rules ?? [])
  }
}
