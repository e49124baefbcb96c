/// Why a file could not be taken for a model at all.
public struct StoreError: Error, Sendable, CustomStringConvertible {
  /// What kind of refusal it is.
  public enum Reason: UInt8, Sendable, Equatable {
    /// Missing, a directory, no permission, empty, or damaged beyond reading.
    case unreadable
    /// Shorter than its own superblock or directory says.
    case truncated
    /// Something else altogether, which the message names: a Git LFS pointer, an HTML page, …
    case notAModel
    /// Reading it crashed the process that reads, or took more time or memory than it may.
    case brokeOff
  }

  /// The path as the user gave it.
  public let path: String
  public let reason: Reason
  /// One line: what was attempted, on what, and why it failed.
  public let description: String

  package init(_ path: String, _ reason: Reason, _ description: String) {
    self.path = path
    self.reason = reason
    self.description = description
  }
}
