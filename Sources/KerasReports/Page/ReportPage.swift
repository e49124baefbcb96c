import Basics
import KerasAudit

/// The page on one model: verdict, figures, findings, where the costs are, and the table with the graph.
struct ReportPage {
  private let report: AssessedReport
  private let options: Reporter.Options

  init(_ report: AssessedReport, _ options: Reporter.Options) {
    self.report = report
    self.options = options
  }

  var document: [UInt8] {
    let verdict = Verdict(report)
    let title = "\(verdict.severity.mark) \(report.model.path)"
    guard report.model.hasArchitecture else {
      return Page.document(title: title) { html in
        writeStart(verdict, nil, to: &html)
        html.element("h2", "Stored tensors")
        html.filter("Search tensors")
        TensorTable(report.inventory).write(to: &html)
      }
    }
    let table = LayerRows(report, batch: options.batch)
    return Page.document(title: title, data: table.data(depth: options.depth < .max ? options.depth : nil)) { html in
      writeStart(verdict, table, to: &html)
      CostList.write(report, rows: table.rows, to: &html)
      html.element("h2") { html in
        html.text("Layers")
        html.element("small", ["id": "shades"], "A darker box has more parameters.")
        // The script shows it, since nothing opens without one.
        html.element(
          "small", ["id": "opening", "hidden": ""],
          "Open a row for its arithmetic, weights and stored tensors; arrow keys move between rows.")
      }
      html.tools(table.costs, hasModels: report.layers.contains(where: \.isContainer))
      table.write(to: &html)
    }
  }

  private func writeStart(_ verdict: Verdict, _ table: LayerRows?, to html: inout HTMLWriter) {
    let model = report.model
    let kind = [model.kind, model.kerasRelease, model.backend].compactMap(\.self).joined(separator: ", ")
    var details: [String] = []
    if let path = model.weightsPath { details.append("weights from " + path) }
    if model.hasArchitecture {
      let label = [model.className, model.name.map { "\"\($0)\"" }].compactMap(\.self).joined(separator: " ")
      details.append("\(label): \(Report.shapeText(model.inputs)) → \(Report.shapeText(model.outputs))")
    }
    html.heading(kind, model.path, details: details)
    html.verdict(verdict.severity, verdict.text)
    html.figures(report, batch: options.batch)
    PartTable(parts: report.report.parts).write(to: &html)
    if let table { FaultStrip(table).write(to: &html) }
    if report.findings.isEmpty { return }
    html.element("h2", "Findings")
    html.findings(report.findings, rows: table?.rows ?? [:])
    html.newline()
  }
}

extension HTMLWriter {
  fileprivate mutating func figures(_ report: AssessedReport, batch: Int) {
    let totals = report.totals
    element("dl", ["class": "figures"]) { html in
      if report.model.hasArchitecture {
        html.figure("Layers", totals.layers.grouped)
        html.figure("Parameters", totals.parameters.count.text, report.report.weightBytes?.byteSize)
        html.figure("Trainable", totals.parameters.trainableCount.text)
        let costs = ModelCosts(report.report, batch: batch)
        if costs.macs != 0 {
          let least = costs.leastMACs.map { "at least \($0.grouped) " } ?? ""
          html.figure("MACs", costs.macs?.grouped ?? "?", least + ModelCosts.oneSample)
        }
        if report.report.measuresActivation, costs.activation != 0 {
          let peak = costs.peak.map { ", \($0.byteSize) at once" } ?? ""
          html.figure("Activations", costs.activation?.byteSize ?? "?", costs.samples + peak)
        }
      }
      if let stored = totals.storedParameters {
        html.figure("Stored", stored.grouped, totals.storedBytes?.byteSize, difference: report.storedDifference)
      }
      for (owner, state) in totals.otherState { html.figure(owner, state.parameters.grouped, state.bytes.byteSize) }
    }
    newline()
  }

  private mutating func figure(_ label: String, _ value: String, _ note: String? = nil, difference: String? = nil) {
    element("div") { html in
      html.element("dt", label)
      html.element("dd") { html in
        html.text(value)
        if let note, !note.isEmpty { html.element("small", note) }
        if let difference { html.element("small", ["class": "wrong"], difference) }
      }
    }
  }

  /// What the script makes work: it shows them.
  fileprivate mutating func tools(_ costs: [LayerCost], hasModels: Bool) {
    element("div", ["class": "tools", "id": "tools", "hidden": ""]) { html in
      html.search("Search names and classes")
      html.element("fieldset") { html in
        html.element("legend", "Shade by")
        for (index, cost) in costs.enumerated() {
          html.element("label") { html in
            html.void(
              "input",
              ["type": "radio", "name": "shade", "value": "\(index)", "checked": index == 0 ? "" : nil])
            html.text(cost.title)
          }
        }
      }
      html.element("label") { html in
        html.void("input", ["type": "checkbox", "id": "faults"])
        html.text("Only faults")
      }
      if hasModels { html.element("button", ["type": "button", "id": "fold-all"], "Close nested models") }
      html.element("output", ["id": "count"], "")
    }
    element(
      "svg",
      [
        "class": "map", "id": "map", "viewBox": "0 0 1000 26", "preserveAspectRatio": "none", "hidden": "",
        "aria-hidden": "true",
      ], "")
    newline()
  }
}

extension AssessedReport {
  /// `18,432 fewer than expected`; nil if as many are stored as expected, or if there is a reason for it.
  fileprivate var storedDifference: String? {
    guard model.hasArchitecture, let difference = totals.difference else { return nil }
    let reasons = totals.differences.map { reason, parameters in
      "\(parameters.multipliedSaturated(by: difference.sign).grouped) \(reason.text)"
    }
    return ([difference.count.grouped + " " + difference.label.drop { $0 == " " }] + reasons).joined(separator: "; ")
  }
}
