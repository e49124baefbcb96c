/// What a reading process is asked to read.
struct Request: Wired, Equatable {
  let path: String
  let limits: Store.Limits
  let wantsValues: Bool
  let digestKey: Digest.Key?

  init(path: String, limits: Store.Limits, wantsValues: Bool = false, digestKey: Digest.Key? = nil) {
    self.path = path
    self.limits = limits
    self.wantsValues = wantsValues
    self.digestKey = digestKey
  }

  func write(to wire: inout WireWriter) {
    wire.put(path)
    wire.put(limits)
    wire.put(wantsValues)
    wire.put(digestKey)
  }

  init(from wire: inout WireReader) throws(WireError) {
    self.init(
      path: try wire.take(), limits: try wire.take(), wantsValues: try wire.take(), digestKey: try wire.take())
  }
}
