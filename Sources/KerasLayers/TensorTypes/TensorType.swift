import Basics

/// What is known of a tensor besides its shape.
package struct TensorType: Hashable, Sendable {
  package var dtype: DType
  /// Whether it lists the elements that are not zero.
  package var isSparse: Bool
  /// Whether TensorFlow has forgotten the sizes of a sparse tensor, as it does when it casts one.
  package var hasLostSizes = false

  package init(_ dtype: DType, isSparse: Bool = false) {
    self.dtype = dtype
    self.isSparse = isSparse
  }

  /// The same cast to another dtype.
  package func cast(to dtype: DType) -> TensorType {
    var copy = self
    if copy.dtype != dtype { copy.hasLostSizes = isSparse }
    copy.dtype = dtype
    return copy
  }
}

/// Kinds of tensors, by what their elements are and how they are kept.
package struct TensorKinds: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  static let bools = TensorKinds(rawValue: 1)
  static let signed = TensorKinds(rawValue: 2)
  static let unsigned = TensorKinds(rawValue: 64)
  static let floats = TensorKinds(rawValue: 4)
  static let complex = TensorKinds(rawValue: 8)
  static let texts = TensorKinds(rawValue: 16)
  /// Sparse tensors of elements that are taken.
  static let sparse = TensorKinds(rawValue: 32)

  static let integers: TensorKinds = [.signed, .unsigned]
  static let numbers: TensorKinds = [.integers, .floats]
  static let everyElement: TensorKinds = [.bools, .integers, .floats, .complex, .texts]
  static let everything: TensorKinds = [.everyElement, .sparse]

  /// The kind of a tensor; nil for elements of another kind.
  init?(_ type: TensorType) {
    let dtype = type.dtype
    let kind: TensorKinds
    switch dtype {
    case .bool: kind = .bools
    case .string: kind = .texts
    case _ where dtype.isFloat: kind = .floats
    case _ where dtype.isUnsigned: kind = .unsigned
    case _ where dtype.isInteger: kind = .signed
    case _ where dtype.isComplex: kind = .complex
    default: return nil
    }
    self = type.isSparse ? kind.union(.sparse) : kind
  }
}
