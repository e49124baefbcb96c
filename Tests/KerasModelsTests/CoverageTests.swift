import Foundation
import KerasLayers
import OracleFixtures
import Testing

/// No class is declared that Keras was not asked about.
struct CoverageTests {
  /// Classes that no release of Keras which still runs writes into a configuration, and why.
  private static let withoutCase = [
    "BatchNormalizationV1": "written by TensorFlow 1.13 to 2.1",
    "BatchNormalizationV2": "written by TensorFlow 1.13 to 2.1",
    "PeepholeLSTMCell": "left tf.keras before 2.15",
    "Custom>CustomScaleLayer": "stands in HDF5 files alone, for CustomScaleLayer",
    "ConvLSTMCell": "stands within ConvLSTM layers alone, which write its keys as their own",
    "ConvLSTM2DCell": "stands within ConvLSTM layers alone, which write its keys as their own",
    "GroupedQueryAttention": "written as GroupQueryAttention",
    "Equalization": "Keras 3 cannot call it on a symbolic tensor",
    "Graph": "left Keras with 1.2; Keras1Tests has one of 1.1",
    "TFDConcat": "left by a FeatureSpace; `oracle/releases` has one",
    "TFDCast": "left by a FeatureSpace",
    "TFDIdentity": "left by a FeatureSpace; `oracle/releases` has one",
    "FeatureSpace": "opaque", "ModuleWrapper": "opaque", "WideDeepModel": "opaque", "JaxLayer": "opaque",
    "FlaxLayer": "opaque", "TorchModuleWrapper": "opaque", "TFSMLayer": "opaque",
  ]

  @Test func `every class of the documentation has an oracle case`() throws {
    let page = try String(
      contentsOf: OracleCase.repository.appending(path: "docs/layers.md"), encoding: .utf8)
    let documented = page.split(separator: "\n").filter { $0.hasPrefix("## ") && !$0.hasSuffix("of Keras 1") }
      .flatMap { $0.dropFirst(3).components(separatedBy: ", ") }
    #expect(documented.count > 180)
    var asked = Set<String>()
    for model in OracleCase.small + OracleCase.applications {
      let text = (try? Data(contentsOf: URL(filePath: model.file("model.json")))) ?? Data()
      asked.formUnion(text.texts(of: "class_name"))
    }
    for name in documented {
      #expect(asked.contains(name) != (Self.withoutCase[name] != nil), "\(name)")
    }
  }

  @Test func `shapes that depend on a program are unknown`() {
    for name in Self.withoutCase.filter({ $0.value == "opaque" }).keys {
      #expect(throws: UnknownClass.self) {
        try Catalogue.layer(name)?.build(
          Config(name, nil, writer: KerasRelease(.keras3)), Call([Shape(sizes: [nil, 4])]))
      }
    }
  }
}

extension Data {
  /// The texts that stand behind a key, anywhere in JSON.
  fileprivate func texts(of key: String) -> Set<String> {
    let start = Data("\"\(key)\": \"".utf8), quote = Data("\"".utf8)
    var found = Set<String>(), place = startIndex
    while let head = range(of: start, in: place..<endIndex),
      let tail = range(of: quote, in: head.upperBound..<endIndex)
    {
      found.insert(String(decoding: self[head.upperBound..<tail.lowerBound], as: UTF8.self))
      place = tail.upperBound
    }
    return found
  }
}
