import ArgumentParser
import KerasAudit
import KerasPolicy

/// The input of a command: models, or one architecture and its weights.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Models, folders or patterns; or an architecture and its weights. File formats are detected from the content.",
      valueName: "model"),
    completion: .file())
  var paths: [String] = []

  @Option(
    help: ArgumentHelp("Also read model paths from this file, one per line; '-' = standard input.", valueName: "file"),
    completion: .file())
  var filesFrom: String?

  @Flag(
    name: [.customShort("0"), .customLong("null")], help: "Paths in --files-from are separated by NUL, not by newlines."
  )
  var null = false

  @Option(
    help: ArgumentHelp("Audit up to N models in parallel (default: the number of processors).", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Treat two files as two models, even if the second holds only weights.")
  var separate = false

  func validate() throws {
    if paths.isEmpty && filesFrom == nil { throw ValidationError("Missing expected argument '<model>'") }
    if let jobs, jobs < 1 { throw ValidationError("'--jobs' must be at least 1") }
    if null && filesFrom == nil { throw ValidationError("'--null' requires '--files-from'") }
  }

  /// The models to audit, in the order of the arguments.
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
    let requested = paths + (listed ?? [])
    let found = requested.map(ModelSearch.models)
    let all = zip(requested, found).flatMap { path, found in
      // A folder without models is reported as unreadable, never skipped.
      (found ?? []).isEmpty ? [AuditInput(architecture: path)] : (found ?? []).map { AuditInput(architecture: $0) }
    }
    if all.isEmpty { throw NothingFound(description: "no models to audit: \(filesFrom ?? "") lists no files") }
    return InputSet(all: all, isBatch: filesFrom != nil || paths.count > 1 || found.contains { $0?.isEmpty == false })
  }

  /// Thrown if the list of files is empty.
  struct NothingFound: Error, CustomStringConvertible {
    let description: String
  }
}

/// One model to audit: its architecture, and its weights if they are in a separate file.
struct AuditInput: Sendable {
  var architecture: String
  var weights: String?

  /// Audits the model and checks its expectations.
  ///
  /// - Parameter expectations: Returns the expectations of a model, nil for none. If they concern values, the tensors
  ///   are read.
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
      return .failure(Failure(error, path: architecture).advised)
    }
    do {
      return .report((try expected?.checked(against: report) ?? AssessedReport(report)).advised)
    } catch {
      return .failure(Failure(describing: error, path: architecture))
    }
  }
}

/// The models to audit.
struct InputSet {
  let all: [AuditInput]
  /// Whether the arguments mean several models, even if only one is found.
  let isBatch: Bool

  /// All files of the models: no report may overwrite them.
  var files: [String?] { all.flatMap { [$0.architecture, $0.weights] } }
}
