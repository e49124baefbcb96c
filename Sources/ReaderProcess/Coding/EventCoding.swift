import KerasStores

/// The header of an event in the pipe: its kind and the number of bytes of its content.
enum EventFrame {
  enum Kind: UInt8 {
    case kind, kerasVersion, backend, parameterCount, architecture, trainingConfig
    case weights, objectLayout, layerNames, weightNames, objectName, tensor, issue, distance, asset, presetPart
    /// The last event is one of these.
    case end, failure
    /// Not an event: the reader asks for a file.
    case part
  }

  /// One byte for the kind, eight for the number of bytes, the lowest first.
  static let headerSize = 9
}

extension Store.ReadEvent {
  /// Nil for `.opening`, which goes into the shared memory.
  var frameKind: EventFrame.Kind? {
    switch self {
    case .kind: .kind
    case .kerasVersion: .kerasVersion
    case .backend: .backend
    case .parameterCount: .parameterCount
    case .architecture: .architecture
    case .trainingConfig: .trainingConfig
    case .weights: .weights
    case .objectLayout: .objectLayout
    case .layerNames: .layerNames
    case .weightNames: .weightNames
    case .objectName: .objectName
    case .tensor: .tensor
    case .issue: .issue
    case .distance: .distance
    case .asset: .asset
    case .presetPart: .presetPart
    case .opening: nil
    case .end: .end
    case .failure: .failure
    }
  }

  /// Encodes all but the text at the end of the content, which the result is: it may be too large to be copied.
  func encodeContent(to writer: inout BinaryWriter) -> [UInt8] {
    switch self {
    case .kind(let kind): writer.append(kind)
    case .kerasVersion(let text), .backend(let text): writer.append(text)
    case .parameterCount(let count): writer.append(count)
    case .architecture(let text), .trainingConfig(let text):
      writer.append(number: UInt64(text.count))
      return text
    case .layerNames(let names): writer.append(names)
    case .weightNames(let group, let names):
      writer.append(group)
      writer.append(names)
    case .objectName(let path, let name):
      writer.append(path)
      writer.append(name)
    case .tensor(let tensor): writer.append(tensor)
    case .issue(let issue): writer.append(issue)
    case .distance(let pair, let distance):
      writer.append(pair)
      writer.append(distance)
    case .asset(let asset):
      writer.append(asset.path)
      writer.append(asset.content != nil)
      writer.append(bytes: asset.content ?? [])
    case .presetPart(let part): writer.append(part)
    case .failure(let reason, let text, let limit):
      writer.append(reason)
      writer.append(text)
      writer.append(limit)
    case .weights, .objectLayout, .opening, .end: break
    }
    return []
  }

  init(_ kind: EventFrame.Kind, from reader: inout BinaryReader) throws(BinaryCodingError) {
    switch kind {
    case .kind: self = .kind(try reader.decode())
    case .kerasVersion: self = .kerasVersion(try reader.decode())
    case .backend: self = .backend(try reader.decode())
    case .parameterCount: self = .parameterCount(try reader.decode())
    case .architecture: self = .architecture(Array(try reader.readBytes()))
    case .trainingConfig: self = .trainingConfig(Array(try reader.readBytes()))
    case .weights: self = .weights
    case .objectLayout: self = .objectLayout
    case .layerNames: self = .layerNames(try reader.decode())
    case .weightNames: self = .weightNames(group: try reader.decode(), names: try reader.decode())
    case .objectName: self = .objectName(path: try reader.decode(), name: try reader.decode())
    case .tensor: self = .tensor(try reader.decode())
    case .issue: self = .issue(try reader.decode())
    case .distance: self = .distance(try reader.decode(), try reader.decode())
    case .asset:
      let path: String = try reader.decode(), hasContent: Bool = try reader.decode()
      let content = Array(try reader.readBytes())
      self = .asset(Store.Asset(path: path, content: hasContent ? content : nil))
    case .presetPart: self = .presetPart(try reader.decode())
    case .end: self = .end
    case .failure: self = .failure(try reader.decode(), try reader.decode(), try reader.decode())
    case .part: throw BinaryCodingError()
    }
  }
}
