extension Store {
  /// How much of what a file may ask for is granted.
  public struct Limits: Sendable, Equatable {
    /// The seconds that reading a file may take where a process of its own reads it; 0 for any number.
    public var seconds = 60
    /// The bytes of memory that such a process may allocate.
    public var memory: Int { (64 << 20) + inflated }
    /// The bytes of a JSON text.
    public var json = 24 << 20
    /// The bytes of a packed member of an archive, once it is unpacked: that takes place in memory.
    public var inflated = 128 << 20
    /// The objects of an HDF5 file that are looked at.
    public var objects = 250_000
    /// The groups that may lie in one another.
    public var depth = 64

    public init() {}
  }
}

extension Store.Limits: Wired {
  func write(to wire: inout WireWriter) {
    wire.put(seconds)
    for limit in [json, inflated, objects, depth] { wire.put(limit) }
  }

  init(from wire: inout WireReader) throws(WireError) {
    self.init()
    seconds = try wire.take()
    json = try wire.take()
    inflated = try wire.take()
    objects = try wire.take()
    depth = try wire.take()
  }
}

/// `, more than the 24 MiB that are allowed; --max-json allows more`
func beyond(_ limit: Int, _ option: String) -> String {
  ", more than the \(limit >> 20) MiB that are allowed; \(option) allows more"
}
