import Foundation
import Testing

/// What fuzzing begins with, whole and cut, is borne by the targets that need no process of their own.
@Suite struct SeedTests {
  static let targets: [(name: String, ending: String, run: @Sendable (UnsafeRawBufferPointer) -> Void)] = [
    ("zip", "keras", fuzzZip), ("json", "json", fuzzJSON), ("expectations", "yml", fuzzExpectations),
  ]

  @Test(arguments: targets.indices)
  func `a target ends on every seed, wherever it is cut`(_ index: Int) throws {
    let target = Self.targets[index]
    let seeds = try Self.files(target.ending)
    try #require(!seeds.isEmpty)
    for seed in seeds {
      let content = try Data(contentsOf: seed, options: .mappedIfSafe)
      for eighths in 1...8 {
        content.prefix(content.count * eighths / 8).withUnsafeBytes { target.run($0) }
      }
    }
  }

  @Test(arguments: targets.indices)
  func `a target ends on everything in its corpus`(_ index: Int) throws {
    let target = Self.targets[index]
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "corpus/\(target.name)")
    let seeds = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    try #require(!seeds.isEmpty)
    for seed in seeds { try Data(contentsOf: seed).withUnsafeBytes { target.run($0) } }
  }

  private static func files(_ ending: String) throws -> [URL] {
    let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "fixtures")
    let all = FileManager.default.enumerator(at: fixtures, includingPropertiesForKeys: [.fileSizeKey])
    return try (all?.compactMap { $0 as? URL } ?? []).filter { file in
      try file.pathExtension == ending && file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0 < 1 << 18
    }
  }
}
