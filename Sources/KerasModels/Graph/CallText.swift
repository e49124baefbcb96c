import Basics
import KerasLayers

extension JSONValue {
  /// The calls of a `LayerConfiguration` in words: the arguments of each, a tensor by the name of its layer.
  ///
  /// `conv1, conv2`, `encoder (call 2), mask=input_mask`, `lstm (output 2); lstm_1`.
  package var callText: String {
    guard case .list(let calls) = self else { return self == .null ? "no calls" : description }
    let texts = calls.map { call in
      guard case .list(let arguments) = call else { return call.description }
      return arguments.isEmpty ? "no arguments" : arguments.map(\.argumentText).joined(separator: ", ")
    }
    return texts.isEmpty ? "no calls" : texts.joined(separator: "; ")
  }

  private var argumentText: String {
    switch self {
    case .list(let items):
      guard items.count == 3, case .text(let layer) = items[0], case .integer(let node) = items[1],
        case .integer(let tensor) = items[2]
      else { return items.map(\.argumentText).joined(separator: ", ") }
      let details = [node == 0 ? nil : "call \(node + 1)", tensor == 0 ? nil : "output \(tensor + 1)"]
        .compactMap(\.self).joined(separator: ", ")
      return details.isEmpty ? layer : "\(layer) (\(details))"
    case .object(let keywords):
      return keywords.sorted { $0.key < $1.key }
        .map { "\($0.key)=\($0.value.argumentText)" }.joined(separator: ", ")
    default: return description
    }
  }
}
