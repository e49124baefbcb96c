import CYAML

extension YAMLNode {
  /// Reads YAML, of which JSON is a part; nil where the text says nothing.
  package init?(yaml text: String) throws(Diagnostic) {
    // The parser keeps a pointer to itself: it must not move.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else {
      throw Diagnostic(SourcePosition(line: 1, column: 1), "there is no memory to read this")
    }
    defer { yaml_parser_delete(parser) }
    let bytes = Array(text.utf8)
    let result = bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      return Result { () throws(Diagnostic) in try Document.read(parser) }
    }
    guard let node = try result.get() else { return nil }
    self = node
  }
}

/// The tree that libyaml makes of a text, its nodes told by number.
private struct Document {
  private let document: UnsafeMutablePointer<yaml_document_t>
  /// A few aliases in a row stand for more values than memory holds.
  private var rest = 1_000_000
  private static let deepest = 64

  static func read(_ parser: UnsafeMutablePointer<yaml_parser_t>) throws(Diagnostic) -> YAMLNode? {
    let document = UnsafeMutablePointer<yaml_document_t>.allocate(capacity: 1)
    defer { document.deallocate() }
    guard yaml_parser_load(parser, document) == 1 else { throw Diagnostic(parser.pointee) }
    defer { yaml_document_delete(document) }
    guard let root = yaml_document_get_root_node(document) else { return nil }
    var reading = Document(document: document)
    return try reading.node(root.pointee, depth: 0)
  }

  private init(document: UnsafeMutablePointer<yaml_document_t>) { self.document = document }

  private mutating func node(_ node: yaml_node_t, depth: Int) throws(Diagnostic) -> YAMLNode {
    let place = SourcePosition(node.start_mark)
    rest -= 1
    guard rest > 0, depth < Document.deepest else { throw Diagnostic(place, "this is more than any such file says") }
    switch node.type {
    case YAML_SEQUENCE_NODE:
      let items = node.data.sequence.items
      var list: [YAMLNode] = []
      for item in UnsafeBufferPointer(start: items.start, count: items.top - items.start) {
        list.append(try child(item, place, depth))
      }
      return YAMLNode(.list(list), at: place)
    case YAML_MAPPING_NODE:
      let pairs = node.data.mapping.pairs
      var map: [(key: YAMLNode, value: YAMLNode)] = []
      var keys = Set<String>()
      for pair in UnsafeBufferPointer(start: pairs.start, count: pairs.top - pairs.start) {
        let key = try child(pair.key, place, depth)
        if case .scalar(let text, _) = key.value, !keys.insert(text).inserted {
          throw Diagnostic(key.place, "a key stands here twice: \(text)")
        }
        map.append((key, try child(pair.value, place, depth)))
      }
      return YAMLNode(.map(map), at: place)
    default:
      let scalar = node.data.scalar
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return YAMLNode(.scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE), at: place)
    }
  }

  private mutating func child(_ number: Int32, _ place: SourcePosition, _ depth: Int) throws(Diagnostic) -> YAMLNode {
    guard let child = yaml_document_get_node(document, number) else {
      throw Diagnostic(place, "an alias leads nowhere")
    }
    return try node(child.pointee, depth: depth + 1)
  }
}

extension SourcePosition {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int(clamping: mark.line) + 1, column: Int(clamping: mark.column) + 1)
  }
}

extension Diagnostic {
  /// What the parser says.
  fileprivate init(_ parser: yaml_parser_t) {
    let words = [parser.problem, parser.context].compactMap { $0.map { String(cString: $0) } }
    self.init(
      SourcePosition(parser.problem_mark), words.isEmpty ? "this cannot be read as YAML" : words.joined(separator: " "))
  }
}
