import Basics
import KerasStores

extension Report {
  /// Sums over the whole model.
  public struct Totals: Sendable {
    /// The number of layers listed.
    public package(set) var layers = 0
    /// The parameters of all layers, each variable counted once.
    public package(set) var parameters = Parameters()
    /// The most bytes that the model's inputs and the tensors between its layers take at once for one sample; nil if
    /// unknown or unless `Audit.Options.measuresMemory` asked for it.
    public package(set) var peakActivation: Int?
    /// The elements of the model's own stored tensors, each counted once; nil if no weights were given.
    public package(set) var storedParameters: Int?
    /// The bytes of the same tensors.
    public package(set) var storedBytes: Int?
    /// Why the stored parameters are not as many as the configuration asks for, faults left out: for each reason the
    /// parameters that the file has fewer, negative where it has more.
    public package(set) var differences: [(reason: Difference, parameters: Int)] = []
    /// The stored tensors that were matched to a weight, each counted once.
    public package(set) var verifiedTensors = 0
    /// By owner: `optimizer`, `metrics`, `seed`, ….
    public package(set) var otherState: [(owner: String, state: OtherState)] = []

    package init() {}
  }

  /// A reason for which a complete file has another number of parameters than its configuration asks for.
  public enum Difference: String, Sendable, CaseIterable {
    /// Keras adds the variable to another one before saving: a LoRA pair to its kernel.
    case merged
    /// Keras does not save the variable.
    case notSaved = "not_saved"
    /// Keras stores the variable more than once.
    case copies
    /// Keras stores the variable but does not count it among the parameters.
    case uncounted
    /// The variable belongs to the model itself and to no layer.
    case modelVariables = "model_variables"
    /// Keras converts the stored layout on loading.
    case converted
    /// The configuration leaves a size open.
    case openSizes = "open_sizes"
    /// The variable may belong to a layer whose weights are unknown.
    case unverified
  }

  /// Stored tensors that are not the model's own: those of an optimizer, a metric or a seed generator.
  public struct OtherState: Sendable, Equatable {
    public package(set) var tensors = 0
    public package(set) var parameters = 0
    public package(set) var bytes = 0

    package init(tensors: Int = 0, parameters: Int = 0, bytes: Int = 0) {
      self.tensors = tensors
      self.parameters = parameters
      self.bytes = bytes
    }
  }
}

extension Report.Totals {
  /// Sums up the stored tensors: the model's own, and separately those of each other owner.
  mutating func count(_ inventory: Inventory) {
    var own = Report.OtherState(), others: [String: Report.OtherState] = [:]
    for tensor in inventory.tensors {
      if let owner = inventory.otherOwner(of: tensor) {
        others[owner, default: Report.OtherState()].add(tensor)
      } else {
        own.add(tensor)
      }
    }
    storedParameters = own.parameters
    storedBytes = own.bytes
    otherState = others.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension Report.OtherState {
  fileprivate mutating func add(_ tensor: Inventory.Tensor) {
    tensors += 1
    parameters = parameters.addingSaturated(tensor.elements)
    bytes = bytes.addingSaturated(tensor.bytes)
  }
}

extension Inventory.Tensor {
  /// The number of elements; `Int.max` if the product overflows.
  var elements: Int { shape.checkedProduct ?? .max }
}
