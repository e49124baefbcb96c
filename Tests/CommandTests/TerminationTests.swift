import Foundation
import Testing

/// Signals, closed pipes and full disks before the tool has finished.
@Suite struct TerminationTests {
  /// The target of the signal: the whole process group, as from a terminal, or the process alone.
  enum Target: String { case group, process }

  /// Runs the tool in its own session with the signal blocked, sends the signal once a reader has been busy for a
  /// while, and prints the exit status, the number of processes left, and the files in the folder.
  private static let program = """
    import os, signal, subprocess, sys, time
    folder, target, number = sys.argv[1], sys.argv[2], getattr(signal, sys.argv[3])
    def begin():
        signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_BLOCK, [number])
    tool = subprocess.Popen(sys.argv[4:], cwd=folder, start_new_session=True, preexec_fn=begin,
                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    def fields(process):
        try:
            return open(f"/proc/{process}/stat").read().rpartition(")")[2].split()
        except OSError:
            return [""] * 13
    def members():
        return [p for p in os.listdir("/proc") if p.isdigit() and fields(p)[3] == str(tool.pid) and fields(p)[0] != "Z"]
    def busy():
        return any(int(fields(p)[11] or 0) > 20 for p in members() if p != str(tool.pid))
    deadline = time.monotonic() + 60
    while not busy() and tool.poll() is None and time.monotonic() < deadline: time.sleep(0.05)
    (os.killpg if target == "group" else os.kill)(tool.pid, number)
    status = tool.wait(30)
    deadline = time.monotonic() + 30
    while members() and time.monotonic() < deadline: time.sleep(0.05)
    print(status, len(members()), *sorted(os.listdir(folder)))
    """

  @Test(arguments: [
    ("SIGINT", Target.group), ("SIGINT", .process), ("SIGTERM", .group), ("SIGTERM", .process), ("SIGHUP", .group),
  ])
  func `a signal during reading leaves no process and no partial report, and ends the tool`(
    name: String, target: Target
  ) throws {
    let endless = IsolationTests.endless[0]
    try endless.with { path in
      try Tool.withFolder { folder in
        for number in 1...3 {
          try FileManager.default.copyItem(atPath: path, toPath: folder.appendingPathComponent("\(number).h5").path)
        }
        let arguments =
          "audit . --jobs 2 --timeout 0 --output report.txt --format text --format sarif=report.sarif"
        let run = try Tool.shell(
          "python3 - '\(folder.path)' \(target.rawValue) \(name) \"$tool\" \(arguments) <<'PYTHON'\n"
            + Self.program + "\nPYTHON")
        let number = try #require(["SIGINT": SIGINT, "SIGTERM": SIGTERM, "SIGHUP": SIGHUP][name])
        #expect(run.output == "-\(number) 0 1.h5 2.h5 3.h5\n")
        #expect(run.errors == "")
      }
    }
  }

  @Test(arguments: ["text", "jsonl", "json"])
  func `a pipe that closes during a batch is no failure, and changes no exit status`(format: String) throws {
    let model = "fixtures/models/vqa.h5"
    for (models, status) in [("\(model) \(model)", 0), ("\(model) fixtures/models/vqa_wrong.h5 no/such.h5", 2)] {
      let run = try Tool.shell("$tool \(models) --separate --format \(format) | head -1; echo ${PIPESTATUS[0]}")
      let lines = run.output.split(separator: "\n")
      #expect(lines.count == 2 && lines.last == "\(status)")
      #expect(run.errors == "" || status == 2 && run.errors.hasPrefix("keras-inspect: cannot read no/such.h5"))
    }
  }

  @Test func `a report that does not fit on the disk leaves an empty file`() throws {
    try Tool.withFolder { folder in
      let file = folder.appendingPathComponent("report.json").path
      // In blocks of 1024 bytes; with the signal ignored, exceeding the limit is an error.
      let run = try Tool.shell(
        "trap '' XFSZ; ulimit -f 4; $tool fixtures/models/vqa.h5 --format json --output '\(file)'")
      #expect(run.status == 2)
      #expect(run.errors == "keras-inspect: cannot write \(file): File too large\n")
      #expect(try Data(contentsOf: URL(fileURLWithPath: file)).isEmpty)
    }
    let full = try Tool.shell("$tool fixtures/models/vqa.h5 > /dev/full")
    #expect(full.status == 2)
    #expect(full.errors == "keras-inspect: cannot write standard output: No space left on device\n")
  }

  @Test func `a report replaces an older and longer one, and can be written to a pipe`() throws {
    try Tool.withFolder { folder in
      let file = folder.appendingPathComponent("report.json")
      try Data(repeating: 0x20, count: 1_000_000).write(to: file)
      let direct = try Tool.run(["fixtures/models/vqa.h5", "--format", "json"])
      #expect(try Tool.run(["fixtures/models/vqa.h5", "--format", "json", "--output", file.path]).status == 0)
      #expect(try String(contentsOf: file, encoding: .utf8) == direct.output)
      let piped = try Tool.shell("$tool fixtures/models/vqa.h5 --format json --output /dev/stdout | cat")
      #expect(piped.output == direct.output)
    }
  }
}
