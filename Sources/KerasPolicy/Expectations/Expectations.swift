import KerasAudit

/// What a file says that a model has to be.
public struct Expectations: Sendable {
  /// The file, as the user gave it.
  public let path: String
  let expectations: [Expectation]

  /// How many expectations there are.
  public var count: Int { expectations.reduce(0) { $0 + $1.count } }

  /// Whether a model can be held against them only once the values of its tensors were read (`Audit.Options.statistics`).
  public var needValues: Bool { expectations.contains(where: \.needsValues) }

  /// Reads YAML or JSON.
  ///
  /// - Throws: `InvalidFile` with every mistake in the text: a key that there is not, a value of another type.
  public init(path: String, text: String) throws(InvalidFile) {
    self.path = path
    var diagnostics: [Diagnostic] = []
    var expectations: [Expectation] = []
    do throws(Diagnostic) {
      if let root = try YAMLNode(yaml: text), !root.isNull {
        for (key, entry) in YAMLValue("", root).members(&diagnostics, known: Section.all.map(\.key)) ?? [] {
          expectations += Section.named(key)?.read(entry, &diagnostics) ?? []
        }
      }
    } catch {
      diagnostics.append(error)
    }
    guard diagnostics.isEmpty else { throw InvalidFile(path, diagnostics) }
    self.expectations = expectations
  }

  /// Checks a model. The result has a finding (KI601) for each expectation that fails.
  ///
  /// - Throws: `InvalidFile` if the file names layers that the model does not have, or needs values that were not read.
  public func checked(against report: Report) throws(InvalidFile) -> AssessedReport {
    let index = ReportIndex(report)
    var diagnostics: [Diagnostic] = []
    var failures: [Finding] = []
    for expectation in expectations {
      do throws(Diagnostic) {
        let position = "\(path):\(expectation.place.line)"
        failures += try expectation.check(index).map { $0.finding(at: position) }
      } catch {
        diagnostics.append(error)
      }
    }
    guard diagnostics.isEmpty else { throw InvalidFile(path, diagnostics) }
    return AssessedReport(report, findings: report.findings + failures, suppressions: [], expectations: count)
  }

  /// The parts that a file may have, by their keys.
  public static var parts: [String] { Section.all.map(\.key) }

  /// The file that this model meets today, as YAML.
  ///
  /// - Parameter parts: the parts wanted; nil for all.
  public static func text(of report: Report, parts: [String]? = nil) -> String {
    let subject = ReportIndex(report)
    let wanted = Section.all.filter { parts?.contains($0.key) ?? true }
    let text = YAMLWriter.lines(wanted.compactMap { part in part.holding(subject).map { (part.key, $0) } }).written()
    return text.isEmpty ? "{}\n" : text
  }
}

/// A part of an expectations file: how it is read, and what of it holds for a model.
struct Section: Sendable {
  let key: String
  let read: @Sendable (YAMLValue, inout [Diagnostic]) -> [Expectation]
  let holding: @Sendable (ReportIndex) -> YAMLWriter?

  /// Every part, in the order in which a file has them: a line a part.
  static let all: [Section] = [
    .keras,
    .inputs,
    .outputs,
    .parameters,
    .size,
    .dtypes,
    .forbid,
    .layers,
    .values,
  ]

  static func named(_ key: String) -> Section? { all.first { $0.key == key } }
}

/// One thing that a file demands of a model.
struct Expectation: Sendable {
  /// Where it stands.
  let place: SourcePosition
  /// As how many expectations it counts.
  var count = 1
  /// Whether it is about the values of tensors.
  var needsValues = false
  /// Where the model falls short of it; a mistake is thrown where it cannot be held against this model at all.
  let check: @Sendable (ReportIndex) throws(Diagnostic) -> [Violation]
}

/// In what a model falls short of a demand.
struct Violation: Sendable {
  /// The demand by its keys: `parameters.at_most`.
  var subject: String
  var layer: [String]?
  var weight: String?
  var dataset: String?
  /// How `expected` is meant: `at most`.
  var relation: String?
  var expected: Finding.Value
  var actual: Finding.Value?
  /// The arithmetic behind `actual`.
  var formula: String?

  fileprivate func finding(at place: String) -> Finding {
    .expectationFailed(
      subject, layer: layer, weight: weight, dataset: dataset, relation: relation, expected: expected, actual: actual,
      formula: formula, location: place)
  }
}
