/// Objects that read like earlier ones.
extension JSONScanner {
  struct Counts {
    let containers, commas, noted: Int
  }

  var counts: Counts { Counts(containers: containers, commas: commas, noted: noted) }

  /// Adds an object that was passed, as if it had been scanned again.
  mutating func add(_ object: PassedObjects.Object, at position: Int) {
    let distance = position - object.start
    for token in object.tokens { tokens.append(tokens[token].moved(by: distance)) }
    containers += object.containers
    commas += object.commas
    depth = max(depth, levels.count + object.depth)
    noteDepth(object.depth)
  }

  /// Keeps an object in which there was nothing to note.
  mutating func keep(_ level: Level, endingAt end: Int) {
    noteDepth(level.depth + 1)
    guard level.isObject, let key = level.key, noted == level.before.noted, fault == nil else { return }
    passed.keep(
      PassedObjects.Object(
        key: key, start: level.start, length: end - level.start, tokens: level.token..<tokens.count,
        containers: containers - level.before.containers, commas: commas - level.before.commas,
        depth: level.depth + 1))
  }

  private mutating func noteDepth(_ depth: Int) {
    guard let outer = levels.indices.last else { return }
    levels[outer].depth = max(levels[outer].depth, depth)
  }
}
