import FileFormats

extension ZipMember {
  private static let expected: Set<String> = ["config.json", "metadata.json", "model.weights.h5", "model.weights.npz"]

  /// What is unexpected about a member that Keras does not write, or that is a program; nil if nothing is.
  ///
  /// The assets of a layer may be of any kind.
  var unexpectedContent: Store.ReadIssue? {
    guard !Self.expected.contains(name) else { return nil }
    let format = name.hasSuffix("/") ? nil : firstBytes.withUnsafeBytes { FileFormat($0) }
    if let program = format.flatMap(Self.program) ?? Self.program(named: name) {
      return Store.ReadIssue(.zipProgram, object: name, reason: "it is \(program)")
    }
    if format?.isArchive == true {
      return Store.ReadIssue(
        .zipUnexpectedMember, object: name, reason: "it is an archive inside the archive, which is not read")
    }
    if name.hasPrefix("assets/") { return nil }
    return Store.ReadIssue(.zipUnexpectedMember, object: name, reason: "Keras writes no member of this name")
  }

  private static func program(_ format: FileFormat) -> String? {
    switch format {
    case .pickle, .pytorch: pickle
    case .script: script
    default: format.isProgram ? executable : nil
    }
  }

  private static func program(named name: String) -> String? {
    name.lastIndex(of: ".").flatMap { endings[name[name.index(after: $0)...].lowercased()] }
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
}
