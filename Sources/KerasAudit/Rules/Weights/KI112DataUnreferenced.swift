import Basics
import KerasStores

extension Rule {
  /// Data that loading never touches: left over, or hidden.
  public static let dataUnreferenced = Rule(
    "KI112", "data-unreferenced", .warning,
    "Data in the file that no layer, optimizer or metric accounts for.",
    explanation: """
      A dataset that no layer, optimizer or metric accounts for. Keras never reads it, so that the model loads as if \
      it were not there.

      It is left over from a file that was edited, was put there by another program, or is hidden: a place to carry \
      data along that no one looks at.

      Find out whose it is. Saving the model again with Keras writes a file without it.
      """)
}

extension Finding {
  /// More are told by their number and size.
  private static let mostUnreferenced = 1000

  static func dataUnreferenced(_ tensors: [Inventory.Tensor]) -> [Finding] {
    let rest = tensors.dropFirst(mostUnreferenced)
    let told = tensors.prefix(mostUnreferenced).map(dataUnreferenced)
    guard !rest.isEmpty else { return told }
    let bytes = rest.reduce(0) { $0.addingSaturated($1.bytes) }
    return told + [
      Finding(
        .dataUnreferenced, actual: .number(rest.count),
        message: "and \(rest.count) more, \(bytes) bytes, belong to no layer, optimizer or metric")
    ]
  }

  private static func dataUnreferenced(_ tensor: Inventory.Tensor) -> Finding {
    Finding(
      .dataUnreferenced, actual: .shape(tensor.shape.map { $0 }), dataset: tensor.path,
      message:
        "\(tensor.path) \(shapeText(tensor.shape)), \(tensor.bytes) bytes, belongs to no layer, optimizer or metric")
  }
}
