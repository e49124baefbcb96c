import Basics
import KerasModels
import KerasStores

/// What a file stores for each expected weight and layer, and what it stores besides.
struct Match {
  var weights: IDArray<WeightID, WeightMatch>
  var layers: IDArray<LayerID, LayerMatch>
  /// The path of each layer's object in a file saved by object path; empty for another file.
  var objects = IDArray<LayerID, TensorPath>()
  /// Groups of exchanged layers: each layer is stored in the place of the next one, the last in that of the first.
  var permutationCycles: [[LayerID]] = []
  /// Stored layers that the configuration does not have.
  var unexpectedLayers: [UnexpectedLayer] = []
  /// Stored weights that an expected layer does not have.
  var unexpectedWeights: [UnexpectedWeight] = []
  /// Tensors of the model that no weight is read from: further copies of a variable, variables of the model itself, or
  /// tensors that a missing layer or weight is likely stored in.
  var sharedTensors: [TensorID] = []
  /// Tensors that nothing accounts for.
  var unreferenced: [TensorID] = []

  struct UnexpectedLayer {
    let name: String
    var tensors: [TensorID]
  }

  struct UnexpectedWeight {
    let layer: LayerID
    let name: String
    let tensor: TensorID
  }

  init(_ expected: ExpectedWeights) {
    weights = IDArray(repeating: .notStored, count: expected.weights.count)
    layers = IDArray(repeating: LayerMatch(), count: expected.layers.count)
  }

  /// Finds the stored tensor of each expected weight, as the Keras release that wrote the file would.
  ///
  /// - Parameter isSeparate: whether the weights are in a file of their own.
  /// - Throws: `ModelError` if the deadline passes.
  static func between(
    _ expected: ExpectedWeights, _ inventory: Inventory, by mode: MatchMode, isSeparate: Bool = false,
    until deadline: Deadline
  ) throws -> Match {
    var match =
      switch inventory.layout {
      case .named: try byName(expected, inventory, mode, deadline)
      case .objects: try byObject(expected, inventory, mode, isSeparate: isSeparate, deadline)
      }
    match.markRepeatedTensors(expected, inventory)
    match.findRenamedGroups(expected, inventory)
    return match
  }

  /// Leaves each tensor to one variable: a dataset that is read for several of them proves only that one is stored.
  private mutating func markRepeatedTensors(_ expected: ExpectedWeights, _ inventory: Inventory) {
    var owners = IDArray<TensorID, WeightID?>(repeating: nil, count: inventory.tensors.count)
    for (id, variable) in zip(expected.weights.indices, expected.shared.first) {
      guard let tensor = weights[id].tensor else { continue }
      if let owner = owners[tensor], owner != variable {
        weights[id] = .repeated(tensor)
      } else {
        owners[tensor] = variable
      }
    }
  }
}

/// What the file stores for one expected weight.
enum WeightMatch {
  /// No tensor, for a reason other than the weight itself: it is not saved, or its layer is missing or unverified.
  case notStored
  /// No tensor where Keras reads the weight, although other weights of the layer have theirs.
  ///
  /// `likely` is a tensor of the right shape in the same group that nothing references.
  case missing(likely: TensorID?)
  /// A tensor of the right shape.
  case stored(TensorID)
  /// A tensor of the right shape under another name.
  case renamed(TensorID, storedName: String)
  /// A tensor of another shape.
  case differing(TensorID)
  /// Where Keras reads the weight, the file refers to the tensor of another variable.
  case repeated(TensorID)

  var tensor: TensorID? {
    switch self {
    case .notStored, .missing, .repeated: nil
    case .stored(let tensor), .renamed(let tensor, _), .differing(let tensor): tensor
    }
  }

  var isMissing: Bool { if case .missing = self { true } else { false } }
  var isDiffering: Bool { if case .differing = self { true } else { false } }
}

/// What the file stores for one expected layer as a whole.
struct LayerMatch {
  enum Contents {
    /// Nothing to report about the layer as a whole: its weights are matched one by one.
    case matched
    /// The layer has weights and the file has none of them in `location`, where Keras reads them.
    ///
    /// `likely` is an unreferenced group that seems to contain them.
    case missing(location: String, likely: String?)
    /// All weights are stored, in another order than Keras reads them.
    case reordered(expected: [String], stored: [String])
  }

  var contents = Contents.matched
  /// The name under which the layer is stored, if it is another one.
  var storedName: String?
  /// Stored tensors that may belong to weights which the configuration does not determine, such as those of a custom
  /// class.
  var unverifiedTensors: [TensorID] = []

  var isMissing: Bool { if case .missing = contents { true } else { false } }
  /// Whether the weights seem to be in a group of another name.
  var isLikelyRenamed: Bool { if case .missing(_, .some) = contents { true } else { false } }
}

extension Match {
  /// Whether a weight's tensor differs in shape from what is expected.
  var hasDifferingWeights: Bool { weights.contains(where: \.isDiffering) }

  /// In a file without faults: whether Keras converts the layout of some weights on loading.
  var isConverted: Bool { hasDifferingWeights || !unexpectedWeights.isEmpty }

  var missingLayers: [LayerID] { layers.indices.filter { layers[$0].isMissing } }

  /// Marks the stored weights whose tensor has another shape.
  mutating func markDifferingShapes(_ expected: ExpectedWeights, _ inventory: Inventory) {
    for id in weights.indices {
      guard case .stored(let tensor) = weights[id] else { continue }
      let weight = expected.weights[id]
      if !weight.weight.accepts(shape: inventory[tensor].shape) { weights[id] = .differing(tensor) }
    }
  }

  /// The same match without missing layers and weights, for a file that was not read to its end.
  func withoutMissing() -> Match {
    var copy = self
    for id in weights.indices where weights[id].isMissing { copy.weights[id] = .notStored }
    for id in layers.indices where layers[id].isMissing { copy.layers[id].contents = .matched }
    return copy
  }
}

/// The cycles among items that each have the place of another: `a` stored as `b`, `b` as `c`, `c` as `a`.
///
/// A chain that does not close, such as counters that continue from an earlier model, is no cycle.
func permutationCycles<Place: Hashable>(_ places: [(own: Place, stored: Place)]) -> [[Int]] {
  guard places.contains(where: { $0.own != $0.stored }) else { return [] }
  let positions = Dictionary(places.indices.map { (places[$0].own, $0) }, uniquingKeysWith: { first, _ in first })
  var cycles: [[Int]] = []
  var seen = Set<Int>()
  for start in places.indices where places[start].own != places[start].stored && !seen.contains(start) {
    var chain = [start], current = start
    while let next = positions[places[current].stored], next != start, !chain.contains(next), !seen.contains(next) {
      chain.append(next)
      current = next
    }
    if positions[places[current].stored] == start { cycles.append(chain) }
    seen.formUnion(chain)
  }
  return cycles
}
