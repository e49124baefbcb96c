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
    var json = JSONWriter()
    json.object { json in
      json.string("schema", "keras-inspect/layers/1")
      json.array("layers") { json in
        for family in Catalogue.families {
          for name in family.classNames where className == nil || className == name {
            guard let entry = Catalogue.entry(of: name) else { continue }
            json.object { json in
              json.string("class", name)
              json.string("family", family.title)
              json.strings("same_as", entry.classNames.filter { $0 != name })
              for fact in entry.facts { json.string(fact.label.lowercased().replacing(" ", with: "_"), fact.text) }
            }
          }
        }
      }
    }
    return json.finished()
  }
}
