import Basics
import Foundation
import KerasLayers
import OracleFixtures
import Testing

@testable import KerasModels

/// JSON as Python writes and reads it.
struct JSONTextTests {
  @Test func `the last of two equal keys wins`() throws {
    let text = try JSONNormalizer(Array(#"{"units": 3, "name": "a", "units": 4}"#.utf8))
    #expect(text.duplicateKeys == ["units"])
    #expect(String(decoding: text.bytes, as: UTF8.self) == #"{"~~~~~": 3, "name": "a", "units": 4}"#)
  }

  @Test(arguments: ["1", "NaN"]) func `only the earlier of two equal keys is hidden`(_ value: String) throws {
    let text = #"{"~~": 0, "ab": 1, "": 2, "ab": \#(value), "": 3, "~~": 4, "~": 5}"#
    let root = try #require(try JSONNormalizer(Array(text.utf8)).source.root)
    #expect(root.members.map(\.key) == ["ab", "", "~~", "~"] && root["~"]?.integer == 5)
  }

  @Test func `an escaped key is the same key`() throws {
    #expect(try JSONNormalizer(Array(#"{"units": 3, "un\u0069ts": 4}"#.utf8)).duplicateKeys.count == 1)
  }

  @Test func `characters that need no escape have none`() throws {
    let text = try JSONNormalizer(
      Array(#"{"\u0061": "rel\u0075\/\u00fc\ud83d\ude00", "b": "\ud800\n\"\\u0041\u001B"}"#.utf8))
    let plain = #"{"a": "relu/ü😀", "b": "\ud800\n\"\\u0041\u001B"}"#
    #expect(String(decoding: text.bytes, as: UTF8.self) == plain)
    #expect(text.source.root?["b"]?.string == "\\ud800\n\"\\u0041\u{1B}")
  }

  /// A model of Keras with every letter of its texts and keys as an escape, as JSON allows.
  @Test(arguments: ["2.15.0", "3.15.1"])
  func `a model that is written with escapes is the same model`(release: String) throws {
    let file = OracleCase.repository.appending(path: ".build-fixtures/\(release)/applications/MobileNetV2/model.json")
    let plain = [UInt8](try Data(contentsOf: file))
    var isText = false
    let escaped = plain.flatMap { byte -> [UInt8] in
      if byte == UInt8(ascii: "\"") { isText.toggle() }
      let isLetter = Character(Unicode.Scalar(byte)).isLetter
      return isText && isLetter ? Array("\\u00\(String(byte, radix: 16))".utf8) : [byte]
    }
    #expect(!plain.contains(UInt8(ascii: "\\")) && escaped.count > 2 * plain.count)
    let expected = try Architecture(json: plain), found = try Architecture(json: escaped)
    #expect(found.problems.isEmpty && found.layers.count == expected.layers.count)
    for (layer, same) in zip(found.layers, expected.layers) {
      #expect(layer.name == same.name && layer.className == same.className)
      #expect(layer.calls.map(\.outputs) == same.calls.map(\.outputs) && layer.weights.count == same.weights.count)
    }
  }

  @Test func `equal keys of different objects are no matter`() throws {
    #expect(try JSONNormalizer(Array(#"[{"a": 1}, {"a": {"a": 2}}]"#.utf8)).duplicateKeys.isEmpty)
  }

  @Test func `many keys are searched by index`() throws {
    let keys = (0..<500).map { "\"k\($0)\": 0" } + ["\"k7\": 1"]
    #expect(try JSONNormalizer(Array("{\(keys.joined(separator: ", "))}".utf8)).duplicateKeys == ["k7"])
  }

  @Test func `constants of python are quoted`() throws {
    let text = try JSONNormalizer(Array(#"[NaN, -Infinity, Infinity, "NaN"]"#.utf8))
    #expect(String(decoding: text.bytes, as: UTF8.self) == #"["NaN", "-Infinity", "Infinity", "NaN"]"#)
  }

  @Test(arguments: [
    "{\"a\": \"\u{1}\"}", "{\"a\nb\": 1}", "[\"tab\there\"]", "{\"a\": \"\0\"}", #"["\q"]"#, #"["\u12g4"]"#,
    "[1, ]", #"{"a": 1, }"#, "[, 1]", "[1 2]", #"{"a" 1}"#, #"{"a": 1 "b": 2}"#, "{1: 2}", "[1}", #"{"a": 1]"#,
    "[1], 2", "1 2",
    #"{"a"}"#, #"{"a":}"#, #"["a": 1]"#, "[00]", "[01]", "[-]", "[1.]", "[.5]", "[1e]", "[+1]", "[0x1]", "[tru]",
    "[True]",
    "[-NaN]", "['a']", "[1] x",
  ])
  func `what Python's parser takes for no JSON is none`(_ text: String) {
    #expect(throws: ModelError.self) { try JSONNormalizer(Array(text.utf8)) }
  }

  @Test(arguments: [
    "[]", "{}", " [ 1 , -0 , 0.5 , 1e5 , -1.5E-7 , 10 ] ", #"{"a": {}, "b": [[], {}], "": null}"#, "true", "-Infinity",
    #"["\u00e9\n\"\\\/\b\f\r\t"]"#, "\t{\r\n}\n", #""a text""#,
  ])
  func `what python takes is taken`(_ text: String) throws {
    _ = try JSONNormalizer(Array(text.utf8))
  }

  /// Values that are not plain are decoded one by one, so that no text may pass that the decoder refuses as a whole.
  @Test func `the decoder takes every text that passes`() throws {
    /// Decodes any value: what is tested is whether the text is one.
    struct Anything: Decodable { init(from decoder: any Decoder) throws {} }
    let whole = Array(
      #"{"a": [NaN, {"b\\": -1.5e3}], "ü": "I\u00e9\n", "d": {}, "e": [true, null, "NaN"], "f": 10}"#.utf8)
    let letters = Array(#"{}[]",:\u0e-+.NtI 1"#.utf8) + [0x09, 0x7F, 0x80, 0xC3, 0xFF]
    var generator = SystemRandomNumberGenerator()
    var passed = 0
    for _ in 0..<20_000 {
      var text = whole
      for _ in 0..<Int.random(in: 1...2, using: &generator) {
        let place = Int.random(in: 0..<text.count, using: &generator)
        let letter = letters.randomElement(using: &generator)!
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: text[place] = letter
        case 1: text.insert(letter, at: place)
        default: text.remove(at: place)
        }
      }
      guard let found = try? JSONNormalizer(text), !found.isTruncated else { continue }
      passed += 1
      #expect(throws: Never.self, "\(String(decoding: text, as: UTF8.self))") {
        try JSONDecoder().decode(Anything.self, from: Data(found.bytes))
      }
    }
    #expect(passed > 100)
  }

  /// An object that reads like the last one under its key is not scanned again.
  @Test func `repeated objects are found as often as they are written`() throws {
    var generator = SystemRandomNumberGenerator()
    func value(_ depth: Int) -> String {
      let isScalar = depth == 0 || Int.random(in: 0..<4, using: &generator) == 0
      if isScalar { return ["1", "-2.5", "null", "true", #""relu""#, #""a\nb""#].randomElement(using: &generator)! }
      let count = Int.random(in: 0...3, using: &generator)
      if Int.random(in: 0..<3, using: &generator) == 0 {
        return "[" + (0..<count).map { _ in value(depth - 1) }.joined(separator: ", ") + "]"
      }
      let keys = ["config", "layers", "dtype", "class_name", "name"].shuffled(using: &generator).prefix(count)
      return "{" + keys.map { "\"\($0)\": " + value(depth - 1) }.joined(separator: ", ") + "}"
    }
    for _ in 0..<300 {
      let parts = (0..<3).map { _ in value(3) }
      let text =
        "["
        + (0..<30).map { _ in
          "{\"dtype\": \(parts.randomElement(using: &generator)!), \"config\": \(parts.randomElement(using: &generator)!)}"
        }.joined(separator: ", ") + "]"
      let found = try JSONNormalizer(Array(text.utf8))
      let root = try #require(found.source.root)
      let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8))
      #expect(try canonical(root) == canonical(parsed), "\(text)")
      #expect(found.depth == depth(parsed), "\(text)")
    }
  }

  @Test func `repeated layers count each`() throws {
    let layer = #"{"class_name": "Dense", "config": {"layers": {"a": 1}, "name": "x"}}"#
    func text(_ count: Int) -> [UInt8] {
      Array(
        #"{"config": {"first": \#(layer), "layers": [\#(Array(repeating: layer, count: count).joined(separator: ", "))]}}"#
          .utf8)
    }
    var limits = Limits()
    limits[.layers] = 20
    _ = try JSONNormalizer(text(20), limits)
    #expect(throws: ModelError.self) { try JSONNormalizer(text(21), limits) }
  }

  private func canonical(_ value: SourceValue) throws -> String {
    switch value.kind {
    case .list: return "[" + (try value.items.map(canonical)).joined(separator: ",") + "]"
    case .object:
      return "{" + (try value.members.map { "\($0.key):" + (try canonical($0.value)) }).sorted().joined(separator: ",")
        + "}"
    case .text, .number, .bool, .null:
      return canonical(try JSONSerialization.jsonObject(with: Data(value.written.utf8), options: .fragmentsAllowed))
    }
  }

  private func canonical(_ value: Any) -> String {
    switch value {
    case let list as [Any]: "[" + list.map(canonical).joined(separator: ",") + "]"
    case let object as [String: Any]:
      "{" + object.map { "\($0):" + canonical($1) }.sorted().joined(separator: ",") + "}"
    default: "\(value)"
    }
  }

  private func depth(_ value: Any) -> Int {
    switch value {
    case let list as [Any]: 1 + (list.map(depth).max() ?? 0)
    case let object as [String: Any]: 1 + (object.values.map(depth).max() ?? 0)
    default: 0
    }
  }

  @Test func `every value ends at its own bracket`() throws {
    let text = #" { "a" :[ [ ] , { } ,{"b" : [1 , {"c":{} } ] } ] , "d":{"e":{ "f" : [ ]}} ,"g" : "]}" }  "#
    let root = try #require(try JSONNormalizer(Array(text.utf8)).source.root)
    #expect(root.written == text.trimmingCharacters(in: .whitespaces))
    #expect(root["a"]?.written == #"[ [ ] , { } ,{"b" : [1 , {"c":{} } ] } ]"#)
    #expect(root["a"]?.items.map(\.written) == ["[ ]", "{ }", #"{"b" : [1 , {"c":{} } ] }"#])
    #expect(root["a"]?.items.last?["b"]?.items.map(\.written) == ["1", #"{"c":{} }"#])
    #expect(root["d"]?.written == #"{"e":{ "f" : [ ]}}"# && root["d"]?["e"]?["f"]?.written == "[ ]")
    #expect(root["g"]?.written == #""]}""#)
  }

  @Test func `texts are UTF 8`() throws {
    #expect(throws: ModelError.self) { try JSONNormalizer(Array("[\"".utf8) + [0xFF] + Array("\"]".utf8)) }
    _ = try JSONNormalizer(Array("[\"größe\", \"\u{7F}\", \"\\n\"]\n\t".utf8))
  }

  @Test func `depth is bounded`() {
    let deep = Array(repeating: UInt8(ascii: "["), count: 100_000)
    #expect(throws: ModelError.self) { try JSONNormalizer(deep) }
  }

  @Test func `more than any model holds is refused`() throws {
    let objects = Array("[\(String(repeating: "{},", count: 200_000)){}]".utf8)
    let values = Array("[\(String(repeating: "1,", count: 1_000_001))1]".utf8)
    #expect(throws: ModelError.self) { try JSONNormalizer(objects) }
    #expect(throws: ModelError.self) { try JSONNormalizer(values) }
  }

  @Test(arguments: 0..<40)
  func `text cut short anywhere ends the pass without a trap`(_ length: Int) throws {
    let whole = Array(#"{"a\"": [NaN, {"b\\": -Infinity}], "c": "Inf"}"#.utf8)
    _ = try JSONNormalizer(Array(whole.prefix(length)))
  }
}
