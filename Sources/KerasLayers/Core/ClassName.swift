/// The name of a layer class in configurations, and the generations of Keras that have the class.
struct ClassName: ExpressibleByStringLiteral, Sendable {
  let text: String
  /// Nil if the declaration states it for all of its classes.
  private(set) var stated: ClosedRange<KerasRelease.Generation>?

  init(stringLiteral text: String) { self.text = text }

  fileprivate init(_ text: String, in generations: ClosedRange<KerasRelease.Generation>) {
    self.text = text
    stated = generations
  }

  var generations: ClosedRange<KerasRelease.Generation> { stated ?? .keras1 ... .keras3 }

  /// The same class with the generations of its declaration as the default.
  func `in`(_ others: ClosedRange<KerasRelease.Generation>) -> ClassName { ClassName(text, in: stated ?? others) }
}

extension String {
  func since(_ first: KerasRelease.Generation) -> ClassName { ClassName(self, in: first ... .keras3) }
  func only(_ generation: KerasRelease.Generation) -> ClassName { ClassName(self, in: generation...generation) }
}
