import Foundation
import KerasAudit
import OracleFixtures
import Testing

/// What is said of a file as such: what it states of itself, and what it should hold beside weights.
struct FileFindingTests {
  private let fixtures = OracleCase.repository.appending(path: "fixtures")

  @Test(
    "a version that could not have written the file is told, and what shows it",
    arguments: [
      ("3.15.1/conv2", "2.15.0", "its input layer states batch_shape, as Keras writes since 3.0"),
      ("3.15.1/conv2", "1.2.2", "its objects have a registered_name, as Keras writes since 2.11"),
      ("2.15.0/conv2", "3.1.0", "its first layer states batch_input_shape, as Keras wrote before 3.0"),
      ("2.15.0/conv2", "2.6.0", "its objects have a registered_name, as Keras writes since 2.11"),
    ])
  func contradictionsAreTold(_ model: String, _ version: String, _ why: String) throws {
    let report = try stating(version, in: model)
    #expect(report.model.kerasVersion == version)
    #expect(report.findings.map(\.rule.code) == ["KI208"])
    #expect(report.findings.first?.message.contains(why) == true)
    // What is written counts, not what is said of it: every shape is as before.
    let plain = try Audit.run(fixtures.appending(path: "oracle/\(model)/model.json").path)
    #expect(report.layers.map { $0.calls.map(\.outputs) } == plain.layers.map { $0.calls.map(\.outputs) })
    #expect(report.totals.parameters == plain.totals.parameters)
  }

  @Test("a version that there is not is told", arguments: ["9.9.9", "4.0.0"])
  func unknownVersionsAreTold(_ version: String) throws {
    let report = try stating(version, in: "3.15.1/conv2")
    #expect(report.findings.map(\.message) == ["the file states Keras \(version), and there is no such version"])
  }

  @Test(
    "a version that may have written the file, or that is none, is not held against it",
    arguments: [
      ("3.15.1/conv2", "3.0.5"), ("3.15.1/conv2", "3.99.0"), ("2.15.0/conv2", "2.13.1-tf"), ("2.15.0/conv2", "nightly"),
      ("2.15.0/conv2", "2"),
    ])
  func possibleVersionsAreNot(_ model: String, _ version: String) throws {
    #expect(try stating(version, in: model).findings.isEmpty)
  }

  @Test("a .keras archive contradicts a version from before there were any")
  func archivesContradict() throws {
    try withFolder("damaged/unpacked") { folder in
      let config = folder.appending(path: "config.json")
      try FileManager.default.removeItem(at: folder.appending(path: "metadata.json"))
      let text = try String(contentsOf: config, encoding: .utf8)
      try ("{\"keras_version\": \"1.0.5\"," + text.dropFirst()).write(to: config, atomically: true, encoding: .utf8)
      let codes = try Audit.run(folder.path).findings.map(\.rule.code)
      #expect(codes == ["KI504", "KI208"])
    }
  }

  @Test("a weight that a file of weights alone names, and does not hold, is told")
  func weightsNamedInVainAreTold() throws {
    var bytes = try Data(contentsOf: fixtures.appending(path: "damaged/whole_weights.h5"))
    let name = try #require(bytes.range(of: Data("hidden/kernel:0".utf8)))
    bytes[name.upperBound - 1] = UInt8(ascii: "7")
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).h5")
    try bytes.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let findings = try Audit.run(file.path).findings
    #expect(findings.first?.rule.code == "KI103")
    #expect(findings.first?.layer == ["hidden"])
  }

  @Test("an archive without metadata.json is told, and audited all the same")
  func metadataIsMissed() throws {
    try withFolder("damaged/unpacked") { folder in
      try FileManager.default.removeItem(at: folder.appending(path: "metadata.json"))
      let report = try Audit.run(folder.path)
      #expect(report.findings.map(\.rule.code) == ["KI504"])
      #expect(report.layers.allSatisfy { $0.status == .ok })
    }
  }

  @Test("a dataset that was never written is told, of a file whose others were")
  func unwrittenDataAreTold() throws {
    let report = try Audit.run(fixtures.appending(path: "containers/half_written.h5").path)
    #expect(report.findings.map(\.rule.code) == ["KI503"])
    #expect(report.findings.first?.dataset == "model_weights/hidden/hidden/kernel:0")
    #expect(report.findings.first?.message.hasPrefix("1 of 10 datasets") == true)
  }

  private func stating(_ version: String, in model: String) throws -> Report {
    try withFolder("oracle/\(model)") { folder in
      let file = folder.appending(path: "model.json")
      let text = try String(contentsOf: file, encoding: .utf8)
        .replacing(#/"keras_version": "[^"]*"/#, with: "\"keras_version\": \"\(version)\"")
      let stated = text.contains("\"keras_version\"") ? text : "{\"keras_version\": \"\(version)\"," + text.dropFirst()
      try stated.write(to: file, atomically: true, encoding: .utf8)
      return try Audit.run(file.path)
    }
  }

  private func withFolder<Value>(_ name: String, _ body: (URL) throws -> Value) throws -> Value {
    let copy = FileManager.default.temporaryDirectory.appending(path: "keras-audit-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: fixtures.appending(path: name), to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    return try body(copy)
  }
}
