import Foundation
import KerasAudit
import OracleFixtures
import Testing

/// Files of every release that numbers, nests or lists the objects of a file in its own way.
///
/// Every variable holds one number, so a tensor's mean says which variable it was.
struct ReleaseTests {
  @Test(arguments: ReleaseModel.all)
  func `every file of every release is clean, and each tensor is found for the layer that Keras loads it into`(
    _ model: ReleaseModel
  ) throws {
    for (name, loaded) in try model.loaded() {
      let isPaired = name.hasSuffix("weights.h5")
      let report = try audit(model.file(isPaired ? "model.json" : name), weights: isPaired ? model.file(name) : nil)
      // That a file holds no vocabulary, and an archive of tf.keras no boundaries, is measured elsewhere
      // (`fixtures/make/reports/states_apart.py`).
      let findings = report.findings.filter { $0.level > .note && $0.rule != .vocabularyMismatch }
      #expect(findings.isEmpty, "\(name): \(findings.map { "\($0.rule.code) \($0.message)" })")
      expect(report, has: loaded.layers, name)
      if !model.sharesLayers, !report.layers.contains(where: { $0.status == .unverified }) {
        #expect(report.totals.parameters.total == loaded.total, "\(name)")
      }
    }
  }

  @Test(arguments: ReleaseModel.crossings)
  func `weights of another release are judged as the release of the architecture loads them`(
    _ crossing: ReleaseModel
  ) throws {
    for (name, loaded) in try crossing.crossed() {
      let report = try audit(crossing.file("model.json"), weights: crossing.file("../../" + name))
      let findings = report.findings.filter { $0.level > .note }
      if let loaded {
        #expect(findings.isEmpty, "\(name): \(findings.map { "\($0.rule.code) \($0.message)" })")
        expect(report, has: loaded, name)
      } else if !report.layers.contains(where: { $0.status == .unverified }) {
        #expect(findings.contains { $0.level == .error }, "\(name): Keras refuses it")
      }
    }
  }

  private func audit(_ architecture: String, weights: String?) throws -> Report {
    var options = Audit.Options()
    options.statistics = true
    return try Audit.run(architecture, weights: weights, options: options)
  }

  private func expect(_ report: Report, has loaded: [ReleaseModel.Layer], _ file: String) {
    let found = Dictionary(report.layers.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for layer in loaded {
      guard let own = found[layer.path] else {
        Issue.record("\(file): \(layer.path) is not in the report")
        continue
      }
      if own.status == .unverified { continue }
      let numbers = own.weights.map { $0.stored?.values?.mean }
      #expect(numbers.compactMap(\.self).sorted() == layer.weights.map(\.number).sorted(), "\(file): \(layer.path)")
    }
  }
}

/// A folder with what one release wrote of one model, and what it found in the files.
struct ReleaseModel: Sendable, CustomStringConvertible {
  let folder: URL
  /// `keras-2.14.0/nested`.
  var description: String { folder.pathComponents.suffix(2).joined(separator: "/") }

  /// Whether two models have one layer, which loading makes two of.
  var sharesLayers: Bool { folder.lastPathComponent.hasPrefix("shared") }

  struct Layer: Decodable {
    let path: [String]
    let weights: [Weight]
  }

  struct Weight: Decodable {
    let number: Double

    init(from decoder: any Decoder) throws {
      var entry = try decoder.unkeyedContainer()
      _ = try entry.decode(String.self)
      _ = try entry.decode([Int].self)
      number = try entry.decode(Double.self)
    }
  }

  struct Loaded: Decodable {
    let total: Int
    let layers: [Layer]
  }

  private struct Values: Decodable { let files: [String: Loaded] }

  func file(_ name: String) -> String { folder.appending(path: name).path }

  /// What the release found in each of its files.
  func loaded() throws -> [(String, Loaded)] {
    let values = try JSONDecoder().decode(
      Values.self, from: Data(contentsOf: folder.appending(path: "values.json")))
    return values.files.sorted { $0.key < $1.key }
  }

  /// What the release found in the weights of other releases: nil where it refuses them.
  func crossed() throws -> [(String, [Layer]?)] {
    let file = folder.deletingLastPathComponent().appending(path: "crossed.json")
    let all = try JSONDecoder().decode([String: [String: [Layer]?]].self, from: Data(contentsOf: file))
    return (all[folder.lastPathComponent] ?? [:]).sorted { $0.key < $1.key }.map { key, layers in
      let parts = key.split(separator: "/")
      return ("\(parts[0])/\(folder.lastPathComponent)/\(parts[1])", layers)
    }
  }

  static let all: [ReleaseModel] = folders(in: root).flatMap { folders(in: $0) }.map(ReleaseModel.init)
  /// The models of the releases whose loaders were run on the weights of all others.
  static let crossings = all.filter {
    FileManager.default.fileExists(atPath: $0.folder.deletingLastPathComponent().appending(path: "crossed.json").path)
  }

  private static let root = OracleCase.repository.appending(path: ".build-fixtures/releases/models")

  private static func folders(in url: URL) -> [URL] {
    ((try? FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: [.isDirectoryKey])) ?? [])
      .filter { (try? $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true }
      .sorted { $0.path < $1.path }
  }
}
