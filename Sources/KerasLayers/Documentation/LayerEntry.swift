/// The documentation of classes that a declaration treats alike: their keys, shapes and weights, with names for sizes.
package struct LayerEntry: Sendable {
  var classes: [ClassName]
  let properties: Properties

  struct Properties: Equatable, Sendable {
    let keys: [ConfigRecorder.RecordedKey]
    var inputs: [String] = []
    var outputs: [String] = []
    var weights: [String] = []
    /// The formula; nil without weights.
    var parameters: String?
    /// Whether it may have weights that its configuration does not state.
    var hasUnknownWeights = false
    /// The key whose value determines everything else; nil if names can replace the values.
    var decisiveKey: String?
    /// Whether no configuration states its shapes and weights.
    var isOpaque = false
  }

  /// The entries of a declaration; classes with equal documentation share one.
  static func all(of layer: Layer) -> [LayerEntry] {
    layer.names.reduce(into: []) { entries, className in
      guard let properties = Properties(className.text, layer) else { return }
      if let index = entries.firstIndex(where: { $0.properties == properties }) {
        entries[index].classes.append(className)
      } else {
        entries.append(LayerEntry(classes: [className], properties: properties))
      }
    }
  }
}

extension LayerEntry.Properties {
  /// Runs the declaration with named variables in place of numbers; nil if it accepts no sample input.
  fileprivate init?(_ className: String, _ layer: Layer) {
    for axes in layer.sampleAxes(className) {
      let input = Shape((["batch"] + axes).map { .symbol($0) })
      let config = Config(className, nil, writer: KerasRelease(.keras3)), recorder = ConfigRecorder()
      config.recorder = recorder
      do {
        let built = try layer.rule(config, Call(Array(repeating: input, count: layer.inputs)))
        self.init(recorder, built, on: input, count: layer.inputs)
        return
      } catch let error as ConfigError {
        recorder.noteRequired(error.path.description)
        self.init(keys: recorder.keys, decisiveKey: error.path.description)
        return
      } catch is UnknownClass {
        self.init(keys: [], isOpaque: true)
        return
      } catch {
        continue
      }
    }
    return nil
  }

  private init(_ recorder: ConfigRecorder, _ built: Built, on input: Shape, count: Int) {
    keys = recorder.keys
    inputs = Array(repeating: input.names, count: count)
    outputs = built.outputs.map(\.names)
    let all = built.weights + built.children.flatMap(\.allWeights)
    weights = all.map { ($0.owner.isEmpty ? "" : $0.owner + "/") + $0.name + " " + Shape($0.shape).names }
    parameters = all.parameters?.written(.names)
    hasUnknownWeights = built.holdsUnknownWeights
  }
}

extension Layer {
  /// The axes after the batch of possible inputs, the likeliest first.
  fileprivate func sampleAxes(_ className: String) -> [[String]] {
    if let axes { return [axes] }
    let spatial = [["length"], ["height", "width"], ["depth", "height", "width"]]
    let others = [["length", "channels"], ["channels"]] + spatial.dropFirst().map { $0 + ["channels"] }
    guard let rank = (1...3).first(where: { className.contains("\($0)D") }) else { return others }
    let own = spatial[rank - 1] + ["channels"]
    return [own, ["time"] + own]
  }
}

extension Shape {
  /// The shape as Python prints it, with each size as a formula of names.
  fileprivate var names: String {
    guard let dims else { return "(?)" }
    return "(" + dims.map { $0.written(.names) }.joined(separator: ", ") + (dims.count == 1 ? ",)" : ")")
  }
}
