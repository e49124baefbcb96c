import Basics
import KerasPacks

/// The packs that are compiled in: a list, or the classes of each.
package enum PackDocument {
  package static func list(_ packs: [PackSummary], listsClasses: Bool, _ options: Reporter.Options) -> [UInt8] {
    var page = StyledText(options)
    for pack in packs {
      page.writeLine("\(pack.name) \(pack.release)", .bold)
      if listsClasses {
        for (title, names) in [("Layers", pack.layers), ("Models", pack.models)] where !names.isEmpty {
          page.writeSpaces(2)
          page.writeParagraph(
            "\(title): " + names.joined(separator: ", "), indent: 2, width: options.lineWidth)
        }
      } else {
        page.writeSpaces(2)
        page.writeLine(
          pack.layers.count.pluralized("layer class", "layer classes") + ", "
            + pack.models.count.pluralized("model class", "model classes"))
      }
    }
    return page.bytes
  }

  package static func json(_ packs: [PackSummary]) -> [UInt8] {
    JSONWriter.list("packs", packs) { json, pack in
      json.string("package", pack.name)
      json.string("release", pack.release)
      json.strings("layers", pack.layers)
      json.strings("models", pack.models)
    }
  }
}
