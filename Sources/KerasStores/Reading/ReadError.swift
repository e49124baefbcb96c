import Basics
import FileFormats

/// Why a file, or a part of it, could not be read: for a whole file this becomes a `StoreError`, for a part of one a
/// `Store.ReadIssue`.
struct ReadError: Error {
  let reason: StoreError.Reason
  /// A clause that completes "cannot read model.h5: ".
  let text: String
  /// The kind of issue that this is for a part of a file.
  let kind: Store.ReadIssue.Kind
  /// The limit that, raised, would let it be read.
  let limit: Limit?

  init(_ reason: StoreError.Reason, _ text: String, kind: Store.ReadIssue.Kind? = nil, limit: Limit? = nil) {
    self.reason = reason
    self.text = text
    self.kind = kind ?? (reason == .truncated ? .truncated : .unreadableObject)
    self.limit = limit
  }

  init(_ error: FormatError) {
    let (reason, kind): (StoreError.Reason, Store.ReadIssue.Kind) =
      switch error {
      case .endsWithin, .tooShort: (.truncated, .truncated)
      case .encrypted, .noMember, .wrongChecksum, .wrongSize: (.unreadable, .zipInconsistent)
      case .bomb: (.unreadable, .zipBomb)
      case .damaged, .unsupported, .exceeds, .tooLarge, .unsafePickle: (.unreadable, .unreadableObject)
      }
    self.init(reason, error.description, kind: kind, limit: error.limit)
  }

  /// Runs `body`, and throws its error as a `ReadError`.
  static func converting<Value: ~Copyable>(
    _ body: () throws(FormatError) -> Value
  ) throws(ReadError) -> Value {
    do throws(FormatError) {
      return try body()
    } catch {
      throw ReadError(error)
    }
  }
}

extension StoreError {
  init(_ path: String, _ error: ReadError) {
    self.init(path, error.reason, "cannot read \(path.escapingControls): \(error.text)", limit: error.limit)
  }
}

extension Store.ReadIssue {
  init(_ object: String?, _ error: ReadError) {
    self.init(error.kind, object: object, reason: error.text, limit: error.limit)
  }
}
