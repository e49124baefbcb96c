import FileFormats
import FoundationEssentials

/// The index of weights that Keras split over several files: `model.weights.json`, beside `model_00000.weights.h5`, ….
package struct ShardIndex: Decodable {
  /// The files that hold an object's variables, by the path of their group: `/layers/dense/vars`.
  private let weight_map: [String: FileNames]

  /// The keys that an object of the index states more than once.
  private var duplicateKeys: [String] = []

  private enum CodingKeys: String, CodingKey { case weight_map }

  /// One name, or several if the variables of one object did not fit into one file.
  private struct FileNames: Decodable {
    let names: [String]

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      names = try (try? [value.decode(String.self)]) ?? value.decode([String].self)
    }
  }

  /// Nil if the text is something else, such as an architecture.
  init?(_ text: [UInt8]) {
    guard Self.isIndex(text) else { return nil }
    let keys = JSONKeys(text)
    guard let index = try? JSONDecoder().decode(Self.self, from: Data(keys.bytes)) else { return nil }
    self = index
    duplicateKeys = keys.duplicates
  }

  /// True if the first key of a JSON text is that of an index; this decides whether the text is decoded as one.
  package static func isIndex(_ text: [UInt8]) -> Bool {
    let start = text.prefix(256).filter { !" \t\r\n".utf8.contains($0) }
    return start.starts(with: "{\"metadata\":".utf8) || start.starts(with: "{\"weight_map\":".utf8)
  }

  /// The groups of variables that each file should hold, by file name.
  private var groups: [String: [String]] {
    weight_map.reduce(into: [:]) { groups, entry in
      for name in entry.value.names { groups[name, default: []].append(entry.key) }
    }
  }

  /// Sends the events of reading the shards, which are looked for only in the folder of the index.
  func readShards(_ location: any ModelLocation, _ context: Store.ReadContext) {
    for key in duplicateKeys { context(.issue(.duplicateKey(key, in: nil))) }
    Shards(location: location, context: context).read(groups)
  }

  /// Sends the events of reading an index that was given as a model of its own.
  func read(_ location: (any ModelLocation)?, _ context: Store.ReadContext) throws(ReadError) {
    let files = groups.keys
    if !files.isEmpty, files.allSatisfy({ $0.hasSuffix(".safetensors") }) {
      throw ReadError(.notAModel, "it is the index of safetensors files, not of a Keras model")
    }
    context(.kind(.sharded))
    if let location { readShards(location, context) }
  }
}
