import Basics
import KerasLayers

extension ShapeDifferencePattern {
  /// CuDNN stores one bias for the input and one for the state, for each of four gates; plain Keras stores their sum.
  static let lstmBias = ShapeDifferencePattern(
    "cudnn-lstm-bias", isConverted: { loader, _ in loader.convertsLayouts }
  ) { mismatch in
    guard mismatch.isBias(of: .lstm), let expected = mismatch.expectedSizes, expected.count == 1,
      mismatch.storedShape.count == 1
    else { return nil }
    let size = expected[0], stored = mismatch.storedShape[0]
    if stored == size.doubled { return "it is the bias of a CuDNNLSTM, 2 × 4 × units; LSTM has 4 × units" }
    if size == stored.doubled { return "it is the bias of a plain LSTM, 4 × units; CuDNNLSTM has 2 × 4 × units" }
    return nil
  }

  /// With `reset_after` a GRU has two biases, which CuDNN stores in one row.
  static let gruBias = ShapeDifferencePattern(
    "gru-bias", isConverted: { loader, mismatch in loader.convertsLayouts && mismatch.haveTwoBiases }
  ) { mismatch in
    guard mismatch.isBias(of: .gru), let expected = mismatch.expectedSizes.flatMap(GRUBias.init),
      let stored = GRUBias(mismatch.storedShape)
    else { return nil }
    switch (expected, stored) {
    case (.pair(let size), .row(let row)) where row == size:
      return "it is the bias of a GRU with reset_after=False, 3 × units; reset_after=True has (2, 3 × units)"
    case (.pair(let size), .row(let row)) where row == size.doubled:
      return "it is the bias of a CuDNNGRU, 2 × 3 × units in one row; GRU has (2, 3 × units)"
    case (.row(let row), .pair(let size)) where row == size:
      return "it is the bias of a GRU with reset_after=True, (2, 3 × units); reset_after=False has 3 × units"
    case (.row(let row), .pair(let size)) where row == size.doubled:
      return "it is the bias of a GRU with reset_after=True, (2, 3 × units); CuDNNGRU has 2 × 3 × units in one row"
    case (.row(let size), .row(let row)) where row == size.doubled:
      return "it is the bias of a CuDNNGRU, 2 × 3 × units; a GRU with reset_after=False has 3 × units"
    case (.row(let row), .row(let size)) where row == size.doubled:
      return "it is the bias of a GRU with reset_after=False, 3 × units; CuDNNGRU has 2 × 3 × units"
    default: return nil
    }
  }
}

/// The biases of a GRU: one in a row, or a pair for the input and the state, each with the length of its rows.
private enum GRUBias {
  case row(Int)
  case pair(Int)

  init?(_ shape: [Int]) {
    switch shape.count {
    case 1: self = .row(shape[0])
    case 2 where shape[0] == 2: self = .pair(shape[1])
    default: return nil
    }
  }
}

extension Int {
  fileprivate var doubled: Int? { multipliedChecked(by: 2) }
}

extension ShapeMismatch {
  /// Whether it is the bias of a recurrent layer all of whose other weights fit.
  fileprivate func isBias(of cell: RecurrentCell) -> Bool {
    isAlone && weight.cell == cell && weight.role == .bias
  }

  /// Whether two biases are expected and stored: Keras converts no others.
  fileprivate var haveTwoBiases: Bool {
    guard let count = expectedSizes?.checkedProduct else { return false }
    return count == storedShape.checkedProduct
  }
}
