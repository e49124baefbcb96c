import Testing

@testable import keras_inspect

@Suite struct RehearsalTests {
  /// Otherwise it would do other work than most audits.
  @Test func `the sample is a sound model with weights`() throws {
    let report = try Rehearsal.report()
    #expect(report.layers.map { $0.path.last } == ["a", "b", "c", "d"])
    #expect(report.findings.filter { $0.level > .note }.isEmpty)
    #expect(report.totals.verifiedTensors == 5)
  }
}
