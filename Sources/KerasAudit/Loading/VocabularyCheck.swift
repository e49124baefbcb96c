import Basics
import KerasLayers
import KerasModels
import KerasStores

/// Compares the vocabularies saved beside the weights with the lookup layers that need them.
struct VocabularyCheck {
  let expected: ExpectedWeights
  /// The files beside the weights of a `.keras` archive, by path.
  private let assets: [String: [UInt8]?]
  private let container: String
  private let writer: KerasRelease

  /// - Parameter assets: nil for a file that holds nothing but weights.
  init(_ expected: ExpectedWeights, _ assets: [Store.Asset]?, writer: KerasRelease) {
    self.expected = expected
    self.assets = Dictionary((assets ?? []).map { ($0.path, $0.content) }) { $1 }
    container = assets == nil ? "weights have" : "archive has"
    self.writer = writer
  }

  var findings: [LayerFinding] {
    guard expected.layers.contains(where: { $0.plan.vocabulary != nil }) else { return [] }
    let paths = folders
    return zip(expected.layers.indices, expected.layers).flatMap { id, layer in
      layer.plan.vocabulary.map { check($0, layer, id, at: "assets/" + paths[id].text) } ?? []
    }
  }

  /// The folder of each layer, after the layout that has most of the vocabularies.
  private var folders: IDArray<LayerID, TensorPath> {
    let lists: [Substring] = ["layers", "_layer_checkpoint_dependencies"]
    let layouts = lists.flatMap { ObjectLayout.candidates(list: $0, writer: expected.writer, isSeparate: false) }
    let all = layouts.map { layout in layout.paths(in: expected) { _ in false } }
    let found = all.map { paths in
      zip(paths.indices, expected.layers).count { id, layer in
        layer.plan.vocabulary != nil && assets["assets/\(paths[id].text)/vocabulary.txt"] != nil
      }
    }
    return all[found.indices.max { found[$0] < found[$1] || found[$0] == found[$1] && $0 > $1 } ?? 0]
  }

  private func check(
    _ rules: VocabularyRules, _ layer: ExpectedWeights.Layer, _ id: LayerID, at folder: String
  ) -> [LayerFinding] {
    let file = "\(folder)/vocabulary.txt", inner = "\(folder)/_lookup_layer/vocabulary.txt"
    func finding(_ message: String, _ path: String = file, level: Finding.Level = .error, hint: String? = nil)
      -> LayerFinding
    {
      LayerFinding(.vocabulary(layer.path, path, message, level: level, hint: hint), layer: id)
    }
    if assets.isEmpty {
      return [
        finding(
          "the \(container) no vocabulary for \(layer.plan.className): Keras loads it, and its first call fails",
          level: .warning,
          hint: "call set_vocabulary, or save the model with its vocabulary, as .keras")
      ]
    }
    for path in rules.isNested ? [file, inner] : [file] where assets[path] == nil {
      return [finding("\(path.escapingControls) is not in the archive: Keras refuses to load the model", path)]
    }
    for path in rules.isNested ? [file, inner] : [file] {
      if let content = assets[path] ?? nil, String(validating: content, as: UTF8.self) == nil {
        return [
          finding(
            "\(path.escapingControls) is not UTF-8, as which Keras reads it: Keras refuses to load the model", path)
        ]
      }
    }
    if rules.isNested, let content = assets[inner] ?? nil,
      case .refused(let reason) = rules.verdict(lines: Lines(content, writer).words)
    {
      return [finding("Keras refuses the vocabulary of the layer inside: it \(reason)", inner)]
    }
    guard let content = assets[file] ?? nil else { return [] }
    let lines = Lines(content, writer)
    switch rules.verdict(lines: lines.words) {
    case .refused(let reason): return [finding("Keras refuses the vocabulary: it \(reason)")]
    case .loads(let words):
      var findings: [LayerFinding] = []
      if lines.emptyAtEnd > 0, writer.generation == .keras3, writer.isOlder(than: 3, 14) {
        findings.append(
          finding(
            "the vocabulary ends with \(lines.emptyAtEnd.pluralized("empty line")): Keras before 3.14 takes each for "
              + "a word and may refuse it", level: .warning))
      }
      for table in rules.givesIndices ? tables(after: layer, parent: expected.layers[id].parent) : []
      where table.rows < words {
        findings.append(
          finding(
            "the vocabulary has \(words.grouped) words, and \(table.path.joined(separator: "/")) has "
              + "\(table.rows.grouped) rows: Keras loads the model, and a call with one of the last words fails",
            level: .warning))
      }
      return findings
    }
  }

  /// The embeddings that take the indices of a lookup layer, with their numbers of rows.
  private func tables(after layer: ExpectedWeights.Layer, parent: LayerID?) -> [(path: [String], rows: Int)] {
    let name = layer.path.last
    let siblings = zip(expected.layers.indices, expected.layers).filter { $1.parent == parent }
    return siblings.enumerated().compactMap { offset, sibling in
      let (id, other) = sibling
      let follows = other.plan.connectedTo.contains { $0 == name }
      guard follows,
        let table = other.weights.first(where: {
          expected.weights[$0].layer == id && expected.weights[$0].weight.role == .embedding
        }),
        let rows = expected.weights[table].weight.sizes.first ?? nil
      else { return nil }
      return (other.path, rows)
    }
  }

  /// The lines of a vocabulary, as Python splits them: Keras 3 with `splitlines`, tf.keras at each line feed.
  private struct Lines {
    private(set) var words: [String]
    private(set) var emptyAtEnd = 0

    private static let breaks: Set<Unicode.Scalar> = [
      "\n", "\r", "\u{0B}", "\u{0C}", "\u{1C}", "\u{1D}", "\u{1E}", "\u{85}", "\u{2028}", "\u{2029}",
    ]

    init(_ content: [UInt8], _ writer: KerasRelease) {
      let text = String(decoding: content, as: UTF8.self).unicodeScalars
      // The file is opened as a text, in which every line ends with a line feed.
      let isOfKeras3 = writer.generation == .keras3
      let breaks: Set<Unicode.Scalar> = isOfKeras3 ? Self.breaks : ["\n", "\r"]
      words = []
      var start = text.startIndex, place = start
      while place < text.endIndex {
        let next = text.index(after: place)
        if breaks.contains(text[place]) {
          words.append(String(text[start..<place]))
          start = text[place] == "\r" && next < text.endIndex && text[next] == "\n" ? text.index(after: next) : next
          place = start
        } else {
          place = next
        }
      }
      if !isOfKeras3 {
        words.append(String(text[start...]))
        return
      }
      if start < text.endIndex { words.append(String(text[start...])) }
      let ends = content.last == UInt8(ascii: "\n")
      while words.last == "" {
        words.removeLast()
        emptyAtEnd += 1
      }
      if ends { emptyAtEnd += 1 }
    }
  }
}

extension ExpectedWeights {
  /// The layers of tf.keras whose boundaries were learned: an archive has what they were computed from, which Keras
  /// loads without computing them again.
  ///
  /// - Source: `Discretization.finalize_state` (`keras/src/layers/preprocessing/discretization.py`, 2.15.0).
  ///
  /// - Parameter stored: the numbers that the file holds for a weight, none of a layer that has learned nothing yet.
  func boundariesNotSaved(by writer: KerasRelease, stored: (WeightID) -> Int) -> [LayerFinding] {
    guard writer.generation == .tfKeras else { return [] }
    return zip(layers.indices, layers).compactMap { id, layer in
      guard layer.plan.className == "Discretization", layer.weights.contains(where: { stored($0) > 0 }) else {
        return nil
      }
      return LayerFinding(
        .vocabulary(
          layer.path, nil,
          "the archive has no bin_boundaries: Keras loads the layer with none, and puts all values in one bin",
          level: .warning, hint: "call adapt again after loading, or save the model as .h5"),
        layer: id)
    }
  }
}
