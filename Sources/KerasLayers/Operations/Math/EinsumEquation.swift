/// What an einsum of an input with a kernel says: `abc,cd->abd`, with `...` before or behind input and output.
struct EinsumEquation {
  let input: [Character]
  let kernel: [Character]
  let output: [Character]
  /// Whether axes that the equation does not name stand before those that it names, or behind them.
  let elided: Side

  enum Side { case before, behind }

  init?(_ text: String) {
    let halves = text.split(separator: "->", omittingEmptySubsequences: false)
    let factors = halves.first?.split(separator: ",", omittingEmptySubsequences: false) ?? []
    guard halves.count == 2, factors.count == 2 else { return nil }
    let letters = { (part: Substring) in part.filter { $0 != "." } }
    input = Array(letters(factors[0]))
    kernel = Array(letters(factors[1]))
    output = Array(letters(halves[1]))
    elided = text.hasPrefix("...") ? .before : .behind
    guard !input.isEmpty, !kernel.isEmpty, (input + kernel + output).allSatisfy({ $0.isASCII && $0.isLetter }) else {
      return nil
    }
  }

  /// The equation of a projection: `bound` last axes of the input are summed over, `made` new ones come out.
  init(free: Int, bound: Int, made: Int) {
    let letter = { (index: Int) in Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(truncatingIfNeeded: index))) }
    let kept = (0..<free).map(letter), summed = (free..<free + bound).map(letter)
    let new = (free + bound..<free + bound + made).map(letter)
    input = kept + summed
    kernel = summed + new
    output = kept + new
    elided = .behind
  }

  /// Reads off the sizes of output, kernel and bias.
  ///
  /// - Parameter stated: the sizes that the configuration states for the output axes named after the first.
  /// - Throws: `IncompatibleShapes` where the input does not fit the equation.
  func applied(to shape: Shape, stated: [Dim], biasAxes: String?) throws -> EinsumSizes {
    guard let dims = shape.dims else { return unknownSizes(stated, biasAxes) }
    let extra = dims.count - input.count
    guard extra >= 0 else {
      throw IncompatibleShapes("the equation names \(input.count) axes of the input, which is \(shape)")
    }
    let lead = elided == .before ? extra : 0
    let inputSizes = Dictionary(zip(input, dims.dropFirst(lead)), uniquingKeysWith: { first, _ in first })
    let named = Array(dims.prefix(1)) + dims[..<lead].dropFirst() + stated
    let full = elided == .before ? named : named + dims.suffix(extra)
    guard full.count == output.count + extra else {
      throw IncompatibleShapes(
        "the equation names \(output.count) axes of the output, the configuration states \(stated.count + 1)")
    }
    let outputSizes = Dictionary(zip(output, full.dropFirst(lead)), uniquingKeysWith: { first, _ in first })
    for axis in input {
      guard let a = inputSizes[axis], let b = outputSizes[axis], b.value != nil, a.value != b.value else { continue }
      throw IncompatibleShapes("the axis \(axis) is \(a.sizeText) in the input and \(b.sizeText) in the output")
    }
    let known = full.indices.map { index -> Dim in
      guard full[index].value == nil, index >= lead, index - lead < output.count else { return full[index] }
      return inputSizes[output[index - lead]] ?? full[index]
    }
    // Keras lays the axes that stand for the dots down one by one before the others, which turns their order round.
    let turned = dims.prefix(1) + dims[..<lead].dropFirst().reversed() + full.dropFirst(max(lead, 1))
    return EinsumSizes(
      output: Shape(Array(turned)), inferred: Shape(known),
      kernel: kernel.map { outputSizes[$0] ?? inputSizes[$0] ?? .unknown },
      bias: biasAxes.map { bias($0, outputSizes) + (elided == .behind ? Array(repeating: 1, count: extra) : []) })
  }

  private func unknownSizes(_ stated: [Dim], _ biasAxes: String?) -> EinsumSizes {
    let sizes = Dictionary(
      zip(output.dropFirst(max(0, output.count - stated.count)), stated.suffix(output.count)),
      uniquingKeysWith: { first, _ in first })
    return EinsumSizes(
      output: .unknown, inferred: .unknown, kernel: kernel.map { sizes[$0] ?? .unknown },
      bias: biasAxes.map { bias($0, sizes) })
  }

  /// From the first axis that has a bias on: its size, and 1 for an axis that has none.
  private func bias(_ axes: String, _ sizes: [Character: Dim]) -> [Dim] {
    output.drop { !axes.contains($0) }.map { axes.contains($0) ? sizes[$0] ?? .unknown : 1 }
  }
}

/// The sizes that an einsum gives.
struct EinsumSizes {
  /// As stated, with `None` where the configuration leaves a size open.
  let output: Shape
  /// As TensorFlow finds them, with sizes taken from the input where the configuration leaves them open.
  let inferred: Shape
  let kernel: [Dim]
  let bias: [Dim]?
}

extension EinsumEquation {
  /// The kernel with the matrix that it is: axes that the output does not name are summed over.
  func kernel(_ sizes: EinsumSizes, inputRank: Int?) -> Kernel {
    let summed = kernel.indices.filter { !output.contains(kernel[$0]) }
    let kept = kernel.indices.filter { output.contains(kernel[$0]) }
    let rows = summed.map { sizes.kernel[$0] }.product, columns = kept.map { sizes.kernel[$0] }.product
    return Kernel(
      sizes.kernel, axes: kernel.map(axis), rows: rows, columns: columns,
      scale: scale(sizes.kernel, summed, elided: max(0, (inputRank ?? 0) - input.count)),
      packedAxis: summed.first ?? 0, zeros: "zero_point")
  }

  /// What an axis of the kernel stands for.
  private func axis(_ label: Character) -> KernelLayout.Axis {
    guard output.contains(label) else { return .inputs }
    return input.contains(label) ? .position : .outputs
  }

  /// The shape of the kernel's scale, laid out so that it multiplies the output: an axis of 1 for each that was summed over.
  private func scale(_ sizes: [Dim], _ summed: [Int], elided count: Int) -> [Dim] {
    let padding = Array(repeating: Character("."), count: count)
    let output = elided == .before ? padding + output : output + padding
    var missing = output.indices.filter { !kernel.contains(output[$0]) }
    var order = output.compactMap { kernel.firstIndex(of: $0) }
    var squeezed: [Int] = [], place = 0
    for axis in summed {
      if missing.isEmpty { squeezed.append(axis) } else { place = missing.removeFirst() }
      order.insert(axis, at: min(place, order.count))
    }
    var scale = order.map { summed.contains($0) ? 1 : sizes[$0] }
    for axis in missing { scale.insert(1, at: min(axis, scale.count)) }
    for axis in squeezed.sorted(by: >) where scale.indices.contains(axis) { scale.remove(at: axis) }
    return scale
  }
}

extension Dim {
  fileprivate var sizeText: String { value.map(String.init) ?? "None" }
}
