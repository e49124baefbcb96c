/// A tensor as a feature map: batch axes, spatial axes and channels, in the order of `data_format`.
package struct FeatureMap: Sendable {
  package let batch: [Dim]
  package let spatial: [Dim]
  package let channels: Dim
  let channelsFirst: Bool

  /// The shape of a feature map with the same batch axes and other sizes.
  package func with(spatial: [Dim], channels: Dim) -> Shape {
    Shape(batch + (channelsFirst ? [channels] + spatial : spatial + [channels]))
  }

  package func with(channels: Dim) -> Shape { with(spatial: spatial, channels: channels) }
  package func with(spatial: [Dim]) -> Shape { with(spatial: spatial, channels: channels) }
}

extension Config {
  /// The number of spatial axes of the class, by its name: 2 for `Conv2D`; a `ConvLSTMCell` states it as `rank`.
  package var spatialRank: Int {
    className.spatialRank ?? optionalIfTyped("rank", as: Int.self).map { min(max($0, 1), 3) } ?? 1
  }

  /// Whether the channels precede the spatial axes.
  package func channelsFirst() throws -> Bool {
    let formats = ["channels_last", "channels_first"] + (writer.generation < .keras3 ? Keras1.orderings : [])
    let fallback = builder.defaultsToChannelsFirst && spatialRank > 1 ? "channels_first" : "channels_last"
    let format = try choice("data_format", formats, default: fallback)
    return format == "channels_first" || format == "th"
  }

  /// A value that must be one of a few texts.
  package func choice(_ key: String, _ choices: [String], default fallback: String) throws -> String {
    if let recorder {
      recorder.note(key, default: fallback, among: choices)
      if let text = recorder.text(key) { return text }
    }
    if let value = stated(key), !value.isTruthy, key == "data_format" { return fallback }
    let value = try callAsFunction(key, default: fallback)
    if choices.contains(value) { return value }
    // Keras looks most values up in lower case; where it does not, the declaration says so.
    let lowercased = value.lowercased()
    if writer.generation >= .tfKeras, choices.contains(lowercased) { return lowercased }
    throw error(key, "must be \(choices.alternatives), not \"\(value)\"")
  }

  /// The input as a feature map with the spatial axes of the class.
  ///
  /// - Throws: `IncompatibleShapes` for an input of fewer axes.
  package func featureMap(_ input: Shape) throws -> FeatureMap {
    let spatialRank = spatialRank
    let first = try channelsFirst()
    let rank = input.rank ?? spatialRank + 2
    guard rank >= spatialRank + 2 else {
      throw IncompatibleShapes("\(className) needs an input of \(spatialRank + 2) axes, got \(input)")
    }
    let dims = (0..<rank).map { input[$0] }
    let batch = rank - spatialRank - 1
    return FeatureMap(
      batch: Array(dims[..<batch]),
      spatial: Array(first ? dims[(batch + 1)...] : dims[batch..<(rank - 1)]),
      channels: (first ? dims[batch] : dims[rank - 1]).named("channels"),
      channelsFirst: first)
  }
}

extension Config {
  /// Some layers of tf.keras refuse inputs with an empty axis other than the batch.
  ///
  /// - Source: measured with Keras 2.15.0 (`fixtures/make/empty_axes.py`); Keras 3 takes them.
  /// - Parameter axes: the axes that must not be empty.
  func refuseEmpty(_ axes: some Sequence<Dim>, of input: Shape) throws {
    guard writer.generation == .tfKeras, axes.contains(where: { $0.value == 0 }) else { return }
    throw IncompatibleShapes("\(className) takes no input without elements, got \(input)")
  }
}

extension String {
  /// The number of axes in the name of a class: 2 for `Conv2D`.
  fileprivate var spatialRank: Int? {
    var name = self
    return name.withUTF8 { letters in
      let end = letters.indices.dropFirst().first { index in
        letters[index] == UInt8(ascii: "D") && (UInt8(ascii: "1")...UInt8(ascii: "3")).contains(letters[index - 1])
      }
      return end.map { Int(letters[$0 - 1] - UInt8(ascii: "0")) }
    }
  }
}
