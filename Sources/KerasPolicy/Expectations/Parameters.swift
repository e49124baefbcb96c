import Basics
import KerasAudit

extension Section {
  /// `parameters: {total: 165077800, trainable: 165077800, at_most: 170000000}`
  static let parameters = Section(key: "parameters") { entry, diagnostics in
    ParameterExpectation.all(entry, &diagnostics).map { demand in
      Expectation(place: demand.place) { subject in
        demand.shortfall(subject.counts, formula: subject.sum).map { [$0] } ?? []
      }
    }
  } holding: { subject in
    subject.counts.writing
  }
}

/// How many parameters there are; nil what nobody can know, without an architecture.
struct Counts: Sendable {
  var total: Int?
  var trainable: Int?
  var nonTrainable: Int?

  init(_ parameters: Report.Parameters) {
    total = parameters.total
    trainable = parameters.trainable
    nonTrainable = parameters.nonTrainable
  }

  init(total: Int?) { self.total = total }

  var writing: YAMLWriter? {
    let members = [("total", total), ("trainable", trainable), ("non_trainable", nonTrainable)]
    let known = members.compactMap { key, count in count.map { (key, YAMLWriter.plain(String($0))) } }
    return known.isEmpty ? nil : .inline(known)
  }
}

/// A number of parameters that is demanded, of a model or of a layer.
struct ParameterExpectation: Sendable {
  let place: SourcePosition
  private let name: String
  private let bound: Bound
  private let number: Int

  private enum Bound: String, CaseIterable {
    case total, trainable
    case nonTrainable = "non_trainable"
    case atMost = "at_most"
    case atLeast = "at_least"
  }

  /// Those of `{total: 5, at_most: 9}`; a number that stands for itself is the total.
  static func all(_ entry: YAMLValue, _ diagnostics: inout [Diagnostic]) -> [ParameterExpectation] {
    if entry.node.integer != nil {
      let total = entry.integer(&diagnostics)
      return total.map { [ParameterExpectation(place: entry.place, name: entry.name, bound: .total, number: $0)] } ?? []
    }
    let known = Bound.allCases.map(\.rawValue)
    return (entry.members(&diagnostics, known: known) ?? []).compactMap { key, entry in
      guard let bound = Bound(rawValue: key), let number = entry.integer(&diagnostics) else { return nil }
      return ParameterExpectation(place: entry.place, name: entry.name, bound: bound, number: number)
    }
  }

  /// - Parameter formula: how the total comes about.
  func shortfall(_ counts: Counts, formula: String?) -> Violation? {
    let actual =
      switch bound {
      case .total, .atMost, .atLeast: counts.total
      case .trainable: counts.trainable
      case .nonTrainable: counts.nonTrainable
      }
    let relation: String? = bound == .atMost ? "at most" : bound == .atLeast ? "at least" : nil
    if let actual {
      switch bound {
      case .atMost: if actual <= number { return nil }
      case .atLeast: if actual >= number { return nil }
      default: if actual == number { return nil }
      }
    }
    let isTotal = bound != .trainable && bound != .nonTrainable
    return Violation(
      subject: relation == nil ? name : String(name.dropLast(bound.rawValue.count + 1)), relation: relation,
      expected: .number(number), actual: actual.map { .number($0) },
      formula: isTotal ? formula : nil)
  }
}

extension ReportIndex {
  var counts: Counts {
    if report.model.hasArchitecture { return Counts(report.totals.parameters) }
    return Counts(total: report.totals.storedParameters)
  }

  /// The total as the sum of the outermost layers, where that is short enough to be read.
  var sum: String? {
    let terms = report.layers.filter { $0.path.count == 1 && $0.parameters.total > 0 }
    let total = report.totals.parameters.total
    guard 2...12 ~= terms.count, terms.reduce(0, { $0.addingSaturated($1.parameters.total) }) == total else {
      return nil
    }
    return terms.map { String($0.parameters.total) }.joined(separator: " + ") + " = \(total)"
  }
}
