import Foundation
import KerasAudit
import Testing

@testable import KerasReports

@Suite struct PageTests {
  private func page(_ report: Report) -> String {
    String(decoding: Reporter.html.render(.report(report), .init()), as: UTF8.self)
  }

  /// The content of the last element that begins with `start`.
  private func content(_ page: String, after start: String, until end: String) throws -> String {
    let begin = try #require(page.range(of: start, options: .backwards))
    let finish = try #require(page.range(of: end, range: begin.upperBound..<page.endIndex))
    return String(page[begin.upperBound..<finish.lowerBound])
  }

  /// A page without its style and script, which are the same on every page.
  private func markup(_ page: String) throws -> String {
    let style = try content(page, after: "<style>", until: "</style>")
    let script = try content(page, after: "<script>", until: "</script>")
    return page.replacing(style, with: "").replacing(script, with: "")
  }

  @Test func `the policy of a page allows its own style and script, and nothing else`() throws {
    let page = page(Sample.damaged)
    let style = try content(page, after: "<style>", until: "</style>")
    let script = try content(page, after: "<script>", until: "</script>")
    let policy =
      "default-src 'none'; style-src 'sha256-\(SHA256.base64(style.utf8))'; "
      + "script-src 'sha256-\(SHA256.base64(script.utf8))'; base-uri 'none'; form-action 'none'"
    #expect(page.contains("content=\"\(policy.replacing("'", with: "&#39;"))\""))
    #expect(SHA256.base64("abc".utf8) == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    #expect(SHA256.base64("".utf8) == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    #expect(!style.contains("url(") && !style.contains("@import"))
    // A link to a rule's page requests nothing until a reader follows it.
    let rest = try Rule.all.reduce(markup(page)) { $0.replacing("href=\"\($1.page)\"", with: "") }
    for reference in ["src=", "http:", "https:", "style=", "onclick", "<link", "<iframe"] {
      #expect(!rest.contains(reference), "\(reference)")
    }
  }

  @Test func `no name is markup, and the data of the script has every name as it is shown`() throws {
    let page = page(Sample.hostile), rest = try markup(page)
    #expect(rest.components(separatedBy: "<script").count == 3)
    for tag in ["<img", "<details>", "onerror=alert(1)>&lt;", "</failure>"] { #expect(!rest.contains(tag), "\(tag)") }
    struct Document: Decodable {
      struct Row: Decodable { let path: String, `class`: String }
      let rows: [Row]
    }
    let text = try content(page, after: #"<script type="application/json" id="data">"#, until: "</script>")
    #expect(!text.contains("<") && !text.contains("&") && !text.contains("\u{2028}"))
    let data = try JSONDecoder().decode(Document.self, from: Data(text.utf8))
    #expect(data.rows.map(\.path) == Sample.hostileNames.map(\.escapingControls))
    #expect(data.rows.map(\.class) == data.rows.map(\.path))
  }

  @Test func `a page shows the verdict, each finding with a link to its row, and each layer without its script`() throws
  {
    let page = try markup(page(Sample.damaged))
    #expect(page.contains("3 errors, 1 warning in 2 layers and the file as a whole; 1 note"))
    #expect(page.contains(##"<a href="#n2">vision/conv kernel</a>"##))
    #expect(page.contains(#"<tr id="n2" class="in bad">"#))
    for finding in Sample.damaged.findings { #expect(page.contains(finding.rule.code)) }
    let graph = ModelGraph(Sample.damaged.layers)
    #expect(page.components(separatedBy: "<tr id=").count - 1 == graph.nodes.count)
    // Errors first.
    let first = try #require(page.range(of: "<li class=\"error\">")),
      last = try #require(page.range(of: "<li class=\"note\">"))
    #expect(first.lowerBound < last.lowerBound)
  }

  @Test func `a page on several models has a row for each, and one on weights a row for each tensor`() throws {
    let outcomes: [Outcome] = [.report(Sample.clean), .failure(Sample.unreadable), .report(Sample.hostile)]
    let index = try markup(String(decoding: Reporter.html.render(outcomes, .init()), as: UTF8.self))
    #expect(index.components(separatedBy: "data-row").count - 1 == 3)
    #expect(!index.contains("<img"))
    // Weights alone have no known number of layers, rather than none.
    let alone = try markup(
      String(
        decoding: Reporter.html.render([.report(Sample.weightsAlone), .report(Sample.clean)], .init()), as: UTF8.self))
    let stored = try #require(Sample.weightsAlone.totals.storedParameters)
    #expect(alone.contains(#"<td class="n narrow">?</td><td class="n narrow">\#(stored) stored</td>"#))
    let weights = try markup(page(Sample.weightsAlone))
    #expect(weights.components(separatedBy: "data-row").count - 1 == Sample.weightsAlone.inventory.count)
  }

  @Test func `many findings are grouped by rule, and none is left out`() throws {
    let rules = try [Finding.Level.error, .warning, .note].map { level in
      try #require(Rule.all.first { $0.level == level })
    }
    let findings = (0..<30).map { number in
      Finding(rules[number % 3], layer: ["layer\(number)"], message: "message \(number)")
    }
    var html = HTMLWriter()
    html.findings(findings, rows: [:])
    let text = String(decoding: html.bytes, as: UTF8.self)
    for number in 0..<30 { #expect(text.contains("<p>message \(number)</p>")) }
    #expect(text.contains(#"<summary><span class="level">10 errors</span>"#))
    #expect(text.components(separatedBy: #"<details class="rest"><summary>7 more</summary>"#).count == 4)
    var few = HTMLWriter()
    few.findings(Array(findings.prefix(12)), rows: [:])
    #expect(!String(decoding: few.bytes, as: UTF8.self).contains("<details"))
  }

  @Test func `a long name keeps its end, a layer without a name has a text, and a path breaks between words`() {
    func markup(_ write: (inout HTMLWriter) -> Void) -> String {
      var html = HTMLWriter()
      write(&html)
      return String(decoding: html.bytes, as: UTF8.self)
    }
    #expect(markup { $0.layerName(["conv"], link: "#n1") } == ##"<a class="name" href="#n1">conv</a>"##)
    #expect(
      markup { $0.layerName(["outer", "block_12_project_BN"], link: nil) }
        == #"<span class="name" title="outer/block_12_project_BN"><span class="p">outer/</span>"#
        + #"<span class="e">block_12_p</span><span class="t">roject_BN</span></span>"#)
    #expect(markup { $0.layerName([""], link: "#n1") } == ##"<a class="name" href="#n1">(no name)</a>"##)
    #expect(markup { $0.layerName([" "], link: nil) } == #"<span class="name">&quot; &quot;</span>"#)
    #expect(
      markup { $0.path("a/my_model.weights.h5") } == "a/<wbr>my_<wbr><span>model.weights.h5</span>")
    let long = String(repeating: "a", count: 30)
    #expect(markup { $0.path(long + ".h5") } == long + "<span>.h5</span>")
    #expect(markup { $0.path("model") } == "model")
    #expect(markup { $0.path("-0.25, mean 0.5") } == "-0.25, mean 0.5")
    #expect(markup { $0.path("v1.0/.keras") } == "v1.0/<wbr><span>.keras</span>")
  }

  @Test func `a page on a difference has a row for each property, and no name is markup`() throws {
    let page = String(decoding: DiffDocument(Sample.hostileDifference).html(), as: UTF8.self)
    let rest = try markup(page)
    #expect(!rest.contains("<img") && rest.components(separatedBy: "<script").count == 2)
    let rows = Sample.hostileDifference.layers.reduce(0) { $0 + max(1, $1.properties.count) }
    #expect(rest.components(separatedBy: "<td class=\"mono old\">").count - 1 <= rows)
    #expect(rest.components(separatedBy: "<tbody data-row").count - 1 == Sample.hostileDifference.layers.count)
  }
}
