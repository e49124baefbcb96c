import Basics
import KerasAudit

/// Rules told from their own values: as a list, or each with its explanation.
public enum RuleDocument {
  /// One line a rule, by family.
  public static func list(_ rules: [Rule], _ options: Reporter.Options) -> [UInt8] {
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
        page.writeParagraph(rule.summary, indent: nameWidth + 18, width: options.width)
      }
    }
    return page.bytes
  }

  /// Each rule with what it means, how it comes about and how to mend it.
  public static func explanations(_ rules: [Rule], _ options: Reporter.Options) -> [UInt8] {
    var page = StyledText(options)
    for rule in rules {
      if !page.bytes.isEmpty { page.writeLine() }
      page.write("\(rule.code) \(rule.name)", .bold)
      page.write("  ")
      page.writeLine(rule.level.rawValue, rule.level.style)
      for paragraph in [rule.summary] + rule.paragraphs {
        page.writeLine()
        page.writeParagraph(paragraph, indent: 0, width: options.width)
      }
    }
    return page.bytes
  }

  /// An object with every rule and its explanation.
  public static func json(_ rules: [Rule]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.string("schema", "keras-inspect/rules/1")
      json.array("rules") { json in
        for rule in rules {
          json.object { json in
            json.string("rule", rule.code)
            json.string("name", rule.name)
            json.string("level", rule.level.rawValue)
            json.string("summary", rule.summary)
            json.string("explanation", rule.explanation)
          }
        }
      }
    }
    return json.finished()
  }

  /// A page of Markdown: of all rules, docs/rules.md.
  public static func markdown(_ rules: [Rule]) -> [UInt8] {
    var text = introduction
    for (family, members) in byFamily(rules) {
      text += "\n## \(family)\n\n| Rule | Name | Level | Raised when |\n| --- | --- | --- | --- |\n"
      for rule in members {
        text += "| [\(rule.code)](#\(rule.anchor)) | \(rule.name) | \(rule.level.rawValue) | \(rule.summary) |\n"
      }
      for rule in members {
        text +=
          "\n### \(rule.code) \(rule.name)\n\n**\(rule.level.rawValue)** · \(rule.summary)\n\n\(rule.explanation)\n"
      }
    }
    return Array(text.utf8)
  }

  private static let introduction = """
    # Rules

    What `keras-inspect` can find, as the declarations in `Sources/KerasAudit/Rules` have it. A rule keeps its code and its \
    name for good. The level is the one that it has unless `--severity` sets another; `--fail-on` says from which level on a \
    finding fails the run. `keras-inspect rules KI105` tells of one rule what stands here.

    """

  private static func byFamily(_ rules: [Rule]) -> [(title: String, rules: [Rule])] {
    Rule.Family.allCases.map { family in (family.title, rules.filter { $0.family == family }) }
      .filter { !$0.rules.isEmpty }
  }
}

extension Rule {
  /// The explanation, a text without line breaks for each paragraph.
  fileprivate var paragraphs: [String] {
    explanation.split(separator: "\n\n").map { $0.split(separator: "\n").joined(separator: " ") }
  }

  /// Where Markdown viewers put the heading of this rule.
  fileprivate var anchor: String { code.lowercased() + "-" + name }
}
