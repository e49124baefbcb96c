import KerasLayers

/// A second pass over JSON text that finds the paths of a few objects.
struct JSONPathFinder {
  private(set) var paths: [Int: JSONPath] = [:]
  private let positions: [Int]

  /// - Parameter positions: the positions of the opening braces.
  init(_ positions: [Int]) { self.positions = Set(positions).sorted() }

  private struct Level {
    let isObject: Bool
    var key: Range<Int>?
    var index = 0
  }

  mutating func run(_ text: UnsafeBufferPointer<UInt8>) {
    var levels: [Level] = []
    var next = 0
    var position = 0
    while position < text.count, next < positions.count {
      switch text[position] {
      case UInt8(ascii: "\""):
        let content = text.string(from: position).content
        if let last = levels.indices.last, levels[last].isObject, levels[last].key == nil {
          levels[last].key = content
        }
        position = content.upperBound
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if position == positions[next] {
          paths[position] = Self.path(levels, text)
          next += 1
        }
        levels.append(Level(isObject: text[position] == UInt8(ascii: "{")))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = levels.popLast()
      case UInt8(ascii: ","):
        if let last = levels.indices.last {
          levels[last].key = nil
          levels[last].index += 1
        }
      default: break
      }
      position += 1
    }
  }

  private static func path(_ levels: [Level], _ text: UnsafeBufferPointer<UInt8>) -> JSONPath {
    JSONPath(
      steps: levels.map { level in
        level.isObject
          ? .key(String(decoding: level.key.map { text.unescaped($0) } ?? [], as: UTF8.self)) : .index(level.index)
      })
  }
}
