import Basics
import KerasAudit

/// The difference of two models told: nothing at all in text where there is none.
public struct DiffDocument: Renderable {
  let difference: Difference

  public init(_ difference: Difference) { self.difference = difference }

  public func text(_ options: Reporter.Options) -> [UInt8] {
    var page = StyledText(options)
    if difference.isEmpty { return [] }
    page.line("--- " + difference.before.title, .bold)
    page.line("+++ " + difference.after.title, .bold)
    if !difference.model.isEmpty {
      page.line("the model", .yellow)
      page.facts(difference.model, width: options.width)
    }
    for entry in difference.layers {
      page.write(entry.sign, entry.paint)
      page.write(" " + entry.title, entry.paint)
      page.line(entry.className.map { " (\($0))" } ?? "")
      page.facts(entry.facts, width: options.width)
    }
    page.line()
    page.line(difference.count, .bold)
    return page.bytes
  }

  /// One object, in the form `keras-inspect/diff/1`.
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
      json.strings("notes", difference.notes)
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
      return count > 0 ? "\(count) \(change.rawValue)" : nil
    }
    let inLayers = parts.isEmpty ? "no layer differs" : "layers: " + parts.joined(separator: ", ")
    return model.isEmpty
      ? inLayers : inLayers + "; " + model.count.pluralized("difference") + " of the model as a whole"
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

  fileprivate var paint: StyledText.Paint {
    switch change {
    case .added: .green
    case .removed: .red
    case .moved, .renamed, .changed: .yellow
    }
  }

  /// `dense_3`, or `dense_3 → dense_17` where it goes by another name.
  fileprivate var title: String {
    let names = [before, after].compactMap { $0?.joined(separator: "/") }
    return names.count == 2 && names[0] == names[1] ? names[0] : names.joined(separator: " → ")
  }
}

extension Difference.Fact {
  /// `64 → 128`
  fileprivate var change: String { "\(before ?? "nothing") → \(afterwards ?? "nothing")" }

  /// What is there after, where the words for that would be those for what was before.
  var afterwards: String? {
    before == after && values?.before != nil && values?.after != nil ? "other values like these" : after
  }
}

extension StyledText {
  /// What differs, a line each: `units  64 → 128`.
  fileprivate mutating func facts(_ facts: [Difference.Fact], width: Int) {
    let column = min(40, facts.reduce(0) { max($0, $1.subject.columns) }) + 2
    for fact in facts {
      spaces(4)
      cell(fact.subject, column, .left, .dim)
      if fact.subject.columns >= column { spaces(1) }
      paragraph(fact.change, indent: column + 4, width: width)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func side(_ key: String, _ model: Report.Model) {
    object(key, .row) { json in
      json.string("path", model.path)
      json.string("kind", model.kind)
      if let path = model.weightsPath { json.string("weights", path) }
    }
  }

  fileprivate mutating func facts(_ facts: [Difference.Fact]) {
    for fact in facts {
      object(nil, .row) { json in
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
