import Foundation
import Testing

/// Texts are plain technical English: sources, documentation and help have none of the phrases that puzzle a reader.
@Suite struct PlainEnglishTests {
  /// A phrase as a regular expression, and what to write instead.
  static let phrases: [(phrase: String, instead: String)] = [
    ("held against", "compared with"),
    ("led to (its|their) weights", "matched to stored weights"),
    ("look at so many", "up to N in parallel"),
    ("give a model up", "time limit per model"),
    ("both eyes", "people"),
    ("called as it is", "with the same base name"),
    ("has none in the file", "the file has no weights for this layer"),
    ("no key is called", "unknown key"),
    ("recomputed it is", "the configuration gives"),
    ("another shape in the file", "the wrong shape"),
    ("without a word", "silently"),
    ("\\bmend(s|ed|ing)?\\b", "fix"),
    ("open to it:", "Affected versions:"),
    ("keras today:", "Current Keras:"),
    ("leads? nowhere", "must be at least 1"),
    ("than any such file says", "too large or nested too deeply"),
    ("stands at byte", "unexpected character at byte"),
    ("cannot stand there", "unexpected"),
    ("\\bnobody\\b", "no one, (unowned)"),
    ("never guessed", "nothing is guessed"),
    ("\\b(is|are) told\\b", "is reported, receives"),
    ("\\b(is|are) led to\\b", "refers to, is matched to"),
    ("\\bstands? in\\b", "is in, replaces"),
    ("turn(s|ed)? round", "transposed"),
    ("passes over it", "ignores it"),
    ("\\bcomes? about\\b", "happens, is computed"),
  ]

  private static func texts() throws -> [(name: String, text: String)] {
    let root = Tool.package
    var names = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"]
    for folder in ["Sources", "docs"] {
      let files = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
      names += (files?.compactMap { $0 as? String } ?? []).map { folder + "/" + $0 }
        .filter { name in ["swift", "md", "json", "c", "h"].contains { name.hasSuffix("." + $0) } }
    }
    let files = try names.map { name in
      (name, try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8))
    }
    return try files
      + DocumentationTests.helps.map { command in
        ("keras-inspect \(command) --help", try Tool.run((command.isEmpty ? [] : [command]) + ["--help"]).output)
      }
  }

  @Test func `no source, page or help has a phrase that puzzles a reader`() throws {
    let texts = try Self.texts()
    #expect(texts.count > 200)
    let expression = try Regex(Self.phrases.map { "(?:\($0.phrase))" }.joined(separator: "|")).ignoresCase()
    for (name, text) in texts {
      for match in text.matches(of: expression) {
        let found = String(text[match.range])
        let instead = try Self.phrases.first { try Regex($0.phrase).ignoresCase().wholeMatch(in: found) != nil }?
          .instead
        Issue.record("\(name): \"\(found)\"; write: \(instead ?? "")")
      }
    }
  }
}
