extension Rule {
  /// The subject of a rule: the first digit of its code.
  public enum Family: Character, Sendable, CaseIterable {
    case weights = "1"
    case architecture = "2"
    case security = "3"
    case values = "4"
    case file = "5"
    case expectations = "6"
    case releases = "7"

    /// The heading above the rules of the family.
    public var title: String {
      switch self {
      case .weights: "Stored weights against the configuration"
      case .architecture: "The architecture"
      case .security: "Risks of loading the file"
      case .values: "Values (with --values)"
      case .file: "The file"
      case .expectations: "Expectations (check)"
      case .releases: "Loading in a release of Keras"
      }
    }
  }

  /// The family of this rule; nil if its code has no known first digit.
  public var family: Family? {
    code.dropFirst(2).first.flatMap(Family.init)
  }
}
