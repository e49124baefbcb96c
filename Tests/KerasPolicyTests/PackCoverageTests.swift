import Foundation
import KerasPacks
import OracleFixtures
import Testing

/// Every class that a compiled pack declares occurs in a model that the package itself made, or is named here.
@Suite struct PackCoverageTests {
  /// Classes without a recorded model, by package.
  private static let exceptions: [String: Set<String>] = [
    // Keras has this class since 3.13; KerasHub before that had one of its own. PARSeq's tokenizer, which its task needs,
    // runs with TensorFlow only.
    "keras_hub": ["ReversibleEmbedding", "PARSeqCausalLM"]
  ]

  /// The classes of each package that occur in the fixtures.
  private static let recorded: [String: Set<String>] = {
    let folder = OracleCase.repository.appending(path: ".build-fixtures/packages")
    var recorded: [String: Set<String>] = [:]
    for pack in PackSummary.all {
      guard let data = try? Data(contentsOf: folder.appending(path: "\(pack.name)/classes.json")) else { continue }
      recorded[pack.name] = (try? JSONDecoder().decode(Set<String>.self, from: data))
    }
    return recorded
  }()

  @Test func `the classes of KerasHub are unpacked`() {
    #expect(Self.recorded["keras_hub"]?.isEmpty == false, "unpack the fixtures with `make test`")
  }

  @Test(arguments: PackSummary.all.filter { recorded[$0.name] != nil })
  func `every declared class has a recorded model`(pack: PackSummary) {
    // `MLP__vit` is the class `MLP`.
    let declared = (pack.layers + pack.models).map { name in
      name.firstRange(of: "__").map { String(name[..<$0.lowerBound]) } ?? name
    }
    let missing = Set(declared).subtracting(Self.recorded[pack.name] ?? [])
    #expect(missing == Self.exceptions[pack.name] ?? [])
  }
}
