/// The path of a value in a configuration: `config.layers[3].config.activation`.
package struct JSONPath: Sendable, Equatable {
  package var steps: [Step] = []

  package enum Step: Sendable, Equatable {
    case key(String)
    case index(Int)
  }

  package init(steps: [Step] = []) { self.steps = steps }

  /// The path of a decoder's container.
  package init(_ codingPath: [any CodingKey]) {
    steps = codingPath.map { key in key.intValue.map { .index($0) } ?? .key(key.stringValue) }
  }

  package static func + (path: JSONPath, key: String) -> JSONPath { JSONPath(steps: path.steps + [.key(key)]) }
  package static func + (path: JSONPath, index: Int) -> JSONPath { JSONPath(steps: path.steps + [.index(index)]) }
}

extension JSONPath: CustomStringConvertible {
  package var description: String {
    steps.reduce(into: "") { path, step in
      switch step {
      case .key(let key): path += (path.isEmpty ? "" : ".") + key
      case .index(let index): path += "[\(index)]"
      }
    }
  }
}
