import ArgumentParser
import Basics
import CSignals
import KerasPolicy
import KerasReports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@main
struct KerasInspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: ToolInfo.name,
    abstract: "Audit a saved Keras model, layer by layer, without Python.",
    usage: """
      keras-inspect [audit] <model> [<weights>] [<options>]
      keras-inspect summary [--formulas] <model> [<weights>] [<options>]
      keras-inspect check [--expect <file>] <model> [<weights>] [<options>]
      keras-inspect expect [--output <file>] <model> [<weights>]
      keras-inspect diff [--values] <before> <after> [--weights-a <file>] [--weights-b <file>]
      keras-inspect compat <model> [<weights>] [--target <release>]
      keras-inspect migrate <model> [<weights>] [--to <release>] [-o <config>]
      keras-inspect weights <file>
      keras-inspect rules [<rule> ...]
      keras-inspect layers [<class>]
      keras-inspect packs [<package>]
      """,
    discussion: """
      Recomputes every layer's output shape, weights and parameter count from the configuration and compares them with \
      the stored tensors.

      Audit a whole model, or an architecture and its weights:
        keras-inspect model.h5
        keras-inspect model.json weights.h5

      Show the arithmetic behind every number:
        keras-inspect summary --formulas model.keras

      For scripts, or for people and scripts at once:
        keras-inspect model.h5 --format json
        keras-inspect model.h5 --format text --format json=report.json

      Record what the model must satisfy, and check it from then on:
        keras-inspect expect model.h5 --output model.expect.yml
        keras-inspect check model.h5 --expect model.expect.yml

      Show what this system enforces on the process that reads the files:
        keras-inspect --version --verbose

      All options: keras-inspect audit --help. With --help-all also the limits of time and memory (--timeout, \
      --max-file, ...).

      Exit status: 0 without findings at or above --fail-on, 1 with such findings (with --fail-on unverified also if a \
      model could not be verified), 2 if the tool could not do its work.
      """,
    version: "\(ToolInfo.name) \(ToolInfo.version)",
    subcommands: [
      AuditCommand.self, SummaryCommand.self, CheckCommand.self, ExpectCommand.self, DiffCommand.self,
      CompatCommand.self, MigrateCommand.self,
      WeightsCommand.self, RulesCommand.self, LayersCommand.self, PacksCommand.self,
    ],
    defaultSubcommand: AuditCommand.self)

  /// The arguments after the program's name; they need not be UTF-8. The argument parser has its own name for
  /// `--help-all`.
  private static let arguments = (1..<max(1, csignals_argument_count())).compactMap { index in
    csignals_argument(index).map { String(systemBytes: UnsafeRawBufferPointer(start: $0, count: strlen($0))) }
  }.map { $0 == "--help-all" ? "--help-hidden" : $0 }

  static func main() {
    csignals_reserve_standard_streams()
    csignals_report_limits(ToolInfo.name)
    // Without this, a closed pipe or a limit on file sizes would end the process before the exit status is known; the
    // write reports it instead.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    // The parent process may have blocked Ctrl-C, and children inherit that.
    csignals_mask_termination(SIG_UNBLOCK)
    Readers.start(for: arguments)
    let status = status()
    // The caller waits only for this process: none of its own may be left behind.
    Readers.close()
    Terminal.end(status)
  }

  /// Runs the command and returns 0, 1 or 2; the argument parser's own exit codes are not used.
  private static func status() -> Int32 {
    if IsolationReport.isRequested(arguments) {
      return printOutput("\(configuration.version)\n\n\(IsolationReport.text)\n\n\(IncludedSoftware.text)")
    }
    if arguments == ["--version"] { return printOutput(configuration.version) }
    do {
      var command = try command(arguments)
      try command.run()
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    } catch let error as OutputSink.WriteError {
      Terminal.printDiagnostic(error.description)
    } catch  where exitCode(for: error) == .success {
      // Help, version or a completion script.
      return printOutput(fullMessage(for: error))
    } catch {
      // The argument parser writes lines of its own, and quotes arguments as they are.
      let text = arguments.filter { $0 != $0.escapingControls }.reduce(fullMessage(for: error)) {
        $0.replacing($1, with: $1.escapingControls)
      }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      Terminal.printDiagnostic(
        lines: [lines[0].hasPrefix("Error: ") ? String(lines[0].dropFirst(7)) : lines[0]] + lines.dropFirst())
    }
    return 2
  }

  /// The command that the arguments ask for.
  ///
  /// The argument parser does not read a plain audit: see `DefaultedOptions`. Parsing from the root prepares all
  /// options of the default command six times. A command that is parsed by itself prepares them three times, so the
  /// root parses only what the command refuses: it knows help, the version and completion scripts, and explains errors.
  private static func command(_ arguments: [String]) throws -> any ParsableCommand {
    // The parser would take an unknown word for a model, and print the help of the default command.
    if arguments.first == "help" || arguments.contains(where: helpFlags.contains),
      let word = arguments.first(where: { $0 != "help" }), !word.hasPrefix("-")
    {
      try validate(command: word)
    }
    if let first = arguments.first, first != "help", !first.hasPrefix("-") {
      let named = configuration.subcommands.first { $0.configuration.commandName == first }
      let rest = named == nil ? arguments : Array(arguments.dropFirst())
      if named ?? AuditCommand.self == AuditCommand.self, let command = AuditCommand(plain: rest) { return command }
      if let command = try? (named ?? AuditCommand.self).parse(rest) { return command }
    }
    return try parseAsRoot(arguments)
  }

  /// The arguments that ask for help.
  static let helpFlags: Set<String> = ["--help", "-h", "--help-hidden"]

  /// Refuses a word that names neither a command nor a file.
  static func validate(command word: String) throws {
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !commands.contains(word), !TextFile.exists(word) else { return }
    throw ValidationError("No command or file is named '\(word)'\(word.nearest(among: commands).didYouMean)")
  }

  private static func printOutput(_ text: String) -> Int32 {
    do {
      try OutputSink.standardOutput.write(Array((text + "\n").utf8))
      return 0
    } catch {
      Terminal.printDiagnostic("\(error)")
      return 2
    }
  }
}
