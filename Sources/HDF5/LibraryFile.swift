import CHDF5

/// A file as the library has it open, from when something in it is not plain: to open and close it takes longer than to
/// read all of a small one.
final class LibraryFile {
  private let image: UnsafeRawBufferPointer
  private var handle: Handle?
  private var openID: hid_t?

  init(_ image: UnsafeRawBufferPointer) { self.image = image }

  /// The library's identifier of the file.
  func id() throws(HDF5Error) -> hid_t {
    if let openID { return openID }
    let file = try Handle(chdf5_open_image(Self.driver, image.baseAddress, image.count), "open the HDF5 file")
    let id = file.id
    _ = chdf5_limit_cache(id)
    handle = consume file
    openID = id
    return id
  }

  static func prepare() { _ = driver }

  /// The driver by which the library reads memory.
  private static let driver = chdf5_register_image_driver()
}

extension FileMetadata {
  /// Whether the superblock is exactly as the library writes it for a file whose root group has these links, so that it
  /// opens the file.
  func hasPlainSuperblock(_ links: SymbolTable) -> Bool {
    guard image.count == bytes.count else { return false }
    var fields = FieldReader(bytes, from: 8, to: bytes.count, of: "superblock")
    do throws(MetadataFault) {
      // All versions are 0; addresses and lengths have 8 bytes.
      guard try fields.number(8) == 0x0008_0800_0000_0000 else { return false }
      let leafRank = try fields.number(2), innerRank = try fields.number(2)
      guard leafRank > 0, innerRank > 0, try fields.number(4) == 0 else { return false }
      // The base, the free space, the end, the driver.
      guard try fields.number(8) == 0, try fields.number(8) == undefinedAddress,
        try fields.number(8) == UInt64(bytes.count), try fields.number(8) == undefinedAddress
      else { return false }
      // The root group, whose links are noted.
      guard try fields.number(8) == 0, try fields.number(8) == root, try fields.number(8) == 1,
        try fields.number(8) == links.tree, try fields.number(8) == links.heap
      else { return false }
      return true
    } catch {
      return false
    }
  }
}
