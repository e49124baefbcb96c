/// A tensor seen as a picture: batch axes, spatial axes, channels, in the order that `data_format` states.
public struct FeatureMap {
  public let batch: [Dim]
  public let spatial: [Dim]
  public let channels: Dim
  let channelsFirst: Bool

  /// The shape of a map with the same batch and other sizes.
  public func with(spatial: [Dim], channels: Dim) -> Shape {
    Shape(batch + (channelsFirst ? [channels] + spatial : spatial + [channels]))
  }

  public func with(channels: Dim) -> Shape { with(spatial: spatial, channels: channels) }
  public func with(spatial: [Dim]) -> Shape { with(spatial: spatial, channels: channels) }
}

extension Config {
  /// How many spatial axes the class works on, by its name: 2 for `Conv2D`; a `ConvLSTMCell` states it.
  public var spatialRank: Int {
    let letters = className.utf8
    for (digit, letter) in zip(letters, letters.dropFirst()) where letter == UInt8(ascii: "D") {
      if (UInt8(ascii: "1")...UInt8(ascii: "3")).contains(digit) { return Int(digit - UInt8(ascii: "0")) }
    }
    return optionalIfTyped("rank", as: Int.self).map { min(max($0, 1), 3) } ?? 1
  }

  /// Whether the channels stand before the spatial axes.
  public func channelsFirst() throws -> Bool {
    let known = ["channels_last", "channels_first"] + (writer.generation < .keras3 ? Keras1.orderings : [])
    let unstated = builder.defaultsToChannelsFirst && spatialRank > 1
    let word = try choice("data_format", known, default: unstated ? "channels_first" : "channels_last")
    return word == "channels_first" || word == "th"
  }

  /// A word out of a few that Keras knows.
  public func choice(_ key: String, _ known: [String], default fallback: String) throws -> String {
    recorder?.note(key, default: fallback, among: known)
    let word = try callAsFunction(key, default: fallback)
    guard known.contains(word) else {
      throw error(key, "is \"\(word)\", which is none of \(known.joined(separator: ", "))")
    }
    return word
  }

  /// The input as a picture with as many spatial axes as the class works on.
  ///
  /// - Throws: `IncompatibleShapes` for an input of fewer axes.
  public func featureMap(_ input: Shape) throws -> FeatureMap {
    let space = spatialRank
    let first = try channelsFirst()
    let rank = input.rank ?? space + 2
    guard rank >= space + 2 else {
      throw IncompatibleShapes("\(className) takes an input of \(space + 2) axes and is given \(input)")
    }
    let dims = (0..<rank).map { input[$0] }
    let batch = rank - space - 1
    return FeatureMap(
      batch: Array(dims[..<batch]),
      spatial: Array(first ? dims[(batch + 1)...] : dims[batch..<(rank - 1)]),
      channels: (first ? dims[batch] : dims[rank - 1]).named("channels"),
      channelsFirst: first)
  }
}
