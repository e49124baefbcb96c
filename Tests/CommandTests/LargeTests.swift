import Foundation
import Testing

/// An archive of 5 GB whose members are stored is read where it lies.
@Suite struct LargeTests {
  @Test func `an archive of 5 GB is audited in the memory and the time of a small one`() throws {
    try Tool.withFolder { folder in
      let packed = Tool.package.appendingPathComponent("fixtures/containers/large.keras.tar.xz").path
      #expect(try Tool.shell("tar -xJf '\(packed)' -C '\(folder.path)'").status == 0)
      let large = folder.appendingPathComponent("large.keras").path
      let size = try FileManager.default.attributesOfItem(atPath: large)[.size] as? Int
      #expect(size == 5_400_470_022)

      let small = try timed("fixtures/damaged/whole.keras")
      let audited = try timed(large)
      #expect(audited.run.status == 0)
      #expect(audited.run.errors == "")
      #expect(audited.run.output.contains("Stored           1,350,112,502   5.0 GiB"))
      #expect(audited.run.output.contains("OK: 3 layers verified against 4 stored tensors"))
      // Reading 5 GB takes seconds on any machine, be it only to skip over them.
      #expect(audited.time < small.time + .seconds(1))
    }
  }

  /// Runs with as much memory of its own as a small file takes; what is only mapped does not count.
  private func timed(_ path: String) throws -> (run: Tool.Run, time: Duration) {
    let clock = ContinuousClock(), start = clock.now
    let run = try Tool.shell("ulimit -d 200000; \"$tool\" audit '\(path)'")
    return (run, clock.now - start)
  }
}
