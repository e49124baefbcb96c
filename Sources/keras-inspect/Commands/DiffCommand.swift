import ArgumentParser
import KerasAudit
import KerasReports
import KerasStores

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two models: layers, configuration, shapes, parameters, stored tensors.",
    discussion: """
      Layers are laid side by side by what they are, so that one that only goes by another name is told as renamed. Two \
      files that hold weights alone, or a model and such a file, are compared by their tensors, whatever their kinds.

      --values compares what the tensors hold as well. What counts is the number at each place, not how it is stored: neither \
      layout, chunks, packing, order of bytes nor kind of file; -0.0 is 0.0, every NaN is the same, and a number is itself in \
      any dtype that holds it. Of a tensor that differs it is told what the values are like on either side; one whose values \
      could not be read counts as different.

      The state of optimizers, metrics and seeds is not compared, and neither are tensors that no layer of the model asks for. \
      In text, nothing is printed where there is no difference. Exit status: 0 without a difference, 1 with one, 2 where the \
      work could not be done, or a part of a file could not be read and nothing else differs.

      Examples:
        keras-inspect diff old.h5 new.keras
        keras-inspect diff old.json new.json
        keras-inspect diff model.h5 model.json --weights-b model.weights.h5
        keras-inspect diff --values old.h5 new.keras
        keras-inspect diff old.h5 new.keras --format markdown
      """)

  @Argument(help: "The model before.", completion: .file())
  var a: String

  @Argument(help: "The model after.", completion: .file())
  var b: String

  @Option(help: ArgumentHelp("The weights of the first, where they are in another file.", valueName: "file"))
  var weightsA: String?

  @Option(help: ArgumentHelp("The weights of the second, where they are in another file.", valueName: "file"))
  var weightsB: String?

  @OptionGroup var auditOptions: AuditOptions
  @OptionGroup(title: "Deciding") var settingsOptions: SettingsOptions
  @OptionGroup var outputOptions: OutputOptions

  func run() throws {
    CPUTimeLimit.start(auditOptions.limitOptions.timeout, on: a)
    var options = try auditOptions.options
    if auditOptions.values { options.digestKey = TensorDigest.Key() }
    let difference = try Difference(side(a, weightsA, options), side(b, weightsB, options))
    for note in difference.notes { Terminal.complain(note) }
    try outputOptions.put(DiffDocument(difference), sparing: [a, b, weightsA, weightsB])
    if !difference.isEmpty { throw ExitCode(1) }
    // What could not be read must not pass for the same.
    if !difference.isComplete { throw ExitCode(2) }
  }

  private func side(_ model: String, _ weights: String?, _ options: Audit.Options) throws -> DiffInput {
    let options = try settingsOptions.options(options, for: model)
    do {
      return try DiffInput(model, weights: weights, options: options)
    } catch {
      Terminal.complain(Failure(error, path: model).description)
      throw ExitCode(2)
    }
  }
}
