import KerasAudit

/// What a file says that a model has to be.
public struct Expectations: Sendable {
  /// The file, as the user gave it.
  public let path: String
  let demands: [Demand]

  /// How many expectations there are.
  public var count: Int { demands.reduce(0) { $0 + $1.count } }

  /// Whether a model can be held against them only once the values of its tensors were read (`Audit.Options.statistics`).
  public var needValues: Bool { demands.contains(where: \.needsValues) }

  /// Reads YAML or JSON.
  ///
  /// - Throws: `FaultyText` with every mistake in the text: a key that there is not, a value of another type.
  public init(path: String, text: String) throws(FaultyText) {
    self.path = path
    var mistakes: [Mistake] = []
    var demands: [Demand] = []
    do throws(Mistake) {
      if let root = try Node(yaml: text), !root.isNull {
        for (key, entry) in Entry("", root).members(&mistakes, known: Part.all.map(\.key)) ?? [] {
          demands += Part.named(key)?.read(entry, &mistakes) ?? []
        }
      }
    } catch {
      mistakes.append(error)
    }
    guard mistakes.isEmpty else { throw FaultyText(path, mistakes) }
    self.demands = demands
  }

  /// The report with a finding for each expectation that does not hold.
  ///
  /// - Throws: `FaultyText` where the file speaks of layers that the model does not have, or of what was not looked at.
  public func held(against report: Report) throws(FaultyText) -> Report {
    let subject = Subject(report)
    var mistakes: [Mistake] = []
    var report = report
    for demand in demands {
      do throws(Mistake) {
        let place = "\(path):\(demand.place.line)"
        report.findings += try demand.check(subject).map { $0.finding(at: place) }
      } catch {
        mistakes.append(error)
      }
    }
    guard mistakes.isEmpty else { throw FaultyText(path, mistakes) }
    report.expectations = count
    report.updateStatus()
    return report
  }

  /// The parts that a file may have, by their keys.
  public static var parts: [String] { Part.all.map(\.key) }

  /// The file that this model meets today, as YAML.
  ///
  /// - Parameter parts: the parts wanted; nil for all.
  public static func text(of report: Report, parts: [String]? = nil) -> String {
    let subject = Subject(report)
    let wanted = Part.all.filter { parts?.contains($0.key) ?? true }
    let text = Writing.lines(wanted.compactMap { part in part.holding(subject).map { (part.key, $0) } }).written()
    return text.isEmpty ? "{}\n" : text
  }
}

/// A part of an expectations file: how it is read, and what of it holds for a model.
struct Part: Sendable {
  let key: String
  let read: @Sendable (Entry, inout [Mistake]) -> [Demand]
  let holding: @Sendable (Subject) -> Writing?

  /// Every part, in the order in which a file has them: a line a part.
  static let all: [Part] = [
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

  static func named(_ key: String) -> Part? { all.first { $0.key == key } }
}

/// One thing that a file demands of a model.
struct Demand: Sendable {
  /// Where it stands.
  let place: Place
  /// As how many expectations it counts.
  var count = 1
  /// Whether it is about the values of tensors.
  var needsValues = false
  /// Where the model falls short of it; a mistake is thrown where it cannot be held against this model at all.
  let check: @Sendable (Subject) throws(Mistake) -> [Shortfall]
}

/// In what a model falls short of a demand.
struct Shortfall: Sendable {
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
      formula: formula, place: place)
  }
}
