import Foundation
import Testing

/// The kernel of `hidden`, four by three numbers, changed in a sound file.
@Suite struct ValueTests {
  private static let offset = 10144

  private struct Answer: Decodable {
    struct Finding: Decodable { let rule, level: String; let layer: [String]?; let weight: String? }
    let findings: [Finding]
  }

  private func findings(_ kernel: [Float], _ arguments: [String] = ["--values"]) throws -> [Answer.Finding] {
    var content = try Data(contentsOf: Tool.package.appendingPathComponent("fixtures/damaged/whole.h5"))
    for (index, value) in kernel.enumerated() {
      let bytes = withUnsafeBytes(of: value.bitPattern.littleEndian, Array.init)
      content.replaceSubrange(Self.offset + 4 * index..<Self.offset + 4 * index + 4, with: bytes)
    }
    return try Tool.withFolder { folder in
      let path = folder.appendingPathComponent("model.h5")
      try content.write(to: path)
      let run = try Tool.run([path.path, "--format", "json"] + arguments)
      return try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8)).findings
    }
  }

  @Test(arguments: [
    ([Float.nan], "KI401"), ([.infinity], "KI402"), (Array(repeating: 0, count: 12), "KI403"),
    (Array(repeating: 0.5, count: 12), "KI404"), ([2e6], "KI406"), ([-3e19], "KI406"),
    ([0, 1, 2, 0, 3, 4, 0, 5, 6, 0, 7, 8], "KI407"),
  ])
  func `a value that no sound kernel has is a finding on its weight`(kernel: [Float], rule: String) throws {
    let found = try findings(kernel)
    #expect(found.contains { $0.rule == rule && $0.layer == ["hidden"] && $0.weight == "kernel" })
    #expect(Set(found.map(\.rule)) == [rule])
  }

  @Test func `values are read only where that is asked`() throws {
    #expect(try findings([.nan], []).isEmpty)
  }

  @Test func `a fresh model is clean: its biases are zeros by design`() throws {
    #expect(try findings([]).isEmpty)
  }
}
