import Foundation
import KerasStores
import OracleFixtures
import Testing

@testable import KerasAudit

/// A finding names the cause, and lists what follows from it.
struct CauseTests {
  private static let reports = OracleCase.repository.appending(path: "fixtures/reports")

  private static func file(_ path: String) -> String { reports.appending(path: path).path }

  private static func outcome(_ folder: String, _ key: String) throws -> String {
    struct Outcome: Decodable {
      let error, message: String?
    }
    let data = try Data(contentsOf: reports.appending(path: "\(folder)/loads.json"))
    let outcome = try JSONDecoder().decode([String: Outcome].self, from: data)[key]
    return "\(outcome?.error ?? ""): \(outcome?.message ?? "")"
  }

  private static func errors(_ report: Report) -> [Finding] { report.findings.filter { $0.level > .note } }

  private static func expectQuote(_ finding: Finding, in text: String) {
    let quotes = finding.hint?.quotesOfRefusal ?? []
    #expect(!quotes.isEmpty, "\(finding.hint ?? "")")
    for quote in quotes { #expect(text.contains(quote), "quoted \(quote), Keras says \(text)") }
  }

  @Test func `a file saved on Windows is one finding, and its layers are matched`() throws {
    let report = try Audit.run(Self.file("windows/model.json"), weights: Self.file("windows/windows.weights.h5"))
    let found = Self.errors(report)
    #expect(found.map(\.rule.code) == ["KI101"])
    let finding = try #require(found.first)
    #expect(finding.message.contains("Windows") && finding.message.contains("layers\\"))
    Self.expectQuote(finding, in: try Self.outcome("windows", "elsewhere"))
    #expect(report.layers.allSatisfy { $0.status == .ok && $0.weights.allSatisfy { $0.stored != nil } })
    let datasets = report.layers.flatMap(\.weights).compactMap(\.stored?.dataset.text)
    #expect(datasets.contains("layers\\functional\\layers\\dense/vars/0"))
  }

  @Test func `weights alone that were saved on Windows are one finding`() throws {
    let found = Self.errors(try Audit.run(Self.file("windows/windows.weights.h5")))
    #expect(found.map(\.rule.code) == ["KI101"])
  }

  @Test(arguments: [
    ("after_first.h5", ["c"], [["g"], ["head"]]), ("within_second.h5", ["g"], [["head"], ["c"]]),
  ])
  func `interrupted saving is one finding`(_ file: String, _ layer: [String], _ affected: [[String]]) throws {
    let report = try Audit.run(Self.file("interrupted/\(file)"))
    let found = Self.errors(report)
    #expect(found.map(\.rule.code) == ["KI101"])
    let finding = try #require(found.first)
    #expect(finding.layer == layer)
    #expect(finding.consequences == affected)
    #expect(finding.message.contains("interrupted"))
    Self.expectQuote(finding, in: try Self.outcome("interrupted", file))
    for path in [layer] + affected {
      #expect(report.layers.first { $0.path == path }?.status == .mismatch, "\(path)")
    }
  }

  @Test func `a listed layer without weights needs its group too`() throws {
    let found = Self.errors(try Audit.run(Self.file("interrupted/inputs_only.h5")))
    #expect(found.map(\.rule.code) == ["KI101"])
    Self.expectQuote(try #require(found.first), in: try Self.outcome("interrupted", "inputs_only.h5"))
  }

  @Test(arguments: [
    ("variables.weights.h5", "KI101", "norm", "layers/batch_normalization/vars_1"),
    ("part.weights.h5", "KI103", "attention", "layers/multi_head_attention/query"),
    ("layers.weights.h5", "KI101", "inner", "layers/sequential/members"),
    ("group.h5", "KI101", "norm", "model_weights/norm_1"),
  ])
  func `a renamed group is one finding, which states its name`(
    _ file: String, _ rule: String, _ layer: String, _ group: String
  ) throws {
    let isModel = file == "group.h5"
    let report =
      isModel
      ? try Audit.run(Self.file("renamed-groups/\(file)"))
      : try Audit.run(Self.file("renamed-groups/model.json"), weights: Self.file("renamed-groups/\(file)"))
    let found = Self.errors(report)
    #expect(found.map(\.rule.code) == [rule])
    #expect(found.first?.layer == [layer])
    #expect(found.first?.hint?.contains("/\(group)") == true, "\(found.first?.hint ?? "")")
  }

  @Test func `a quantized attention is quoted with the object that fails and their number`() throws {
    let found = Self.errors(try Audit.run(Self.file("quantized_attention/quantized.keras")))
    let finding = try #require(found.first { $0.hint?.quotesOfRefusal != nil })
    Self.expectQuote(finding, in: try Self.outcome("quantized_attention", "quantized.keras"))
  }
}

/// Keras goes by a file's name.
struct FileNameTests {
  struct Recorded: Decodable {
    let keras, kind, name, call: String
    let loads: Bool
    let error, message: String?
  }

  private static let folder = OracleCase.repository.appending(path: "fixtures/reports/file_names")

  @Test(arguments: ["2.15.0", "3.15.1"])
  func `every combination of name and content is judged as Keras judges it`(_ version: String) throws {
    let data = try Data(contentsOf: Self.folder.appending(path: "\(version).jsonl"))
    for line in data.split(separator: UInt8(ascii: "\n")) {
      let recorded = try JSONDecoder().decode(Recorded.self, from: line)
      let kind = try #require(Store.Kind(rawValue: recorded.kind))
      let isModel = kind == .h5 || kind == .keras
      if !isModel, recorded.call == "load_model" { continue }
      let store = Store(path: recorded.name, kind: kind)
      let naming = FileNaming(store, isWeights: recorded.call == "load_weights")
      let refusal = naming.refusal(by: version.hasPrefix("3") ? .keras3 : .tfKeras)
      #expect((refusal == nil) == recorded.loads, "\(recorded)")
      for quote in refusal ?? [] { #expect(recorded.message?.contains(quote) == true, "\(quote): \(recorded)") }
    }
  }

  @Test(arguments: [
    ("zip.h5", "zip.keras"), ("hdf5.keras", "hdf5.h5"), ("legacy.weights.h5", "legacy.h5"),
    ("objects.h5", "objects.weights.h5"),
  ])
  func `a name of another format is a warning that states the right one`(_ name: String, _ right: String) throws {
    let path = Self.folder.appending(path: name).path
    let found = try Audit.run(path).findings.filter { $0.level > .note }
    #expect(found.map(\.rule.code) == ["KI506"])
    #expect(found.first?.expected == .text(right))
  }

  @Test func `weights under a name for another loader are a warning beside an architecture`() throws {
    let model = Self.folder.appending(path: "model.json").path
    for name in ["legacy.weights.h5", "objects.h5"] {
      let report = try Audit.run(model, weights: Self.folder.appending(path: name).path)
      #expect(report.findings.filter { $0.level > .note }.map(\.rule.code) == ["KI506"], "\(name)")
    }
  }
}
