import Basics
import KerasAudit

/// The page on several models: how many had which outcome, and a row for each with its verdict and findings.
struct BatchPage {
  let outcomes: [Outcome]

  var document: [UInt8] {
    let counts = "\(OutcomeCounts(outcomes))"
    let severities = outcomes.map(\.severity)
    let severity = [Verdict.Severity.wrong, .warned, .doubtful].first(where: severities.contains) ?? .good
    return Page.document(title: "\(severity.mark) \(counts)") { html in
      html.heading(ToolInfo.name, outcomes.count.pluralized("model"), details: [])
      html.verdict(severity, counts)
      html.element("h2", "Models")
      html.filter("Search models")
      html.element("table", ["class": "list models"]) { html in
        html.element("thead") { html in
          html.element("tr") { html in
            html.element("th", ["scope": "col"]) { $0.element("span", ["class": "vh"], "Outcome") }
            html.element("th", ["scope": "col"], "Model")
            html.element("th", ["scope": "col"], "Verdict")
            html.element("th", ["scope": "col", "class": "n narrow"], "Layers")
            html.element("th", ["scope": "col", "class": "n narrow"], "Parameters")
          }
        }
        html.element("tbody") { html in
          for outcome in outcomes { html.row(outcome) }
        }
      }
    }
  }
}

extension HTMLWriter {
  fileprivate mutating func row(_ outcome: Outcome) {
    newline()
    element("tr", ["data-row": "", "class": outcome.severity.className]) { html in
      html.element("td", ["class": "mark"]) { html in
        html.element(
          "span", ["role": "img", "aria-label": outcome.verification?.rawValue ?? "not read"], outcome.severity.mark)
      }
      html.element("th", ["scope": "row", "class": "mono path", "title": outcome.path]) { html in
        html.path(outcome.path)
      }
      html.element("td") { html in
        html.text(outcome.verdict)
        if outcome.findings.isEmpty { return }
        html.element("details") { html in
          html.element("summary", outcome.findings.count.pluralized("finding"))
          html.findings(outcome.findings, rows: [:])
        }
      }
      html.element("td", ["class": "n narrow"], outcome.layerText)
      html.element("td", ["class": "n narrow"], outcome.parameterText)
    }
  }
}

extension Outcome {
  /// The number of layers; unknown for weights without an architecture.
  fileprivate var layerText: String {
    guard case .report(let report) = self else { return "" }
    return report.model.hasArchitecture ? report.totals.layers.grouped : "?"
  }

  /// The number of parameters; that of stored ones for weights without an architecture.
  fileprivate var parameterText: String {
    guard case .report(let report) = self else { return "" }
    if report.model.hasArchitecture { return report.totals.parameters.count.text }
    return report.totals.storedParameters.map { "\($0.grouped) stored" } ?? "?"
  }
}
