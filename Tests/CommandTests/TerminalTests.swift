import Foundation
import Testing

/// Output on a terminal: Python opens a pseudo-terminal of a given width.
@Suite struct TerminalTests {
  private struct Screen: Decodable {
    let status: Int32
    /// What was written to standard output and standard error.
    let output, errors: String
  }

  private static let program = """
    import fcntl, json, os, pty, select, signal, struct, subprocess, sys, termios
    columns, terminals = int(sys.argv[1]), sys.argv[2].split(",")
    ends, texts, slaves = {}, {"output": b"", "errors": b""}, {}
    for name in texts:
        if name in terminals:
            master, slaves[name] = pty.openpty()
            fcntl.ioctl(slaves[name], termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        else:
            master, slaves[name] = os.pipe()
        ends[master] = name
    tool = subprocess.Popen(sys.argv[3:], stdin=subprocess.DEVNULL, stdout=slaves["output"], stderr=slaves["errors"])
    for slave in slaves.values(): os.close(slave)
    while ends:
        for end in select.select(list(ends), [], [])[0]:
            try:
                part = os.read(end, 65536)
            except OSError:
                part = b""
            texts[ends[end]] += part
            if not part: del ends[end]
    print(json.dumps({"status": tool.wait()} | {name: text.decode() for name, text in texts.items()}))
    """

  /// - Parameters:
  ///   - terminals: The streams that are terminals: `output`, `errors`, or both separated by a comma.
  ///   - starter: A command that starts the tool; empty for none.
  private func screen(
    _ arguments: [String], columns: Int = 80, terminals: String, environment: [String: String] = ["TERM": "xterm"],
    starter: String = ""
  ) throws -> Screen {
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    let run = try Tool.shell(
      "python3 - \(columns) \(terminals) \(starter) \"$tool\" \(words) <<'PYTHON'\n" + Self.program + "\nPYTHON",
      environment: environment)
    #expect(run.errors == "")
    return try JSONDecoder().decode(Screen.self, from: Data(run.output.utf8))
  }

  private static let batch = ["fixtures/models", "fixtures/damaged/whole.h5"]

  @Test func `progress is shown on standard error and removed at the end`() throws {
    let plain = try Tool.run(Self.batch + ["--format", "jsonl"])
    let screen = try screen(Self.batch + ["--format", "jsonl"], terminals: "errors")
    #expect(screen.status == 1)
    #expect(screen.output == plain.output)
    #expect(screen.errors.contains(#/\r\u{1B}\[K[123] of 3 models, \d+ per second/#))
    #expect(screen.errors.hasSuffix("\r\u{1B}[K"))
    // Nothing but the progress line and the sequence that clears it.
    #expect(screen.errors.replacing(#/\r\u{1B}\[K(\d of 3 models, \d+ per second)?/#, with: "") == "")
    #expect(!plain.errors.contains("models"))
  }

  @Test func `a message is on its own line`() throws {
    let screen = try screen(
      ["fixtures/models/vqa.h5", "no/such.h5", "--format", "jsonl"], terminals: "errors")
    #expect(screen.errors.contains("\r\u{1B}[Kkeras-inspect: cannot read no/such.h5: it does not exist\r\n"))
  }

  @Test func `Ctrl-C clears the progress line`() throws {
    try IsolationTests.endless[0].with { path in
      let screen = try screen(
        ["fixtures/models/vqa.h5", path, "--separate", "--timeout", "0", "--format", "jsonl"], terminals: "errors",
        starter: "timeout --signal=INT 5")
      #expect(screen.status == 124)
      #expect(screen.errors.contains(#/^\r\u{1B}\[K1 of 2 models, \d+ per second(?:\r\u{1B}\[K)+$/#))
    }
  }

  @Test(arguments: [["fixtures/models/vqa.h5"], ["rules"]])
  func `no progress is shown for one model or for other commands`(arguments: [String]) throws {
    #expect(try screen(arguments, terminals: "errors").errors == "")
  }

  @Test(arguments: [40, 60, 80, 120, 200], ["audit", "summary", "check", "rules"])
  func `nothing is wider than the terminal`(columns: Int, command: String) throws {
    let arguments = command == "rules" ? [command, "KI105"] : [command, "fixtures/models/vqa_wrong.h5"]
    let screen = try screen(arguments, columns: columns, terminals: "output", environment: ["NO_COLOR": "1"])
    let lines = screen.output.split(separator: "\r\n")
    #expect(lines.count > 4)
    // Paths, addresses, locations of findings and the verdict are never wrapped.
    let whole = #/fixtures/|keras/src/|https://|^ *(dataset  |error KI105 |1 error )/#
    #expect(lines.filter { $0.count > columns && !$0.contains(whole) } == [])
    // The available width is used.
    if command == "audit", columns >= 80 { #expect(lines.contains { $0.count > 70 && $0.contains("vision_model") }) }
  }

  @Test func `COLUMNS overrides the width of the terminal`() throws {
    let screen = try screen(
      ["summary", "fixtures/models/vqa.h5"], columns: 200, terminals: "output",
      environment: ["COLUMNS": "60", "NO_COLOR": "1"])
    // Paths and the verdict are never wrapped.
    let whole = #/fixtures/|^OK: /#
    #expect(screen.output.split(separator: "\r\n").allSatisfy { $0.count <= 60 || $0.contains(whole) })
  }

  @Test(
    arguments: [
      (["TERM": "xterm"], [], true), (["TERM": "xterm", "NO_COLOR": "1"], [], false),
      (["TERM": "xterm", "NO_COLOR": "1"], ["--color", "always"], true),
      (["TERM": "xterm", "CLICOLOR_FORCE": "1", "NO_COLOR": "1"], [], false),
      (["TERM": "xterm", "NO_COLOR": ""], [], true), (["TERM": "dumb"], [], false),
      (["TERM": "dumb", "CLICOLOR_FORCE": "1"], [], true), (["TERM": "xterm"], ["--color", "never"], false),
    ] as [([String: String], [String], Bool)])
  func `colour is for terminals that want it`(environment: [String: String], options: [String], colored: Bool) throws {
    for command in [["audit", "fixtures/models/vqa_wrong.h5"], ["check", "fixtures/models/vqa_wrong.h5"], ["rules"]] {
      let screen = try screen(command + options, terminals: "output", environment: environment)
      #expect(screen.output.contains("\u{1B}[") == colored, "\(command)")
    }
  }
}
