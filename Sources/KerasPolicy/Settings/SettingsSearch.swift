#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds the settings file of a model.
public enum SettingsSearch {
  static let names = [".keras-inspect.yml", ".keras-inspect.yaml"]

  /// The nearest file in the model's folder or its parents, otherwise in the working directory or its parents.
  public static func file(for model: String) -> String? {
    let folder = model.lastIndex(of: "/").map { String(model[...$0]) } ?? "."
    return [folder, "."].lazy.compactMap { upward(from: $0) }.first
  }

  private static func upward(from folder: String) -> String? {
    guard let resolved = realpath(folder, nil) else { return nil }
    defer { free(resolved) }
    var path = String(cString: resolved)
    while true {
      if let found = names.lazy.map({ path + "/" + $0 }).first(where: TextFile.exists) { return found }
      guard let slash = path.lastIndex(of: "/") else { return nil }
      if slash == path.startIndex {
        return path.count > 1 ? names.lazy.map { "/" + $0 }.first(where: TextFile.exists) : nil
      }
      path = String(path[..<slash])
    }
  }
}
