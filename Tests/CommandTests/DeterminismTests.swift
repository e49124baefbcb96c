import Foundation
import Testing

/// The output is the same in every run, whatever runs in parallel.
@Suite struct DeterminismTests {
  static let formats = ["text"] + FormatTests.formats

  /// Correct, wrong, hostile and unreadable models, ordered so that they do not finish in the order in which they
  /// start.
  private static let batch =
    "'fixtures/damaged/t*' 'fixtures/attacks/s*' fixtures/models fixtures/oracle/3.15.1/vqa fixtures/damaged/whole.h5 no/such.h5"

  @Test(arguments: formats)
  func `a batch has the same output for any number of jobs, in each run`(format: String) throws {
    let runs = try ["1", "2", "5", "5"].map {
      try Tool.shell("$tool \(Self.batch) --format \(format) --jobs \($0)")
    }
    #expect(Set(runs.map(\.status)) == [2])
    #expect(runs[0].output.count > 1000 && runs[0].errors != "" || format == "text")
    #expect(Set(runs.map(\.output)).count == 1)
    #expect(Set(runs.map(\.errors)).count == 1)
  }

  @Test(arguments: [
    "summary --formulas fixtures/models/vqa.h5", "check fixtures/models fixtures/damaged",
    "expect fixtures/models/vqa.h5",
    "weights fixtures/oracle/3.15.1/vqa/model.keras", "weights fixtures/oracle/3.15.1/vqa/model.keras --format json",
    "diff fixtures/models/vqa.h5 fixtures/models/vqa_wrong.h5",
    "diff fixtures/models/vqa.h5 fixtures/models/vqa_wrong.h5 --format json", "rules", "rules --format json", "layers",
  ])
  func `every command has the same output in each run`(command: String) throws {
    let runs = try (0..<3).map { _ in try Tool.shell("$tool \(command)") }
    #expect(Set(runs.map { "\($0.status)\n\($0.output)\n\($0.errors)" }).count == 1)
  }
}
