import Basics
import KerasAudit

/// The difference between two models; empty text if there is none.
public struct DiffDocument: Renderable {
  let difference: Difference

  public init(_ difference: Difference) { self.difference = difference }

  public func text(_ options: Reporter.Options) -> [UInt8] {
    var text = StyledText(options)
    if difference.isEmpty { return [] }
    text.writeLine("--- " + difference.before.title, .bold)
    text.writeLine("+++ " + difference.after.title, .bold)
    if !difference.model.isEmpty {
      text.writeLine("model", .yellow)
      text.writeFacts(difference.model, width: options.width)
    }
    for entry in difference.layers {
      text.write(entry.sign, entry.style)
      text.write(" " + entry.title, entry.style)
      text.writeLine(entry.className.map { " (\($0))" } ?? "")
      text.writeFacts(entry.facts, width: options.width)
    }
    text.writeLine()
    text.writeLine(difference.count, .bold)
    return text.bytes
  }

  /// One object of the schema `keras-inspect/diff/1`.
  public func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.string("schema", "keras-inspect/diff/1")
      json.bool("same", difference.isEmpty && difference.isComplete)
      json.side("before", difference.before)
      json.side("after", difference.after)
      json.array("model") { json in json.facts(difference.model) }
      json.array("layers") { json in
        for entry in difference.layers {
          json.object { json in
            json.string("change", entry.change.rawValue)
            if let path = entry.before { json.strings("before", path) } else { json.null("before") }
            if let path = entry.after { json.strings("after", path) } else { json.null("after") }
            json.string("class", entry.className)
            json.array("facts") { json in json.facts(entry.facts) }
          }
        }
      }
      json.strings("notes", difference.notes.map(\.text))
    }
    return json.finished()
  }
}

extension Report.Model {
  /// `model.json with model.weights.h5`
  fileprivate var title: String { [path, weightsPath].compactMap(\.self).joined(separator: " with ") }
}

extension Difference {
  /// `layers: 2 added, 1 changed`.
  var count: String {
    let changes: [Entry.Change] = [.added, .removed, .moved, .renamed, .changed]
    let parts = changes.compactMap { change -> String? in
      let count = layers.count { $0.change == change }
      return count > 0 ? "\(count.grouped) \(change.rawValue)" : nil
    }
    let layerCounts = parts.isEmpty ? "no layer differs" : "layers: " + parts.joined(separator: ", ")
    return model.isEmpty ? layerCounts : layerCounts + "; model: " + model.count.pluralized("difference")
  }
}

extension Difference.Entry {
  fileprivate var sign: String {
    switch change {
    case .added: "+"
    case .removed: "-"
    case .moved: ">"
    case .renamed, .changed: "~"
    }
  }

  fileprivate var style: StyledText.Style {
    switch change {
    case .added: .green
    case .removed: .red
    case .moved, .renamed, .changed: .yellow
    }
  }

  /// `dense_3`, or `dense_3 → dense_17` if it was renamed.
  fileprivate var title: String {
    let names = [before, after].compactMap { $0?.joined(separator: "/") }
    return names.count == 2 && names[0] == names[1] ? names[0] : names.joined(separator: " → ")
  }
}

extension Difference.Fact {
  /// `64 → 128`
  fileprivate var change: String { "\(before ?? "nothing") → \(afterText ?? "nothing")" }

  /// The value after; if the statistics on both sides read the same, a note that the values differ.
  var afterText: String? {
    before == after && values?.before != nil && values?.after != nil ? "other values, same statistics" : after
  }
}

extension StyledText {
  /// The facts that differ, one per line: `units  64 → 128`.
  fileprivate mutating func writeFacts(_ facts: [Difference.Fact], width: Int) {
    let column = min(40, facts.reduce(0) { max($0, $1.subject.columns) }) + 2
    for fact in facts {
      writeSpaces(4)
      writeCell(fact.subject, column, .left, .dim)
      if fact.subject.columns >= column { writeSpaces(1) }
      writeParagraph(fact.change, indent: column + 4, width: width)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func side(_ key: String, _ model: Report.Model) {
    object(key, .singleLine) { json in
      json.string("path", model.path)
      json.string("kind", model.kind)
      if let path = model.weightsPath { json.string("weights", path) }
    }
  }

  fileprivate mutating func facts(_ facts: [Difference.Fact]) {
    for fact in facts {
      object(nil, .singleLine) { json in
        json.string("subject", fact.subject)
        json.string("before", fact.before)
        json.string("after", fact.after)
        if let values = fact.values {
          json.values("before_values", values.before)
          json.values("after_values", values.after)
        }
      }
    }
  }
}
