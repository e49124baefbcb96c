#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds the user's files: settings, and the expectations of models.
///
/// They come from the working directory and the folders above it, never from the folder of a model: that one may be a
/// download, and its settings would decide what is reported about the download.
public struct SettingsSearch: Sendable {
  /// The working directory and the folders above it, up to the root of its repository, which contains `.git`; without
  /// one up to the user's home folder, and outside of that up to the root of the file system.
  let folders: [String]
  /// The owner of the working directory.
  private let owner: uid_t?

  static let names = [".keras-inspect.yml", ".keras-inspect.yaml"]

  public init() { self.init(from: ".", home: getenv("HOME").map { String(cString: $0) }) }

  init(from folder: String, home: String?) {
    let all = folder.resolved?.withParents ?? []
    let end = all.firstIndex { Entry($0 + "/.git") != nil } ?? home?.resolved.flatMap(all.firstIndex)
    folders = Array(all.prefix((end ?? all.count) + 1))
    owner = all.first.flatMap { Entry($0)?.owner }
  }

  /// The nearest settings file; nil if there is none.
  public var settings: String? { nearest(Self.names) }

  /// The nearest expectations file of a model, `model.expect.yml` for `model.h5`; nil if there is none.
  public func expectations(of model: String) -> String? { nearest(Self.expectationNames(of: model)) }

  /// The expectations file of a model in a folder; nil if there is none.
  public static func expectations(of model: String, in folder: String) -> String? {
    expectationNames(of: model).lazy.map { folder + "/" + $0 }.first { Entry($0) != nil }
  }

  /// The settings that would apply if they were searched for from the model's folder upward; nil if there are none.
  public func ignoredSettings(of model: String) -> String? {
    ignored(Self.names, besides: model, includingParents: true)
  }

  /// The expectations of a model in its own folder, if that is not one of those searched.
  public func ignoredExpectations(of model: String) -> String? {
    ignored(Self.expectationNames(of: model), besides: model, includingParents: false)
  }

  /// The names that an expectations file of a model may have.
  public static func expectationNames(of model: String) -> [String] {
    let name = model.split(separator: "/").last.map(String.init) ?? ""
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return ["yml", "yaml", "json"].map { "\(stem).expect.\($0)" }
  }

  private func nearest(_ names: [String]) -> String? {
    folders.lazy.flatMap { folder in names.lazy.map { folder.withSlash + $0 } }.first {
      Entry($0).map(isTrusted) ?? false
    }
  }

  /// Whether a file belongs to the user, the administrator or the owner of the working directory: in a folder that
  /// everybody may write to, anybody can leave one.
  private func isTrusted(_ entry: Entry) -> Bool { [geteuid(), 0, owner].contains(entry.owner) }

  private func ignored(_ names: [String], besides model: String, includingParents: Bool) -> String? {
    let folder = model.lastIndex(of: "/").map { String(model[...$0]) } ?? "./"
    let all = folder.resolved?.withParents ?? []
    let found = all.prefix { !folders.contains($0) }.prefix(includingParents ? all.count : 1).lazy.compactMap {
      folder in
      names.map { folder.withSlash + $0 }.first { Entry($0) != nil }
    }.first
    // The path as the user wrote it is the easier one to read.
    guard let found, let parent = all.first, names.contains(where: { parent.withSlash + $0 == found }) else {
      return found
    }
    return folder + found.dropFirst(parent.withSlash.count)
  }
}

/// A file or folder, or a symbolic link itself.
private struct Entry {
  let owner: uid_t

  /// Nil if nothing has this path.
  init?(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    owner = status.st_uid
  }
}

extension String {
  /// The absolute path without symbolic links; nil if nothing has this path.
  fileprivate var resolved: String? {
    guard let path = realpath(self, nil) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  /// An absolute path and those of the folders above it, the root last.
  fileprivate var withParents: [String] {
    var paths = [self]
    while let path = paths.last, path != "/", let slash = path.lastIndex(of: "/") {
      paths.append(slash == path.startIndex ? "/" : String(path[..<slash]))
    }
    return paths
  }

  fileprivate var withSlash: String { hasSuffix("/") ? self : self + "/" }
}
