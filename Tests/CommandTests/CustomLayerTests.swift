import Foundation
import Testing

@Suite struct CustomLayerTests {
  /// The declarations of the classes in `fixtures/custom`.
  static let settings = """
    layers:
      Scale:
        output: "[input[:-1], units]"
        weights: {kernel: "[input[-1], units]", count: {shape: [units], trainable: false}, bias: {shape: [units], when: use_bias}}
      Fold: {output: [batch, "input[1] / size[0]", "size[0] * input[-1]"]}
      Block: {output: "[input[:-1], width]", weights: {gain: [1], inner/kernel: "[input[-1], width]", inner/bias: [width]}}

    """

  @Test func `every command reads the declarations of the settings`() throws {
    try Tool.withFolder { folder in
      let paths = try ["3.15.1.keras", "2.15.0.h5"].map { name in
        let path = folder.appendingPathComponent(name)
        try FileManager.default.copyItem(
          at: Tool.package.appendingPathComponent("fixtures/custom/\(name)"), to: path)
        return path.path
      }
      let expected = folder.appendingPathComponent("e.yml").path
      #expect(try Tool.run(["expect", paths[0], "--output", expected]).status == 0)
      #expect(try String(contentsOfFile: expected, encoding: .utf8).contains("custom_layers") == false)

      let settings = ["--config", folder.appendingPathComponent("s.yml").path]
      try Data(Self.settings.utf8).write(to: URL(filePath: settings[1]))
      for path in paths {
        let run = try Tool.run(["audit", path, "--quiet"] + settings)
        #expect(run.status == 0 && run.output == "" && run.errors == "")
        #expect(try Tool.run(["audit", path, "--quiet", "--no-config"]).output.contains("KI204"))
        #expect(try Tool.run(["summary", path] + settings).output.contains("126"))
      }
      #expect(try Tool.run(["expect", paths[0], "--output", expected] + settings).status == 0)
      let text = try String(contentsOfFile: expected, encoding: .utf8)
      #expect(text.contains("custom_layers: true"))
      #expect(text.contains("weights: {kernel: [4, 5], count: [5], bias: [5]}"))
      #expect(try Tool.run(["check", paths[0], "--expect", expected] + settings).status == 0)
      #expect(try Tool.run(["check", paths[0], "--expect", expected, "--no-config"]).status == 1)
      let all = try Tool.run(["audit", folder.path, "--quiet"] + settings)
      #expect(all.status == 0 && all.output == "")
      #expect(try Tool.run(["diff", paths[0], paths[0]] + settings).status == 0)
    }
  }

  /// Swift takes `K` and the sign for kelvin for the same letter, Python does not.
  @Test func `a class is declared under its own code points alone, whatever was asked for before`() throws {
    let attributes = #""trainable": true, "dtype": "float32", "units": 2, "lattice_sizes": 2, "num_terms": 3"#
    func model(_ className: String) -> Data {
      Data(
        #"""
        {"class_name": "Sequential", "config": {"name": "m", "layers": [
        {"class_name": "InputLayer", "config": {"batch_input_shape": [null, 4], "dtype": "float32", "name": "a"}},
        {"class_name": "\#(className)", "config": {"name": "k", \#(attributes),
        "satisfy_constraints_at_every_step": true}}]}, "keras_version": "2.15.0", "backend": "tensorflow"}
        """#.utf8)
    }
    try Tool.withFolder { folder in
      let settings = folder.appendingPathComponent("s.yml").path
      try Data("layers: {KScale: {output: input}}".utf8).write(to: URL(filePath: settings))
      let classes = ["KScale", "\u{212A}Scale", "KroneckerFactoredLattice", "\u{212A}roneckerFactoredLattice"]
      let paths = try classes.indices.map { number in
        let path = folder.appendingPathComponent("\(number).json")
        try model(classes[number]).write(to: path)
        return path.path
      }
      for order in [paths, paths.reversed()] {
        let options = ["--separate", "--jobs", "1", "--config", settings, "--format", "jsonl"]
        let run = try Tool.run(["audit"] + options + order)
        let areKnown = run.output.split(separator: "\n").map { !$0.contains("KI204") }
        #expect(areKnown == order.map { $0 == paths[0] || $0 == paths[2] }, "\(run.output)\(run.errors)")
      }
    }
  }

  @Test func `a metric of Keras is found under its own code points alone, whatever was asked for before`() throws {
    func model(_ metric: String) -> Data {
      Data(
        #"""
        {"module": "keras", "class_name": "Sequential", "config": {"name": "m", "trainable": true, "layers": [
        {"module": "keras.layers", "class_name": "InputLayer", "config": {"batch_shape": [null, 4], "dtype": "float32",
        "sparse": false, "name": "a"}, "registered_name": null}], "build_input_shape": [null, 4]},
        "registered_name": null, "build_config": {"input_shape": [null, 4]},
        "compile_config": {"optimizer": "adam", "loss": "mse", "metrics": [{"module": "keras.metrics",
        "class_name": "\#(metric)", "config": {"name": "k", "dtype": "float32", "k": 5}, "registered_name": null}]}}
        """#.utf8)
    }
    try Tool.withFolder { folder in
      let paths = try ["TopKCategoricalAccuracy", "Top\u{212A}CategoricalAccuracy"].map { metric in
        let path = folder.appendingPathComponent("\(metric.unicodeScalars.contains("K")).json")
        try model(metric).write(to: path)
        return path.path
      }
      for order in [paths, paths.reversed()] {
        let run = try Tool.run(["audit", "--separate", "--jobs", "1", "--no-config", "--format", "jsonl"] + order)
        let areCustom = run.output.split(separator: "\n").map { $0.contains("custom_objects=") }
        #expect(areCustom == order.map { $0 == paths[1] }, "\(run.output)\(run.errors)")
      }
    }
  }

  @Test func `a mistake in a declaration is exit status 2 with its position`() throws {
    try Tool.withFolder { folder in
      let file = folder.appendingPathComponent("s.yml")
      try Data("layers:\n  Scale: {output: [units *]}\n".utf8).write(to: file)
      for command in [["audit"], ["check"], ["expect"], ["diff", "fixtures/models/vqa.h5"]] {
        let run = try Tool.run(command + ["fixtures/models/vqa.h5", "--config", file.path])
        #expect(run.status == 2 && run.output == "")
        #expect(run.errors.hasPrefix("keras-inspect: \(file.path):2:27: "), "\(run.errors)")
      }
    }
  }
}
