import Foundation
import Testing

/// The security page claims what is tested.
@Suite struct SecurityPageTests {
  @Test func `every test that the security page names is there`() throws {
    let page = try String(contentsOf: Tool.package.appendingPathComponent("docs/security.md"), encoding: .utf8)
    // A name may be broken over two lines.
    let names = page.matches(of: #/`([^`]+)`/#).map {
      $0.1.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    .filter { $0.count(where: { $0 == " " }) > 4 }
    #expect(names.count > 25)
    let files = ["Tests", "Fuzz"].flatMap { folder in
      let folder = Tool.package.appendingPathComponent(folder)
      return FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
    }
    let sources = try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    for name in names { #expect(sources.contains("func `\(name)`"), "\(name)") }
  }
}
