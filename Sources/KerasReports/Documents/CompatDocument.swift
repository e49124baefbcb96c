import Basics
import KerasReleases

/// What releases of Keras do with a model.
package struct CompatDocument: PageRenderable {
  /// The model's path.
  let path: String
  /// The version that the file states.
  let kerasVersion: String?
  /// What was asked for.
  package let predictions: [Prediction]
  /// What every known release does.
  let all: [Prediction]

  package init(path: String, kerasVersion: String?, predictions: [Prediction], all: [Prediction]) {
    self.path = path
    self.kerasVersion = kerasVersion
    self.predictions = predictions
    self.all = all
  }

  // MARK: Text

  package func text(_ options: Reporter.Options) -> [UInt8] {
    var text = StyledText(options)
    text.writeLine(path + (kerasVersion.map { "  written by Keras \($0)" } ?? ""), .bold)
    let column = (predictions.map(\.target.name.count).max() ?? 0) + 4
    for prediction in predictions {
      text.writeSpaces(2)
      text.writeCell(prediction.target.name, column, .left)
      let (label, problem) = (prediction.label, prediction.firstProblem)
      text.write(label, prediction.style)
      text.writeParagraph(problem, indent: column + 2, width: options.lineWidth, after: label.count)
    }
    text.writeLine()
    for (title, spans) in summary { text.writeParagraph("\(title): \(spans)", indent: 2, width: options.lineWidth) }
    for (reason, problems) in problemsByReason { write(reason, problems, to: &text, options) }
    if let migration {
      text.writeLine()
      text.writeParagraph(migration, indent: 2, width: options.lineWidth)
    }
    return text.bytes
  }

  /// The known releases by what they do, oldest and newest of each span.
  var summary: [(title: String, spans: String)] {
    func spans(_ isMember: (Prediction) -> Bool) -> String { all.filter(isMember).map(\.target).spanText }
    let loads = spans { $0.outcome == .loads && $0.training.isEmpty }
    return [
      ("Loads in", loads.isEmpty ? "no known release" : loads),
      ("Loads with compile=False in", spans { $0.outcome == .loads && !$0.training.isEmpty }),
      ("Loads in, but differs", spans { $0.outcome == .differs }),
      ("Loads with custom_objects in", spans { !$0.missingObjects.isEmpty }),
      ("Never returns in", spans(\.hangs)),
    ].filter { !$0.1.isEmpty }
  }

  /// Every reason with its problems, each place once, in the order in which releases meet them.
  var problemsByReason: [(key: LoadReason, elements: [LoadProblem])] {
    var seen: Set<String> = []
    return predictions.flatMap { $0.problems + $0.training }
      .filter { seen.insert("\($0.reason.rawValue) \($0.path) \($0.layer) \($0.message)").inserted }
      .grouped(by: \.reason)
  }

  /// The known releases that have a reason, by their spans.
  func concerned(by reason: LoadReason) -> String {
    all.filter { ($0.problems + $0.training).contains { $0.reason == reason } }.map(\.target).spanText
  }

  /// Of one problem, so many places are shown.
  private static let shownPlaces = 8
  /// Of one reason, so many problems are shown.
  private static let shownMessages = 12

  private func write(
    _ reason: LoadReason, _ problems: [LoadProblem], to text: inout StyledText, _ options: Reporter.Options
  ) {
    func write(_ paragraph: String, _ style: StyledText.Style = .plain) {
      text.writeSpaces(2)
      text.writeParagraph(paragraph, indent: 4, width: options.lineWidth, style)
    }
    text.writeLine()
    text.writeLine("\(reason.code) \(reason.rawValue)", .bold)
    let messages = problems.grouped(by: \.message)
    for (message, problems) in messages.prefix(Self.shownMessages) {
      let places = problems.compactMap(\.placeAndPath)
      let more = places.count > Self.shownPlaces ? ", and \((places.count - Self.shownPlaces).grouped) more" : ""
      write(message + (places.isEmpty ? "" : ": " + places.prefix(Self.shownPlaces).joined(separator: ", ") + more))
    }
    if messages.count > Self.shownMessages {
      write("and \((messages.count - Self.shownMessages).grouped) more of this kind")
    }
    let explanation = reason.explanation
    if let quote = explanation.quote { write("Keras says: \(quote) …", .dim) }
    write("Remedy: \(problems.first?.remedy ?? explanation.remedy)")
    write("Concerns: \(concerned(by: reason))", .dim)
  }

  /// How to get a configuration that a refusing release of Keras 3 accepts.
  var migration: String? {
    let refusing = predictions.filter { $0.outcome == .refuses && $0.target.isKeras3 && $0.missingObjects.isEmpty }
    guard let target = refusing.last?.target, refusing.last?.problems.contains(where: \.isOfConfiguration) ?? false
    else { return nil }
    let release = target.name == Target.newestKeras3?.name ? "" : " --to '\(target.name.replacing(" ", with: "=="))'"
    return "For a configuration that \(target.title) accepts: keras-inspect migrate MODEL\(release)"
  }

  // MARK: JSON

  /// One object of the schema `keras-inspect/compat/1`.
  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.string("schema", "keras-inspect/compat/1")
      json.object("model") { json in
        json.string("path", path)
        json.string("keras_version", kerasVersion)
      }
      json.array("loads_in") { json in
        for span in all.filter({ $0.outcome == .loads }).map(\.target).spans {
          json.object { json in
            json.string("first", span.first.name)
            json.string("last", span.last.name)
          }
        }
      }
      json.array("targets") { json in
        for prediction in predictions {
          json.object { json in
            json.string("target", prediction.target.name)
            json.string("outcome", prediction.outcome.rawValue)
            if !prediction.missingObjects.isEmpty { json.strings("custom_objects", prediction.missingObjects) }
            if prediction.hangs { json.bool("hangs", true) }
            json.array("reasons") { json in
              for problem in prediction.reasons { json.problem(problem) }
              for problem in prediction.models { json.problem(problem) }
            }
            if !prediction.training.isEmpty {
              json.array("compile") { json in
                for problem in prediction.training { json.problem(problem) }
              }
            }
          }
        }
      }
    }
    return json.finished()
  }

  // MARK: Markdown

  package func markdown() -> [UInt8] {
    var lines = ["# \(MarkdownWriter.text(path))", ""]
    lines += summary.map { "- \($0.title): \($0.spans)" }
    lines += ["", "| release | outcome | first problem |", "| --- | --- | --- |"]
    for prediction in predictions {
      lines.append(
        "| \(prediction.target.name) | \(prediction.state) | \(MarkdownWriter.text(prediction.firstProblem)) |")
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}

extension JSONWriter {
  fileprivate mutating func problem(_ problem: LoadProblem) {
    object { json in
      json.string("rule", problem.reason.code)
      json.string("name", problem.reason.rawValue)
      json.strings("layer", problem.layer)
      json.string("path", problem.path)
      json.string("message", problem.message)
      json.string("quote", problem.reason.explanation.quote)
      json.string("remedy", problem.remedy)
      if let edit = problem.edit { json.string("edit", edit) }
    }
  }
}
