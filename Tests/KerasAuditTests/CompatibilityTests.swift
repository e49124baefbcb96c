import Foundation
import KerasAudit
import KerasReleases
import OracleFixtures
import Testing

/// What releases of Keras do with a file is predicted from the file alone.
struct CompatibilityTests {
  /// One file and what a release did with it: a line of `fixtures/releases/loading-*.jsonl`.
  struct Record: Decodable, Sendable {
    let file: String
    let loads: Bool
    let message: String?
  }

  private static let oracle = OracleCase.repository.appending(path: "fixtures/oracle")

  private static func records(_ version: String) throws -> [Record] {
    let file = OracleCase.repository.appending(path: ".build-fixtures/releases/loading-\(version).jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Record.self, from: Data($0.utf8))
    }
  }

  /// A target, the version of Keras that was measured, and the number of files for which the prediction is wrong.
  @Test(arguments: [("keras 3.15.1", "3.15.1", 0), ("tf.keras 2.15", "2.15.0", 0)])
  func `a release loads what it is predicted to load`(target: String, version: String, wrong: Int) throws {
    let target = try #require(Target.all.first { $0.name == target })
    let records = try Self.records(version)
    #expect(records.count > 100)
    #expect(records.contains { $0.loads } && records.contains { !$0.loads })
    var failures: [String] = []
    for record in records {
      let compatibility = try Compatibility(Self.oracle.appending(path: record.file).path)
      let prediction = compatibility.prediction(target)
      guard (prediction.outcome != .refuses) != record.loads else { continue }
      failures.append(
        "\(record.file): \(prediction.outcome) \(prediction.problems.first?.message ?? ""); \(record.message ?? "loads")"
      )
    }
    #expect(failures.count <= wrong, "\(failures.joined(separator: "\n"))")
  }

  @Test func `targets are named exactly, by range and by line`() throws {
    #expect(Target.matching("keras==3.15.1")?.map(\.name) == ["keras 3.15.1"])
    #expect(
      Target.matching("keras>=3.14")?.map(\.name) == ["keras 3.14.0", "keras 3.14.1", "keras 3.15.0", "keras 3.15.1"])
    #expect(Target.matching("tf-keras")?.map(\.name) == ["tf-keras 2.21"])
    #expect(Target.matching("tf.keras 2.12")?.map(\.name) == ["tf.keras 2.12"])
    #expect(Target.matching("keras=3") == nil)
    #expect(Target.usual(writtenBy: "2.12.0").map(\.name) == ["keras 3.15.1", "tf-keras 2.21", "tf.keras 2.12"])
  }

  @Test func `every known release is a target, once`() {
    let names = Target.all.map(\.name)
    #expect(names.count > 95)
    #expect(Set(names).count == names.count)
  }
}
