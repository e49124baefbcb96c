import Basics
import Foundation
import KerasAudit
import KerasLayers
import KerasModels
import KerasReleases
import OracleFixtures
import Testing

/// What releases of Keras do with a file is predicted from the file alone.
struct CompatibilityTests {
  /// One file and what a release did with it: a line of `fixtures/releases/loading-*.jsonl`.
  struct Record: Decodable, Sendable {
    let file: String
    let loads: Bool
    let message: String?
  }

  private static let oracle = OracleCase.repository.appending(path: "fixtures/oracle")

  private static func records(_ version: String) throws -> [Record] {
    let file = OracleCase.repository.appending(path: ".build-fixtures/releases/loading-\(version).jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Record.self, from: Data($0.utf8))
    }
  }

  /// The releases that were asked: those with a file of records.
  private static let measured: [String] = {
    let folder = OracleCase.repository.appending(path: "fixtures/releases").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasPrefix("loading-") }.sorted().map {
      String($0.dropFirst("loading-".count).dropLast(".jsonl.xz".count))
    }
  }()

  @Test func `two releases at least were asked`() {
    #expect(Set(Self.measured).isSuperset(of: ["2.15.0", "3.15.1"]))
  }

  @Test(arguments: measured)
  func `a release loads what it is predicted to load`(version: String) throws {
    let target = try #require(Target.writing(version))
    let records = try Self.records(version)
    #expect(records.count > 100)
    #expect(records.contains { $0.loads } && records.contains { !$0.loads })
    var failures: [String] = []
    for record in records {
      let compatibility = try Compatibility(Self.oracle.appending(path: record.file).path)
      let prediction = compatibility.prediction(target)
      guard (prediction.outcome != .refuses) != record.loads else { continue }
      failures.append(
        "\(record.file): \(prediction.outcome) \(prediction.problems.first?.message ?? ""); \(record.message ?? "loads")"
      )
    }
    #expect(failures == [], "\(failures.joined(separator: "\n"))")
  }

  /// A Sequential model of a release with one layer, in an HDF5 file.
  private func compatibility(_ layer: String, writtenBy version: String, input: String) throws -> Compatibility {
    let text = #"""
      {"class_name": "Sequential", "keras_version": "\#(version)", "backend": "tensorflow",
       "config": {"name": "model", "layers": [
         {"class_name": "InputLayer", "config": {"batch_input_shape": \#(input), "name": "input"}}, \#(layer)]}}
      """#
    let file = FileManager.default.temporaryDirectory.appending(path: "compatibility-\(UUID().uuidString).json")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try Compatibility(file.path)
  }

  /// Keras 3.15.1 gives the images of a Keras 2 model with `RandomCrop(4, 4)` back as they are, unless they are 4 by 4.
  @Test(
    arguments: [
      ("2.15.0", "[null, 9, 7, 3]", ["tf.keras 2.12", "tf-keras 2.21", "keras 3.5.0"], ["keras 3.15.1"]),
      ("3.15.1", "[null, 9, 7, 3]", ["keras 3.15.0", "keras 3.8.0"], ["keras 3.7.0", "keras 3.5.0"]),
      ("3.5.0", "[null, 9, 7, 3]", ["keras 3.4.1"], ["keras 3.6.0", "keras 3.15.1"]),
      ("3.5.0", "[null, 4, 4, 3]", ["keras 3.4.1", "keras 3.15.1"], []),
    ])
  func `a random crop changes between the releases that compute it in another way`(
    version: String, input: String, same: [String], other: [String]
  ) throws {
    let text = #"{"class_name": "Sequential", "keras_version": "\#(version)", "config": {"layers": []}}"#
    let sizes = try JSONDecoder().decode([Int?].self, from: Data(input.utf8))
    let file = ModelFile(
      name: "model.h5", container: .hdf5, FollowedConfiguration(try JSONNormalizer(Array(text.utf8)).source.root),
      weights: nil)
    let crop = AuditFacts.Layer(
      path: ["crop"], className: "RandomCrop", firstWeight: nil, inputs: [Shape(sizes: sizes)],
      outputs: [Shape(sizes: [nil, 4, 4, 3])])
    for target in Target.all where (same + other).contains(target.name) {
      let prediction = Prediction(target, file, AuditFacts(layers: [crop], faults: []))
      #expect(prediction.outcome == (other.contains(target.name) ? .differs : .loads), "\(target.name)")
      #expect(prediction.problems.map(\.reason) == (other.contains(target.name) ? [.randomCrop] : []))
    }
  }

  /// The default of `recurrent_activation` changed in 2.3, and for ConvLSTM in 3.0.
  @Test(
    arguments: [
      ("LSTM", "2.2.4", "[null, 5, 4]", "keras 2.3.1", true), ("LSTM", "2.3.1", "[null, 5, 4]", "tf.keras 2.15", false),
      ("ConvLSTM2D", "2.15.0", "[null, 3, 5, 5, 2]", "tf-keras 2.21", false),
      ("ConvLSTM2D", "2.2.4", "[null, 3, 5, 5, 2]", "tf.keras 2.15", false),
    ])
  func `an argument that is not stated and has another default is a change`(
    className: String, version: String, input: String, target: String, isChanged: Bool
  ) throws {
    let size = className == "LSTM" ? #""units": 3"# : #""filters": 2, "kernel_size": [2, 2]"#
    let layer = #"{"class_name": "\#(className)", "config": {"name": "a", \#(size)}}"#
    let target = try #require(Target.all.first { $0.name == target })
    let changes = try compatibility(layer, writtenBy: version, input: input).prediction(target).problems
    #expect(changes.map(\.reason) == (isChanged ? [.defaultChanged] : []))
    #expect(changes.map(\.detail) == (isChanged ? ["recurrent_activation"] : []))
    let stated = layer.replacing(#""name": "a""#, with: #""name": "a", "recurrent_activation": "sigmoid""#)
    #expect(try compatibility(stated, writtenBy: version, input: input).prediction(target).problems.isEmpty)
  }

  @Test func `targets are named exactly, by range and by line`() throws {
    #expect(Target.matching("keras==3.15.1")?.map(\.name) == ["keras 3.15.1"])
    #expect(
      Target.matching("keras>=3.14, <3.16")?.map(\.name) == [
        "keras 3.14.0", "keras 3.14.1", "keras 3.15.0", "keras 3.15.1",
      ])
    let newest = try #require(Target.lines[1].last)
    #expect(Target.matching("tf-keras")?.map(\.name) == [newest.name])
    #expect(Target.matching("tf.keras 2.12")?.map(\.name) == ["tf.keras 2.12"])
    #expect(Target.matching("keras=3") == nil)
    #expect(Target.usual(writtenBy: "2.12.0").map(\.name) == [Target.newestKeras3?.name, newest.name, "tf.keras 2.12"])
  }

  @Test func `every known release is a target, once`() {
    let names = Target.all.map(\.name)
    #expect(names.count > 95)
    #expect(Set(names).count == names.count)
  }

  @Test func `the releases of a product follow each other, oldest first`() {
    let products = Target.all.map { target in
      target.isKeras3 ? "keras 3" : String(target.name.prefix { $0 != " " })
    }
    #expect(products.grouped(by: \.self).map(\.key) == ["keras", "tf.keras", "tf-keras", "keras 3"])
    #expect(products == products.grouped(by: \.self).flatMap(\.elements))
    for (target, next) in zip(Target.all, Target.all.dropFirst()) where target.line == next.line {
      let isSameProduct = target.name.prefix { $0 != " " } == next.name.prefix { $0 != " " }
      #expect(!isSameProduct || target.version.lexicographicallyPrecedes(next.version), "\(target.name), \(next.name)")
    }
  }
}
