extension ShapeDifferencePattern {
  /// CuDNN keeps a bias for the input and one for the state, each of four gates; plain Keras keeps their sum.
  static let lstmBias = ShapeDifferencePattern("cudnn-lstm-bias", isConverted: { loader, _ in loader.converts }) {
    pair in
    guard pair.isBias(of: "LSTM"), let (wanted, held) = pair.rows, wanted.count == 1, held.count == 1 else {
      return nil
    }
    if held[0] == doubled(wanted[0]) {
      return "it is the bias of a CuDNNLSTM, 2 × 4 × units, where 4 × units are expected"
    }
    if wanted[0] == doubled(held[0]) {
      return "it is the bias of a plain LSTM, 4 × units, where CuDNNLSTM has 2 × 4 × units"
    }
    return nil
  }

  /// With `reset_after` there are two biases, which CuDNN keeps in one row.
  static let gruBias = ShapeDifferencePattern(
    "gru-bias", isConverted: { loader, pair in loader.converts && pair.areBothOfTwo }
  ) { pair in
    guard pair.isBias(of: "GRU"), let (wanted, held) = pair.rows else { return nil }
    let kinds = [wanted, held].map { sizes in
      sizes.count == 2 && sizes[0] == 2 ? GRUBias.resetAfter : sizes.count == 1 ? .row : nil
    }
    switch (kinds[0], kinds[1]) {
    case (.resetAfter?, .row?) where held[0] == wanted[1]:
      return "it is the bias of a GRU with reset_after=False, 3 × units, where reset_after=True has (2, 3 × units)"
    case (.resetAfter?, .row?) where held[0] == doubled(wanted[1]):
      return "it is the bias of a CuDNNGRU, 2 × 3 × units in one row, where (2, 3 × units) is expected"
    case (.row?, .resetAfter?) where wanted[0] == held[1]:
      return "it is the bias of a GRU with reset_after=True, (2, 3 × units), where reset_after=False has 3 × units"
    case (.row?, .resetAfter?) where wanted[0] == doubled(held[1]):
      return
        "it is the bias of a GRU with reset_after=True, (2, 3 × units), where CuDNNGRU keeps 2 × 3 × units in one row"
    case (.row?, .row?) where held[0] == doubled(wanted[0]):
      return "it is the bias of a CuDNNGRU, 2 × 3 × units, where a GRU with reset_after=False has 3 × units"
    case (.row?, .row?) where wanted[0] == doubled(held[0]):
      return "it is the bias of a GRU with reset_after=False, 3 × units, where CuDNNGRU has 2 × 3 × units"
    default: return nil
    }
  }
}

/// How a GRU keeps its bias: in one row, or one for the input above one for the state.
private enum GRUBias { case row, resetAfter }

private func doubled(_ size: Int) -> Int? {
  let (double, overflow) = size.multipliedReportingOverflow(by: 2)
  return overflow ? nil : double
}

extension ShapeMismatch {
  /// Whether it is the bias of a recurrent layer of that kind, and all else of the layer is as it should be.
  fileprivate func isBias(of kind: String) -> Bool {
    isAlone && className.contains(kind) && !className.contains("Conv") && weight.name.hasSuffix("bias")
  }

  fileprivate var rows: (wanted: [Int], held: [Int])? { sizes.map { ($0, stored) } }

  /// Whether both sides keep two biases: Keras converts no others.
  fileprivate var areBothOfTwo: Bool {
    guard let sizes, let wanted = sizes.elements, let held = stored.elements else { return false }
    return wanted == held
  }
}
