import Foundation
import KerasAudit
import OracleFixtures
import Testing

/// Models of layers of packages beside Keras: what the audit computes, compared with what Keras said of the same
/// objects.
@Suite struct NeighbourTests {
  private static let folder = OracleCase.repository.appending(path: ".build-fixtures/packages/neighbours")

  /// What no pack declares, by the first word of the case's name; or, with an underscore, one case. Nothing is said
  /// about these.
  private static let unknown: Set<String> = [
    "Aggregation", "BruteForceRetrieval", "HierarchicalTransformerEncoder", "MLP", "MultiHead", "RTL", "Rescaling",
    "Resizing",
    "SegFormerMultiheadAttention",
  ]

  private static func isKnown(_ model: OracleCase) -> Bool {
    let name = model.folder.lastPathComponent
    return unknown.isDisjoint(with: [name, name.split(separator: "_").first.map(String.init) ?? name])
  }

  private static let cases: [OracleCase] = {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return paths.filter { $0.hasSuffix("/oracle.json") }.sorted().map { path in
      let name = path.split(separator: "/").dropLast().joined(separator: "/")
      return OracleCase(folder: folder.appending(path: name), description: name)
    }
  }()

  @Test func `the cases are unpacked`() { #expect(Self.cases.count > 50, "unpack the fixtures with `make test`") }

  @Test(arguments: cases)
  func `a layer of another package has the shapes and the weights that Keras recorded`(_ model: OracleCase) throws {
    guard Self.isKnown(model) else { return }
    let oracle = try model.read()
    let report = try Audit.run(model.file("model.json"))
    let found = Dictionary(report.layers.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for expected in oracle.layers where expected.implicit != true {
      let layer = try #require(found[expected.path], "\(expected.path) is listed")
      #expect(layer.calls.map(\.outputs) == expected.calls, "\(expected.path)")
      let sizes = { (shapes: [[Int?]]) in shapes.map { "\($0)" }.sorted() }
      #expect(sizes(layer.weights.map(\.shape)) == sizes(expected.weights.map(\.shape)), "\(expected.path)")
      // An operation has none.
      #expect(layer.parameters.total == expected.parameters?.total ?? 0, "\(expected.path)")
      #expect(layer.parameters.trainable == expected.parameters?.trainable ?? 0, "\(expected.path)")
    }
  }

  @Test(arguments: cases)
  func `a file of another package's layers is clean`(_ model: OracleCase) throws {
    for file in try model.read().files where file != "model.json" {
      let isPaired = file.hasSuffix("weights.h5")
      let report = try Audit.run(model.file(isPaired ? "model.json" : file), weights: isPaired ? model.file(file) : nil)
      let findings = report.findings.filter { $0.level > .note && $0.rule.family != .security }
      #expect(findings.map(\.message) == [], "\(file)")
      guard Self.isKnown(model) else { continue }
      #expect(report.layers.allSatisfy { $0.weights.allSatisfy { $0.stored != nil } }, "\(file)")
    }
  }
}
