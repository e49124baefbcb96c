import Foundation
import Testing

@Suite struct LayersTests {
  @Test func `a single class is documented alone`() throws {
    let run = try Tool.run(["layers", "Conv2D"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("## Conv2D"))
    #expect(run.output.contains("filters * (kernel_size[0] * kernel_size[1] * (channels / groups) + 1)"))
    #expect(!run.output.contains("LSTM"))
  }

  @Test func `without a class it is docs/layers.md`() throws {
    let run = try Tool.run(["layers"])
    let page = Tool.package.appendingPathComponent("docs/layers.md")
    #expect(run.status == 0)
    #expect(try run.output == String(decoding: Data(contentsOf: page), as: UTF8.self))
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
