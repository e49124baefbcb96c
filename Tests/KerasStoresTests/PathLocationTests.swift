import Foundation
import Testing

@testable import KerasStores

/// Which files a reader gets beside the one that the user gave.
@Suite struct PathLocationTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "location-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder + "/model/inner", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in ["secret.txt", "part.h5", "pièce.h5", "model/config.json", "model/inner/part.h5"] {
      try Data("text".utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    }
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/model/link", withDestinationPath: "\(folder)/secret.txt")
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/model/inner/up", withDestinationPath: folder)
    try body(folder)
  }

  /// The error of opening a part; nil if it was opened.
  private func error(_ part: String, of path: String) -> OpenError? {
    do throws(OpenError) {
      close(try PathLocation(path).openPart(part).descriptor)
      return nil
    } catch { return error }
  }

  @Test func `a folder gives its own files, through no symbolic link`() throws {
    try withFolder { folder in
      let model = "\(folder)/model"
      for part in ["config.json", "inner/part.h5"] { #expect(error(part, of: model) == nil) }
      for part in [
        "../secret.txt", "inner/../../secret.txt", "/etc/passwd", "", ".", "inner//part.h5", "./config.json",
      ] {
        #expect(error(part, of: model) == .foreign, "\(part)")
      }
      #expect(error("link", of: model) == .symbolicLink)
      #expect([ENOTDIR, ELOOP].contains(error("inner/up/secret.txt", of: model)?.code))
      #expect(error("inner", of: model) == .notRegular)
    }
  }

  @Test func `an index of shards gives the files that it lists beside it, any other file none`() throws {
    try withFolder { folder in
      let index = "\(folder)/model.weights.json"
      let text = #"{"metadata": {}, "weight_map": {"/a/vars": ["part.h5", "pi\u00e8ce.h5", "model/inner/part.h5"]}}"#
      try Data(text.utf8).write(to: URL(filePath: index))
      #expect(error("part.h5", of: index) == nil && error("pièce.h5", of: index) == nil)
      for part in ["secret.txt", "model/inner/part.h5", "../x", "art.h5"] {
        #expect(error(part, of: index) == .foreign, "\(part)")
      }
      // A text that is no index, and an HDF5 file that has the name in it.
      for content in [#"{"class_name": "part.h5"}"#, "\u{89}HDF\r\n\u{1a}\n \"weight_map\" \"part.h5\""] {
        try Data(content.utf8).write(to: URL(filePath: index))
        #expect(error("part.h5", of: index) == .foreign)
      }
    }
  }

  @Test func `only a folder with a configuration is listed as a whole`() throws {
    try withFolder { folder in
      let model = try FolderListing("\(folder)/model", deepIf: "config.json")
      #expect(
        model.entries == [
          .init("config.json", .file), .init("inner/part.h5", .file), .init("inner/up", .symbolicLink),
          .init("link", .symbolicLink),
        ])
      #expect(try FolderListing(folder, deepIf: "config.json").entries.allSatisfy { !$0.name.contains("/") })
    }
  }
}
