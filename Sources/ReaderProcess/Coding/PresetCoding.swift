import KerasStores

extension Store.PresetPart: BinaryCodable {
  private enum Form: UInt8, BinaryCodable { case configuration, weights, vocabulary, other, unreadable }

  func encode(to writer: inout BinaryWriter) {
    writer.append(name)
    switch content {
    case .configuration(let text):
      writer.append(Form.configuration)
      writer.append(bytes: text)
    case .weights(let tensors):
      writer.append(Form.weights)
      writer.append(tensors)
    case .vocabulary(let count):
      writer.append(Form.vocabulary)
      writer.append(count)
    case .other: writer.append(Form.other)
    case .unreadable: writer.append(Form.unreadable)
    }
  }

  init(from reader: inout BinaryReader) throws(BinaryCodingError) {
    let name: String = try reader.decode(), form: Form = try reader.decode()
    switch form {
    case .configuration: self.init(name, .configuration(Array(try reader.readBytes())))
    case .weights: self.init(name, .weights(try reader.decode()))
    case .vocabulary: self.init(name, .vocabulary(try reader.decode()))
    case .other: self.init(name, .other)
    case .unreadable: self.init(name, .unreadable)
    }
  }
}
