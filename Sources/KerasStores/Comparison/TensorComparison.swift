import Basics
import HDF5

/// Which tensors of two files are compared element by element.
public struct TensorComparison: Sendable, Equatable {
  /// The paths of a tensor in both files.
  public struct TensorPair: Sendable, Hashable {
    public let first, second: String

    public init(_ first: String, _ second: String) { (self.first, self.second) = (first, second) }
  }

  /// The file of the second tensors.
  public let other: String
  public let pairs: [TensorPair]

  public init(with other: String, _ pairs: [TensorPair]) { (self.other, self.pairs) = (other, pairs) }
}

extension TensorComparison {
  private static let blockBytes = 1 << 20

  /// Sends the distance of each pair that can be read, up to `.end` or `.failure`.
  ///
  /// Both files are open at once, and only blocks of the tensors are in memory.
  func run(_ location: any ModelLocation, _ other: any ModelLocation, _ context: Store.ReadContext) {
    context(.kind(.h5))
    context(.weights)
    var isFailed = false
    let forward = { (event: Store.ReadEvent) in
      switch event {
      case .failure where !isFailed:
        isFailed = true
        context(event)
      case .opening: context(event)
      default: break
      }
    }
    let limits = context.limits
    let first = Store.ReadContext(opening: Set(pairs.map(\.first)), limits, emit: forward) { own in
      let indices = pairs.indices.filter { own.values[pairs[$0].first] != nil }
      if indices.isEmpty || isFailed { return }
      let second = Store.ReadContext(
        opening: Set(indices.map { pairs[$0].second }), limits, isNested: true, emit: forward
      ) { others in
        for index in indices {
          guard let open = own.values[pairs[index].first], let openOther = others.values[pairs[index].second] else {
            continue
          }
          context(.opening(pairs[index].first))
          // An error leaves the distance unknown.
          guard let values = try? open(), let otherValues = try? openOther() else { continue }
          let distance = try? Self.distance(values, otherValues, limits) {
            own.release()
            others.release()
          }
          if let distance { context(.distance(index, distance)) }
        }
      }
      Store.read(other, second)
    }
    Store.read(location, first)
    if !isFailed { context(.end) }
  }

  /// - Parameter release: called after each 32 MiB.
  private static func distance(
    _ first: any TensorValues, _ second: any TensorValues, _ limits: Limits, release: () -> Void
  ) throws -> TensorDistance? {
    let shape = first.shape, size = max(first.format.size, second.format.size)
    guard shape == second.shape,
      let parts = HyperslabIterator(
        of: shape, unit: first.unit ?? second.unit, elementSize: size, targetBytes: blockBytes,
        maximumBytes: limits.memory / 8)
    else { return nil }
    let length = parts.bytes / size
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: parts.bytes, alignment: 64)
    let numbers = UnsafeMutableBufferPointer<Double>.allocate(capacity: length)
    let others = UnsafeMutableBufferPointer<Double>.allocate(capacity: length)
    defer {
      bytes.deallocate()
      numbers.deallocate()
      others.deallocate()
    }
    var distance = TensorDistance(), unreleased = 0
    try parts.forEach { axes throws(any Error) in
      let count = axes.elements
      for (values, target) in [(first, numbers), (second, others)] {
        let part = UnsafeMutableRawBufferPointer(rebasing: bytes[..<(count * values.format.size)])
        // The library may leave the buffer unchanged for elements that were never written.
        part.initializeMemory(as: UInt8.self, repeating: 0)
        try values.read(axes, into: part)
        values.format.convert(UnsafeRawBufferPointer(part), into: target)
      }
      distance.add(UnsafeBufferPointer(rebasing: numbers[..<count]), UnsafeBufferPointer(rebasing: others[..<count]))
      unreleased += 2 * count * size
      if unreleased > 32 << 20 {
        unreleased = 0
        release()
      }
    }
    return distance
  }
}
