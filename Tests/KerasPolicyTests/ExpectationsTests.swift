import Foundation
import KerasAudit
import KerasPolicy
import KerasStores
import OracleFixtures
import Testing

@Suite struct ExpectationsTests {
  @Test(arguments: OracleCase.small)
  func `a model meets the expectations written for it`(_ model: OracleCase) throws {
    for file in try model.read().files {
      let isPaired = file.hasSuffix("weights.h5")
      let report = try Audit.run(
        model.file(isPaired ? "model.json" : file), weights: isPaired ? model.file(file) : nil)
      let text = Expectations.text(of: report)
      let expectations = try Expectations(path: "x.yml", text: text)
      let failed = try expectations.checked(against: report).findings.filter { $0.rule == .expectationFailed }
      #expect(failed.isEmpty, "\(file): \(failed.map(\.message))")
      #expect(expectations.count > 3)
      #expect(Expectations.text(of: report) == text)
    }
  }

  /// A model of at least 117 parameters, all of them trainable, whose exact number is unknown.
  @Test(arguments: [
    ("parameters: 117", ["parameters: expected 117, found at least 117 (x.yml:1)"]),
    ("parameters: {at_most: 1000}", ["parameters: expected at most 1,000, found at least 117 (x.yml:1)"]),
    ("parameters: {at_least: 117, non_trainable: 0}", []),
    ("parameters: {at_least: 118}", ["parameters: expected at least 118, found at least 117 (x.yml:1)"]),
    ("layers: {out: {parameters: 1}}", ["parameters: expected 1, found at least 1 (x.yml:1)"]),
  ])
  func `an unknown number of parameters meets no expectation that it might fail`(
    _ text: String, failed: [String]
  ) throws {
    let json = try Data(
      contentsOf: OracleCase.repository.appending(path: "fixtures/reports/lambda-sizes/model.json"))
    #expect(try findings(String(decoding: json, as: UTF8.self), text) == failed)
  }

  private static let vqa = OracleCase.repository.appending(path: "fixtures/oracle/2.15.0/vqa/model.json")

  private func findings(_ json: String, _ text: String) throws -> [String] {
    let store = try withFile(json) { try Store.open($0) }
    return try Expectations(path: "x.yml", text: text).checked(against: Audit.report(store)).findings
      .filter { $0.rule == .expectationFailed }.map(\.message)
  }

  private func withFile<Result>(_ text: String, _ body: (String) throws -> Result) throws -> Result {
    let file = FileManager.default.temporaryDirectory.appending(path: "keras-inspect-\(UUID().uuidString).json")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try body(file.path)
  }

  /// A change to the architecture, and the expectations that fail.
  @Test(arguments: [
    (
      "\"units\": 1000", "\"units\": 999",
      ["outputs", "parameters.total", "parameters.trainable", "output", "parameters", "weights.kernel", "weights.bias"]
    ),
    ("\"keras_version\": \"2.15.0\"", "\"keras_version\": \"2.14.0\"", ["keras"]),
    (
      "\"pool_size\": [2, 2], \"padding\": \"valid\", \"strides\": [2, 2]",
      "\"pool_size\": [2, 2], \"padding\": \"valid\", \"strides\": [3, 3]", ["output"]
    ),
    (
      "\"input_dim\": 10000", "\"input_dim\": 10001",
      ["parameters.total", "parameters.trainable", "parameters", "weights.embeddings"]
    ),
    ("\"class_name\": \"Flatten\"", "\"class_name\": \"GlobalMaxPooling2D\"", ["class", "output"]),
    (
      "\"name\": \"lstm_1\", \"trainable\": true", "\"name\": \"lstm_1\", \"trainable\": false",
      ["parameters.trainable", "parameters.non_trainable", "trainable"]
    ),
  ])
  func `a single change fails on its own line`(before: String, after: String, properties: [String]) throws {
    let json = try String(decoding: Data(contentsOf: ExpectationsTests.vqa), as: UTF8.self)
    let start = try #require(json.range(of: before))
    let text =
      try Expectations.text(of: Audit.report(withFile(json) { try Store.open($0) }))
      + (properties.contains("trainable") ? "  lstm_*: {trainable: true}\n" : "")
    let failed = try findings(json.replacingCharacters(in: start, with: after), text)
    for property in properties {
      #expect(failed.contains { $0.hasPrefix(property + ": expected ") }, "\(property) in \(failed)")
    }
    #expect(try findings(json, text) == [])
  }

  @Test(arguments: [
    ("keras: \">=2.12, <4\"", []), ("keras: \"<2.15\"", ["keras: expected <2.15, found 2.15.0 (x.yml:1)"]),
    ("keras: 2.15.*", []), ("keras: \"!=2.15.0\"", ["keras: expected !=2.15.0, found 2.15.0 (x.yml:1)"]),
    ("parameters: {at_most: 170000000, at_least: 1}", []),
    ("parameters: 5", ["parameters: expected 5, found 165,077,800 (x.yml:1)"]),
    ("parameters:\n  at_most: 5", ["parameters: expected at most 5, found 165,077,800 (x.yml:2)"]),
    ("size: {at_most: 1 GB}", ["size: expected at most 1 GB (1,000,000,000 bytes), found nothing (x.yml:1)"]),
    ("size: 1000", ["size: expected 1,000 bytes, found nothing (x.yml:1)"]),
    ("macs: 1_000", ["macs: expected 1,000, found 8,705,929,216 (x.yml:1)"]), ("macs: {at_most: 16 G}", []),
    ("dtypes: [float16]", ["dtypes: expected float16, found float32 (x.yml:1)"]),
    ("forbid: {classes: [Lambda, LST*]}", ["the class: expected none of Lambda, LST*, found LSTM (x.yml:1)"]),
    ("forbid: {custom_layers: true}", []),
    ("layers: {\"*/conv2d_*\": {dtype: float32, class: Conv2D}}", []),
    (
      "layers: {\"**/conv2d_1\": {weights: {gamma: [64]}}}",
      ["weights.gamma: expected (64,), found nothing (x.yml:1)"]
    ),
    ("{\"layers\": {\"dense_1\": {\"output\": [null, 1000], \"trainable\": true}}}", []),
    ("layers: {\"vision_model/conv2d#2\": {parameters: 36928}, \"dense#1\": {class: Dense}}", []),
    ("layers: {\"dense#2\": {class: Dense}}", ["layers.dense#2: expected a layer, found nothing (x.yml:1)"]),
    (
      "layers:\n  desne_1: {class: Dense}\n  'x*': {class: Dense}\n  dense_1: {class: LSTM}",
      [
        "layers.desne_1: expected a layer, found nothing (x.yml:2)",
        "layers.x*: expected a matching layer, found nothing (x.yml:3)",
        "class: expected LSTM, found Dense (x.yml:4)",
      ]
    ),
    ("values: {finite: true}", ["values: expected finite, found nothing (x.yml:1)"]),
    ("values: {finite: false}", []),
    ("", []), ("# nothing\n", []),
  ])
  func `an expectation is checked against the model`(text: String, expected: [String]) throws {
    let json = try String(decoding: Data(contentsOf: ExpectationsTests.vqa), as: UTF8.self)
    #expect(try findings(json, text) == expected)
  }

  @Test func `finite values are never assumed`() throws {
    let file = OracleCase.repository.appending(path: "fixtures/damaged/whole.h5").path
    let expectations = try Expectations(path: "x.yml", text: "values: {finite: true}")
    #expect(expectations.needValues)
    let error = #expect(throws: InvalidFile.self) { try expectations.checked(against: Audit.run(file)) }
    #expect(error?.description == "x.yml:1:10: values.finite requires the tensor values, which were not read")
    var options = Audit.Options()
    options.statistics = true
    #expect(try expectations.checked(against: Audit.run(file, options: options)).findings.isEmpty)
  }

  @Test(arguments: [
    ("kera: 3", "x.yml:1:1: unknown key 'kera'; did you mean 'keras'?"),
    ("keras: [3]", "x.yml:1:8: keras must be a range of versions such as \">=2.12, <4\", not a list"),
    ("keras: soon", "x.yml:1:8: keras must be a range of versions such as \">=2.12, <4\", not this text"),
    ("inputs:\n  - [null, x]", "x.yml:2:12: inputs must be a list of sizes, null for an unknown size, not this text"),
    ("parameters: {totl: 3}", "x.yml:1:14: unknown key 'totl' in parameters; did you mean 'total'?"),
    ("parameters: {total: \"3\"}", "x.yml:1:21: parameters.total must be a whole number, not a quoted text"),
    ("size: {at_most: 3 XB}", "x.yml:1:17: size.at_most must be a size such as 700 MB, not this text"),
    ("forbid: {custom_layers: yes}", "x.yml:1:25: forbid.custom_layers must be true or false, not this text"),
    ("layers:\n  dense_1: {clas: Dense}", "x.yml:2:13: unknown key 'clas' in layers.dense_1; did you mean 'class'?"),
    ("values: {finite: soon}", "x.yml:1:18: values.finite must be true or false, not this text"),
    ("dtypes: [float32\n", "x.yml:2:1: did not find expected ',' or ']'"),
    ("keras: 3\nkeras: 3", "x.yml:2:1: duplicate key"),
    ("- 3", "x.yml:1:1: the file must be a map, not a list"),
  ])
  func `an invalid file is an error with its position`(text: String, message: String) throws {
    let json = try String(decoding: Data(contentsOf: ExpectationsTests.vqa), as: UTF8.self)
    let error = try #require(throws: InvalidFile.self) { try findings(json, text) }
    #expect(error.description.hasPrefix(message), "\(error.description)")
  }
}
