import Basics
import KerasStores

extension Rule {
  /// KI503 unwritten-data.
  public static let unwrittenData = Rule(
    "KI503", "unwritten-data", .warning, "A dataset was declared but never written, or only in part.",
    Explanation(
      meaning: """
        HDF5 allocates space for a dataset when its data are first written. A dataset that has elements and no space \
        in the file was never written; one that is stored in chunks can lack some of them. A file in which most \
        datasets were never written is a skeleton, saved without its data on purpose, and is not reported.
        """,
      impact: "Every reader, Keras included, gets zeros without an error.",
      causes: [
        "A program died between declaring and writing.",
        "Files were combined by copying shapes without data.",
      ],
      fix: "Save the weights again from the model in memory, or use the file from where it was first saved."))
}

extension Finding {
  /// One finding for all unwritten datasets of a file; nil if there are none, or if most datasets are unwritten.
  static func unwrittenData(in inventory: Inventory) -> Finding? {
    // A larger dataset is KI315.
    let unwritten = inventory.tensors.filter { $0.isUnallocated && $0.bytes <= 4 << 30 }
    guard let first = unwritten.first, unwritten.count * 2 < inventory.tensors.count else { return nil }
    let named = unwritten.prefix(3).map(\.dataset).joined(separator: ", ")
    let more = unwritten.count > 3 ? " and \(unwritten.count - 3) more" : ""
    return Finding(
      .unwrittenData, dataset: first.dataset,
      message: "\(unwritten.count) of \(inventory.tensors.count.pluralized("dataset")) declared but never written: "
        + named + more,
      hint: "Keras loads zeros for them without an error")
  }
}
