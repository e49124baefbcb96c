import KerasLayers

/// Something in a file that only some versions of Keras write.
public struct VersionEvidence: Sendable, Equatable {
  /// A clause: `its first layer states batch_shape`.
  public let what: String
  /// The first version that writes it, and the first that no longer does, as major and minor number.
  private let first, end: Version?

  public init(_ what: String, since first: (Int, Int)? = nil, before end: (Int, Int)? = nil) {
    self.what = what
    self.first = first.map(Version.init)
    self.end = end.map(Version.init)
  }

  /// A clause that completes `as …`.
  public var versions: String {
    switch (first, end) {
    case (let first?, let end?): "Keras writes from \(first) until \(end)"
    case (let first?, nil): "Keras writes since \(first)"
    case (nil, let end?): "Keras wrote before \(end)"
    case (nil, nil): "every Keras writes"
    }
  }

  /// Whether a file of that version cannot hold it.
  public func contradicts(_ version: Version) -> Bool {
    first.map { version < $0 } ?? false || end.map { version >= $0 } ?? false
  }

  /// The major and minor number of a version.
  public struct Version: Sendable, Comparable, CustomStringConvertible {
    public let major, minor: Int

    public init(_ major: Int, _ minor: Int) {
      self.major = major
      self.minor = minor
    }

    /// Reads `2.15.0`, `2.2.4-tf` and `3.10`; nil for what does not begin with two numbers.
    public init?(_ text: String) {
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count >= 2, let major = Int(parts[0]), let minor = Int(parts[1].prefix { $0.isNumber }) else {
        return nil
      }
      self.init(major, minor)
    }

    /// Whether a Keras of that version has been released, or may be yet.
    public var isPossible: Bool { (0...3).contains(major) }

    public var description: String { "\(major).\(minor)" }

    public static func < (a: Version, b: Version) -> Bool { (a.major, a.minor) < (b.major, b.minor) }
  }
}

extension [VersionEvidence] {
  /// Whether a file of the stated version cannot hold one of them; one that is no version contradicts nothing.
  func contradict(_ stated: String?) -> Bool {
    guard let version = stated.flatMap(VersionEvidence.Version.init) else { return false }
    return contains { $0.contradicts(version) }
  }
}

extension SerializedObject {
  /// The marks that a model's configuration bears, as far as its head and its first layers show them.
  func versionMarks(_ graph: Graph) -> [VersionEvidence] {
    var marks: [VersionEvidence] = []
    let first = graph.layers.first
    if [self, first?.object].contains(where: { $0?.values.contains(Config.Key("registered_name")) == true }) {
      marks.append(VersionEvidence("its objects have a registered_name", since: (2, 11)))
    }
    guard let first else { return marks }
    if first.isInput, first.object.config.mentions("batch_shape") {
      marks.append(VersionEvidence("its input layer states batch_shape", since: (3, 0)))
    }
    if first.object.config.mentions("batch_input_shape") {
      marks.append(VersionEvidence("its first layer states batch_input_shape", before: (3, 0)))
    }
    // A layer of somebody's own may call its keys as it likes.
    let known = graph.layers.prefix(4).filter { Catalogue.layer($0.object.className) != nil }
    if known.contains(where: { $0.object.config.mentions("border_mode") }) {
      marks.append(VersionEvidence("its layers state border_mode", before: (2, 0)))
    }
    return marks
  }
}
