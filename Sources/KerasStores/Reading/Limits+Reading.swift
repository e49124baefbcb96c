import Basics

extension Limits {
  /// The bytes of memory that a reader process may allocate.
  package var memory: Int { self[.inflated].addingSaturated(64 << 20) }

  /// The bytes of all paths of an HDF5 file together.
  var pathBytes: Int { self[.objects].multipliedSaturated(by: 96) }
}
