import KerasReleases

/// The problems with classes and arguments that every release of Keras 3 has with a model: they do not depend on which
/// of them wrote it.
struct SharedRefusals {
  private var known: [Place: [LoadProblem]]

  /// - Parameter problems: of one release of Keras 3.
  init(of problems: [LoadProblem], in compatibility: Compatibility) {
    known = Dictionary(grouping: problems.filter(Self.concerns), by: Place.init)
    for target in Target.all where target.isKeras3 && !known.isEmpty {
      let others = Dictionary(
        grouping: compatibility.prediction(target).problems.map(compatibility.belowRoot), by: Place.init)
      known = known.mapValues { $0.compactMap { $0.shared(with: others[Place($0)] ?? []) } }
        .filter { !$0.value.isEmpty }
    }
  }

  private static func concerns(_ problem: LoadProblem) -> Bool {
    // A class of another package, as Keras Core is one, may be loaded by that.
    problem.reason == .unknownArgument || problem.reason == .classUnknown && problem.detail.hasPrefix("keras.")
  }

  private struct Place: Hashable {
    let reason: LoadReason
    let layer: [String]
    let className: String?

    init(_ problem: LoadProblem) { (reason, layer, className) = (problem.reason, problem.layer, problem.className) }
  }

  /// The problem with the arguments that every release refuses; nil if some release does not have it.
  subscript(problem: LoadProblem) -> LoadProblem? {
    known[Place(problem)]?.lazy.compactMap { problem.shared(with: [$0]) }.first
  }
}

/// An argument that the constructor of a class does not take, in any layer.
struct RefusedArgument: Hashable {
  let className: String?
  let argument: String
}

extension LoadProblem {
  /// What it has in common with problems of the same kind at the same place.
  fileprivate func shared(with others: [LoadProblem]) -> LoadProblem? {
    guard reason == .unknownArgument else { return others.contains { $0.detail == detail } ? self : nil }
    let shared = arguments.filter { argument in others.contains { $0.arguments.contains(argument) } }
    return shared.isEmpty ? nil : naming(shared)
  }
}
