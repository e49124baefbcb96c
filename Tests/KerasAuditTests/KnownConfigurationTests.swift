import Basics
import Foundation
import KerasStores
import OracleFixtures
import Testing

@testable import KerasAudit

/// Files of one command that have the same configuration.
@Suite struct KnownConfigurationTests {
  private static func path(_ name: String) -> String { OracleCase.repository.appending(path: "fixtures/\(name)").path }

  /// What a report says, in a form that can be compared.
  private static func contents(_ report: Report) -> [String] {
    report.findings.map { "\($0.rule.code) \($0.layer ?? []) \($0.message)" }
      + report.layers.map { "\($0.path) \($0.className) \($0.parameters) \($0.status) \($0.calls.map(\.outputs))" }
      + ["\(report.model.name ?? "") \(report.model.kerasVersion ?? "")", "\(report.totals.parameters)"]
  }

  private static func configuration(
    _ text: String, version: String? = nil, _ options: Audit.Options = Audit.Options()
  ) throws -> ParsedConfiguration {
    try options.parse(Array(text.utf8), keras: version).get()
  }

  private static func model(_ units: Int) -> String {
    """
    {"class_name": "Sequential", "config": {"name": "m", "layers": [
      {"class_name": "InputLayer", "config": {"batch_input_shape": [null, 4], "name": "x"}},
      {"class_name": "Dense", "config": {"name": "d", "units": \(units)}}]}}
    """
  }

  @Test func `a file is reported alike, whatever files came before it`() throws {
    let files = [
      "models/vqa.h5", "models/vqa_wrong.h5", "oracle/3.15.1/vqa/model.keras", "models/vqa.h5", "models/vqa_wrong.h5",
      "oracle/3.15.1/vqa/model.h5", "oracle/3.15.1/vqa/model.keras", "models/vqa.h5",
    ].map(Self.path).filter(FileManager.default.fileExists)
    #expect(files.count >= 7)
    var options = Audit.Options()
    options.notesNewestRelease = true
    let alone = try files.map { Self.contents(try Audit.run($0, options: options)) }
    options.known = KnownConfigurations()
    for (file, expected) in zip(files, alone) {
      #expect(Self.contents(try Audit.run(file, options: options)) == expected, "\(file)")
    }
  }

  @Test func `a configuration is lent to one audit at a time, for the same question alone`() throws {
    let known = KnownConfigurations()
    var options = Audit.Options()
    options.known = known
    let first = try Self.configuration(Self.model(3), version: "2.15.0", options)
    known.keep(first)
    #expect(try Self.configuration(Self.model(3), version: "3.15.1", options).followed !== first.followed)
    #expect(try Self.configuration(Self.model(5), version: "2.15.0", options).followed !== first.followed)
    var measuring = options
    measuring.measuresMemory = true
    #expect(try Self.configuration(Self.model(3), version: "2.15.0", measuring).followed !== first.followed)
    let again = try Self.configuration(Self.model(3), version: "2.15.0", options)
    #expect(again.followed === first.followed)
    // It has not been given back.
    #expect(try Self.configuration(Self.model(3), version: "2.15.0", options).followed !== first.followed)
  }

  @Test func `large configurations are not kept, and many small ones take no more memory than a few`() throws {
    let known = KnownConfigurations()
    var options = Audit.Options()
    options.known = known
    let large = Self.model(3) + String(repeating: " ", count: 3 << 20)
    let parsed = try Self.configuration(large, options)
    known.keep(parsed)
    #expect(try Self.configuration(large, options).followed !== parsed.followed)
    let padding = String(repeating: " ", count: 1 << 20)
    let old = try Self.configuration(Self.model(4) + padding, options)
    known.keep(old)
    for units in 5...6 { known.keep(try Self.configuration(Self.model(units) + padding, options)) }
    #expect(try Self.configuration(Self.model(4) + padding, options).followed !== old.followed)
  }
}
