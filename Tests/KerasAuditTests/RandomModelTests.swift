import Foundation
import KerasAudit
import OracleFixtures
import Testing

/// Random models that Keras built, saved, perhaps with one fault in the file, and loaded again, as
/// `fixtures/make/random_models.py` recorded it.
struct RandomModelTests {
  @Test(arguments: ["3.15.1", "2.15.0"])
  func `agrees with Keras about random models with and without a fault`(_ version: String) throws {
    #expect(try check("\(version)/random_models") > 100, "unpack the fixtures with `make test`")
  }

  /// Models of `fixtures/make/chosen_models.py`.
  @Test(arguments: ["3.15.1", "2.15.0"])
  func `agrees with Keras about models on which loading depends in ways of its own`(_ version: String) throws {
    #expect(try check("\(version)/chosen_models") > 40, "unpack the fixtures with `make test`")
  }

  /// Compares the audit of each save in a folder with what Keras made of it.
  ///
  /// - Returns: the number of saves.
  private func check(_ archive: String) throws -> Int {
    let folder = OracleCase.repository.appending(path: ".build-fixtures/\(archive)")
    let text = try String(contentsOf: folder.appending(path: "cases.jsonl"), encoding: .utf8)
    let cases = try text.split(separator: "\n").map { try JSONDecoder().decode(RandomCase.self, from: Data($0.utf8)) }
    for random in cases {
      for disagreement in random.disagreements(in: folder) {
        let name = random.name ?? random.fault?.detail ?? "no fault"
        Issue.record("\(archive)/\(random.label): \(disagreement); \(name)")
      }
    }
    return cases.count
  }
}

/// A line of `cases.jsonl`: one save of one model, and what came of loading it.
private struct RandomCase: Decodable {
  let model: Int
  let name: String?
  let container: String
  let files: [String]
  let loads: Bool
  let fault: Fault?
  let built: Bool?
  let values: Values?
  let layers: [Oracle.Layer]?
  let totals: [String: Int]?
  let error: String?

  struct Fault: Decodable {
    let kind: String
    let detail: String
    let layers: [[String]]
  }

  struct Values: Decodable {
    let moved: [String]
  }

  /// The folder of the save below that of the version.
  var label: String {
    let number = String(model)
    return String(repeating: "0", count: 5 - number.count) + number + "/" + container.replacing("+", with: "_")
  }

  /// Whether Keras loads the model with every value where it was.
  private var isInPlace: Bool { loads && values?.moved.isEmpty != false }

  /// How an audit of the save contradicts Keras.
  func disagreements(in folder: URL) -> [String] {
    let paths = files.map { folder.appending(path: label).appending(path: $0).path }
    guard let report = try? Audit.run(paths[0], weights: paths.count > 1 ? paths[1] : nil) else {
      return loads ? ["cannot be read"] : []
    }
    let alarms = report.findings.filter { $0.level > .note }
    var found: [String] = []
    if !isInPlace, alarms.isEmpty, !report.findings.contains(where: { Self.open.contains($0.rule.code) }) {
      found.append(loads ? "other values go unnoticed" : "Keras refuses: \(error?.prefix(200) ?? "")")
    }
    if isInPlace, fault == nil, let alarm = alarms.first {
      found.append("false alarm: \(alarm.rule.code) \(alarm.layer ?? []): \(alarm.message)")
    }
    return loads && built != false ? found + differences(report) : found
  }

  /// The rules that say that the file alone does not tell whether the model loads.
  private static let open = ["KI204", "KI211"]

  /// Differences in numbers.
  private func differences(_ report: Report) -> [String] {
    guard !report.findings.contains(where: { Self.open.contains($0.rule.code) }) else { return [] }
    let parameters = report.totals.parameters
    let own = ["total": parameters.total, "trainable": parameters.trainable, "non_trainable": parameters.nonTrainable]
    for (key, expected) in totals ?? [:] {
      if let number = own[key] ?? nil, number != expected { return ["\(key) \(number), Keras \(expected)"] }
    }
    let mine = Dictionary(report.layers.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    return (layers ?? []).compactMap { layer in
      guard let own = mine[layer.path] else {
        return layer.implicit == true ? nil : "\(layer.path) is not listed"
      }
      guard let expected = layer.parameters?.total, let total = own.parameters.total, total != expected else {
        return nil
      }
      return "\(layer.path): \(total) parameters, Keras \(expected)"
    }
  }
}
