import Basics
import KerasAudit

extension Reporter {
  /// JSON lines: the object of `json` for each input, one per line.
  public static let jsonl = Reporter("jsonl", fileEnding: "jsonl", showsCosts: true, showsHistograms: true) {
    outcome, _ in
    var json = JSONWriter()
    json.outcome(outcome, .singleLine)
    return json.finished()
  }
}
