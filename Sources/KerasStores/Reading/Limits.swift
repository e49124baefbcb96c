import Basics

extension Store {
  /// How much of what a file may ask for is granted.
  public struct Limits: Sendable, Equatable {
    /// The seconds that reading a file may take where a process of its own reads it; 0 for any number.
    public var seconds = 60
    /// The bytes of memory that such a process may allocate.
    public var memory: Int { (64 << 20) + inflated }
    /// The bytes of a file.
    public var file = 1 << 40
    /// The bytes of a JSON text, and of what an attribute holds.
    public var json = 24 << 20
    /// The bytes of a packed member of an archive, once it is unpacked: that takes place in memory.
    public var inflated = 128 << 20
    /// How many times its packed size a large member of an archive may expand to; Keras' own bound.
    public var ratio = 100
    /// The members of an archive.
    public var members = 100_000
    /// The objects and links of an HDF5 file that are looked at.
    public var objects = 250_000
    /// The groups that may lie in one another.
    public var depth = 64
    /// The bytes of an object's path, or of a member's name; an archive's own bound, and Keras' tests go a quarter as far.
    public var name = 1 << 16
    /// The attributes that one list may be spread over.
    public var attributes = 4096
    /// The axes of a tensor; NumPy and the HDF5 library have no more.
    public var rank = 32

    public init() {}

    /// The bytes of all paths together.
    var names: Int { objects.multipliedReportingOverflow(by: 96).partialValue }
    /// The bytes of all names of an archive's members together.
    var memberNames: Int { members.multipliedReportingOverflow(by: 256).partialValue }
  }
}

extension Store.Limits: BinaryCodable {
  private static let all: [WritableKeyPath<Self, Int> & Sendable] = [
    \.seconds, \.file, \.json, \.inflated, \.ratio, \.members, \.objects, \.depth, \.name, \.attributes, \.rank,
  ]

  func write(to wire: inout BinaryWriter) {
    for limit in Self.all { wire.put(self[keyPath: limit]) }
  }

  init(from wire: inout BinaryReader) throws(BinaryCodingError) {
    self.init()
    for limit in Self.all { self[keyPath: limit] = try wire.take() }
  }
}

/// `, more than the 24 MiB that are allowed; --max-json accepts more`
func beyond(_ limit: Int, _ option: String) -> String { beyond(count: limit >> 20, "MiB", option) }

/// `, more than the 32 axes that are allowed; --max-rank accepts more`
func beyond(count limit: Int, _ noun: String, _ option: String) -> String {
  ", more than the \(limit.grouped) \(noun) that are allowed; \(option) allows more"
}

func tooManyAxes(_ count: Int, _ limits: Store.Limits) -> String {
  "it has \(count) axes\(beyond(count: limits.rank, "axes", "--max-rank"))"
}
