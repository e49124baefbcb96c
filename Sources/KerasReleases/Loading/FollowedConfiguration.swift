import KerasLayers
import Synchronization

/// A configuration as the loaders of releases follow it.
///
/// What each of them notes is kept: another file with the same configuration, or another check of this one, asks again.
package final class FollowedConfiguration: Sendable {
  /// The root of the configuration; nil if the file holds none.
  package let root: SourceValue?
  let outline: ConfigurationOutline
  private let noted = Mutex(Noted())

  private struct Noted {
    var problems: [Question: LoadProblems] = [:]
    var unknownKeys: [UnknownKey]?
  }

  /// What the notes of a loader depend on.
  private struct Question: Hashable {
    let target: String
    let form: ModelFile.Form
  }

  package init(_ root: SourceValue?) {
    self.root = root
    outline = ConfigurationOutline(root)
  }

  /// What a release would stumble over.
  func problems(of target: Target, _ form: ModelFile.Form) -> LoadProblems {
    noted.withLock { noted in
      let question = Question(target: target.name, form: form)
      if let known = noted.problems[question] { return known }
      let problems = ConfigurationLoader.problems(target, form, self)
      noted.problems[question] = problems
      return problems
    }
  }

  /// The bytes that the notes take, about.
  package var bytes: Int {
    noted.withLock { noted in
      noted.problems.values.reduce(0) { $0 + 256 + 400 * ($1.refusals.count + $1.changes.count) }
        + 400 * (noted.unknownKeys?.count ?? 0)
    }
  }

  /// The keys of layers that no release knows.
  package var unknownKeys: [UnknownKey] {
    noted.withLock { noted in
      if let known = noted.unknownKeys { return known }
      let keys = outline.unknownKeys
      noted.unknownKeys = keys
      return keys
    }
  }
}

/// What a release would stumble over in a configuration, in the order in which it gets there.
struct LoadProblems: Sendable {
  var refusals: [LoadProblem] = []
  /// What the release reads as something else.
  var changes: [LoadProblem] = []
  /// The keys of lists `axis` that a release drops, for `changes`.
  var lostAxes: [Int: SourceValue] = [:]
}
