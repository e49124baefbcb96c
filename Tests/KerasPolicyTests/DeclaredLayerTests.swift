import Foundation
import KerasAudit
import KerasPolicy
import OracleFixtures
import Testing

/// A model of three custom layer classes, saved by two Keras releases, with the user's declarations of these classes.
@Suite struct DeclaredLayerTests {
  private static let declarations = """
    layers:
      Scale:
        output: "[input[:-1], units]"
        weights:
          kernel: "[input[-1], units]"
          count: {shape: [units], trainable: false}
          bias: {shape: [units], when: use_bias}
      Fold: {output: [batch, "input[1] / size[0]", "size[0] * input[-1]"]}
      house>Block:
        output: input[:-1], width
        weights:
          gain: [1]
          inner/kernel: input[-1], width
          inner/bias: [width]

    """

  private func report(_ version: String, _ container: String, _ settings: String = declarations) throws -> Report {
    let start = OracleCase.repository.appending(path: "fixtures/custom/\(version).").path
    var options = Audit.Options()
    options.layers = try Settings(path: "s.yml", text: settings).layers
    let isPaired = container == "weights.h5"
    return try Audit.run(
      start + (isPaired ? "json" : container), weights: isPaired ? start + container : nil, options: options)
  }

  @Test(arguments: ["2.15.0", "3.15.1"], ["h5", "keras", "weights.h5"])
  func `a declared class is verified like any other`(version: String, container: String) throws {
    let report = try report(version, container)
    #expect(report.findings.map(\.message) == [])
    #expect(report.layers.allSatisfy { $0.status == .ok })
    #expect(report.layers.flatMap(\.weights).allSatisfy { $0.stored?.shape == $0.shape })
    #expect(report.layers.map(\.parameters.total) == [0, 30, 0, 67, 21, 8])
    #expect(report.totals.parameters == .init(total: 126, trainable: 118))
    #expect(report.layers[1].formula == "5 * (4 + 1 + 1) = 30")
    #expect(report.layers[2].calls[0].formulas == ["floor(7 / 2) = 3", "2 * 5 = 10"])
  }

  @Test(arguments: ["h5", "keras", "weights.h5"])
  func `a difference from the declaration is found`(container: String) throws {
    let change = { (before: String, after: String) in Self.declarations.replacingOccurrences(of: before, with: after) }
    let rules = { (settings: String) in
      Set(
        try report("3.15.1", container, settings).findings.filter { $0.level > .note }.map {
          "\($0.rule.code) \($0.layer?.joined(separator: "/") ?? "")"
        })
    }
    #expect(try rules(change("bias: [width]", "bias: [width + 1]")) == ["KI105 block"])
    #expect(try rules(change("\"size[0] * input[-1]\"", "\"size[1] * input[-1]\"")).contains("KI203 fold"))
    #expect(try rules(change("gain: [1]", "gain: [1]\n      offset: [1]")).contains("KI103 block"))
    #expect(try rules(change("width\n    weights", "depth\n    weights")) == ["KI201 block"])
    #expect(try rules(change("input[1] /", "input[7] /")) == ["KI202 fold"])
    #expect(try rules(change("size[0]", "size[5]")) == ["KI201 fold"])
  }

  @Test func `a class that is not declared stays unverified`() throws {
    let report = try report("3.15.1", "keras", "layers: {Scale: {output: input}}")
    #expect(report.findings.filter { $0.rule == .customLayer }.compactMap(\.layer) == [["fold"], ["block"]])
    #expect(report.findings.contains { $0.rule.code == "KI203" && $0.layer == ["first"] })
  }

  @Test func `without a declared output the recorded shape is used`() throws {
    let report = try report("3.15.1", "h5", "layers: {Fold: {weights: {}}}")
    #expect(report.layers[2].status == .ok)
    #expect(report.layers[2].calls[0].outputs == [[nil, 3, 10]])
  }

  @Test(arguments: [
    ("layers: {Dense: {output: input}}", "1:10: 'Dense' is a Keras class; only other classes can be declared"),
    ("layers: {A: {outputs: input}}", "1:14: unknown key 'outputs' in layers.A; did you mean 'output'?"),
    ("layers: {A: {}}", "1:13: layers.A needs the key 'output' or 'weights'"),
    ("layers:\n  A: {output: \"[batch, units\"}", "2:29: expected ]"),
    (
      "layers:\n  A: {output: [batch, units +]}",
      "2:30: expected a number, a configuration key or an input"
    ),
    ("layers:\n  A:\n    output: input[x", "3:20: expected ]"),
    ("layers: {A: {output: \"[2 * input]\"}}", "1:28: expected an axis after an input: input[-1]"),
    ("layers: {A: {output: [2 3]}}", "1:25: expected an operator or a comma"),
    ("layers: {A: {output: [99999999999999999999]}}", "1:23: the number is too large"),
    ("layers: {A: {output: 3, weights: {k: {trainable: false}}}}", "1:38: layers.A.weights.k needs the key 'shape'"),
    ("layers: {A: {weights: {k: [[1], [2]]}}}", "1:27: layers.A.weights.k must be the sizes of one tensor, not a list"),
    ("layers: {A: {weights: {k: [1, {}]}}}", "1:31: expected a size, not a map"),
    ("layers: {A: {output: null}}", "1:22: layers.A.output must be sizes such as \"[batch, units]\", not null"),
    ("layers: {A: {output: [input[-1], units]}}", "1:"),
  ])
  func `an invalid declaration is an error with its position`(text: String, message: String) throws {
    let error = try #require(throws: InvalidFile.self) { try Settings(path: "s.yml", text: text) }
    #expect(error.description.hasPrefix("s.yml:" + message), "\(error.description)")
  }
}
