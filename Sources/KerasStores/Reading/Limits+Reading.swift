import Basics

extension Store {
  public typealias Limits = Basics.Limits
}

extension Limits {
  /// The bytes of memory that a process which reads a file may allocate.
  var memory: Int { self[.inflated].addingSaturated(64 << 20) }

  /// The bytes of all paths of an HDF5 file together.
  var pathBytes: Int { self[.objects].multipliedSaturated(by: 96) }
}

extension Limit {
  /// What follows the text of an error that raising the limit would avoid.
  var advice: String { "; --\(self == .timeout ? "" : "max-")\(definition.name) allows more" }
}

extension Limits: BinaryCodable {
  func write(to wire: inout BinaryWriter) {
    for limit in Limit.allCases { wire.put(self[limit]) }
  }

  init(from wire: inout BinaryReader) throws(BinaryCodingError) {
    self.init()
    for limit in Limit.allCases { self[limit] = try wire.take() }
  }
}
