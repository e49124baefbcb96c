import Foundation
import KerasAudit
import KerasReports
import Testing

@Suite struct JSONTests {
  private func object(_ outcome: Outcome) throws -> [String: Any] {
    let bytes = Reporter.json.render(outcome, .init())
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func `every name survives a round trip`() throws {
    let names = [
      "\u{0}\u{1}\u{1F}\u{7F}\u{9B}", "\"\\/\n\r\t", "\u{2028}\u{2029}\u{202E}", "\u{FFFD}", "é層🎉", "\u{E0041}", "",
    ]
    let report = Sample.clean.changing { $0.layers = names.map { Sample.layer([$0], $0, calls: []) } }
    let layers = try #require(try object(.report(report))["layers"] as? [[String: Any]])
    #expect(layers.map { $0["name"] as? String } == names)
    #expect(layers.map { $0["class"] as? String } == names)
  }

  @Test func `hidden characters are escaped`() {
    let report = Sample.clean.changing {
      $0.layers = [Sample.layer(["\u{1B}[2J\u{9B}\u{202E}\u{E0041}\u{7F}"], "Dense", calls: [])]
    }
    let text = String(decoding: Reporter.json.render(.report(report), .init()), as: UTF8.self)
    #expect(text.contains(#""\u001b[2J\u009b\u202e\udb40\udc41\u007f""#))
  }

  @Test func `without weights there are no stored tensors`() throws {
    let report = Sample.clean.changing {
      $0.model.hasWeights = false
      $0.totals.storedParameters = nil
      $0.totals.storedBytes = nil
      $0.layers = $0.layers.map { layer in layer.with(weights: layer.weights.map { $0.storing(nil) }) }
    }
    let text = String(decoding: Reporter.json.render(.report(report), .init()), as: UTF8.self)
    #expect(text.contains("\"kernel\""))
    #expect(!text.contains("stored"))
  }

  @Test func `an input that could not be read is an object with an error`() throws {
    struct Unreadable: Error, CustomStringConvertible { let description = "it ends early" }
    let object = try object(.failure(Failure(Unreadable(), path: "model.json")))
    #expect(object["error"] as? String == "cannot read a model from model.json: it ends early")
    #expect((object["model"] as? [String: String]) == ["path": "model.json"])
    #expect(object["layers"] == nil)
    #expect((object["summary"] as? [String: Any])?["errors"] as? Int == 0)
    #expect((object["summary"] as? [String: Any])?["outcome"] as? String == "unread")
  }
}
