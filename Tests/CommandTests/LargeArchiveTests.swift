import Foundation
import Testing

/// An archive of 5 GB with uncompressed members is read in place.
@Suite struct LargeArchiveTests {
  @Test func `an archive of 5 GB is audited in the memory and the time of a small one`() throws {
    try withLargeArchive { large in
      // Mapped pages do not count towards the limit; reading 5 GB would take seconds of processor time.
      let run = try Tool.shell("ulimit -d 200000 -t 1; \"$tool\" audit '\(large)'")
      #expect(run.status == 0)
      #expect(run.errors == "")
      #expect(run.output.contains("Stored           1,350,112,502   5.0 GiB"))
      #expect(run.output.contains("OK: 4 stored tensors match the configuration of 3 layers"))
    }
  }

  @Test func `tensors that the time limit left unread are not reported as missing`() throws {
    try withLargeArchive { large in
      let run = try Tool.run([large, "--values", "--timeout", "1", "--format", "jsonl"])
      #expect(run.status == 1)
      #expect(run.output.contains("\"errors\": 1, \"warnings\": 0") && run.output.contains("\"KI502\""))
    }
  }

  private func withLargeArchive(_ body: (String) throws -> Void) throws {
    try Tool.withFolder { folder in
      let packed = Tool.package.appendingPathComponent("fixtures/containers/large.keras.tar.xz").path
      #expect(try Tool.shell("tar -xJf '\(packed)' -C '\(folder.path)'").status == 0)
      let large = folder.appendingPathComponent("large.keras").path
      let size = try FileManager.default.attributesOfItem(atPath: large)[.size] as? Int
      #expect(size == 5_400_470_022)
      try body(large)
    }
  }
}
