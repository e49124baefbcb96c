import KerasStores

extension Rule {
  /// An object inside the file that the HDF5 library cannot read; the rest is still audited.
  public static let unreadableObject = Rule(
    "KI502", "unreadable-object", .error, "An object that the library cannot read; the rest is still audited.")
}

extension Finding {
  static func fault(_ fault: Store.Fault) -> Finding {
    Finding(
      fault.kind == .truncated ? .truncated : .unreadableObject, dataset: fault.object,
      message: (fault.object.map { "\($0): " } ?? "") + fault.reason)
  }
}
