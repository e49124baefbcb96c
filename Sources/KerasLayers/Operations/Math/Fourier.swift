extension Operation {
  /// A Fourier transform of the same size: real and imaginary part in Keras, one tensor in TensorFlow.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/math.py`, 3.15.1); functions of TensorFlow.
  static let fourier = Operation(
    ["FFT", "FFT2", "IFFT2", "fft", "fft2d", "fft3d", "ifft", "ifft2d", "ifft3d", "dct", "idct"],
    outputs: { given in given.isTensorFlow ? [Shape(given.input.dims)] : given.listed })

  /// The Fourier transform of real numbers, with `fft_length / 2 + 1` frequencies.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/math.py`, 3.15.1); functions of TensorFlow.
  static let realFourier = Operation(
    ["RFFT", "rfft"],
    outputs: { given in
      let length = given.integer("fft_length").map { Dim($0) } ?? given.input[-1]
      return given.complex(given.input.replacing(-1, with: (length / 2 + 1).withoutHistory))
    })

  /// The inverse of `realFourier`.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/math.py`, 3.15.1); functions of TensorFlow.
  static let inverseRealFourier = Operation("IRFFT", "irfft") { given in
    let half = given.listed.first ?? .unknown
    return half.replacing(-1, with: given.integer("fft_length").map { Dim($0) } ?? (2 * (half[-1] - 1)).withoutHistory)
  }

  /// The Fourier transform of each frame of a signal.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/math.py`, 3.15.1); functions of TensorFlow.
  static let shortTime = Operation(
    ["STFT", "stft"],
    outputs: { given in
      let frame = given.integer("frame_length", "fft_length"), step = given.integer("sequence_stride", "frame_step")
      guard let dims = given.input.dims, let frame, let step else { return given.complex(.unknown) }
      let length = given.integer("fft_length") ?? (given.isTensorFlow ? frame.nextPowerOf2 : frame)
      let margin = !given.isTensorFlow && given.flag("center", default: true) ? length / 2 * 2 : 0
      let count = 1 + (given.input[-1] + Dim(margin) - Dim(frame)) / Dim(step)
      return given.complex(Shape(dims.dropLast() + [count.withoutHistory, Dim(length / 2 + 1)]))
    })

  /// Overlapping frames added up to a signal.
  ///
  /// - Source: functions of TensorFlow.
  static let overlapped = Operation("inverse_stft", "overlap_and_add") { given in
    guard let dims = given.input.dims, let step = given.integer("frame_step") else { return .unknown }
    let frame = given.integer("frame_length").map { Dim($0) } ?? given.input[-1]
    return Shape(dims.dropLast(2) + [((given.input[-2] - 1) * Dim(step) + frame).withoutHistory])
  }

  /// The inverse of `shortTime`.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/math.py`, 3.15.1).
  static let inverseShortTime = Operation("ISTFT") { given in
    guard let first = given.listed.first, let dims = first.dims, let frame = given.integer("fft_length"),
      let step = given.integer("sequence_stride")
    else { return .unknown }
    let whole = (first[-2] - 1) * Dim(step) + Dim(frame)
    let length = given.integer("length").map { Dim($0) } ?? (given.flag("center") ? whole - Dim(frame / 2 * 2) : whole)
    return Shape(dims.dropLast(2) + [length.withoutHistory])
  }
}

extension OperationArguments {
  /// A complex tensor: two real tensors in Keras, one tensor in TensorFlow.
  fileprivate func complex(_ shape: Shape) -> [Shape] { isTensorFlow ? [shape] : [shape, shape] }
}

extension Int {
  /// The smallest power of 2 that is not less.
  fileprivate var nextPowerOf2: Int {
    guard self > 1, self <= 1 << 40 else { return self }
    return 1 << (bitWidth - (self - 1).leadingZeroBitCount)
  }
}
