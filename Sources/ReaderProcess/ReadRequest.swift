import Basics
import KerasStores

/// What a reader process is asked to read.
struct ReadRequest: Equatable {
  let path: String
  let options: ReadOptions
}

extension ReadRequest {
  /// Where the models are: one, or the two of a comparison.
  var locations: [PathLocation] {
    ([path] + (options.comparison.map { [$0.other] } ?? [])).map { PathLocation($0, options.limits) }
  }
}

/// A request as a reader receives it, which needs no path.
struct SentRequest {
  let number: UInt32
  let options: ReadOptions
  let models: [SentModel]
}

extension SentRequest: BinaryCodable {
  func encode(to writer: inout BinaryWriter) {
    writer.append(UInt64(number))
    writer.append(options.limits)
    writer.append(options.values)
    writer.append(options.digestKey)
    writer.append(options.histograms)
    writer.append(options.comparison)
    writer.append(models)
  }

  init(from reader: inout BinaryReader) throws(BinaryCodingError) {
    number = UInt32(truncatingIfNeeded: try reader.readNumber())
    var options = ReadOptions(
      limits: try reader.decode(), values: try reader.decode(), digestKey: try reader.decode())
    options.histograms = try reader.decode()
    options.comparison = try reader.decode()
    self.options = options
    models = try reader.decode()
  }
}

extension Limits: BinaryCodable {
  func encode(to writer: inout BinaryWriter) {
    for limit in Limit.allCases { writer.append(self[limit]) }
  }

  init(from reader: inout BinaryReader) throws(BinaryCodingError) {
    self.init()
    for limit in Limit.allCases { self[limit] = try reader.decode() }
  }
}
