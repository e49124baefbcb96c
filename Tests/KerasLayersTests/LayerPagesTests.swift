import Foundation
import Testing

@testable import KerasLayers

/// The documentation of the layers comes from their declarations.
@Suite struct LayerPagesTests {
  /// With RECORD=1 in the environment the page is written anew, and the test fails.
  @Test func `docs/layers.md says what the declarations say`() throws {
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = package.appendingPathComponent("docs/layers.md")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(Catalogue.documentation.utf8).write(to: file)
      Issue.record("recorded docs/layers.md: look at it, then run again without RECORD")
    } else {
      let recorded = try String(decoding: Data(contentsOf: file), as: UTF8.self)
      #expect(recorded == Catalogue.documentation, "docs/layers.md is stale: run the tests with RECORD=1")
    }
  }

  @Test func `every class of the catalogue has its section`() {
    for name in Catalogue.classNames {
      #expect(Catalogue.entry(of: name)?.title.contains(name) == true, "\(name)")
    }
  }

  @Test func `a formula shows the names of the keys, even of those that are 1 by default`() throws {
    let page = try #require(Catalogue.entry(of: "Conv2D")).markdown
    #expect(page.contains("`filters * (kernel_size[0] * kernel_size[1] * (channels / groups) + 1)`"))
    #expect(page.contains("`groups = 1`"))
  }

  @Test func `an entry states the outputs with other values of a key, and the multiply-accumulates`() throws {
    let convolution = try #require(Catalogue.entry(of: "Conv2D")).markdown
    #expect(convolution.contains("with `padding = \"same\"`: `(batch, ceil(height / strides[0]), "))
    #expect(convolution.contains("- MACs: `"))
    let recurrent = try #require(Catalogue.entry(of: "LSTM")).markdown
    #expect(recurrent.contains("with `return_sequences = true`: `(batch, length, units)`"))
    #expect(Catalogue.entry(of: "Dense")?.markdown.contains("- Input: `(batch, ..., channels)`") == true)
    #expect(Catalogue.entry(of: "Lambda")?.markdown.contains("- Configuration: `function`") == true)
  }

  @Test func `a value without a name is described by the key that decides it`() throws {
    let page = try #require(Catalogue.entry(of: "Reshape")).markdown
    #expect(page.contains("depend on `target_shape`"))
  }

  @Test func `a class of the user's has no section`() {
    #expect(Catalogue.entry(of: "MyLayer") == nil)
  }
}
