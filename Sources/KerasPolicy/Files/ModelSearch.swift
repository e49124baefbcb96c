import FileFormats
import KerasStores

/// Finds models in folders by their content.
public enum ModelSearch {
  /// The models in a folder or matching a pattern, sorted; nil if the path is a single file.
  public static func models(_ path: String) -> [String]? {
    if KerasStores.isFolder(path) { return isUnpackedArchive(path) ? nil : below(path, depth: 0) }
    guard let sign = path.utf8.firstIndex(where: "*?[".utf8.contains), !TextFile.exists(path) else { return nil }
    let pattern = Glob(path.hasPrefix("./") ? String(path.dropFirst(2)) : path)
    let folder = path[..<sign].utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
    let matching = all(below: folder, depth: 0).filter { pattern.matches($0) }
    return matching.isEmpty ? nil : matching.flatMap { models($0) ?? [$0] }
  }

  /// Deeper than any real folder tree of models.
  private static let maximumDepth = 64

  private static func contents(of folder: String) -> [String] {
    let names = (try? PathLocation.names(in: folder.isEmpty ? "." : folder)) ?? []
    let start = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    return names.filter { !$0.hasPrefix(".") }.sorted { $0.isNaturallyOrdered(before: $1) }.map { start + $0 }
  }

  private static func below(_ folder: String, depth: Int) -> [String] {
    contents(of: folder).flatMap { path -> [String] in
      if isFolder(path) {
        return isUnpackedArchive(path) ? [path] : depth < maximumDepth ? below(path, depth: depth + 1) : []
      }
      return isModel(path) ? [path] : []
    }
  }

  /// Every file and folder below a folder.
  private static func all(below folder: String, depth: Int) -> [String] {
    contents(of: folder).flatMap { path in
      [path] + (isFolder(path) && depth < maximumDepth ? all(below: path, depth: depth + 1) : [])
    }
  }

  /// False for a symbolic link, which could lead to a folder around it.
  private static func isFolder(_ path: String) -> Bool {
    KerasStores.isFolder(path) && !isSymbolicLink(path)
  }

  private static func isUnpackedArchive(_ folder: String) -> Bool {
    let has = { (name: String) in TextFile.exists(folder + "/" + name) }
    return has("config.json") && (has("metadata.json") || has("model.weights.h5"))
  }

  /// Whether a file is a model by its content, or by its extension: a file named like a model must not be skipped
  /// silently.
  static func isModel(_ path: String) -> Bool {
    if [".h5", ".hdf5", ".keras"].contains(where: path.lowercased().hasSuffix) { return true }
    guard let head = TextFile.head(path, 1 << 16) else { return false }
    return head.withUnsafeBytes { head in
      let content = head.utf8Text
      func contains(_ text: String) -> Bool { content.firstRange(of: Array(text.utf8)) != nil }
      switch FileFormat(head) {
      case .hdf5: return true
      case .zip: return contains("config.json") || contains("metadata.json") || contains(".weights.h5")
      case .json: return contains("\"class_name\"") && contains("\"config\"")
      default: return HDF5Superblock(in: head) != nil
      }
    }
  }
}
