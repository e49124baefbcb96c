import FileFormats
import KerasAudit

/// The expectations of a file: what a model must be.
public struct Expectations: Sendable {
  /// The file, as the user gave it.
  public let path: String
  let expectations: [Expectation]

  /// The number of expectations.
  public var count: Int { expectations.reduce(0) { $0 + $1.count } }

  /// Whether checking requires the tensor values (`Audit.Options.statistics`).
  public var needValues: Bool { expectations.contains(where: \.needsValues) }

  /// Whether checking requires the memory of activations (`Audit.Options.measuresMemory`).
  public var needMemory: Bool { expectations.contains(where: \.needsMemory) }

  /// Whether checking requires what releases of Keras do with the model (`Audit.Options.keepsCompatibility`).
  package var needCompatibility: Bool { expectations.contains(where: \.needsCompatibility) }

  /// Reads YAML or JSON.
  ///
  /// - Throws: `InvalidFile` with every error in the text, such as an unknown key or a value of the wrong type.
  public init(path: String, text: String) throws(InvalidFile) {
    self.path = path
    var diagnostics: [Diagnostic] = []
    var expectations: [Expectation] = []
    do throws(Diagnostic) {
      if let root = try YAMLNode(yaml: text), !root.isNull {
        for (key, value) in YAMLValue("", root).members(&diagnostics, known: Section.form.keys) ?? [] {
          expectations += Section.named(key)?.read(value, &diagnostics) ?? []
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
  /// - Throws: `InvalidFile` if the file needs values that were not read.
  public func checked(against report: Report) throws(InvalidFile) -> AssessedReport {
    let index = ReportIndex(report)
    var diagnostics: [Diagnostic] = []
    var failures: [Finding] = []
    for expectation in expectations {
      do throws(Diagnostic) {
        let position = "\(path):\(expectation.position.line)"
        failures += try expectation.check(index).map { $0.finding(at: position) }
      } catch {
        diagnostics.append(error)
      }
    }
    guard diagnostics.isEmpty else { throw InvalidFile(path, diagnostics) }
    return AssessedReport(report, findings: report.findings + failures, suppressions: [], expectations: count)
  }

  /// The JSON Schema of an expectations file.
  package static var schema: [UInt8] {
    Section.form.schema(
      title: "keras-inspect/expect/1",
      description: "An expectations file (`model.expect.yml`): what `keras-inspect check` requires of a model.")
  }

  /// The keys of the sections that a file can have.
  public static var sections: [String] { Section.all.map(\.key) }

  /// The file that a model meets today, as YAML.
  ///
  /// - Parameter sections: the keys of the sections to write; nil for all.
  public static func text(of report: Report, sections: [String]? = nil) -> String {
    let index = ReportIndex(report)
    let selected = Section.all.filter { sections?.contains($0.key) ?? true }
    let members = selected.compactMap { section in section.current(index).map { (section.key, $0) } }
    let text = YAMLWriter.lines(members).rendered()
    return text.isEmpty ? "{}\n" : text
  }
}
