import Foundation
import KerasPacks
import OracleFixtures
import Testing

/// Every class that a compiled pack declares occurs in a model that the package itself made, or is named here.
@Suite struct PackCoverageTests {
  /// Classes without a recorded model, by package.
  private static let exceptions: [String: Set<String>] = [
    // Keras has this class since 3.13; KerasHub before that had one of its own. PARSeq's tokenizer, which its task
    // needs, runs with TensorFlow only.
    "keras_hub": ["ReversibleEmbedding", "PARSeqCausalLM"],
    // Of releases before those of the fixtures, and of the models of DeepLab.
    "efficientnet": ["BilinearUpsampling", "DropConnect", "Swish"],
    // What needs librosa.
    "kapre": ["ApplyFilterbank"],
    // What its own release of TensorFlow or Keras does not save.
    "keras_cv": ["RandomJpegQuality"],
    "keras_rs": ["RemoveAccidentalHits", "SamplingProbabilityCorrection"],
    "qkeras": ["QConv2DTranspose", "QGRU", "QGRUCell", "QLSTMCell", "QSimpleRNN", "QSimpleRNNCell"],
    "tensorflow_addons": ["CorrelationCost", "EmbeddingBag", "MaxUnpooling2D", "MaxUnpooling2DV2", "NetVLAD"],
    // Other names of the classes `Conv…`.
    "tensorflow_probability": [
      "Convolution1DFlipout", "Convolution1DReparameterization", "Convolution2DFlipout",
      "Convolution2DReparameterization", "Convolution3DFlipout", "Convolution3DReparameterization",
    ],
  ]

  /// The classes that occur in the fixtures, by their Python module.
  private static let recorded: [String: Set<String>] = {
    let folder = OracleCase.repository.appending(path: ".build-fixtures/packages")
    var recorded: [String: Set<String>] = [:]
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    for path in paths where path.hasSuffix("/classes.json") {
      guard let data = try? Data(contentsOf: folder.appending(path: path)) else { continue }
      if let classes = try? JSONDecoder().decode([String: Set<String>].self, from: data) {
        recorded.merge(classes) { $0.union($1) }
      } else if let classes = try? JSONDecoder().decode(Set<String>.self, from: data) {
        recorded[String(path.prefix { $0 != "/" }), default: []].formUnion(classes)
      }
    }
    return recorded
  }()

  @Test func `the classes of KerasHub and of its neighbours are unpacked`() {
    #expect(Self.recorded["keras_hub"]?.isEmpty == false, "unpack the fixtures with `make test`")
    #expect(Self.recorded["spektral"]?.isEmpty == false, "unpack the fixtures with `make test`")
  }

  @Test(arguments: PackSummary.all)
  func `every declared class has a recorded model`(pack: PackSummary) {
    // `MLP__vit` is the class `MLP`.
    let declared = (pack.layers + pack.models).map { name in
      name.firstRange(of: "__").map { String(name[..<$0.lowerBound]) } ?? name
    }
    let modules = [pack.name] + pack.aliases
    let recorded = modules.reduce(into: Set<String>()) { $0.formUnion(Self.recorded[$1] ?? []) }
    let missing = Set(declared).subtracting(recorded)
    #expect(missing == Self.exceptions[pack.name] ?? [])
  }
}
