/// An einsum equation of an input and a kernel: `abc,cd->abd`, with `...` at the start or the end of input and output.
struct EinsumEquation {
  let input: [Character]
  let kernel: [Character]
  let output: [Character]
  /// The side on which the axes of the ellipsis are.
  let elided: Position

  enum Position { case before, behind }

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

  /// The equation of a projection, which sums over the last `bound` axes of the input and adds `made` new axes.
  init(free: Int, bound: Int, made: Int) {
    let letter = { (index: Int) in Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(truncatingIfNeeded: index))) }
    let kept = (0..<free).map(letter), summed = (free..<free + bound).map(letter)
    let new = (free + bound..<free + bound + made).map(letter)
    input = kept + summed
    kernel = summed + new
    output = kept + new
    elided = .behind
  }

  /// The sizes of output, kernel and bias for an input.
  ///
  /// - Parameter stated: the stated sizes of the output axes after the first.
  /// - Throws: `IncompatibleShapes` if the input does not fit the equation.
  func applied(to shape: Shape, stated: [Dim], biasAxes: String?) throws -> EinsumSizes {
    guard let dims = shape.dims else { return unknownSizes(stated, biasAxes) }
    let extra = dims.count - input.count
    guard extra >= 0 else {
      throw IncompatibleShapes("the equation names \(input.count) axes of the input, got \(shape)")
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
      throw IncompatibleShapes("axis \(axis) is \(a.sizeText) in the input and \(b.sizeText) in the output")
    }
    let known = full.indices.map { index -> Dim in
      guard full[index].value == nil, index >= lead, index - lead < output.count else { return full[index] }
      return inputSizes[output[index - lead]] ?? full[index]
    }
    // Keras inserts the axes of the ellipsis one by one at the front, which reverses their order.
    let reordered = dims.prefix(1) + dims[..<lead].dropFirst().reversed() + full.dropFirst(max(lead, 1))
    return EinsumSizes(
      output: Shape(Array(reordered)), inferred: Shape(known),
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

  /// The output axes from the first that has a bias: its size, and 1 for an axis without.
  private func bias(_ axes: String, _ sizes: [Character: Dim]) -> [Dim] {
    output.drop { !axes.contains($0) }.map { axes.contains($0) ? sizes[$0] ?? .unknown : 1 }
  }
}

/// The sizes of an einsum.
struct EinsumSizes {
  /// As stated, with `None` for an open size.
  let output: Shape
  /// As TensorFlow infers it, with open sizes taken from the input.
  let inferred: Shape
  let kernel: [Dim]
  let bias: [Dim]?
}

extension EinsumEquation {
  /// The output without the batch times the axes that are summed over.
  func macs(_ sizes: EinsumSizes) -> MACCount {
    let summed = kernel.indices.filter { !output.contains(kernel[$0]) }
    return MACCount(
      outputs: sizes.inferred.sample, terms: summed.map { sizes.kernel[$0] })
  }

  /// An axis of the input that is also one of the output goes along it; the others are summed over.
  func reach(inputRank: Int?) -> Reach {
    guard let inputRank, inputRank >= input.count else { return .unknown }
    let extra = inputRank - input.count, lead = elided == .before ? extra : 0
    return .axes(
      (0..<inputRank).map { axis in
        if axis < lead { return .along(axis, .same) }
        let letter = axis - lead
        guard letter < input.count else { return .along(output.count + letter - input.count, .same) }
        return output.firstIndex(of: input[letter]).map { .along($0 + lead, .same) } ?? .whole
      })
  }

  /// The kernel with its sizes as a matrix, in which the axes missing from the output are the rows.
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

  /// The shape of the kernel's scale, which multiplies the output, with an axis of 1 for each summed axis.
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
