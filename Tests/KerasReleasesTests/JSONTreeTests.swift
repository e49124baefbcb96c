import KerasModels
import KerasReleases
import Testing

/// The value type that `migrate` edits.
@Suite struct JSONTreeTests {
  private func tree(_ text: String) throws -> JSONTree {
    let normalizer = try JSONNormalizer(Array(text.utf8), keepsEscapes: true)
    return JSONTree(try #require(normalizer.source.root), constants: normalizer.constantPositions)
  }

  @Test(arguments: [
    #"{"b": 1, "a": 2.50, "c": 1e-07, "d": 100000000000000000000001}"#,
    #"{"text": "a\u00e9\n\"é\\", "k\u0065y": true, "none": null}"#,
    #"[NaN, Infinity, -Infinity, "NaN", [], {}]"#,
  ])
  func `what is not edited keeps its order and its text`(text: String) throws {
    #expect(try tree(text).written == text)
  }

  @Test func `what a terminal would obey is written with escapes`() throws {
    let text = "{\"a\u{202E}b\": \"\u{9B}31m é\\u00fc\"}"
    #expect(try tree(text).written == #"{"a\u202eb": "\u009b31m éü"}"#)
  }

  @Test func `a key that is written with escapes is found under what it means`() throws {
    let tree = try tree(#"{"cl\u0061ss_name": "Dens\u0065"}"#)
    #expect(tree["class_name"] == "Dense")
  }

  @Test func `of two equal keys the last one counts, as in Python`() throws {
    #expect(try tree(#"{"a": 1, "b": 2, "a": 3}"#).written == #"{"b": 2, "a": 3}"#)
  }
}
