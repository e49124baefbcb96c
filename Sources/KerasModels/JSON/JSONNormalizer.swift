import Basics
import FoundationEssentials
import KerasLayers

/// Turns JSON as Python writes it into JSON that JSONDecoder accepts.
///
/// Python writes `NaN` and `Infinity`, which the decoder refuses. Of two equal keys Python keeps the last and the
/// decoder the first, so that a file could show this tool one model and Keras another. It writes `ü` as `\u00fc`, and
/// another program could write `relu` as `rel\u0075`. One pass over the bytes finds all of these, bounds the depth
/// before anything recurses, and lists the objects that may determine what loading does; what it found is replaced.
package struct JSONNormalizer {
  /// The text to decode.
  package let bytes: [UInt8]
  /// The values in that text; none in one that is truncated.
  package let source: SourceText
  /// Keys that occur more than once in an object, in order of occurrence.
  let duplicateKeys: [String]
  /// The objects with unusual classes or functions.
  package let objects: ConfigObjects
  /// The nesting depth.
  package let depth: Int
  /// Whether any object states a `shared_object_id`.
  let statesSharing: Bool

  /// The positions in `bytes` at which Python's constants are quoted.
  package let constantPositions: Set<Int>

  /// Whether the text ends inside an object, a list or a string.
  let isTruncated: Bool

  /// Below the limit of the decoder.
  static let maximumDepth = 500
  /// The limit of duplicate keys that are listed.
  private static let maximumDuplicates = 100

  /// - Parameter keepsEscapes: whether texts stay as they are written, to be written again.
  package init(
    _ original: [UInt8], _ limits: Limits = Limits(), keepsEscapes: Bool = false
  ) throws(ModelError) {
    let mark = ConfigurationForm.mark
    var text = original.starts(with: mark) ? Array(original.dropFirst(mark.count)) : original
    guard text.count <= SourceText.mostBytes else { throw .invalidJSON("it has more than 512 MiB") }
    var scan = JSONScanner(limits)
    text.withUnsafeBufferPointer { scan.run($0) }
    guard scan.depth <= Self.maximumDepth else { throw .tooDeep(maximum: Self.maximumDepth) }
    guard scan.layers <= limits[.layers] else { throw .exceeds(.layers, "the model has \(limits.clause(.layers))") }
    for (count, limit) in [(scan.containers, Limit.jsonObjects), (scan.commas, .jsonValues)]
    where count > limits[limit] {
      throw .exceeds(limit, "the JSON has \(limits.clause(limit))")
    }
    if !scan.isOpen {
      try Self.check(text, scan)
      if scan.hasEscapes, !keepsEscapes {
        // What remains needs its escape.
        let plain = text.replacingJSONEscapes { $0.value >= 0x20 && $0 != "\"" && $0 != "\\" }
        if plain.count != text.count {
          text = plain
          scan = JSONScanner(limits)
          text.withUnsafeBufferPointer { scan.run($0) }
        }
      }
    }
    depth = scan.depth
    statesSharing = scan.statesSharing
    objects = ConfigObjects(text, scan.found)
    duplicateKeys = scan.duplicates.prefix(Self.maximumDuplicates).map { String(decoding: text[$0], as: UTF8.self) }
    isTruncated = scan.isOpen
    constantPositions = Set(scan.constants.enumerated().map { $1.lowerBound + 2 * $0 })
    bytes = scan.needsNormalization ? Self.normalized(text, scan) : text
    let superseded = scan.superseded.map(\.token)
    if !scan.constants.isEmpty {
      scan = JSONScanner(limits)
      bytes.withUnsafeBufferPointer { scan.run($0) }
    }
    for token in superseded { scan.tokens[token].noteSuperseded() }
    source = SourceText(bytes, isTruncated ? [] : scan.tokens)
  }

  /// Reports what the decoder accepts and Python's parser refuses.
  private static func check(_ text: [UInt8], _ scan: JSONScanner) throws(ModelError) {
    if let position = scan.fault {
      throw .invalidJSON("unexpected character at byte \(position)")
    }
    if !scan.isASCII, String(validating: text, as: UTF8.self) == nil {
      throw .invalidJSON("it is not encoded in UTF-8")
    }
  }

  /// Overwrites the earlier of two equal keys, so that only the last is found, and quotes Python's constants, as the
  /// decoder's strategy for them expects.
  private static func normalized(_ text: [UInt8], _ scan: JSONScanner) -> [UInt8] {
    var bytes = text
    for key in scan.superseded { for index in key.range { bytes[index] = UInt8(ascii: "~") } }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 2 * scan.constants.count)
    var copied = 0
    for constant in scan.constants {
      result += bytes[copied..<constant.lowerBound]
      result += [UInt8(ascii: "\"")] + bytes[constant] + [UInt8(ascii: "\"")]
      copied = constant.upperBound
    }
    return result + bytes[copied...]
  }
}
