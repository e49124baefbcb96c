import KerasPolicy
import OracleFixtures
import Testing

@testable import KerasAudit

/// What `check` says of each single mutation, held against what `expect` wrote of the untouched model.
struct MutationCheckTests {
  /// What loads into the right places all the same is told below the level of an error.
  private static let harmless: Set = ["KI108", "KI109", "KI110"]

  @Test("each single mutation fails the check on its own line", arguments: OracleCase.small)
  func mutationsFail(_ model: OracleCase) throws {
    for (file, good) in try SavedModel.all(of: model) {
      let untouched = try good.report(good.inventory)
      let expectations = try Expectations(path: "x.yml", text: Expectations.text(of: untouched))
      let passing = try expectations.checked(against: untouched).findings.filter { $0.level > .note }
      #expect(
        !passing.contains { $0.rule == .expectationFailed || $0.rule.code.hasPrefix("KI1") }, "\(file), untouched")
      for mutation in Mutation.all {
        guard let (mutant, expected) = mutation.make(good, model.description.utf8.count) else { continue }
        let found = try expectations.checked(against: good.report(mutant)).findings
        let own = try #require(found.first { $0.line == expected }, "\(file), \(mutation.name)")
        // Without an error of the audit it is an expectation that fails: of the dtypes, of the size.
        let fails = found.contains { $0.level == .error && !passing.map(\.line).contains($0.line) }
        #expect(fails || Self.harmless.contains(own.rule.code), "\(file), \(mutation.name): \(found.map(\.message))")
      }
    }
  }
}
