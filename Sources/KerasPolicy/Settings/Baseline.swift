import Basics
import FoundationEssentials
import KerasAudit

/// Findings that were there before: known, and so no failure.
public struct Baseline: Sendable {
  /// What makes a finding the same one from run to run.
  struct Key: Hashable, Codable, Sendable {
    let rule: String
    let layer: [String]?
    let weight: String?

    init(_ finding: Finding) {
      (rule, layer, weight) = (finding.rule.code, finding.layer, finding.weight)
    }
  }

  private struct File: Codable {
    let schema: String
    let findings: [YAMLValue]
  }

  private struct YAMLValue: Codable {
    let rule: String
    let layer: [String]?
    let weight: String?
    let count: Int?
    let message: String?
  }

  /// How often each may occur in one model.
  private(set) var counts: [Key: Int] = [:]
  private var messages: [Key: String] = [:]

  public init() {}

  /// - Throws: `InvalidFile` where the text is no baseline.
  public init(path: String, text: String) throws(InvalidFile) {
    do {
      let file = try JSONDecoder().decode(File.self, from: Data(text.utf8))
      guard file.schema == Baseline.schema else {
        throw InvalidFile(
          path, [Diagnostic(SourcePosition(line: 1, column: 1), "this is no baseline: schema is \(file.schema)")])
      }
      for entry in file.findings {
        let key = Key(rule: entry.rule, layer: entry.layer, weight: entry.weight)
        counts[key, default: 0] = max(counts[key, default: 0], entry.count ?? 1)
        messages[key] = entry.message
      }
    } catch let error as InvalidFile {
      throw error
    } catch {
      throw InvalidFile(
        path, [Diagnostic(SourcePosition(line: 1, column: 1), "this is no baseline, as --write-baseline writes it")])
    }
  }

  static let schema = "keras-inspect/baseline/1"

  /// Takes up the findings of one more model.
  public mutating func add(_ findings: [Finding]) {
    var own: [Key: Int] = [:]
    for finding in findings {
      let key = Key(finding)
      own[key, default: 0] += 1
      messages[key] = finding.message
    }
    counts.merge(own, uniquingKeysWith: max)
  }

  /// The findings of one model, new ones and known ones; those beyond the known number are new.
  func divided(_ findings: [Finding]) -> (new: [Finding], known: [Finding]) {
    var rest = counts, new: [Finding] = [], known: [Finding] = []
    for finding in findings {
      let count = rest[Key(finding), default: 0]
      if count > 0 {
        rest[Key(finding)] = count - 1
        known.append(finding)
      } else {
        new.append(finding)
      }
    }
    return (new, known)
  }

  /// What of this one no longer occurs, a line each.
  public func gone(from current: Baseline) -> [String] {
    counts.keys.filter { current.counts[$0] == nil }.map { key in
      let place = ([key.layer?.joined(separator: "/"), key.weight] as [String?]).compactMap(\.self).joined(
        separator: " ")
      return key.rule + (place.isEmpty ? "" : " " + place)
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
  fileprivate init(rule: String, layer: [String]?, weight: String?) {
    (self.rule, self.layer, self.weight) = (rule, layer, weight)
  }

  /// Orders the findings of the file.
  fileprivate var sortKey: String {
    ([rule, layer == nil ? "" : "layer"] + (layer ?? []) + [weight.map { "weight \($0)" } ?? ""]).joined(
      separator: "\0")
  }
}
