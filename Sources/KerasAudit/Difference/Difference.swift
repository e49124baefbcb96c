import Basics

/// In what one model differs from another.
public struct Difference: Sendable {
  /// What differs in one respect, before and after; nil where there is nothing on that side.
  public struct Fact: Sendable, Equatable {
    /// `config.units`, `output`, `weights.kernel`.
    public let subject: String
    public let before: String?
    public let after: String?
    /// What the values are like, where it is these that differ.
    public let values: Values?

    package init(subject: String, before: String?, after: String?, values: Values? = nil) {
      (self.subject, self.before, self.after, self.values) = (subject, before, after, values)
    }
  }

  /// What the values of a tensor are like, before and after; nil where they could not be read.
  public struct Values: Sendable, Equatable {
    public let before: Report.Statistics?
    public let after: Report.Statistics?

    package init(before: Report.Statistics?, after: Report.Statistics?) {
      (self.before, self.after) = (before, after)
    }
  }

  /// What became of one layer, or of one owner of stored tensors.
  public struct Entry: Sendable {
    public enum Change: String, Sendable { case added, removed, moved, renamed, changed }

    public let change: Change
    /// The names from the outermost in, on either side; nil where it is not there.
    public let before: [String]?
    public let after: [String]?
    /// The class in the configuration; nil where there is no configuration.
    public let className: String?
    public let facts: [Fact]

    package init(change: Change, before: [String]?, after: [String]?, className: String?, facts: [Fact]) {
      (self.change, self.before, self.after) = (change, before, after)
      (self.className, self.facts) = (className, facts)
    }
  }

  /// Something that was not compared.
  public struct Note: Sendable, Equatable {
    public package(set) var text: String
    /// The limit that, raised, may let it be compared.
    public let limit: Limit?

    package init(_ text: String, limit: Limit? = nil) {
      self.text = text
      self.limit = limit
    }
  }

  /// What was compared, on either side.
  public let before: Report.Model
  public let after: Report.Model
  /// Of the model as a whole.
  public internal(set) var model: [Fact] = []
  /// Layer by layer, in the order of the first model; what was added stands where it stands in the second.
  public internal(set) var layers: [Entry] = []
  /// What only one side has to say of, so that it was not compared.
  public package(set) var notes: [Note] = []
  /// Whether both sides could be read to the end, so that what is not told is the same.
  public let isComplete: Bool

  public var isEmpty: Bool { model.isEmpty && layers.isEmpty }

  /// Compares architectures where both sides have one, and what is stored where both have weights; the values of that too where
  /// both sides were digested with the same key.
  ///
  /// - Throws: `Incomparable` where one side is an architecture alone and the other weights alone, and where a side of which the
  ///   values are to be compared has none.
  public init(_ a: DiffInput, _ b: DiffInput) throws(Incomparable) {
    before = a.report.model
    after = b.report.model
    isComplete = a.gaps.isEmpty && b.gaps.isEmpty
    notes = a.gaps + (b.gaps == a.gaps ? [] : b.gaps)
    if a.digests(as: b), let bare = [before, after].first(where: { !$0.hasWeights }) {
      throw Incomparable(description: "cannot compare values: \(bare.path) has no weights")
    }
    if before.hasArchitecture, after.hasArchitecture {
      let comparison = ArchitectureComparison(a, b)
      model = comparison.model
      layers = comparison.entries
      if before.hasWeights != after.hasWeights {
        notes.append(
          Note("\((before.hasWeights ? after : before).path) has no weights: what is stored was not compared"))
      }
    } else if let first = a.inventory, let second = b.inventory {
      layers = StoredComparison(first, second, values: a.digests(as: b)).entries
      if before.hasArchitecture != after.hasArchitecture {
        notes.append(
          Note(
            "\((before.hasArchitecture ? after : before).path) has no architecture: only what is stored was compared"))
      }
    } else {
      let (architecture, weights) = before.hasArchitecture ? (before.path, after.path) : (after.path, before.path)
      throw Incomparable(
        description:
          "cannot compare \(architecture) with \(weights): one is an architecture without weights, the other weights without an architecture"
      )
    }
  }

  package init(
    before: Report.Model, after: Report.Model, model: [Fact], layers: [Entry], notes: [Note] = [],
    isComplete: Bool = true
  ) {
    (self.before, self.after) = (before, after)
    (self.model, self.layers, self.notes) = (model, layers, notes)
    self.isComplete = isComplete
  }

  /// What one side has, the other has nothing to set beside.
  public struct Incomparable: Error, CustomStringConvertible {
    public let description: String
  }
}
