import FileFormats
import FoundationEssentials
import KerasStores

extension Audit {
  /// True if two files make one model: an architecture and the weights for it.
  ///
  /// A JSON text holds no weights, so any other file belongs to it; a whole model takes the weights of a file that
  /// holds only weights.
  public static func arePair(_ architecture: String, _ weights: String, options: Options = Options()) -> Bool {
    switch (isText(architecture), isText(weights)) {
    case (true?, let other): return other != true || isShardIndex(weights)
    case (_, true?): return false
    default:
      guard let second = try? options.open(weights), second.architecture == nil, second.inventory != nil,
        let first = try? options.open(architecture)
      else { return false }
      return first.architecture != nil
    }
  }

  /// Nil if the file cannot be read.
  private static func isText(_ path: String) -> Bool? {
    FileManager.default.bytes(atPath: path, prefix: 4096)?.withUnsafeBytes { FileFormat($0) == .json }
  }

  private static func isShardIndex(_ path: String) -> Bool {
    FileManager.default.bytes(atPath: path, prefix: 4096)?.withUnsafeBytes { ShardIndex.isIndex($0.utf8Text) } == true
  }
}

extension FileManager {
  fileprivate func bytes(atPath path: String, prefix: Int) -> [UInt8]? {
    var isFolder = false
    guard fileExists(atPath: path, isDirectory: &isFolder), !isFolder else { return nil }
    return (try? Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)).map { Array($0.prefix(prefix)) }
  }
}
