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
    guard readsModels(arguments) else { return }
    // A batch names many files; two are enough to know that there is not exactly one.
    let files = Array(arguments.lazy.filter { isFile($0) }.prefix(2))
    guard !files.isEmpty, let reader = try? get(0) else { return }
    if files.count == 1 { reader.anticipate(files[0], readOptions(arguments)) }
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

  /// Whether the first word is a command that reads models, or none, which is `audit`.
  private static func readsModels(_ arguments: [String]) -> Bool {
    guard let word = arguments.first,
      !arguments.contains(where: KerasInspect.helpFlags.union(["--version", "--no-isolation"]).contains)
    else {
      return false
    }
    let command = KerasInspect.configuration.subcommands.first { $0.configuration.commandName == word }
    return command.map { $0 is any ModelCommand.Type } ?? (word != "help")
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
