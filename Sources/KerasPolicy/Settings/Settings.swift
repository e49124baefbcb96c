import KerasAudit
import KerasLayers

/// What a project has decided: which rules count and how much, and which findings it lives with.
public struct Settings: Sendable {
  /// The file they come from; nil without one.
  public var path: String?
  public var selection = RuleSelection()
  /// `error`, `warning`, `note` or `never`.
  public var failOn: String?
  /// What layer classes do that are not part of Keras.
  public var layers = DeclaredLayers()
  var suppressions: [Suppression] = []
  /// What was found before.
  public var baseline: Baseline?
  /// Whether nothing is to be held back, whatever is said here.
  public var showsAll = false

  public init() {}

  /// Reads a `.keras-inspect.yml`.
  ///
  /// - Throws: `InvalidFile` with every mistake in it.
  public init(path: String, text: String) throws(InvalidFile) {
    self.path = path
    var diagnostics: [Diagnostic] = []
    do throws(Diagnostic) {
      if let root = try YAMLNode(yaml: text), !root.isNull { read(YAMLValue("", root), &diagnostics) }
    } catch {
      diagnostics.append(error)
    }
    guard diagnostics.isEmpty else { throw InvalidFile(path, diagnostics) }
  }

  private mutating func read(_ root: YAMLValue, _ diagnostics: inout [Diagnostic]) {
    let known = ["select", "ignore", "severity", "fail_on", "suppress", "layers"]
    for (key, entry) in root.members(&diagnostics, known: known) ?? [] {
      switch key {
      case "select": selection.select = entry.rules(&diagnostics)
      case "ignore": selection.ignore = entry.rules(&diagnostics)
      case "severity": readLevels(entry, &diagnostics)
      case "layers": layers = DeclaredLayers(entry, &diagnostics)
      case "fail_on":
        failOn = entry.choice(["error", "warning", "note", "never"], &diagnostics)
      default:
        suppressions = (entry.list(&diagnostics, "a list of suppressions") ?? []).compactMap {
          Suppression.read($0, &diagnostics)
        }
      }
    }
  }

  private mutating func readLevels(_ entry: YAMLValue, _ diagnostics: inout [Diagnostic]) {
    for (rule, entry) in entry.members(&diagnostics) ?? [] {
      do throws(UnknownRule) {
        let rules = try RulePattern(rule)
        let level = entry.choice(Finding.Level.allCases.map(\.rawValue), &diagnostics).flatMap(Finding.Level.init)
        if let level { selection.levels.append((rules, level)) }
      } catch {
        diagnostics.append(Diagnostic(entry.place, error.description))
      }
    }
  }

  /// Applies these settings to the findings of a report: which count, and at which level.
  public func applied(to assessed: AssessedReport, on today: CalendarDate = .today) -> AssessedReport {
    var counted: [Finding] = []
    var suppressions = assessed.suppressions
    if showsAll {
      counted = assessed.findings.map(selection.leveled)
    } else {
      let active = self.suppressions.filter { !$0.isExpired(on: today) }
      for finding in assessed.findings {
        if !selection.selects(finding.rule) {
          suppressions.append(.init(finding, .notSelected))
        } else if let reason = active.first(where: { $0.matches(finding) })?.reason {
          suppressions.append(.init(finding, .suppressed(reason)))
        } else {
          counted.append(selection.leveled(finding))
        }
      }
      if let baseline {
        let (new, known) = baseline.divided(counted)
        counted = new
        suppressions += known.map { .init($0, .baseline) }
      }
    }
    return AssessedReport(
      assessed.report, findings: counted, suppressions: suppressions, expectations: assessed.expectations)
  }

  /// The findings that a baseline written today would list.
  public func known(in assessed: AssessedReport, on today: CalendarDate = .today) -> [Finding] {
    var settings = self
    settings.baseline = nil
    return settings.applied(to: assessed, on: today).findings
  }

  /// Suppressions whose day is past, a line each.
  public func expired(on today: CalendarDate = .today) -> [String] {
    suppressions.filter { $0.isExpired(on: today) }.map { suppression in
      "\(path ?? ""):\(suppression.place.line): the suppression of \(suppression.written) ended on "
        + "\(suppression.until.map(\.description) ?? "")"
    }
  }
}

extension YAMLValue {
  /// One of a few words.
  fileprivate func choice(_ words: [String], _ diagnostics: inout [Diagnostic]) -> String? {
    guard let text = text(&diagnostics, "one of " + words.joined(separator: ", ")) else { return nil }
    if words.contains(text) { return text }
    reject("one of " + words.joined(separator: ", "), &diagnostics)
    return nil
  }
}
