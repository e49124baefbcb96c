import KerasPolicy

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the expectations of models come from.
enum ExpectationsSource: Sendable {
  case none
  /// The same for every model.
  case file(Expectations)
  /// One file for each model, `model.expect.yml`, in a folder that the user named.
  case folder(String)
  /// Such files in the working directory or above it.
  case search(SettingsSearch)

  /// - Parameter option: The file or folder that the user named.
  init(_ option: String?) throws {
    var status = stat()
    guard let option else {
      self = .search(SettingsSearch())
      return
    }
    self =
      stat(option, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      ? .folder(option) : .file(try Self.read(option))
  }

  func expectations(of model: String) throws -> Expectations? {
    switch self {
    case .none: nil
    case .file(let expectations): expectations
    case .folder(let folder): try Self.read(Self.file(for: model, in: folder))
    case .search(let search): try search.expectations(of: model).map(Self.read)
    }
  }

  /// The expectations in a model's folder, which do not apply; nil if there are none, or if the user chose.
  func ignored(of model: String) -> String? {
    if case .search(let search) = self { search.ignoredExpectations(of: model) } else { nil }
  }

  static func note(on file: String) -> String {
    "ignored \(file): expectations come from the working directory or --expect"
  }

  /// - Throws: `TextFile.Failure` if the folder has none: a model that the user forgot must not pass.
  private static func file(for model: String, in folder: String) throws(TextFile.Failure) -> String {
    guard let file = SettingsSearch.expectations(of: model, in: folder) else {
      let names = SettingsSearch.expectationNames(of: model)
      throw TextFile.Failure("the expectations", folder, reason: "it has no \(names[0]) for \(model)")
    }
    return file
  }

  private static func read(_ path: String) throws -> Expectations {
    try Expectations(path: path, text: TextFile.readRegular(path, "the expectations"))
  }
}
