import Basics
import FileFormats
import KerasLayers
import Synchronization

/// A pack: the declared classes of one Python package, in YAML.
///
/// ```yaml
/// package: keras_hub
/// aliases: [keras_nlp]
/// release: 0.32.0
/// layers: {…}
/// functions: …
/// models: {…}
/// ```
///
/// A pack may be long, and a model needs few classes. Each begins at a line with two spaces before its name, so that
/// one can be found and read without the others.
package final class Pack: PackageDeclarations {
  /// What a section of the pack declares.
  private enum Section: String { case layers, models, functions, head }

  private struct Entry: Sendable {
    let section: Section
    /// The bytes of its lines, and the number of its first one.
    let range: Range<Int>
    let line: Int
  }

  private struct Known: Sendable {
    var layers: [Name: LayerDeclaration?] = [:]
    var models: [Name: ModelDeclaration?] = [:]
    var functions: [String: Statement.Function]?
  }

  private let text: [UInt8]
  private let entries: [Name: Entry]
  private let functionLines: Entry?
  private let known = Mutex(Known())

  /// A pack that is known to be valid.
  fileprivate init(_ text: [UInt8]) {
    self.text = text
    var entries: [Name: Entry] = [:], functionLines: Entry?
    var section = Section.head, current: (names: [String], start: Int, line: Int)?
    func end(at place: Int) {
      guard let entry = current else { return }
      for name in entry.names {
        entries[Name(name)] = Entry(section: section, range: entry.start..<place, line: entry.line)
      }
      current = nil
    }
    var place = 0, line = 1
    text.withUnsafeBufferPointer { bytes in
      while place < bytes.count {
        var next = place
        while next < bytes.count, bytes[next] != UInt8(ascii: "\n") { next += 1 }
        if bytes[place].startsName {
          end(at: place)
          let key = String(decoding: bytes[place..<next].prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
          section = Section(rawValue: key) ?? .head
          if section == .functions { functionLines = Entry(section: .functions, range: next..<next, line: line) }
        } else if next > place + 2, bytes[place] == UInt8(ascii: " "), bytes[place + 1] == UInt8(ascii: " "),
          bytes[place + 2].startsName, section == .layers || section == .models
        {
          end(at: place)
          let key = String(decoding: bytes[(place + 2)..<next].prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
          current = (key.classNames, place, line)
        } else if section == .functions, let lines = functionLines {
          functionLines = Entry(section: .functions, range: lines.range.lowerBound..<next, line: lines.line)
        }
        place = next + 1
        line += 1
      }
      end(at: bytes.count)
    }
    self.entries = entries
    self.functionLines = functionLines
  }

  package func layer(_ className: String) -> LayerDeclaration? {
    declaration(className, .layers, \.layers) { reader, value in reader.layer(className, value) }
  }

  package func model(_ className: String) -> ModelDeclaration? {
    declaration(className, .models, \.models) { reader, value in reader.model(className, value) }
  }

  /// The declaration of a class, which is read once.
  private func declaration<Declaration: Sendable>(
    _ className: String, _ section: Section,
    _ cache: WritableKeyPath<Known, [Name: Declaration?]> & Sendable,
    _ read: (inout DeclarationReader, YAMLValue) -> Declaration?
  ) -> Declaration? {
    let name = Name(className)
    guard let entry = entries[name], entry.section == section else { return nil }
    if let declaration = known.withLock({ $0[keyPath: cache][name] }) { return declaration }
    let declaration = self.read(entry, read)
    known.withLock { $0[keyPath: cache][name] = .some(declaration) }
    return declaration
  }

  package func function(_ name: String) -> Statement.Function? {
    if let functions = known.withLock({ $0.functions }) { return functions[name] }
    var functions: [String: Statement.Function] = [:]
    if let functionLines {
      let lines = "functions: |" + String(decoding: text[functionLines.range], as: UTF8.self)
      if let node = try? YAMLNode(yaml: lines), case .map(let pairs) = node.value, let body = pairs.first?.value {
        var reader = DeclarationReader(text: lines)
        functions = reader.functions(YAMLValue("", body))
      }
    }
    known.withLock { $0.functions = functions }
    return functions[name]
  }

  package var classNames: (layers: [String], models: [String]) {
    let names = { (section: Section) in self.entries.filter { $0.value.section == section }.keys.sorted().map(\.text) }
    return (names(.layers), names(.models))
  }

  private func read<Result>(_ entry: Entry, _ read: (inout DeclarationReader, YAMLValue) -> Result?) -> Result? {
    let lines = String(decoding: text[entry.range], as: UTF8.self)
    guard let node = try? YAMLNode(yaml: lines), case .map(let pairs) = node.value, let value = pairs.first?.value
    else {
      return nil
    }
    var reader = DeclarationReader(text: lines)
    return read(&reader, YAMLValue("", value))
  }
}

extension Pack {
  /// A pack that is known to be valid, as those that are compiled in; the declarations of a large one are in several
  /// texts.
  package static func trusted(_ texts: [[UInt8]]) -> DeclaredPackage? {
    let head = String(decoding: (texts.first ?? []).prefix(2_000), as: UTF8.self).split(separator: "\n").prefix {
      line in
      !["layers:", "models:", "functions:"].contains { line.hasPrefix($0) }
    }.joined(separator: "\n")
    guard let root = try? YAMLNode(yaml: head) else { return nil }
    var reader = DeclarationReader(text: head)
    return package(YAMLValue("", root), &reader, JoinedPack(texts.map(Pack.init)))
  }

  /// Reads a pack with all its classes.
  ///
  /// - Throws: `PackErrors` with every error in it.
  package static func read(_ text: String) throws(PackErrors) -> DeclaredPackage {
    var reader = DeclarationReader(text: text)
    var package: DeclaredPackage?
    do throws(Diagnostic) {
      if let root = try YAMLNode(yaml: text) {
        check(YAMLValue("", root), &reader)
        package = Self.package(YAMLValue("", root), &reader, Pack(Array(text.utf8)))
      }
    } catch {
      reader.reject(error.position, error.message)
    }
    guard let package, reader.diagnostics.isEmpty else {
      if reader.diagnostics.isEmpty { reader.reject(SourcePosition(line: 1, column: 1), "the pack is empty") }
      throw PackErrors(diagnostics: reader.diagnostics)
    }
    return package
  }

  private static func check(_ root: YAMLValue, _ reader: inout DeclarationReader) {
    let known = ["package", "aliases", "release", "bare_names", "supplies", "layers", "functions", "models"]
    for (key, value) in reader.members(root, known: known) {
      switch key {
      case "layers":
        for (name, value) in reader.members(value) { _ = reader.layer(name, value) }
      case "functions": _ = reader.functions(value)
      case "models":
        for (name, value) in reader.members(value) { _ = reader.model(name, value) }
      default: break
      }
    }
  }

  private static func package(
    _ root: YAMLValue, _ reader: inout DeclarationReader, _ declarations: any PackageDeclarations
  ) -> DeclaredPackage? {
    var name: String?, aliases: [String] = [], release = "", hasBareNames = false, supplied: [String] = []
    for (key, value) in reader.members(root) {
      switch key {
      case "package": name = value.plainText
      case "aliases": aliases = value.plainTexts
      case "bare_names": hasBareNames = value.plainText == "true"
      case "supplies": supplied = value.plainTexts
      case "release": release = value.plainText ?? ""
      default: break
      }
    }
    guard let name else {
      reader.reject(root.node.position, "the pack needs the key 'package'")
      return nil
    }
    return DeclaredPackage(
      name, aliases: aliases, release: release, hasBareNames: hasBareNames, supplies: supplied, declarations)
  }
}

/// The declarations of one package in several texts.
private struct JoinedPack: PackageDeclarations {
  let packs: [Pack]

  init(_ packs: [Pack]) { self.packs = packs }

  func layer(_ className: String) -> LayerDeclaration? { packs.lazy.compactMap { $0.layer(className) }.first }
  func model(_ className: String) -> ModelDeclaration? { packs.lazy.compactMap { $0.model(className) }.first }
  func function(_ name: String) -> Statement.Function? { packs.lazy.compactMap { $0.function(name) }.first }

  var classNames: (layers: [String], models: [String]) {
    let names = packs.map(\.classNames)
    return (names.flatMap(\.layers).sorted(), names.flatMap(\.models).sorted())
  }
}

/// Every error in a pack.
package struct PackErrors: Error {
  package let diagnostics: [Diagnostic]
}

extension String {
  /// Several classes that are declared alike: `LlamaLayerNorm, MistralLayerNormalization`.
  fileprivate var classNames: [String] {
    split(separator: ",").map { name in String(name.drop { $0 == " " }.prefix { $0 != " " }) }
  }
}

extension UInt8 {
  fileprivate var startsName: Bool { 65...90 ~= self || 97...122 ~= self || self == UInt8(ascii: "_") }
}

extension YAMLValue {
  fileprivate var plainText: String? { if case .scalar(let text, _) = node.value { text } else { nil } }

  fileprivate var plainTexts: [String] {
    if case .list(let nodes) = node.value { nodes.compactMap { YAMLValue("", $0).plainText } } else { [] }
  }
}
