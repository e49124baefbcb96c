import Foundation
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
