import KerasLayers

@testable import KerasReleases

/// The text of docs/releases.md.
enum ReleasePage {
  static func text() throws -> String {
    var lines = introduction + [""]
    lines += ["| what a file has | Keras 3 | rule |", "| --- | --- | --- |"]
    for sample in LoaderSample.all {
      let concerned = try sample.predictions().filter { prediction in
        prediction.target.isKeras3 && prediction.problems.contains { $0.reason == sample.reason }
      }
      let code = sample.reason.code, verb = sample.reason.isSilent ? "read as something else by" : "refused by"
      let name = sample.reason.rawValue
      let spans = concerned.map(\.target).spans.map { $0.text.replacing("keras ", with: "") }.joined(separator: ", ")
      lines.append("| \(sample.text) | \(verb) \(spans) | [\(code)](rules.md#\(code.lowercased())-\(name)) |")
    }
    for line in ReleaseChanges.lines {
      lines += ["", "## \(line.title)"]
      for step in line.steps { lines += section(step) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let introduction = [
    "# What breaks between Keras releases",
    "",
    "Written by the tests from the tables of the releases (`RECORD=1 swift test --filter ReleasePages`), which",
    "`fixtures/make/add_release.py` reads from the sources of the wheels.",
    "",
    "To go from one release to another, read every section in between, and of each the first list: *files of earlier releases*",
    "says what the release no longer accepts, or reads as something else. The second list, *files of this release*, says what",
    "earlier releases refuse; that is what breaks on the way back. A class or an argument concerns only files that have it. Keras",
    "writes every argument of a layer, whether it has its default or not: an argument that is new for `Dense` is in every file",
    "with a `Dense` layer. A default concerns only files that do not state the argument, and these are rare.",
    "",
    "Whether one file loads, and why not, `keras-inspect compat MODEL --target all` answers; `keras-inspect migrate` writes the",
    "configuration that a release of Keras 3 accepts.",
    "",
    "## The loader of Keras 3",
    "",
    "What depends on the form of a file, and not on a class:",
  ]

  private static func section(_ step: ReleaseChanges) -> [String] {
    var earlier: [String] = [], own: [String] = []
    func add(_ title: String, _ names: [String], to list: inout [String], limit: Int = 60) {
      if !names.isEmpty { list.append("- \(title): \(shortened(names, limit))") }
    }
    func add(_ title: String, _ changes: [ReleaseChanges.Change], to list: inout [String]) {
      if changes.isEmpty { return }
      list.append("- \(title):")
      for change in changes.prefix(mostChanges) {
        list.append("  - \(change.text) of \(shortened(change.classes, 8))")
      }
      if changes.count > mostChanges { list.append("  - and \(changes.count - mostChanges) more") }
    }
    add("classes that are gone", step.classesRemoved, to: &earlier)
    add("arguments that are gone", step.argumentsRemoved, to: &earlier)
    add("other defaults", step.defaults, to: &earlier)
    add("new classes", step.classesAdded, to: &own)
    add("new arguments", step.argumentsAdded, to: &own)
    var lines = ["", "### \(step.title)", ""]
    if !earlier.isEmpty { lines += ["Files of earlier releases (\(step.previous) and before):", ""] + earlier }
    if !own.isEmpty {
      if !earlier.isEmpty { lines.append("") }
      lines += ["Files of this release in earlier ones:", ""] + own
    }
    return lines
  }

  private static let mostChanges = 40

  /// `Dense`, `EinsumDense` and 3 more.
  private static func shortened(_ names: [String], _ limit: Int) -> String {
    let shown = names.prefix(names.count > limit + 1 ? limit : names.count).map { "`\($0)`" }.joined(separator: ", ")
    return names.count > limit + 1 ? "\(shown) and \(names.count - limit) more" : shown
  }
}
