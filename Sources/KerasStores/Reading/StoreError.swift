import Basics

/// Why a file could not be read as a model at all.
public struct StoreError: Error, Sendable, CustomStringConvertible {
  /// The kind of failure.
  public enum Reason: UInt8, Sendable, Equatable {
    /// Missing, a folder, without permission, empty, or too damaged to read.
    case unreadable
    /// Shorter than its superblock or zip directory states.
    case truncated
    /// Something other than a model, which the description names: a Git LFS pointer, an HTML page, ….
    case notAModel
    /// The process that reads it crashed, or exceeded its time or memory.
    case brokeOff
  }

  /// The path as the user gave it.
  public let path: String
  public let reason: Reason
  /// One line: what was attempted, on which file, and why it failed.
  public let description: String

  /// The limit that, raised, may let the file be read.
  public let limit: Limit?

  package init(_ path: String, _ reason: Reason, _ description: String, limit: Limit? = nil) {
    self.path = path
    self.reason = reason
    self.description = description
    self.limit = limit
  }

  /// The same of another path, for a file that was read by a path which the user did not give.
  package func named(_ path: String) -> StoreError {
    StoreError(path, reason, description.replacing(self.path.escapingControls, with: path), limit: limit)
  }
}
