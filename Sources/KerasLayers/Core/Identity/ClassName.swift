/// The name of a layer class in configurations, and the releases of Keras that have the class.
struct ClassName: ExpressibleByStringLiteral, Sendable {
  let text: String
  /// Nil if the declaration states it for all of its classes.
  private(set) var stated: ClosedRange<KerasRelease.Generation>?
  /// The first version of the first of its generations that has the class; nil if all have it.
  private(set) var first: KerasRelease.Version?

  /// Whether the other generations accept the name as an alias, which they do not write.
  private var isAlias = false

  init(stringLiteral text: String) { self.text = text }

  fileprivate init(
    _ text: String, in generations: ClosedRange<KerasRelease.Generation>, first: KerasRelease.Version? = nil
  ) {
    self.text = text
    self.first = first
    stated = generations
  }

  var generations: ClosedRange<KerasRelease.Generation> { stated ?? .keras1 ... .keras3 }

  /// The same class with the generations of its declaration as the default.
  func `in`(_ others: ClosedRange<KerasRelease.Generation>) -> ClassName {
    var copy = self
    copy.stated = stated ?? others
    return copy
  }

  /// Whether a release has the class; true for a release without a stated version.
  func exists(in release: KerasRelease) -> Bool {
    guard let version = release.version, !version.isBeforeFirst else { return true }
    guard generations.contains(release.generation) else { return isAlias }
    return release.generation > generations.lowerBound || first.map { $0 <= version } ?? true
  }

  /// The same class, whose name the other generations accept as an alias.
  var alias: ClassName {
    var copy = self
    copy.isAlias = true
    return copy
  }

  /// The same class, which the first of its generations has since a version.
  func since(_ major: Int, _ minor: Int) -> ClassName {
    let first = KerasRelease.Version(major, minor)
    return ClassName(text, in: first.generation ... .keras3, first: first)
  }
}

extension String {
  func since(
    _ first: KerasRelease.Generation, until last: KerasRelease.Generation = .keras3
  ) -> ClassName { ClassName(self, in: first...last) }
  func since(_ major: Int, _ minor: Int) -> ClassName { ClassName(stringLiteral: self).since(major, minor) }
  func only(_ generation: KerasRelease.Generation) -> ClassName { ClassName(self, in: generation...generation) }
}
