/// Where a model is: a file or a folder, and the files that belong to it.
///
/// `PathLocation` opens them by their paths. A process that may open no file receives them from another one.
package protocol ModelLocation {
  /// What is there.
  func content() throws(OpenError) -> ModelContent

  /// Opens a file that belongs to the model: one in its folder, or one that it lists and that is beside it.
  ///
  /// - Parameter name: an untrusted name, relative to that folder.
  func openPart(_ name: String) throws(OpenError) -> OpenFile
}

/// What is at a location.
package enum ModelContent {
  /// A file. Whoever receives it closes it.
  case file(OpenFile)
  case folder(FolderListing)
}

/// A regular file that is open for reading.
package struct OpenFile {
  package let descriptor: Int32
  /// Its size in bytes when it was opened.
  package let size: Int

  package init(descriptor: Int32, size: Int) { (self.descriptor, self.size) = (descriptor, size) }
}

/// Why a file cannot be opened.
package struct OpenError: Error, Equatable {
  /// The system's error number, or one of those below.
  package let code: Int32

  package init(code: Int32) { self.code = code }

  /// It is a device, a pipe or a folder.
  static let notRegular = OpenError(code: -1)
  /// It is not one of the files that belong to the model.
  static let foreign = OpenError(code: -2)
}

extension StoreError {
  /// Why the model at this path cannot be read.
  package init(_ path: String, _ error: OpenError) { self.init(path, ReadError(error, isPart: false)) }
}

extension ReadError {
  /// - Parameter isPart: whether the file is a part of a model, where a symbolic link is not followed.
  init(_ error: OpenError, isPart: Bool) {
    switch error {
    case .notRegular: self.init(.unreadable, "it is not a regular file")
    case .foreign: self.init(.unreadable, "it does not belong to the model, so it is not read", kind: .nameEscape)
    case .symbolicLink where isPart: self = .symbolicLink
    default: self = .system(error.code)
    }
  }
}
