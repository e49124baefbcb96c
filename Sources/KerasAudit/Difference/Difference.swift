import Basics
import KerasStores

/// The differences between two models.
public struct Difference: Sendable {
  /// The models that were compared.
  public let before: Report.Model
  public let after: Report.Model
  /// Properties of the model as a whole that differ.
  public let model: [PropertyChange]
  /// Layers that differ, in the order of the first model; an added layer is at its position in the second model.
  public internal(set) var layers: [LayerChange]
  /// What could not be compared, and why.
  public package(set) var notes: [Note]
  /// Whether both models could be read completely, so that everything not listed is equal.
  public let isComplete: Bool
  /// Whether the numbers in the tensors were compared.
  public let comparesValues: Bool
  /// Tensors count as equal if no element differs by more; nil if any difference counts.
  public internal(set) var tolerance: Double?

  public var isEmpty: Bool { model.isEmpty && layers.isEmpty }

  /// Compares the architectures if both models have one, otherwise the stored tensors. Tensor values are compared too
  /// if both models were digested with the same key.
  ///
  /// - Throws: `Incomparable` if one model is only an architecture and the other only weights, or if values should be
  ///   compared and a model has no weights.
  public init(_ before: DiffInput, _ after: DiffInput) throws(Incomparable) {
    let models = [before.report.model, after.report.model]
    let comparesValues = before.hasComparableDigests(to: after)
    if comparesValues, let model = models.first(where: { !$0.hasWeights }) {
      throw Incomparable(description: "cannot compare values: \(model.path) has no weights")
    }
    var notes = before.gaps + (after.gaps == before.gaps ? [] : after.gaps)
    if models.allSatisfy(\.hasArchitecture) {
      let comparison = ArchitectureComparison(before, after)
      (model, layers) = (comparison.model, comparison.layers)
      if models[0].hasWeights != models[1].hasWeights, let model = models.first(where: { !$0.hasWeights }) {
        notes.append(Note("\(model.path) has no weights: stored tensors were not compared"))
      }
    } else if let first = before.inventory, let second = after.inventory {
      (model, layers) = ([], StoredComparison(first, second, comparesValues: comparesValues).layers)
      if models[0].hasArchitecture != models[1].hasArchitecture,
        let model = models.first(where: { !$0.hasArchitecture })
      {
        notes.append(Note("\(model.path) has no architecture: only stored tensors were compared"))
      }
    } else {
      let paths = (models[0].hasArchitecture ? models : models.reversed()).map(\.path)
      throw Incomparable(
        description: "cannot compare \(paths[0]) with \(paths[1]): one is an architecture without weights, the other "
          + "weights without an architecture")
    }
    (self.before, self.after, self.notes) = (models[0], models[1], notes)
    isComplete = before.gaps.isEmpty && after.gaps.isEmpty
    self.comparesValues = comparesValues
  }

  package init(
    before: Report.Model, after: Report.Model, model: [PropertyChange], layers: [LayerChange], notes: [Note] = [],
    isComplete: Bool = true, comparesValues: Bool = false
  ) {
    (self.before, self.after) = (before, after)
    (self.model, self.layers, self.notes) = (model, layers, notes)
    self.isComplete = isComplete
    self.comparesValues = comparesValues
  }

  /// Something that was not compared.
  public struct Note: Sendable, Equatable {
    public package(set) var text: String
    /// The limit that, raised, may let it be compared.
    public let limit: Limit?

    package init(_ text: String, limit: Limit? = nil) {
      self.text = text
      self.limit = limit
    }
  }

  /// Two models that have nothing in common to compare.
  public struct Incomparable: Error, CustomStringConvertible {
    public let description: String
  }
}

extension Difference {
  /// A layer, or a group of stored tensors, that differs.
  public struct LayerChange: Sendable {
    public enum Kind: String, Sendable { case added, removed, moved, renamed, changed }

    public let kind: Kind
    /// The names from the outermost layer in, in the first model; nil for an added layer.
    public let before: [String]?
    /// The names in the second model; nil for a removed layer.
    public let after: [String]?
    /// The class in the configuration; nil for stored tensors alone.
    public let className: String?
    public internal(set) var properties: [PropertyChange]
    /// Whether the name of the layer itself differs, where names can be compared.
    let isRenamed: Bool

    package init(
      _ kind: Kind, before: [String]? = nil, after: [String]? = nil, className: String? = nil,
      properties: [PropertyChange] = [], isRenamed: Bool = false
    ) {
      (self.kind, self.before, self.after) = (kind, before, after)
      (self.className, self.properties) = (className, properties)
      self.isRenamed = isRenamed
    }
  }

  /// A property that differs. A side is nil if it lacks the property.
  public struct PropertyChange: Sendable, Equatable {
    /// The calls on both sides in words; nil for another property.
    package internal(set) var calls: CallTexts?

    /// `config.units`, `output`, `weights.kernel`.
    public let property: String
    public let before: String?
    public let after: String?
    /// The statistics on both sides and their distance, if tensor values differ.
    public internal(set) var values: Values?
    private let quantity: Quantity?

    /// What both sides are numbers of.
    package enum Quantity: Sendable { case items, bytes }

    package init(
      _ property: String, before: String?, after: String?, values: Values? = nil, of quantity: Quantity? = nil
    ) {
      (self.property, self.before, self.after, self.values) = (property, before, after, values)
      self.quantity = quantity
    }

    /// The side before for people: `165,077,800`, `141.6 MiB`.
    package var beforeText: String? { text(before, other: after) }
    /// The side after for people; if the statistics on both sides read the same, a note that the values differ.
    package var afterText: String? {
      before == after && values?.before != nil && values?.after != nil
        ? "other values, same statistics" : text(after, other: before)
    }

    private func text(_ side: String?, other: String?) -> String? {
      guard let side, quantity != nil else { return side }
      // Sizes that are rounded to the same text differ in their bytes.
      let sizes = [side, other].map { $0.flatMap { Int($0)?.byteSize } }
      return quantity == .bytes && sizes[0] != sizes[1] ? sizes[0] ?? side : side.groupingNumbers
    }
  }

  /// The calls of a layer before and after, as people read them: `conv1, conv2`.
  package struct CallTexts: Sendable, Equatable {
    package let before: String
    package let after: String

    package init(before: String, after: String) { (self.before, self.after) = (before, after) }
  }

  /// How far apart two tensors are.
  public typealias Distance = TensorDistance

  /// Statistics of a tensor's values on both sides; nil if the values could not be read.
  public struct Values: Sendable, Equatable {
    public let before: Report.Statistics?
    public let after: Report.Statistics?
    /// How far apart they are; nil if that was not measured.
    public internal(set) var distance: Distance?
    /// The paths of the tensors in both files.
    let tensors: TensorComparison.TensorPair?

    package init(
      before: Report.Statistics?, after: Report.Statistics?, distance: Distance? = nil,
      tensors: TensorComparison.TensorPair? = nil
    ) {
      (self.before, self.after) = (before, after)
      (self.distance, self.tensors) = (distance, tensors)
    }
  }
}
