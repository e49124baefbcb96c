import Foundation
import Testing

@Suite struct RulesTests {
  @Test func `without a name every rule is listed`() throws {
    let run = try Tool.run(["rules"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.contains("\n  KI105  shape-mismatch "))
    #expect(run.output.contains("\n  KI505  not-a-model "))
  }

  @Test(arguments: [["KI105"], ["ki105"], ["shape-mismatch"]])
  func `a rule is explained by code or name`(names: [String]) throws {
    let run = try Tool.run(["rules"] + names)
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix("KI105 shape-mismatch  error\n\nStored and expected shapes differ; the message says how"))
    #expect(!run.output.contains("KI106"))
  }

  @Test func `several are explained in the order asked for`() throws {
    let run = try Tool.run(["rules", "KI204", "KI101"])
    let first = try #require(run.output.range(of: "KI204 custom-layer"))
    let second = try #require(run.output.range(of: "KI101 layer-missing"))
    #expect(first.lowerBound < second.lowerBound)
  }

  @Test func `as Markdown it is docs/rules.md`() throws {
    let run = try Tool.run(["rules", "--format", "markdown"])
    let page = Tool.package.appendingPathComponent("docs/rules.md")
    #expect(try run.output == String(decoding: Data(contentsOf: page), as: UTF8.self))
  }

  @Test func `as JSON it is an object with the rules asked for`() throws {
    let run = try Tool.run(["rules", "KI105", "--format", "json"])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let rules = try #require(object["rules"] as? [[String: Any]])
    #expect(rules.map { $0["rule"] as? String } == ["KI105"])
  }

  @Test(arguments: [("shape-mismach", "shape-mismatch"), ("layer", "layer-missing")])
  func `a mistyped rule is exit status 2, and the near ones are named`(written: String, meant: String) throws {
    let run = try Tool.run(["rules", written])
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("keras-inspect: unknown rule '\(written)'; did you mean "))
    #expect(run.errors.contains(meant))
  }

  @Test func `a code that is none is exit status 2, and where they are listed is named`() throws {
    let run = try Tool.run(["rules", "KI999"])
    #expect(run.status == 2)
    #expect(run.errors == "keras-inspect: unknown rule 'KI999'; 'keras-inspect rules' lists all rules\n")
  }
}
