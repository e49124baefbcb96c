import KerasLayers
import KerasModels

extension Report {
  /// The positions of an input of the model on which one position of a layer's first output depends.
  public struct ReceptiveField: Sendable {
    /// The input, by its position among the inputs of the model.
    public let input: Int
    /// Along the axes of the input that are neither batch nor channels, in order.
    public let axes: [Axis]

    /// The positions along one axis.
    public struct Axis: Sendable {
      /// The axis of the input; the batch is 0.
      public let axis: Int
      public let extent: Extent
    }

    /// Which positions along an axis.
    public enum Extent: Sendable, Equatable {
      /// A range that moves with the position.
      case range(Range)
      /// All of them.
      case whole
      /// No range that moves evenly, or not known.
      case unknown
    }

    /// A range of positions that moves with that of the output.
    public struct Range: Sendable, Equatable {
      /// The most positions of a range, those in the padding included.
      public let size: Int
      /// How far the range moves from one position of the output to the next, on average.
      public var stride: Double { Double(numerator) / Double(denominator) }
      /// The first position on which position 0 depends; negative in the padding.
      public let offset: Int
      /// The stride in lowest terms.
      package let numerator, denominator: Int
    }
  }
}

extension Report.ReceptiveField.Extent {
  init(_ reach: AxisReach) {
    switch reach {
    case .whole: self = .whole
    case .irregular, .unknown: self = .unknown
    case .along(_, let map):
      let (numerator, denominator) = map.stride
      self = .range(.init(size: map.size, offset: map.offset, numerator: numerator, denominator: denominator))
    }
  }
}

extension [Report.ReceptiveField] {
  /// The receptive fields of a layer; nil unless they were asked for.
  init?(_ plan: LayerPlan, _ spaces: [InputSpace]?) {
    guard let fields = plan.receptiveFields(spaces) else { return nil }
    self = fields.map { input, axes in
      Report.ReceptiveField(
        input: input, axes: axes.map { .init(axis: $0.axis, extent: .init($0.reach)) })
    }
  }
}
