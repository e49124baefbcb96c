import ArgumentParser
import KerasReleases

/// The option that names releases of Keras.
struct TargetOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A release, a range or a line in which the model must load: 'keras==3.15.1', 'keras>=3.10', 'tf-keras', 'all' "
        + "(repeatable).", valueName: "release"))
  private var target: [String] = []

  var targets: [Target] {
    get throws {
      do {
        return try target.flatMap { try Target.named($0) }
      } catch let error as UnknownTarget {
        throw ValidationError("'--target': \(error)")
      }
    }
  }

  func validate() throws { _ = try targets }
}
