import Basics

/// Something in a zip archive that no archive of an ordinary writer has.
package struct ZipIssue {
  package enum Kind {
    /// A member expands beyond reason.
    case bomb
    /// A member whose name or type leads out of the folder that the archive is unpacked into.
    case pathEscape
    /// Several members have one name.
    case duplicateMember
    /// Bytes that belong to no member.
    case hiddenData
    /// Records that contradict each other.
    case inconsistent
  }

  package let kind: Kind
  /// The name of the member; nil for the archive as a whole.
  package let member: String?
  /// A clause that says what is wrong.
  package let reason: String
  /// The limit that, raised, would allow it.
  package let limit: Limit?

  init(_ kind: Kind, _ member: String? = nil, _ reason: String, limit: Limit? = nil) {
    self.kind = kind
    self.member = member
    self.reason = reason
    self.limit = limit
  }
}
