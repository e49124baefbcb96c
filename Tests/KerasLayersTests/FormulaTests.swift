import Testing

@testable import KerasLayers

/// Formulas read as in a textbook, with the numbers put in.
struct FormulaTests {
  @Test func `a window is counted by its positions`() throws {
    let window = Window(size: [3], strides: [2], dilation: [1], padding: .valid)
    #expect(try window.positions(over: [100]).map(\.formula) == ["ceil((100 - 3 + 1) / 2) = 49"])
  }

  @Test func `the factors that all weights end with are taken out`() {
    let convolution = [Weight("kernel", [3, 3, 64, 64], .kernel), Weight("bias", [64], .bias)]
    #expect(convolution.parameters?.formula == "64 * (3*3*64 + 1) = 36928")
    let units = Dim(256, name: "units")
    let lstm = [
      Weight("kernel", [256, 4 * units], .kernel), Weight("recurrent_kernel", [units, 4 * units], .recurrentKernel),
      Weight("bias", [4 * units], .bias),
    ]
    #expect(lstm.parameters?.formula == "4 * 256 * (256 + 256 + 1) = 525312")
  }

  @Test func `one weight is a plain product`() {
    #expect([Weight("embeddings", [10000, 256], .embedding)].parameters?.formula == "10000 * 256 = 2560000")
  }

  @Test func `a run that repeats is counted`() {
    let gates = (0..<4).map { _ in Weight("gamma", [64], .scale) }
    #expect(gates.parameters?.formula == "4 * 64 = 256")
  }

  @Test func `names are shown where there are no numbers`() {
    let filters = Dim(nil, name: "filters"), channels = Dim(nil, name: "channels")
    let kernel = [Dim(nil, name: "kernel_size[0]"), Dim(nil, name: "kernel_size[1]")]
    let weights = [
      Weight("kernel", kernel + [channels / Dim(nil, name: "groups"), filters], .kernel),
      Weight("bias", [filters], .bias),
    ]
    #expect(
      weights.parameters?.written(.names)
        == "filters * (kernel_size[0] * kernel_size[1] * (channels / groups) + 1)")
  }

  @Test func `the unknown stays unknown`() {
    #expect((Dim.unknown + 3).value == nil)
    #expect((Dim(.max) * 2).value == nil)
    #expect((Dim(3) / 0).value == nil)
    #expect(Dim(7).dividedRoundingUp(by: 2).value == 4)
    #expect(Dim(.min).dividedRoundingUp(by: -1).value == nil)
  }

  @Test func `a size below zero is unknown`() {
    #expect(Shape(sizes: [nil, -4, 0, 3]).sizes == [nil, nil, 0, 3])
  }
}
