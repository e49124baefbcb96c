import KerasAudit
import Testing

/// Others script against codes and names.
@Suite struct RuleTests {
  @Test func `codes are unique and in order`() {
    let codes = Rule.all.map(\.code)
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
    #expect(Set(Rule.all.map(\.name)).count == codes.count)
  }

  @Test(arguments: Rule.all)
  func `a rule tells when it is raised, what it means, how it comes about and how to mend it`(rule: Rule) {
    #expect(rule.family != nil)
    #expect(rule.summary.hasSuffix(".") && !rule.summary.contains("\n"))
    #expect(rule.explanation.split(separator: "\n\n").count > 1)
    #expect(rule.explanation.hasSuffix("."))
  }

  @Test func `a rule is found by its code or its name, in whatever case`() {
    #expect(Rule.named("ki105") == .shapeMismatch)
    #expect(Rule.named("Shape-Mismatch") == .shapeMismatch)
    #expect(Rule.named("KI1050") == nil)
    #expect(Rule.named("") == nil)
  }
}
