import Foundation
import Testing

/// Every command and every kind of failure: the exit status, and what was attempted, on what, and why it failed.
@Suite struct ExitStatusTests {
  private static let model = "fixtures/damaged/whole.h5", wrong = "fixtures/models/vqa_wrong.h5"
  private static let auditing = ["audit", "summary", "check"]

  struct Row: Sendable, CustomTestStringConvertible {
    let arguments: String
    let status: Int32
    /// What standard error begins with, after the tool's name; nothing at all where it is empty.
    let message: String
    var testDescription: String { arguments.isEmpty ? "no arguments" : arguments }

    init(_ arguments: String, _ status: Int32 = 2, _ message: String = "") {
      (self.arguments, self.status, self.message) = (arguments, status, message)
    }
  }

  /// What may be wrong with a file that a command is to read, and what is said of it.
  private static let unreadable = [
    ("no/such.h5", "cannot read no/such.h5: it does not exist"),
    ("README.md/a.h5", "cannot read README.md/a.h5: Not a directory"),
    ("/dev/zero", "cannot read /dev/zero: it is not a regular file"),
    ("docs/schema", "cannot read docs/schema: it is a folder"),
    (
      "fixtures/damaged/noise.h5",
      "cannot read fixtures/damaged/noise.h5: it is not HDF5, a zip archive or JSON"
    ),
    ("fixtures/damaged/truncated.h5", "cannot read fixtures/damaged/truncated.h5: it is truncated"),
    ("fixtures/damaged/truncated.keras", "cannot read fixtures/damaged/truncated.keras: "),
    ("fixtures/damaged/empty.h5", "cannot read fixtures/damaged/empty.h5: it is empty"),
    ("fixtures/damaged/lfs_pointer.h5", "cannot read fixtures/damaged/lfs_pointer.h5: it is a Git LFS pointer"),
    ("fixtures/damaged/torch.keras", "cannot read fixtures/damaged/torch.keras: "),
  ]
  private static let noModels = [
    (
      "fixtures/damaged/no_model.json",
      "cannot read a model from fixtures/damaged/no_model.json: the JSON is not a Keras model"
    ),
    ("fixtures/damaged/cut.json", "cannot read a model from fixtures/damaged/cut.json: the JSON is truncated"),
  ]

  static let reading: [Row] =
    (auditing + ["expect", "weights"]).flatMap { command in
      unreadable.map { Row("\(command) \($0.0)", 2, $0.1) }
    }
    + (auditing + ["expect"]).flatMap { command in noModels.map { Row("\(command) \($0.0)", 2, $0.1) } }
    + (unreadable + noModels).flatMap { file, message in
      [Row("diff \(file) \(model)", 2, message), Row("diff \(model) \(file)", 2, message)]
    }
    + [
      Row("weights fixtures/damaged/whole.json", 2, "cannot list the weights of fixtures/damaged/whole.json"),
      Row("diff \(model) \(model) --weights-b no/such.h5", 2, "cannot read no/such.h5: it does not exist"),
      Row("diff \(model) \(model) --weights-a fixtures/damaged/whole.json", 2, "cannot read weights from"),
      Row("audit fixtures/damaged/whole.json no/such.h5", 2, "cannot read no/such.h5: it does not exist"),
      Row("audit 'no/such*.h5'", 2, "cannot read no/such*.h5: it does not exist"),
    ]

  static let wording: [Row] =
    (auditing + ["expect", "weights", "diff \(model)", "rules", "layers"]).map {
      Row("\($0) \(model) --nonsense", 2, "Unknown option '--nonsense'")
    }
    + (auditing + ["expect", "weights", "diff"]).map { Row($0, 2, "Missing expected argument") }
    + ["sumary --help", "help sumary", "sumary -h"].map {
      Row($0, 2, "No command or file is named 'sumary'; did you mean 'summary'?")
    }
    + [
      Row("nonsense --help", 2, "No command or file is named 'nonsense'"),
      Row("weights \(model) --match name", 2, "Unknown option '--match'"),
    ]
    + (auditing + ["weights", "diff", "rules"]).map {
      Row("\($0) --format xml \(model)", 2, "The value 'xml' is invalid for '--format")
    }
    + auditing.flatMap { command in
      [
        Row("\(command) \(model) --fail-on often", 2, "The value 'often' is invalid for '--fail-on"),
        Row("\(command) \(model) --fomat json", 2, "Unknown option '--fomat'. Did you mean '--format'?"),
        Row("\(command) \(model) --select KI999", 2, "unknown rule 'KI999'; 'keras-inspect rules' lists all rules"),
        Row(
          "\(command) \(model) --ignore shape-mismach", 2,
          "unknown rule 'shape-mismach'; did you mean 'shape-mismatch', 'dtype-mismatch' or"),
        Row("\(command) \(model) --severity KI105", 2, "'--severity KI105' is not a rule and a level"),
        Row("\(command) \(model) --jobs 0", 2, "'--jobs' must be at least 1"),
        Row("\(command) \(model) --files-from no/such.txt", 2, "cannot read the list of files from no/such.txt: "),
        Row("\(command) --files-from /dev/null", 2, "no models to audit: /dev/null lists no files"),
        Row("\(command) \(model) --config no/such.yml", 2, "cannot read the settings from no/such.yml: "),
        Row("\(command) \(model) --config docs", 2, "cannot read the settings from docs: Is a directory"),
        Row("\(command) \(model) --config README.md", 2, "README.md:4:"),
        Row("\(command) \(model) --baseline no/such.json", 2, "cannot read the baseline from no/such.json: "),
        Row("\(command) \(model) --baseline README.md", 2, "README.md:1:1: not a baseline file"),
      ]
    }
    + ["expect", "diff \(model)"].flatMap { command in
      [
        Row("\(command) \(model) --config no/such.yml", 2, "cannot read the settings from no/such.yml: "),
        Row("\(command) \(model) --config README.md", 2, "README.md:4:"),
      ]
    }
    + [
      Row("check \(model) --expect no/such.yml", 2, "cannot read the expectations from no/such.yml: "),
      Row("check \(model) --expect docs", 2, "cannot read the expectations from docs: it has no whole.expect.yml"),
      Row("check \(model) --expect README.md", 2, "README.md:4:"),
      Row("expect \(model) --only inptus", 2, "unknown section 'inptus'; did you mean 'inputs'?"),
      Row("diff \(model)", 2, "Missing expected argument '<b>'"),
      Row("rules KI999", 2, "unknown rule 'KI999'; 'keras-inspect rules' lists all rules"),
      Row("rules shape-mis", 2, "unknown rule 'shape-mis'; did you mean 'shape-mismatch'?"),
      Row("layers Dens", 2, "unknown layer class 'Dens'; did you mean 'Dense'"),
      Row("layers Dense Conv2D", 2, "Unexpected argument 'Conv2D'"),
      Row("sumary", 2, "No command or file is named 'sumary'; did you mean 'summary'?"),
      Row("", 2, "Missing expected argument '<model>'"),
    ]

  static let writing: [Row] =
    (auditing + ["expect", "weights", "diff \(wrong)"]).flatMap { command in
      [
        Row("\(command) \(model) --output no/such/x", 2, "cannot write no/such/x: No such file or directory"),
        Row("\(command) \(model) --output /dev/full", 2, "cannot write /dev/full: No space left on device"),
        Row("\(command) \(model) --output docs", 2, "cannot write docs: Is a directory"),
        Row("\(command) \(model) --output \(model)", 2, "cannot write \(model): it is one of the models"),
        Row("\(command) \(model) > /dev/full", 2, "cannot write standard output: No space left on device"),
      ]
    }
    + auditing.flatMap { command in
      [
        Row("\(command) \(model) --format json=no/such/x", 2, "cannot write no/such/x: No such file or directory"),
        Row("\(command) \(model) --format sarif=\(model)", 2, "cannot write \(model): it is one of the models"),
      ]
    }
    + ["rules", "rules KI105", "layers", "layers Dense", "--help", "--version", "audit --help"].map {
      Row("\($0) > /dev/full", 2, "cannot write standard output: No space left on device")
    }

  static let findings: [Row] =
    auditing.flatMap { command in
      [
        Row("\(command) \(model)", 0), Row("\(command) \(wrong)", 1), Row("\(command) \(wrong) --fail-on never", 0),
        Row("\(command) \(wrong) --quiet", 1), Row("\(command) \(wrong) --format json", 1),
        Row("\(command) fixtures/damaged/links.weights.h5 --format json", 1),
        Row("\(command) \(model) \(wrong)", 1),
        Row("\(command) \(wrong) no/such.h5 --format text", 2, "cannot read no/such.h5: "),
        Row("\(command) \(wrong) no/such.h5 --fail-on never", 2, "cannot read no/such.h5: "),
      ]
    }
    + [
      Row("expect \(model)", 0), Row("expect \(wrong)", 0, "\(wrong) has 1 error; 'keras-inspect audit' shows details"),
      Row("diff \(model) \(model)", 0), Row("diff \(model) \(wrong)", 1), Row("weights \(model)", 0),
      Row("weights fixtures/damaged/links.weights.h5", 1, "fixtures/damaged/links.weights.h5: "),
      Row("rules", 0), Row("rules KI105", 0), Row("layers", 0), Row("layers Dense", 0),
    ]

  @Test(arguments: reading + wording + writing)
  func `what cannot be done is exit status 2, and says what was attempted, on what, and why`(row: Row) throws {
    let run = try Tool.shell("$tool \(row.arguments)")
    #expect(run.status == row.status)
    #expect(run.errors.hasPrefix("keras-inspect: " + row.message), "\(run.errors)")
    #expect(run.output == "")
  }

  @Test(arguments: findings)
  func `what was looked at is exit status 0 or 1, as it deserves, and 2 where a part of it could not be read`(
    row: Row
  ) throws {
    let run = try Tool.shell("$tool \(row.arguments)")
    #expect(run.status == row.status)
    #expect(
      row.message.isEmpty ? run.errors == "" : run.errors.hasPrefix("keras-inspect: " + row.message), "\(run.errors)")
  }
}
