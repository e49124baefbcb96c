import ArgumentParser
import Basics
import KerasAudit
import KerasPolicy
import Synchronization

/// The input of a command: models, or one architecture and its weights.
struct InputOptions: DefaultedOptions {
  @Argument(
    help: ArgumentHelp(
      "Models, folders or patterns; or an architecture and its weights, in either order; '-' = standard input. File "
        + "formats are detected from the content.",
      valueName: "model"),
    completion: .file())
  var paths: [String] = []

  @Option(
    help: ArgumentHelp("Take the weights of the model from this file, whatever else it holds.", valueName: "file"),
    completion: .file())
  var weights: String?

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

  @Flag(help: "Audit every file by itself, even if one holds only an architecture and another only weights.")
  var separate = false

  func validate() throws {
    if paths.isEmpty && filesFrom == nil { throw ValidationError("Missing expected argument '<model>'") }
    if let jobs, jobs < 1 { throw ValidationError("'--jobs' must be at least 1") }
    if weights != nil {
      if paths.count != 1 || filesFrom != nil { throw ValidationError("'--weights' belongs to exactly one model") }
      if separate { throw ValidationError("'--weights' and '--separate' cannot be combined") }
    }
    if filesFrom == "-", paths.contains("-") || weights == "-" {
      throw ValidationError("standard input cannot be both a model and the list of '--files-from'")
    }
    if null && filesFrom == nil { throw ValidationError("'--null' requires '--files-from'") }
  }

  static var defaults: Self {
    var options = Self()
    (options.paths, options.weights, options.filesFrom) = ([], nil, nil)
    (options.null, options.jobs, options.separate) = (false, nil, false)
    return options
  }

  mutating func set(_ flag: String) -> Bool {
    guard flag == "--separate" else { return false }
    separate = true
    return true
  }

  mutating func set(_ option: String, to value: String) -> Bool {
    switch option {
    case "--weights": weights = value
    case "--files-from": filesFrom = value
    case "--jobs":
      guard let number = Int(argument: value) else { return false }
      jobs = number
    default: return false
    }
    return true
  }

  /// The most workers that audit.
  var mostWorkers: Int { jobs ?? WorkerPool.defaultJobs }

  /// The models to audit, in the order of the arguments.
  ///
  /// - Parameter options: the options of each of so many workers.
  func models(_ options: (_ workers: Int) throws -> [Audit.Options]) throws -> InputSet {
    if let weights {
      return InputSet(all: [AuditInput(architecture: paths[0], weights: weights)], isBatch: false)
    }
    var areWholeModels = false
    if !separate, filesFrom == nil, paths.count == 2 {
      switch ModelPairing(paths[0], paths[1], options: try options(1)[0]) {
      case .pair(let architecture, let weights):
        return InputSet(all: [AuditInput(architecture: architecture, weights: weights)], isBatch: false)
      case .wholeModels: areWholeModels = true
      case .separate: break
      }
    }
    let listed = try filesFrom.map { file in
      let what = "the list of files"
      let text = try file == "-" ? TextFile.readBytes(0, named: "standard input", what) : TextFile.readBytes(file, what)
      // No path has a NUL, and what follows it would be lost.
      if !null, text.contains(0) { throw NotALine(file: file) }
      return text.split(separator: null ? 0 : UInt8(ascii: "\n")).map { path in
        String(systemBytes: !null && path.last == UInt8(ascii: "\r") ? path.dropLast() : path)
      }.filter { !$0.isEmpty }
    }
    let requested = paths + (listed ?? [])
    let found = requested.map(ModelSearch.models)
    let all = zip(requested, found).flatMap { path, found in
      // A folder without models is reported as unreadable, never skipped.
      (found ?? []).isEmpty ? [path] : found ?? []
    }
    if all.isEmpty { throw NothingFound(description: "no models to audit: \(filesFrom ?? "") lists no files") }
    let models = try separate ? all.map { ModelFiles(architecture: $0) } : paired(all, options)
    return InputSet(
      all: models.map { AuditInput($0) },
      isBatch: filesFrom != nil || paths.count > 1 || found.contains { $0?.isEmpty == false },
      areWholeModels: areWholeModels)
  }

  /// The models among files, which are read to find out.
  private func paired(
    _ files: [String], _ options: (_ workers: Int) throws -> [Audit.Options]
  ) throws -> [ModelFiles] {
    let pairs = ModelPairs(files)
    let weights = Mutex<[Name?]>([])
    if pairs.count > 0 {
      // All readers are forked before there is a thread: later ones would have the stacks of those that have ended, and
      // so much less memory.
      let options = try options(pairs.count > 1 ? min(mostWorkers, files.count) : 1)
      try WorkerPool.run(pairs.count, jobs: options.count) { worker, pair in
        pairs.weights(pair, options[worker])
      } deliver: { _, name in
        weights.withLock { $0.append(name) }
      }
    }
    return pairs.models(weights: weights.withLock(\.self))
  }

  /// Thrown if a line of the list of files contains a NUL.
  struct NotALine: Error, CustomStringConvertible {
    let file: String
    var description: String {
      let name = file == "-" ? "standard input" : file.escapingControls
      return "\(name), the list of files, has a line with a NUL, which no path contains; --null reads such a list"
    }
  }

  /// Thrown if the list of files is empty.
  struct NothingFound: Error, CustomStringConvertible {
    let description: String
  }
}

/// The models to audit.
struct InputSet {
  let all: [AuditInput]
  /// Whether the arguments mean several models, even if only one is found.
  let isBatch: Bool
  /// Whether the user gave two files that could be taken for one model, but each is a whole one.
  var areWholeModels = false

  /// All files of the models: no report may overwrite them.
  var files: [String?] { all.flatMap { [$0.architecture, $0.weights] } }
}
