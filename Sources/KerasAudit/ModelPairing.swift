import FoundationEssentials
import KerasStores

extension Audit {
  /// Whether two files are one model: an architecture, and the weights for it.
  ///
  /// A JSON text has no weights of its own, so whatever is no such text belongs to it; a whole model takes those of a file that
  /// holds nothing else.
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

  /// Nil for what cannot be read.
  private static func isText(_ path: String) -> Bool? {
    guard let file = FileManager.default.knownValues(atPath: path, prefix: 4096) else { return nil }
    let first = file.first { ![0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return first.map { [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\"")].contains($0) } ?? false
  }

  private static func isShardIndex(_ path: String) -> Bool {
    FileManager.default.knownValues(atPath: path, prefix: 1 << 20)?.firstRange(of: Array("\"weight_map\"".utf8)) != nil
  }
}

extension FileManager {
  fileprivate func knownValues(atPath path: String, prefix: Int) -> [UInt8]? {
    var isFolder = false
    guard fileExists(atPath: path, isDirectory: &isFolder), !isFolder else { return nil }
    return (try? Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)).map { Array($0.prefix(prefix)) }
  }
}
