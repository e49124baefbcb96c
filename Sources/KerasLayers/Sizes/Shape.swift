import Basics

/// The sizes of a tensor, batch first. The number of axes may be unknown.
package struct Shape: Sendable {
  /// The sizes; nil if the number of axes is unknown.
  package let dims: [Dim]?
  /// The values of the tensor, as far as known, if it is a size or a list of sizes (`tf.shape(x)`); nil otherwise.
  let knownValues: [Dim]?
  /// Whether Keras may know sizes that are unknown here, since a tensor before it has an unknown shape.
  package var isOpen = false

  package init(_ dims: [Dim]?) { self.init(dims, knownValues: nil) }

  init(_ dims: [Dim]?, knownValues: [Dim]?) {
    self.dims = dims
    self.knownValues = knownValues
  }

  /// - Parameter sizes: the plain sizes; one below 0 is none, and unknown.
  package init(sizes: [Int?]?) { self.init(sizes.map { $0.map { Dim($0.flatMap { $0 < 0 ? nil : $0 }) } }) }

  /// A shape of unknown rank.
  package static let unknown = Shape(nil)

  package var rank: Int? { dims?.count }

  /// Whether its sizes say all that is known of the tensor.
  package var isPlain: Bool { dims != nil && knownValues == nil && !isOpen }

  /// The plain sizes, nil for `None`; nil for an unknown rank.
  package var sizes: [Int?]? { dims?.map(\.value) }

  /// The same shape with plain sizes, without the terms that they were computed by.
  package var withoutHistory: Shape {
    var copy = Shape(dims?.map(\.withoutHistory), knownValues: knownValues?.map(\.withoutHistory))
    copy.isOpen = isOpen
    return copy
  }

  /// The number of elements; unknown if any size is.
  package var elements: Dim { dims?.product ?? .unknown }

  /// The size of an axis, counted from the end if negative; unknown if there is no such axis.
  package subscript(axis: Int) -> Dim {
    guard let dims, let index = index(of: axis) else { return .unknown }
    return dims[index]
  }

  /// The sizes of those of the axes that exist; unknown sizes for an unknown rank.
  package subscript(axes: Range<Int>) -> [Dim] {
    guard let dims else { return axes.map { _ in .unknown } }
    return Array(dims[axes.clamped(to: dims.indices)])
  }

  package subscript(axes: ClosedRange<Int>) -> [Dim] { self[Range(axes)] }

  /// The sizes from an axis on; nil for an unknown rank.
  package subscript(axes: PartialRangeFrom<Int>) -> [Dim]? { dims.map { Array($0.dropFirst(axes.lowerBound)) } }

  /// The sizes between batch and channels; one unknown size for an unknown rank.
  package var positions: [Dim] { dims.map { Array($0.dropFirst().dropLast()) } ?? [.unknown] }

  /// The sizes after the batch; one unknown size for an unknown rank.
  package var sample: [Dim] { dims.map { Array($0.dropFirst()) } ?? [.unknown] }

  /// The index of an axis, counted from the end if negative; nil if there is no such axis.
  package func index(of axis: Int) -> Int? {
    guard let rank else { return nil }
    let index = axis < 0 ? axis &+ rank : axis
    return (0..<rank).contains(index) ? index : nil
  }

  /// The shape with another size at one axis.
  package func replacing(_ axis: Int, with dim: Dim) -> Shape {
    guard var dims, let index = index(of: axis) else { return self }
    dims[index] = dim
    return Shape(dims)
  }

  /// The shape without one axis.
  package func removing(_ axis: Int) -> Shape {
    guard var dims, let index = index(of: axis) else { return self }
    dims.remove(at: index)
    return Shape(dims)
  }
}

extension Shape: ExpressibleByArrayLiteral {
  package init(arrayLiteral dims: Dim...) { self.init(dims) }
}

extension Shape: Equatable {
  package static func == (a: Shape, b: Shape) -> Bool { a.sizes == b.sizes }
}

extension Shape: CustomStringConvertible {
  /// As Python prints it: `(None, 49, 94, 55)`.
  package var description: String {
    sizes?.shapeText ?? "(?)"
  }
}
