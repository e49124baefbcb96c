import KerasAudit

extension Reporter {
  /// One line for each input: the object of `json`.
  public static let jsonl = Reporter("jsonl", fileEnding: "jsonl") { outcome, _ in
    var json = JSONWriter()
    json.outcome(outcome, .row)
    return json.finished()
  }
}
