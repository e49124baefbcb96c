import FileFormats
import HDF5

/// The values of one stored tensor, read part by part.
package protocol TensorValues {
  var shape: [Int] { get }
  var format: ElementFormat { get }
  /// The shape of the smallest part that is read at once, such as a chunk; nil for one element.
  var unit: [Int]? { get }

  /// Reads a part; the last axis varies fastest.
  func read(_ axes: [Hyperslab.Axis], into bytes: UnsafeMutableRawBufferPointer) throws
}

/// The tensors of a file that is open.
package struct OpenTensors {
  /// Opens the values of a tensor by its path; nil if they are not numbers of this file.
  package let values: [String: () throws -> (any TensorValues)?]
  /// Releases the pages of the file that have been read into memory.
  let release: () -> Void
}

/// The values of a dataset.
final class DatasetValues: TensorValues {
  private let dataset: Dataset
  let shape: [Int]
  let format: ElementFormat
  let unit: [Int]?

  /// Nil if the elements are not numbers, or lie in another file.
  init?(_ dataset: consuming Dataset) throws(HDF5Error) {
    guard case .internalData = try dataset.storage(), let format = try dataset.elementFormat() else { return nil }
    try dataset.checkChunks(mostBytes: Dataset.mostChunkBytes)
    shape = try dataset.shape().map { Int(clamping: $0) }
    unit = try dataset.chunk(rank: shape.count)
    self.format = format
    self.dataset = dataset
  }

  func read(_ axes: [Hyperslab.Axis], into bytes: UnsafeMutableRawBufferPointer) throws {
    try dataset.read(axes, into: bytes)
  }
}

/// The values of an array as NumPy stores it.
struct ArrayValues: TensorValues {
  let shape: [Int]
  let format: ElementFormat
  let unit: [Int]? = nil
  private let elements: UnsafeRawBufferPointer
  /// The distance of neighbours along each axis in memory, in elements.
  private let strides: [Int]

  /// Nil if the elements are not numbers, or not all stored.
  init?(_ array: NumPyArray) {
    guard let format = array.type.elementFormat, let elements = array.elements, array.byteCount <= elements.count else {
      return nil
    }
    (self.format, self.elements, shape) = (format, elements, array.shape)
    var strides = array.shape.map { _ in 1 }, stride = 1
    for axis in array.isColumnMajor ? Array(strides.indices) : strides.indices.reversed() {
      strides[axis] = stride
      stride *= array.shape[axis]
    }
    self.strides = strides
  }

  func read(_ axes: [Hyperslab.Axis], into bytes: UnsafeMutableRawBufferPointer) {
    // Positions in memory instead of in row-major order.
    let stored = zip(axes, strides).map { Hyperslab.Axis(start: $0.start, count: $0.count, stride: $1) }
    let size = format.size
    var target = 0
    Hyperslab(bytes: elements, axes: stored).forEachRun { run, offset, stride in
      for position in 0..<run.count {
        let source = (offset + position * stride) * size
        bytes.baseAddress?.advanced(by: target).copyMemory(
          from: elements.baseAddress!.advanced(by: source), byteCount: size)
        target += size
      }
    }
  }
}

extension ElementFormat {
  /// Converts elements to double precision, which holds all but integers of more than 53 bits exactly.
  func convert(_ bytes: UnsafeRawBufferPointer, into numbers: UnsafeMutableBufferPointer<Double>) {
    switch self {
    case .float32: convert(bytes, Float.self, into: numbers) { Double($0) }
    case .float64: convert(bytes, Double.self, into: numbers) { $0 }
    case .float16: convert(bytes, UInt16.self, into: numbers) { Double(Float(half: $0)) }
    case .bfloat16: convert(bytes, UInt16.self, into: numbers) { Double(Float(bitPattern: UInt32($0) << 16)) }
    case .signed(bytes: 1): convert(bytes, Int8.self, into: numbers) { Double($0) }
    case .signed(bytes: 2): convert(bytes, Int16.self, into: numbers) { Double($0) }
    case .signed(bytes: 4): convert(bytes, Int32.self, into: numbers) { Double($0) }
    case .signed: convert(bytes, Int64.self, into: numbers) { Double($0) }
    case .unsigned(bytes: 1): convert(bytes, UInt8.self, into: numbers) { Double($0) }
    case .unsigned(bytes: 2): convert(bytes, UInt16.self, into: numbers) { Double($0) }
    case .unsigned(bytes: 4): convert(bytes, UInt32.self, into: numbers) { Double($0) }
    case .unsigned: convert(bytes, UInt64.self, into: numbers) { Double($0) }
    }
  }

  @inline(__always)
  private func convert<Element>(
    _ bytes: UnsafeRawBufferPointer, _: Element.Type, into numbers: UnsafeMutableBufferPointer<Double>,
    _ number: (Element) -> Double
  ) {
    let elements = bytes.bindMemory(to: Element.self)
    for index in 0..<min(elements.count, numbers.count) { numbers[index] = number(elements[index]) }
  }
}
