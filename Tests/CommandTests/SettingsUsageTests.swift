import Foundation
import Testing

@Suite struct SettingsUsageTests {
  private static let declarations = CustomLayerTests.settings
  private static let model = "fixtures/custom/3.15.1.keras"

  @Test(arguments: [
    (
      "[input[:-1], units]\"\n", "[input[:-1], unitz]\"\n",
      ":3:27: no layer of the class 'Scale' has the key 'unitz'; did you mean 'units'?"
    ),
    (
      "when: use_bias", "when: use_bais",
      ":4:117: no layer of the class 'Scale' has the key 'use_bais'; did you mean 'use_bias'?"
    ),
    ("inner/bias: [width]", "inner/bias: [depth]", ":6:112: no layer of the class 'Block' has the key 'depth'"),
  ])
  func `a misspelt key is an error of the settings with its position`(
    before: String, after: String, message: String
  ) throws {
    let text = Self.declarations.replacingOccurrences(of: before, with: after)
    #expect(text != Self.declarations)
    try Tool.withFile("s.yml", text) { file in
      for command in [["audit"], ["summary"], ["check"], ["expect"], ["diff", Self.model]] {
        let run = try Tool.run(command + [Self.model, "--config", file])
        #expect(run.status == 2 && run.output == "")
        #expect(run.errors == "keras-inspect: \(file)\(message)\n", "\(run.errors)")
      }
    }
  }

  @Test func `a condition that no layer states is false`() throws {
    let text = Self.declarations.replacingOccurrences(of: "when: use_bias", with: "when: scaled")
    try Tool.withFile("s.yml", text) { file in
      let run = try Tool.run([Self.model, "--config", file])
      #expect(run.status == 1 && run.output.contains("KI104"))
    }
  }

  @Test func `suppressions and declarations that apply to no model are reported`() throws {
    let suppressions = """
      suppress:
        - {rule: KI105, path: "vision_model/*", reason: known}
        - {rule: KI105, path: "dense*", reason: known}
        - {rule: KI4, reason: not checked without values}
        - {rule: KI601, reason: not checked without expectations}
        - {rule: KI106, reason: known, until: 2020-01-01}

      """
    try Tool.withFile("s.yml", suppressions + Self.declarations) { file in
      let unused = "keras-inspect: \(file):3: the suppression of KI105 matches no finding\n"
      let expired = "keras-inspect: \(file):6: the suppression of KI106 expired on 2020-01-01\n"
      let classes = [("Scale", 8), ("Fold", 11), ("Block", 12)].map { name, line in
        "keras-inspect: \(file):\(line): no layer has the declared class '\(name)'\n"
      }
      let wrong = "fixtures/models/vqa_wrong.h5"
      let one = try Tool.run([wrong, "--config", file])
      #expect(one.status == 0 && one.errors == expired + unused + classes.joined())
      let batch = try Tool.run([wrong, Self.model, "--config", file])
      #expect(batch.status == 0 && batch.errors == expired + unused)
      #expect(try Tool.run([wrong, "--ignore", "KI105", "--config", file]).errors == one.errors)
      let values = try Tool.run(["fixtures/damaged/whole.h5", "--values", "--config", file])
      #expect(values.errors.contains(":4: the suppression of KI4 matches no finding\n"))
    }
  }
}
