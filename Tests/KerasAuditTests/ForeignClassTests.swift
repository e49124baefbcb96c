import Foundation
import KerasAudit
import OracleFixtures
import Testing

/// Classes of other packages that have the name of a Keras class, and names that only look alike.
struct ForeignClassTests {
  private static let folder = OracleCase.repository.appending(path: "fixtures/reports/foreign-classes")

  private static func files(_ prefix: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasPrefix(prefix) }.sorted()
  }

  private func findings(_ file: String) throws -> [String] {
    try Audit.run(Self.folder.appending(path: file).path).findings.map {
      "\($0.rule.code) \($0.layer?.joined(separator: "/") ?? "")"
    }
  }

  @Test(arguments: files("registered"))
  func `a class that another package registers is a custom layer, whatever its name`(_ file: String) throws {
    #expect(try findings(file) == ["KI204 factors"])
  }

  @Test(arguments: files("keys"))
  func `a class with keys that no Keras class has is a custom layer`(_ file: String) throws {
    // A pack declares the class with the weight names of its newest release; these files have older ones.
    #expect(try findings(file).filter { !$0.hasPrefix("KI108") } == ["KI204 attention"])
  }

  @Test(arguments: files("equivalent"))
  func `names are compared by their code points`(_ file: String) throws {
    let report = try Audit.run(Self.folder.appending(path: file).path)
    #expect(report.findings.isEmpty)
    let shapes = report.layers.dropFirst().map { $0.weights.compactMap { $0.stored?.shape } }
    #expect(shapes == [[[4, 3], [3]], [[3, 5], [5]]])
  }

  @Test func `the dtype of an early Embedding is that of its input`() throws {
    let file = OracleCase.repository.appending(path: "fixtures/reports/embedding-dtype/model-2.0.2.h5")
    let report = try Audit.run(file.path)
    #expect(report.findings.isEmpty)
    #expect(report.layers.first { $0.name == "words" }?.weights.map(\.dtype) == [.float32])
  }

  @Test func `there are files of both generations`() {
    #expect(Self.files("registered").count == 4 && Self.files("keys").count == 2 && Self.files("equivalent").count == 2)
  }

  @Test func `two equivalent names in one zip archive are two members`() throws {
    let source = Self.folder.appending(path: "equivalent-3.15.1.keras")
    let copy = FileManager.default.temporaryDirectory.appending(path: "names-\(UUID().uuidString).keras")
    defer { try? FileManager.default.removeItem(at: copy) }
    let script = """
      import sys, zipfile
      source, copy = zipfile.ZipFile(sys.argv[1]), zipfile.ZipFile(sys.argv[2], "w")
      for name in source.namelist(): copy.writestr(name, source.read(name))
      for name in ("assets/caf\\u00e9.txt", "assets/cafe\\u0301.txt"): copy.writestr(name, "a")
      copy.close()
      """
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/env")
    python.arguments = ["python3", "-c", script, source.path, copy.path]
    try python.run()
    python.waitUntilExit()
    #expect(try Audit.run(copy.path).findings.isEmpty)
  }
}
