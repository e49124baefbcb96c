import Foundation
import Testing

/// Which releases load a model: asked by `compat`, and as a gate by `check --target` and `loads_in`.
@Suite struct CompatTests {
  private static let model = "fixtures/models/vqa.h5"
  /// Keras 3.15.1 wrote it, and refuses to load it.
  private static let unloadable = "fixtures/oracle/3.15.1/masked_chain/model.h5"

  private struct Document: Decodable {
    struct Problem: Decodable {
      let rule, name, path, message, remedy: String
      let layer: [String]
      let edit: String?
    }
    struct Target: Decodable {
      let target, outcome: String
      let reasons: [Problem]
      let custom_objects: [String]?
    }
    let targets: [Target]
    let loads_in: [[String: String]]
  }

  private func document(_ arguments: String...) throws -> Document {
    let run = try Tool.run(["compat", "--format", "json"] + arguments)
    return try JSONDecoder().decode(Document.self, from: Data(run.output.utf8))
  }

  /// A Sequential model as Keras 3 writes it in JSON, with a class of the user's own.
  private static let custom = #"""
    {"module": "keras", "class_name": "Sequential", "registered_name": null, "config": {"name": "model", "layers": [
      {"module": "keras.layers", "class_name": "InputLayer", "registered_name": null,
       "config": {"batch_shape": [null, 4], "dtype": "float32", "name": "input"}},
      {"module": "mine", "class_name": "Block", "registered_name": "mine>Block", "config": {"name": "block"}}]},
     "keras_version": "3.15.1"}
    """#

  @Test func `text answers for the newest releases and the writer, and sums up all releases`() throws {
    let run = try Tool.run(["compat", Self.model])
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(run.status == 0 && run.errors == "")
    #expect(lines[0] == "\(Self.model)  written by Keras 2.15.0")
    #expect(lines[1].contains(#/^  keras 3[0-9.]+ +refuses first at model/lstm_1: LSTM does not take the argument/#))
    #expect(lines.contains { $0.contains(#/^  tf-keras 2[0-9.]+ +loads$/#) })
    #expect(lines.contains { $0.hasPrefix("Loads in: tf-keras 2.15 to 2.") })
    #expect(run.output.contains("keras-inspect migrate MODEL"))
  }

  @Test func `JSON lists every release without a target, and a text of all releases says the same`() throws {
    let every = try document(Self.model)
    #expect(every.targets.count > 95)
    #expect(every.targets.map(\.target) == (try document(Self.model, "--target", "all")).targets.map(\.target))
    let text = try Tool.run(["compat", Self.model, "--target", "all"]).output.split(separator: "\n")
    for target in every.targets {
      let line = text.first { $0.hasPrefix("  \(target.target) ") }
      #expect(line?.contains(target.outcome == "refuses" ? "refuses" : "loads") == true, "\(target.target)")
    }
    #expect(every.loads_in.contains { $0["first"] == "tf-keras 2.15" })
  }

  @Test func `every problem has its layer, its place in the JSON and the edit that removes it`() throws {
    let newest = try document(Self.model, "--target", "keras==3.15.1").targets[0]
    #expect(newest.outcome == "refuses")
    let first = try #require(newest.reasons.first)
    #expect(first.name == "unknown-argument" && first.layer == ["model", "lstm_1"])
    #expect(first.path == "config.layers[3]")
    #expect(first.edit == "config.layers[3]: remove time_major of LSTM where it has its default value")
    #expect(newest.reasons.contains { $0.name == "nested-node-index" })
  }

  @Test func `a model that lacks a class of the user's own is not refused`() throws {
    try Tool.withFile("model.json", Self.custom) { file in
      let run = try Tool.run(["compat", file, "--target", "keras==3.15.1"])
      #expect(run.status == 0)
      #expect(run.output.contains("keras 3.15.1    needs custom_objects: Block\n"))
      #expect(run.output.contains("Loads with custom_objects in: keras 3."))
      let target = try document(file, "--target", "keras==3.15.1").targets[0]
      #expect(target.outcome == "refuses" && target.custom_objects == ["Block"])
      #expect(try Tool.run(["check", file, "--target", "keras"]).status == 0)
    }
  }

  @Test(
    arguments: [
      ("tf-keras", 0, ""), ("tf.keras 2.12", 0, ""),
      ("keras==3.15.1", 1, "Keras 3.15.1 refuses the model: LSTM does not take the argument time_major"),
      ("keras>=3.14, <3.16", 1, "Keras 3.14.0 to 3.15.1 refuse the model: LSTM does not take the argument time_major"),
      ("keras>=3.14, <3.15", 1, "Keras 3.14.0 to 3.14.1 refuse the model: LSTM does not take the argument time_major"),
      ("kears", 2, "'kears' names no known release of Keras"), ("keras==9", 2, "'keras==9' names no known release"),
    ])
  func `a release that a model must load in is a gate`(target: String, status: Int32, text: String) throws {
    let check = try Tool.run(["check", Self.model, "--target", target])
    #expect(check.status == status)
    let output = (check.output + check.errors).split { $0.isWhitespace }.joined(separator: " ")
    #expect(text.isEmpty || output.contains(text))
    #expect(output.contains("KI720") == (status == 1))
    let expectations = "loads_in: [\"\(target)\"]\n"
    try Tool.withFile("e.yml", expectations) { file in
      let run = try Tool.run(["check", Self.model, "--expect", file])
      #expect(run.status == status)
      let output = (run.output + run.errors).split { $0.isWhitespace }.joined(separator: " ")
      switch status {
      case 0: #expect(output.contains("; 1 expectation holds"))
      case 1: #expect(output.contains("expected loads in Keras 3.1") && output.contains("found KI720 unknown-argument"))
      default: #expect(output.contains(text) && output.contains("e.yml:1"))
      }
    }
  }

  @Test func `a range that refuses for one reason is one violation`() throws {
    try Tool.withFile("e.yml", "loads_in: [\"keras>=3.10\", tf-keras]\n") { file in
      let run = try Tool.run(["check", Self.model, "--expect", file])
      #expect(run.status == 1)
      #expect(run.output.matches(of: #/KI601/#).count == 1)
    }
  }

  @Test func `a file that its own writer cannot load is an error`() throws {
    for command in ["audit", "check"] {
      let run = try Tool.run([command, Self.unloadable])
      #expect(run.status == 1)
      #expect(run.output.contains("error KI701 op-in-h5"))
    }
    // Named as a target too, it is still one error.
    let run = try Tool.run(["check", Self.unloadable, "--target", "keras==3.15.1"])
    #expect(run.output.matches(of: #/error KI701/#).count == 1)
  }
}
