import KerasAudit

extension Rule.Explanation {
  /// A part of an explanation under a heading: paragraphs, or a list.
  struct Section {
    let heading: String
    var paragraphs: [String] = []
    var items: [String] = []
  }

  /// The parts that have content, in the order in which every document shows them.
  ///
  /// - Parameter reference: the text of a reference.
  func sections(_ reference: (Rule.Reference) -> String) -> [Section] {
    func text(_ heading: String, _ text: String?) -> Section {
      Section(heading: heading, paragraphs: text?.split(separator: "\n\n").map(String.init) ?? [])
    }
    return [
      text("What it means", meaning), text("Why it matters", impact), Section(heading: "Causes", items: causes),
      text("How to fix it", fix), text("Affected versions", affectedVersions),
      Section(heading: "References", items: references.map(reference)),
    ].filter { !$0.paragraphs.isEmpty || !$0.items.isEmpty }
  }

  /// All sections in Markdown, with headings of the fourth level.
  package var markdown: String {
    sections { reference in reference.url.map { "[\(reference.title)](\($0))" } ?? reference.title }
      .map { section in
        let list = section.items.map { "- " + $0 }.joined(separator: "\n")
        return (["#### " + section.heading] + section.paragraphs + (list.isEmpty ? [] : [list]))
          .joined(separator: "\n\n")
      }
      .joined(separator: "\n\n")
  }

  /// All sections as text without markup, except for backticks around code.
  package var plainText: String {
    sections(\.plainText)
      .map { ([$0.heading + ":"] + $0.paragraphs + $0.items.map { "- " + $0 }).joined(separator: "\n") }
      .joined(separator: "\n\n")
  }
}

extension Rule.Reference {
  /// The title and, if there is one, the address.
  var plainText: String { url.map { "\(title): \($0)" } ?? title }
}
