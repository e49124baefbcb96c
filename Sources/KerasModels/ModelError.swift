/// Why a text cannot be taken for the configuration of a model; there is nothing to audit then.
public struct ModelError: Error, Sendable, CustomStringConvertible {
  /// What was attempted and why it failed, in one line.
  public let description: String

  package init(_ description: String) { self.description = description }
}
