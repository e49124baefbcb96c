import Basics
import KerasAudit

/// A column of the table of layers, by its name in `--columns`.
public struct LayerColumn: Sendable {
  public let name: String
  let title: String
  let content: Content

  enum Content: Sendable {
    /// The distinct output shapes of the calls.
    case output
    /// The layers whose outputs it takes.
    case connections
    /// A text for each layer, to the right, for a number of samples; a shorter one for narrow terminals.
    case value(@Sendable (Report.Layer, _ batch: Int) -> (text: String, short: String))
  }

  /// All columns, in the order of `--help`.
  public static let all = [
    output, parameters, trainable, memory, macs, activation, receptiveField, dtype, stored, connections,
  ]

  /// The columns that a table shows if none are selected.
  public static let usual = [output, parameters, connections]

  /// The columns beside lanes, which show the connections.
  public static let besideGraph = [output, parameters]

  static let output = LayerColumn(name: "output", title: "Output shape", content: .output)
  static let connections = LayerColumn(name: "connected-to", title: "Connected to", content: .connections)

  static let parameters = LayerColumn(
    name: "params", title: "Param #",
    content: .value { layer, _ in (layer.parameters.text, layer.parameters.count.text) })

  /// The parameters that training changes.
  static let trainable = LayerColumn("trainable", "Trainable") { layer, _ in layer.parameters.trainableCount.text }

  /// The multiply-accumulates for one sample.
  static let macs = LayerColumn("macs", "MACs") { layer, _ in layer.macs?.grouped ?? "?" }

  /// The memory of the outputs of all calls.
  static let activation = LayerColumn("activation", "Activation") { layer, batch in
    layer.activation?.multipliedChecked(by: batch)?.byteSize ?? "?"
  }

  /// The memory of the weights, and that of the stored tensors if it differs.
  static let memory = LayerColumn("memory", "Memory") { layer, _ in layer.memoryText }

  /// The positions of the inputs on which a position of the output depends.
  static let receptiveField = LayerColumn(
    name: "receptive-field", title: "Receptive field",
    content: .value { layer, _ in (layer.receptiveFieldText, layer.receptiveFieldSizes) })

  /// The dtypes of the weights, and the dtype in which the layer computes if it is another one.
  static let dtype = LayerColumn(
    name: "dtype", title: "Dtype",
    content: .value { layer, _ in
      var names: [String] = []
      for weight in layer.weights where !names.contains(weight.dtype.name) { names.append(weight.dtype.name) }
      let weights = names.joined(separator: ", ")
      guard let computed = layer.mixedDType?.name, !names.contains(computed) else { return (weights, weights) }
      return names.isEmpty ? (computed, computed) : (weights + ", computes in " + computed, weights + "/" + computed)
    })

  /// The elements of the stored tensors.
  static let stored = LayerColumn("stored", "Stored") { layer, _ in
    let tensors = Dictionary(
      layer.weights.compactMap(\.stored).map { ($0.dataset, $0.shape) }, uniquingKeysWith: { first, _ in first })
    return tensors.values.reduce(0) { $0.addingSaturated($1.checkedProduct ?? .max) }.grouped
  }

  /// What a row shows.
  ///
  /// - Parameter call: The call that the row shows; nil for all calls.
  func cell(_ layer: Report.Layer, call: Int?, batch: Int) -> LayerCell {
    switch content {
    case .output: LayerCell.shapes(call.map { [layer.calls[$0]] } ?? layer.calls)
    case .connections: .names(layer.connectedTo)
    case .value(let text):
      // The rows of further calls repeat nothing.
      if let call, call > 0 {
        .value("", short: "")
      } else {
        LayerCell(text(layer, batch))
      }
    }
  }

  var kind: ColumnWidths.Column.Content {
    switch content {
    case .output: .shapes
    case .connections: .names
    case .value: .value
    }
  }

  var alignment: StyledText.Alignment { kind == .value ? .right : .left }

  /// The column with this name; nil if there is none.
  public static func named(_ name: String) -> LayerColumn? { all.first { $0.name == name } }

  private init(name: String, title: String, content: Content) {
    self.name = name
    self.title = title
    self.content = content
  }

  private init(_ name: String, _ title: String, text: @escaping @Sendable (Report.Layer, Int) -> String) {
    self.init(name: name, title: title, content: .value { (text($0, $1), text($0, $1)) })
  }
}
