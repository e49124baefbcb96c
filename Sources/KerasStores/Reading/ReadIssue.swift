extension Store {
  /// Something in a file that could not be read, or that no file has which Keras wrote.
  public struct ReadIssue: Sendable, Equatable {
    public let kind: Kind
    /// The object inside the file, nil for the file as a whole.
    public let object: String?
    /// What was attempted and why it failed, or what is wrong.
    public let reason: String
    /// How many of its kind it stands for, where there are too many to tell of each.
    public let count: Int

    package init(_ kind: Kind, object: String? = nil, reason: String, count: Int = 1) {
      self.kind = kind
      self.object = object
      self.reason = reason
      self.count = count
    }

    /// The object, where there is one, and what is wrong.
    package var words: String { (object.map { "\($0): " } ?? "") + reason }

    /// What is left of a kind of which many were told.
    package static func more(_ count: Int, _ kind: Kind) -> ReadIssue {
      ReadIssue(kind, reason: "and \(count) more of this kind", count: count)
    }

    /// What is wrong: each kind is one rule's.
    public enum Kind: String, Sendable, Codable, CaseIterable {
      /// Shorter than its own superblock or directory says.
      case truncated
      /// Damaged, or of a form that is not read.
      case unreadableObject = "unreadable-object"
      /// An archive that does not say which Keras wrote it.
      case missingMetadata = "missing-metadata"

      /// A link into another file.
      case externalLink = "external-link"
      /// A link that is looked up by name.
      case softLink = "soft-link"
      /// A dataset whose elements lie in another file.
      case externalStorage = "external-storage"
      /// A dataset that is composed of others, perhaps of other files.
      case virtualDataset = "virtual-dataset"
      /// A dataset that declares far more elements than it stores.
      case shapeBomb = "shape-bomb"
      /// A dataset packed by a filter for which the HDF5 library loads a plug-in.
      case unknownFilter = "unknown-filter"
      /// A group that contains itself.
      case cycle
      /// A dataset whose elements are no numbers.
      case oddType = "odd-type"
      /// A name that leads out of the group it is noted on.
      case nameEscape = "name-escape"

      /// A member of an archive that expands beyond reason.
      case zipBomb = "zip-bomb"
      /// A member whose name or kind leads out of the folder that the archive is unpacked into.
      case zipPathEscape = "zip-path-escape"
      /// Two members of one name.
      case zipDuplicateMember = "zip-duplicate-member"
      /// A member that Keras does not write.
      case zipUnexpectedMember = "zip-unexpected-member"
      /// A member that is a program, or that becomes one when it is loaded: a script, a pickle, an executable.
      case zipProgram = "zip-program"
      /// Bytes that belong to no member.
      case zipHiddenData = "zip-hidden-data"
      /// A directory that says one thing of a member, and the member itself another.
      case zipInconsistent = "zip-inconsistent"
    }
  }
}
