import Basics
import KerasAudit

/// A number that the page shows for each layer, shades layers by, and divides among them.
struct LayerCost {
  /// The key of the column.
  let key: String
  let title: String
  /// The column's class: narrow screens leave some out.
  let className: String
  let value: @Sendable (Report.Layer) -> Int?
  let text: @Sendable (Report.Layer) -> String

  static let parameters = LayerCost(key: "parameters", title: "Parameters", className: "n") {
    $0.parameters.count.atLeast
  } text: {
    $0.parameters.text
  }

  static let macs = LayerCost(key: "macs", title: "MACs", className: "n narrow") {
    $0.macs
  } text: {
    $0.macs?.grouped ?? "?"
  }

  /// The memory of its weights.
  static let weights = LayerCost(key: "weights", title: "Weights", className: "n optional") {
    $0.weightBytes
  } text: {
    $0.weightBytes?.byteSize ?? "?"
  }

  /// The memory of its outputs.
  static func activations(batch: Int) -> LayerCost {
    let bytes: @Sendable (Report.Layer) -> Int? = { $0.activation?.multipliedChecked(by: batch) }
    return LayerCost(key: "activations", title: "Activations", className: "n optional", value: bytes) {
      bytes($0)?.byteSize ?? "?"
    }
  }

  /// The columns of a report.
  ///
  /// - Parameter batch: The number of samples of a call.
  static func all(of report: Report, batch: Int) -> [LayerCost] {
    [parameters, macs, weights] + (report.measuresActivation ? [activations(batch: batch)] : [])
  }

  init(
    key: String, title: String, className: String, value: @escaping @Sendable (Report.Layer) -> Int?,
    text: @escaping @Sendable (Report.Layer) -> String
  ) {
    (self.key, self.title, self.className, self.value, self.text) = (key, title, className, value, text)
  }

  /// The width of its column in pixels.
  var columnWidth: String { ["parameters": "122", "macs": "130", "weights": "94"][key] ?? "104" }

  /// The shade of a share, from 0 for nothing to 5: the same steps as in `page.js`.
  static func level(_ value: Int, of most: Int) -> Int {
    let share = most > 0 ? Double(value) / Double(most) : 0
    return share <= 0 ? 0 : share > 0.5 ? 5 : share > 0.2 ? 4 : share > 0.05 ? 3 : share > 0.01 ? 2 : 1
  }
}

extension Report.Layer {
  /// The memory of its weights, and that of the stored tensors if it reads differently: `4.1 MiB, stored 2.1 MiB`.
  var memoryText: String {
    let configured = weightBytes?.byteSize ?? "?", stored = storedWeightBytes.byteSize
    return storedWeightBytes == 0 || stored == configured ? configured : "\(configured), stored \(stored)"
  }
}
