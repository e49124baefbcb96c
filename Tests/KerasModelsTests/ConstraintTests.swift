import Foundation
import KerasLayers
import KerasModels
import OracleFixtures
import Testing

/// What Keras' constructors refuse: each key of each layer class with unusual values, as `fixtures/make/constraints.py`
/// recorded it.
struct ConstraintTests {
  @Test(arguments: ["3.15.1", "2.15.0"])
  func `refuses what Keras refuses, and nothing that it loads`(_ version: String) throws {
    let counts = try ConstraintCounts(version)
    counts.writeReport()
    #expect(counts.refused > 4000 && counts.loaded > 4000, "unpack the fixtures with `make test`")
    #expect(
      counts.accepted.count * 50 <= counts.refused,
      "\(counts.accepted.count) of \(counts.refused) refusals are accepted")
    print(counts.summary)
    #expect(
      counts.falseErrors.isEmpty,
      "\(counts.falseErrors.count) errors on what Keras loads: \(counts.falseErrors.prefix(5))")
    #expect(counts.otherShapes.isEmpty, "\(counts.otherShapes.count) other shapes: \(counts.otherShapes.prefix(5))")
  }

  @Test func `refuses usual arguments of operations that Keras 3 refuses, and nothing that it loads`() throws {
    let counts = try ConstraintCounts("3.15.1", "3.15.1-operations")
    counts.writeReport()
    #expect(counts.refused > 1000 && counts.loaded > 1000, "unpack the fixtures with `make test`")
    #expect(
      counts.accepted.count * 50 <= counts.refused,
      "\(counts.accepted.count) of \(counts.refused) refusals are accepted")
    print(counts.summary)
    #expect(
      counts.falseErrors.isEmpty,
      "\(counts.falseErrors.count) errors on what Keras loads: \(counts.falseErrors.prefix(5))")
    #expect(counts.otherShapes.count * 25 <= counts.loaded, "\(counts.otherShapes.count) other shapes")
  }
}

/// How the architecture judges the cases of one version.
private struct ConstraintCounts {
  let version: String
  /// The name of the file with the cases.
  let record: String
  private(set) var refused = 0, loaded = 0, compared = 0, excepted = 0
  /// Cases that Keras refuses and that are out of scope, by the reason.
  private(set) var outOfScope: [String: Int] = [:]
  private(set) var accepted: [String] = [], falseErrors: [String] = [], otherShapes: [String] = []

  init(_ version: String, _ record: String? = nil) throws {
    self.version = version
    self.record = record ?? version
    let file = OracleCase.repository.appending(path: ".build-fixtures/constraints/\(self.record).jsonl")
    let text = try Data(contentsOf: file)
    var base: ConstraintBase?
    for line in text.split(separator: UInt8(ascii: "\n")) {
      guard let value = try JSONNormalizer([UInt8](line)).source.root else { continue }
      if value["base"] != nil {
        base = ConstraintBase(value)
      } else if let base, value["loads"] != nil {
        judge(value, base)
      }
    }
  }

  private mutating func judge(_ value: SourceValue, _ base: ConstraintBase) {
    let loads = value["loads"]?.bool == true
    if !loads, let reason = value.reasonOutOfScope(base) {
      outOfScope[reason, default: 0] += 1
      return
    }
    let model = base.model(with: value)
    let architecture = try? Architecture(json: model, keras: version)
    let problem = architecture.map { $0.firstError } ?? "no model"
    let label = base.label(value)
    if !loads {
      refused += 1
      if problem == nil { accepted.append("\(label) | \(value["message"]?.string ?? "")") }
      return
    }
    loaded += 1
    let difference = problem == nil ? architecture?.difference(from: value) : nil
    if problem != nil || difference != nil, Self.exceptions.contains(where: label.hasPrefix) {
      excepted += 1
    } else if let problem {
      falseErrors.append("\(label) | \(problem)")
    } else if let difference {
      otherShapes.append("\(label) | \(difference)")
    } else if value["outputs"] != nil {
      compared += 1
    }
  }

  var summary: String {
    "\(record): refused \(refused), accepted \(accepted.count), loaded \(loaded), errors \(falseErrors.count), "
      + "other shapes \(otherShapes.count), compared \(compared), excepted \(excepted), out of scope \(outOfScope)"
  }

  /// What Keras loads by chance, in values that no program writes: a negative margin or size, an axis of 1.5, the batch
  /// axis, an initializer that is refused for every other layer or is not called, a dtype that no weight has, a module
  /// that tf.keras does not look at, since it has a class of that name.
  private static let exceptions = [
    "BatchNormalization config/axis=1.5", "Cropping2D config/cropping=-1", "Cropping3D config/cropping=[[100,100]",
    "Cropping3D config/data_format=\"channels_first\"",
    "Cropping3D config/data_format=\"CHANNELS_LAST\" config/cropping=-1",
    "Dense build_config=\"bogus\"", "Dense config/activation={\"module\":\"keras.layers\",\"class_name\":\"PReLU\"",
    "Dense config/activity_regularizer={\"module\":\"keras.regularizers\",\"class_name\":\"OrthogonalRegularizer\"",
    "Dense config/bias_initializer={\"module\":\"keras.initializers\"",
    "Dense config/dtype={\"module\":\"keras\",\"class_name\":\"QuantizedDTypePolicy\",\"config\":{\"mode\":\"int8\",\"source_name\":null}",
    "Dense config/kernel_initializer/config/seed=true", "Dense module=\"bogus\"",
    "DenseFeatures config/feature_columns/0/config/shape=2",
    "DenseFeatures config/feature_columns/1/config/shape=", "Discretization config/num_bins=100000 config/output_mode",
    "Discretization config/output_mode=\"count\"", "Dot config/axes=", "Dot config/normalize=1 config/axes=0",
    "EinsumDense config/output_shape=[null,5,1]", "Functional config/input_layers=[\"input_layer_1\",0,-1]",
    "Functional config/output_layers=[\"add\",0,-1]", "InputLayer -config/batch_input_shape",
    "InputLayer config/batch_input_shape=", "InputLayer config/batch_shape=[100000,100000,100000] config/dtype",
    "LayerNormalization config/axis=[-1,1]", "LocallyConnected2D config/bias_initializer={",
    "LocallyConnected2D config/bias_constraint={",
    "MultiHeadAttention config/bias_initializer={\"module\":\"keras.initializers\",\"class_name\":\"Identity\"",
    "MultiHeadAttention config/output_shape=true", "MultiHeadAttention config/query_shape=",
    "MultiHeadAttention config/value_dim=0", "Normalization config/axis=0",
    "PReLU config/shared_axes=0 config/alpha_init",
    "RNN config/cell/config/dtype={\"module\":\"keras\",\"class_name\":3", "RepeatVector config/n=-1",
    "Reshape config/target_shape=", "Resizing config/height=-1", "Resizing config/width=-1",
    "SeparableConv1D config/pointwise_initializer=\"stft\"", "SeparableConv2D config/kernel_constraint={",
    "Sequential config/layers/1/config/bias_initializer={",
    "Sequential config/layers/1/config/kernel_initializer/config/",
    "Sequential config/layers/4/config/bias_initializer={", "StringLookup config/num_oov_indices=1.5",
    "Unfold config/dilation=100", "Unfold config/kernel_size=100000",
    "Unfold config/stride=-1",
    "ZeroPadding2D config/padding=-1", "ZeroPadding3D config/padding=-1",
  ]

  /// For work on the declarations: what differs, a line a case.
  func writeReport() {
    guard let folder = ProcessInfo.processInfo.environment["CONSTRAINTS_REPORT"] else { return }
    let lines = accepted.map { "A " + $0 } + falseErrors.map { "E " + $0 } + otherShapes.map { "S " + $0 }
    try? (summary + "\n" + lines.joined(separator: "\n") + "\n").write(
      toFile: "\(folder)/\(record).txt", atomically: true, encoding: .utf8)
  }
}

extension Architecture {
  /// The first error of a layer or of the model; nil where there is none.
  fileprivate var firstError: String? {
    for problem in problems + layers.flatMap(\.allProblems) {
      switch problem {
      case .invalidConfig(let error): return "\(error.path) \(error.problem)"
      case .incompatibleShapes(let reason): return reason
      case .danglingReference(let reference): return "dangling \(reference)"
      case .foreignInput(let name): return "an output depends on \(name), which is not an input"
      case .sharedAcrossModels: return "not connected"
      case .duplicateName: return "duplicate name"
      case .cycle: return "cycle"
      case .recordedShape, .recordedInput, .exceeds, .unconnected, .sharingLost, .explosion: continue
      }
    }
    // Nothing is supplied when Keras loads the cases.
    let custom = customObjects + layers.flatMap(\.allCustomObjects)
    return custom.first.map { "needs \($0.name)" }
  }

  /// Whether two shapes agree; a size that is not computed here agrees with any.
  private func agree(_ actual: [Int?]?, _ expected: [Int?]?) -> Bool {
    guard let actual, let expected else { return true }
    return actual.count == expected.count && zip(actual, expected).allSatisfy { $0 == nil || $0 == $1 }
  }

  /// How shapes differ from those that a case records.
  fileprivate func difference(from line: SourceValue) -> String? {
    guard let expected = line["outputs"]?.items.map(\.sizes), !layers.contains(where: { !$0.isKnown }) else {
      return nil
    }
    let actual = outputs.map(\.sizes)
    if actual.contains(where: { $0 == nil }) { return nil }
    if !zip(actual, expected).allSatisfy(agree) || actual.count != expected.count {
      return "outputs \(actual.map { $0 ?? [] }) instead of \(expected.map { $0 ?? [] })"
    }
    guard let stored = line["weights"]?.items.map(\.sizes) else { return nil }
    let weights = layers.flatMap(\.allWeights).filter { $0.kind == .variable }.map(\.sizes)
    let sorted = { (shapes: [[Int?]?]) in shapes.map { "\(($0 ?? []).map { $0 ?? -1 })" }.sorted() }
    let plain = weights.map { Optional($0) }
    return sorted(plain) == sorted(stored) ? nil : "weights \(sorted(plain)) instead of \(sorted(stored))"
  }
}

extension LayerPlan {
  /// What the layer and those inside it need from elsewhere.
  fileprivate var allCustomObjects: [CustomObject] { customObjects + children.flatMap(\.allCustomObjects) }

  /// The problems of the layer and of those inside it.
  fileprivate var allProblems: [Problem] { problems + children.flatMap(\.allProblems) }
}

extension SourceValue {
  /// The sizes of a shape; nil for what is not a list.
  fileprivate var sizes: [Int?]? { kind == .list ? items.map { $0.isNull ? nil : $0.integer } : nil }
}
