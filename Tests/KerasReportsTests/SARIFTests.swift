import Foundation
import KerasAudit
import Testing

@testable import KerasReports

/// SARIF, compared with its schema and read as its readers do.
@Suite struct SARIFTests {
  private let outcomes = Sample.outcomes

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
}
