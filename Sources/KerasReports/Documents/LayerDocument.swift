import Basics
import KerasLayers

/// The documentation of layer classes in a terminal: the names by family, or what is known about one class.
package enum LayerDocument {
  /// The names of all classes by family.
  package static func list(_ options: Reporter.Options) -> [UInt8] {
    var page = StyledText(options)
    for family in Catalogue.families {
      page.writeLine(family.title, .bold)
      page.writeSpaces(2)
      page.writeParagraph(family.classNames.joined(separator: ", "), indent: 2, width: options.lineWidth)
      page.writeLine()
    }
    page.writeParagraph(
      "\(ToolInfo.name) layers CLASS shows the configuration keys, the output shape and the parameter formula of one.",
      indent: 0, width: options.lineWidth)
    return page.bytes
  }

  /// One entry: its classes, then each fact below its label.
  package static func page(_ entry: LayerEntry, _ options: Reporter.Options) -> [UInt8] {
    var page = StyledText(options)
    page.writeLine(entry.title, .bold)
    for fact in entry.facts {
      page.writeLine()
      page.writeLine(fact.label, .bold)
      page.writeSpaces(2)
      page.writeParagraph(fact.text.replacing("`", with: ""), indent: 2, width: options.lineWidth)
    }
    return page.bytes
  }

  /// A JSON object with what is known about each class, or about one.
  package static func json(_ className: String? = nil) -> [UInt8] {
    let layers = Catalogue.families.flatMap { family in
      family.classNames.filter { className == nil || className == $0 }.compactMap { name in
        Catalogue.entry(of: name).map { (name: name, family: family.title, entry: $0) }
      }
    }
    return JSONWriter.list("layers", layers) { json, layer in
      json.string("class", layer.name)
      json.string("family", layer.family)
      json.strings("same_as", layer.entry.classNames.filter { $0 != layer.name })
      for fact in layer.entry.facts { json.string(fact.label.lowercased().replacing(" ", with: "_"), fact.text) }
    }
  }
}
