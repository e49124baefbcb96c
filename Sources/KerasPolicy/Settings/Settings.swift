import FileFormats
import KerasAudit
import KerasLayers

/// The decisions of a project: which rules count, at which levels, and which findings it accepts.
public struct Settings: Sendable {
  /// The settings file; nil if there is none.
  public var path: String?
  public var selection = RuleSelection()
  /// What makes a run fail; nil if the file does not state it.
  public var failOn: FailureThreshold?
  /// Declarations of layer classes that are not part of Keras.
  public var layers = DeclaredLayers()
  /// The declared classes, and the configuration keys that the declarations use.
  var declaredClasses: [(name: String, position: SourcePosition)] = []
  var declaredKeys: [DeclaredKey] = []
  var suppressions: [Suppression] = []
  /// The findings of an earlier run.
  public var baseline: Baseline?
  /// Whether every finding counts, regardless of the selection, the suppressions and the baseline.
  public var showsAll = false

  public init() {}

  /// Reads a `.keras-inspect.yml`.
  ///
  /// - Throws: `InvalidFile` with every error in it.
  public init(path: String, text: String) throws(InvalidFile) {
    self.path = path
    var diagnostics: [Diagnostic] = []
    do throws(Diagnostic) {
      if let root = try YAMLNode(yaml: text), !root.isNull { read(YAMLValue("", root), text, &diagnostics) }
    } catch {
      diagnostics.append(error)
    }
    guard diagnostics.isEmpty else { throw InvalidFile(path, diagnostics) }
  }

  private mutating func read(_ root: YAMLValue, _ text: String, _ diagnostics: inout [Diagnostic]) {
    for (key, value) in root.members(&diagnostics, known: Settings.form.keys) ?? [] {
      switch key {
      case "select": selection.select = value.rules(&diagnostics)
      case "ignore": selection.ignore = value.rules(&diagnostics)
      case "severity": readLevels(value, &diagnostics)
      case "layers":
        (layers, declaredKeys) = DeclaredLayers.read(value, text: text, &diagnostics)
        var reported: [Diagnostic] = []
        for (name, value) in value.members(&reported) ?? [] { declaredClasses.append((name, value.position)) }
      case "fail_on":
        failOn = value.failureThreshold(&diagnostics)
      default:
        suppressions = (value.list(&diagnostics, "a list of suppressions") ?? []).compactMap {
          Suppression.read($0, &diagnostics)
        }
      }
    }
  }

  private mutating func readLevels(_ value: YAMLValue, _ diagnostics: inout [Diagnostic]) {
    for (rule, value) in value.members(&diagnostics) ?? [] {
      do throws(UnknownRule) {
        let rules = try RulePattern(rule)
        let level = value.choice(Finding.Level.allCases.map(\.rawValue), &diagnostics).flatMap(Finding.Level.init)
        if let level { selection.levels.append((rules, level)) }
      } catch {
        diagnostics.append(Diagnostic(value.position, error.descriptionOfFile))
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
        let (new, known) = baseline.split(counted)
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

  /// One line per expired suppression.
  public func expired(on today: CalendarDate = .today) -> [String] {
    suppressions.filter { $0.isExpired(on: today) }.map { suppression in
      "\(path ?? ""):\(suppression.position.line): the suppression of \(suppression.rule) expired on "
        + "\(suppression.until.map(\.description) ?? "")"
    }
  }
}

extension YAMLValue {
  /// One name or a list of names.
  fileprivate func failureThreshold(_ diagnostics: inout [Diagnostic]) -> FailureThreshold? {
    let expected = "one of " + FailureThreshold.names.joined(separator: ", ")
    guard let names = texts(&diagnostics, expected) else { return nil }
    let threshold = FailureThreshold(names)
    if threshold == nil { reject(expected, &diagnostics) }
    return threshold
  }

  /// One of several texts.
  fileprivate func choice(_ choices: [String], _ diagnostics: inout [Diagnostic]) -> String? {
    let expected = "one of " + choices.joined(separator: ", ")
    guard let text = text(&diagnostics, expected) else { return nil }
    if choices.contains(text) { return text }
    reject(expected, &diagnostics)
    return nil
  }
}
