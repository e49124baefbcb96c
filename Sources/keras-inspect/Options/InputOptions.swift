import ArgumentParser
import KerasAudit
import KerasPolicy

/// What a command looks at: models, or one architecture and its weights.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Models, folders of models, patterns; or an architecture and the file with its weights. Told apart by content.",
      valueName: "model"),
    completion: .file())
  var paths: [String] = []

  @Option(
    help: ArgumentHelp("Take models from this file too, a path a line; '-' is standard input.", valueName: "file"),
    completion: .file())
  var filesFrom: String?

  @Flag(
    name: [.customShort("0"), .customLong("null")], help: "The paths of --files-from end with NUL, not with a line.")
  var null = false

  @Option(
    help: ArgumentHelp(
      "Look at so many models at a time (default: as many as there are processors).", valueName: "number"))
  var jobs: Int?

  @Flag(help: "Take two files for two models, even where the second holds but weights.")
  var separate = false

  func validate() throws {
    if paths.isEmpty && filesFrom == nil { throw ValidationError("Missing expected argument '<model>'") }
    if let jobs, jobs < 1 { throw ValidationError("The number for '--jobs' must be at least 1") }
    if null && filesFrom == nil { throw ValidationError("'--null' says how '--files-from' is to be read") }
  }

  /// The models to look at, in the order in which they were asked for.
  func models(_ options: Audit.Options) throws -> InputSet {
    if !separate, filesFrom == nil, paths.count == 2, Audit.arePair(paths[0], paths[1], options: options) {
      return InputSet(all: [AuditInput(architecture: paths[0], weights: paths[1])], isBatch: false)
    }
    let listed = try filesFrom.map { file in
      let what = "the list of files"
      let text = try file == "-" ? TextFile.read(0, named: "standard input", what) : TextFile.read(file, what)
      return text.utf8.split(separator: null ? 0 : UInt8(ascii: "\n")).map { path in
        String(decoding: !null && path.last == UInt8(ascii: "\r") ? path.dropLast() : path, as: UTF8.self)
      }.filter { !$0.isEmpty }
    }
    let wanted = paths + (listed ?? [])
    let found = wanted.map(ModelSearch.models)
    let all = zip(wanted, found).flatMap { path, found in
      // A folder without a model in it is told as what cannot be read, never passed over.
      (found ?? []).isEmpty ? [AuditInput(architecture: path)] : (found ?? []).map { AuditInput(architecture: $0) }
    }
    if all.isEmpty { throw NothingFound(description: "there is nothing to look at: \(filesFrom ?? "") lists no file") }
    return InputSet(all: all, isBatch: filesFrom != nil || paths.count > 1 || found.contains { $0?.isEmpty == false })
  }

  /// A list that came out empty.
  struct NothingFound: Error, CustomStringConvertible {
    let description: String
  }
}

/// One model to look at.
struct AuditInput: Sendable {
  var architecture: String
  var weights: String?

  /// - Parameter expectations: gives what is expected of a model; the values of its tensors are read where that takes them.
  func audit(
    _ options: Audit.Options, expecting expectations: (AuditInput) throws -> Expectations? = { _ in nil }
  ) -> Outcome {
    var expected: Expectations?
    do { expected = try expectations(self) } catch { return .failure(Failure(describing: error, path: architecture)) }
    var options = options
    options.statistics = expected?.needValues ?? false
    let report: Report
    do {
      report = try Audit.run(architecture, weights: weights, options: options)
    } catch {
      return .failure(Failure(error, path: architecture))
    }
    do {
      return .report(try expected?.checked(against: report) ?? AssessedReport(report))
    } catch {
      return .failure(Failure(describing: error, path: architecture))
    }
  }
}

/// The models that a command was given.
struct InputSet {
  let all: [AuditInput]
  /// Whether the user asked for several, however many there are.
  let isBatch: Bool

  /// Files that a report must not overwrite.
  var files: [String?] { all.flatMap { [$0.architecture, $0.weights] } }
}
