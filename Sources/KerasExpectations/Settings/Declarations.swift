import KerasLayers

extension DeclaredLayers {
  /// Reads `Scale: {output: "[batch, units]", weights: {kernel: "[input[-1], units]", bias: "[units]"}}`, a line a class.
  init(_ entry: Entry, _ mistakes: inout [Mistake]) {
    var declarations: [(String, LayerDeclaration)] = []
    for (name, entry) in entry.members(&mistakes) ?? [] {
      if Catalogue.layer(name) != nil || Catalogue.isModel(name) {
        mistakes.append(Mistake(entry.place, "\(name) is a class of Keras: only others are declared"))
      } else if let declaration = LayerDeclaration(entry, &mistakes) {
        declarations.append((name, declaration))
      }
    }
    self.init(declarations)
  }
}

extension LayerDeclaration {
  fileprivate init?(_ entry: Entry, _ mistakes: inout [Mistake]) {
    guard let members = entry.members(&mistakes, known: ["output", "weights"]) else { return nil }
    if case .map(let pairs) = entry.node.value, pairs.isEmpty {
      entry.reject("a map of output, weights or both", &mistakes)
    }
    var outputs: [SizeList]?
    var weights: [LayerDeclaration.Weight] = []
    for (key, entry) in members {
      if key == "output" {
        outputs = entry.sizeLists(&mistakes)
      } else {
        weights = (entry.members(&mistakes) ?? []).compactMap { LayerDeclaration.Weight($0, $1, &mistakes) }
      }
    }
    self.init(outputs: outputs, weights: weights)
  }
}

extension LayerDeclaration.Weight {
  /// Reads `[units]`, or `{shape: [units], trainable: false, dtype: int32, when: use_bias}`.
  fileprivate init?(_ name: String, _ entry: Entry, _ mistakes: inout [Mistake]) {
    guard case .map = entry.node.value else {
      guard let shape = entry.sizeList(&mistakes) else { return nil }
      self.init(name, shape)
      return
    }
    var shape: SizeList?, trainable = true, dtype: String?, condition: String?
    let members = entry.members(&mistakes, known: ["shape", "trainable", "dtype", "when"]) ?? []
    for (key, entry) in members {
      switch key {
      case "shape": shape = entry.sizeList(&mistakes)
      case "trainable": trainable = entry.bool(&mistakes) ?? true
      case "dtype": dtype = entry.text(&mistakes, "a dtype")
      default: condition = entry.text(&mistakes, "a key of the configuration")
      }
    }
    if !members.contains(where: { $0.key == "shape" }) {
      mistakes.append(Mistake(entry.node.place, "\(entry.name) needs a shape"))
    }
    guard let shape else { return nil }
    self.init(name, shape, trainable: trainable, dtype: dtype, when: condition)
  }
}

extension Entry {
  /// The sizes of one tensor.
  fileprivate func sizeList(_ mistakes: inout [Mistake]) -> SizeList? {
    guard let lists = sizeLists(&mistakes) else { return nil }
    if lists.count == 1 { return lists[0] }
    reject("the sizes of one tensor", &mistakes)
    return nil
  }

  /// The sizes of each tensor: a text in the notation of sizes, or a list of such texts.
  fileprivate func sizeLists(_ mistakes: inout [Mistake]) -> [SizeList]? {
    do throws(Mistake) {
      switch node.value {
      case .scalar(let text, _) where !node.isNull:
        return try node.mark { () throws(SizeNotation.Mistake) in try SizeNotation.lists(text) }
      case .list(let nodes):
        guard case .list? = nodes.first?.value else { return [try node.sizes()] }
        return try nodes.map { (node) throws(Mistake) in try node.sizes() }
      default: reject("sizes such as \"[batch, units]\"", &mistakes)
      }
    } catch {
      mistakes.append(error)
    }
    return nil
  }
}

extension Node {
  /// The sizes that a list holds, one in each of its entries.
  fileprivate func sizes() throws(Mistake) -> SizeList {
    guard case .list(let nodes) = value else { throw Mistake(place, "here a list of sizes is missing") }
    return SizeList(
      try nodes.map { (node) throws(Mistake) in
        guard case .scalar(let text, _) = node.value else { throw Mistake(node.place, "a size is no list") }
        return try node.mark { () throws(SizeNotation.Mistake) in try SizeNotation.item(text) }
      })
  }

  /// What is read of the text that stands here, a mistake in it with its own place in the file.
  fileprivate func mark<Result>(
    _ read: () throws(SizeNotation.Mistake) -> Result
  ) throws(Mistake) -> Result {
    do {
      return try read()
    } catch {
      guard case .scalar(let text, let isPlain) = value, !text.contains("\n") else {
        throw Mistake(place, error.message)
      }
      throw Mistake(Place(line: place.line, column: place.column + error.offset + (isPlain ? 0 : 1)), error.message)
    }
  }
}
