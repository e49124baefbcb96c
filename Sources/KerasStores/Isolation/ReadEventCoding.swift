/// A part of the answer to a request: its kind, the number of bytes that follow, those.
enum Frame: UInt8 {
  case kind, architecture, training, layers, weightNames, objectName, variables, tensor, fault
  /// The last one: what was read, or why nothing could be.
  case store, error

  static let headerSize = 9
}

extension Store.ReadEvent {
  /// Nil for what is not sent.
  var frame: Frame? {
    switch self {
    case .kind: .kind
    case .architecture: .architecture
    case .training: .training
    case .opening: nil
    case .layers: .layers
    case .weightNames: .weightNames
    case .objectName: .objectName
    case .variables: .variables
    case .tensor: .tensor
    case .fault: .fault
    }
  }

  func write(to wire: inout BinaryWriter) {
    switch self {
    case .kind(let kind): wire.put(kind)
    case .architecture(let text, let version):
      wire.put(version)
      wire.put(text: text)
    case .training(let text): wire.put(text: text)
    case .layers(let names): wire.put(names)
    case .weightNames(let path, let names):
      wire.put(path)
      wire.put(names)
    case .objectName(let path, let name):
      wire.put(path)
      wire.put(name)
    case .tensor(let tensor): wire.put(tensor)
    case .fault(let fault): wire.put(fault)
    case .variables, .opening: break
    }
  }

  init(_ frame: Frame, from wire: inout BinaryReader) throws(BinaryCodingError) {
    switch frame {
    case .kind: self = .kind(try wire.take())
    case .architecture:
      let version = try wire.take(String?.self)
      self = .architecture(Array(try wire.text()), version)
    case .training: self = .training(Array(try wire.text()))
    case .layers: self = .layers(try wire.take())
    case .weightNames: self = .weightNames(try wire.take(), try wire.take())
    case .objectName: self = .objectName(try wire.take(), try wire.take())
    case .variables: self = .variables
    case .tensor: self = .tensor(try wire.take())
    case .fault: self = .fault(try wire.take())
    case .store, .error: throw BinaryCodingError()
    }
  }
}
