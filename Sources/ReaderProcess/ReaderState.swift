import Basics

/// Which process reads the next file.
///
/// A malformed file can make libhdf5 read beyond its allocations, and so bring traces of one file into the results of
/// the next. A process therefore reads another file only if nothing was wrong with any that it has read.
enum ReaderState {
  /// A new process.
  case new
  /// This process, if its last file turns out to be clean.
  case unproven(ReusableReader)
  /// This process: nothing was wrong with the files that it has read.
  case proven(ReusableReader)
}

/// A reader process that waits for another file.
struct ReusableReader {
  /// How many files it has read.
  let fileCount: Int
  /// The limits that it has set for itself. They cannot be raised.
  let limits: Limits
  /// The number of its last request.
  let request: UInt32

  /// After so many files, the share of a new process in the total time is negligible.
  private static let mostFiles = 16

  /// Nil if it has read as many files as one process may.
  init?(fileCount: Int, _ limits: Limits, request: UInt32) {
    guard fileCount < Self.mostFiles else { return nil }
    self.fileCount = fileCount
    self.limits = limits
    self.request = request
  }
}
