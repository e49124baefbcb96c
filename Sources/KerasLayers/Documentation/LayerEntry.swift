/// The documentation of classes that a declaration treats alike: their keys, shapes and weights, with names for sizes.
package struct LayerEntry: Sendable {
  var classes: [ClassName]
  let properties: Properties

  struct Properties: Equatable, Sendable {
    let keys: [ConfigRecorder.RecordedKey]
    var inputs: [String] = []
    var outputs: [String] = []
    /// The outputs with other values of keys, where they differ.
    var variants: [Variant] = []
    var weights: [String] = []
    /// The formula; nil without weights.
    var parameters: String?
    /// The formula of the multiply-accumulates for one sample; nil if it takes none, or an unknown number.
    var macs: String?
    /// Whether it may have weights that its configuration does not state.
    var hasUnknownWeights = false
    /// The key whose value determines everything else; nil if names can replace the values.
    var decisiveKey: String?
    /// Whether no configuration states its shapes and weights.
    var isOpaque = false
  }

  /// The outputs with another value of one key: `padding = "same"`.
  struct Variant: Equatable, Sendable {
    var settings: [String]
    let outputs: [String]
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
      let sample = Sample(layer, className, axes), recorder = ConfigRecorder()
      do {
        let built = try sample.built(recorder)
        if axes.first == LayerEntry.anyAxes, !sample.standsForAnyAxes(built) { continue }
        self.init(recorder, built, on: sample.input, count: layer.inputs)
        variants = sample.variants(of: recorder.keys, besides: outputs)
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
    let count = built.macs.value
    macs = !built.macs.isZero && count.hasSymbol ? count.written(.names) : nil
    hasUnknownWeights = built.holdsUnknownWeights
  }
}

/// An input of a class with names for its sizes.
private struct Sample {
  private let layer: Layer
  private let className: String
  let input: Shape

  init(_ layer: Layer, _ className: String, _ axes: [String]) {
    (self.layer, self.className) = (layer, className)
    input = Shape((["batch"] + axes).map { .symbol($0) })
  }

  /// What the declaration makes of it.
  func built(_ recorder: ConfigRecorder) throws -> Built {
    let config = Config(className, nil, writer: KerasRelease(.keras3))
    config.recorder = recorder
    return try layer.rule(config, Call(Array(repeating: input, count: layer.inputs)))
  }

  /// Whether its first axis may stand for any number of axes, also for none: the layer takes an input without it, has
  /// it as it is in its outputs, no weight depends on it, and the multiply-accumulates grow with it once.
  func standsForAnyAxes(_ built: Built) -> Bool {
    guard (try? Sample(layer, className, ["channels"]).built(ConfigRecorder())) != nil else { return false }
    let sizes = built.outputs.flatMap { $0.dims ?? [] }.map { $0.written(.names) }
    let weights = (built.weights + built.children.flatMap(\.allWeights)).flatMap(\.shape).map { $0.written(.names) }
    return sizes.allSatisfy { $0 == LayerEntry.anyAxes || !$0.contains(LayerEntry.anyAxes) }
      && !weights.contains { $0.contains(LayerEntry.anyAxes) }
      && !built.macs.value.written(.names).contains("\(LayerEntry.anyAxes) * \(LayerEntry.anyAxes)")
  }

  /// Keys that give the axes of the input another meaning.
  private static let keysOfInput: Set = ["data_format", "time_major"]

  /// The outputs with another value of one key each, where they differ from the usual ones.
  func variants(of keys: [ConfigRecorder.RecordedKey], besides usual: [String]) -> [LayerEntry.Variant] {
    var variants: [LayerEntry.Variant] = []
    func add(_ key: String, _ value: String, _ recorder: ConfigRecorder) {
      guard let outputs = try? built(recorder).outputs.map(\.names), outputs != usual else { return }
      let setting = "\(key) = \(value)"
      if let index = variants.firstIndex(where: { $0.outputs == outputs }) {
        variants[index].settings.append(setting)
      } else {
        variants.append(.init(settings: [setting], outputs: outputs))
      }
    }
    for key in keys where !Self.keysOfInput.contains(key.name) {
      if let flag = key.flag { add(key.name, "\(!flag)", ConfigRecorder(flags: [key.name: !flag])) }
      for text in key.choices { add(key.name, "\"\(text)\"", ConfigRecorder(texts: [key.name: text])) }
    }
    return variants
  }
}

extension LayerEntry {
  /// The name of an axis that stands for any number of them.
  fileprivate static let anyAxes = "..."
}

extension Layer {
  /// The axes after the batch of possible inputs, the likeliest first.
  fileprivate func sampleAxes(_ className: String) -> [[String]] {
    if let axes { return [axes] }
    let spatial = [["length"], ["height", "width"], ["depth", "height", "width"]]
    // Any number of axes before the last one, unless the class takes one number of them only.
    let others =
      [[LayerEntry.anyAxes, "channels"], ["length", "channels"], ["channels"]]
      + spatial.dropFirst().map { $0 + ["channels"] }
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
