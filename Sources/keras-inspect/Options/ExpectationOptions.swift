import ArgumentParser

/// The option that names the expectations.
struct ExpectationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Expectations file, YAML or JSON; or a folder with one for each model.", valueName: "path"))
  var expect: String?

  var source: ExpectationsSource {
    get throws { try ExpectationsSource(expect) }
  }
}
