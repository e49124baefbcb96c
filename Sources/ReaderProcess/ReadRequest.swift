import Basics
import KerasStores

/// What a reader process is asked to read.
struct ReadRequest: Equatable {
  let path: String
  let options: ReadOptions
}

extension ReadRequest: BinaryCodable {
  func encode(to writer: inout BinaryWriter) {
    writer.append(path)
    writer.append(options.limits)
    writer.append(options.values)
    writer.append(options.digestKey)
    writer.append(options.comparison)
  }

  init(from reader: inout BinaryReader) throws(BinaryCodingError) {
    path = try reader.decode()
    var options = ReadOptions(
      limits: try reader.decode(), values: try reader.decode(), digestKey: try reader.decode())
    options.comparison = try reader.decode()
    self.options = options
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
