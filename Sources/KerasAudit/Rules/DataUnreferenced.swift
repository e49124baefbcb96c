import KerasStores

extension Rule {
  /// Data that loading never touches: left over, or hidden.
  public static let dataUnreferenced = Rule(
    "KI112", "data-unreferenced", .warning, "Data in the file that no layer, optimizer or metric accounts for.")
}

extension Finding {
  static func dataUnreferenced(_ tensor: Inventory.Tensor) -> Finding {
    Finding(
      .dataUnreferenced, actual: .shape(tensor.shape.map { $0 }), dataset: tensor.path,
      message:
        "\(tensor.path) \(shapeText(tensor.shape)), \(tensor.bytes) bytes, belongs to no layer, optimizer or metric")
  }
}
