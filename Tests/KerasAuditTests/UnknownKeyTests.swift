import KerasStores
import OracleFixtures
import Testing

@testable import KerasAudit

/// KI213: a key that no release of Keras accepts for its class.
@Suite struct UnknownKeyTests {
  /// The messages of KI213 on a Sequential model with one layer.
  private func messages(_ layer: String, isLegacy: Bool = false) throws -> [String] {
    let input = #"{"class_name": "InputLayer", "config": {"batch_input_shape": [null, 5, 4], "name": "input"}}"#
    let text = #"""
      {"class_name": "Sequential", "keras_version": "2.15.0", "backend": "tensorflow",
       "config": {"name": "model", "layers": [\#(input), \#(layer)]}}
      """#
    let report = try Audit.report(Store(path: "model.json", kind: .json, architecture: Array(text.utf8)))
    return report.findings.filter { $0.rule == .unknownKey }.map { finding in
      // Keras 2.15.0 raises on each.
      #expect(finding.level == .error)
      return "\(finding.layer?.joined(separator: "/") ?? ""): \(finding.message)"
    }
  }

  @Test(
    arguments: [
      // An argument of the layer.
      (
        #"{"class_name": "Dense", "config": {"name": "d", "units": 3, "activaton": "relu"}}"#,
        "d: no release of Keras has the key 'activaton' for Dense; did you mean 'activation'?"
      ),
      // One that another class has.
      (
        #"{"class_name": "Dense", "config": {"name": "d", "units": 3, "filters": 3}}"#,
        "d: no release of Keras has the key 'filters' for Dense"
      ),
      // Of a layer within a layer, and of a cell.
      (
        #"{"class_name": "TimeDistributed", "config": {"name": "t", "layer": {"class_name": "Dense", "config": {"name": "d", "units": 3, "use_bais": true}}}}"#,
        "t: no release of Keras has the key 'use_bais' for Dense; did you mean 'use_bias'?"
      ),
      (
        #"{"class_name": "RNN", "config": {"name": "r", "cell": {"class_name": "StackedRNNCells", "config": {"cells": [{"class_name": "LSTMCell", "config": {"name": "c", "units": 3, "recurent_dropout": 0.0}}]}}}}"#,
        "r: no release of Keras has the key 'recurent_dropout' for LSTMCell; did you mean 'recurrent_dropout'?"
      ),
      // Of an initializer, a regularizer and a constraint.
      (
        #"{"class_name": "Dense", "config": {"name": "d", "units": 3, "kernel_initializer": {"class_name": "RandomNormal", "config": {"mean": 0.0, "stdev": 0.05, "seed": null}}}}"#,
        "d: no release of Keras has the key 'stdev' for RandomNormal; did you mean 'stddev'?"
      ),
      (
        #"{"class_name": "Dense", "config": {"name": "d", "units": 3, "kernel_regularizer": {"class_name": "L1L2", "config": {"l1": 0.0, "l3": 0.1}}}}"#,
        "d: no release of Keras has the key 'l3' for L1L2"
      ),
      (
        #"{"class_name": "Dense", "config": {"name": "d", "units": 3, "kernel_constraint": {"class_name": "MaxNorm", "config": {"max_valeu": 2, "axis": 0}}}}"#,
        "d: no release of Keras has the key 'max_valeu' for MaxNorm; did you mean 'max_value'?"
      ),
    ])
  func `a key that no release accepts is named with the nearest one`(layer: String, message: String) throws {
    let found = try messages(layer)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(message) == true, "\(found)")
  }

  /// What is found in a configuration of Keras 3, which does not state its release; 3.15.1 does with it as stated here.
  @Test(
    arguments: [
      (#""activaton": "relu""#, ["KI213"], "no release of Keras has the key 'activaton' for Dense"),
      // Keys of Keras 1 and 2.
      (#""output_dim": 3"#, ["KI720"], "Keras 3 refuses the model: Dense does not take the argument output_dim"),
      (#""activaton": 1, "init": 2"#, ["KI213", "KI720"], "no release of Keras has the key 'activaton' for Dense"),
      // Of some releases of Keras 3.
      (#""quantization_config": null, "lora_rank": 2"#, [], ""),
    ])
  func `a key that all of Keras 3 refuses is an error without a version`(
    keys: String, rules: [String], message: String
  ) throws {
    let text = #"""
      {"module": "keras", "class_name": "Sequential", "registered_name": null, "config": {"name": "model", "layers": [
        {"module": "keras.layers", "class_name": "InputLayer", "registered_name": null,
         "config": {"batch_shape": [null, 4], "dtype": "float32", "name": "input"}},
        {"module": "keras.layers", "class_name": "Dense", "registered_name": null,
         "config": {"name": "d", "units": 3, \#(keys)}}]}}
      """#
    let report = try Audit.report(Store(path: "model.json", kind: .json, architecture: Array(text.utf8)))
    #expect(report.findings.map(\.rule.code) == rules)
    #expect(report.findings.allSatisfy { $0.level == .error })
    #expect(report.findings.first.map { $0.message.hasPrefix(message) } ?? message.isEmpty)
  }

  @Test(
    arguments: [
      // Keras 1, Keras 2 and Keras 3 name these in different ways; each is a key of some release.
      #"{"class_name": "Dense", "config": {"name": "d", "output_dim": 3, "W_regularizer": null, "init": "uniform"}}"#,
      #"{"class_name": "Dense", "config": {"name": "d", "units": 3, "quantization_config": null, "lora_rank": 2}}"#,
      #"{"class_name": "LSTM", "config": {"name": "l", "units": 3, "time_major": false, "implementation": 2, "use_cudnn": "auto"}}"#,
      // A class of the user's own under a name of Keras.
      #"{"class_name": "Dense", "module": "mine", "registered_name": "mine>Dense", "config": {"name": "d", "size": 3}}"#,
    ])
  func `a key of any release is accepted`(layer: String) throws {
    #expect(try messages(layer) == [])
  }

  @Test(arguments: 0..<8)
  func `no key that Keras wrote is reported`(part: Int) throws {
    let cases = OracleCase.small
    #expect(cases.count > 500)
    for index in cases.indices where index % 8 == part {
      guard let report = try? Audit.run(cases[index].file("model.json")) else { continue }
      let found = report.findings.filter { $0.rule == .unknownKey }
      #expect(found.map(\.message) == [], "\(cases[index])")
    }
  }
}
