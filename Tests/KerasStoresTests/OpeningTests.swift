import FoundationEssentials
import Testing

@testable import KerasStores

@Suite struct OpeningTests {
  @Test(arguments: Expected.all)
  func `every damaged or unusual file gives the error or issues of the table`(expected: Expected) throws {
    let path = fixture(expected.file)
    if let text = expected.error {
      let error = #expect(throws: StoreError.self) { try Store.open(path) }
      #expect(error?.description == "cannot read \(path): \(text)")
      #expect(error?.path == path)
    } else {
      let store = try Store.open(path)
      #expect(store.kind.rawValue == expected.kind)
      let faults = store.issues.map { Expected.ReadIssue(object: $0.object ?? "", reason: $0.reason) }
      #expect(faults.count == expected.faults?.count ?? 0)
      #expect(Set(faults) == Set(expected.faults ?? []))
    }
  }

  @Test func `truncated, unsupported and unreadable files have different reasons`() {
    func reason(_ name: String) -> StoreError.Reason? {
      #expect(throws: StoreError.self) { try Store.open(fixture(name)) }?.reason
    }
    #expect(reason("truncated.h5") == .truncated)
    #expect(reason("truncated.keras") == .truncated)
    #expect(reason("lfs_pointer.h5") == .notAModel)
    #expect(reason("empty.h5") == .unreadable)
  }

  @Test func `a path without a readable file gives an error of one line`() {
    func text(_ path: String) -> String? {
      #expect(throws: StoreError.self) { try Store.open(path) }?.description
    }
    #expect(text("/no/such/model.h5") == "cannot read /no/such/model.h5: it does not exist")
    #expect(text("/no\u{1B}[2J\nmodel.h5") == "cannot read /no\\u{1b}[2J\\nmodel.h5: it does not exist")
    #expect(text("/dev/null") == "cannot read /dev/null: it is not a regular file")
    let folder = damaged.deletingLastPathComponent().path
    #expect(
      text(folder) == "cannot read \(folder): it is a folder without the config.json of an unpacked .keras archive")
  }

  @Test(arguments: ["saved_model.pb", "saved_model.pbtxt", "saved_model.cpb", "keras_metadata.pb"])
  func `a folder that Keras 2 takes for a SavedModel is none of an archive`(name: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(at: URL(filePath: fixture("unpacked")), to: folder)
    #expect(throws: Never.self) { try Store.open(folder.path) }
    try Data().write(to: folder.appending(path: name))
    let reason = #expect(throws: StoreError.self) { try Store.open(folder.path) }?.reason
    #expect(reason == .notAModel)
  }

  @Test(arguments: ["whole.h5", "whole_weights.h5", "whole.weights.h5", "whole.keras", "deflated.keras"])
  func `a file truncated anywhere gives an error`(name: String) throws {
    let whole = try Data(contentsOf: URL(filePath: fixture(name)))
    for length in stride(from: 1, to: whole.count, by: 977) {
      try withTemporaryFile(whole.prefix(length)) { path in
        _ = #expect(throws: StoreError.self) { try Store.open(path) }
      }
    }
  }

  @Test(arguments: ["whole.keras", "large_form.keras", "deflated.keras", "commented.keras"])
  func `changing any byte of a zip directory causes at most an error`(name: String) throws {
    let whole = try Data(contentsOf: URL(filePath: fixture(name)))
    var opened = 0
    for place in stride(from: whole.count - 1, to: whole.count - 400, by: -1) {
      for value in [0, 0x7F, 0xFF] as [UInt8] {
        var changed = whole
        changed[place] = value
        try withTemporaryFile(changed) { path in
          do throws(StoreError) {
            let store = try Store.open(path)
            opened += 1
            #expect(store.inventory?.tensors.count ?? 0 <= 4)
          } catch {
            #expect(!error.description.contains("\n"))
          }
        }
      }
    }
    #expect(opened > 0)
  }
}
