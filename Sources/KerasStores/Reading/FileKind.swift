import Basics
import HDF5

/// What a file is, by its bytes.
enum FileKind {
  case hdf5
  case zip(ZipDirectory)
  case json
  /// A zip archive that is cut short or damaged.
  case damaged(ReadError)
  /// Something else, which the clause names.
  case foreign(String)

  init(_ bytes: UnsafeRawBufferPointer, _ limits: Store.Limits) {
    let isZip = bytes.has("PK\u{3}\u{4}")
    // A member of an archive may by chance lie where HDF5 looks behind a user block, so the archive goes first there.
    if !isZip, Superblock(in: bytes)?.start == 0 {
      self = .hdf5
      return
    }
    do throws(ReadError) {
      if let directory = try ZipDirectory(in: bytes, limits) {
        self = .zip(directory)
        return
      }
      if isZip {
        self = .damaged(
          ReadError(
            .truncated,
            "it is truncated: a zip archive ends with its directory, and these \(bytes.count.grouped) bytes do not"
          ))
        return
      }
    } catch {
      self = .damaged(error)
      return
    }
    if Superblock(in: bytes) != nil {
      self = .hdf5
    } else if Self.isJSON(bytes) {
      self = .json
    } else {
      self = .foreign(UnsupportedFormats.name(bytes))
    }
  }

  /// Whether the text begins as an object, a list or a string: JSON that holds JSON has been seen.
  private static func isJSON(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard !UnsupportedFormats.isSafetensors(bytes) else { return false }
    let head = bytes.prefix(4096)
    let text = utf8(UnsafeRawBufferPointer(rebasing: head))
    return [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\"")].contains(
      text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) })
  }
}
