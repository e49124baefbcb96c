import Foundation
import KerasAudit
import OracleFixtures
import Testing

/// Files of the kind that users of Keras reported, rebuilt by `fixtures/make/reports`.
struct ReportedFileTests {
  private static func path(_ name: String) -> String {
    OracleCase.repository.appending(path: "fixtures/reports/\(name)").path
  }

  @Test(arguments: [
    ("tfjs8494/model.json", "TensorFlow.js layers model"), ("tfjs8494/graph.json", "TensorFlow.js graph model"),
    ("tfjs8494/tokenizer.json", "tokenizer (Tokenizer)"),
  ])
  func `JSON of other programs is refused by name`(_ file: String, _ words: String) {
    do {
      _ = try Audit.run(Self.path(file))
      Issue.record("\(file) was audited")
    } catch {
      let failure = Failure(error, path: file)
      #expect(failure.description.contains(words))
      #expect(failure.findings.map(\.rule) == [.notAModel])
    }
  }

  @Test func `operations in an HDF5 file are what Keras 3 does not find again`() throws {
    let report = try Audit.run(Self.path("fd442/const.h5"))
    #expect(report.required.map(\.name) == ["Subtract", "TrueDivide", "Sum"])
    #expect(report.findings.count { $0.rule == .customLayer } == 3)
    #expect(try Audit.run(Self.path("fd442/const.keras")).findings.isEmpty)
  }

  @Test(arguments: [
    ("const", false), ("const_integer", false), ("const_double", false), ("const_subtracted", false),
    ("const_divided", false), ("const_behind", true), ("const_float32", true), ("const_of_integers", true),
  ])
  func `a number before a tensor of another dtype is refused as Keras refuses it`(_ name: String, _ loads: Bool) throws
  {
    let report = try Audit.run(Self.path("tf62209/\(name).json"))
    #expect(report.findings.contains { $0.rule == .incompatibleShapes && $0.level == .error } == !loads)
  }
}
