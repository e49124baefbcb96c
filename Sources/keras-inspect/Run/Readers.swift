import KerasReports
import KerasStores
import ReaderProcess
import Synchronization

/// The reader processes of this command.
///
/// A command forks them when it asks for them, which it must do while the process has a single thread. A command that
/// reads no model forks none.
enum Readers {
  private static let readers = Mutex<[ProcessReader]>([])

  /// Starts to read the model that the arguments name, before they are parsed: parsing takes as long as reading most
  /// files.
  ///
  /// If the arguments name several models, only the process is started.
  static func start(for arguments: [String]) {
    guard let own = argumentsOfModelCommand(arguments), own.contains(where: isFile), let reader = try? get(0) else {
      return
    }
    if let model = onlyModel(own) { reader.anticipate(model, readOptions(arguments)) }
  }

  /// The file among the arguments that is not the value of an option; nil if there are several.
  private static func onlyModel(_ arguments: ArraySlice<String>) -> String? {
    var model: String?, option: String?
    for argument in arguments {
      defer { option = argument.hasPrefix("--") && !argument.contains("=") ? argument : nil }
      guard isFile(argument), option.map(AuditCommand.hasFlag) ?? true else { continue }
      guard model == nil else { return nil }
      model = argument
    }
    return model
  }

  /// What the command will probably ask for.
  private static func readOptions(_ arguments: [String]) -> ReadOptions {
    guard readsValues(arguments) else { return ReadOptions() }
    var options = ReadOptions(values: true)
    options.histograms = Reporter.all.contains { reporter in
      reporter.showsHistograms && arguments.contains { $0.split(separator: "=").contains { $0 == reporter.name } }
    }
    return options
  }

  private static func readsValues(_ arguments: [String]) -> Bool { arguments.contains("--values") }

  /// The arguments of a command that reads models: without its name, if they begin with one, or all, for `audit`. Nil
  /// for any other command, or if no process is to read.
  private static func argumentsOfModelCommand(_ arguments: [String]) -> ArraySlice<String>? {
    guard let word = arguments.first, word != "help",
      !arguments.contains(where: KerasInspect.helpFlags.union(["--version", "--no-isolation"]).contains)
    else { return nil }
    let command = KerasInspect.configuration.subcommands.first { $0.configuration.commandName == word }
    guard let command else { return arguments[...] }
    return command is any ModelCommand.Type ? arguments.dropFirst() : nil
  }

  /// The reader of this number; forks those up to it that do not exist yet.
  ///
  /// - Throws: `StoreError` if the system has no process.
  static func get(_ number: Int) throws(StoreError) -> ProcessReader {
    let result = readers.withLock { readers in
      Result { () throws(StoreError) in
        while readers.count <= number {
          readers.append(try ProcessReader(readsValues: readsValues(CommandLine.arguments)))
        }
        return readers[number]
      }
    }
    return try result.get()
  }

  /// Does one piece of work after another until the first file's reader has sent something.
  static func whileWaiting(_ work: [() -> Void]) {
    guard let first = readers.withLock(\.first) else { return }
    first.whileWaiting(work)
  }

  /// Lets all processes end by themselves, because no other file will be read.
  static func finish() {
    for reader in readers.withLock(\.self) { reader.finish() }
  }

  /// Ends all processes, and waits until they are gone.
  static func close() {
    for reader in readers.withLock(\.self) { reader.close() }
  }
}

/// A command that reads the models that its arguments name.
protocol ModelCommand {}

extension AuditCommand: ModelCommand {}
extension SummaryCommand: ModelCommand {}
extension CheckCommand: ModelCommand {}
extension ExpectCommand: ModelCommand {}
extension DiffCommand: ModelCommand {}
extension WeightsCommand: ModelCommand {}
