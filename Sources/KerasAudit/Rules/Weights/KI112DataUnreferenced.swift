import Basics
import KerasStores

extension Rule {
  /// KI112 data-unreferenced.
  public static let dataUnreferenced = Rule(
    "KI112", "data-unreferenced", .warning, "No layer, optimizer or metric accounts for data in the file.",
    Explanation(
      meaning: "No layer, optimizer or metric accounts for a dataset in the file.",
      impact: """
        Keras never reads the dataset; the model loads as if it were absent. No loader looks at such data, so they can \
        carry hidden content.
        """,
      causes: [
        "The data are left over from an edited file.",
        "Another program added the data.",
        "The data are hidden on purpose.",
      ],
      fix: """
        Find out where the data come from. Loading the model with Keras and saving it again writes a file without \
        them.
        """))
}

extension Finding {
  /// Totals that differ although every layer seems to be complete.
  static func unexplainedDifference(_ totals: Report.Totals) -> Finding {
    let difference = totals.unexplainedDifference
    let count = Int(clamping: difference.magnitude)
    return Finding(
      .dataUnreferenced, expected: .number(totals.parameters.count.atLeast),
      actual: totals.storedParameters.map { .number($0) },
      message: "the file has \(count.pluralized("parameter")) \(difference > 0 ? "fewer" : "more") than the "
        + "configuration asks for, and nothing explains the difference")
  }

  /// The limit on findings for single datasets; one finding counts the rest.
  private static let maximumUnreferenced = 1000

  static func dataUnreferenced(_ tensors: [Inventory.Tensor]) -> [Finding] {
    let rest = tensors.dropFirst(maximumUnreferenced)
    let findings = tensors.prefix(maximumUnreferenced).map(dataUnreferenced)
    guard !rest.isEmpty else { return findings }
    let bytes = rest.reduce(0) { $0.addingSaturated($1.bytes) }
    return findings + [
      Finding(
        .dataUnreferenced, actual: .number(rest.count),
        message:
          "\(rest.count.pluralized("more dataset")), \(bytes.pluralized("byte")), belong to no layer, optimizer "
          + "or metric"
      )
    ]
  }

  private static func dataUnreferenced(_ tensor: Inventory.Tensor) -> Finding {
    Finding(
      .dataUnreferenced, actual: .shape(tensor.shape.map { $0 }), dataset: tensor.dataset,
      message:
        "\(tensor.path) \(shapeText(tensor.shape)), \(tensor.bytes.pluralized("byte")), belongs to no layer, "
        + "optimizer or metric"
    )
  }
}
