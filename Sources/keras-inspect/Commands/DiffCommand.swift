import ArgumentParser
import Basics
import KerasAudit
import KerasReports
import KerasStores

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two models: layers, configuration, shapes, parameters, stored tensors.",
    discussion: """
      Layers are aligned by class, configuration and position, so a layer with another name is reported as renamed. \
      Two weights files, or a model and a weights file, are compared tensor by tensor, whatever their file formats.

      --values also compares the numbers in the tensors, element by element. Memory layout, chunks, compression, byte \
      order and file format do not matter; -0.0 equals 0.0, any NaN equals any NaN, and a number equals itself in \
      every dtype that represents it exactly. A tensor that differs is reported with the statistics of both sides, \
      and with how far apart they are: the largest difference of two elements, the largest relative difference \
      |a - b| / max(|a|, |b|), and the cosine of both tensors; the farthest apart come first. With --tolerance T, \
      tensors count as equal if no element differs by more than T; NaN against a number never does. A tensor \
      whose values cannot be read counts as different.

      Optimizer, metric and seed state is not compared, nor are tensors that no layer of the model uses. Exit status: \
      0 without a difference, 1 with a difference, 2 if the comparison failed, or if part of a file could not be read \
      and nothing else differs.

      Examples:
        keras-inspect diff old.h5 new.keras
        keras-inspect diff old.json new.json
        keras-inspect diff model.h5 model.json --weights-b model.weights.h5
        keras-inspect diff --values old.h5 new.keras
        keras-inspect diff --values --tolerance 1e-6 old.h5 new.keras
        keras-inspect diff old.h5 new.keras --format markdown
      """)

  @Argument(help: "First model (before).", completion: .file())
  var a: String

  @Argument(help: "Second model (after).", completion: .file())
  var b: String

  @Option(help: ArgumentHelp("Weights of the first model, if in a separate file.", valueName: "file"))
  var weightsA: String?

  @Option(help: ArgumentHelp("Weights of the second model, if in a separate file.", valueName: "file"))
  var weightsB: String?

  @Flag(help: "Compare the numbers in the tensors too, and measure how far apart they are.")
  var values = false

  @Option(
    help: ArgumentHelp(
      "With --values: tensors count as equal if no element differs by more than this.", valueName: "difference"))
  var tolerance: Double?

  @OptionGroup var matchOptions: MatchOptions
  @OptionGroup var modelOptions: SingleModelOptions
  @OptionGroup var outputOptions: OutputOptions

  func validate() throws {
    guard let tolerance else { return }
    if !values { throw ValidationError("'--tolerance' requires '--values'") }
    if !(tolerance >= 0 && tolerance < .infinity) { throw ValidationError("'--tolerance' must not be negative") }
  }

  func run() throws {
    modelOptions.startTimeLimit(on: a, factor: 1)
    var options = try matchOptions.applied(to: modelOptions.readingOptions.options)
    options.limits = options.limits.forEachOfTwo
    options.measuresMemory = true
    if values { options.digestKey = TensorDigest.Key() }
    var difference = try Difference(side(a, weightsA, options), side(b, weightsB, options))
    if values { difference = difference.measured(options, tolerance: tolerance) }
    difference = difference.advised
    for note in difference.notes { Terminal.printDiagnostic(note.text) }
    try outputOptions.write(DiffDocument(difference), protecting: [a, b, weightsA, weightsB])
    if !difference.isEmpty { throw ExitCode(1) }
    // Objects that could not be read must not count as equal.
    if !difference.isComplete { throw ExitCode(2) }
  }

  private func side(_ model: String, _ weights: String?, _ options: Audit.Options) throws -> DiffInput {
    let (input, settings) = try modelOptions.read(model, options) {
      try DiffInput(model, weights: weights, options: $0)
    }
    try settings.checkDeclarations(against: input.report)
    return input
  }
}

extension Limits {
  /// The report on one model is in memory while the other is audited, so each may have a third of what one may have,
  /// unless the user has set a limit.
  fileprivate var forEachOfTwo: Limits {
    var limits = self
    for limit in [Limit.json, .jsonObjects, .jsonValues, .layers, .calls, .objects] where self[limit] == Limits()[limit]
    {
      limits[limit] /= 3
    }
    return limits
  }
}
