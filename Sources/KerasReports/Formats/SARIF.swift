import Basics
import KerasAudit

extension Reporter {
  /// SARIF 2.1.0 for code scanning and editors: one run over all inputs.
  public static let sarif = Reporter("sarif", fileEnding: "sarif") { outcomes, _ in
    var json = JSONWriter()
    json.object { json in
      json.string(
        "$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
      json.string("version", "2.1.0")
      json.array("runs") { json in
        json.object { json in
          let located =
            outcomes.flatMap(\.located).map { (finding: $0.finding, file: $0.file, reason: String?.none) }
            + outcomes.flatMap(\.suppressions).map { ($0.finding, $0.file, $0.reason) }
          let hasReasons = located.contains { $0.reason != nil }
          let rules = Dictionary(located.map { ($0.finding.rule.code, $0.finding.rule) }) { first, _ in first }.values
            .sorted { $0.code < $1.code }
          json.tool(rules)
          json.invocation(outcomes.compactMap(\.failure))
          json.array("artifacts") { json in
            var listed = Set<String>()
            for file in outcomes.flatMap(\.files) where listed.insert(file).inserted { json.artifact(file) }
          }
          json.array("results") { json in
            var fingerprints = Fingerprints()
            for (finding, file, reason) in located {
              let fingerprint = fingerprints.next(for: finding, in: file)
              json.result(
                finding, rules.firstIndex { $0.code == finding.rule.code }, in: file, fingerprint: fingerprint,
                // SARIF requires the property on all results if any result has it.
                suppressions: hasReasons ? [reason].compactMap(\.self) : nil)
            }
          }
          json.string("columnKind", "unicodeCodePoints")
        }
      }
    }
    return json.finished()
  }
}

extension JSONWriter {
  /// The tool and the rules of the findings.
  fileprivate mutating func tool(_ rules: [Rule]) {
    object("tool") { json in
      json.object("driver") { json in
        json.string("name", ToolInfo.name)
        json.string("version", ToolInfo.version)
        json.string("semanticVersion", ToolInfo.version)
        json.string("informationUri", ToolInfo.site)
        json.array("rules") { json in
          for rule in rules { json.rule(rule) }
        }
      }
    }
  }

  private mutating func rule(_ rule: Rule) {
    object { json in
      json.string("id", rule.code)
      json.string("name", rule.name)
      json.text("shortDescription", rule.summary)
      json.text("fullDescription", rule.summary)
      json.string("helpUri", rule.page)
      json.object("help") { json in
        json.string("text", rule.explanation.plainText)
        json.string("markdown", rule.explanation.markdown)
      }
      json.object("defaultConfiguration", .singleLine) { json in json.string("level", rule.level.rawValue) }
      json.object("properties", .singleLine) { json in
        json.strings("tags", rule.family.map { ["keras", "\($0)"] } ?? ["keras"])
      }
    }
  }

  /// Whether all inputs could be read, and which could not.
  fileprivate mutating func invocation(_ failures: [Failure]) {
    array("invocations") { json in
      json.object { json in
        json.bool("executionSuccessful", failures.isEmpty)
        json.array("toolExecutionNotifications") { json in
          for failure in failures {
            json.object { json in
              json.string("level", "error")
              json.text("message", failure.description.withoutLinks)
              json.locations(file: failure.path, layer: nil)
            }
          }
        }
      }
    }
  }

  fileprivate mutating func artifact(_ path: String) {
    object(nil, .singleLine) { json in
      json.object("location") { json in json.string("uri", path.asURI) }
      json.strings("roles", ["analysisTarget"])
    }
  }

  /// - Parameter suppressions: The reasons why the finding is suppressed; nil to omit the property.
  fileprivate mutating func result(
    _ finding: Finding, _ index: Int?, in file: String, fingerprint: String, suppressions: [String]?
  ) {
    object { json in
      json.string("ruleId", finding.rule.code)
      if let index { json.number("ruleIndex", index) }
      json.string("level", finding.level.rawValue)
      json.text("message", finding.singleLine.withoutLinks)
      json.locations(file: file, layer: finding.layer)
      json.object("partialFingerprints", .singleLine) { json in
        json.string("kerasInspectFinding/v1", fingerprint)
        // GitHub identifies findings by this property.
        json.string("primaryLocationLineHash", fingerprint)
      }
      if let suppressions {
        json.array("suppressions", .singleLine) { json in
          for reason in suppressions {
            json.object { json in
              json.string("kind", "external")
              json.string("justification", reason)
            }
          }
        }
      }
      json.object("properties") { json in
        let properties = [
          ("weight", finding.weight), ("expected", finding.expected?.text), ("actual", finding.actual?.text),
          ("dataset", finding.dataset), ("formula", finding.formula), ("hint", finding.hint),
        ]
        for case (let key, let value?) in properties { json.string(key, value) }
      }
    }
  }

  /// The file without a line, since a model has none, and the layer as a logical location.
  private mutating func locations(file: String, layer: [String]?) {
    array("locations") { json in
      json.object { json in
        json.object("physicalLocation", .singleLine) { json in
          json.object("artifactLocation") { json in json.string("uri", file.asURI) }
        }
        guard let layer else { return }
        json.array("logicalLocations", .singleLine) { json in
          json.object { json in
            json.string("name", layer.last ?? "")
            json.string("fullyQualifiedName", layer.joined(separator: "/"))
            json.string("kind", "layer")
          }
        }
      }
    }
  }

  private mutating func text(_ key: String, _ text: String) {
    object(key, .singleLine) { json in json.string("text", text) }
  }
}

extension String {
  /// This as a message without links: SARIF reads `[text](target)` as one, which no name from a file may make.
  fileprivate var withoutLinks: String {
    let parts = escapingControls.split(separator: "](", omittingEmptySubsequences: false)
    return parts.joined(separator: "] (")
  }

  /// This path as a URI: relative, or a `file:` URI for an absolute path.
  fileprivate var asURI: String {
    var text = hasPrefix("/") ? "file://" : ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        text += "%" + byte.hex(digits: 2, uppercase: true)
      }
    }
    return text
  }
}
