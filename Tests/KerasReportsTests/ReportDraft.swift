import KerasAudit

/// The parts of a report, to make a report that differs in some of them.
struct ReportDraft {
  var model: Report.Model
  var layers: [Report.Layer]
  var totals: Report.Totals
  var findings: [Finding]
  let inventory: [Report.Stored]

  init(_ report: Report) {
    (model, layers, totals) = (report.model, report.layers, report.totals)
    (findings, inventory) = (report.findings, report.inventory)
  }

  var report: Report {
    Report(model: model, layers: layers, totals: totals, findings: findings, inventory: inventory)
  }
}

extension Report {
  /// The same report but for a change.
  func changing(_ change: (inout ReportDraft) -> Void) -> Report {
    var draft = ReportDraft(self)
    change(&draft)
    return draft.report
  }
}

extension Report.Layer {
  /// The same layer with another status, other connections, weights or parameters.
  func with(
    path: [String]? = nil, status: Report.Status? = nil, connectedTo: [String]? = nil, weights: [Report.Weight]? = nil,
    parameters: Report.Parameters? = nil
  ) -> Report.Layer {
    let formula = formula
    return Report.Layer(
      path: path ?? self.path, className: className, trainable: trainable, calls: calls,
      connectedTo: connectedTo ?? self.connectedTo, parameters: parameters ?? self.parameters, formula: formula,
      weights: weights ?? self.weights, status: status ?? self.status, isContainer: isContainer, sources: sources)
  }
}

extension Report.Weight {
  /// The same weight with another stored tensor.
  func storing(_ stored: Report.Stored?) -> Report.Weight {
    Report.Weight(name: name, shape: shape, dtype: dtype, trainable: trainable, stored: stored)
  }
}

extension Outcome {
  /// A report on which the user has no policy.
  static func report(_ report: Report) -> Outcome { .report(AssessedReport(report)) }
}
