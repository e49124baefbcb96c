/// What a reading process is asked to read.
struct Request: Wired {
  let path: String
  let limits: Store.Limits

  init(path: String, limits: Store.Limits) {
    self.path = path
    self.limits = limits
  }

  func write(to wire: inout WireWriter) {
    wire.put(path)
    wire.put(limits)
  }

  init(from wire: inout WireReader) throws(WireError) {
    self.init(path: try wire.take(), limits: try wire.take())
  }
}
