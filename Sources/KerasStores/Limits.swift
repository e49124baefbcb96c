extension Store {
  /// How much of what a file may ask for is granted.
  public struct Limits: Sendable, Equatable {
    /// The seconds that reading a file may take where a process of its own reads it; 0 for any number.
    public var seconds = 60
    /// The bytes of memory that such a process may allocate.
    public var memory = 192 << 20

    public init() {}
  }
}

extension Store.Limits: Wired {
  func write(to wire: inout WireWriter) {
    wire.put(seconds)
    wire.put(memory)
  }

  init(from wire: inout WireReader) throws(WireError) {
    self.init()
    seconds = try wire.take()
    memory = try wire.take()
  }
}
