import Basics

/// What Keras makes for a layer while it loads a model, besides the values of its weights.
///
/// A layer states it in `Built.costs`; `LayerBuilder` takes it, from layers inside others too.
package struct LoadCosts: Sendable {
  package enum Kind: Int, CaseIterable, Sendable {
    /// Numbers of an array that Keras computes once and keeps.
    case numbers
    /// Entries of lists of Python, some 40 bytes each.
    case entries
    /// Tensors that Keras makes one by one: the outputs of an operation, the windows of a local convolution.
    case tensors
    /// Steps of a recurrent layer, each with all operations of its cell.
    case steps
    /// Multiplications by which an initializer computes a weight before it is loaded.
    case multiplications

    /// What no real layer exceeds: 400 MB, or about a minute.
    package var limit: Int {
      switch self {
      case .numbers: 100_000_000
      case .entries: 10_000_000
      case .tensors: 100_000
      case .steps: 10_000
      case .multiplications: 500_000_000_000
      }
    }

    /// What no real model exceeds. One may have many large recurrent layers.
    package var limitOfModel: Int {
      switch self {
      case .numbers, .entries: limit
      case .tensors, .steps: 3 * limit
      case .multiplications: 20 * limit
      }
    }
  }

  /// More of a kind than is real.
  package struct Excess: Sendable {
    package let kind: Kind
    package let count: Int

    package init(_ kind: Kind, _ count: Int) {
      self.kind = kind
      self.count = count
    }
  }

  /// The counts by kind; no entry for 0, so that nearly all layers need no memory.
  private var counts: [Kind: Int] = [:]

  package init() {}

  package var isZero: Bool { counts.isEmpty }

  /// Adds a product of sizes; nothing if one of them is unknown.
  package mutating func add(_ kind: Kind, _ factors: [Dim]) {
    var count = 1
    for factor in factors {
      guard let value = factor.value, value > 0 else { return }
      count = count.multipliedSaturated(by: value)
    }
    add(kind, count)
  }

  package mutating func add(_ kind: Kind, _ count: Int) {
    if count > 0 { counts[kind] = (counts[kind] ?? 0).addingSaturated(count) }
  }

  package mutating func add(_ other: LoadCosts) {
    for (kind, count) in other.counts { add(kind, count) }
  }

  /// What each call of a layer makes again.
  package var ofCall: LoadCosts {
    var copy = self
    copy.counts[.numbers] = nil
    copy.counts[.multiplications] = nil
    return copy
  }

  /// The first kind that exceeds what a real layer has.
  package var excess: Excess? { first { $0.limit } }

  /// The first kind that exceeds what a real model has.
  package var excessOfModel: Excess? { first { $0.limitOfModel } }

  private func first(above limit: (Kind) -> Int) -> Excess? {
    if counts.isEmpty { return nil }
    for kind in Kind.allCases {
      if let count = counts[kind], count > limit(kind) { return Excess(kind, count) }
    }
    return nil
  }
}

extension Config {
  /// The value under a key, whichever release wrote it.
  func written(_ key: String) -> SourceValue? { source?[key] }

  /// The multiplications by which an orthogonal initializer computes a weight: those of a QR decomposition.
  ///
  /// - Source: `Orthogonal.__call__` (`keras/src/initializers/random_initializers.py`, 3.15.1), which decomposes a
  ///   matrix of the last axis and the product of the others.
  func multiplicationsToInitialize(_ weight: Weight) -> Int {
    guard let columns = weight.shape.last?.value, let count = weight.shape.knownProduct, columns > 0,
      count > Self.largeWeight
    else { return 0 }
    let isRecurrent = weight.name == "recurrent_kernel"
    let key = isRecurrent ? "recurrent_initializer" : weight.name + "_initializer"
    // Keras 1 has other keys.
    let initializer = written(key) ?? written(isRecurrent ? "inner_init" : "init")
    guard initializer?.isOrthogonal ?? isRecurrent else { return 0 }
    return count.multipliedSaturated(by: min(columns, count / columns))
  }

  /// A smaller weight is initialized in no time.
  private static var largeWeight: Int { 1 << 20 }
}

extension SourceValue {
  /// Whether it names the orthogonal initializer: `orthogonal`, `OrthogonalInitializer`, `OrthogonalV2`.
  fileprivate var isOrthogonal: Bool {
    let name = kind == .text ? string : self["class_name"]?.string
    return name?.split(separator: ">").last?.lowercased().hasPrefix("orthogonal") ?? false
  }
}
