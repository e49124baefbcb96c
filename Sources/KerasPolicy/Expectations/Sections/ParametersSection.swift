import Basics
import FileFormats
import KerasAudit

extension Section {
  /// `parameters: {total: 165077800, trainable: 165077800, at_most: 170000000}`
  static let parameters = Section(
    key: "parameters", summary: "The number of parameters; a number alone is the total.",
    form: ParameterExpectation.form
  ) { value, diagnostics in
    ParameterExpectation.all(value, &diagnostics).map { expectation in
      Expectation(position: expectation.position) { index in
        expectation.violation(index.counts, formula: index.sum).map { [$0] } ?? []
      }
    }
  } current: { index in
    index.counts.yaml
  }
}

/// Numbers of parameters; nil for a number that does not exist without an architecture.
struct ParameterCounts: Sendable {
  var total: Report.Count?
  var trainable: Report.Count?
  var nonTrainable: Report.Count?

  init(_ parameters: Report.Parameters) {
    total = parameters.count
    trainable = parameters.trainableCount
    nonTrainable = parameters.nonTrainableCount
  }

  /// The elements of stored tensors.
  init(stored: Int?) { total = stored.map { Report.Count(configured: $0) } }

  fileprivate var yaml: YAMLWriter? {
    let members = [("total", total), ("trainable", trainable), ("non_trainable", nonTrainable)]
    let known = members.compactMap { key, count in count?.value.map { (key, YAMLWriter.plain(String($0))) } }
    return known.isEmpty ? nil : .inline(known)
  }
}

/// The expected number of parameters of a model or a layer, or a bound on it.
struct ParameterExpectation: Sendable {
  let position: SourcePosition
  private let name: String
  private let bound: Bound
  private let number: Int

  private enum Bound: String, CaseIterable {
    case total, trainable
    case nonTrainable = "non_trainable"
    case atMost = "at_most"
    case atLeast = "at_least"

    var summary: String {
      switch self {
      case .total: "The number of all parameters."
      case .trainable: "The number of trainable parameters."
      case .nonTrainable: "The number of parameters that are not trainable."
      case .atMost: "The total must not be larger."
      case .atLeast: "The total must not be smaller."
      }
    }
  }

  static let form = FileForm.wholeNumber(
    or: Bound.allCases.map { .init(name: $0.rawValue, summary: $0.summary, form: .wholeNumber) })

  /// Reads `{total: 5, at_most: 9}`, or a number alone, which is the total.
  static func all(_ value: YAMLValue, _ diagnostics: inout [Diagnostic]) -> [ParameterExpectation] {
    if value.node.integer != nil {
      guard let total = value.integer(&diagnostics) else { return [] }
      return [ParameterExpectation(position: value.position, name: value.path, bound: .total, number: total)]
    }
    return (value.members(&diagnostics, known: Bound.allCases.map(\.rawValue)) ?? []).compactMap { key, value in
      guard let bound = Bound(rawValue: key), let number = value.integer(&diagnostics) else { return nil }
      return ParameterExpectation(position: value.position, name: value.path, bound: bound, number: number)
    }
  }

  /// - Parameter formula: the arithmetic behind the total.
  /// - Returns: nil if the counts meet the expectation.
  func violation(_ counts: ParameterCounts, formula: String?) -> Violation? {
    let actual =
      switch bound {
      case .total, .atMost, .atLeast: counts.total
      case .trainable: counts.trainable
      case .nonTrainable: counts.nonTrainable
      }
    let relation: String? = bound == .atMost ? "at most" : bound == .atLeast ? "at least" : nil
    if let actual {
      // What is known of a count may be enough to meet a lower bound.
      let isMet =
        switch bound {
        case .atMost: actual.value.map { $0 <= number }
        case .atLeast: actual.atLeast >= number
        case .total, .trainable, .nonTrainable: actual.value.map { $0 == number }
        }
      if isMet == true { return nil }
    }
    let isTotal = bound != .trainable && bound != .nonTrainable
    return Violation(
      property: relation == nil ? name : String(name.dropLast(bound.rawValue.count + 1)), relation: relation,
      expected: .number(number),
      actual: actual.map { actual in actual.value.map { .number($0) } ?? .text(actual.description) },
      formula: isTotal ? formula : nil)
  }
}

extension ReportIndex {
  fileprivate var counts: ParameterCounts {
    if report.model.hasArchitecture { return ParameterCounts(report.totals.parameters) }
    return ParameterCounts(stored: report.totals.storedParameters)
  }

  /// The total as a sum over the outermost layers; nil if they are too many to read, or share weights.
  fileprivate var sum: String? {
    guard let total = report.totals.parameters.total else { return nil }
    let terms = report.layers.lazy.filter { $0.path.count == 1 }.compactMap(\.parameters.total).filter { $0 > 0 }
    guard 2...12 ~= terms.count, terms.reduce(0, { $0.addingSaturated($1) }) == total else { return nil }
    return terms.map(String.init).joined(separator: " + ") + " = \(total)"
  }
}
