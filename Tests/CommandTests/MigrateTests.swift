import Foundation
import Testing

/// The command `migrate`: its options, its outputs and its exit status.
@Suite struct MigrateTests {
  private static let dense = #"""
    {"class_name": "Sequential", "keras_version": "2.4.0", "backend": "tensorflow", "config": {"name": "model", "layers": [
      {"class_name": "Dense", "config": {"name": "dense", "units": 3, "batch_input_shape": [null, 4]}}]}}
    """#
  private static let lambda = #"""
    {"class_name": "Sequential", "keras_version": "2.4.0", "backend": "tensorflow", "config": {"name": "model", "layers": [
      {"class_name": "Lambda", "config": {"name": "f", "function": ["4wAA", null, null], "batch_input_shape": [null, 4]}}]}}
    """#
  private static let custom = #"""
    {"class_name": "MyModel", "keras_version": "2.4.0", "backend": "tensorflow", "config": {"name": "model", "layers": [
      {"class_name": "InputLayer", "name": "in", "config": {"name": "in", "batch_input_shape": [null, 4]}, "inbound_nodes": []}],
      "input_layers": [["in", 0, 0]], "output_layers": [["in", 0, 0]]}}
    """#

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `the configuration goes to standard output and the edits to standard error`() throws {
    try Tool.withFile("model.json", Self.dense) { model in
      let run = try Tool.run(["migrate", model])
      #expect(run.status == 0)
      #expect(try json(run.output)["module"] as? String == "keras")
      #expect(run.errors.contains("first-layer-shape"))
    }
  }

  @Test func `with an output file the edits go to standard output`() throws {
    try Tool.withFolder { folder in
      let model = folder.appending(path: "model.json").path, config = folder.appending(path: "config.json").path
      try Self.dense.write(toFile: model, atomically: true, encoding: .utf8)
      let run = try Tool.run(["migrate", model, "-o", config])
      #expect(run.status == 0)
      #expect(run.errors == "")
      #expect(run.output.contains("written to \(config)"))
      let written = try String(contentsOfFile: config, encoding: .utf8)
      #expect(try json(written)["class_name"] as? String == "Sequential")
      let again = try Tool.run(["migrate", config, "-o", folder.appending(path: "second.json").path])
      #expect(again.status == 0)
      #expect(again.output.contains("accepts the configuration as it is"))
      let second = try String(contentsOfFile: folder.appending(path: "second.json").path, encoding: .utf8)
      #expect(second == written)
    }
  }

  @Test func `the model is never overwritten`() throws {
    try Tool.withFile("model.json", Self.dense) { model in
      let run = try Tool.run(["migrate", model, "-o", model])
      #expect(run.status == 2)
      #expect(try String(contentsOfFile: model, encoding: .utf8) == Self.dense)
    }
  }

  @Test func `Python code is left to the user`() throws {
    try Tool.withFile("model.json", Self.lambda) { model in
      let run = try Tool.run(["migrate", model, "--format", "json"])
      #expect(run.status == 1)
      let document = try json(run.output)
      #expect(document["status"] as? String == "incomplete")
      #expect((document["left"] as? [[String: Any]])?.first?["layer"] as? [String] == ["model", "f"])
    }
  }

  @Test func `a change of results needs consent`() throws {
    try Tool.withFolder { folder in
      let model = folder.appending(path: "model.json").path, config = folder.appending(path: "config.json").path
      try Self.custom.write(toFile: model, atomically: true, encoding: .utf8)
      let refused = try Tool.run(["migrate", model, "-o", config])
      #expect(refused.status == 1)
      #expect(refused.output.contains("--accept-changes"))
      #expect(!FileManager.default.fileExists(atPath: config))
      let accepted = try Tool.run(["migrate", model, "-o", config, "--accept-changes"])
      #expect(accepted.status == 0)
      #expect(FileManager.default.fileExists(atPath: config))
    }
  }

  @Test func `the script loads the configuration and the weights`() throws {
    let folder = "fixtures/oracle/2.15.0/vqa"
    let run = try Tool.run(["migrate", "\(folder)/model.json", "\(folder)/weights.h5", "--script"])
    #expect(run.status == 0)
    #expect(
      run.output == """
        import keras

        with open("config.json", encoding="utf-8") as file:
            model = keras.models.model_from_json(file.read())
        model.load_weights("fixtures/oracle/2.15.0/vqa/weights.h5")

        """)
  }

  @Test(arguments: [
    ("keras==2.15.0", "releases of Keras 3 only"), ("tf-keras", "releases of Keras 3 only"), ("keras>=3.0", "names"),
    ("torch", "names no known release"),
  ])
  func `only one release of Keras 3 can be the target`(to: String, message: String) throws {
    let run = try Tool.run(["migrate", "fixtures/oracle/2.15.0/vqa/model.json", "--to", to])
    #expect(run.status == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func `weights without an architecture cannot be migrated`() throws {
    let run = try Tool.run(["migrate", "fixtures/damaged/whole_weights.h5"])
    #expect(run.status == 2)
    #expect(run.errors.contains("no architecture"))
  }

  @Test(arguments: [
    "config_lambda.json", "config_deep.json", "config_twice.json", "config_gadget_node.json", "config_colliding.json",
  ])
  func `a hostile configuration ends with a message or a result`(name: String) throws {
    let run = try Tool.run(["migrate", "fixtures/attacks/\(name)"])
    #expect([0, 1, 2].contains(run.status), "\(run.status)")
  }

  @Test func `the JSON is what its schema says`() throws {
    let lines = try [Self.dense, Self.lambda, Self.custom].map { text in
      try Tool.withFile("model.json", text) { try Tool.run(["migrate", $0, "--format", "json"]).output }
    }
    for text in lines {
      try Tool.withFile("document.json", text) { file in
        let run = try Tool.shell(
          "/usr/bin/python3 -c 'import json, jsonschema, sys; "
            + "jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(\"docs/schema/migrate-1.json\")))' '\(file)'"
        )
        #expect(run.status == 0, "\(run.errors)")
      }
    }
  }
}
