import Basics
import FileFormats
import FoundationEssentials
import KerasAudit

/// Findings of an earlier run. They are known, so they do not fail later runs.
public struct Baseline: Sendable {
  /// The identity of a finding from run to run.
  struct Key: Hashable, Sendable {
    let rule: String
    let layer: [String]?
    let weight: String?
  }

  /// The file's JSON.
  private struct File: Codable {
    struct KnownFinding: Codable {
      let rule: String
      let layer: [String]?
      let weight: String?
      let count: Int?
      let message: String?
    }

    let schema: String
    let findings: [KnownFinding]
  }

  /// How often each finding may occur in one model.
  private(set) var counts: [Key: Int] = [:]
  private var messages: [Key: String] = [:]

  static let schema = "keras-inspect/baseline/1"

  public init() {}

  /// - Throws: `InvalidFile` if the text is not a baseline.
  public init(path: String, text: String) throws(InvalidFile) {
    let start = SourcePosition(line: 1, column: 1)
    guard let file = try? JSONDecoder().decode(File.self, from: Data(text.utf8)) else {
      throw InvalidFile(path, [Diagnostic(start, "not a baseline file")])
    }
    guard file.schema == Baseline.schema else {
      let message = "not a baseline file: its schema is not '\(Baseline.schema)'"
      throw InvalidFile(path, [Diagnostic(start, message)])
    }
    for finding in file.findings {
      let key = Key(rule: finding.rule, layer: finding.layer, weight: finding.weight)
      counts[key, default: 0] = max(counts[key, default: 0], finding.count ?? 1)
      messages[key] = finding.message
    }
  }

  /// Adds the findings of one more model.
  public mutating func add(_ findings: [Finding]) {
    var added: [Key: Int] = [:]
    for finding in findings {
      let key = Key(finding)
      added[key, default: 0] += 1
      messages[key] = finding.message
    }
    counts.merge(added, uniquingKeysWith: max)
  }

  /// Splits the findings of one model into new and known ones. Occurrences beyond the known number are new.
  func split(_ findings: [Finding]) -> (new: [Finding], known: [Finding]) {
    var remaining = counts, new: [Finding] = [], known: [Finding] = []
    for finding in findings {
      let count = remaining[Key(finding), default: 0]
      if count > 0 {
        remaining[Key(finding)] = count - 1
        known.append(finding)
      } else {
        new.append(finding)
      }
    }
    return (new, known)
  }

  /// The findings in this baseline that no longer occur in a current one, as `KI105 vision_model/conv2d_1 kernel`,
  /// sorted.
  public func fixedFindings(in current: Baseline) -> [String] {
    counts.keys.filter { current.counts[$0] == nil }.map { key in
      [key.rule, key.layer?.joined(separator: "/"), key.weight].compactMap(\.self).joined(separator: " ")
    }.sorted()
  }

  /// JSON, one finding per line, sorted.
  public var text: String {
    var json = JSONWriter()
    json.object { json in
      json.string("schema", Baseline.schema)
      json.array("findings") { json in
        for (key, count) in counts.sorted(by: { $0.key.sortKey < $1.key.sortKey }) {
          json.object(nil, .singleLine) { json in
            json.string("rule", key.rule)
            if let layer = key.layer { json.strings("layer", layer) } else { json.null("layer") }
            json.string("weight", key.weight)
            json.number("count", count)
            json.string("message", messages[key] ?? "")
          }
        }
      }
    }
    return String(decoding: json.finished(), as: UTF8.self)
  }
}

extension Baseline.Key {
  fileprivate init(_ finding: Finding) {
    self.init(rule: finding.rule.code, layer: finding.layer, weight: finding.weight)
  }

  /// Orders the findings of the file.
  fileprivate var sortKey: String {
    ([rule, layer == nil ? "" : "layer"] + (layer ?? []) + [weight.map { "weight \($0)" } ?? ""]).joined(
      separator: "\0")
  }
}
