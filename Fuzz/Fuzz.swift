import CFuzzer
import Glibc

/// Feeds what libFuzzer makes up to one part of the tool: `fuzz zip|json|hdf5|expectations CORPUS… [-option=…]`.
@main
enum Fuzz {
  /// What a target does with some bytes. It must not trap, hang, nor read beyond them.
  typealias Target = @convention(c) (_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt

  static let targets: [String: Target] = [
    "zip": fuzzZip, "json": fuzzJSON, "hdf5": fuzzHDF5, "expectations": fuzzExpectations,
  ]

  static func main() {
    var arguments = CommandLine.arguments
    guard let name = arguments.dropFirst().first, let target = targets[name] else {
      fail("usage: fuzz \(targets.keys.sorted().joined(separator: "|")) CORPUS… [-option=…]")
    }
    arguments.remove(at: 1)
    // Forked while there is one thread; libFuzzer starts others.
    if name == "hdf5" { Isolation.begin() }
    var count = CInt(arguments.count)
    // The library keeps what it is handed until the process ends.
    var words = arguments.map { strdup($0) } + [nil]
    let status = words.withUnsafeMutableBufferPointer { buffer in
      var start = buffer.baseAddress
      return withUnsafeMutablePointer(to: &start) { LLVMFuzzerRunDriver(&count, $0, target) }
    }
    exit(status)
  }
}

/// Ends with a line on standard error.
func fail(_ text: String) -> Never {
  let line = Array("\(text)\n".utf8)
  _ = write(2, line, line.count)
  exit(2)
}

/// The bytes, as the stores take them.
func buffer(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> UnsafeRawBufferPointer {
  UnsafeRawBufferPointer(start: bytes, count: count)
}
