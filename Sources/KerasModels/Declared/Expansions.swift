import KerasLayers

/// What the models of a configuration that packs declare have in common.
struct Expansions {
  private var depth = 0
  private var objects = 0
  /// The names that Keras gives the layers of a declared model that have none: it counts the layers of each class,
  /// those of the models inside too.
  private var names = ObjectCounter()
  /// The classes of models whose declarations did not fit a configuration, and why: they stay unknown.
  private var unfit: [String: String] = [:]

  mutating func begin() {
    if depth == 0 { names = ObjectCounter() }
    depth += 1
  }

  mutating func end() { depth -= 1 }

  mutating func nextName(_ className: String) -> String { names.next(className) }

  /// The number of a layer of a declared model, which no object in the text has.
  mutating func nextObject() -> Int {
    objects -= 1
    return objects
  }

  mutating func give(up object: SerializedObject, because error: any Error) {
    unfit[object.className] = UnknownClass.reason(error)
  }

  func misfit(of object: SerializedObject) -> String? { unfit.isEmpty ? nil : unfit[object.className] }
}
