import Foundation
import Testing

/// The kernel of `hidden`, four by three numbers, changed in a sound file.
@Suite struct ValueTests {
  private static let offset = 10144

  private struct EventReader: Decodable {
    struct Finding: Decodable { let rule, level: String; let layer: [String]?; let weight: String? }
    let findings: [Finding]
  }

  private func findings(_ kernel: [Float], _ arguments: [String] = ["--values"]) throws -> [EventReader.Finding] {
    try withModel(kernel) { path in
      let run = try Tool.run([path, "--format", "json"] + arguments)
      return try JSONDecoder().decode(EventReader.self, from: Data(run.output.utf8)).findings
    }
  }

  private func withModel<Result>(_ kernel: [Float], _ body: (String) throws -> Result) throws -> Result {
    var content = try Data(contentsOf: Tool.package.appendingPathComponent("fixtures/damaged/whole.h5"))
    for (index, value) in kernel.enumerated() {
      let bytes = withUnsafeBytes(of: value.bitPattern.littleEndian, Array.init)
      content.replaceSubrange(Self.offset + 4 * index..<Self.offset + 4 * index + 4, with: bytes)
    }
    return try Tool.withFolder { folder in
      let path = folder.appendingPathComponent("model.h5")
      try content.write(to: path)
      return try body(path.path)
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

  /// Finds in a copy of some files every run of ones, as a new moving variance has, and writes other numbers in its
  /// place.
  private func findings(
    _ folder: String, _ name: String, changing file: String, to value: Float, _ arguments: [String],
    architecture: String? = nil
  ) throws -> [EventReader.Finding] {
    try Tool.withFolder { copy in
      let made = try Tool.shell("cp -r fixtures/\(folder)/. '\(copy.path)'")
      #expect(made.status == 0)
      let path = copy.appendingPathComponent(file)
      var content = try Data(contentsOf: path)
      func run(_ number: Float) -> Data {
        Data((0..<3).flatMap { _ in withUnsafeBytes(of: number.bitPattern.littleEndian, Array.init) })
      }
      var count = 0
      while let place = content.range(of: run(1)) {
        content.replaceSubrange(place, with: run(value))
        count += 1
      }
      #expect(count > 0)
      try content.write(to: path)
      let paths = [architecture, name].compactMap { $0.map { copy.appendingPathComponent($0).path } }
      let answer = try Tool.run(paths + ["--format", "json"] + arguments)
      return try JSONDecoder().decode(EventReader.self, from: Data(answer.output.utf8)).findings
    }
  }

  @Test func `a moving variance below zero is an error`() throws {
    let residual = "oracle/3.15.1/residual"
    let found = try findings(residual, "model.h5", changing: "model.h5", to: -1, ["--values"])
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.rule == "KI405" && $0.level == "error" && $0.weight == "moving_variance" })
  }

  @Test func `a fault in one of many shards is reported with its layer`() throws {
    let sharded = "containers/sharded"
    #expect(
      try Tool.run(["fixtures/\(sharded)/model.json", "fixtures/\(sharded)/model.weights.json", "--values"]).status == 0
    )
    let found = try findings(
      sharded, "model.weights.json", changing: "model_00000.weights.h5", to: .nan, ["--values"],
      architecture: "model.json")
    #expect(found.map(\.rule) == ["KI401"])
    #expect(found.allSatisfy { $0.layer == ["norm"] && $0.weight == "gamma" && $0.level == "error" })
    #expect(
      try findings(
        sharded, "model.weights.json", changing: "model_00000.weights.h5", to: .nan, [], architecture: "model.json"
      ).isEmpty)
  }

  @Test func `the checksum of weights that are stored as they are is checked against them where values are read`()
    throws
  {
    let found = try findings("containers", "arrays.keras", changing: "arrays.keras", to: -1, ["--values"])
    #expect(found.contains { $0.rule == "KI326" })
    #expect(
      try findings("containers", "arrays.keras", changing: "arrays.keras", to: -1, []).allSatisfy { $0.level == "note" }
    )
    let sound = try Tool.run(["fixtures/containers/arrays.keras", "--values", "--format", "json"])
    #expect(sound.status == 0)
    #expect(!sound.output.contains("KI4"))
  }

  /// In a process that was forked, the runtime's locks hold only between threads that were made there.
  @Test func `the threads of a reader never wait for each other for ever`() throws {
    let run = try Tool.shell(
      """
      for run in $(seq 100); do
        $tool weights fixtures/values/packed.weights.h5 --values --timeout 10 >/dev/null || exit 1
      done
      """)
    #expect(run.status == 0 && run.errors == "")
  }

  @Test func `values are read only where that is asked`() throws {
    #expect(try findings([.nan], []).isEmpty)
  }

  @Test func `a fresh model is clean: its biases are zeros by design`() throws {
    #expect(try findings([]).isEmpty)
  }

  @Test func `an expectation of finite values has them read, and names each tensor that holds others`() throws {
    try withModel([.nan, 1, .infinity, -.infinity]) { model in
      let file = model + ".yml"
      try Data("values: {finite: true}".utf8).write(to: URL(fileURLWithPath: file))
      let run = try Tool.run(["check", model, "--expect", file])
      #expect(run.status == 1 && run.errors == "")
      #expect(run.output.contains("values.kernel: expected finite, found 1 NaN and 2 infinities among 12 values"))
      let json = try Tool.run(["check", model, "--expect", file, "--format", "json"])
      let found = try JSONDecoder().decode(EventReader.self, from: Data(json.output.utf8)).findings
      #expect(found.map(\.rule) == ["KI601"] && found.first?.layer == ["hidden"] && found.first?.weight == "kernel")
      #expect(try Tool.run(["expect", model, "--values"]).output.contains("finite") == false)
    }
    try withModel([]) { model in
      let written = try Tool.run(["expect", model, "--values", "--output", model + ".yml"])
      #expect(written.status == 0)
      #expect(try String(contentsOfFile: model + ".yml", encoding: .utf8).hasSuffix("values: {finite: true}\n"))
      #expect(try Tool.run(["check", model, "--expect", model + ".yml"]).status == 0)
      #expect(try Tool.run(["expect", model]).output.contains("values") == false)
    }
  }

  @Test func `the inventory has statistics of the values`() throws {
    struct List: Decodable {
      struct Values: Decodable, Equatable { let minimum, maximum, mean, deviation: Double, zeros, nan, infinite: Int }
      struct Tensor: Decodable { let dataset: String, values: Values? }
      let tensors: [Tensor]
    }
    try withModel([.nan, 1, 2, 3, 0, 0, 0, .infinity, 1, 2, 3, 8]) { model in
      let run = try Tool.run(["weights", model, "--values", "--format", "json"])
      let tensors = try JSONDecoder().decode(List.self, from: Data(run.output.utf8)).tensors
      let kernel = try #require(tensors.first { $0.dataset.hasSuffix("hidden/kernel:0") }?.values)
      #expect(kernel.minimum == 0 && kernel.maximum == 8 && kernel.mean == 2)
      #expect((kernel.deviation * kernel.deviation * 10).rounded() == 52)
      #expect(kernel.zeros == 3 && kernel.nan == 1 && kernel.infinite == 1)
      let text = try Tool.run(["weights", model, "--values", "--ascii"])
      #expect(text.output.split(separator: "\n").contains { $0.contains("hidden/kernel") && $0.contains("2.28") })
      #expect(try Tool.run(["weights", model, "--format", "json"]).output.contains("values") == false)
    }
  }
}
