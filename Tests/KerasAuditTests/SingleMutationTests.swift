import KerasLayers
import OracleFixtures
import Testing

@testable import KerasAudit

/// In every model that Keras saved, one change gives exactly one finding, and changes the status of its layer alone.
struct SingleMutationTests {
  @Test(arguments: OracleCase.small)
  func `each single mutation is named, and nothing else`(_ model: OracleCase) throws {
    for (file, good) in try SavedModel.all(of: model) {
      let untouched = try good.report(good.inventory)
      #expect(untouched.storedWeightFindings.isEmpty, "\(file), untouched")
      for mutation in Mutation.all {
        // A different place in each model, and the same one in each run.
        guard let (mutant, expected) = mutation.make(good, model.description.utf8.count) else { continue }
        let report = try good.report(mutant)
        let found = report.storedWeightFindings
        #expect(found.map(\.line) == [expected], "\(file), \(mutation.name)")
        let statuses = untouched.layers.map { $0.status(after: found) }
        #expect(report.layers.map(\.status) == statuses, "\(file), \(mutation.name)")
      }
    }
  }
}

extension Report.Layer {
  /// The status that the layer has once there are findings on it, or on layers inside it.
  fileprivate func status(after findings: [Finding]) -> Report.Status {
    let isReported = findings.contains { finding in
      finding.level > .note
        && ([finding.layer].compactMap(\.self) + finding.consequences).contains { $0.starts(with: path) }
    }
    return isReported ? .mismatch : status
  }
}
