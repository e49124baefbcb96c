extension Rule {
  /// What a rule is about: the hundred that its code lies in.
  public enum Family: Character, Sendable, CaseIterable {
    case weights = "1"
    case architecture = "2"
    case security = "3"
    case values = "4"
    case file = "5"
    case expectations = "6"

    /// A heading for the rules of the family.
    public var title: String {
      switch self {
      case .weights: "Stored weights against the configuration"
      case .architecture: "The architecture"
      case .security: "What loading the file could do to you"
      case .values: "Values (with --values)"
      case .file: "The file"
      case .expectations: "Expectations (check)"
      }
    }
  }

  /// The family of this rule; nil for a code of a form of its own.
  public var family: Family? {
    code.dropFirst(2).first.flatMap(Family.init)
  }
}
