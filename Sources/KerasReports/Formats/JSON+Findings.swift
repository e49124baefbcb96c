import Basics
import KerasAudit

extension JSONWriter {
  mutating func findings(_ outcome: Outcome) {
    array("findings") { json in
      for finding in outcome.findings {
        json.object { json in
          json.string("rule", finding.rule.code)
          json.string("name", finding.rule.name)
          json.string("level", finding.level.rawValue)
          if let layer = finding.layer { json.strings("layer", layer) } else { json.null("layer") }
          if !finding.layers.isEmpty { json.paths("layers", finding.layers) }
          json.string("weight", finding.weight)
          json.value("expected", finding.expected)
          json.value("actual", finding.actual)
          json.string("formula", finding.formula)
          json.string("dataset", finding.dataset)
          json.string("message", finding.message)
          json.string("hint", finding.hint)
          if !finding.consequences.isEmpty {
            json.array("consequences") { json in
              for layer in finding.consequences { json.strings(nil, layer) }
            }
          }
        }
      }
    }
    let count = FindingCount(outcome.findings)
    object("summary", .singleLine) { json in
      json.string("outcome", outcome.verification?.rawValue ?? "unread")
      json.number("errors", count.errors)
      json.number("warnings", count.warnings)
      json.number("notes", count.notes)
      json.number("suppressed", outcome.suppressed)
    }
  }

  private mutating func value(_ key: String, _ value: Finding.Value?) {
    switch value {
    case .shape(let shape): self.shape(key, shape)
    case .text(let text): string(key, text)
    case .number(let number): self.number(key, number)
    case nil: null(key)
    }
  }
}
