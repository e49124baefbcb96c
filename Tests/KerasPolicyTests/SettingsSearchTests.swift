import Foundation
import Testing

@testable import KerasPolicy

@Suite struct SettingsSearchTests {
  private static let name = ".keras-inspect.yml"

  /// Calls `body` with a temporary folder that has the folders `a/b/c`, and the given files, which are empty.
  private func withFiles(_ files: [String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/ki-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder + "/a/b/c", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for file in files { try Data().write(to: URL(filePath: folder + "/" + file)) }
    try body(folder)
  }

  @Test(
    arguments: [
      (["a/b/"], "a/b/c", "a/b/"), (["a/b/", "a/"], "a/b/c", "a/b/"), (["a/b/c/", "a/b/"], "a/b/c", "a/b/c/"),
      (["a/b/c/"], "a/b", nil), (["a/b/c/"], "a", nil),
    ] as [([String], String, String?)])
  func `the nearest file upward is found`(files: [String], start: String, found: String?) throws {
    try withFiles(files.map { $0 + Self.name }) { folder in
      let search = SettingsSearch(from: folder + "/" + start, home: nil)
      #expect(search.settings == found.map { folder + "/" + $0 + Self.name })
    }
  }

  @Test func `the root of the repository ends the search, otherwise the home folder`() throws {
    try withFiles([Self.name]) { folder in
      let start = folder + "/a/b/c"
      #expect(SettingsSearch(from: start, home: folder).settings != nil)
      #expect(SettingsSearch(from: start, home: folder + "/a").settings == nil)
      #expect(SettingsSearch(from: start, home: "/no/such").settings != nil)
      #expect(SettingsSearch(from: folder, home: folder + "/a").settings != nil)
      try FileManager.default.createDirectory(atPath: folder + "/a/.git", withIntermediateDirectories: true)
      #expect(SettingsSearch(from: start, home: folder).settings == nil)
      try Data().write(to: URL(filePath: folder + "/a/" + Self.name))
      #expect(SettingsSearch(from: start, home: folder).settings == folder + "/a/" + Self.name)
    }
  }

  @Test func `what is beside a model is ignored, unless the search finds it there`() throws {
    try withFiles(["a/" + Self.name, "a/b/m.expect.yml"]) { folder in
      let inside = SettingsSearch(from: folder + "/a/b", home: folder)
      #expect(inside.ignoredSettings(of: folder + "/a/m.h5") == nil)
      #expect(inside.expectations(of: "x/m.h5") == folder + "/a/b/m.expect.yml")
      #expect(inside.ignoredExpectations(of: folder + "/a/b/m.h5") == nil)
      let above = SettingsSearch(from: folder, home: folder)
      #expect(above.settings == nil && above.expectations(of: folder + "/a/b/m.h5") == nil)
      #expect(above.ignoredSettings(of: folder + "/a/m.h5") == folder + "/a/" + Self.name)
      #expect(above.ignoredSettings(of: folder + "/a/b/m.h5") == folder + "/a/" + Self.name)
      #expect(above.ignoredSettings(of: folder + "/a/../m.h5") == nil)
      #expect(above.ignoredExpectations(of: folder + "/a/b/m.h5") == folder + "/a/b/m.expect.yml")
      #expect(above.ignoredExpectations(of: folder + "/a/b/c/m.h5") == nil)
      #expect(above.ignoredSettings(of: "/no/such/m.h5") == nil)
    }
  }
}
