import Foundation
import KerasLayers
import Testing

@Suite struct LayersTests {
  @Test func `a single class is documented alone`() throws {
    let run = try Tool.run(["layers", "Conv2D"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("Conv2D"))
    #expect(
      run.output.contains("\nParameters\n  filters * (kernel_size[0] * kernel_size[1] * (channels / groups) + 1)\n"))
    #expect(!run.output.contains("`"))
    #expect(!run.output.contains("LSTM"))
  }

  @Test func `without a class the names are listed by family`() throws {
    let run = try Tool.run(["layers"])
    #expect(run.status == 0)
    let families = run.output.split(separator: "\n\n")
    #expect(families.contains { $0.hasPrefix("Pooling\n") && $0.contains("MaxPooling2D") && !$0.contains("LSTM") })
    for name in Catalogue.classNames { #expect(run.output.contains(name)) }
  }

  @Test func `as Markdown it is docs/layers.md`() throws {
    let run = try Tool.run(["layers", "--format", "markdown"])
    let page = Tool.package.appendingPathComponent("docs/layers.md")
    #expect(run.status == 0)
    #expect(try run.output == String(decoding: Data(contentsOf: page), as: UTF8.self))
  }

  @Test func `JSON has every class, with its family and facts`() throws {
    struct Document: Decodable {
      struct Layer: Decodable {
        let `class`, family, written_by: String
        let same_as: [String]
        let parameters: String?
      }
      let layers: [Layer]
    }
    func document(_ arguments: String...) throws -> Document {
      try JSONDecoder().decode(
        Document.self, from: Data(Tool.run(["layers", "--format", "json"] + arguments).output.utf8))
    }
    #expect(try document().layers.map(\.class) == Catalogue.families.flatMap(\.classNames))
    let one = try #require(document("Convolution2D").layers.first)
    #expect(one.family == "Convolution" && one.same_as.contains("Conv2D"))
    #expect(one.parameters == "`filters * (kernel_size[0] * kernel_size[1] * (channels / groups) + 1)`")
  }

  @Test(arguments: [("conv2d", "Conv2D"), ("Desne", "Dense"), ("MultiHead", "MultiHeadAttention")])
  func `a misspelt class is exit status 2, and the near ones are named`(written: String, meant: String) throws {
    let run = try Tool.run(["layers", written])
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("keras-inspect: unknown layer class '\(written)'; did you mean "))
    #expect(run.errors.contains(meant))
  }

  @Test func `a class like no other is exit status 2 without a guess`() throws {
    let run = try Tool.run(["layers", "Xyzzyplugh"])
    #expect(run.status == 2)
    #expect(run.errors == "keras-inspect: unknown layer class 'Xyzzyplugh'\n")
  }
}
