/// Why a text cannot be taken for the configuration of a model; there is nothing to audit then.
public struct ModelError: Error, Sendable, CustomStringConvertible {
  /// What was attempted and why it failed, in one line.
  public let description: String
  /// True where it is nested deeper than can be read, which no configuration is that Keras wrote.
  public let isTooDeep: Bool
  /// True where it may well be one, and takes longer than was granted.
  public let isOutOfTime: Bool

  package init(_ description: String, isTooDeep: Bool = false, isOutOfTime: Bool = false) {
    self.description = description
    self.isTooDeep = isTooDeep
    self.isOutOfTime = isOutOfTime
  }

  static func outOfTime(_ seconds: Int) -> ModelError {
    ModelError("it takes more than \(seconds) s to work out; --timeout allows more", isOutOfTime: true)
  }
}
