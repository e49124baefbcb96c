import Foundation
import KerasPacks
import Testing

@testable import KerasPolicy

/// The JSON Schemas of settings and expectations are written from what their readers declare.
@Suite struct FileSchemaTests {
  /// With RECORD=1 in the environment the test writes the schema and fails.
  @Test(arguments: [("settings-1", Settings.schema), ("expect-1", Expectations.schema)])
  func `the schema in docs is what the declarations give`(name: String, schema: [UInt8]) throws {
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = package.appendingPathComponent("docs/schema/\(name).json")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(schema).write(to: file)
      Issue.record("recorded \(file.lastPathComponent): look at it, then run again without RECORD")
    } else {
      #expect(try Data(contentsOf: file) == Data(schema), "\(name).json is stale: run the tests with RECORD=1")
    }
  }

  @Test func `the keys of a declaration are those that are read`() {
    #expect(FileForm.declaration.keys.sorted() == DeclarationReader.known.sorted())
  }

  @Test func `every key has a sentence about it`() {
    func check(_ form: FileForm) {
      switch form {
      case .map(let keys):
        for key in keys {
          #expect(key.summary.hasSuffix(".") && key.summary.count > 10, "\(key.name)")
          check(key.form)
        }
      case .either(let forms): forms.forEach(check)
      case .list(let form), .entries(let form): check(form)
      default: break
      }
    }
    check(Settings.form)
    check(Section.form)
  }
}
