import Basics

/// An array as NumPy stores it: its elements one after another.
package struct NumPyArray {
  package let shape: [Int]
  package let type: NumPyType
  /// Nil if the elements are not stored, or not in a form that is read.
  package let elements: UnsafeRawBufferPointer?
  /// True if neighbours along the first axis are adjacent (Fortran order).
  package let isColumnMajor: Bool

  init(shape: [Int], type: NumPyType, elements: UnsafeRawBufferPointer? = nil, isColumnMajor: Bool = false) {
    self.shape = shape
    self.type = type
    self.elements = elements
    self.isColumnMajor = isColumnMajor
  }

  /// The size of the elements in bytes; the largest integer if it does not fit.
  package var byteCount: Int { shape.reduce(type.size) { $0.multipliedSaturated(by: $1) } }
}
