import Basics
import FileFormats
import KerasStores

/// How two files on a command line belong together.
public enum ModelPairing: Sendable, Equatable {
  /// One model: one file has only an architecture, or the other only weights.
  case pair(architecture: String, weights: String)
  /// Two models, each with an architecture and weights.
  case wholeModels
  /// Two models of any other kind.
  case separate

  /// The files may come in either order.
  public init(_ first: String, _ second: String, options: Audit.Options = .init()) {
    switch (FileParts(text: first), FileParts(text: second)) {
    case (.architecture?, .architecture?), (.weights?, .weights?): self = .separate
    // A JSON text holds no weights, so any other file belongs to it, even one that cannot be read.
    case (.architecture?, _): self = .pair(architecture: first, weights: second)
    case (_, .architecture?): self = .pair(architecture: second, weights: first)
    case (let one, let other):
      guard let one = one ?? FileParts(first, options), let other = other ?? FileParts(second, options) else {
        self = .separate
        return
      }
      switch (one, other) {
      case (.whole, .whole): self = .wholeModels
      case (.architecture, .architecture), (.weights, .weights): self = .separate
      case (.architecture, _), (_, .weights): self = .pair(architecture: first, weights: second)
      case (_, .architecture), (.weights, _): self = .pair(architecture: second, weights: first)
      }
    }
  }
}

/// A model in one file, or in an architecture and its weights.
public struct ModelFiles: Sendable, Equatable {
  public let architecture: String
  public let weights: String?

  public init(architecture: String, weights: String? = nil) {
    (self.architecture, self.weights) = (architecture, weights)
  }

  /// The models of a batch, in the order of the paths; see `ModelPairs`.
  public static func paired(_ paths: [String], options: Audit.Options = .init()) -> [ModelFiles] {
    let pairs = ModelPairs(paths)
    return pairs.models(weights: (0..<pairs.count).map { pairs.weights($0, options) })
  }
}

/// What may be one model among the files of a batch: `x.json` and `x.weights.h5` in one folder, or `x.json` and `x.h5`
/// if the latter has only weights.
///
/// Each file that may hold such weights must be read, which a batch does in parallel.
package struct ModelPairs: Sendable {
  /// A JSON file, and those that may hold its weights.
  private struct Candidate {
    let position: Int
    let names: [Name]
  }

  private let paths: [String]
  /// Where each path is, the first one last.
  private let positions: [Name: [Int]]
  private let candidates: [Candidate]

  package init(_ paths: [String]) {
    self.paths = paths
    var positions: [Name: [Int]] = [:]
    for (position, path) in paths.enumerated().reversed() { positions[Name(path), default: []].append(position) }
    self.positions = positions
    candidates = paths.enumerated().compactMap { position, path in
      guard path.hasSuffix(".json"), !path.hasSuffix(".weights.json") else { return nil }
      let stem = path.dropLast(".json".count)
      let names = [".weights.h5", ".weights.json", ".h5", ".hdf5"].map { Name(stem + $0) }.filter {
        positions[$0] != nil
      }
      return names.isEmpty ? nil : Candidate(position: position, names: names)
    }
  }

  /// The number of JSON files beside which there may be weights.
  package var count: Int { candidates.count }

  /// The file that holds the weights of one of them; nil if it has no architecture, or none holds only weights.
  package func weights(_ number: Int, _ options: Audit.Options) -> Name? {
    let candidate = candidates[number]
    guard FileParts(text: paths[candidate.position]) == .architecture else { return nil }
    return candidate.names.first { name in
      (FileParts(text: name.text) ?? FileParts(name.text, options)) == .weights
    }
  }

  /// The models in the order of the paths.
  ///
  /// - Parameter weights: the file with the weights of each JSON file that `count` counts.
  package func models(weights: [Name?]) -> [ModelFiles] {
    var positions = positions, partners: [Int: Int] = [:], isTaken: Set<Int> = []
    for (candidate, name) in zip(candidates, weights) {
      guard let name, let other = positions[name]?.popLast() else { continue }
      partners[candidate.position] = other
      isTaken.insert(other)
    }
    return paths.indices.filter { !isTaken.contains($0) }.map { position in
      ModelFiles(architecture: paths[position], weights: partners[position].map { paths[$0] })
    }
  }
}

/// What a file holds of a model.
private enum FileParts {
  case whole, architecture, weights

  /// By reading the file; nil if it is not a model or cannot be read.
  init?(_ path: String, _ options: Audit.Options) {
    guard let store = try? options.reader.open(path, ReadOptions(limits: options.limits)) else { return nil }
    switch (store.architecture != nil, store.inventory != nil) {
    case (true, true): self = .whole
    case (true, false): self = .architecture
    case (false, true): self = .weights
    case (false, false): return nil
    }
  }

  /// By the first bytes of a JSON text; nil for any other file.
  init?(text path: String) {
    guard let bytes = PathLocation.firstBytes(4096, of: path) else { return nil }
    let parts: FileParts? = bytes.withUnsafeBytes { bytes in
      guard FileFormat(bytes) == .json else { return nil }
      return ShardIndex.isIndex(bytes.utf8Text) ? .weights : .architecture
    }
    guard let parts else { return nil }
    self = parts
  }
}
