import Foundation
import KerasAudit
import KerasReports
import Testing

/// Compares text with a file in Snapshots/; with RECORD=1 in the environment it rewrites the file, and the test fails.
private func expect(_ bytes: [UInt8], matches snapshot: String, _ place: SourceLocation = #_sourceLocation) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Snapshots/\(snapshot)")
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try Data(bytes).write(to: file)
    Issue.record("recorded \(snapshot): review it, then run again without RECORD", sourceLocation: place)
  } else {
    let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(String(decoding: bytes, as: UTF8.self) == recorded, sourceLocation: place)
  }
}

@Suite struct SnapshotTests {
  let sample = Outcome.report(Sample.damaged)
  /// A page is mostly style and script; `PageTests` checks its content, and a browser how it works.
  static let formats = Reporter.all.map(\.name).filter { $0 != "html" }

  @Test(arguments: formats)
  func `a report with everything in it reads as recorded`(format: String) throws {
    let reporter = try #require(Reporter.named(format))
    try expect(reporter.render(sample, .init()), matches: "damaged.\(reporter.fileEnding)")
  }

  @Test(arguments: formats)
  func `a clean model reads as recorded`(format: String) throws {
    let reporter = try #require(Reporter.named(format))
    try expect(reporter.render(.report(Sample.clean), .init()), matches: "clean.\(reporter.fileEnding)")
  }

  @Test(arguments: formats)
  func `weights alone read as recorded`(format: String) throws {
    let reporter = try #require(Reporter.named(format))
    try expect(reporter.render(.report(Sample.weightsAlone), .init()), matches: "weights.\(reporter.fileEnding)")
  }

  @Test(arguments: formats)
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

  private func render(_ document: some Renderable, as format: String) -> [UInt8] {
    switch format {
    case "json": document.json()
    case "md": document.markdown()
    default: document.text(.init())
    }
  }

  @Test(arguments: ["txt", "json", "md"])
  func `a difference reads as recorded`(format: String) throws {
    try expect(render(DiffDocument(Sample.difference), as: format), matches: "difference.\(format)")
  }

  @Test func `no difference is a line that says whether values were compared`() throws {
    func same(_ after: Report.Model, isComplete: Bool = true, comparesValues: Bool = false) -> DiffDocument {
      DiffDocument(
        Difference(
          before: Sample.clean.model, after: after, model: [], layers: [], isComplete: isComplete,
          comparesValues: comparesValues))
    }
    let weights = Sample.weightsAlone.model
    try expect(same(weights).markdown(), matches: "same.md")
    let texts = [
      same(weights), same(weights, comparesValues: true), same(weights, isComplete: false, comparesValues: true),
      same(Report.Model(path: "model.json", kind: "json")),
    ].map { String(decoding: $0.text(.init()), as: UTF8.self) }
    #expect(
      texts == [
        "No difference; values were not compared: --values compares them\n", "No difference; values were compared\n",
        "No difference in what could be read; values were compared\n",
        "No difference; there are no values to compare\n",
      ])
  }

  @Test(arguments: ["txt", "json", "md"])
  func `an inventory reads as recorded`(format: String) throws {
    var options = Audit.Options()
    options.values = true
    let file = Validator.package.appendingPathComponent("fixtures/values/unread.weights.h5").path
    let (list, store) = try WeightList.of(file, options: options)
    let document = WeightListDocument(list, path: "unread.weights.h5", kind: store.kind.rawValue)
    try expect(render(document, as: format), matches: "inventory.\(format)")
  }
}
