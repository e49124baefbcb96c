import Basics
import CYAML

extension YAMLNode {
  /// Reads YAML, and JSON as a subset of it; nil for an empty text.
  package init?(yaml text: String) throws(Diagnostic) {
    // The parser stores a pointer to itself, so it must not move.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else {
      throw Diagnostic(SourcePosition(line: 1, column: 1), "out of memory")
    }
    defer { yaml_parser_delete(parser) }
    let bytes = Array(text.utf8)
    let result = bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      return Result { () throws(Diagnostic) in try DocumentReader.read(parser) }
    }
    guard let node = try result.get() else { return nil }
    self = node
  }
}

/// Converts a libyaml document, whose nodes are numbered, to a tree.
private struct DocumentReader {
  private let document: UnsafeMutablePointer<yaml_document_t>
  /// Nested aliases can expand to more nodes than fit in memory.
  private var remainingNodes = 1_000_000
  private static let maximumDepth = 64

  static func read(_ parser: UnsafeMutablePointer<yaml_parser_t>) throws(Diagnostic) -> YAMLNode? {
    let document = UnsafeMutablePointer<yaml_document_t>.allocate(capacity: 1)
    defer { document.deallocate() }
    guard yaml_parser_load(parser, document) == 1 else { throw Diagnostic(parser.pointee) }
    defer { yaml_document_delete(document) }
    guard let root = yaml_document_get_root_node(document) else { return nil }
    var reader = DocumentReader(document: document)
    return try reader.node(root.pointee, depth: 0)
  }

  private init(document: UnsafeMutablePointer<yaml_document_t>) { self.document = document }

  private mutating func node(_ node: yaml_node_t, depth: Int) throws(Diagnostic) -> YAMLNode {
    let position = SourcePosition(node.start_mark)
    remainingNodes -= 1
    guard remainingNodes > 0, depth < Self.maximumDepth else {
      throw Diagnostic(position, "the file is too large or nested too deeply")
    }
    switch node.type {
    case YAML_SEQUENCE_NODE:
      let items = node.data.sequence.items
      var list: [YAMLNode] = []
      for item in UnsafeBufferPointer(start: items.start, count: items.top - items.start) {
        list.append(try child(item, position, depth))
      }
      return YAMLNode(.list(list), at: position)
    case YAML_MAPPING_NODE:
      let pairs = node.data.mapping.pairs
      var map: [(key: YAMLNode, value: YAMLNode)] = []
      var keys = Set<Name>()
      for pair in UnsafeBufferPointer(start: pairs.start, count: pairs.top - pairs.start) {
        let key = try child(pair.key, position, depth)
        if case .scalar(let text, _) = key.value, !keys.insert(Name(text)).inserted {
          throw Diagnostic(key.position, "duplicate key")
        }
        map.append((key, try child(pair.value, position, depth)))
      }
      return YAMLNode(.map(map), at: position)
    default:
      let scalar = node.data.scalar
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return YAMLNode(.scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE), at: position)
    }
  }

  private mutating func child(_ number: Int32, _ position: SourcePosition, _ depth: Int) throws(Diagnostic) -> YAMLNode
  {
    guard let child = yaml_document_get_node(document, number) else {
      throw Diagnostic(position, "undefined alias")
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
  /// The parser's error.
  fileprivate init(_ parser: yaml_parser_t) {
    let messages = [parser.problem, parser.context].compactMap { $0.map { String(cString: $0) } }
    self.init(
      SourcePosition(parser.problem_mark), messages.isEmpty ? "invalid YAML" : messages.joined(separator: " "))
  }
}
