import KerasAudit
import Testing

/// Scripts depend on codes and names.
@Suite struct RuleTests {
  @Test func `codes are unique and in order`() {
    let codes = Rule.all.map(\.code)
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
    #expect(Set(Rule.all.map(\.name)).count == codes.count)
  }

  @Test(arguments: Rule.all)
  func `a rule has a summary and every required field of an explanation`(rule: Rule) {
    #expect(rule.family != nil)
    #expect(rule.summary.hasSuffix(".") && !rule.summary.contains("\n"))
    let explanation = rule.explanation
    #expect(!explanation.causes.isEmpty)
    let texts =
      [explanation.meaning, explanation.impact, explanation.fix] + explanation.causes
      + [explanation.affectedVersions].compactMap(\.self)
    for paragraph in texts.flatMap({ $0.split(separator: "\n\n", omittingEmptySubsequences: false) }) {
      #expect(paragraph.hasSuffix(".") && !paragraph.contains("\n") && !paragraph.contains("  "), "\(paragraph)")
      #expect(paragraph.count { $0 == "`" }.isMultiple(of: 2), "\(paragraph)")
    }
  }

  @Test(arguments: Rule.all)
  func `every advisory in an explanation is a reference`(rule: Rule) {
    let explanation = rule.explanation
    let text = ([explanation.meaning, explanation.impact, explanation.affectedVersions ?? ""]).joined(separator: " ")
    let advisories = Set(text.matches(of: #/CVE-\d+-\d+|GHSA(-\w{4}){3}/#).map { String($0.0) })
    let referenced = Set(explanation.references.map(\.title).filter { $0.hasPrefix("CVE") || $0.hasPrefix("GHSA") })
    #expect(advisories == referenced)
    #expect(explanation.references.allSatisfy { $0.url?.hasPrefix("https://") != false })
  }

  @Test func `a rule is found by its code or its name, in upper or lower case`() {
    #expect(Rule.named("ki105") == .shapeMismatch)
    #expect(Rule.named("Shape-Mismatch") == .shapeMismatch)
    #expect(Rule.named("KI1050") == nil)
    #expect(Rule.named("") == nil)
  }
}
