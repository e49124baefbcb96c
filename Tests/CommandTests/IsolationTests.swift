import Foundation
import Testing

@Suite struct IsolationTests {
  static let files = ["damaged", "attacks", "containers"].flatMap { folder in
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: Tool.package.appendingPathComponent("fixtures/\(folder)").path)
    return (names ?? []).sorted().map { "fixtures/\(folder)/\($0)" }
  }

  @Test(arguments: files)
  func `another process reads what this one reads`(path: String) throws {
    let isolated = try Tool.run([path, "--format", "json"])
    let direct = try Tool.run([path, "--format", "json", "--no-isolation"])
    #expect(isolated.status == direct.status)
    #expect(isolated.output == direct.output)
    #expect(isolated.errors == direct.errors)
  }

  /// A changed number in a sound file that crashes the HDF5 library of Debian 12, or keeps it busy.
  struct Change: CustomTestStringConvertible {
    let file: String
    let offset: Int
    let bytes: [UInt8]
    var testDescription: String { "\(file) at \(offset)" }

    func with<Result>(_ body: (String) throws -> Result) throws -> Result {
      var content = try Data(contentsOf: Tool.package.appendingPathComponent("fixtures/damaged/\(file)"))
      content.replaceSubrange(offset..<offset + bytes.count, with: bytes)
      return try Tool.withFolder { folder in
        let path = folder.appendingPathComponent(file)
        try content.write(to: path)
        return try body(path.path)
      }
    }
  }

  /// The text of an attribute, which is in a heap of the whole file that is not checked before the library reads
  /// it, has a size of 2 GB. `fixtures/make/damaged.py` says where it is.
  static let crashing = [Change(file: "shared_attributes.h5", offset: 7192, bytes: [0xff, 0xff, 0xff, 0x7f])]

  /// The free space behind these texts has no size, and is read again and again.
  static let endless = [
    Change(file: "shared_attributes.h5", offset: 7448, bytes: [0, 0, 0, 0, 0, 0, 0, 0])
  ]

  /// A file whose chunks a B-tree of version 2 lists, with another header of that tree. `fixtures/make/damaged.py` says
  /// where these are.
  private static func withChunkTree(_ header: Int) -> Change {
    let path = Tool.package.appendingPathComponent("fixtures/damaged/chunk_tree.h5")
    let bytes = (try? Data(contentsOf: path)) ?? Data()
    return Change(file: "chunk_tree.h5", offset: 10_696, bytes: Array(bytes.dropFirst(header).prefix(38)))
  }

  /// What crashed the library, or kept it busy, before it was checked, and what is found now.
  static let checked = [
    (Change(file: "whole.h5", offset: 13_302, bytes: [0xd8]), "global heap"),
    (Change(file: "whole.h5", offset: 2100, bytes: [0x1, 0]), "global heap"),
    (Change(file: "whole.h5", offset: 2135, bytes: [0x1, 0, 0, 0]), "global heap"),
    (Change(file: "whole_weights.h5", offset: 918, bytes: [0x1, 0]), "global heap"),
    (Change(file: "whole_weights.h5", offset: 7270, bytes: [0x1, 0, 0, 0]), "global heap"),
    (Change(file: "whole.h5", offset: 3824, bytes: [0x1, 0, 0, 0, 0, 0, 0, 0]), "global heap"),
    (Change(file: "whole.h5", offset: 13_239, bytes: [0x3d, 0xe]), "leave more than half of their bits unused"),
    (Change(file: "whole_weights.h5", offset: 2326, bytes: [0, 0, 0, 0, 0, 0, 0, 0]), "global heap"),
    (Change(file: "dense.h5", offset: 2072, bytes: [0xff, 0xff, 0xff, 0x7f]), "global heap"),
    (Change(file: "dense.h5", offset: 2128, bytes: [0xff, 0xff, 0xff, 0x7f]), "global heap"),
    (Change(file: "dense.h5", offset: 4272, bytes: [0, 0, 0, 0, 0, 0, 0, 0]), "global heap"),
    // Its root has more records than the node has bytes.
    (withChunkTree(16_882), "records of another size than their kind has"),
    // Its nodes lead to the same leaf 68,719,476,736 times.
    (withChunkTree(16_920), "its chunks are not in order"),
  ]

  @Test(arguments: checked)
  func `what leads out of an attribute, a heap or a B-tree is found before the library reads it`(
    change: Change, problem: String
  ) throws {
    try change.with { path in
      let direct = try Tool.run([path, "--no-isolation", "--format", "json"])
      #expect([1, 2].contains(direct.status))
      #expect(direct.output.contains(problem))
      #expect(!direct.output.contains("crashed"))
    }
  }

  @Test(arguments: crashing)
  func `a file that crashes the HDF5 library is a finding, and no crash`(change: Change) throws {
    try change.with { path in
      let direct = try Tool.run([path, "--no-isolation", "--quiet"])
      let isolated = try Tool.run([path, "--format", "json"])
      #expect([1, 2].contains(isolated.status))
      #expect(isolated.output.contains("\"KI502\""))
      // Other versions of the library may report an error instead.
      if direct.status < 0 { #expect(isolated.output.contains("crashed the reader process")) }
    }
  }

  @Test(arguments: endless)
  func `a file that keeps the HDF5 library busy is given up when its time is over`(change: Change) throws {
    try change.with { path in
      let start = ContinuousClock.now
      let run = try Tool.run([path, "--format", "json", "--timeout", "1"])
      #expect([1, 2].contains(run.status))
      #expect(run.output.contains("\"KI502\""))
      #expect(start.duration(to: .now) < .seconds(20))
    }
  }

  @Test func `a reader that does not end when its time is over is killed, and the next file is read`() throws {
    try Self.endless[0].with { path in
      let run = try Tool.shell(
        """
        $tool '\(path)' fixtures/damaged/whole.h5 --separate --jobs 1 --timeout 2 --format jsonl & tool_pid=$!
        reader_pid=
        while [ -z "$reader_pid" ]; do
          supervisor_pid=$(cat /proc/$tool_pid/task/$tool_pid/children)
          reader_pid=$(cat /proc/${supervisor_pid% }/task/${supervisor_pid% }/children)
        done 2>/dev/null
        sleep 1
        kill -STOP $reader_pid
        wait $tool_pid
        """)
      let lines = run.output.split(separator: "\n")
      #expect(lines.count == 2 && run.output.contains("took longer than 2 s"))
      #expect(lines.last?.contains("\"findings\": []") == true)
    }
  }

  @Test(arguments: endless)
  func `a command does not wait for a file that it need not read`(change: Change) throws {
    try change.with { path in
      let start = ContinuousClock.now
      for arguments in [[path, "--jobs", "0"], ["rules", path]] {
        let run = try Tool.run(arguments)
        #expect(run.status == 2)
      }
      #expect(start.duration(to: .now) < .seconds(20))
    }
  }

  @Test func `a file whose reading began with other limits is read again`() throws {
    let path = "fixtures/damaged/whole.h5"
    let plain = try Tool.run([path, "--format", "json"])
    // Repeated, because the result may depend on how far the first process has come.
    for timeout in 1...30 {
      let run = try Tool.run([path, "--format", "json", "--timeout", "\(timeout)"])
      #expect(run.status == 0 && run.output == plain.output && run.errors == "")
    }
  }

  @Test func `a file named like an HDF5 image in memory is neither opened nor in the way`()
    throws
  {
    let model = Tool.package.appendingPathComponent("fixtures/damaged/whole.h5").path
    try Tool.withFolder { folder in
      for number in 0..<3 { try Data("secret".utf8).write(to: folder.appendingPathComponent("file_image_\(number)")) }
      for option in ["", "--no-isolation"] {
        let run = try Tool.shell("cd '\(folder.path)' && \"$tool\" '\(model)' \(option)")
        #expect(run.status == 0)
        #expect(run.errors == "")
      }
    }
  }

  @Test func `a batch continues after files that crash their reader`() throws {
    try Tool.withFolder { folder in
      for (number, change) in (0..<20).flatMap({ _ in IsolationTests.crashing }).enumerated() {
        try change.with { path in
          try FileManager.default.copyItem(
            atPath: path, toPath: folder.appendingPathComponent("\(number + 10).h5").path)
        }
      }
      let sound = Tool.package.appendingPathComponent("fixtures/damaged/whole.h5").path
      try FileManager.default.copyItem(atPath: sound, toPath: folder.appendingPathComponent("99.h5").path)
      let run = try Tool.run([folder.path, "--format", "jsonl", "--jobs", "3"])
      let lines = run.output.split(separator: "\n")
      #expect(lines.count == 21)
      #expect(lines.dropLast().allSatisfy { $0.contains("\"KI502\"") })
      #expect(lines.last?.contains("\"findings\": []") == true)
    }
  }

  @Test func `files read earlier do not change what is read`() throws {
    let sound = "fixtures/damaged/whole.h5"
    let models = Self.files.filter { !$0.hasSuffix("sharded") }
    let list = models.map { "\(sound)\n\($0)\n" }.joined()
    try Tool.withFile("list", list) { list in
      let arguments = ["--files-from", list, "--separate", "--format", "jsonl", "--jobs", "1"]
      let isolated = try Tool.run(arguments)
      let direct = try Tool.run(arguments + ["--no-isolation"])
      #expect(isolated.status == direct.status && isolated.errors == direct.errors)
      let lines = [isolated, direct].map { $0.output.split(separator: "\n") }
      #expect(lines.map(\.count) == [2 * models.count, 2 * models.count])
      for (index, path) in models.enumerated() {
        #expect(lines[0][2 * index] == lines[0][0], "before \(path)")
        #expect(lines[0][2 * index + 1] == lines[1][2 * index + 1], "\(path)")
      }
    }
  }
}
