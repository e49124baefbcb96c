import KerasAudit
import Testing

/// Others script against codes and names.
struct RuleTests {
  @Test func codesAreUniqueAndInOrder() {
    let codes = Rule.all.map(\.code)
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
    #expect(Set(Rule.all.map(\.name)).count == codes.count)
  }
}
