import Basics
import KerasAudit

/// The documentation of rules: a list, or each rule with its explanation.
package enum RuleDocument {
  /// A list by family with one line for each rule.
  package static func list(_ rules: [Rule], _ options: Reporter.Options) -> [UInt8] {
    var page = StyledText(options)
    let nameWidth = rules.reduce(0) { max($0, $1.name.columns) } + 2
    for (family, members) in byFamily(rules) {
      if !page.bytes.isEmpty { page.writeLine() }
      page.writeLine(family, .bold)
      for rule in members {
        page.writeSpaces(2)
        page.writeCell(rule.code, 7)
        page.writeCell(rule.name, nameWidth)
        page.writeCell(rule.level.rawValue, 9, .left, rule.level.style)
        page.writeParagraph(rule.summary, indent: nameWidth + 18, width: options.lineWidth)
      }
    }
    return page.bytes
  }

  /// Each rule with its summary and all sections of its explanation.
  package static func explanations(_ rules: [Rule], _ options: Reporter.Options) -> [UInt8] {
    var page = StyledText(options)
    for rule in rules {
      if !page.bytes.isEmpty { page.writeLine() }
      page.write("\(rule.code) \(rule.name)", .bold)
      page.write("  ")
      page.writeLine(rule.level.rawValue, rule.level.style)
      page.writeLine()
      page.writeParagraph(rule.summary, indent: 0, width: options.lineWidth)
      for section in rule.explanation.sections(\.plainText) {
        page.writeLine()
        page.writeLine(section.heading, .bold)
        for (index, paragraph) in section.paragraphs.enumerated() {
          if index > 0 { page.writeLine() }
          page.writeSpaces(2)
          page.writeParagraph(paragraph, indent: 2, width: options.lineWidth)
        }
        for item in section.items {
          page.write("  - ")
          page.writeParagraph(item, indent: 4, width: options.lineWidth)
        }
      }
      page.writeLine()
      page.writeLine("On the web", .bold)
      page.writeLine("  \(rule.page)")
    }
    return page.bytes
  }

  /// A JSON object with every rule and its explanation, whole and in its fields.
  package static func json(_ rules: [Rule]) -> [UInt8] {
    JSONWriter.list("rules", rules) { json, rule in
      json.string("rule", rule.code)
      json.string("name", rule.name)
      json.string("level", rule.level.rawValue)
      json.string("summary", rule.summary)
      json.string("page", rule.page)
      json.string("explanation", rule.explanation.markdown)
      json.fields(of: rule.explanation)
    }
  }

  /// A page of Markdown; of all rules, it is docs/rules.md.
  package static func markdown(_ rules: [Rule]) -> [UInt8] {
    var text = introduction
    for (family, members) in byFamily(rules) {
      text += "\n## \(family)\n\n| Rule | Name | Level | Raised when |\n| --- | --- | --- | --- |\n"
      for rule in members {
        text += "| [\(rule.code)](#\(rule.anchor)) | \(rule.name) | \(rule.level.rawValue) | \(rule.summary) |\n"
      }
      for rule in members {
        text += "\n### \(rule.code) \(rule.name)\n\n**\(rule.level.rawValue)** · \(rule.summary)\n"
        text += "\n\(rule.explanation.markdown)\n"
      }
    }
    return Array(text.utf8)
  }

  private static let introduction = """
    # Rules

    Every rule of `keras-inspect`, generated from `Sources/KerasAudit/Rules`. The code and the name of a rule never \
    change. The level is the default; `--severity` changes it, and `--fail-on` sets the level from which findings fail \
    the run. `keras-inspect rules KI105` prints the explanation of one rule.

    """

  private static func byFamily(_ rules: [Rule]) -> [(title: String, rules: [Rule])] {
    Rule.Family.allCases.map { family in (family.title, rules.filter { $0.family == family }) }
      .filter { !$0.rules.isEmpty }
  }
}

extension JSONWriter {
  fileprivate mutating func fields(of explanation: Rule.Explanation) {
    string("meaning", explanation.meaning)
    string("impact", explanation.impact)
    strings("causes", explanation.causes)
    string("fix", explanation.fix)
    if let versions = explanation.affectedVersions { string("affected_versions", versions) }
    if explanation.references.isEmpty { return }
    array("references") { json in
      for reference in explanation.references {
        json.object { json in
          json.string("title", reference.title)
          if let url = reference.url { json.string("url", url) }
        }
      }
    }
  }
}

extension Rule {
  /// The anchor that Markdown viewers give the heading of this rule.
  fileprivate var anchor: String { code.lowercased() + "-" + name }
}
