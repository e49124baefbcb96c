import ArgumentParser
import CSystem
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
      keras-inspect [audit] <architecture> [<weights>] [<options>]
      keras-inspect summary [--formulas] <architecture> [<weights>] [<options>]
      keras-inspect check [--expect <file>] <architecture> [<weights>] [<options>]
      keras-inspect expect [--output <file>] <architecture> [<weights>]
      keras-inspect diff <before> <after> [--weights-a <file>] [--weights-b <file>]
      keras-inspect weights <file>
      keras-inspect rules [<rule> ...]
      keras-inspect layers [<class>]
      """,
    discussion: """
      Every layer's output shape, weights and parameter count are recomputed from the configuration and held against \
      the stored tensors.

      A whole model, then an architecture and its weights:
        keras-inspect model.h5
        keras-inspect model.json weights.h5

      How every number comes about:
        keras-inspect summary --formulas model.keras

      For scripts, and for both eyes and scripts:
        keras-inspect model.h5 --format json
        keras-inspect model.h5 --format text --format json=report.json

      What has to hold, written today and checked from now on:
        keras-inspect expect model.h5 --output model.expect.yml
        keras-inspect check model.h5 --expect model.expect.yml

      The options: keras-inspect audit --help

      Exit status: 0 without findings at or above --fail-on, 1 with such findings, 2 where the work could not be done.
      """,
    version: "\(ToolInfo.name) \(ToolInfo.version)",
    subcommands: [
      AuditCommand.self, SummaryCommand.self, CheckCommand.self, ExpectCommand.self, DiffCommand.self,
      WeightsCommand.self, RulesCommand.self, LayersCommand.self,
    ],
    defaultSubcommand: AuditCommand.self)

  static func main() {
    // A reader of our output that leaves early must not kill us: the write says so, and the exit status stays right.
    signal(SIGPIPE, SIG_IGN)
    // Whoever started this may have had Ctrl-C blocked, as many programs have it in all threads but one.
    csystem_mask_endings(SIG_UNBLOCK)
    let reader = AuditOptions.reader
    AuditOptions.anticipate(CommandLine.arguments.dropFirst())
    let status = status()
    // Whoever started this may wait for none but it: no process of ours is to be left for others to bury.
    try? reader.get().close()
    Terminal.end(status)
  }

  /// Runs the command; every way to end is 0, 1 or 2, where the argument parser has codes of its own.
  private static func status() -> Int32 {
    do {
      var command = try parseAsRoot()
      try command.run()
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    } catch let failure as Sink.Failure {
      Terminal.complain(failure.description)
    } catch  where exitCode(for: error) == .success {
      // What is asked for by an option alone: help, the version, a script of completions.
      return tell(fullMessage(for: error))
    } catch {
      let text = fullMessage(for: error)
      Terminal.complain(text.hasPrefix("Error: ") ? String(text.dropFirst(7)) : text)
    }
    return 2
  }

  private static func tell(_ text: String) -> Int32 {
    do {
      try Sink.standardOutput.put(Array((text + "\n").utf8))
      return 0
    } catch {
      Terminal.complain("\(error)")
      return 2
    }
  }
}
