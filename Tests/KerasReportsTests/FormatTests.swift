import Foundation
import KerasAudit
import Testing

@testable import KerasReports

/// Formats that others define, compared with their schemas and read as their readers do.
@Suite struct FormatTests {
  /// One of each: wrong, clean, weights alone, hostile names, unreadable with and without a finding.
  private let outcomes: [Outcome] = [
    .report(Sample.damaged), .report(Sample.clean), .report(Sample.weightsAlone), .report(Sample.hostile),
    .failure(Sample.unreadable), .failure(Sample.hostileFailure),
  ]

  private func object(_ bytes: [UInt8]) throws -> Any { try JSONSerialization.jsonObject(with: Data(bytes)) }

  @Test func `SARIF is what its schema asks for, of one input, of several, and of none`() throws {
    let texts = (outcomes.map { [$0] } + [outcomes, []]).map { Reporter.sarif.render($0, .init()) }
    let faults = try Validator.faults(of: texts, against: "fixtures/schemas/sarif-2.1.0.json")
    #expect(faults == "")
  }

  @Test func `SARIF says that the run failed where an input could not be read`() throws {
    struct Log: Decodable {
      struct Run: Decodable {
        struct Invocation: Decodable { let executionSuccessful: Bool }
        let invocations: [Invocation]
      }
      let runs: [Run]
    }
    for (outcomes, isSuccess) in [(outcomes, false), ([outcomes[0]], true)] {
      let log = try JSONDecoder().decode(Log.self, from: Data(Reporter.sarif.render(outcomes, .init())))
      #expect(log.runs.flatMap(\.invocations).map(\.executionSuccessful) == [isSuccess])
    }
  }

  @Test func `SARIF points to the file, the layer in it and the rule that was raised`() throws {
    struct Log: Decodable {
      struct Run: Decodable { let tool: ToolInfo, results: [Result] }
      struct ToolInfo: Decodable { let driver: Driver }
      struct Driver: Decodable { let rules: [Rule] }
      struct Rule: Decodable { let id, helpUri: String, help: [String: String] }
      struct Result: Decodable {
        let ruleId: String, ruleIndex: Int, level: String, locations: [Location], partialFingerprints: [String: String]
      }
      struct Location: Decodable { let physicalLocation: Physical, logicalLocations: [Logical]? }
      struct Physical: Decodable { let artifactLocation: Artifact }
      struct Artifact: Decodable { let uri: String }
      struct Logical: Decodable { let fullyQualifiedName: String }
      let runs: [Run]
    }
    let bytes = Reporter.sarif.render(.report(Sample.damaged), .init())
    let run = try #require(try JSONDecoder().decode(Log.self, from: Data(bytes)).runs.first)
    #expect(run.results.map(\.ruleId) == Sample.damaged.findings.map(\.rule.code))
    #expect(run.results.allSatisfy { run.tool.driver.rules[$0.ruleIndex].id == $0.ruleId })
    #expect(run.tool.driver.rules.allSatisfy { Rule.named($0.id)?.explanation.markdown == $0.help["markdown"] })
    #expect(run.tool.driver.rules.allSatisfy { Rule.named($0.id)?.explanation.plainText == $0.help["text"] })
    #expect(run.tool.driver.rules.allSatisfy { Rule.named($0.id)?.page == $0.helpUri })
    let first = try #require(run.results.first?.locations.first)
    #expect(first.physicalLocation.artifactLocation.uri == "weights.h5")
    #expect(first.logicalLocations?.map(\.fullyQualifiedName) == ["vision/conv"])
  }

  @Test func `SARIF contains suppressed findings with their reasons, and no other format lists them`() throws {
    struct Log: Decodable {
      struct Run: Decodable { let results: [Result] }
      struct Result: Decodable { let ruleId: String, suppressions: [Suppression]? }
      struct Suppression: Decodable, Equatable { let kind, justification: String }
      let runs: [Run]
    }
    func results(_ report: AssessedReport) throws -> [Log.Result] {
      let log = try JSONDecoder().decode(Log.self, from: Data(Reporter.sarif.render(.report(report), .init())))
      return log.runs[0].results
    }
    #expect(try results(AssessedReport(Sample.damaged)).allSatisfy { $0.suppressions == nil })
    let checked = Sample.damaged.findings[0]
    let assessed = { (reason: AssessedReport.Reason) in
      AssessedReport(
        Sample.damaged, findings: Array(Sample.damaged.findings.dropFirst()), suppressions: [.init(checked, reason)],
        expectations: nil)
    }
    let report = assessed(.suppressed("cropped\n\u{202E}images")), silent = assessed(.notSelected)
    let text = Reporter.sarif.render([.report(report), outcomes[0]], .init())
    #expect(try Validator.faults(of: [text], against: "fixtures/schemas/sarif-2.1.0.json") == "")
    let all = try results(report)
    #expect(all.map(\.ruleId) == report.findings.map(\.rule.code) + [checked.rule.code])
    #expect(all.dropLast().allSatisfy { $0.suppressions == [] })
    #expect(all.last?.suppressions?.map(\.kind) == ["external"])
    #expect(all.last?.suppressions?[0].justification.hasPrefix("cropped") == true)
    for reporter in Reporter.all where reporter.name != "sarif" {
      #expect(reporter.render(.report(report), .init()) == reporter.render(.report(silent), .init()))
    }
  }

  @Test func `a fingerprint stays when other findings come and go`() throws {
    let findings = Sample.damaged.findings
    func all(_ findings: [Finding]) -> [String] {
      var fingerprints = Fingerprints()
      return findings.map { fingerprints.next(for: $0, in: "model.h5") }
    }
    #expect(Set(all(findings)).count == findings.count)
    #expect(all(Array(findings.dropFirst())) == Array(all(findings).dropFirst()))
    #expect(all(findings.reversed()) == all(findings).reversed())
    #expect(Set(all([findings[0], findings[0]])).count == 2)
  }

  @Test func `a fingerprint is not moved by where a name is cut`() {
    var fingerprints = Fingerprints()
    let paths = [["a", "b", "c"], ["a/b", "c"], ["a", "b/c"], ["a\u{0}b", "c"]]
    let made = paths.map { fingerprints.next(for: Finding(.neverBuilt, layer: $0, message: "x")) }
    #expect(Set(made).count == paths.count)
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (String(repeating: "a", count: 1000), "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"),
  ])
  func `the hash is that of the standard`(text: String, digits: String) {
    #expect(SHA256.hex(text.utf8) == digits)
  }

  @Test func `JUnit is what its schema asks for, and counts what it lists`() throws {
    for outcomes in outcomes.map({ [$0] }) + [outcomes, []] {
      let text = Reporter.junit.render(outcomes, .init())
      let validates = try Validator.faults(ofXML: text, against: "fixtures/schemas/junit-10.xsd")
      #expect(!validates.contains("error"), "\(validates)")
      for (attribute, elements) in [("tests", "testcase"), ("failures", "failure"), ("errors", "error")] {
        let counted = try Validator.value(of: "string(/testsuites/@\(attribute))", in: text)
        #expect(try Validator.value(of: "count(//\(elements))", in: text) == counted)
      }
    }
  }

  @Test func `JUnit fails the layer that is wrong, and skips the one that is not known`() throws {
    let text = Reporter.junit.render(.report(Sample.damaged), .init())
    func value(_ expression: String) throws -> String { try Validator.value(of: expression, in: text) }
    #expect(try value("string((//testcase[failure])[2]/@name)") == "vision/conv")
    #expect(try value("string(//testcase[@name='vision/conv']/failure/@type)") == "KI105")
    #expect(try value("count(//testcase[skipped])") == "1")
    #expect(try value("count(//testcase[@name='flatten']/*)") == "0")
    #expect(try value("string(//testcase[@name='(whole model)']/system-out)").contains("KI112"))
  }

  @Test func `Checkstyle is what its readers take, an element a file`() throws {
    for outcomes in outcomes.map({ [$0] }) + [outcomes, []] {
      let text = Reporter.checkstyle.render(outcomes, .init())
      let validates = try Validator.faults(ofXML: text, against: "fixtures/schemas/checkstyle.xsd")
      #expect(!validates.contains("error"), "\(validates)")
    }
    let text = Reporter.checkstyle.render(.report(Sample.damaged), .init())
    #expect(try Validator.value(of: "count(//file[@name='weights.h5']/error)", in: text) == "4")
    #expect(try Validator.value(of: "string(//file[@name='model.h5']/error/@severity)", in: text) == "info")
  }

  @Test func `GitLab finds in each entry what it asks for, and no fingerprint twice`() throws {
    struct Entry: Decodable {
      struct Location: Decodable {
        struct Lines: Decodable { let begin: Int }
        let path: String, lines: Lines
      }
      let description, check_name, fingerprint: String
      let severity: Severity
      let location: Location
    }
    enum Severity: String, Decodable { case info, minor, major, critical, blocker }
    let entries = try JSONDecoder().decode([Entry].self, from: Data(Reporter.gitlab.render(outcomes, .init())))
    #expect(entries.count == outcomes.reduce(0) { $0 + max($1.findings.count, $1.failure == nil ? 0 : 1) })
    #expect(Set(entries.map(\.fingerprint)).count == entries.count)
    #expect(entries.allSatisfy { !$0.description.isEmpty && $0.location.lines.begin == 1 })
    #expect(entries.allSatisfy { !$0.location.path.hasPrefix("./") })
    let empty = try object(Reporter.gitlab.render(.report(Sample.clean), .init()))
    #expect((empty as? [Any])?.isEmpty == true)
  }

  @Test func `GitHub's runner reads each line as one annotation with the names that were meant`() throws {
    for outcome in outcomes {
      let text = String(decoding: Reporter.github.render(outcome, .init()), as: UTF8.self)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(lines.count == max(outcome.findings.count, outcome.failure == nil ? 0 : 1))
      for (line, finding) in zip(lines, outcome.located) {
        let command = try #require(Annotation(String(line)))
        #expect(command.properties["file"] == finding.file.escapingControls)
        #expect(command.properties["title"] == "\(finding.finding.rule.code) \(finding.finding.rule.name)")
        #expect(command.properties.count == 2)
        #expect(command.message == finding.finding.singleLine.escapingControls)
      }
    }
  }

  @Test func `Markdown shows each finding in a row, and no text from a file is markup`() throws {
    for outcomes in outcomes.map({ [$0] }) + [outcomes] {
      let html = try Validator.html(Reporter.markdown.render(outcomes, .init()))
      for tag in ["<a ", "<img", "<script", "<em>", "<strong>", "<del>", "<li>", "<b>", "<pre>"] {
        #expect(!html.contains(tag), "\(tag) in \(html)")
      }
      for outcome in outcomes where !outcome.findings.isEmpty {
        #expect(html.components(separatedBy: "<td>\(outcome.findings[0].level.rawValue)</td>").count > 1)
      }
      // A bar in a name would make a cell of its own, or leave one out.
      for row in html.components(separatedBy: "<tr>").dropFirst() where row.contains("<td>KI") {
        #expect(row.components(separatedBy: "<td>").count - 1 == 6)
      }
      #expect(html.components(separatedBy: "<td>KI").count - 1 == outcomes.reduce(0) { $0 + $1.findings.count })
    }
  }

  @Test func `a difference in Markdown has a row for each property, and no text from a file is markup`() throws {
    for (difference, rows) in [(Sample.difference, 12), (Sample.hostileDifference, 3 * Sample.hostileNames.count)] {
      let html = try Validator.html(DiffDocument(difference).markdown())
      for tag in ["<a ", "<img", "<script", "<em>", "<strong>", "<del>", "<li>", "<b>", "<pre>"] {
        #expect(!html.contains(tag), "\(tag) in \(html)")
      }
      let found = html.components(separatedBy: "<tr>").dropFirst().filter { $0.contains("<td>") }
      #expect(found.count == rows)
      for row in found { #expect([1, 3, 6].contains(row.components(separatedBy: "<td>").count - 1), "\(row)") }
      #expect(html.components(separatedBy: "<table>").count - 1 == 3)
    }
  }

  @Test func `an inventory in Markdown has a row for each tensor`() throws {
    var options = Audit.Options()
    options.values = true
    let file = Validator.package.appendingPathComponent("fixtures/damaged/types.weights.h5").path
    let (list, store) = try WeightList.of(file, options: options)
    let html = try Validator.html(WeightListDocument(list, path: "a|b`<b>.h5", kind: store.kind.rawValue).markdown())
    #expect(!html.contains("<b>"))
    let rows = html.components(separatedBy: "<tr>").dropFirst().filter { $0.contains("<td>") }
    #expect(rows.count == list.tensors.count + list.dtypes.count + list.owners.count)
    for row in rows { #expect([4, 12].contains(row.components(separatedBy: "<td>").count - 1)) }
  }

  @Test func `the longest name leaves Markdown within what a step summary takes`() {
    let text = Reporter.markdown.render(.report(Sample.hostile), .init())
    #expect(text.count < 65_536)
  }

  @Test(arguments: Reporter.all.map(\.name))
  func `no text has a control character in it`(format: String) throws {
    let reporter = try #require(Reporter.named(format))
    for outcome in outcomes {
      let text = String(decoding: reporter.render(outcome, .init()), as: UTF8.self)
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isHidden })
    }
  }

  @Test(arguments: Reporter.all.map(\.name))
  func `a report on several inputs names each of them`(format: String) throws {
    let reporter = try #require(Reporter.named(format))
    var options = Reporter.Options()
    options.isBatch = true
    let wrong: [Outcome] = [.report(Sample.damaged), .failure(Sample.unreadable)]
    let text = String(decoding: reporter.render(wrong, options), as: UTF8.self)
    #expect(text.contains("model.h5") && text.contains("unreadable.h5"))
    if reporter.isStream {
      let parts = wrong.map { String(decoding: reporter.render([$0], options), as: UTF8.self) }
      #expect(text == parts.joined())
    }
  }

  @Test func `JSON of a batch is a list, even of one`() throws {
    var options = Reporter.Options()
    options.isBatch = true
    #expect((try object(Reporter.json.render([outcomes[0]], options)) as? [Any])?.count == 1)
    #expect((try object(Reporter.json.render([], options)) as? [Any])?.count == 0)
    #expect((try object(Reporter.json.render(outcomes, options)) as? [Any])?.count == outcomes.count)
    #expect(try object(Reporter.json.render([outcomes[0]], .init())) is [String: Any])
  }

  @Test func `JSON lines are the objects of JSON, a line each`() throws {
    let lines = Reporter.jsonl.render(outcomes, .init()).split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == outcomes.count)
    for (line, outcome) in zip(lines, outcomes) {
      let one = try #require(try object(Array(line)) as? NSDictionary)
      #expect(try one == object(Reporter.json.render(outcome, .init())) as? NSDictionary)
    }
  }
}

/// A workflow command as the runner of GitHub Actions takes it apart.
private struct Annotation {
  var properties: [String: String] = [:]
  var message = ""

  init?(_ line: String) {
    guard line.hasPrefix("::"), let end = line.dropFirst(2).range(of: "::") else { return nil }
    let head = line[line.index(line.startIndex, offsetBy: 2)..<end.lowerBound]
    guard let space = head.firstIndex(of: " "), ["error", "warning", "notice"].contains(head[..<space]) else {
      return nil
    }
    for property in head[head.index(after: space)...].split(separator: ",") {
      let parts = property.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      properties[String(parts[0])] = Self.decoded(parts[1], [("%3A", ":"), ("%2C", ",")])
    }
    message = Self.decoded(line[end.upperBound...], [])
  }

  private static func decoded(_ text: Substring, _ more: [(String, String)]) -> String {
    ([("%0D", "\r"), ("%0A", "\n")] + more + [("%25", "%")]).reduce(String(text)) { text, pair in
      text.replacingOccurrences(of: pair.0, with: pair.1)
    }
  }
}
