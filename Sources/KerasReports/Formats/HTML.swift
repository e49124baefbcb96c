import KerasAudit

extension Reporter {
  /// A page in one file: verdict, findings, where parameters and MACs are, the table with the graph; for several models
  /// an index.
  public static let html = Reporter("html", fileEnding: "html", showsCosts: true, showsHistograms: true) {
    outcomes, options in
    guard let outcome = outcomes.first, outcomes.count == 1, !options.isBatch, case .report(let report) = outcome else {
      return BatchPage(outcomes: outcomes).document
    }
    return ReportPage(report, options).document
  }
}
