import Basics
import KerasLayers

extension DeclaredLayers {
  /// Reads `Scale: {output: "[batch, units]", weights: {kernel: "[input[-1], units]", bias: "[units]"}}`, a line a class.
  init(_ entry: YAMLValue, _ diagnostics: inout [Diagnostic]) {
    var declarations: [(String, LayerDeclaration)] = []
    for (name, entry) in entry.members(&diagnostics) ?? [] {
      if Catalogue.layer(name) != nil || Catalogue.isModel(name) {
        diagnostics.append(Diagnostic(entry.place, "\(name) is a class of Keras: only others are declared"))
      } else if let declaration = LayerDeclaration(entry, &diagnostics) {
        declarations.append((name, declaration))
      }
    }
    self.init(declarations)
  }
}

extension LayerDeclaration {
  fileprivate init?(_ entry: YAMLValue, _ diagnostics: inout [Diagnostic]) {
    guard let members = entry.members(&diagnostics, known: ["output", "weights"]) else { return nil }
    if case .map(let pairs) = entry.node.value, pairs.isEmpty {
      entry.reject("a map of output, weights or both", &diagnostics)
    }
    var outputs: [SizeList]?
    var weights: [LayerDeclaration.Weight] = []
    for (key, entry) in members {
      if key == "output" {
        outputs = entry.sizeLists(&diagnostics)
      } else {
        weights = (entry.members(&diagnostics) ?? []).compactMap { LayerDeclaration.Weight($0, $1, &diagnostics) }
      }
    }
    self.init(outputs: outputs, weights: weights)
  }
}

extension LayerDeclaration.Weight {
  /// Reads `[units]`, or `{shape: [units], trainable: false, dtype: int32, when: use_bias}`.
  fileprivate init?(_ name: String, _ entry: YAMLValue, _ diagnostics: inout [Diagnostic]) {
    guard case .map = entry.node.value else {
      guard let shape = entry.sizeList(&diagnostics) else { return nil }
      self.init(name, shape)
      return
    }
    var shape: SizeList?, trainable = true, dtype: String?, condition: String?
    let members = entry.members(&diagnostics, known: ["shape", "trainable", "dtype", "when"]) ?? []
    for (key, entry) in members {
      switch key {
      case "shape": shape = entry.sizeList(&diagnostics)
      case "trainable": trainable = entry.bool(&diagnostics) ?? true
      case "dtype": dtype = entry.text(&diagnostics, "a dtype")
      default: condition = entry.text(&diagnostics, "a key of the configuration")
      }
    }
    if !members.contains(where: { $0.key == "shape" }) {
      diagnostics.append(Diagnostic(entry.node.place, "\(entry.name) needs a shape"))
    }
    guard let shape else { return nil }
    self.init(name, shape, trainable: trainable, dtype: dtype.map { DType($0) }, when: condition)
  }
}

extension YAMLValue {
  /// The sizes of one tensor.
  fileprivate func sizeList(_ diagnostics: inout [Diagnostic]) -> SizeList? {
    guard let lists = sizeLists(&diagnostics) else { return nil }
    if lists.count == 1 { return lists[0] }
    reject("the sizes of one tensor", &diagnostics)
    return nil
  }

  /// The sizes of each tensor: a text in the notation of sizes, or a list of such texts.
  fileprivate func sizeLists(_ diagnostics: inout [Diagnostic]) -> [SizeList]? {
    do throws(Diagnostic) {
      switch node.value {
      case .scalar(let text, _) where !node.isNull:
        return try node.mark { () throws(SizeNotation.SyntaxError) in try SizeNotation.lists(text) }
      case .list(let nodes):
        guard case .list? = nodes.first?.value else { return [try node.sizes()] }
        return try nodes.map { (node) throws(Diagnostic) in try node.sizes() }
      default: reject("sizes such as \"[batch, units]\"", &diagnostics)
      }
    } catch {
      diagnostics.append(error)
    }
    return nil
  }
}

extension YAMLNode {
  /// The sizes that a list holds, one in each of its entries.
  fileprivate func sizes() throws(Diagnostic) -> SizeList {
    guard case .list(let nodes) = value else { throw Diagnostic(place, "here a list of sizes is missing") }
    return SizeList(
      try nodes.map { (node) throws(Diagnostic) in
        guard case .scalar(let text, _) = node.value else { throw Diagnostic(node.place, "a size is no list") }
        return try node.mark { () throws(SizeNotation.SyntaxError) in try SizeNotation.item(text) }
      })
  }

  /// What is read of the text that stands here, a mistake in it with its own place in the file.
  fileprivate func mark<Result>(
    _ read: () throws(SizeNotation.SyntaxError) -> Result
  ) throws(Diagnostic) -> Result {
    do {
      return try read()
    } catch {
      guard case .scalar(let text, let isPlain) = value, !text.contains("\n") else {
        throw Diagnostic(place, error.message)
      }
      throw Diagnostic(
        SourcePosition(line: place.line, column: place.column + error.offset + (isPlain ? 0 : 1)), error.message)
    }
  }
}
