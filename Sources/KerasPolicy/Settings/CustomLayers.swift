import Basics
import KerasLayers

extension DeclaredLayers {
  /// Reads declarations of custom layer classes:
  /// `Scale: {output: "[batch, units]", weights: {kernel: "[input[-1], units]", bias: "[units]"}}`.
  init(_ value: YAMLValue, _ diagnostics: inout [Diagnostic]) {
    var declarations: [(String, LayerDeclaration)] = []
    for (name, value) in value.members(&diagnostics) ?? [] {
      if Catalogue.layer(name) != nil || Catalogue.isModel(name) {
        diagnostics.append(Diagnostic(value.position, "'\(name)' is a Keras class; only other classes can be declared"))
      } else if let declaration = LayerDeclaration(value, &diagnostics) {
        declarations.append((name, declaration))
      }
    }
    self.init(declarations)
  }
}

extension LayerDeclaration {
  fileprivate init?(_ value: YAMLValue, _ diagnostics: inout [Diagnostic]) {
    guard let members = value.members(&diagnostics, known: ["output", "weights"]) else { return nil }
    if case .map(let pairs) = value.node.value, pairs.isEmpty {
      diagnostics.append(Diagnostic(value.node.position, "\(value.path) needs the key 'output' or 'weights'"))
    }
    var outputs: [SizeList]?
    var weights: [LayerDeclaration.Weight] = []
    for (key, value) in members {
      if key == "output" {
        outputs = value.sizeLists(&diagnostics)
      } else {
        weights = (value.members(&diagnostics) ?? []).compactMap { LayerDeclaration.Weight($0, $1, &diagnostics) }
      }
    }
    self.init(outputs: outputs, weights: weights)
  }
}

extension LayerDeclaration.Weight {
  /// Reads `[units]`, or `{shape: [units], trainable: false, dtype: int32, when: use_bias}`.
  fileprivate init?(_ name: String, _ value: YAMLValue, _ diagnostics: inout [Diagnostic]) {
    guard case .map = value.node.value else {
      guard let shape = value.sizeList(&diagnostics) else { return nil }
      self.init(name, shape)
      return
    }
    var shape: SizeList?, trainable = true, dtype: String?, condition: String?
    let members = value.members(&diagnostics, known: ["shape", "trainable", "dtype", "when"]) ?? []
    for (key, value) in members {
      switch key {
      case "shape": shape = value.sizeList(&diagnostics)
      case "trainable": trainable = value.bool(&diagnostics) ?? true
      case "dtype": dtype = value.text(&diagnostics, "a dtype")
      default: condition = value.text(&diagnostics, "a key of the configuration")
      }
    }
    if !members.contains(where: { $0.key == "shape" }) { value.rejectMissing("shape", &diagnostics) }
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
        return try node.locatingErrors { () throws(SizeNotation.SyntaxError) in try SizeNotation.lists(text) }
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
  /// The sizes of a list, one per element.
  fileprivate func sizes() throws(Diagnostic) -> SizeList {
    guard case .list(let nodes) = value else { throw Diagnostic(position, "expected a list of sizes") }
    return SizeList(
      try nodes.map { (node) throws(Diagnostic) in
        guard case .scalar(let text, _) = node.value else {
          throw Diagnostic(node.position, "expected a size, not \(node.kind)")
        }
        return try node.locatingErrors { () throws(SizeNotation.SyntaxError) in try SizeNotation.item(text) }
      })
  }

  /// Parses the text of this node. A syntax error becomes a diagnostic with the error's position in the file.
  fileprivate func locatingErrors<Result>(
    _ parse: () throws(SizeNotation.SyntaxError) -> Result
  ) throws(Diagnostic) -> Result {
    do {
      return try parse()
    } catch {
      guard case .scalar(let text, let isPlain) = value, !text.contains("\n") else {
        throw Diagnostic(position, error.message)
      }
      let column = position.column + error.offset + (isPlain ? 0 : 1)
      throw Diagnostic(SourcePosition(line: position.line, column: column), error.message)
    }
  }
}
