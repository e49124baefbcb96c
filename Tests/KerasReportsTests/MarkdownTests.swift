import Foundation
import KerasAudit
import Testing

@testable import KerasReports

/// Markdown, read as GitHub does.
@Suite struct MarkdownTests {
  private let outcomes = Sample.outcomes

  @Test func `Markdown shows each finding in a row, and no text from a file is markup`() throws {
    for outcomes in outcomes.map({ [$0] }) + [outcomes] {
      let html = try Validator.html(Reporter.markdown.render(outcomes, .init()))
      for tag in ["<a ", "<img", "<script", "<em>", "<strong>", "<del>", "<li>", "<b>", "<pre>"] {
        #expect(!html.contains(tag), "\(tag) in \(html)")
      }
      for outcome in outcomes where !outcome.findings.isEmpty {
        #expect(html.components(separatedBy: "<td>\(outcome.findings[0].level.rawValue)</td>").count > 1)
      }
      // A bar in a name would make a cell of its own, or leave one out.
      for row in html.components(separatedBy: "<tr>").dropFirst() where row.contains("<td>KI") {
        #expect(row.components(separatedBy: "<td>").count - 1 == 6)
      }
      #expect(html.components(separatedBy: "<td>KI").count - 1 == outcomes.reduce(0) { $0 + $1.findings.count })
    }
  }

  @Test func `a difference in Markdown has a row for each property, and no text from a file is markup`() throws {
    for (difference, rows) in [(Sample.difference, 12), (Sample.hostileDifference, 3 * Sample.hostileNames.count)] {
      let html = try Validator.html(DiffDocument(difference).markdown())
      for tag in ["<a ", "<img", "<script", "<em>", "<strong>", "<del>", "<li>", "<b>", "<pre>"] {
        #expect(!html.contains(tag), "\(tag) in \(html)")
      }
      let found = html.components(separatedBy: "<tr>").dropFirst().filter { $0.contains("<td>") }
      #expect(found.count == rows)
      for row in found { #expect([1, 3, 6].contains(row.components(separatedBy: "<td>").count - 1), "\(row)") }
      #expect(html.components(separatedBy: "<table>").count - 1 == 3)
    }
  }

  @Test func `an inventory in Markdown has a row for each tensor`() throws {
    var options = Audit.Options()
    options.values = true
    let file = Validator.package.appendingPathComponent("fixtures/damaged/types.weights.h5").path
    let (list, store) = try WeightList.of(file, options: options)
    let html = try Validator.html(WeightListDocument(list, path: "a|b`<b>.h5", kind: store.kind.rawValue).markdown())
    #expect(!html.contains("<b>"))
    let rows = html.components(separatedBy: "<tr>").dropFirst().filter { $0.contains("<td>") }
    #expect(rows.count == list.tensors.count + list.dtypes.count + list.owners.count)
    for row in rows { #expect([4, 12].contains(row.components(separatedBy: "<td>").count - 1)) }
  }

  @Test func `the longest name leaves Markdown within what a step summary takes`() {
    let text = Reporter.markdown.render(.report(Sample.hostile), .init())
    #expect(text.count < 65_536)
  }
}
