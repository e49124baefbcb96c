/// The form that a value of a settings or expectations file may have.
///
/// The readers take the keys of a map from here, and the JSON Schemas, which editors use, are written from it.
indirect enum FileForm: Sendable {
  /// A key of a map.
  struct Key: Sendable {
    let name: String
    /// What it means, in one sentence.
    let summary: String
    let form: FileForm
    var isRequired = false
  }

  /// A text; in YAML a number without quotes is one too.
  case text
  /// One of these texts.
  case choice([String])
  case flag
  case wholeNumber
  /// A number with a unit: `700 MB`.
  case quantity
  /// Sizes; null for an unknown one.
  case shape
  case null
  /// Any value: its notation is checked by the tool alone.
  case anything
  case list(FileForm)
  case either([FileForm])
  /// A map with these keys.
  case map([Key])
  /// A map with keys that the user chooses.
  case entries(FileForm)

  /// One value, or a list of them.
  static func oneOrMore(_ form: FileForm) -> FileForm { .either([form, .list(form)]) }

  /// The shapes of one or more tensors; null for an unknown one.
  static let shapes = FileForm.either([.shape, .null, .list(.either([.shape, .null]))])

  /// A number alone, or these keys.
  static func wholeNumber(or keys: [Key]) -> FileForm { .either([.wholeNumber, .map(keys)]) }

  /// The keys of a map; none for anything else.
  var keys: [String] {
    if case .map(let keys) = self { keys.map(\.name) } else { [] }
  }
}
