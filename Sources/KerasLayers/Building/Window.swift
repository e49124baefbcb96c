/// A window that slides over the spatial axes: a kernel or a pool, with its strides, dilation and padding.
public struct Window {
  public enum Padding: String { case valid, same, causal, full }

  let size: [Dim]
  let strides: [Dim]
  let dilation: [Dim]
  let padding: Padding

  /// In how many positions it fits on each axis: `ceil((n - k + 1) / s)` where it must lie inside, `ceil(n / s)` where the
  /// input is padded to keep its size. The rule of `conv_output_length` (Keras 2) and `compute_conv_output_shape` (Keras 3).
  ///
  /// - Throws: `IncompatibleShapes` where the window is larger than its input.
  func positions(over axes: [Dim]) throws -> [Dim] {
    try axes.indices.map { axis in
      let usableLength = usableLength(axis, over: axes[axis])
      let count = usableLength.dividedRoundingUp(by: strides[axis])
      if let count = count.value, count <= 0, axes[axis].value != nil {
        throw IncompatibleShapes(
          "a window of \(extent(axis)) does not fit into an axis of \(axes[axis].value ?? 0)")
      }
      return count
    }
  }

  /// The layout of a kernel's window.
  var axes: [KernelLayout.Axis] { Array(repeating: .window, count: size.count) }

  /// The positions at stride 1.
  private func usableLength(_ axis: Int, over length: Dim) -> Dim {
    switch padding {
    case .same, .causal: length
    case .valid where dilation[axis].value == 1: length - size[axis] + 1
    case .valid: length - (size[axis] - 1) * dilation[axis]
    case .full: length + (size[axis] - 1) * dilation[axis]
    }
  }

  /// How far the window spreads on an axis.
  private func extent(_ axis: Int) -> String {
    ((size[axis] - 1) * dilation[axis] + 1).value.map(String.init) ?? "unknown size"
  }

  /// The sizes that the transposed window makes out of its input: the rule of `deconv_output_length` (Keras 2) and
  /// `compute_conv_transpose_output_shape` (Keras 3), which agree.
  func transposedOutput(over axes: [Dim], outputPadding: [Dim]?) -> [Dim] {
    axes.indices.map { axis in
      let length = axes[axis], stride = strides[axis]
      let extent = dilation[axis].value == 1 ? size[axis] : (size[axis] - 1) * dilation[axis] + 1
      guard let extra = outputPadding?[axis] else {
        guard padding == .valid else { return length * stride }
        let overhang = extent - stride
        guard let known = overhang.value else { return length * stride + .maximum(overhang, 0) }
        return known > 0 ? length * stride + overhang : length * stride
      }
      let kept = padding == .valid ? extent : extent - 2 * (extent / 2)
      return (length - 1) * stride + kept + extra
    }
  }
}

extension Config {
  /// The window that the configuration describes, over as many axes as the class works on.
  func window(
    _ sizeKey: String, size fallback: Int? = nil, strides: [Dim]? = nil, isDilated: Bool = true
  ) throws -> Window {
    let rank = spatialRank
    let size = try dims(sizeKey, rank, default: fallback)
    let steps = try dims("strides", default: strides ?? Array(repeating: 1, count: rank))
    guard steps.allSatisfy({ $0.value != 0 }) else { throw error("strides", "holds 0, which leads nowhere") }
    let word = try choice("padding", ["valid", "same", "causal", "full"], default: "valid")
    let dilation = try isDilated ? dims("dilation_rate", rank, default: 1) : Array(repeating: 1, count: rank)
    return Window(
      size: size, strides: steps, dilation: dilation, padding: Window.Padding(rawValue: word) ?? .valid)
  }
}
