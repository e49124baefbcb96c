import KerasAudit
import KerasReleases
import Testing

/// Configurations of Keras 1 and 2, migrated, and what Keras 3.15.1 said to the results
/// (`fixtures/make/migration_cases.py`).
@Suite struct MigrationTests {
  @Test func `the fixture is there`() {
    #expect(MigrationCase.small.count > 70)
    #expect(MigrationCase.all.count > 180)
  }

  @Test(arguments: MigrationCase.small)
  func `a configuration is edited as it was when Keras judged the result`(_ entry: MigrationCase) throws {
    try check(entry)
  }

  @Test(arguments: MigrationCase.parts)
  func `the oracle's configurations are edited as they were when Keras judged the results`(
    _ entries: [MigrationCase]
  ) throws {
    for entry in entries { try check(entry) }
  }

  private func check(_ entry: MigrationCase) throws {
    let result = try entry.migrate()
    #expect(result.editNames == entry.edits, "\(entry)")
    #expect(result.migration.changesResults == entry.changes, "\(entry)")
    #expect(result.migration.open.count == entry.left, "\(entry)")
    #expect(
      result.text.fnv1aText == entry.digest,
      "\(entry): Keras has not seen this result; run fixtures/make/migration_cases.py")
  }

  @Test func `what is said to be complete loads in Keras 3`() {
    let refused = MigrationCase.all.filter { $0.left == 0 && $0.keras != nil }
    #expect(refused.map { "\($0): \($0.keras ?? "")" } == [])
  }

  @Test func `nearly every configuration of the oracle loads after the edits`() {
    let oracle = MigrationCase.all.filter { $0.config == nil }
    let loaded = oracle.count { $0.keras == nil }
    #expect(Double(loaded) >= 0.9 * Double(oracle.count), "\(loaded) of \(oracle.count)")
  }

  @Test func `every edit occurs in a small configuration`() throws {
    let known: Set = [
      "activation-object", "axis-list", "bare-configuration", "bidirectional", "build-settings", "call-form",
      "call-keyword", "causal-attention", "configuration-list", "cudnn-layer", "custom-model", "dtype-policy",
      "first-layer-shape", "hard-sigmoid", "input-layer", "integer-output", "keras1-arguments",
      "keras1-batch-normalization", "keras1-class", "keras1-penalties", "layer-name", "nested-arguments",
      "nested-node-index", "object-form", "operation", "random-crop", "renamed-class", "renamed-object",
      "reset-after", "stated-input-shape", "thresholded-relu", "time-major", "training-layer", "training-settings",
      "twice-encoded", "unknown-argument", "writer",
    ]
    let seen = Set(MigrationCase.small.flatMap(\.edits))
    #expect(known.subtracting(seen) == [])
  }

  @Test func `a result needs no second migration`() throws {
    for entry in MigrationCase.small where entry.left == 0 {
      let text = String(decoding: try entry.migrate().text, as: UTF8.self)
      let again = MigrationCase(
        name: entry.name, config: text, edits: [], changes: false, left: 0, digest: "", keras: nil)
      #expect(try again.migrate().migration.edits.map(\.change) == [], "\(entry)")
    }
  }
}
