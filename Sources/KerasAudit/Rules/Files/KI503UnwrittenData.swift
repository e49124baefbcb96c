import KerasStores

extension Rule {
  /// What loads such a file reads zeros in place of weights, without an error.
  public static let unwrittenData = Rule(
    "KI503", "unwritten-data", .warning, "A dataset that was declared but never written.",
    explanation: """
      HDF5 makes room for a dataset's data when they are first written. One that was declared with elements, and has \
      no room in the file, was never written: whatever reads it gets zeros without an error, Keras too.

      A program that died between declaring and writing, or files that were put together by copying shapes without \
      data. A file in which most datasets are so is a skeleton, saved without its data on purpose, and is not \
      reported.

      Save the weights again from the model in memory, or take the file from where it was first saved.
      """)
}

extension Finding {
  /// One finding for the file, however many there are; nil where there are none, or most are.
  static func unwrittenData(in inventory: Inventory) -> Finding? {
    // Beyond that size it is a shape bomb by Keras' own measure, which is another rule's.
    let hollow = inventory.tensors.filter { $0.isUnallocated && $0.bytes <= 4 << 30 }
    guard let first = hollow.first, hollow.count * 2 < inventory.tensors.count else { return nil }
    let named = hollow.prefix(3).map(\.path).joined(separator: ", ")
    let more = hollow.count > 3 ? " and \(hollow.count - 3) more" : ""
    return Finding(
      .unwrittenData, dataset: first.path,
      message:
        "\(hollow.count) of \(counted(inventory.tensors.count, "dataset")) declared and never written: \(named)\(more)",
      hint: "Keras loads zeros in their place without an error")
  }
}
