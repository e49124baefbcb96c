import Foundation
import Testing

/// What the tool asks of the system, as strace sees it.
@Suite struct SystemCallTests {
  static let strace = ["/usr/bin/strace", "/bin/strace"].first(where: FileManager.default.isExecutableFile)

  static let files = [
    "damaged/whole.h5", "damaged/whole_weights.h5", "damaged/whole.weights.h5", "damaged/whole.keras",
    "damaged/whole.json", "damaged/unpacked", "containers/sharded/model.weights.json", "containers/arrays.keras",
    "attacks/external_link.h5", "attacks/external_storage.weights.h5", "attacks/virtual_dataset.h5",
    "attacks/soft_link.keras", "attacks/unknown_filter.h5", "attacks/pickle.keras", "attacks/climbing_member.keras",
    "attacks/config_lambda.keras", "attacks/config_vocabulary_address.json",
  ].map { "fixtures/\($0)" }

  @Test(.enabled(if: strace != nil, "strace is not installed: apt-get install strace"), arguments: files)
  func `no file but the given one is opened, none is changed, and no connection is made`(path: String) throws {
    try Tool.withFolder { folder in
      let log = folder.appendingPathComponent("log").path
      let run = try Tool.shell(
        "\(Self.strace ?? "strace") -f -y -o '\(log)' -e trace=%file,%network,ftruncate,fchmod,fchown "
          + "\"$tool\" '\(path)' --values --color never")
      #expect([0, 1].contains(run.status))
      let calls = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").compactMap(Self.call)
      // The log is of the tool, and of its processes.
      #expect(Set(calls.map(\.process)).count >= 2)
      #expect(calls.contains { $0.path?.hasPrefix(path) == true })
      for call in calls { #expect(Self.isHarmless(call, path), "\(call.text)") }
    }
  }

  @Test(
    .enabled(if: strace != nil, "strace is not installed: apt-get install strace"),
    arguments: [
      "whole.h5", "whole.weights.h5", "whole_weights.h5", "whole.keras", "../containers/arrays.keras", "whole.json",
      "unpacked", "../containers/sharded/model.weights.json", "truncated.h5", "../attacks/external_link.h5",
      "../attacks/virtual_dataset.h5", "../attacks/unknown_filter.h5",
    ].map { "fixtures/damaged/\($0)" }, ["", "--values"])
  func `a reader is confined before it receives a byte, and makes no call that is refused`(
    path: String, option: String
  ) throws {
    try Tool.withFolder { folder in
      let run = try Tool.shell(
        "\(Self.strace ?? "strace") -ff -o '\(folder.path)/log' \"$tool\" '\(path)' \(option) --color never")
      #expect(run.status != -1 && [0, 1, 2].contains(run.status))
      let logs = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).map {
        // strace writes `???` for the call of a thread that was ended before it could be read.
        try String(contentsOf: $0, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("???") }
      }
      let supervisors = logs.compactMap { log in
        log.firstIndex { $0.hasPrefix("landlock_restrict_self") }.map { log[$0...].dropFirst() }
      }
      let readers = logs.compactMap { log in
        log.firstIndex { $0.contains("PR_SET_SECCOMP") }.map { (before: log[..<$0], after: log[$0...].dropFirst()) }
      }
      guard !supervisors.isEmpty, !readers.isEmpty else { return }
      for call in supervisors.joined() { #expect(Self.forks(call), "\(call)") }
      for reader in readers {
        #expect(!reader.before.contains { $0.hasPrefix("read(") || $0.hasPrefix("recvmsg(") || $0.hasPrefix("open") })
        for call in reader.after { #expect(Self.reads(call), "\(call)") }
      }
      // The parent sent the file to one of them.
      #expect(run.status == 2 || readers.contains { $0.after.contains { $0.contains("SCM_RIGHTS") } })
    }
  }

  /// Whether this call is one of those of a confined supervisor.
  private static func forks(_ call: Substring) -> Bool {
    [
      "clone(", "wait4(", "rt_sigtimedwait(", "kill(", "poll(", "write(2,", "read(0,", "close(", "brk(", "mmap(NULL",
      "munmap(", "madvise(", "mremap(", "futex(", "getpid(", "getrandom(", "exit_group(", "pipe2(", "fcntl(", "---",
      "+++",
    ].contains(where: call.hasPrefix)
  }

  /// Whether this call is one of those that a reader needs, and succeeded.
  private static func reads(_ call: Substring) -> Bool {
    let isNeeded = [
      "read(0,", "write(1,", "recvmsg(3,", "close(", "mmap(", "munmap(", "mremap(", "mprotect(", "brk(", "madvise(",
      "futex(", "gettid(", "prlimit64(0,", "alarm(", "setitimer(", "getrandom(", "clock_gettime(", "exit_group(", "---",
      "+++",
    ].contains(where: call.hasPrefix)
    return isNeeded && !call.contains("EPERM") && !call.contains("PROT_EXEC")
  }

  /// The processes that read each of the files that a batch is made of, in the order of the batch.
  private func readers(of paths: [String]) throws -> [Set<Substring>] {
    try Tool.withFolder { folder in
      let log = folder.appendingPathComponent("log").path
      let arguments = paths.map { "'\($0)'" }.joined(separator: " ")
      _ = try Tool.shell(
        "\(Self.strace ?? "strace") -f -o '\(log)' -y -e trace=mmap $tool \(arguments) --separate --jobs 1 --quiet")
      let calls = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").compactMap(Self.call)
      return try paths.map { path in
        let file = "<\(try #require(realpath(path, nil).map { String(cString: $0) }))>"
        return Set(calls.filter { $0.text.contains(file) }.map(\.process))
      }
    }
  }

  @Test(.enabled(if: strace != nil, "strace is not installed: apt-get install strace"))
  func `one process reads several small files, as long as they are sound`() throws {
    try Tool.withFolder { folder in
      let sound = try (0..<20).map { number in
        let path = folder.appendingPathComponent("\(number).h5").path
        try FileManager.default.copyItem(
          atPath: Tool.package.appendingPathComponent("fixtures/damaged/whole.h5").path, toPath: path)
        return path
      }
      let processes = try readers(of: sound)
      #expect(processes.allSatisfy { $0.count == 1 })
      #expect(Set(processes[..<16]).count == 1 && Set(processes[16...]).count == 1 && Set(processes).count == 2)
      // What is not sound is read once more, by a process that has read nothing; nor does that read any other.
      let damaged = "fixtures/damaged/truncated.h5"
      let mixed = try readers(of: [sound[0], damaged, sound[1], sound[2]])
      #expect(mixed.map(\.count) == [1, 2, 1, 1])
      #expect(mixed[0].isSubset(of: mixed[1]) && mixed[2] == mixed[3] && mixed[2].isDisjoint(with: mixed[1]))
      #expect(try readers(of: [damaged, sound[0]]).map(\.count) == [1, 1])
      // What is read before the command line is understood is not read again.
      #expect(try readers(of: [sound[0]]).map(\.count) == [1])
      #expect(try readers(of: [damaged]).map(\.count) == [1])
      // A large file is not worth it.
      let large = folder.appendingPathComponent("large.h5").path
      try (Data(contentsOf: URL(fileURLWithPath: sound[0])) + Data(count: 1 << 20)).write(
        to: URL(fileURLWithPath: large))
      #expect(Set(try readers(of: [sound[0], large, sound[1]])).count == 3)
    }
  }

  @Test(
    .enabled(if: strace != nil, "strace is not installed: apt-get install strace"),
    arguments: [
      "--version", "--help", "audit --help", "rules", "rules KI105", "rules fixtures/damaged/whole.h5", "layers Dense",
      "audit --help fixtures/damaged/whole.h5", "audit", "weights fixtures/damaged/whole.h5 --no-isolation",
    ])
  func `a command that reads no model in another process forks none`(arguments: String) throws {
    #expect(try clones(arguments).isEmpty)
  }

  @Test(
    .enabled(if: strace != nil, "strace is not installed: apt-get install strace"),
    arguments: [
      ("fixtures/damaged/whole.h5", 1), ("weights fixtures/damaged/whole.h5", 1),
      ("fixtures/containers/sharded fixtures/damaged/unpacked --jobs 1", 1),
      ("fixtures/damaged/whole.h5 fixtures/damaged/whole.keras fixtures/damaged/whole.json --separate --jobs 2", 2),
      // Two of these files are read to find out whether they hold only weights.
      ("$folder --jobs 3", 3), ("$folder --jobs 8", 5), ("$folder --separate --jobs 8", 5),
    ])
  func `a command forks a supervisor for each worker before it starts a thread`(arguments: String, count: Int) throws {
    let all = try Tool.withFolder { folder in
      for name in ["a.json", "a.weights.h5", "b.json", "b.h5", "c.h5"] {
        let model = "fixtures/damaged/whole.\(name.hasSuffix("json") ? "json" : "h5")"
        try FileManager.default.copyItem(
          at: Tool.package.appendingPathComponent(model), to: folder.appendingPathComponent(name))
      }
      return try clones(arguments.replacing("$folder", with: folder.path))
    }
    let tool = try #require(all.first?.process)
    let own = all.filter { $0.process == tool }.map { $0.text.contains("CLONE_THREAD") }
    #expect(own.prefix { !$0 }.count == count && own.dropFirst(count).allSatisfy { $0 })
    // Each supervisor forks its readers.
    #expect(Set(all.map(\.process)).count == 1 + count)
  }

  /// A guess about the command line that is wrong has the model read twice.
  @Test(
    .enabled(if: strace != nil, "strace is not installed: apt-get install strace"),
    arguments: [
      "$model", "--all $model", "$model --format json", "--format=jsonl $model", "$model --format html",
      "$model --format json=$folder/report.json", "$model --values --format json", "--files-from $folder/list",
      "--files-from $folder/list --format jsonl --jobs 1", "$model --config $folder/settings.yml",
      "check $model --format json", "check $model --config $folder/settings.yml", "summary --formulas $model",
      "summary $model --format json", "weights $model --format json", "weights --values --format json $model",
      "compat $model",
    ])
  func `one process reads the one model of a command line`(arguments: String) throws {
    try Tool.withFolder { folder in
      let model = "fixtures/damaged/whole.h5"
      try Data("\(model)\n".utf8).write(to: folder.appendingPathComponent("list"))
      try Data().write(to: folder.appendingPathComponent("settings.yml"))
      let all = try clones(
        arguments.replacing("$folder", with: folder.path).replacing("$model", with: model))
      // The supervisor and its reader.
      #expect(all.count { !$0.text.contains("CLONE_THREAD") } == 2)
    }
  }

  /// The calls by which the tool and its processes start processes and threads, in their order.
  private func clones(_ arguments: String) throws -> [Call] {
    try Tool.withFolder { folder in
      let log = folder.appendingPathComponent("log").path
      _ = try Tool.shell(
        "\(Self.strace ?? "strace") -f -o '\(log)' -e trace=fork,vfork,clone,clone3 $tool \(arguments)")
      return try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").compactMap(Self.call)
    }
  }

  private struct Call {
    let process, name, text: Substring
    /// The first of its arguments that is quoted.
    var path: Substring? { text.split(separator: "\"", omittingEmptySubsequences: false).dropFirst().first }

    /// The path of a file below an open folder: `openat(3</package/fixtures/damaged>, "whole.h5", …`.
    var fullPath: Substring? {
      guard let path, !path.hasPrefix("/"), !text.contains("AT_FDCWD"), let start = text.firstIndex(of: "<"),
        let end = text.firstIndex(of: ">")
      else { return path }
      let folder = Tool.package.resolvingSymlinksInPath().path + "/"
      let full = "\(text[text.index(after: start)..<end])/\(path)"
      return full.hasPrefix(folder) ? full.dropFirst(folder.count) : full[...]
    }
  }

  /// `4711 openat(AT_FDCWD, "model.h5", O_RDONLY|O_CLOEXEC) = 3`; nil for what is no call.
  private static func call(_ line: Substring) -> Call? {
    let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    guard parts.count == 2 else { return nil }
    // A short process number is followed by more spaces.
    let call = parts[1].drop { $0 == " " }
    // strace writes `???` for the call of a process that was killed before it could be read.
    let isNone = ["<", "+++", "---", "???"].contains(where: call.hasPrefix)
    guard !isNone, let end = call.firstIndex(of: "(") else { return nil }
    return Call(process: parts[0], name: call[..<end], text: line)
  }

  private static func isHarmless(_ call: Call, _ given: String) -> Bool {
    switch call.name {
    case "execve": return call.path == Tool.binary.path[...]
    case "open", "openat":
      guard let path = call.fullPath, call.text.contains("O_RDONLY"), !call.text.contains("O_CREAT") else {
        return false
      }
      let folder = given.split(separator: "/").dropLast().joined(separator: "/") + "/"
      // What an index names lies beside it.
      let isShard = given.hasSuffix(".weights.json") && path.hasPrefix(folder)
      let isOwn = path == given[...] || path.hasPrefix(given + "/") || isShard
      let isSystem = [
        "/lib", "/usr/lib", "/etc/ld.so", "/etc/localtime", "/usr/share/zoneinfo", "/opt", "/proc/self", "/sys",
        // The C library counts the processors here if /sys is not mounted.
        "/proc/stat", "/usr/share/locale",
      ].contains {
        path.hasPrefix($0)
      }
      return isOwn || isSystem || path.hasSuffix(".keras-inspect.yml") || path.contains(".so")
    // The parent hands its open files to the reader.
    case "socketpair", "sendmsg", "recvmsg":
      return ["AF_UNIX", "msg_name=NULL", "<unfinished ...>"].contains(where: call.text.contains)
    // To look whether something is there changes nothing.
    case "access", "faccessat", "faccessat2", "stat", "lstat", "fstat", "newfstatat", "statx", "readlink", "readlinkat",
      "getcwd", "statfs":
      return true
    default: return false
    }
  }
}
