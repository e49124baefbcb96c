import Foundation
import KerasAudit
import KerasReports
import Testing

/// Holds text against a file in Snapshots/; with RECORD=1 in the environment it is written anew, and the test fails.
private func expect(_ bytes: [UInt8], matches snapshot: String, _ place: SourceLocation = #_sourceLocation) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Snapshots/\(snapshot)")
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try Data(bytes).write(to: file)
    Issue.record("recorded \(snapshot): look at it, then run again without RECORD", sourceLocation: place)
  } else {
    let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(String(decoding: bytes, as: UTF8.self) == recorded, sourceLocation: place)
  }
}

@Suite struct SnapshotTests {
  let sample = Outcome.report(Sample.damaged)

  @Test(arguments: Reporter.all.map(\.name))
  func `a report with everything in it reads as recorded`(format: String) throws {
    let reporter = try #require(Reporter.named(format))
    try expect(reporter.render(sample, .init()), matches: "damaged.\(reporter.fileEnding)")
  }

  @Test(arguments: Reporter.all.map(\.name))
  func `a clean model reads as recorded`(format: String) throws {
    let reporter = try #require(Reporter.named(format))
    try expect(reporter.render(.report(Sample.clean), .init()), matches: "clean.\(reporter.fileEnding)")
  }

  @Test(arguments: Reporter.all.map(\.name))
  func `weights alone read as recorded`(format: String) throws {
    let reporter = try #require(Reporter.named(format))
    try expect(reporter.render(.report(Sample.weightsAlone), .init()), matches: "weights.\(reporter.fileEnding)")
  }

  @Test(arguments: Reporter.all.map(\.name))
  func `several models read as recorded, one of them unreadable`(format: String) throws {
    let reporter = try #require(Reporter.named(format))
    let outcomes: [Outcome] = [.report(Sample.clean), .failure(Sample.unreadable), .report(Sample.weightsAlone)]
    var options = Reporter.Options()
    options.isBatch = true
    try expect(reporter.render(outcomes, options), matches: "batch.\(reporter.fileEnding)")
  }

  @Test func `a summary with formulas reads as recorded`() throws {
    var options = Reporter.Options()
    options.detail = .summary
    options.formulas = true
    try expect(Reporter.text.render(sample, options), matches: "formulas.txt")
  }

  @Test func `a narrow terminal reads as recorded`() throws {
    var options = Reporter.Options()
    options.width = 70
    try expect(Reporter.text.render(sample, options), matches: "narrow.txt")
  }

  @Test func `a coloured terminal reads as recorded`() throws {
    var options = Reporter.Options()
    options.color = true
    try expect(Reporter.text.render(sample, options), matches: "colored.txt")
  }
}
