extension ZipDirectory.Entry {
  private static let parts: Set<String> = ["config.json", "metadata.json", "model.weights.h5", "model.weights.npz"]
  private static let assets = "assets/"

  /// What there is to say of a member that is none of those which Keras writes, or that is a program.
  ///
  /// Assets are a layer's own, of any kind; a vocabulary is text.
  func strangeness(in archive: UnsafeRawBufferPointer) -> [Store.ReadIssue] {
    guard !Self.parts.contains(name) else { return [] }
    let head = name.hasSuffix("/") ? [] : head(in: archive)
    if let program = Self.program(of: head) ?? Self.program(named: name) {
      return [Store.ReadIssue(.zipProgram, object: name, reason: "it is \(program)")]
    }
    if Self.isArchive(head) {
      return [
        Store.ReadIssue(.zipUnexpectedMember, object: name, reason: "it is an archive itself, which is not looked into")
      ]
    }
    if name.hasPrefix(Self.assets) { return [] }
    return [Store.ReadIssue(.zipUnexpectedMember, object: name, reason: "Keras writes no member of this name")]
  }

  private static func program(named name: String) -> String? {
    guard let dot = name.lastIndex(of: "."), let ending = endings[name[name.index(after: dot)...].lowercased()] else {
      return nil
    }
    return ending
  }

  private static func program(of head: [UInt8]) -> String? {
    if head.starts(with: [0x80]), head.count > 1, (2...5).contains(head[1]) { return pickle }
    if head.starts(with: Array("#!/".utf8)) { return script }
    // A word may begin as a Windows program does, but for the zero.
    if head.starts(with: Array("MZ".utf8)), head.contains(0) { return executable }
    return executables.contains { head.starts(with: $0) } ? executable : nil
  }

  private static func isArchive(_ head: [UInt8]) -> Bool {
    archives.contains { head.starts(with: $0) }
  }

  private static let script = "a script, which Keras neither writes nor needs"
  private static let pickle = "a Python pickle, which runs code when it is loaded"
  private static let executable = "an executable program"

  private static let endings: [String: String] = {
    var endings: [String: String] = [:]
    for ending in ["py", "pyw", "pyc", "pyo", "sh", "bash", "bat", "cmd", "ps1", "vbs", "js", "hta", "pl", "rb", "lua"]
    {
      endings[ending] = script
    }
    for ending in ["pkl", "pickle", "pck", "dill", "joblib", "cloudpickle", "pt", "pth"] { endings[ending] = pickle }
    for ending in ["exe", "dll", "so", "dylib", "pyd", "com", "scr", "msi", "jar", "class", "lnk", "elf"] {
      endings[ending] = executable
    }
    return endings
  }()

  /// ELF; Mach-O of either size and order, and for several machines at once, which is how a Java class begins too.
  private static let executables: [[UInt8]] = [
    [0x7F, 0x45, 0x4C, 0x46],
    [0xFE, 0xED, 0xFA, 0xCE], [0xFE, 0xED, 0xFA, 0xCF], [0xCE, 0xFA, 0xED, 0xFE], [0xCF, 0xFA, 0xED, 0xFE],
    [0xCA, 0xFE, 0xBA, 0xBE],
  ]

  /// zip, gzip, bzip2, xz, zstd, 7z, rar.
  private static let archives: [[UInt8]] = [
    [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B, 0x08], [0x42, 0x5A, 0x68], [0xFD, 0x37, 0x7A, 0x58, 0x5A],
    [0x28, 0xB5, 0x2F, 0xFD], [0x37, 0x7A, 0xBC, 0xAF], [0x52, 0x61, 0x72, 0x21, 0x1A],
  ]
}
