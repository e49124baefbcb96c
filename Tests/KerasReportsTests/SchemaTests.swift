import Basics
import Foundation
import KerasAudit
import KerasReleases
import KerasReports
import Testing

/// Validates the JSON reports against their published schemas.
@Suite struct SchemaTests {
  private static let schema = "docs/schema/audit-1.json"

  @Test func `each schema is identified by its address on the site`() throws {
    struct Schema: Decodable {
      enum CodingKeys: String, CodingKey { case id = "$id" }
      let id: String
    }
    let folder = Validator.package.appendingPathComponent("docs/schema")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(files.count >= 7)
    for file in files {
      let schema = try JSONDecoder().decode(Schema.self, from: Data(contentsOf: file))
      #expect(schema.id == ToolInfo.site + "schema/" + file.lastPathComponent)
    }
  }

  private func outcome(_ names: String...) -> Outcome {
    let paths = names.map { Validator.package.appendingPathComponent("fixtures/\($0)").path }
    do {
      return .report(try Audit.run(paths[0], weights: paths.count > 1 ? paths[1] : nil))
    } catch {
      return .failure(Failure(error, path: paths[0]))
    }
  }

  @Test func `every kind of outcome is what the schema says`() throws {
    let outcomes = [
      outcome("models/vqa.h5"), outcome("models/vqa_wrong.h5"), outcome("damaged/whole.keras"),
      outcome("damaged/whole.weights.h5"), outcome("damaged/whole_weights.h5"), outcome("damaged/whole.json"),
      outcome("damaged/whole.json", "damaged/whole_weights.h5"), outcome("damaged/weights_only.keras"),
      outcome("damaged/broken_object.h5"), outcome("damaged/types.weights.h5"), outcome("damaged/empty.h5"),
      outcome("damaged/lfs_pointer.h5"), outcome("damaged/truncated.h5"), outcome("no/such/file.h5"),
      .report(Sample.damaged), .report(Sample.clean), .report(Sample.weightsAlone), .report(Sample.hostile),
      .failure(Sample.hostileFailure),
    ]
    #expect(outcomes.count { if case .failure = $0 { true } else { false } } >= 4)
    var options = Reporter.Options()
    options.isBatch = true
    let texts = outcomes.map { Reporter.json.render($0, .init()) } + [Reporter.json.render(outcomes, options)]
    let faults = try Validator.faults(of: texts, against: Self.schema)
    #expect(faults == "")
  }

  @Test func `the schema refuses unknown keys`() throws {
    let text = String(decoding: Reporter.json.render(.report(Sample.damaged), .init()), as: UTF8.self)
    let changes = [
      (#""status": "ok""#, #""status": "fine""#), (#""level": "error""#, #""level": "fatal""#),
      (#""rule": "KI105""#, #""rule": "105""#), (#""path": ["input"]"#, #""path": []"#),
      (#""kind": "h5""#, #""kind": "hdf""#), (#""name": "vqa""#, #""label": "vqa""#),
      (#""bytes": 864"#, #""bytes": -1"#),
      (#""schema": "keras-inspect/audit/1""#, #""schema": "keras-inspect/audit/2""#), (#""notes": 1,"#, ""),
    ]
    let changed = changes.map { original, other in
      #expect(text.contains(original), "\(original)")
      return Array(text.replacingOccurrences(of: original, with: other).utf8)
    }
    let faults = try Validator.faults(of: changed, against: Self.schema).split(separator: "\n")
    for (number, change) in changes.enumerated() {
      #expect(faults.contains { $0.hasPrefix("\(number) ") }, "\(change.1)")
    }
  }

  private func path(_ name: String) -> String { Validator.package.appendingPathComponent("fixtures/\(name)").path }

  private func weights(_ name: String, values: Bool = false) throws -> [UInt8] {
    var options = Audit.Options()
    options.values = values
    let (list, store) = try WeightList.of(path(name), options: options)
    return WeightListDocument(list, path: name, kind: store.kind.rawValue).json()
  }

  private func difference(
    _ a: String, _ b: String, weights: String? = nil, options: Audit.Options = .init()
  ) throws -> [UInt8] {
    try DiffDocument(
      Difference(DiffInput(path(a), options: options), DiffInput(path(b), weights: weights.map(path), options: options))
    ).json()
  }

  @Test func `the inventory conforms to its schema`() throws {
    let texts =
      try ["damaged/whole.h5", "damaged/whole.keras", "containers/scaled.keras", "containers/numbered.h5"].map {
        try weights($0)
      }
      + ["damaged/whole.h5", "containers/half_written.h5", "damaged/types.weights.h5"].map {
        try weights($0, values: true)
      }
    #expect(try Validator.faults(of: texts, against: "docs/schema/weights-1.json") == "")
    let wrong = [
      "\"zeros\": 3": "\"zeros\": -3", "\"owner\": \"hidden\"": "\"owner\": 7", "\"h5\"": "\"hdf\"",
      "\"mean\"": "\"average\"",
    ]
    try expectFaults(in: texts[4], wrong, "docs/schema/weights-1.json")
  }

  @Test func `the difference conforms to its schema`() throws {
    let texts = try [
      difference("models/vqa.h5", "models/vqa_wrong.h5"), difference("models/vqa.h5", "models/vqa.h5"),
      difference("models/vqa.h5", "damaged/whole.json"), difference("models/vqa.h5", "damaged/whole.weights.h5"),
      difference("damaged/whole.h5", "damaged/whole.json", weights: "damaged/whole.weights.h5"),
    ]
    #expect(try Validator.faults(of: texts, against: "docs/schema/diff-1.json") == "")
    let wrong = [
      "\"same\": false": "\"same\": 0", "\"changed\"": "\"altered\"", "\"h5\"": "\"hdf\"", "\"notes\"": "\"remarks\"",
    ]
    try expectFaults(in: texts[0], wrong, "docs/schema/diff-1.json")
    var options = Audit.Options()
    options.digestKey = .init()
    let values = try ["one_packed", "unread"].map {
      try difference("values/model.weights.h5", "values/\($0).weights.h5", options: options)
    }
    #expect(try Validator.faults(of: values, against: "docs/schema/diff-1.json") == "")
    let unlike = [
      "\"zeros\": 0": "\"zeros\": -1", "\"mean\"": "\"average\"", "\"after_values\"": "\"other_values\"",
    ]
    try expectFaults(in: values[0], unlike, "docs/schema/diff-1.json")
  }

  @Test func `what releases do with a model conforms to its schema`() throws {
    let texts = try ["models/vqa.h5", "damaged/whole.keras", "oracle/3.15.1/masked_chain/model.h5"].map { name in
      let compatibility = try Compatibility(path(name))
      let all = Target.all.map(compatibility.prediction)
      return CompatDocument(
        path: name, kerasVersion: compatibility.kerasVersion, predictions: all, all: all
      ).json()
    }
    #expect(try Validator.faults(of: texts, against: "docs/schema/compat-1.json") == "")
    let wrong = [
      "\"refuses\"": "\"fails\"", "\"first\"": "\"oldest\"", "\"KI720\"": "\"720\"", "\"remedy\"": "\"advice\"",
    ]
    try expectFaults(in: texts[0], wrong, "docs/schema/compat-1.json")
  }

  private func expectFaults(in text: [UInt8], _ changes: [String: String], _ schema: String) throws {
    let text = String(decoding: text, as: UTF8.self)
    let changed = changes.map { original, other in
      #expect(text.contains(original), "\(original)")
      return Array(text.replacingOccurrences(of: original, with: other).utf8)
    }
    let faults = try Validator.faults(of: changed, against: schema).split(separator: "\n")
    for number in changed.indices { #expect(faults.contains { $0.hasPrefix("\(number) ") }, "\(number)") }
  }
}
