import Foundation
import KerasAudit
import Testing

@testable import KerasReports

/// Formats that others define, compared with their schemas and read as their readers do.
@Suite struct FormatTests {
  private let outcomes = Sample.outcomes

  private func object(_ bytes: [UInt8]) throws -> Any { try JSONSerialization.jsonObject(with: Data(bytes)) }

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
