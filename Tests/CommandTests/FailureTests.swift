import Foundation
import Testing

@Suite struct FailureTests {
  @Test(arguments: ["no/such/model.h5", "Sources"])
  func `an input that cannot be read is one line on standard error and exit status 2`(path: String) throws {
    let run = try Tool.run([path])
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("keras-inspect: ") && run.errors.contains(path))
    #expect(run.errors.split(separator: "\n", omittingEmptySubsequences: false).count == 2)
  }

  @Test func `an input that cannot be read is an object with an error in JSON`() throws {
    let run = try Tool.run(["no/such/model.h5", "--format", "json"])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(run.status == 2)
    #expect(object["schema"] as? String == "keras-inspect/audit/1")
    #expect(run.errors == "keras-inspect: \(object["error"] as? String ?? "no error")\n")
    #expect((object["findings"] as? [Any])?.isEmpty == true)
    #expect(object["layers"] == nil)
  }

  @Test func `no control character of a path reaches the terminal`() throws {
    let run = try Tool.run(["no\u{1B}[2J\nsuch.h5"])
    #expect(run.status == 2)
    #expect(run.errors.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
  }

  @Test(arguments: [
    [], ["--nonsense", "model.h5"], ["model.h5", "--format", "xml"],
    ["model.h5", "--format", "json="], ["model.h5", "--format", "text", "--format", "json"],
    ["model.h5", "--format", "json=a.json", "--output", "b.json"], ["model.h5", "--fail-on", "always"],
    ["summary"], ["audit", "--expect", "model.h5"],
  ])
  func `wrong usage is reported on standard error with exit status 2`(arguments: [String]) throws {
    let run = try Tool.run(arguments)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("keras-inspect: "))
    #expect(run.errors.lowercased().contains("usage:"))
  }

  @Test func `the version says on request what the system enforces on a reader`() throws {
    let run = try Tool.run(["--version", "--verbose"])
    #expect(run.status == 0 && run.errors == "")
    let lines = run.output.split(separator: "\n")
    let measures = lines.dropFirst(2).prefix { $0.hasPrefix("  ") }
    #expect(lines.first?.hasPrefix("keras-inspect ") == true && measures.count == 8)
    #expect(
      measures.allSatisfy {
        $0.hasPrefix("  enforced      it") || $0.hasPrefix("  not enforced  it")
          || $0.contains("enforced      other processes")
      })
    // Every system has these.
    for measure in ["no_new_privs", "capset", "PR_SET_DUMPABLE", "setrlimit"] {
      #expect(measures.contains { $0.hasPrefix("  enforced") && $0.contains(measure) })
    }
  }

  @Test(arguments: [["--help"], ["--version"], ["audit", "--help"], ["summary", "-h"], ["audit", "--version"]])
  func `help and version go to standard output with exit status 0`(arguments: [String]) throws {
    let run = try Tool.run(arguments)
    #expect(run.status == 0)
    #expect(run.output.contains("keras-inspect"))
    #expect(run.errors == "")
  }

  @Test func `a pipe that closes early is no failure`() throws {
    let run = try Tool.shell("$tool --help | true; echo ${PIPESTATUS[0]}")
    #expect(run.output == "0\n")
    #expect(run.errors == "")
  }
}
