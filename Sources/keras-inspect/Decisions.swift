import ArgumentParser
import KerasAudit
import KerasExpectations

/// What the settings make of each outcome, and of them all the exit status.
struct Decisions {
  private let deciding: Deciding
  private let failOn: Threshold?
  private var settings: [String: Settings] = [:]
  /// The settings file of each folder.
  private var files: [Substring: String?] = [:]
  private var found = Baseline()
  private var hasFailed = false
  private var isReached = false

  init(_ deciding: Deciding, failOn: Threshold?) {
    self.deciding = deciding
    self.failOn = failOn
  }

  /// - Throws: where the settings themselves are at fault.
  mutating func take(_ outcome: Outcome, of model: Model) throws -> Outcome {
    let settings = try settings(for: model.architecture)
    guard case .report(var report) = outcome else {
      hasFailed = true
      return outcome
    }
    found.add(settings.known(in: report))
    report = settings.applied(to: report)
    let threshold = failOn ?? settings.failOn.flatMap(Threshold.init) ?? .error
    if report.findings.contains(where: { threshold.isReached(by: $0.level) }) { isReached = true }
    return .report(report)
  }

  /// Writes the baseline, or tells what of it is gone, and ends as the findings deserve.
  func end() throws {
    if deciding.writeBaseline, let file = deciding.baseline {
      if !hasFailed { try Sink.file(file, sparing: []).put(Array(found.text.utf8)) }
    } else if !hasFailed, let gone = settings.values.first?.baseline?.gone(from: found), !gone.isEmpty {
      let what = gone.count == 1 ? "a finding that is" : "\(gone.count) findings that are"
      Terminal.complain("the baseline lists \(what) gone: \(gone.joined(separator: ", "))")
    }
    if hasFailed { throw ExitCode(2) }
    if isReached, !deciding.writeBaseline { throw ExitCode(1) }
  }

  /// - Throws: where the settings themselves are at fault.
  mutating func settings(for model: String) throws -> Settings {
    let folder = model.lastIndex(of: "/").map { model[...$0] } ?? ""
    let path = files[folder] ?? deciding.configuring.file(for: model)
    files[folder] = .some(path)
    if let known = settings[path ?? ""] { return known }
    let settings = try deciding.settings(path)
    for line in settings.expired() { Terminal.complain(line) }
    self.settings[path ?? ""] = settings
    return settings
  }
}
