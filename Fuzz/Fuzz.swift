import CFuzzer
import Glibc

/// Feeds what libFuzzer makes up to one part of the tool: `zip|json|hdf5|expectations CORPUS… [-option=…]`.
///
/// The part is the name under which the program was started: libFuzzer starts it again by that name alone.
@main
enum Fuzz {
  static let targets: [String: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt] = [
    "zip": { fuzz($0, $1, fuzzZip) },
    "json": { fuzz($0, $1, fuzzJSON) },
    "hdf5": { fuzz($0, $1, fuzzHDF5) },
    "expectations": { fuzz($0, $1, fuzzExpectations) },
  ]

  static func main() {
    let arguments = CommandLine.arguments
    guard let name = arguments.first?.split(separator: "/").last.map(String.init), let target = targets[name] else {
      fail("usage: \(targets.keys.sorted().joined(separator: "|")) CORPUS… [-option=…]")
    }
    // Forked while there is one thread; libFuzzer starts others.
    if name == "hdf5", cfuzzer_share_counters() != 0 || !FuzzedFile.begin() {
      fail("fuzz: cannot have files read by a process of its own")
    }
    var count = CInt(arguments.count)
    // The library keeps what it is handed until the process ends.
    var words = arguments.map { strdup($0) } + [nil]
    let status = words.withUnsafeMutableBufferPointer { buffer in
      var start = buffer.baseAddress
      return withUnsafeMutablePointer(to: &start) { LLVMFuzzerRunDriver(&count, $0, target) }
    }
    exit(status)
  }

  /// A target must not trap, hang, nor read beyond the bytes.
  private static func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int, _ target: (UnsafeRawBufferPointer) -> Void)
    -> CInt
  {
    target(UnsafeRawBufferPointer(start: bytes, count: count))
    return 0
  }

  /// Ends with a line on standard error.
  private static func fail(_ text: String) -> Never {
    let line = Array("\(text)\n".utf8)
    _ = write(2, line, line.count)
    Glibc.exit(2)
  }
}
