extension UnsafeRawBufferPointer {
  /// Whether this content is a symbolic link that was written as text: a program that cannot make links, such as
  /// Python's `zipfile` or Git on Windows, writes a file with the path of the target and nothing else.
  var isWrittenLink: Bool {
    guard (2...Self.longestPath).contains(count), allSatisfy({ $0 >= 0x20 && $0 != 0x7F }),
      let path = String(validating: self, as: UTF8.self)
    else { return false }
    return ["/", "./", "../"].contains { path.hasPrefix($0) }
  }

  /// The system's limit (`PATH_MAX`).
  private static var longestPath: Int { 4095 }
}

extension ReadError {
  static var writtenLink: ReadError {
    ReadError(
      .notAModel, "it holds only the path of another file: a symbolic link that was unpacked as text",
      kind: .zipPathEscape)
  }
}
