extension Weight {
  /// What a weight does in its layer.
  package enum Role: Sendable, Hashable {
    /// Multiplies the input: the kernel of a dense layer, of a convolution, of a cell's gates.
    case kernel
    /// Multiplies the last state of a recurrent cell.
    case recurrentKernel
    /// Scales the cell state for one gate, value by value.
    case peephole
    /// Added to a product.
    case bias
    /// A table whose rows are looked up by index.
    case embedding
    /// Scales normalised values, channels or scores: `gamma`, `scale`.
    case scale
    /// Added to normalised values: `beta`.
    case offset
    /// A slope or a threshold of an activation function.
    case activation
    /// Computed from data, not trained.
    case statistic(Statistic)
    /// A fixed transform, such as the sines and cosines of a spectrogram.
    case transform
    /// A scale, zero point or group index of quantised values.
    case quantization
    /// One of the two narrow matrices of a LoRA pair.
    case lora
    /// A value that the layer updates from batch to batch, such as the vector of a spectral norm.
    case state
    /// A lookup table of words.
    case vocabulary
    /// Unknown: a weight of a class that is not part of Keras.
    case other
  }

  package enum Statistic: Sendable, Hashable {
    case mean, variance, standardDeviation
    /// The number of samples or documents seen.
    case count
    /// The inverse document frequency of each word.
    case frequency
    /// A histogram from which bins are computed.
    case histogram
  }
}

extension Weight.Role {
  /// Whether the layer sums products with it.
  var isMultiplied: Bool { [.kernel, .recurrentKernel, .transform].contains(self) }
}
