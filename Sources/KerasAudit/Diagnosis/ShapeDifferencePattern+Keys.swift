import KerasLayers

extension ShapeDifferencePattern {
  /// Another value of a key of the configuration, or another number of channels in the input.
  static let otherKey = ShapeDifferencePattern("another-number") { pair in
    let changes = pair.explanation(beside: [])
    guard !changes.isEmpty, changes.count == pair.axes.count else { return nil }
    let kinds = changes.reduce(into: [Substring]()) { if !$0.contains($1.plainKey) { $0.append($1.plainKey) } }
    return kinds.map { kind in changes.filter { $0.plainKey == kind }.sentence(pair) }.joined(separator: "; ")
  }

  /// A kernel for each channel where one for all channels is expected.
  static let depthwise = ShapeDifferencePattern("depthwise") { pair in
    guard pair.isConvolutionKernel, !pair.className.contains("Depthwise"), pair.weight.name == "kernel",
      pair.axes == [pair.stored.count - 1], pair.stored.last == 1
    else { return nil }
    return "it is a depthwise kernel, one for each channel, where \(pair.className) has full ones"
  }

  static let full = ShapeDifferencePattern("full") { pair in
    guard pair.className.contains("Depthwise"), pair.axes == [pair.stored.count - 1], let last = pair.stored.last,
      last > 1, pair.isAlone
    else { return nil }
    return "it is a full kernel, \(last) filters over all channels, where \(pair.className) has one for each channel"
  }
}

extension ShapeMismatch {
  /// A change for each differing axis, those first that explain another weight of the layer, then the layer's own keys;
  /// fewer than axes where one has no explanation.
  func explanation(beside known: Set<KeyChange>) -> [KeyChange] {
    changes.compactMap { candidates in
      candidates.first(where: known.contains) ?? candidates.first { !$0.isOfInput } ?? candidates.first
    }
  }
}

extension [KeyChange] {
  /// `another number of filters: 32 instead of 64`, for changes of one key.
  fileprivate func sentence(_ pair: ShapeMismatch) -> String {
    guard let first, let words = first.words(pair) else { return "" }
    if first.key != first.plainKey {
      return "another \(words): " + map { "\($0.key) is \($0.to) instead of \($0.from)" }.joined(separator: ", ")
    }
    return "another number of \(words): \(first.to) instead of \(first.from)" + first.remark
  }
}

extension KeyChange {
  /// What the key counts, in the user's words.
  fileprivate func words(_ pair: ShapeMismatch) -> String? {
    switch plainKey {
    case "channels": "input channels"
    case "kernel_size": "kernel size"
    case "input_dim": "words in the vocabulary (input_dim)"
    case "output_dim": "numbers for each word (output_dim)"
    case "num_heads", "num_query_heads": "heads (\(key))"
    case "units" where pair.isOfLastLayer: "units, the model's outputs or classes"
    case let key: String(key)
    }
  }

  /// One row more or less of a vocabulary is most often that of a padding token.
  fileprivate var remark: String {
    guard plainKey == "input_dim", from != Int.max, to == from + 1 || from == to + 1 else { return "" }
    return "; off by one, as where one side counts the padding token (words + 1) and the other does not"
  }
}
