import Basics
import FileFormats

/// What a file is, by its content.
enum FileKind {
  case hdf5
  case zip(ZipArchive)
  case json
  /// A zip archive that is truncated or damaged.
  case damaged(ReadError)
  /// Anything else, named by a clause.
  case unsupported(String)

  init(_ bytes: UnsafeRawBufferPointer, _ limits: Limits) {
    let isZip = FileSignature.zip.matches(bytes)
    // In a zip archive, the data of a member may be where HDF5 looks for a superblock behind a user block.
    if !isZip, HDF5Superblock(in: bytes)?.start == 0 {
      self = .hdf5
      return
    }
    do throws(FormatError) {
      if let archive = try ZipArchive(bytes, limits) {
        self = .zip(archive)
        return
      }
    } catch {
      self = .damaged(ReadError(error))
      return
    }
    if isZip {
      let text = "it is truncated: a zip archive ends with its directory, but these \(bytes.count.grouped) bytes do not"
      self = .damaged(ReadError(.truncated, text))
    } else if HDF5Superblock(in: bytes) != nil {
      self = .hdf5
    } else if case let format = FileFormat(bytes), format != .json {
      self = .unsupported(UnsupportedFormats.clause(format, bytes))
    } else {
      self = .json
    }
  }
}
