import Basics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A model that is opened by its path.
package struct PathLocation: ModelLocation {
  private let path: String
  private let limits: Limits

  package init(_ path: String, _ limits: Limits = Limits()) { (self.path, self.limits) = (path, limits) }

  package func content() throws(OpenError) -> ModelContent {
    switch try Self.kind(path) {
    case .folder: .folder(try FolderListing(path, deepIf: Archive.Part.architecture))
    case .file: .file(try Self.openExamined(path))
    // To open a device may do something.
    case .other: throw .notRegular
    }
  }

  /// Opens a file in the folder, or a shard of an index beside it. No symbolic link below the folder is followed.
  package func openPart(_ name: String) throws(OpenError) -> OpenFile {
    let components = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard !components.isEmpty, components.allSatisfy(Self.isPlainName) else { throw .foreign }
    let folder: String
    if try Self.kind(path) == .folder {
      folder = path
    } else {
      guard components.count == 1, try lists(name) else { throw .foreign }
      folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    }
    var directory = folder.withSystemPath { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard directory >= 0 else { throw .system }
    defer { close(directory) }
    for component in components.dropLast() {
      let next = (String(component) ?? "").withSystemPath {
        openat(directory, $0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      }
      guard next >= 0 else { throw .system }
      close(directory)
      directory = next
    }
    return try Self.openFile(components.last.flatMap(String.init) ?? "", in: directory)
  }

  /// Whether the file is an index of shards that lists one of this name.
  private func lists(_ name: String) throws(OpenError) -> Bool {
    let file = try Self.openFile(path)
    defer { close(file.descriptor) }
    do throws(ReadError) {
      return try withMapping(of: file, limits) { bytes throws(ReadError) in
        bytes.count <= limits[.json] && ShardIndex.isIndex(Array(bytes.prefix(256))) && bytes.hasJSONText(name)
      }
    } catch {
      return false
    }
  }

  /// Whether this names an entry of a folder.
  private static func isPlainName(_ name: Substring.UTF8View) -> Bool {
    !name.isEmpty && !name.elementsEqual(".".utf8) && !name.elementsEqual("..".utf8) && !name.contains(0)
  }
}

extension PathLocation {
  package enum Kind { case file, folder, other }

  package static func kind(_ path: String) throws(OpenError) -> Kind {
    var status = stat()
    guard path.withSystemPath({ stat($0, &status) }) == 0 else { throw .system }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Opens a regular file for reading.
  ///
  /// - Parameter directory: the folder of a part, where no symbolic link is followed; nil for a path that the user
  ///   gave.
  private static func openFile(_ path: String, in directory: Int32? = nil) throws(OpenError) -> OpenFile {
    var status = stat()
    // To open a device may do something, so it is examined first.
    let flags = directory == nil ? 0 : AT_SYMLINK_NOFOLLOW
    guard path.withSystemPath({ fstatat(directory ?? AT_FDCWD, $0, &status, flags) }) == 0 else { throw .system }
    guard status.st_mode & S_IFMT != S_IFLNK else { throw .symbolicLink }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
    return try openExamined(path, in: directory)
  }

  /// The same, for a path that is known to be that of a regular file, or to have been a moment ago.
  private static func openExamined(_ path: String, in directory: Int32? = nil) throws(OpenError) -> OpenFile {
    let follow = directory == nil ? 0 : O_NOFOLLOW
    let file = path.withSystemPath {
      openat(directory ?? AT_FDCWD, $0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | follow)
    }
    guard file >= 0 else { throw .system }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, let size = Int(exactly: status.st_size) else {
      close(file)
      throw .notRegular
    }
    return OpenFile(descriptor: file, size: size)
  }

  /// The names in a folder, in any order.
  package static func names(in folder: String) throws(OpenError) -> [String] {
    guard let stream = folder.withSystemPath({ opendir($0) }) else { throw .system }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: UInt8.self, capacity: 256) {
          String(
            systemBytes: UnsafeBufferPointer(
              start: $0, count: strlen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))))
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

extension PathLocation {
  /// The first bytes of a regular file; nil if there is none, or it cannot be read.
  package static func firstBytes(_ count: Int, of path: String) -> [UInt8]? {
    guard let file = try? openFile(path) else { return nil }
    defer { close(file.descriptor) }
    var bytes = [UInt8](repeating: 0, count: min(count, file.size))
    let length = bytes.withUnsafeMutableBytes { pread(file.descriptor, $0.baseAddress, $0.count, 0) }
    return length < 0 ? nil : Array(bytes.prefix(length))
  }
}

extension OpenError {
  static let symbolicLink = OpenError(code: ELOOP)

  /// The error that the last system call left.
  fileprivate static var system: OpenError { OpenError(code: errno) }
}

extension UnsafeRawBufferPointer {
  /// Whether this JSON text has a string with this content, written plainly or as Python escapes it.
  fileprivate func hasJSONText(_ text: String) -> Bool {
    let plain = Array("\"\(text)\"".utf8)
    let escaped = text.utf16.flatMap { unit in
      if unit < 0x80 { return [UInt8(unit)] }
      let digits = String(unit, radix: 16)
      return Array("\\u".utf8) + Array(repeating: UInt8(ascii: "0"), count: 4 - digits.count) + Array(digits.utf8)
    }
    return has(plain) || has([UInt8(ascii: "\"")] + escaped + [UInt8(ascii: "\"")])
  }

  private func has(_ pattern: [UInt8]) -> Bool {
    guard let start = baseAddress else { return false }
    var position = 0
    while count - position >= pattern.count,
      let found = memchr(start + position, Int32(pattern[0]), count - position - pattern.count + 1)
    {
      if memcmp(found, pattern, pattern.count) == 0 { return true }
      position = UnsafeRawPointer(found) - start + 1
    }
    return false
  }
}
