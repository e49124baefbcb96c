// Paths and arguments of the system are bytes, and need not be UTF-8. A byte that is not part of a valid text is one of
// the last 128 scalars of Unicode, which no text uses: so every path has a String of its own, and is found again by it.

extension Unicode.Scalar {
  /// The scalar of byte 0x80.
  private static let firstByte: UInt32 = 0x10FF80

  fileprivate init(systemByte: UInt8) {
    self = Unicode.Scalar(Self.firstByte - 0x80 + UInt32(systemByte)) ?? "\u{FFFD}"
  }

  /// The byte that is not part of a valid text; nil for every other scalar.
  package var systemByte: UInt8? { value >= Self.firstByte ? UInt8(value - Self.firstByte + 0x80) : nil }
}

extension String {
  /// The text of a path or an argument.
  package init(systemBytes bytes: some Collection<UInt8>) {
    if let text = String(validating: bytes, as: UTF8.self), !text.hasSystemBytes {
      self = text
      return
    }
    self = ""
    var rest = Array(bytes)[...]
    while let first = rest.first {
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      if let text = String(validating: rest.prefix(length), as: UTF8.self), text.unicodeScalars.count == 1,
        !text.hasSystemBytes
      {
        self += text
        rest = rest.dropFirst(length)
      } else {
        unicodeScalars.append(Unicode.Scalar(systemByte: first))
        rest = rest.dropFirst()
      }
    }
  }

  /// Calls `body` with the bytes of the path that this is the text of.
  package func withSystemPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    guard hasSystemBytes else { return withCString(body) }
    var bytes: [CChar] = []
    for scalar in unicodeScalars {
      if let byte = scalar.systemByte {
        bytes.append(CChar(bitPattern: byte))
      } else {
        bytes += String(scalar).utf8.map { CChar(bitPattern: $0) }
      }
    }
    return (bytes + [0]).withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map(body) ?? withCString(body)
    }
  }

  private var hasSystemBytes: Bool {
    utf8.contains(0xF4) && unicodeScalars.contains { $0.systemByte != nil }
  }
}
