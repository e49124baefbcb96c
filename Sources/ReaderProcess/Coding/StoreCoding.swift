import Basics
import KerasStores

extension Store.Kind: BinaryCodable {}
extension Store.ReadIssue.Kind: BinaryCodable {}
extension StoreError.Reason: BinaryCodable {}
extension Limit: BinaryCodable {}

extension Store.ReadIssue: BinaryCodable {
  func encode(to writer: inout BinaryWriter) {
    writer.append(kind)
    writer.append(object)
    writer.append(reason)
    writer.append(count)
    writer.append(limit)
  }

  init(from reader: inout BinaryReader) throws(BinaryCodingError) {
    self.init(
      try reader.decode(), object: try reader.decode(), reason: try reader.decode(), count: try reader.decode(),
      limit: try reader.decode())
  }
}

extension LegacyWeightNames: BinaryCodable {
  func encode(to writer: inout BinaryWriter) {
    writer.append(root)
    writer.append(names)
    writer.append(version)
  }

  init(from reader: inout BinaryReader) throws(BinaryCodingError) {
    self.init(root: try reader.decode(), names: try reader.decode(), version: try reader.decode())
  }
}

extension Inventory.Tensor: BinaryCodable {
  func encode(to writer: inout BinaryWriter) {
    writer.append(path.text)
    writer.append(shape)
    writer.append(dtype.name)
    writer.append(bytes)
    writer.append(isUnallocated)
    writer.append(values)
  }

  init(from reader: inout BinaryReader) throws(BinaryCodingError) {
    self.init(
      path: TensorPath(try reader.decode()), shape: try reader.decode(), dtype: DType(try reader.decode()),
      bytes: try reader.decode(),
      isUnallocated: try reader.decode())
    values = try reader.decode()
  }
}

extension Statistics: BinaryCodable {
  func encode(to writer: inout BinaryWriter) {
    for number in [count, nan, infinite, zeros, zeroColumns, columns] { writer.append(number) }
    for number in [least, most, average, squares] { writer.append(number) }
    writer.append(histogram)
    writer.append(digest)
  }

  init(from reader: inout BinaryReader) throws(BinaryCodingError) {
    self.init()
    count = try reader.decode()
    nan = try reader.decode()
    infinite = try reader.decode()
    zeros = try reader.decode()
    zeroColumns = try reader.decode()
    columns = try reader.decode()
    least = try reader.decode()
    most = try reader.decode()
    average = try reader.decode()
    squares = try reader.decode()
    histogram = try reader.decode()
    digest = try reader.decode()
    // The parent adds these numbers up, so they must be counts.
    guard [count, nan, infinite, zeros, zeroColumns, columns].allSatisfy({ $0 >= 0 && $0 <= 1 << 56 }),
      nan + infinite <= count
    else { throw BinaryCodingError() }
  }
}

extension Histogram: BinaryCodable {
  func encode(to writer: inout BinaryWriter) {
    writer.append(exponent)
    writer.append(first)
    writer.append(counts)
  }

  init(from reader: inout BinaryReader) throws(BinaryCodingError) {
    guard
      let decoded = Histogram(
        exponent: try reader.decode(), first: try reader.decode(), counts: try reader.decode())
    else { throw BinaryCodingError() }
    self = decoded
  }
}

extension TensorDigest.Key: BinaryCodable {
  func encode(to writer: inout BinaryWriter) {
    writer.append(seed)
    writer.append(step)
  }

  init(from reader: inout BinaryReader) throws(BinaryCodingError) {
    self.init(seed: try reader.decode(), step: try reader.decode())
  }
}

extension TensorDigest: BinaryCodable {
  func encode(to writer: inout BinaryWriter) {
    writer.append(key)
    writer.append(high)
    writer.append(low)
  }

  init(from reader: inout BinaryReader) throws(BinaryCodingError) {
    self.init(try reader.decode(), high: try reader.decode(), low: try reader.decode())
  }
}

extension TensorComparison: BinaryCodable {
  func encode(to writer: inout BinaryWriter) {
    writer.append(other)
    writer.append(pairs.map(\.first))
    writer.append(pairs.map(\.second))
  }

  init(from reader: inout BinaryReader) throws(BinaryCodingError) {
    let other: String = try reader.decode()
    let first: [String] = try reader.decode(), second: [String] = try reader.decode()
    self.init(with: other, zip(first, second).map { TensorPair($0, $1) })
  }
}

extension TensorDistance: BinaryCodable {
  func encode(to writer: inout BinaryWriter) {
    for number in [count, differing, notFinite] { writer.append(number) }
    for number in [absolute, relative, product, firstSquares, secondSquares] { writer.append(number) }
  }

  init(from reader: inout BinaryReader) throws(BinaryCodingError) {
    self.init()
    count = try reader.decode()
    differing = try reader.decode()
    notFinite = try reader.decode()
    absolute = try reader.decode()
    relative = try reader.decode()
    product = try reader.decode()
    firstSquares = try reader.decode()
    secondSquares = try reader.decode()
    // Reports print these numbers, so they must be numbers.
    guard [count, differing, notFinite].allSatisfy({ $0 >= 0 }), absolute.isFinite, relative.isFinite else {
      throw BinaryCodingError()
    }
  }
}
