import Foundation

enum Fixture {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "fixtures")

  /// The path of a file below `fixtures/`.
  static func path(_ name: String) -> String { folder.appending(path: name).path }

  /// The files of these folders below `fixtures/`.
  static func files(in folders: [String]) -> [String] {
    folders.flatMap { name in
      let files = try? FileManager.default.contentsOfDirectory(atPath: path(name))
      return (files ?? []).sorted().map { "\(name)/\($0)" }
    }
  }
}
