import ArgumentParser
import KerasAudit

/// What a command looks at: one file with everything, or an architecture and its weights.
struct Input: ParsableArguments {
  @Argument(help: "The model: .h5, .keras, .json, or weights alone; told apart by content.", completion: .file())
  var architecture: String

  @Argument(help: "The weights, where they are in another file.", completion: .file())
  var weights: String?

  func audit(_ options: Audit.Options) -> Outcome {
    do {
      return .report(try Audit.run(architecture, weights: weights, options: options))
    } catch {
      return .failure(Failure(error, path: architecture))
    }
  }
}
