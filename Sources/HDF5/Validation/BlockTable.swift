/// How the space of a fractal heap is divided into blocks: a table whose rows have the same number of blocks each.
///
/// The blocks of the first two rows have the same size; those of every further row are twice as large as those of the
/// row before. Large ones are tables of smaller blocks themselves.
/// - Source: HDF5 File Format Specification 3.0, III.G; `H5HFdtable.c` of 1.10.8.
struct BlockTable {
  /// The blocks of a row.
  let width: UInt64
  /// The bytes of the first block, and of the largest one that holds objects.
  let firstSize, largestSize: UInt64
  /// The bits of an offset in the heap.
  let offsetBits: UInt64

  /// The bits of an offset in the first row.
  private let firstRowBits: UInt64

  /// Reads four fields of the header of a heap.
  ///
  /// - Throws: `MetadataFault` for numbers of which the library makes no table.
  init(_ fields: inout FieldReader, in metadata: FileMetadata) throws(MetadataFault) {
    width = try fields.number(2)
    firstSize = try fields.number(metadata.lengthWidth)
    largestSize = try fields.number(metadata.lengthWidth)
    offsetBits = try fields.number(2)
    guard width.isPowerOfTwo, firstSize.isPowerOfTwo, largestSize.isPowerOfTwo, firstSize <= largestSize,
      largestSize <= Self.mostBytes, offsetBits <= UInt64(8 * metadata.lengthWidth)
    else { throw Self.undefined }
    firstRowBits = firstSize.log2 + width.log2
    guard offsetBits > firstRowBits, directRows <= mostRows else { throw Self.undefined }
  }

  /// No block that holds objects may be larger.
  private static let mostBytes: UInt64 = 1 << 31
  private static let undefined = MetadataFault.damaged("its fractal heap has a table that HDF5 does not allow")

  /// The most rows of the whole table.
  var mostRows: UInt64 { offsetBits - firstRowBits + 1 }
  /// The rows whose blocks hold objects; blocks of the rows behind them are tables.
  var directRows: UInt64 { largestSize.log2 - firstSize.log2 + 2 }

  func size(ofRow row: UInt64) -> UInt64 { row == 0 ? firstSize : firstSize << (row - 1) }

  /// Where a block begins.
  func offset(ofRow row: UInt64, column: UInt64) -> UInt64 {
    (row == 0 ? 0 : 1 << (firstRowBits + row - 1)) + column * size(ofRow: row)
  }

  /// The rows of the table that a block of a row is; 0 if the library would compute a number below 1.
  func rows(inBlockOfRow row: UInt64) -> UInt64 {
    let rows = firstSize.log2 + row
    return rows > firstRowBits ? rows - firstRowBits : 0
  }

  /// The block in which an offset is.
  func block(at offset: UInt64) -> (row: UInt64, column: UInt64) {
    guard offset >> firstRowBits > 0 else { return (0, offset / firstSize) }
    let highBit = offset.log2, row = highBit - firstRowBits + 1
    return (row, (offset - (1 << highBit)) / size(ofRow: row))
  }
}

extension UInt64 {
  var isPowerOfTwo: Bool { nonzeroBitCount == 1 }
  /// The position of the highest bit, of a number above 0.
  var log2: UInt64 { UInt64(63 - Swift.max(1, self).leadingZeroBitCount) }
}
