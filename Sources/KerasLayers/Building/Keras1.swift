/// How Keras 1 spelled what declarations ask for by the names of Keras 2 and 3.
///
/// The classes of Keras 2 that live on from it, and configurations written before the names changed, spell it so too.
package enum Keras1 {
  /// By the later name, the former ones. Where several keys stand in one entry, each holds one number of the list.
  package static let spellings: [String: [[String]]] = [
    "units": [["output_dim"]],
    "filters": [["nb_filter"]],
    "kernel_size": [["filter_length"], ["nb_row", "nb_col"], ["kernel_dim1", "kernel_dim2", "kernel_dim3"]],
    "strides": [["subsample"], ["subsample_length"], ["stride"]],
    "dilation_rate": [["atrous_rate"]],
    "padding": [["border_mode"]],
    "data_format": [["dim_ordering"]],
    "use_bias": [["bias"]],
    "pool_size": [["pool_length"]],
    "size": [["length"]],
    "axis": [["concat_axis"]],
    "axes": [["dot_axes"]],
    "mode": [["merge_mode"]],
  ]

  /// The values of `dim_ordering`.
  package static let orderings = ["th", "tf"]
}

extension Config {
  /// The key under which the file states what is asked for by its name of today.
  func key(_ name: String) -> Key {
    guard let former = formerKeys(name), former.count == 1 else { return Key(name) }
    return Key(former[0])
  }

  /// The keys that Keras 1 had instead of this one; nil where the file has the key itself, or none of them.
  private func formerKeys(_ name: String) -> [String]? {
    guard writer.generation < .tfKeras || writer.version == nil, let values, let entries = Keras1.spellings[name],
      !values.contains(Key(name))
    else {
      return nil
    }
    return entries.first { $0.allSatisfy { values.contains(Key($0)) } }
  }

  /// The numbers of a list that Keras 1 kept in a key for each; nil where the file does not.
  func formerList(_ name: String) throws -> [Int]? {
    guard let keys = formerKeys(name), keys.count > 1 else { return nil }
    return try keys.map { try required($0) }
  }

  /// The input shape of a first layer by the arguments that stated it.
  func formerInputShape() throws -> Shape? {
    guard writer.generation == .keras1 else { return nil }
    if let sample = try shape("input_shape") { return Shape([.unknown] + (sample.dims ?? [])) }
    guard has("input_dim") else { return nil }
    let channels = try dim("input_dim").withoutHistory
    guard mentions("input_length") else { return [.unknown, channels] }
    let length = try Dim(optional("input_length"))
    return className == "Embedding" ? [.unknown, length] : [.unknown, length, channels]
  }

  /// Margins as Keras 1 could state them: by the name of each side, or as one list of all sides.
  func formerMargins(_ name: String, _ rank: Int) throws -> [(before: Dim, after: Dim)]? {
    guard writer.generation == .keras1, rank < 3 else { return nil }
    let sides = Array([("left_pad", "right_pad"), ("top_pad", "bottom_pad")][0..<rank].reversed())
    if let named = try? values?.nestedContainer(keyedBy: Key.self, forKey: Key(name)) {
      let margin = { (side: String) in Dim(try named.decodeIfPresent(Int.self, forKey: Key(side)) ?? 0) }
      return try sides.map { (try margin($0), try margin($1)) }
    }
    guard rank == 2, let all = optionalIfTyped(name, as: [Int].self), all.count == 4 else { return nil }
    return [(Dim(all[0]), Dim(all[1])), (Dim(all[2]), Dim(all[3]))]
  }
}
