import Yams

extension Node {
  /// Reads YAML, of which JSON is a part; nil where the text says nothing.
  package init?(yaml text: String) throws(Mistake) {
    let root: Yams.Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw Mistake(error)
    }
    guard let root else { return nil }
    var rest = Node.most
    try self.init(root, depth: 0, &rest)
  }

  /// A few aliases in a row stand for more values than memory holds.
  private static let most = 1_000_000
  private static let deepest = 64

  private init(_ node: Yams.Node, depth: Int, _ rest: inout Int) throws(Mistake) {
    let place = Place(node.mark)
    rest -= 1
    guard rest > 0, depth < Node.deepest else { throw Mistake(place, "this is more than any such file says") }
    switch node {
    case .scalar(let scalar):
      self.init(.scalar(scalar.string, isPlain: [.any, .plain].contains(scalar.style)), at: place)
    case .sequence(let sequence):
      var list: [Node] = []
      for item in sequence { list.append(try Node(item, depth: depth + 1, &rest)) }
      self.init(.list(list), at: place)
    case .mapping(let mapping):
      var map: [(key: Node, value: Node)] = []
      for (key, value) in mapping {
        map.append((try Node(key, depth: depth + 1, &rest), try Node(value, depth: depth + 1, &rest)))
      }
      self.init(.map(map), at: place)
    case .alias:
      throw Mistake(place, "an alias leads nowhere")
    }
  }
}

extension Place {
  fileprivate init(_ mark: Mark?) {
    self.init(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }
}

extension Mistake {
  /// What the parser says, without the text around it.
  fileprivate init(_ error: any Error) {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      self.init(Place(mark), [problem, context?.text].compactMap(\.self).joined(separator: " "))
    case .reader(let problem, _, _, _):
      self.init(Place(line: 1, column: 1), "this is not text in UTF-8: \(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      self.init(Place(context.mark), "a key stands here twice: \(keys.joined(separator: ", "))")
    default:
      self.init(Place(line: 1, column: 1), "this cannot be read as YAML: \(error)")
    }
  }
}
