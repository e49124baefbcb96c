import ArgumentParser
import KerasAudit

/// The options that every command has which audits: what is looked at, and how.
struct Auditing: ParsableArguments {
  var options: Audit.Options {
    Audit.Options()
  }
}
