import Basics

extension Store {
  /// Something in a file that could not be read, or that Keras does not write.
  public struct ReadIssue: Sendable, Equatable {
    public let kind: Kind
    /// The object inside the file; nil for the file as a whole.
    public let object: String?
    /// What was attempted and why it failed, or what is wrong.
    public let reason: String
    /// How many issues of its kind it stands for, if there are too many to report each.
    public let count: Int
    /// The limit that, raised, would avoid it.
    public let limit: Limit?

    package init(_ kind: Kind, object: String? = nil, reason: String, count: Int = 1, limit: Limit? = nil) {
      self.kind = kind
      self.object = object
      self.reason = reason
      self.count = count
      self.limit = limit
    }

    /// The object, if there is one, and what is wrong.
    package var description: String { (object.map { "\($0): " } ?? "") + reason }

    /// The same about an object of another name.
    func renamed(_ object: String) -> ReadIssue {
      ReadIssue(kind, object: object, reason: reason, count: count, limit: limit)
    }

    /// The issues of a kind that are not reported one by one.
    package static func more(_ count: Int, _ kind: Kind) -> ReadIssue {
      ReadIssue(kind, reason: "and \(count) more of this kind", count: count)
    }

    /// A key that an object states more than once; Keras takes the last one.
    static func duplicateKey(_ key: String, in object: String?) -> ReadIssue {
      ReadIssue(.duplicateKey, object: object, reason: "it states the key \"\(key.escapingControls)\" more than once")
    }

    /// What is wrong; each kind belongs to one rule.
    public enum Kind: String, Sendable, Codable, CaseIterable {
      /// Shorter than its superblock or zip directory states.
      case truncated
      /// Damaged, or of a form that is not supported.
      case unreadableObject = "unreadable-object"
      /// An archive that does not state which Keras wrote it.
      case missingMetadata = "missing-metadata"

      /// A configuration in a form that Keras does not read.
      case invalidConfig = "invalid-config"
      /// A text in another encoding than UTF-8 without a mark.
      case textEncoding = "text-encoding"
      /// A key that a JSON object states twice.
      case duplicateKey = "duplicate-key"

      /// A link into another file.
      case externalLink = "external-link"
      /// A link by name (a symbolic link).
      case softLink = "soft-link"
      /// A dataset whose elements are in another file.
      case externalStorage = "external-storage"
      /// A dataset composed of others, perhaps in other files.
      case virtualDataset = "virtual-dataset"
      /// A dataset that declares far more elements than it stores.
      case shapeBomb = "shape-bomb"
      /// A dataset compressed by a filter for which the HDF5 library loads a plug-in.
      case unknownFilter = "unknown-filter"
      /// A group that contains itself.
      case cycle
      /// A dataset with chunks that were never written.
      case unwrittenChunks = "unwritten-chunks"
      /// A dataset whose elements are not numbers.
      case oddType = "odd-type"
      /// A name that leads out of the group that lists it.
      case nameEscape = "name-escape"

      /// A member of an archive that expands beyond reason.
      case zipBomb = "zip-bomb"
      /// A member whose name or type leads out of the folder that the archive is unpacked into.
      case zipPathEscape = "zip-path-escape"
      /// Several members of one name.
      case zipDuplicateMember = "zip-duplicate-member"
      /// A member that Keras does not write.
      case zipUnexpectedMember = "zip-unexpected-member"
      /// A member that is a program or runs code when it is loaded: a script, a pickle, an executable.
      case zipProgram = "zip-program"
      /// A member that is an archive or an HDF5 file, and therefore is not examined.
      case zipContainer = "zip-container"
      /// Bytes that belong to no member.
      case zipHiddenData = "zip-hidden-data"
      /// Records of an archive that contradict each other.
      case zipInconsistent = "zip-inconsistent"
    }
  }
}
