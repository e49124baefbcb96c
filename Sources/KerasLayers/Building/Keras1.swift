/// The configuration keys of Keras 1, by the names of Keras 2 and 3 that declarations use.
///
/// Classes that Keras 2 kept unchanged, and configurations written before the keys were renamed, use them too.
package enum Keras1 {
  /// For each later key the legacy ones. Several keys in one entry state one number of a list each.
  package static let legacyKeys: [String: [[String]]] = [
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
  /// The key in the file for the name that Keras 2 and 3 use.
  func key(_ name: String) -> String {
    guard let legacy = legacyKeys(name), legacy.count == 1 else { return name }
    return legacy[0]
  }

  /// The keys of Keras 1 that the file has in place of this one; nil if it has the key itself, or none of them.
  private func legacyKeys(_ name: String) -> [String]? {
    guard writer.generation < .tfKeras || writer.version == nil, let json, let entries = Keras1.legacyKeys[name],
      !json.contains(name)
    else {
      return nil
    }
    return entries.first { $0.allSatisfy(json.contains) }
  }

  /// A list that Keras 1 states as one key for each number; nil if the file does not.
  func legacyList(_ name: String) throws -> [Int]? {
    guard let keys = legacyKeys(name), keys.count > 1 else { return nil }
    return try keys.map { try required($0) }
  }

  /// The input shape that the first layer of a Keras 1 model states.
  func legacyInputShape() throws -> Shape? {
    guard writer.generation == .keras1 else { return nil }
    if let sample = try shape("input_shape") { return Shape([.unknown] + (sample.dims ?? [])) }
    guard has("input_dim") else { return nil }
    let channels = try dim("input_dim").withoutHistory
    guard mentions("input_length") else { return [.unknown, channels] }
    let length = try Dim(optional("input_length"))
    return className == "Embedding" ? [.unknown, length] : [.unknown, length, channels]
  }

  /// Margins in the forms of Keras 1 alone: by the name of each side, or as one list of all sides.
  func legacyMargins(_ name: String, _ rank: Int) throws -> [(before: Dim, after: Dim)]? {
    guard writer.generation == .keras1, rank < 3 else { return nil }
    let sides = Array([("left_pad", "right_pad"), ("top_pad", "bottom_pad")][0..<rank].reversed())
    if let named = json?.object(name) {
      let margin = { (side: String) in Dim(try named.decodeIfPresent(Int.self, side) ?? 0) }
      return try sides.map { (try margin($0), try margin($1)) }
    }
    guard rank == 2, let all = optionalIfTyped(name, as: [Int].self), all.count == 4 else { return nil }
    return [(Dim(all[0]), Dim(all[1])), (Dim(all[2]), Dim(all[3]))]
  }
}
