import Foundation
import KerasInspector

// Audits each model that the command line names, and prints one line for each layer that is not as the configuration
// says.

var isClean = true

for path in CommandLine.arguments.dropFirst() {
  do {
    let report = try Audit.run(path)
    // `123`, or `at least 123` if custom layers hide the rest.
    print("\(path): \(report.totals.parameters.count) parameters in \(report.layers.count) layers")
    for finding in report.findings where finding.level > .note {
      print("  \(finding.rule.code) \((finding.layer ?? []).joined(separator: "/")): \(finding.message)")
      isClean = false
    }
  } catch {
    print("\(path): \(error)")
    isClean = false
  }
}

exit(isClean ? 0 : 1)
