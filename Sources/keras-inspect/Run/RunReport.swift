/// What a run writes: the reports, the progress line and the verdict.
struct RunReport {
  /// What a model adds to it.
  struct Part: Sendable {
    let rendered: RenderedOutcome
    let verdict: RunVerdict.Part
  }

  private var writer: ReportWriter
  private var verdict: RunVerdict
  private var progress: Progress

  init(_ writer: ReportWriter, _ verdict: RunVerdict, _ progress: Progress) {
    self.writer = writer
    self.verdict = verdict
    self.progress = progress
  }

  /// - Parameter done: the number of models, this one included.
  mutating func append(_ part: Part, done: Int) throws {
    progress.clear()
    verdict.add(part.verdict)
    try writer.append(part.rendered)
    progress.update(done: done)
  }

  /// Writes what concerns all models.
  ///
  /// - Throws: the exit status, unless it is 0.
  mutating func finish() throws {
    progress.clear()
    try writer.finish()
    try verdict.finish()
  }
}
