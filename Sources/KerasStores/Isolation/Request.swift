/// What a reading process is asked to read.
struct Request: BinaryCodable, Equatable {
  let path: String
  let limits: Store.Limits
  let wantsValues: Bool
  let digestKey: TensorDigest.Key?

  init(path: String, limits: Store.Limits, wantsValues: Bool = false, digestKey: TensorDigest.Key? = nil) {
    self.path = path
    self.limits = limits
    self.wantsValues = wantsValues
    self.digestKey = digestKey
  }

  func write(to wire: inout BinaryWriter) {
    wire.put(path)
    wire.put(limits)
    wire.put(wantsValues)
    wire.put(digestKey)
  }

  init(from wire: inout BinaryReader) throws(BinaryCodingError) {
    self.init(
      path: try wire.take(), limits: try wire.take(), wantsValues: try wire.take(), digestKey: try wire.take())
  }
}
