import Basics

extension Shape {
  /// The bytes of a tensor for one sample, with the arithmetic behind them: `112*112*64 * 4`. Unknown if a size is, or
  /// if elements of the dtype have no size in bytes.
  package func bytes(of dtype: DType) -> Dim {
    guard let size = dtype.bytes else { return .unknown }
    var factors: [Dim] = []
    if let dims {
      factors.reserveCapacity(dims.count)
      for index in dims.indices.dropFirst() where dims[index].value != 1 { factors.append(dims[index].withoutHistory) }
    } else {
      factors = [.unknown]
    }
    return Dim.grouped([factors.multiplied, Dim(size)])
  }
}
