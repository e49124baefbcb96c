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

  /// The models of a batch, in the order of the paths: `x.json` and `x.weights.h5` in one folder are one model.
  ///
  /// So are `x.json` and `x.h5`, if the latter has only weights.
  public static func paired(_ paths: [String], options: Audit.Options = .init()) -> [ModelFiles] {
    guard paths.count > 1 else { return paths.map { ModelFiles(architecture: $0) } }
    var positions: [Substring: [Int]] = [:]
    for (position, path) in paths.enumerated().reversed() { positions[path[...], default: []].append(position) }
    var weights: [Int: Int] = [:], isTaken: Set<Int> = []
    for (position, path) in paths.enumerated() where path.hasSuffix(".json") && !path.hasSuffix(".weights.json") {
      let stem = path.dropLast(".json".count)
      let candidates = [".weights.h5", ".weights.json", ".h5", ".hdf5"].map { stem + $0 }.filter {
        positions[$0] != nil
      }
      guard !candidates.isEmpty, FileParts(text: path) == .architecture else { continue }
      let partner = candidates.first { name in
        (FileParts(text: String(name)) ?? FileParts(String(name), options)) == .weights
      }
      guard let partner, let other = positions[partner]?.popLast() else { continue }
      weights[position] = other
      isTaken.insert(other)
    }
    return paths.indices.filter { !isTaken.contains($0) }.map { position in
      ModelFiles(architecture: paths[position], weights: weights[position].map { paths[$0] })
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
