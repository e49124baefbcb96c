import FoundationEssentials

/// The index of weights that Keras split over several files: `model.weights.json`, beside `model_00000.weights.h5`, ….
struct ShardIndex: Decodable {
  /// Which files hold an object's variables, by the path of their group: `/layers/dense/vars`.
  private let weight_map: [String: FileNames]

  /// One name, or several where the variables of one object did not fit into one file.
  private struct FileNames: Decodable {
    let names: [String]

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      names = try (try? [value.decode(String.self)]) ?? value.decode([String].self)
    }
  }

  /// Nil where the text is something else, as an architecture is.
  init?(_ text: [UInt8]) {
    // Whether it is worth decoding shows in the first key.
    let start = String(decoding: text.prefix(256), as: UTF8.self).filter { !$0.isWhitespace }
    guard start.hasPrefix("{\"metadata\":") || start.hasPrefix("{\"weight_map\":"),
      let index = try? JSONDecoder().decode(Self.self, from: Data(text))
    else { return nil }
    self = index
  }

  /// The groups of variables that a file is said to hold, by the names of the files.
  private var groups: [String: [String]] {
    weight_map.reduce(into: [:]) { groups, entry in
      for name in entry.value.names { groups[name, default: []].append(entry.key) }
    }
  }

  /// What the files hold together, which are looked for beside the index alone.
  func weights(_ path: String, _ context: Store.ReadContext? = nil) -> StoredWeights {
    Shards(groups, beside: path, context).weights
  }

  /// The store of an index that stands for itself.
  func store(_ path: String, _ context: Store.ReadContext? = nil) throws(ReadError) -> Store {
    let files = groups.keys
    if !files.isEmpty, files.allSatisfy({ $0.hasSuffix(".safetensors") }) {
      throw ReadError(.notAModel, "it is the index of safetensors files, not of a Keras model")
    }
    context?(.kind(.sharded))
    let held = weights(path, context)
    return Store(path: path, kind: .sharded, inventory: held.inventory, faults: held.faults)
  }
}
