import Foundation
import KerasAudit
import KerasReleases
import OracleFixtures
import Testing

/// Presets that KerasHub saved, and copies with one fault each: what the audit says, compared with what KerasHub loads.
struct PresetTests {
  private static let folder = OracleCase.repository.appending(path: ".build-fixtures/packages/presets")

  /// Which attempts to load a model, the backbone or the tokenizer of a preset KerasHub refused, by the preset's name.
  private static let refused: [String: [String]] = {
    guard let data = try? Data(contentsOf: folder.appending(path: "loaded.json")),
      let object = try? JSONSerialization.jsonObject(with: data) as? [String: [String: Any]]
    else { return [:] }
    return object.mapValues { results in results.filter { $0.value is String }.keys.sorted() }
  }()

  private func audit(_ name: String) throws -> AssessedReport {
    AssessedReport(try Audit.run(Self.folder.appending(path: name).path))
  }

  /// The errors and warnings, each with the dataset or file that it names.
  private func faults(_ name: String) throws -> [String] {
    try audit(name).findings.filter { $0.level > .note }.map { finding in
      [finding.rule.code, finding.dataset].compactMap(\.self).joined(separator: " ")
    }
  }

  @Test func `the presets are unpacked`() { #expect(Self.refused.count == 32, "unpack the fixtures with `make test`") }

  @Test(arguments: [
    "bert", "backbone", "sharded", "adapter", "gpt2", "vit", "llama", "tied_qwen.keras", "efficientnet.keras",
    "masked_lm.keras",
  ])
  func `nothing is wrong with what KerasHub saved and loads again`(_ name: String) throws {
    #expect(Self.refused[name] == [])
    #expect(try faults(name) == [])
  }

  @Test(arguments: [
    ("no_weights", ["KI510 model.weights.h5"]),
    ("no_task_weights", ["KI101"]),
    ("no_vocabulary", ["KI510 assets/tokenizer/vocabulary.txt"]),
    ("no_merges", ["KI510 assets/tokenizer/merges.txt"]),
    ("large_vocabulary", ["KI509 assets/tokenizer/vocabulary.txt"]),
    ("other_tokenizer", ["KI511 preprocessor.json"]),
    ("other_image_size", ["KI511 image_converter.json"]),
    ("unregistered", ["KI510 task.json"]),
    ("not_an_object", ["KI510 tokenizer.json"]),
    ("other_count", ["KI507"]),
    ("half_adapter", ["KI510 adapter.lora.h5/lora/11"]),
    ("unfit_adapter", ["KI510 adapter.lora.h5/lora/11"]),
    ("tied_llama", ["KI103", "KI103 layers/reversible_embedding/vars/1"]),
    ("tied_llama3.keras", ["KI103", "KI103 layers/reversible_embedding/vars/1"]),
    ("efficientnet_features.keras", ["KI105 layers/conv2d_4/vars/0", "KI103"]),
    ("masked_head.keras", ["KI103", "KI103 layers/masked_lm_head/token_embedding/vars/0"]),
  ])
  func `a fault is named with the part that has it`(_ name: String, _ expected: [String]) throws {
    #expect(try faults(name) == expected)
  }

  @Test func `what KerasHub does not load has an error, and an error is what it does not load as it was saved`() throws
  {
    // The head of a classifier keeps its initial values without a message.
    let silent: Set = ["no_task_weights"]
    // Without a declaration of the backbone, nothing says which shape a weight has.
    let undeclared: Set = ["other_shape"]
    for (name, refused) in Self.refused {
      let report = try audit(name)
      let isWrong = report.findings.contains { $0.level == .error }
      let fails = !refused.isEmpty || silent.contains(name)
      // `config.json` contradicts the weights; the task does not read it.
      if name == "other_backbone" || undeclared.contains(name) {
        #expect(report.verification != .verified, "\(name)")
      } else {
        #expect(isWrong == fails, "\(name): \(refused), \(report.findings.map(\.message))")
      }
    }
  }

  @Test func `a block that the weights leave out is named`() throws {
    let report = try audit("no_block")
    #expect(report.verification == .wrong)
    #expect(report.findings.contains { $0.level == .error && $0.described.contains("transformer_encoder_1") })
    let shard = try audit("lost_shard").findings.filter { $0.level == .error }
    #expect(shard[0].rule.code == "KI502" && shard[0].described.contains("model_00001.weights.h5"))
    // The layers whose weights are in the lost file are known, since packs declare their classes.
    #expect(Set(shard.dropFirst().map(\.rule.code)) == ["KI101", "KI103"])
    let weight = try audit("no_weight")
    #expect(weight.verification == .wrong)
    #expect(weight.findings.contains { $0.described.contains("_feedforward_intermediate_dense") })
  }

  @Test func `every part of a preset has a status, and what was not compared is not verified`() throws {
    let report = try audit("bert").report
    #expect(
      report.parts.map(\.name) == [
        "config.json", "weights", "preprocessor.json", "task.json", "task.weights.h5", "tokenizer.json",
      ])
    let tokenizer = try #require(report.parts.last)
    #expect(tokenizer.className == "BertTokenizer" && tokenizer.status == .ok)
    #expect(tokenizer.detail == "9 tokens for 12 embeddings")
    #expect(report.parts.first { $0.name == "task.weights.h5" }?.status == .ok)
    #expect(report.model.kind == "preset" && AssessedReport(report).verification == .verified)
    let adapter = try audit("adapter").report.parts.last
    #expect(adapter?.detail.hasPrefix("an adapter of rank 2 for 6 layers") == true)
  }

  @Test func `the advice for a preset is to load it with from_preset`() throws {
    let compatibility = try Compatibility(Self.folder.appending(path: "bert").path)
    let problems = Target.all.flatMap { compatibility.prediction($0).problems }.filter {
      $0.reason == .unsupportedContainer
    }
    #expect(Set(problems.map(\.remedy)) == ["load it with from_preset of the package that wrote it"])
  }

  @Test func `an adapter of its own needs no other name`() throws {
    #expect(try faults("adapter/adapter.lora.h5") == [])
    #expect(try faults("half_adapter/adapter.lora.h5").count == 1)
  }
}

/// Presets as an attacker changes them.
struct PresetAttackTests {
  /// Calls `body` with a copy of a preset.
  private func withCopy(of name: String, _ body: (URL) throws -> Void) throws {
    let source = OracleCase.repository.appending(path: ".build-fixtures/packages/presets/\(name)")
    let copy = FileManager.default.temporaryDirectory.appending(path: "preset-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: source, to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    try body(copy)
  }

  private func codes(_ preset: URL) throws -> Set<String> {
    Set(try Audit.run(preset.path).findings.filter { $0.level == .error }.map(\.rule.code))
  }

  @Test func `no part is read through a link`() throws {
    try withCopy(of: "bert") { preset in
      let vocabulary = preset.appending(path: "assets/tokenizer/vocabulary.txt")
      try FileManager.default.removeItem(at: vocabulary)
      try FileManager.default.createSymbolicLink(at: vocabulary, withDestinationURL: URL(filePath: "/etc/passwd"))
      let report = try Audit.run(preset.path)
      #expect(Set(report.findings.filter { $0.level == .error }.map(\.rule.code)) == ["KI322", "KI510"])
      #expect(report.parts.first { $0.name == "tokenizer.json" }?.status == .mismatch)
    }
  }

  @Test(arguments: ["tokenizer.json", "preprocessor.json", "task.json"])
  func `a vocabulary elsewhere is found in each part`(_ part: String) throws {
    try withCopy(of: "bert") { preset in
      let file = preset.appending(path: part)
      let text = try String(contentsOf: file, encoding: .utf8)
      try text.replacing("\"vocabulary\": null", with: "\"vocabulary\": \"/etc/passwd\"")
        .write(to: file, atomically: true, encoding: .utf8)
      let findings = try Audit.run(preset.path).findings.filter { $0.rule.code == "KI306" }
      #expect(!findings.isEmpty && findings.allSatisfy { $0.message.hasPrefix(part) })
    }
  }

  @Test func `a part that is no JSON, or nested too deeply, is an error of this part`() throws {
    try withCopy(of: "bert") { preset in
      let file = preset.appending(path: "task.json")
      for text in ["{\"class_name\": ", String(repeating: "[", count: 5000), ""] {
        try text.write(to: file, atomically: true, encoding: .utf8)
        let report = try Audit.run(preset.path)
        #expect(report.parts.first { $0.name == "task.json" }?.status == .mismatch, "\(text.prefix(20))")
        #expect(report.findings.contains { $0.level == .error && $0.described.contains("task.json") })
      }
    }
  }

  @Test func `weights of a task are examined like any other`() throws {
    try withCopy(of: "bert") { preset in
      let file = preset.appending(path: "task.weights.h5")
      let bytes = try Data(contentsOf: file)
      try bytes.prefix(bytes.count / 2).write(to: file)
      #expect(try codes(preset).contains("KI501"))
    }
  }
}

extension Finding {
  /// What it says and names.
  fileprivate var described: String {
    [message, dataset, layer?.joined(separator: "/")].compactMap(\.self).joined(separator: " ")
  }
}
