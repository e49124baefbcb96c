import Basics

/// The folder that KerasHub's `save_to_preset` writes: an unpacked archive with the objects and files of a task around
/// its backbone.
struct PresetFolder {
  let listing: FolderListing
  let location: any ModelLocation
  let context: Store.ReadContext

  /// The files that only a preset has.
  private static let marks: Set = [
    "task.json", "task.weights.h5", "preprocessor.json", "tokenizer.json", "image_converter.json",
    "audio_converter.json", "video_converter.json",
  ]

  /// The most parts that are read.
  private static let mostParts = 256
  /// The largest object that is kept, in bytes.
  private static let largestObject = 4 << 20

  /// Whether the folder has files that only a preset has.
  static func isPreset(_ listing: FolderListing) -> Bool { !marks.isDisjoint(with: listing.topLevelNames) }

  /// Sends the parts of the preset that are not those of an archive.
  func read() {
    let files = listing.entries.lazy.filter { $0.kind == .file && !Archive.Part.all.contains($0.name) }.map(\.name)
    for name in files.prefix(Self.mostParts) {
      context(.opening(name))
      do throws(ReadError) {
        context(.presetPart(Store.PresetPart(name, try content(name))))
      } catch {
        context(.issue(Store.ReadIssue(name.escapingControls, error)))
        context(.presetPart(Store.PresetPart(name, .unreadable)))
      }
    }
  }

  private func content(_ name: String) throws(ReadError) -> Store.PresetPart.Content {
    let isTopLevel = !name.utf8.contains(UInt8(ascii: "/"))
    if isTopLevel, name.hasSuffix(".json") {
      return try location.withPart(name, context.limits) { bytes throws(ReadError) in
        bytes.count <= Self.largestObject ? .configuration(bytes.utf8Text) : .other
      }
    }
    if isTopLevel, name == "task.weights.h5" || name.hasSuffix(".lora.h5") { return .weights(try tensors(name)) }
    if let vocabulary = VocabularyFile(name) {
      return try location.withPart(name, context.limits) { bytes throws(ReadError) in
        .vocabulary(vocabulary.tokens(bytes))
      }
    }
    return .other
  }

  /// The tensors of a file of weights. What is wrong with the file is reported under its name.
  private func tensors(_ name: String) throws(ReadError) -> [Inventory.Tensor] {
    var tensors: [Inventory.Tensor] = []
    let part = context.mapping { event in
      switch event {
      case .tensor(let tensor):
        tensors.append(tensor)
        return nil
      case .issue(let issue): return .issue(issue.renamed(issue.object.map { "\(name)/\($0)" } ?? name))
      case .opening(let object): return .opening("\(name)/\(object)")
      default: return nil
      }
    }
    try location.withPart(name, context.limits) { bytes throws(ReadError) in
      try WeightsFile.read(bytes, as: .weights, part)
    }
    return tensors
  }
}
