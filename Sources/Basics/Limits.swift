/// A bound on what one file, or the configuration in it, may ask for.
///
/// This table is the only list of limits: the values of `Limits`, the options of the command line with their help and
/// validation, and the messages about what exceeds a limit are derived from it.
public enum Limit: Int, Sendable, CaseIterable {
  case timeout, file, json, jsonDepth, jsonObjects, jsonValues, inflated, ratio, members, objects, depth, attributes
  case name, rank, layers, calls

  public var definition: Definition {
    switch self {
    case .timeout:
      Definition("timeout", 60, 0 ... .max, .seconds, "Time limit per model in seconds; 0 = none.")
    case .file:
      Definition("file", 1 << 20, 1...1 << 40, .mebibytes, "Largest file in MiB.")
    case .json:
      Definition("json", 24, 1...1 << 20, .mebibytes, "Largest configuration or HDF5 attribute in MiB.")
    // Twenty models nested in one another reach 100; the decoder allows five times as many.
    case .jsonDepth:
      Definition(
        "json-depth", 100, 1...500, .count("levels"), "Deepest nesting of objects and lists in a configuration.")
    // Each takes many times the memory of its text; large models have a tenth as many.
    case .jsonObjects:
      Definition(
        "json-objects", 200_000, .counts, .count("objects and lists"), "Most objects and lists in a configuration.")
    case .jsonValues:
      Definition("json-values", 1_000_000, .counts, .count("values"), "Most values in a configuration.")
    case .inflated:
      Definition(
        "inflated", 128, 1...1 << 20, .mebibytes, "Largest size of a compressed archive member, expanded, in MiB.")
    // Keras' own bound.
    case .ratio:
      Definition(
        "ratio", 100, 1...1 << 20, .count("times"), "Highest compression ratio of an archive member above 256 MiB.")
    case .members:
      Definition("members", 100_000, .counts, .count("members"), "Most members of an archive.")
    case .objects:
      Definition("objects", 250_000, .counts, .count("objects"), "Most objects and links read from an HDF5 file.")
    case .depth:
      Definition("depth", 64, 1...512, .count("levels of groups"), "Deepest nesting of groups read from an HDF5 file.")
    case .attributes:
      Definition("attributes", 4096, .counts, .count("attributes"), "Most HDF5 attributes that one list is split over.")
    // The largest name that a zip archive can hold; Keras' tests use a quarter of it.
    case .name:
      Definition("name", 1 << 16, 1...1 << 20, .bytes, "Longest path of an HDF5 object or archive member in bytes.")
    // The most that NumPy and the HDF5 library allow.
    case .rank:
      Definition("rank", 32, 1...1 << 10, .count("axes"), "Most axes of a tensor.")
    case .layers:
      Definition(
        "layers", 50_000, .counts, .count("layers"), "Most layers of a model, those of nested models included.")
    case .calls:
      Definition(
        "calls", 100_000, .counts, .count("layer calls"),
        "Most layer calls; those of a nested model count once per call of it.")
    }
  }

  /// One row of the table.
  public struct Definition: Sendable {
    /// The name in options and documentation: `json-depth`.
    public let name: String
    /// In `unit`.
    public let defaultValue: Int
    /// The values that a user may set, in `unit`.
    public let range: ClosedRange<Int>
    public let unit: Unit
    /// A sentence for `--help`.
    public let purpose: String

    fileprivate init(
      _ name: String, _ defaultValue: Int, _ range: ClosedRange<Int>, _ unit: Unit, _ purpose: String
    ) {
      self.name = name
      self.defaultValue = defaultValue
      self.range = range
      self.unit = unit
      self.purpose = purpose
    }
  }

  /// What a limit is counted in.
  public enum Unit: Sendable {
    case seconds, bytes, mebibytes
    /// Things with this plural.
    case count(String)

    /// The factor from this unit to the one that `Limits` holds.
    public var size: Int {
      if case .mebibytes = self { 1 << 20 } else { 1 }
    }

    /// `MiB`, `levels`.
    public var name: String {
      switch self {
      case .seconds: "seconds"
      case .bytes: "bytes"
      case .mebibytes: "MiB"
      case .count(let plural): plural
      }
    }
  }
}

extension ClosedRange<Int> {
  fileprivate static var counts: ClosedRange<Int> { 1...1 << 32 }
}

/// The value of every `Limit`: sizes in bytes, times in seconds, anything else a count.
public struct Limits: Sendable, Equatable {
  private var values: [Int]

  private static let defaults = Limit.allCases.map { $0.definition.defaultValue * $0.definition.unit.size }

  /// The defaults.
  public init() { values = Self.defaults }

  public subscript(limit: Limit) -> Int {
    get { values[limit.rawValue] }
    set { values[limit.rawValue] = newValue }
  }

  /// A clause for what exceeds a limit: `more than the 24 MiB allowed`.
  package func clause(_ limit: Limit) -> String {
    let unit = limit.definition.unit
    return "more than the \((self[limit] / unit.size).grouped) \(unit.name) allowed"
  }
}
