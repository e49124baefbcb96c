import Basics
import KerasReleases

/// What a migration changed, what it left, and how the result is loaded.
package struct MigrationDocument: Renderable {
  /// Whether the configuration was written, and whether anything is left to do.
  package enum Status: String, Sendable {
    /// The target accepts the configuration as it is.
    case unchanged
    /// Written, and nothing is left to do.
    case complete
    /// Written, and something is left to do.
    case incomplete
    /// Not written: an edit changes results, and the user did not accept that.
    case unaccepted
  }

  let path: String
  let kerasVersion: String?
  let migration: Migration
  package let status: Status
  /// The file that the configuration was written to; nil for none.
  let written: String?
  let script: LoadingScript
  /// The configuration, if it is part of the document.
  let config: [UInt8]?

  package init(
    path: String, kerasVersion: String?, _ migration: Migration, accepts: Bool, written: String?, script: LoadingScript,
    config: [UInt8]?
  ) {
    self.path = path
    self.kerasVersion = kerasVersion
    self.migration = migration
    self.written = written
    self.script = script
    status =
      if migration.changesResults, !accepts {
        .unaccepted
      } else if !migration.open.isEmpty {
        .incomplete
      } else {
        migration.edits.isEmpty ? .unchanged : .complete
      }
    self.config = status == .unaccepted ? nil : config
  }

  // MARK: Text

  /// Of one kind of edit, so many places are shown.
  private static let shownPlaces = 8

  package func text(_ options: Reporter.Options) -> [UInt8] {
    var text = StyledText(options)
    text.writeLine(path + (kerasVersion.map { "  written by Keras \($0)" } ?? ""), .bold)
    text.writeLine("  \(verdict)", status.style)
    for group in groups {
      text.writeLine()
      text.write(group.name, .bold)
      if group.changesResults { text.write("  changes results", .boldYellow) }
      text.writeLine()
      text.writeSpaces(2)
      text.writeParagraph(group.reason, indent: 2, width: options.lineWidth, .dim)
      for edit in group.edits.prefix(Self.shownPlaces) {
        text.writeSpaces(2)
        text.writeParagraph(edit.line, indent: 4, width: options.lineWidth)
      }
      if group.edits.count > Self.shownPlaces {
        text.writeLine("  and \((group.edits.count - Self.shownPlaces).grouped) more")
      }
    }
    if !migration.open.isEmpty {
      text.writeLine()
      text.writeLine("Left to do", .bold)
      for point in migration.open.prefix(Self.mostPoints) {
        text.writeSpaces(2)
        text.writeParagraph("\(point.place): \(point.problem); \(point.remedy)", indent: 4, width: options.lineWidth)
      }
      if migration.open.count > Self.mostPoints {
        text.writeLine("  and \((migration.open.count - Self.mostPoints).grouped) more")
      }
    }
    return text.bytes
  }

  private static let mostPoints = 100

  private var verdict: String {
    let target = migration.target.title, edits = migration.edits.count.pluralized("edit")
    let file = written.map { "; written to \($0)" } ?? ""
    switch status {
    case .unchanged: return "\(target) accepts the configuration as it is\(file)"
    case .complete: return "\(edits) for \(target)\(file)"
    case .incomplete:
      return "\(edits) for \(target), \(migration.open.count.pluralized("thing")) left to do\(file)"
    case .unaccepted:
      let changes = migration.edits.count(where: \.changesResults)
      return "not written: \(changes.pluralized("edit")) changes results; --accept-changes writes the configuration"
    }
  }

  private struct Group {
    let name, reason: String
    var edits: [Migration.Edit]

    var changesResults: Bool { edits.contains(where: \.changesResults) }
  }

  /// The edits by kind, in the order in which they occur.
  private var groups: [Group] {
    var groups: [Group] = [], indices: [String: Int] = [:]
    for edit in migration.edits {
      if let index = indices[edit.name] {
        groups[index].edits.append(edit)
      } else {
        indices[edit.name] = groups.count
        groups.append(Group(name: edit.name, reason: edit.reason, edits: [edit]))
      }
    }
    return groups
  }

  // MARK: JSON

  /// One object of the schema `keras-inspect/migrate/1`.
  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.string("schema", "keras-inspect/migrate/1")
      json.object("tool") { json in
        json.string("name", ToolInfo.name)
        json.string("version", ToolInfo.version)
      }
      json.object("model") { json in
        json.string("path", path)
        json.string("keras_version", kerasVersion)
      }
      json.string("target", migration.target.name)
      json.string("status", status.rawValue)
      json.string("written", written)
      json.array("edits") { json in
        for edit in migration.edits { json.edit(edit) }
      }
      json.array("left") { json in
        for point in migration.open { json.point(point) }
      }
      json.strings("custom_objects", migration.customClasses)
      json.string("weights", script.method.rawValue)
      json.string("script", script.text)
      if let config { json.string("config", String(decoding: config, as: UTF8.self)) }
    }
    return json.finished()
  }

  // MARK: Markdown

  package func markdown() -> [UInt8] {
    var lines = ["# \(MarkdownWriter.text(path))", "", MarkdownWriter.text(verdict)]
    if !migration.edits.isEmpty {
      lines += ["", "| edit | layer | change | results |", "| --- | --- | --- | --- |"]
      lines += migration.edits.map { edit in
        let cells = [edit.name, edit.layer.joined(separator: "/"), edit.change, edit.effect ?? "the same"]
        return "| " + cells.map { MarkdownWriter.text($0) }.joined(separator: " | ") + " |"
      }
    }
    if !migration.open.isEmpty {
      lines += ["", "## Left to do", ""]
      lines += migration.open.map { "- " + MarkdownWriter.text("\($0.place): \($0.problem); \($0.remedy)") }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}

extension MigrationDocument.Status {
  fileprivate var style: StyledText.Style {
    switch self {
    case .unchanged, .complete: .green
    case .incomplete, .unaccepted: .yellow
    }
  }
}

extension Migration.Edit {
  /// `conv1 / axis: [3] → 3`
  fileprivate var line: String {
    let place = layer.isEmpty ? "" : layer.joined(separator: "/") + ": "
    return place + change + (effect.map { " (\($0))" } ?? "")
  }
}

extension Migration.OpenPoint {
  fileprivate var place: String {
    layer.isEmpty ? (path.isEmpty ? "model" : path) : layer.joined(separator: "/")
  }
}

extension JSONWriter {
  fileprivate mutating func edit(_ edit: Migration.Edit) {
    object { json in
      json.string("name", edit.name)
      json.string("reason", edit.reason)
      json.strings("layer", edit.layer)
      json.string("path", edit.path)
      json.string("change", edit.change)
      json.bool("changes_results", edit.changesResults)
      if let effect = edit.effect { json.string("effect", effect) }
    }
  }

  fileprivate mutating func point(_ point: Migration.OpenPoint) {
    object { json in
      json.strings("layer", point.layer)
      json.string("path", point.path)
      json.string("problem", point.problem)
      json.string("remedy", point.remedy)
    }
  }
}
