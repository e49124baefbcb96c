import Basics
import KerasReleases

/// What releases of Keras do with a model.
package struct CompatDocument: Renderable {
  /// The model's path.
  let path: String
  /// The version that the file states.
  let kerasVersion: String?
  let predictions: [Prediction]

  package init(path: String, kerasVersion: String?, predictions: [Prediction]) {
    self.path = path
    self.kerasVersion = kerasVersion
    self.predictions = predictions
  }

  package func text(_ options: Reporter.Options) -> [UInt8] {
    var text = StyledText(options)
    text.writeLine(path + (kerasVersion.map { "  written by Keras \($0)" } ?? ""), .bold)
    let column = (predictions.map(\.target.name.count).max() ?? 0) + 4
    for prediction in predictions {
      text.writeSpaces(2)
      text.writeCell(prediction.target.name, column, .left)
      text.write(prediction.label, prediction.training.isEmpty ? prediction.outcome.style : .red)
      let reasons = prediction.reasons
      if let first = reasons.first {
        text.write(": first " + first.message)
        if let place = first.place { text.write(" (\(place))") }
      }
      text.writeLine()
    }
    for (reason, problems) in problemsByReason { write(reason, problems, to: &text, options) }
    return text.bytes
  }

  /// Every reason with its problems, each place once, in the order in which releases meet them.
  private var problemsByReason: [(key: LoadReason, elements: [LoadProblem])] {
    var seen: Set<String> = []
    return predictions.flatMap { $0.problems + $0.training }
      .filter { seen.insert("\($0.reason.rawValue) \($0.path) \($0.detail)").inserted }
      .grouped(by: \.reason)
  }

  /// Of one reason, so many places are shown.
  private static let shownPlaces = 8

  private func write(
    _ reason: LoadReason, _ problems: [LoadProblem], to text: inout StyledText, _ options: Reporter.Options
  ) {
    text.writeLine()
    text.write(reason.code + " ", .bold)
    text.writeLine(reason.rawValue, .bold)
    for problem in problems.prefix(Self.shownPlaces) {
      text.writeSpaces(2)
      text.writeParagraph(
        (problem.place.map { $0 + ": " } ?? "") + problem.message, indent: 4, width: options.lineWidth)
    }
    if problems.count > Self.shownPlaces {
      text.writeLine("  and \((problems.count - Self.shownPlaces).grouped) more")
    }
    let explanation = reason.explanation
    if let quote = explanation.quote { text.writeLine("  Keras says: \(quote) …", .dim) }
    text.writeLine("  Remedy: \(explanation.remedy)")
    let refused = predictions.filter { ($0.problems + $0.training).contains { $0.reason == reason } }.map(\.target.name)
    text.writeLine("  Concerns: \(refused.prefix(12).joined(separator: ", "))\(refused.count > 12 ? ", …" : "")", .dim)
  }

  /// One object of the schema `keras-inspect/compat/1`.
  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.string("schema", "keras-inspect/compat/1")
      json.object("model") { json in
        json.string("path", path)
        json.string("keras_version", kerasVersion)
      }
      json.array("targets") { json in
        for prediction in predictions {
          json.object { json in
            json.string("target", prediction.target.name)
            json.string("outcome", prediction.outcome.rawValue)
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

  package func markdown() -> [UInt8] {
    var lines = ["# \(MarkdownWriter.text(path))", "", "| release | outcome | first reason |", "| --- | --- | --- |"]
    for prediction in predictions {
      let reason = prediction.reasons.first
      let message = reason.map { MarkdownWriter.text($0.message) } ?? ""
      lines.append("| \(prediction.target.name) | \(prediction.label) | \(message) |")
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}

extension Prediction {
  fileprivate var label: String {
    outcome == .refuses || training.isEmpty ? outcome.label : outcome.label + " with compile=False, otherwise refuses"
  }

  /// The same problems at the models that contain the layers: Keras' message often names the model.
  fileprivate var models: [LoadProblem] {
    var seen: Set<String> = []
    return reasons.compactMap { problem in
      guard problem.layer.count > 1, let model = problem.layer.first,
        seen.insert("\(problem.reason.rawValue) \(model)").inserted
      else { return nil }
      return problem.reported(at: [model])
    }
  }

  /// The problems without repetitions of one reason at one layer.
  fileprivate var reasons: [LoadProblem] {
    var seen: Set<String> = []
    return problems.filter { seen.insert("\($0.reason.rawValue) \($0.layer) \($0.detail)").inserted }
  }
}

extension Prediction.Outcome {
  fileprivate var label: String {
    switch self {
    case .loads: "loads"
    case .differs: "loads, but differs"
    case .refuses: "refuses"
    case .unknown: "unknown"
    }
  }

  fileprivate var style: StyledText.Style {
    switch self {
    case .loads: .green
    case .differs, .unknown: .yellow
    case .refuses: .red
    }
  }
}

extension LoadProblem {
  /// Where it is: the layer, or the path in the JSON.
  fileprivate var place: String? {
    layer.isEmpty ? (path.isEmpty ? nil : path) : layer.joined(separator: "/")
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
      json.string("remedy", problem.reason.explanation.remedy)
    }
  }
}
