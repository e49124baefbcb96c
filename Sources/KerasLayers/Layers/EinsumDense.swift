import Basics

extension Layer {
  /// A dense layer whose axes an einsum equation names: `abc,cd->abd`.
  ///
  /// - Source: `keras.layers.EinsumDense` (`keras/src/layers/core/einsum_dense.py`, 3.15.1).
  /// - Input: the axes of the equation's first term.
  /// - Output: the axes of its result, with `output_shape` for all but the batch; tf.keras takes open sizes from the
  ///   input.
  /// - Weights: `kernel`, the axes of the second term; `bias`, the axes in `bias_axes`.
  /// - Throws: `ConfigError` for an unreadable `equation`, `IncompatibleShapes` if the input does not fit it.
  static let einsumDense = Layer("EinsumDense".since(2, 4), ranks: .ofFirstCallInKeras3, takes: .floats) {
    config, input in
    let text: String = try config.required("equation")
    config.takesActivation()
    config.requireBiasAxes(of: text)
    guard let equation = EinsumEquation(text) else {
      throw config.error("equation", "must be an equation of an input and a kernel, is \"\(text)\"")
    }
    // Keras 3 creates the layer on more axes too.
    let axes = text.prefix { $0 != "," }.filter { $0 != " " }
    if !config.isKeras3, !axes.contains("."), let rank = input.rank, rank != axes.count {
      throw IncompatibleShapes("\(text) needs an input of \(axes.count) axes, got \(input)")
    }
    let sizes = try equation.applied(
      to: input, stated: config.openSizes("output_shape"), biasAxes: config.optional("bias_axes"))
    try config.requireKernelSizes(sizes.kernel, of: input)
    return Built(
      config.writer.generation < .keras3 ? sizes.inferred : sizes.output,
      try config.weights(equation.kernel(sizes, inputRank: input.rank), bias: sizes.bias)
    ).taking(equation.macs(sizes)).reaching(.computed { equation.reach(inputRank: input.rank) })
  }
}

extension Config {
  /// - Source: `_analyze_split_string` (`keras/src/layers/core/einsum_dense.py`, 3.15.1).
  fileprivate func requireBiasAxes(of equation: String) {
    guard let axes = stated("bias_axes"), let letters = axes.string, let arrow = equation.firstIndex(of: ">") else {
      return
    }
    let output = equation[arrow...].dropFirst()
    if letters.isEmpty || letters.contains(where: { !output.contains($0) }) {
      reject("bias_axes", axes, "must be letters of the output, \(output)")
    }
  }

  /// A kernel has known sizes, those of the input and those that `output_shape` states.
  fileprivate func requireKernelSizes(_ sizes: [Dim], of input: Shape) throws {
    let isKnown = recorder == nil && input.dims?.dropFirst().allSatisfy { $0.value != nil } ?? false
    if sizes.contains(where: { size in size.value.map { $0 < 0 } ?? isKnown }) {
      throw IncompatibleShapes("output_shape leaves no size for an axis of the kernel, \(Shape(sizes))")
    }
  }

  /// Sizes stated as a number or as a list, in which `null` stands for an open size.
  func openSizes(_ key: String) throws -> [Dim] {
    if let one = optionalIfTyped(key, as: Int.self) { return [Dim(one, name: key)] }
    return try required(key, as: [Int?].self).enumerated().map { Dim($1, name: "\(key)[\($0)]") }
  }
}
