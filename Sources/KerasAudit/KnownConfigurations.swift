import KerasModels
import KerasReleases
import Synchronization

/// What follows from the text of a configuration, whatever file holds it.
final class ParsedConfiguration: Sendable {
  let architecture: Architecture
  /// What releases make of it.
  let followed: FollowedConfiguration
  fileprivate let question: Question

  init(of question: Question, _ architecture: Architecture) {
    self.question = question
    self.architecture = architecture
    followed = FollowedConfiguration(architecture.source)
  }

  /// The bytes that it takes, about: measured with models of one layer to hundreds.
  fileprivate var bytes: Int { 8192 + 8 * question.text.count + followed.bytes }

  /// All that it follows from, for the declarations and limits of one command.
  struct Question: Hashable, Sendable {
    let text: [UInt8]
    let kerasVersion: String?
    let weightsVersion: String?
    let measuresMemory: Bool
    let measuresReceptiveFields: Bool

    func hash(into hasher: inout Hasher) { text.withUnsafeBytes { hasher.combine(bytes: $0) } }
  }
}

/// The configurations of earlier files, for further files with the same text: checkpoints of one training, copies,
/// models that differ in their weights alone.
///
/// Each is lent to one audit at a time. Two that count references to the same objects on two processors would slow each
/// other down, so the second parses its own.
package final class KnownConfigurations: Sendable {
  private struct State {
    var kept: [ParsedConfiguration.Question: [Kept]] = [:]
    /// The bytes that they take, about.
    var bytes = 0
  }

  private struct Kept {
    let parsed: ParsedConfiguration
    let bytes: Int
  }

  private let state = Mutex(State())
  /// The bytes that they may take, about.
  private static let mostBytes = 16 << 20

  package init() {}

  /// An earlier answer, which the caller may use until it gives it back; nil if there is none.
  func take(_ question: ParsedConfiguration.Question) -> ParsedConfiguration? {
    state.withLock { state in
      guard let kept = state.kept[question]?.popLast() else { return nil }
      if state.kept[question]?.isEmpty == true { state.kept[question] = nil }
      state.bytes -= kept.bytes
      return kept.parsed
    }
  }

  /// Keeps an answer. If there are too many, the others are forgotten.
  func keep(_ parsed: ParsedConfiguration) {
    let kept = Kept(parsed: parsed, bytes: parsed.bytes)
    guard kept.bytes <= Self.mostBytes else { return }
    state.withLock { state in
      if state.bytes + kept.bytes > Self.mostBytes { state = State() }
      state.kept[parsed.question, default: []].append(kept)
      state.bytes += kept.bytes
    }
  }
}
