import Basics
import KerasReleases

extension CompatDocument {
  /// A page: a row for each release, then every reason with its remedy.
  package func html() -> [UInt8] {
    let loads = predictions.count { $0.outcome == .loads }
    let verdict = "\(loads.grouped) of \(predictions.count.pluralized("release")) \(loads == 1 ? "loads" : "load") it"
    return Page.document(title: path) { html in
      html.heading("\(ToolInfo.name) compat", path, details: [kerasVersion.map { "written by Keras \($0)" } ?? ""])
      html.verdict(loads == predictions.count ? .good : loads == 0 ? .wrong : .warned, verdict)
      html.element("dl", ["class": "pairs spans"]) { html in
        for (title, spans) in summary {
          html.element("dt", title)
          html.element("dd", spans)
        }
      }
      if let migration { html.element("p", ["class": "about"], migration) }
      html.element("h2", "Releases")
      html.filter("Search releases and reasons")
      html.element("table", ["class": "list"]) { html in
        html.element("thead") { html in
          html.element("tr") { html in
            for title in ["Release", "Outcome", "First reason"] { html.element("th", ["scope": "col"], title) }
          }
        }
        html.element("tbody") { html in
          for prediction in predictions { html.row(prediction) }
        }
      }
      for (reason, problems) in problemsByReason { write(reason, problems, to: &html) }
    }
  }

  private func write(_ reason: LoadReason, _ problems: [LoadProblem], to html: inout HTMLWriter) {
    let explanation = reason.explanation
    html.element("h2") { html in
      html.text("\(reason.code) \(reason.rawValue)")
      html.element("small", problems.count.pluralized("place"))
    }
    html.element("ul", ["class": "places"]) { html in
      for problem in problems.prefix(200) {
        html.newline()
        html.element("li") { html in
          if let place = problem.place { html.element("code", place + " ") }
          html.text(problem.message)
        }
      }
    }
    if problems.count > 200 { html.element("p", "and \((problems.count - 200).grouped) more") }
    if let quote = explanation.quote { html.element("p", ["class": "soft"], "Keras says: \(quote) …") }
    html.element("p", "Remedy: \(problems.first?.remedy ?? explanation.remedy)")
    html.element("p", ["class": "soft"], "Concerns: " + concerned(by: reason))
  }
}

extension HTMLWriter {
  fileprivate mutating func row(_ prediction: Prediction) {
    newline()
    element("tr", ["data-row": "", "class": prediction.outcome.rawValue]) { html in
      html.element("th", ["scope": "row"], prediction.target.name)
      html.element("td", ["class": "outcome"], prediction.state)
      html.element("td") { html in
        guard let reason = prediction.reasons.first else { return }
        if let place = reason.place { html.element("code", place + " ") }
        html.text(reason.message)
      }
    }
  }
}
