/// The facts that one audit found about one model. They never change: a user's policy annotates them in an
/// `AssessedReport`.
public struct Report: Sendable {
  /// The files and what they state about the model.
  public let model: Model
  /// Every layer in the order of the configuration; the layers of a nested model follow it.
  public let layers: [Layer]
  /// Sums over the layers and over the stored tensors.
  public let totals: Totals
  /// Everything wrong or worth knowing: first about the whole model, then layer by layer.
  public package(set) var findings: [Finding]
  /// Every stored tensor, for weights without an architecture.
  public let inventory: [Stored]
  /// The classes and functions that a program must supply to load the model.
  public let required: [RequiredObject]
  /// The files of a preset; empty for anything else.
  public package(set) var parts: [PresetPart] = []
  /// The configuration keys that the layers of each class declared by the user have, all together; only classes that
  /// occur.
  package let declaredKeys: [String: Set<String>]
  /// What releases of Keras do with the model; nil unless it was asked for.
  package var compatibility: Compatibility?

  /// The multiply-accumulates of the model for one sample; nil if those of a layer are unknown.
  public var macs: Int? { sum(of: \.macs) }

  /// The bytes of the inputs and of the outputs of all layers for one sample; nil if a layer's are unknown, or unless
  /// `Audit.Options.measuresMemory` asked for them.
  public var activation: Int? { sum(of: \.activation) }

  /// Whether the memory of activations was asked for.
  public var measuresActivation: Bool { layers.first?.measuresActivation ?? false }

  private func sum(of number: (Layer) -> Int?) -> Int? {
    layers.lazy.filter { $0.path.count == 1 }.map(number).reduce(0) { sum, number in
      guard let sum, let number, case (let total, false) = sum.addingReportingOverflow(number) else { return nil }
      return total
    }
  }

  package init(
    model: Model, layers: [Layer], totals: Totals, findings: [Finding], inventory: [Stored] = [],
    required: [RequiredObject] = [], declaredKeys: [String: Set<String>] = [:]
  ) {
    self.model = model
    self.layers = layers
    self.totals = totals
    self.findings = findings
    self.inventory = inventory
    self.required = required
    self.declaredKeys = declaredKeys
  }

  /// Whether a layer agrees with the stored weights.
  public enum Status: String, Sendable {
    /// Everything known about the layer was recomputed, and the stored weights agree.
    case ok
    /// A finding of level error or warning names the layer or a layer inside it, or the layer differs as a consequence
    /// of one.
    case mismatch
    /// The layer has a custom class, or a shape that depends on data.
    case unverified
  }
}
