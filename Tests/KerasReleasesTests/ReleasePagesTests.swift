import Foundation
import KerasLayers
import KerasModels
import Testing

@testable import KerasReleases

/// docs/releases.md comes from the tables and from the loader that compat follows.
@Suite struct ReleasePagesTests {
  /// With RECORD=1 in the environment the page is written anew, and the test fails.
  @Test func `docs/releases.md says what the tables say`() throws {
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = package.appendingPathComponent("docs/releases.md")
    let page = try ReleasePage.text()
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(page.utf8).write(to: file)
      Issue.record("recorded docs/releases.md: look at it, then run again without RECORD")
    } else {
      let recorded = try String(decoding: Data(contentsOf: file), as: UTF8.self)
      #expect(recorded == page, "docs/releases.md is stale: run the tests with RECORD=1")
    }
  }

  @Test(arguments: LoaderSample.all)
  func `a sample is refused by some releases for its reason alone`(_ sample: LoaderSample) throws {
    let predictions = try sample.predictions()
    let concerned = predictions.filter { $0.problems.contains { $0.reason == sample.reason } }
    #expect(!concerned.isEmpty)
    for prediction in predictions where prediction.target.isKeras3 {
      let others = prediction.problems.filter { $0.reason != sample.reason && $0.reason != .weights }
      #expect(others.map(\.message) == [], "\(prediction.target.name)")
    }
  }

  /// Defaults that decide nothing about a model that is loaded, and why.
  private static let indifferent: [String: String] = [
    "momentum": "of training", "fill_mode": "of training", "init": "of new weights", "transform_bias": "of new weights",
    "activation": "linear is none", "arguments": "none is empty", "layers": "none is empty",
    "implementation": "the results are the same", "inputs": "a configuration has them",
    "outputs": "a configuration has them",
    "width_factor": "of training", "dtype": "a configuration states it", "ragged": "none is false",
    "sparse": "none is false", "bins": "experimental, renamed", "mask_value": "experimental, renamed",
    "oov_value": "experimental, renamed", "mask_token": "of states before 2.6", "causal": "none is false",
    "encoding": "none is utf-8", "pool_size": "Keras 3 refuses the configuration",
    "alpha": "now negative_slope, 0.3 too",
    "axis": "of quantizers, which state it",
  ]

  @Test func `every default that changed is noted, or decides nothing`() {
    // An operation states every argument.
    let changed = ReleaseChanges.lines.flatMap(\.steps).flatMap { step in
      step.defaults.filter { !$0.classes.allSatisfy { $0.hasPrefix("ops.") } }.map { (step.title, $0.text) }
    }
    #expect(changed.count > 20)
    for (release, text) in changed {
      let argument = String(text.dropFirst().prefix { $0 != "`" })
      #expect(
        ConfigurationLoader.decisiveDefaults.values.contains(argument) || Self.indifferent[argument] != nil,
        "\(release): \(text)")
    }
  }

  @Test func `the newest Keras 3 accepts what its own release added`() throws {
    let changes = ReleaseChanges.lines[0].steps
    #expect(changes.contains { $0.title == "Keras 3.0.0" && $0.classesRemoved.contains("ThresholdedReLU") == false })
    #expect(
      changes.contains { step in
        step.title == "Keras 3.0.0" && step.classesRemoved.contains("LocallyConnected2D")
          && step.argumentsRemoved.contains { $0.text == "`time_major`" && $0.classes.contains("LSTM") }
      })
    #expect(
      changes.contains { step in
        step.title.hasPrefix("Keras 3.")
          && step.argumentsAdded.contains { $0.text == "`quantization_config`" && $0.classes.contains("Dense") }
      })
  }
}

/// The text of docs/releases.md.
enum ReleasePage {
  static func text() throws -> String {
    var lines = introduction + [""]
    lines += ["| what a file has | Keras 3 | rule |", "| --- | --- | --- |"]
    for sample in LoaderSample.all {
      let concerned = try sample.predictions().filter { prediction in
        prediction.target.isKeras3 && prediction.problems.contains { $0.reason == sample.reason }
      }
      let code = sample.reason.code, verb = sample.reason.isSilent ? "read as something else by" : "refused by"
      let name = sample.reason.rawValue
      let spans = concerned.map(\.target).spans.map { $0.text.replacing("keras ", with: "") }.joined(separator: ", ")
      lines.append("| \(sample.text) | \(verb) \(spans) | [\(code)](rules.md#\(code.lowercased())-\(name)) |")
    }
    for line in ReleaseChanges.lines {
      lines += ["", "## \(line.title)"]
      for step in line.steps { lines += section(step) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let introduction = [
    "# What breaks between Keras releases",
    "",
    "Written by the tests from the tables of the releases (`RECORD=1 swift test --filter ReleasePages`), which",
    "`fixtures/make/add_release.py` reads from the sources of the wheels.",
    "",
    "To go from one release to another, read every section in between, and of each the first list: *files of earlier releases*",
    "says what the release no longer accepts, or reads as something else. The second list, *files of this release*, says what",
    "earlier releases refuse; that is what breaks on the way back. A class or an argument concerns only files that have it. Keras",
    "writes every argument of a layer, whether it has its default or not: an argument that is new for `Dense` is in every file",
    "with a `Dense` layer. A default concerns only files that do not state the argument, and these are rare.",
    "",
    "Whether one file loads, and why not, `keras-inspect compat MODEL --target all` answers; `keras-inspect migrate` writes the",
    "configuration that a release of Keras 3 accepts.",
    "",
    "## The loader of Keras 3",
    "",
    "What depends on the form of a file, and not on a class:",
  ]

  private static func section(_ step: ReleaseChanges) -> [String] {
    var earlier: [String] = [], own: [String] = []
    func add(_ title: String, _ names: [String], to list: inout [String], limit: Int = 60) {
      if !names.isEmpty { list.append("- \(title): \(shortened(names, limit))") }
    }
    func add(_ title: String, _ changes: [ReleaseChanges.Change], to list: inout [String]) {
      if changes.isEmpty { return }
      list.append("- \(title):")
      for change in changes.prefix(mostChanges) {
        list.append("  - \(change.text) of \(shortened(change.classes, 8))")
      }
      if changes.count > mostChanges { list.append("  - and \(changes.count - mostChanges) more") }
    }
    add("classes that are gone", step.classesRemoved, to: &earlier)
    add("arguments that are gone", step.argumentsRemoved, to: &earlier)
    add("other defaults", step.defaults, to: &earlier)
    add("new classes", step.classesAdded, to: &own)
    add("new arguments", step.argumentsAdded, to: &own)
    var lines = ["", "### \(step.title)", ""]
    if !earlier.isEmpty { lines += ["Files of earlier releases (\(step.previous) and before):", ""] + earlier }
    if !own.isEmpty {
      if !earlier.isEmpty { lines.append("") }
      lines += ["Files of this release in earlier ones:", ""] + own
    }
    return lines
  }

  private static let mostChanges = 40

  /// `Dense`, `EinsumDense` and 3 more.
  private static func shortened(_ names: [String], _ limit: Int) -> String {
    let shown = names.prefix(names.count > limit + 1 ? limit : names.count).map { "`\($0)`" }.joined(separator: ", ")
    return names.count > limit + 1 ? "\(shown) and \(names.count - limit) more" : shown
  }
}

/// A small model that some releases refuse for one reason, because of its form.
struct LoaderSample: Sendable, CustomStringConvertible {
  let text: String
  let reason: LoadReason
  private let name: String
  private let container: ModelFile.Container
  private let config: String

  var description: String { text }

  /// What each release would do with it.
  func predictions() throws -> [Prediction] {
    let root = try JSONNormalizer(Array(config.utf8)).source.root
    let file = ModelFile(name: name, container: container, config: root, weights: nil)
    return Target.all.map { Prediction($0, file, AuditFacts(layers: [], faults: [])) }
  }

  // MARK: Configurations

  private static func legacy(_ text: String, _ reason: LoadReason, _ layers: String) -> LoaderSample {
    LoaderSample(
      text: text, reason: reason, name: "model.h5", container: .hdf5,
      config: #"{"class_name": "Sequential", "config": {"name": "m", "layers": [\#(layers)]}}"#)
  }

  private static func archive(
    _ text: String, _ reason: LoadReason, _ layers: String, container: ModelFile.Container = .zip
  ) -> LoaderSample {
    LoaderSample(
      text: text, reason: reason, name: container == .folder ? "model" : "model.keras", container: container,
      config: #"{"module": "keras", "class_name": "Sequential", "config": {"name": "m", "layers": [\#(layers)]}}"#)
  }

  private static func functional(_ text: String, _ reason: LoadReason, inputs: String, outputs: String) -> LoaderSample
  {
    let layer = #"""
      {"module": "keras.layers", "class_name": "InputLayer", "name": "x",
       "config": {"batch_shape": [null, 4], "name": "x"}, "inbound_nodes": []},
      {"module": "keras.layers", "class_name": "Identity", "name": "y", "config": {"name": "y"},
       "inbound_nodes": [{"args": [{"class_name": "__keras_tensor__",
         "config": {"shape": [null, 4], "dtype": "float32", "keras_history": ["x", 0, 0]}}], "kwargs": {}}]}
      """#
    return LoaderSample(
      text: text, reason: reason, name: "model.keras", container: .zip,
      config: #"""
        {"module": "keras.src.models.functional", "class_name": "Functional", "registered_name": "Functional",
         "config": {"name": "m", "layers": [\#(layer)], "input_layers": \#(inputs), "output_layers": \#(outputs)}}
        """#)
  }

  private static let input = #"{"class_name": "InputLayer", "config": {"batch_input_shape": [null, 4], "name": "x"}}"#
  private static let newInput =
    #"{"module": "keras.layers", "class_name": "InputLayer", "config": {"batch_shape": [null, 4], "name": "x"}}"#

  private static func dense(_ initializer: String) -> String {
    #"""
    {"class_name": "Dense", "config": {"name": "d", "units": 3, "kernel_initializer":
      {"class_name": "\#(initializer)", "config": {}}}}
    """#
  }

  static let all: [LoaderSample] = [
    archive("a folder with the members of a `.keras` archive", .unsupportedContainer, newInput, container: .folder),
    LoaderSample(
      text: "JSON in which objects do not name their module, as Keras 2 writes it", reason: .noModule,
      name: "model.json", container: .json,
      config: #"{"class_name": "Sequential", "config": {"name": "m", "layers": []}}"#
    ),
    LoaderSample(
      text: "an `.h5` file with a Sequential model whose configuration is a list, as Keras before 2.2.3 writes it",
      reason: .configIsAList, name: "model.h5", container: .hdf5,
      config: #"{"class_name": "Sequential", "config": [\#(input)]}"#),
    archive(
      "a class of another package, which is not passed or registered",
      .classUnknown,
      newInput + #", {"module": "other.layers", "class_name": "Block", "config": {"name": "b"}}"#),
    archive(
      "a class of Keras with the registered name of another one", .registeredNameOnBuiltin,
      newInput
        + #", {"module": "keras.layers", "class_name": "ReLU", "registered_name": "A>B", "config": {"name": "r"}}"#),
    functional(
      "`input_layers` that is one tensor instead of a list", .flatInputLayers, inputs: #"["x", 0, 0]"#,
      outputs: #"[["y", 0, 0]]"#),
    functional(
      "a model whose outputs are all inputs", .outputIsInput, inputs: #"[["x", 0, 0]]"#, outputs: #"[["x", 0, 0]]"#),
    legacy("an `.h5` file with the initializer class `Orthogonal`", .nestedUnknown, input + ", " + dense("Orthogonal")),
    legacy("an `.h5` file with the initializer class `Identity`", .nestedUnknown, input + ", " + dense("Identity")),
    legacy(
      "an `.h5` file with a layer along a numbered axis", .axisLost,
      input + #", {"class_name": "Softmax", "config": {"name": "s", "axis": 1}}"#),
    legacy(
      "an `.h5` file with a layer along several axes", .axisLost,
      input + #", {"class_name": "LayerNormalization", "config": {"name": "n", "axis": [1, 2]}}"#),
    legacy(
      "an `.h5` file with `Attention(score_mode=\"dot\")`", .stringBecameFunction,
      input + #", {"class_name": "Attention", "config": {"name": "a", "score_mode": "dot"}}"#),
    legacy(
      "an `.h5` file with a Sequential model without InputLayer", .firstLayerRank,
      #"{"class_name": "Dense", "config": {"name": "d", "units": 3, "batch_input_shape": [null, 4]}}"#),
    archive(
      "a `Lambda` layer with Python code", .lambda,
      newInput
        + #", {"module": "keras.layers", "class_name": "Lambda", "config": {"name": "l", "function": {"class_name": "__lambda__", "config": {}}}}"#
    ),
  ]
}
