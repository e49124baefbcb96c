import KerasModels
import KerasStores
import OracleFixtures
import Testing

@testable import KerasAudit

/// A key changed in the configuration of a model that Keras saved is one fault of one layer, however many weights and
/// layers differ for it.
struct ChangedConfigurationTests {
  @Test(arguments: OracleCase.small)
  func `a changed key is one fault`(_ model: OracleCase) throws {
    let oracle = try model.read()
    guard oracle.built, !oracle.customClasses else { return }
    for file in oracle.files where file != "model.json" {
      let isPaired = file.hasSuffix("weights.h5")
      let store = try Store.open(model.file(file))
      let source = try isPaired ? Store.open(model.file("model.json")) : store
      guard let inventory = store.inventory, let text = source.architecture else { continue }
      for change in Change.all {
        guard let changed = change.applied(to: text) else { continue }
        let architecture = try Architecture(json: changed, keras: source.kerasVersion ?? store.kerasVersion)
        let good = try SavedModel(architecture: architecture, inventory: inventory, version: store.kerasVersion)
        let found = try good.report(inventory).storedWeightFindings.map(\.line)
        #expect(found.count == 1 && found[0].hasPrefix(change.rule), "\(file), \(change.piece): \(found)")
      }
    }
  }
}

/// A piece of a configuration, and what to put in its place where it stands for the first time.
struct Change: Sendable {
  let piece: String
  let other: String
  let rule: String

  static let all = [
    Change(piece: #""use_bias": true"#, other: #""use_bias": false"#, rule: "KI104"),
    Change(piece: #""use_bias": false"#, other: #""use_bias": true"#, rule: "KI103"),
    Change(piece: #""units": "#, other: #""units": 1"#, rule: "KI105"),
    Change(piece: #""filters": "#, other: #""filters": 1"#, rule: "KI105"),
    Change(piece: #""output_dim": "#, other: #""output_dim": 1"#, rule: "KI105"),
  ]

  /// Nil where it does not stand there.
  func applied(to text: [UInt8]) -> [UInt8]? {
    text.firstRange(of: Array(piece.utf8)).map { text[..<$0.lowerBound] + Array(other.utf8) + text[$0.upperBound...] }
  }
}
