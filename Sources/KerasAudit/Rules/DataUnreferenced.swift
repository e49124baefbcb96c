extension Rule {
  /// Data that loading never touches: left over, or hidden.
  public static let dataUnreferenced = Rule(
    "KI112", "data-unreferenced", .warning, "Data in the file that no layer, optimizer or metric accounts for.")
}

extension Finding {
  static func dataUnreferenced(_ dataset: String, shape: [Int], bytes: Int) -> Finding {
    Finding(
      .dataUnreferenced, actual: .shape(shape), dataset: dataset,
      message: "\(dataset) \(shapeText(shape)), \(bytes) bytes, belongs to no layer, optimizer or metric")
  }
}
