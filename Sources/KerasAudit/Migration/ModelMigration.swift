import Basics
import KerasModels
import KerasReleases
import KerasStores

/// A model whose configuration is migrated to another release, and how its weights are loaded there.
package struct ModelMigration: Sendable {
  package var migration: Migration
  /// The configuration's text as it was read.
  package let original: [UInt8]
  /// The version that the file states.
  package let kerasVersion: String?
  package let weights: StoredWeightsFile?

  /// Reads a model, or an architecture and its weights, and migrates the configuration.
  ///
  /// - Throws: `StoreError` for a file that is not a model or cannot be read, `ModelError` for JSON that cannot be
  ///   read.
  package init(
    _ path: String, weights weightsPath: String? = nil, to target: Target, options: Audit.Options = Audit.Options()
  ) throws {
    let store = try options.reader.open(path, ReadOptions(limits: options.limits))
    let second = try weightsPath.map { try options.reader.open($0, ReadOptions(limits: options.limits)) }
    guard let text = store.architecture else {
      throw StoreError(path, .notAModel, "cannot migrate \(path): it holds weights and no architecture")
    }
    if let second, second.inventory == nil {
      throw StoreError(second.path, .notAModel, "cannot read weights from \(second.path): it has none")
    }
    // A configuration that the audit refuses may still be migrated.
    let report = try? Audit.report(store, second, options: options)
    original = text
    kerasVersion = store.kerasVersion ?? second?.kerasVersion
    var weights = (second ?? store).weightsFile
    let (root, isTwiceEncoded) = try JSONTree.read(text, path, options.limits)
    let shapes = OutputShapes(report)
    let origin = ConfigurationOrigin(root, version: kerasVersion)
    if let report, origin == .keras2, weights?.layout != .named { weights?.datasets = report.datasetsElsewhere }
    self.weights = weights
    migration = Migration(
      root, from: origin, to: target, wasTwiceEncoded: isTwiceEncoded, shape: { shapes[$0, $1, $2] })
    migration.noteWeights(
      of: origin, backend: (second ?? store).backend,
      hasConvertedKernels: (report?.layers ?? []).contains { !$0.weights.isEmpty && $0.className.isConvolution })
    if origin == .keras2 {
      migration.leaveExtraAxes(
        of: (report?.layers ?? []).compactMap { layer in
          layer.calls.first?.inputs.first.flatMap(\.self).map { (layer.path, layer.className, $0) }
        })
    }
    if store.kind == .keras { migration.leaveVocabularies() }
    migration.check(try Self.problems(of: migration.config, in: target, options.limits))
    if let finding = report?.findings.first(where: { $0.level == .error && Self.weightRules.contains($0.rule.code) }) {
      migration.leave(
        "the stored weights do not fit the configuration (\(finding.rule.code))",
        "see what keras-inspect audit says of the weights", at: finding.layer ?? [])
    }
  }

  private static let weightRules: Set = ["KI101", "KI102", "KI103", "KI104", "KI105", "KI107"]

  /// What the target would refuse in a configuration.
  private static func problems(of config: JSONTree, in target: Target, _ limits: Limits) throws -> [LoadProblem] {
    guard let root = try JSONNormalizer(Array(config.written.utf8), limits).source.root else { return [] }
    let file = ModelFile(name: "config.json", container: .json, FollowedConfiguration(root), weights: nil)
    let prediction = Prediction(target, file, AuditFacts(layers: [], faults: []))
    return prediction.outcome == .refuses ? prediction.problems : []
  }

  /// The text of the migrated configuration; the one that was read where nothing had to be changed, if a terminal can
  /// show it as it is.
  package var text: [UInt8] {
    let keepsOriginal =
      migration.edits.isEmpty
      && !String(decoding: original, as: UTF8.self).unicodeScalars.contains {
        $0.isHidden && !Self.spaces.contains($0)
      }
    return keepsOriginal ? original : Array((migration.config.written + "\n").utf8)
  }

  private static let spaces: Set<Unicode.Scalar> = ["\n", "\r", "\t"]
}

extension JSONTree {
  /// Reads a text as an audit does, within limits; JSON that was encoded twice is decoded twice.
  fileprivate static func read(_ text: [UInt8], _ path: String, _ limits: Limits) throws -> (JSONTree, Bool) {
    let normalizer = try JSONNormalizer(text, limits, keepsEscapes: true)
    guard let root = normalizer.source.root else { throw StoreError(path, .notAModel, "\(path) is not complete JSON") }
    guard root.kind == .text else { return (JSONTree(root, constants: normalizer.constantPositions), false) }
    let inner = try JSONNormalizer(
      Array(JSONText(written: String(root.written.dropFirst().dropLast())).value.utf8), limits,
      keepsEscapes: true)
    guard let object = inner.source.root else { throw StoreError(path, .notAModel, "\(path) is not complete JSON") }
    return (JSONTree(object, constants: inner.constantPositions), true)
  }
}

extension Report {
  /// The datasets of every layer, if Keras 3 would look for one of them under another path; otherwise none.
  ///
  /// Keras 2 counts a layer twice that it reaches in two ways, so that `conv2d_1` is stored as `conv2d_2`.
  fileprivate var datasetsElsewhere: [(layer: [String], datasets: [String])] {
    var entries: [(layer: [String], datasets: [String])] = [], counts: [String: Int] = [:], isElsewhere = false
    for layer in layers where layer.path.count >= 1 {
      let base = layer.className.snakeCase
      let key = layer.path.dropLast().joined(separator: "/") + " " + base
      let count = counts[key, default: 0]
      counts[key] = count + 1
      guard !layer.isContainer, !layer.weights.isEmpty else { continue }
      let datasets = layer.weights.compactMap { $0.stored?.dataset.text }
      guard datasets.count == layer.weights.count else { return [] }
      entries.append((layer.path.map { $0.replacing("/", with: "_") }, datasets))
      let name = count == 0 ? base : "\(base)_\(count)"
      let isFound = datasets.allSatisfy { $0.hasPrefix("_layer_checkpoint_dependencies/\(name)/") }
      if layer.path.count > 1 || !isFound { isElsewhere = true }
    }
    return isElsewhere ? entries : []
  }
}

extension String {
  /// `BatchNormalization` as `batch_normalization`, as Keras names the objects of a file.
  fileprivate var snakeCase: String {
    var result = "", previous: Character?
    let letters = Array(self)
    for (index, letter) in letters.enumerated() {
      if letter.isUppercase, let previous {
        let next = index + 1 < letters.count ? letters[index + 1] : "A"
        if !previous.isUppercase || next.isLowercase { result += "_" }
      }
      result += letter.lowercased()
      previous = letter
    }
    return result
  }

  fileprivate var isConvolution: Bool { contains("Conv") }
}

extension Store {
  /// What Keras reads the weights from; nil without weights.
  fileprivate var weightsFile: StoredWeightsFile? {
    guard let inventory else { return nil }
    let layers = inventory.layers.filter { !$0.weights.isEmpty }.map(\.name)
    if kind == .keras {
      let isFolder = isFile(path) == false
      return StoredWeightsFile(
        path: isFolder ? path + "/model.weights.h5" : path, layout: isFolder ? .objects : .archive, layers: [])
    }
    return StoredWeightsFile(path: path, layout: inventory.layout == .named ? .named : .objects, layers: layers)
  }
}

/// The shapes that the audit recomputed, by layer and call.
private struct OutputShapes: Sendable {
  private var calls: [[String]: [Report.Call]] = [:]

  init(_ report: Report?) {
    for layer in report?.layers ?? [] { calls[layer.path] = layer.calls }
  }

  subscript(layer: [String], call: Int, tensor: Int) -> [Int?]? {
    guard let calls = calls[layer], calls.indices.contains(call), calls[call].outputs.indices.contains(tensor) else {
      return nil
    }
    return calls[call].outputs[tensor]
  }
}
