/// What each axis of a kernel stands for, in the order of its shape.
///
/// `Conv2D` has `[.window, .window, .inputs, .outputs]`; `Dense` has `[.inputs, .outputs]`.
package struct KernelLayout: Sendable, Hashable {
  package enum Axis: UInt8, Sendable, Hashable {
    /// An axis of the window that slides over the input.
    case window
    /// The input channels that are summed over: those of one group in a grouped convolution.
    case inputs
    /// The filters or units; for a recurrent cell the units of each gate in turn (`RecurrentCell.gates`).
    case outputs
    /// The kernels of each input channel in a depthwise convolution.
    case multiplier
    /// The heads of an attention.
    case heads
    /// A position that has a kernel of its own (`LocallyConnected`, a shared axis of an einsum).
    case position
    /// The connections between inputs and outputs, in one row (`LocallyConnected`, implementation 3).
    case connections
    /// The linear pieces of a `MaxoutDense`.
    case pieces
  }

  package let axes: [Axis]

  package init(_ axes: [Axis]) { self.axes = axes }

  /// The first axis of that kind; nil if there is none.
  package func index(of axis: Axis) -> Int? { axes.firstIndex(of: axis) }

  /// Whether the kernel slides over its input: the kernel of a convolution, plain, transposed, depthwise or recurrent.
  package var isConvolution: Bool { axes.contains(.window) }

  /// Whether each input channel has kernels of its own and sees no other channel.
  package var isDepthwise: Bool { axes.contains(.multiplier) }

  /// Whether input channels come last, as in a transposed convolution.
  package var isTransposed: Bool { isConvolution && axes.last == .inputs }

  /// Whether the last axis is one of outputs.
  package var hasOutputsLast: Bool { axes.last == .outputs }

  /// Whether the channels precede the window, as Theano and PyTorch store a kernel.
  package var isChannelsFirst: Bool { isConvolution && axes.first != .window }
}

/// The recurrent cell that a weight belongs to, which decides the gates along the last axis of its weights.
package enum RecurrentCell: Sendable, Hashable {
  case simple, lstm, gru, convLSTM

  package enum Gate: Sendable, Hashable {
    case input, forget, cell, output
    case update, reset, candidate
  }

  /// The gates in the order of Keras 2 and 3.
  package var gates: [Gate] {
    switch self {
    case .simple: [.candidate]
    case .lstm, .convLSTM: [.input, .forget, .cell, .output]
    case .gru: [.update, .reset, .candidate]
    }
  }

  /// The number of tensors that the cell carries from step to step.
  var states: Int { self == .lstm || self == .convLSTM ? 2 : 1 }
}
