import Basics

/// Why something that lies in a file could not be read: what becomes a `StoreError` for a whole file, and a
/// `Store.ReadIssue` for a part of it.
struct ReadError: Error {
  let reason: StoreError.Reason
  /// A clause that completes "cannot read model.h5: ".
  let text: String
  /// What it is where it befalls a part of a file.
  let fault: Store.ReadIssue.Kind

  init(_ reason: StoreError.Reason, _ text: String, fault: Store.ReadIssue.Kind? = nil) {
    self.reason = reason
    self.text = text
    self.fault = fault ?? (reason == .truncated ? .truncated : .unreadableObject)
  }

  static func truncated(has: Int, needs: UInt64, says: String) -> ReadError {
    ReadError(.truncated, "it is truncated: \(says) says \(needs.grouped) bytes, there are \(has.grouped)")
  }
}

extension StoreError {
  init(_ path: String, _ refusal: ReadError) {
    self.init(path, refusal.reason, "cannot read \(path.escapingControls): \(refusal.text)")
  }
}

extension Store.ReadIssue {
  init(_ object: String?, _ refusal: ReadError) {
    self.init(refusal.fault, object: object, reason: refusal.text)
  }
}
