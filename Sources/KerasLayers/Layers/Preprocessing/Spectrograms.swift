extension Layer {
  /// A spectrogram on the mel scale.
  ///
  /// - Source: `keras.layers.MelSpectrogram` (`keras/src/layers/preprocessing/mel_spectrogram.py`, 3.15.1).
  /// - Input: `(batch, length)`.
  /// - Output: `(batch, num_mel_bins, floor((length + sequence_stride + 1) / sequence_stride))`.
  /// - Weights: none.
  static let melSpectrogram = Layer("MelSpectrogram", since: .keras3, on: ["length"]) { config, input in
    config.requireMelSpectrogram()
    let bins = try config.stated("num_mel_bins")?.isNull == true ? .unknown : config.dim("num_mel_bins", default: 128)
    let step = try config.dim("sequence_stride", default: 512)
    var built = Built((input.dims?.dropLast() ?? [.unknown]) + [bins, (input[-1] + step + 1) / step])
    // The matrix that leads from frequencies to mels.
    built.costs.add(.numbers, [try config.dim("fft_length", default: 2048) / 2 + 1, bins])
    return built.taking(.unknown)
  }

  /// A short-time Fourier transform as a convolution with two fixed kernels.
  ///
  /// - Source: `keras.layers.STFTSpectrogram` (`keras/src/layers/preprocessing/stft_spectrogram.py`, 3.15.1).
  /// - Input: `(batch, length, channels)`, or channels first by `data_format`.
  /// - Output: `(batch, frames, frequencies * channels)`, with `expand_dims` `(batch, frames, frequencies,
  ///   channels)`; `frequencies` is `fft_length / 2 + 1`, twice that if `mode` is `stft`.
  /// - Weights: `real_kernel` unless `mode` is `imag`, `imag_kernel` unless it is `real`: `(frame_length, 1,
  ///   frequencies)` each.
  static let stftSpectrogram = Layer("STFTSpectrogram", since: .keras3) { config, input in
    config.requireSTFT()
    let last = try config.channelsFirst() == false
    let length = try config.dim("frame_length", default: 256)
    let step = try config.dim("frame_step", default: length / 2)
    let mode = try config("mode", default: "log")
    let points = try config.dim("fft_length", default: length.nextPowerOfTwo)
    let frequencies = points / 2 + 1
    let shown = mode == "stft" ? 2 * frequencies : frequencies
    let channels = input[last ? 2 : 1].named("channels")
    let word = try config.choice("padding", ["valid", "same"], default: "valid")
    let window = Window(size: [length], strides: [step], dilation: [1], padding: word == "same" ? .same : .valid)
    let frames = try window.positions(over: [input[last ? 1 : 2]])

    let apart = try config("expand_dims", default: false)
    let output: [Dim] =
      switch (apart, last) {
      case (true, true): frames + [shown, channels]
      case (true, false): [channels] + frames + [shown]
      case (false, true): frames + [shown * channels]
      case (false, false): [shown * channels] + frames
      }
    return Built(
      [input[0]] + output,
      [
        Weight("real_kernel", [length, 1, frequencies], .transform, when: mode != "imag"),
        Weight("imag_kernel", [length, 1, frequencies], .transform, when: mode != "real"),
      ])
  }
}

extension Dim {
  fileprivate var nextPowerOfTwo: Dim {
    guard let value, value > 0, value <= 1 << 40 else { return .unknown }
    return Dim(value == 1 ? 1 : 1 << (Int.bitWidth - (value - 1).leadingZeroBitCount))
  }
}

extension Config {
  /// - Source: `keras/src/layers/preprocessing/mel_spectrogram.py` (3.15.1).
  fileprivate func requireMelSpectrogram() {
    require("num_mel_bins", atLeast: 0, orNull: true)
    require("sequence_stride", atLeast: 1)
    let length = stated("sequence_length")
    if let length, length.kind == .text || length.kind == .list {
      return reject("sequence_length", length, "must be a whole number")
    }
    let least = length?.number ?? 2
    require("fft_length", "a number that is not less than sequence_length") { ($0.number ?? -1) >= least }
  }

  /// - Source: `STFTSpectrogram.__init__` (`keras/src/layers/preprocessing/stft_spectrogram.py`, 3.15.1).
  fileprivate func requireSTFT() {
    require("frame_length", atLeast: 2)
    let length = stated("frame_length")?.number ?? 256
    require("frame_step", "a number above 0 that is not above frame_length", orNull: true) {
      $0.number.map { $0 > 0 && $0 <= length } ?? false
    }
    require("fft_length", "a number that is not less than frame_length", orNull: true) { ($0.number ?? -1) >= length }
    require("mode", oneOf: ["log", "magnitude", "psd", "real", "imag", "angle", "stft"])
    require("scaling", oneOf: ["density", "spectrum"], orNull: true)
    require("padding", oneOf: ["valid", "same"])
    let windows: Set = [
      "barthann", "bartlett", "blackman", "blackmanharris", "bohman", "boxcar", "cosine", "flattop", "hamming", "hann",
      "hanning", "lanczos", "nuttall", "parzen", "rectangular", "taylor", "triang", "tukey",
    ]
    require("window", "the name of a window", orNull: true) {
      $0.kind == .list || windows.contains($0.string?.lowercased() ?? "")
    }
    require("periodic", "true or false") { $0.kind == .bool }
    requireDataFormat()
  }
}
