import Basics
import KerasAudit

extension Reporter {
  /// SARIF 2.1.0: one run over all inputs, for code scanning and editors.
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
                // Where some results say whether they are suppressed, all have to.
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
  /// The tool, and those of its rules that were raised.
  fileprivate mutating func tool(_ rules: [Rule]) {
    object("tool") { json in
      json.object("driver") { json in
        json.string("name", ToolInfo.name)
        json.string("version", ToolInfo.version)
        json.string("semanticVersion", ToolInfo.version)
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
      json.object("help") { json in
        json.string("text", rule.explanation)
        json.string("markdown", rule.explanation)
      }
      json.object("defaultConfiguration", .row) { json in json.string("level", rule.level.rawValue) }
      json.object("properties", .row) { json in
        json.strings("tags", rule.family.map { ["keras", "\($0)"] } ?? ["keras"])
      }
    }
  }

  /// Whether the tool could do its work, and where it could not.
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
    object(nil, .row) { json in
      json.object("location") { json in json.string("uri", path.asURI) }
      json.strings("roles", ["analysisTarget"])
    }
  }

  /// - Parameter suppressions: why it counts nowhere; nil where nothing is said of that.
  fileprivate mutating func result(
    _ finding: Finding, _ index: Int?, in file: String, fingerprint: String, suppressions: [String]?
  ) {
    object { json in
      json.string("ruleId", finding.rule.code)
      if let index { json.number("ruleIndex", index) }
      json.string("level", finding.level.rawValue)
      json.text("message", finding.line.withoutLinks)
      json.locations(file: file, layer: finding.layer)
      json.object("partialFingerprints", .row) { json in
        json.string("kerasInspectFinding/v1", fingerprint)
        // The one that GitHub goes by: a model has no lines that it could tell findings apart by.
        json.string("primaryLocationLineHash", fingerprint)
      }
      if let suppressions {
        json.array("suppressions", .row) { json in
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
          ("weight", finding.weight), ("expected", finding.expected?.words), ("actual", finding.actual?.words),
          ("dataset", finding.dataset), ("formula", finding.formula), ("hint", finding.hint),
        ]
        for case (let key, let value?) in properties { json.string(key, value) }
      }
    }
  }

  /// The file as it is, for a model has no lines, and the layer in it.
  private mutating func locations(file: String, layer: [String]?) {
    array("locations") { json in
      json.object { json in
        json.object("physicalLocation", .row) { json in
          json.object("artifactLocation") { json in json.string("uri", file.asURI) }
        }
        guard let layer else { return }
        json.array("logicalLocations", .row) { json in
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
    object(key, .row) { json in json.string("text", text) }
  }
}

extension String {
  /// This as a message: `[text](target)` would be a link in it, which no name in a file may make.
  fileprivate var withoutLinks: String {
    let parts = escapingControls.split(separator: "](", omittingEmptySubsequences: false)
    return parts.joined(separator: "] (")
  }

  /// This path as a reference that every reader resolves the same way; an absolute path names a file of this machine.
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
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + String(repeating: "0", count: 2 - digits.count) + digits
      }
    }
    return text
  }
}
