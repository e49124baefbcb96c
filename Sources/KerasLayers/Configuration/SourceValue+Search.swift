extension SourceValue {
  /// What a check says of one value in a search.
  package enum CheckOutcome {
    /// Nothing is wrong with the value, whatever is in it.
    case sound
    case problem(ConfigError)
    /// The items of a list and the members of an object are to be checked.
    case inside
  }

  /// The first problem that a check finds in the value, or in what is in it at any depth.
  ///
  /// - Parameter path: the path of the value.
  package func firstProblem(at path: JSONPath, _ check: (SourceValue, JSONPath) -> CheckOutcome) -> ConfigError? {
    switch check(self, path) {
    case .sound: return nil
    case .problem(let problem): return problem
    case .inside: break
    }
    for (index, item) in items.enumerated() {
      if let problem = item.firstProblem(at: path + index, check) { return problem }
    }
    for member in members {
      if let problem = member.value.firstProblem(at: path + member.key, check) { return problem }
    }
    return nil
  }
}
