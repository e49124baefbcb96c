import Foundation
import Testing

@Suite struct FormatTests {
  static let formats = [
    "json", "jsonl", "markdown", "sarif", "junit", "github", "gitlab", "checkstyle", "dot", "mermaid", "html",
  ]

  @Test func `several formats of one run are written to their files`() throws {
    try Tool.withFolder { folder in
      let files = Self.formats.map { folder.appendingPathComponent($0).path }
      let options = zip(Self.formats, files).flatMap { ["--format", "\($0)=\($1)"] }
      let run = try Tool.run(["fixtures/models/vqa_wrong.h5"] + options)
      #expect(run.status == 1)
      #expect(run.output == "")
      for file in files {
        let text = try String(decoding: Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
        #expect(text.contains("KI105") && text.contains("conv2d_1"), "\(file)")
      }
    }
  }

  @Test(arguments: formats)
  func `an unreadable file is reported in every format, with exit status 2`(format: String) throws {
    for path in ["no/such/model.h5", "fixtures/damaged/lfs_pointer.h5"] {
      let run = try Tool.run([path, "--format", format])
      #expect(run.status == 2)
      #expect(run.output.contains((path.split(separator: "/").last ?? "").split(separator: ".")[0]))
      #expect(run.errors.hasPrefix("keras-inspect: cannot read \(path): "))
    }
  }

  @Test(arguments: formats)
  func `every run has the same output`(format: String) throws {
    let runs = try (0..<2).map { _ in try Tool.run(["fixtures/models/vqa_wrong.h5", "--format", format]).output }
    #expect(runs[0] == runs[1])
    #expect(runs[0] != "")
  }
}
