extension Rule {
  /// The explanation of a rule, in the same fields for every rule.
  ///
  /// Texts are Markdown without line breaks; an empty line separates paragraphs.
  public struct Explanation: Sendable {
    /// What the rule reports.
    public let meaning: String
    /// What follows for a program that loads the file, or for the audit.
    public let impact: String
    /// What leads to it, one sentence or more for each cause.
    public let causes: [String]
    /// What to do.
    public let fix: String
    /// The Keras releases that are affected, and what the current one does; nil if the release makes no difference.
    public let affectedVersions: String?
    /// Advisories, source files of Keras and further pages.
    public let references: [Reference]

    init(
      meaning: String, impact: String, causes: [String], fix: String, affectedVersions: String? = nil,
      references: [Reference] = []
    ) {
      self.meaning = meaning
      self.impact = impact
      self.causes = causes
      self.fix = fix
      self.affectedVersions = affectedVersions
      self.references = references
    }
  }

  /// A source that a rule's explanation refers to.
  public struct Reference: Sendable {
    /// The title, in Markdown: `CVE-2025-1550`, a path between backticks.
    public let title: String
    /// The address; nil for a file of Keras or of this project.
    public let url: String?

    static func cve(_ number: String) -> Reference {
      Reference(title: number, url: "https://nvd.nist.gov/vuln/detail/" + number)
    }

    /// An advisory of GitHub.
    static func advisory(_ number: String) -> Reference {
      Reference(title: number, url: "https://github.com/advisories/" + number)
    }

    /// A source file of Keras, by its path in the repository or the installed package.
    ///
    /// - Parameter release: the release that has the file, unless it is Keras 3.15.1.
    static func source(_ path: String, in release: String? = nil) -> Reference {
      Reference(title: "`\(path)`" + (release.map { " (\($0))" } ?? ""), url: nil)
    }

    static func page(_ title: String, _ url: String) -> Reference { Reference(title: title, url: url) }

    /// A page of this project's documentation.
    static func document(_ path: String) -> Reference { Reference(title: "`\(path)`", url: nil) }
  }
}
