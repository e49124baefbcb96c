import Foundation
import KerasAudit
import OracleFixtures
import Testing

/// What is said of a file as such: what it states of itself, and what it should hold beside weights.
struct FileFindingTests {
  private let fixtures = OracleCase.repository.appending(path: "fixtures")

  @Test(arguments: [
    ("3.15.1/conv2", "2.15.0", "its input layer states batch_shape, as Keras writes since 3.0"),
    ("3.15.1/conv2", "1.2.2", "its objects have a registered_name, as Keras writes since 2.11"),
    ("2.15.0/conv2", "3.1.0", "its first layer states batch_input_shape, as Keras wrote before 3.0"),
    ("2.15.0/conv2", "2.6.0", "its objects have a registered_name, as Keras writes since 2.11"),
  ])
  func `a version that cannot have written the file is reported with the evidence`(
    _ model: String, _ version: String, _ why: String
  ) throws {
    let report = try stating(version, in: model)
    #expect(report.model.kerasVersion == version)
    #expect(report.findings.map(\.rule.code) == ["KI208"])
    #expect(report.findings.first?.message.contains(why) == true)
    // What is written counts, not what is said of it: every shape is as before.
    let plain = try Audit.run(fixtures.appending(path: "oracle/\(model)/model.json").path)
    #expect(report.layers.map { $0.calls.map(\.outputs) } == plain.layers.map { $0.calls.map(\.outputs) })
    #expect(report.totals.parameters == plain.totals.parameters)
  }

  @Test(arguments: ["9.9.9", "4.0.0"])
  func `a version that does not exist is reported`(_ version: String) throws {
    let report = try stating(version, in: "3.15.1/conv2")
    #expect(report.findings.map(\.message) == ["the file states Keras \(version), which does not exist"])
  }

  @Test(arguments: [
    ("3.15.1/conv2", "3.0.5"), ("3.15.1/conv2", "3.99.0"), ("2.15.0/conv2", "2.13.1-tf"), ("2.15.0/conv2", "nightly"),
    ("2.15.0/conv2", "2"),
  ])
  func `a version that may have written the file, or that is not a version, is no conflict`(
    _ model: String, _ version: String
  ) throws {
    // Whether that release could load the file again is another question.
    #expect(try stating(version, in: model).findings.allSatisfy { $0.rule.family == .releases })
  }

  @Test
  func `a .keras archive contradicts a version from before there were any`() throws {
    try withFolder("damaged/unpacked") { folder in
      let config = folder.appending(path: "config.json")
      try FileManager.default.removeItem(at: folder.appending(path: "metadata.json"))
      let text = try String(contentsOf: config, encoding: .utf8)
      try ("{\"keras_version\": \"1.0.5\"," + text.dropFirst()).write(to: config, atomically: true, encoding: .utf8)
      let codes = try Audit.run(folder.path).findings.map(\.rule.code)
      #expect(codes == ["KI504", "KI208"])
    }
  }

  @Test
  func `a weight that a weights file lists and does not contain is reported`() throws {
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

  @Test
  func `a layer that a weights file lists and does not contain is reported`() throws {
    let findings = try changing("damaged/whole_weights.h5", "hidden\0\0scores\0\0top", "hiddem\0\0scores\0\0top")
    #expect(findings.first?.rule.code == "KI101")
    #expect(
      findings.first?.message.hasPrefix("layer_names lists 3 layers, but the file has no group for \"hidden\"") == true)
  }

  @Test
  func `a whole model without its configuration is an error, and its weights may be those of another file`() throws {
    let findings = try changing("damaged/whole.h5", "model_config", "model_confix")
    #expect(findings.map(\.rule.code) == ["KI502"])
    #expect(findings.first?.dataset == "model_config")
    try withFolder("damaged") { folder in
      let whole = folder.appending(path: "whole.h5")
      var bytes = try Data(contentsOf: whole)
      bytes.replaceSubrange(try #require(bytes.range(of: Data("model_config".utf8))), with: Data("model_confix".utf8))
      try bytes.write(to: whole)
      #expect(try Audit.run(folder.appending(path: "whole.json").path, weights: whole.path).findings.isEmpty)
    }
  }

  @Test
  func `a gap in the numbers of Keras 3 variables is reported`() throws {
    let findings = try changing("damaged/whole.weights.h5", "0\0\0\0\0\0\0\01", "1\0\0\0\0\0\0\02")
    #expect(findings.map(\.rule.code) == ["KI103"])
    #expect(findings.first?.message.hasSuffix("has variables with higher numbers, but no variable 0") == true)
  }

  @Test
  func `a dataset whose shape does not fit its storage is reported`() throws {
    var shape = [UInt8](repeating: 0, count: 40)
    (shape[0], shape[8], shape[16], shape[24]) = (4, 3, 4, 3)
    let changed = shape.enumerated().map { [8, 24].contains($0) ? 2 : $1 }
    let findings = try changing("damaged/whole.weights.h5", shape.prefix(32), changed.prefix(32))
    #expect(findings.map(\.rule.code) == ["KI502"])
    let message = "its shape and type take 32 bytes, but the file reserves 48 for it"
    #expect(findings.first?.message.contains(message) == true)
  }

  @Test
  func `a shard without the weights that the index assigns to it is reported`() throws {
    try withFolder("containers/sharded") { folder in
      let index = folder.appending(path: "model.weights.json")
      #expect(try Audit.run(index.path).findings.isEmpty)
      let text = try String(contentsOf: index, encoding: .utf8).replacing(
        "/layers/dense_1/vars", with: "/layers/dense_7/vars")
      try text.write(to: index, atomically: true, encoding: .utf8)
      let findings = try Audit.run(index.path).findings
      #expect(findings.map(\.rule.code) == ["KI502"])
      #expect(findings.first?.dataset == "model_00001.weights.h5/layers/dense_7/vars")
    }
  }

  @Test
  func `a configuration or a training configuration that Python cannot parse is never clean`() throws {
    let findings = try changing("containers/scaled.h5", "\"optimizer_config\"", "\"optimizer\u{1}config\"")
    #expect(findings.map(\.rule.code) == ["KI201"])
    #expect(throws: (any Error).self) {
      try changing("containers/scaled.h5", "\"batch_input_shape\"", "\"batch\u{1}input_shape\"")
    }
  }

  private func changing(_ name: String, _ old: String, _ new: String) throws -> [Finding] {
    try changing(name, Array(old.utf8), Array(new.utf8))
  }

  /// What is found in a fixture once bytes are changed where they first stand.
  private func changing(
    _ name: String, _ old: some Collection<UInt8>, _ new: some Collection<UInt8>
  ) throws -> [Finding] {
    var bytes = try Data(contentsOf: fixtures.appending(path: name))
    let place = try #require(bytes.range(of: Data(old)), "\(name) holds it")
    bytes.replaceSubrange(place, with: Data(new))
    let ending = name.hasSuffix(".weights.h5") ? "weights.h5" : "h5"
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).\(ending)")
    try bytes.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try Audit.run(file.path).findings
  }

  @Test
  func `an archive without metadata.json is reported, and audited`() throws {
    try withFolder("damaged/unpacked") { folder in
      try FileManager.default.removeItem(at: folder.appending(path: "metadata.json"))
      let report = try Audit.run(folder.path)
      #expect(report.findings.map(\.rule.code) == ["KI504"])
      #expect(report.layers.allSatisfy { $0.status == .ok })
    }
  }

  @Test
  func `an unwritten dataset is reported if the others were written`() throws {
    let report = try Audit.run(fixtures.appending(path: "containers/half_written.h5").path)
    #expect(report.findings.map(\.rule.code) == ["KI503"])
    #expect(report.findings.first?.dataset == "model_weights/hidden/hidden/kernel:0")
    #expect(report.findings.first?.message.hasPrefix("1 of 10 datasets declared but never written") == true)
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
