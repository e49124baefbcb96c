import Basics

/// Why a text could not be read as the configuration of a model; then there is nothing to audit.
public enum ModelError: Error, Sendable, Equatable {
  /// The text is not valid JSON, for the reason given.
  case invalidJSON(String)
  /// The JSON ends too early, after this many bytes.
  case truncated(after: Int)
  /// The JSON is nested in more levels than the decoder can follow.
  case tooDeep(maximum: Int)
  /// The JSON is not a Keras model, for the reason given.
  case notAModel(String)
  /// The JSON is something known other than a Keras model; a clause says what, and what to do.
  case foreign(String)
  /// The model exceeds a limit; a clause says by what.
  case exceeds(Limit, String)

  /// True if a model may be valid but takes longer than the time limit.
  public var isOutOfTime: Bool {
    if case .exceeds(.timeout, _) = self { true } else { false }
  }

  /// The limit that, raised, may let the model be read.
  public var limit: Limit? {
    if case .exceeds(let limit, _) = self { limit } else { nil }
  }
}

extension ModelError: CustomStringConvertible {
  /// What was attempted and why it failed, in one line.
  public var description: String {
    switch self {
    case .invalidJSON(let reason): "the text is not valid JSON: \(reason)"
    case .truncated(let bytes): "the JSON is truncated: it ends after \(bytes.grouped) bytes, before it is complete"
    case .tooDeep(let maximum): "the JSON is nested more than \(maximum) levels deep"
    case .notAModel(let reason): "the JSON is not a Keras model: \(reason)"
    case .foreign(let clause), .exceeds(_, let clause): clause
    }
  }
}
