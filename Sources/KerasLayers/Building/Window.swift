/// A window that slides over the spatial axes: a kernel or a pool with strides, dilation and padding.
package struct Window: Sendable {
  package enum Padding: String, Sendable { case valid, same, causal, full }

  /// What Keras does with an axis of no elements that would have no positions.
  enum EmptyAxes { case refused, taken, takenBesideUnknown }

  let size: [Dim]
  let strides: [Dim]
  let dilation: [Dim]
  let padding: Padding
  var emptyAxes = EmptyAxes.refused

  /// The number of positions on each axis: `ceil((size - dilated kernel + 1) / stride)` for `valid`, `ceil(size /
  /// stride)` for `same` and `causal`.
  ///
  /// - Source: `compute_conv_output_shape` (`keras/src/ops/operation_utils.py`, 3.15.1).
  /// - Throws: `IncompatibleShapes` if the window is larger than its input.
  func positions(over axes: [Dim]) throws -> [Dim] {
    try axes.indices.map { axis in
      let usableLength = usableLength(axis, over: axes[axis])
      let count = usableLength.dividedRoundingUp(by: strides[axis])
      if let count = count.value, count <= 0, let length = axes[axis].value, length != 0 || !takesEmpty(axes) {
        throw IncompatibleShapes(
          "a window of \(extent(axis)) does not fit into an axis of \(axes[axis].value ?? 0)")
      }
      return count
    }
  }

  /// The same for layers of tf.keras that move the positions of an image into its batch to dilate a window: they know
  /// no size of the result unless they know all of the image.
  func positionsByBatches(over axes: [Dim], isOfTensorFlow: Bool) throws -> [Dim] {
    let isMoved = isOfTensorFlow && isDilated && axes.contains { $0.value == nil }
    return isMoved ? axes.map { _ in .unknown } : try positions(over: axes)
  }

  private func takesEmpty(_ axes: [Dim]) -> Bool {
    emptyAxes == .taken || emptyAxes == .takenBesideUnknown && axes.contains { $0.value == nil }
  }

  private var isDilated: Bool { dilation.contains { $0.value != 1 } }

  /// The layout of a kernel's window.
  var axes: [KernelLayout.Axis] { Array(repeating: .window, count: size.count) }

  /// The number of positions at stride 1.
  private func usableLength(_ axis: Int, over length: Dim) -> Dim {
    switch padding {
    case .same, .causal: length
    case .valid where dilation[axis].value == 1: length - size[axis] + 1
    case .valid: length - (size[axis] - 1) * dilation[axis]
    case .full: length + (size[axis] - 1) * dilation[axis]
    }
  }

  /// The size of the dilated window on an axis.
  private func extent(_ axis: Int) -> String {
    ((size[axis] - 1) * dilation[axis] + 1).value.map(String.init) ?? "unknown size"
  }

  /// The spatial sizes that the transposed window produces.
  ///
  /// - Source: `compute_conv_transpose_output_shape` (`keras/src/backend/common/backend_utils.py`, 3.15.1).
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
      let covered = padding == .valid ? extent : extent - 2 * (extent / 2)
      return (length - 1) * stride + covered + extra
    }
  }
}

extension Config {
  /// The window that the configuration states, over the spatial axes of the class.
  func window(
    _ sizeKey: String, size fallback: Int? = nil, strides: [Dim]? = nil, isDilated: Bool = true
  ) throws -> Window {
    let rank = spatialRank
    let size = try dims(sizeKey, rank, default: fallback)
    let steps = try dims("strides", default: strides ?? Array(repeating: 1, count: rank))
    guard steps.allSatisfy({ $0.value != 0 }) else { throw error("strides", "must be at least 1, is 0") }
    let padding = try choice("padding", ["valid", "same", "causal", "full"], default: "valid")
    let dilation = try isDilated ? dims("dilation_rate", rank, default: 1) : Array(repeating: 1, count: rank)
    return Window(
      size: size, strides: steps, dilation: dilation, padding: Window.Padding(rawValue: padding) ?? .valid,
      emptyAxes: emptyAxes(padding, isDilated: dilation.contains { $0.value != 1 }))
  }

  /// What Keras does with an empty axis under a padding that keeps its size.
  ///
  /// - Source: measured with Keras 2.15.0 and 3.15.1 (`fixtures/make/empty_axes.py`).
  private func emptyAxes(_ padding: String, isDilated: Bool) -> Window.EmptyAxes {
    switch padding {
    case "same" where isKeras3, "causal" where isKeras3: .taken
    case "same" where writer.generation == .tfKeras: isDilated ? .takenBesideUnknown : .taken
    default: .refused
    }
  }
}
