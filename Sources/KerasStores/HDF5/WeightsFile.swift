import FileFormats
import HDF5

/// Reads an HDF5 file that Keras wrote.
enum WeightsFile {
  enum Role {
    /// The file stands alone: its attributes may hold an architecture.
    case model
    /// The file holds the weights of a container, which has the architecture elsewhere.
    case weights
  }

  /// Sends the events of reading the file: first the attributes of the root, then every object.
  ///
  /// - Throws: `ReadError` if it is not an HDF5 file, is truncated, or cannot be opened.
  static func read(_ bytes: UnsafeRawBufferPointer, as role: Role, _ context: Store.ReadContext) throws(ReadError) {
    try checkLength(bytes)
    for issue in hiddenData(in: bytes) { context(.issue(issue)) }
    do throws(HDF5Error) {
      try File.read(bytes, isNested: context.isNested) { file throws(HDF5Error) in
        read(file.root, role, fileSize: bytes.count, context)
      }
    } catch {
      throw ReadError(.unreadable, error.reason)
    }
  }

  /// The library also refuses a truncated file, but does not say how many bytes are missing.
  private static func checkLength(_ bytes: UnsafeRawBufferPointer) throws(ReadError) {
    guard let superblock = HDF5Superblock(in: bytes) else {
      throw bytes.isWrittenLink ? .writtenLink : ReadError(.notAModel, "it is not an HDF5 file")
    }
    if let end = superblock.end, end > UInt64(bytes.count) {
      throw ReadError(FormatError.tooShort(statedBy: "its HDF5 superblock", needs: end, has: bytes.count))
    }
    if superblock.end == nil, bytes.count - superblock.start < 96 {
      throw ReadError(.truncated, "it is truncated: it ends within its HDF5 superblock, after \(bytes.count) bytes")
    }
  }

  /// Bytes before and after the HDF5 file, which no reader of HDF5 shows: a script, another file.
  private static func hiddenData(in bytes: UnsafeRawBufferPointer) -> [Store.ReadIssue] {
    guard let superblock = HDF5Superblock(in: bytes) else { return [] }
    var issues: [Store.ReadIssue] = []
    if bytes[..<superblock.start].contains(where: { $0 != 0 }) {
      issues.append(
        Store.ReadIssue(
          .zipHiddenData, reason: "\(superblock.start.grouped) bytes of something else precede the HDF5 file"))
    }
    if let end = superblock.end.flatMap(Int.init(exactly:)), end < bytes.count,
      bytes[end...].contains(where: { $0 != 0 })
    {
      issues.append(
        Store.ReadIssue(
          .zipHiddenData, reason: "\((bytes.count - end).grouped) bytes of something else follow the HDF5 file"))
    }
    return issues
  }

  private static func read(_ root: borrowing Group, _ role: Role, fileSize: Int, _ context: Store.ReadContext) {
    var attributes = AttributeReader(context.limits)
    var isModel = false
    switch role {
    case .model: isModel = readModel(root, &attributes, context)
    case .weights: context(.weights)
    }
    let names = LegacyWeightNames(root, isModel: isModel, &attributes)
    for issue in attributes.issues { context(.issue(issue)) }
    if let names {
      context(.layerNames(names))
      if let issue = names.secondLayout(in: root) { context(.issue(issue)) }
    } else if isModel, let issue = LegacyWeightNames.missing(in: root) {
      context(.issue(issue))
    }
    var scanner = HDF5Scanner(names, fileSize: fileSize, context)
    scanner.scan(root)
  }

  /// Reads what a whole model has beside its weights; false if it has no architecture.
  private static func readModel(
    _ root: borrowing Group, _ attributes: inout AttributeReader, _ context: Store.ReadContext
  ) -> Bool {
    let architecture = attributes.json("model_config", of: root)
    if let text = attributes.text("keras_version", of: root) {
      context(.kerasVersion(String(decoding: text, as: UTF8.self)))
    }
    if let text = attributes.text("backend", of: root) { context(.backend(String(decoding: text, as: UTF8.self))) }
    guard let architecture else { return false }
    context(.architecture(architecture))
    if let text = attributes.json("training_config", of: root) { context(.trainingConfig(text)) }
    return true
  }
}
