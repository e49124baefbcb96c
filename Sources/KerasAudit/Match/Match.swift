import KerasModels
import KerasStores

/// Each expected weight beside the tensor that is stored for it, and what is left over on either side.
struct Match {
  /// For each expected weight the index of its tensor; nil where there is none.
  var tensor: [Int?]
  /// Layers with weights of which the file holds none, where they were looked for, and what seems to be theirs elsewhere.
  var missingLayers: [(layer: Int, place: String, likely: String?)] = []
  /// Single weights that are not there, of layers that have others.
  var missingWeights: [Int] = []
  /// Tensors that are not where those weights are looked for, and yet seem to be theirs.
  var relocatedCandidates: [Int: Int] = [:]
  /// Weights of layers of which the configuration knows nothing.
  var unexpectedLayers: [(name: String, tensors: [Int])] = []
  /// Weights too many of layers that it knows.
  var unexpectedWeights: [(layer: Int, name: String, tensor: Int)] = []
  /// What the file holds for layers whose weights no configuration tells: those of a custom class.
  var unverifiedTensors: [Int: [Int]] = [:]
  /// Layers whose weights are all there, in another order than they are read.
  var reordered: [(layer: Int, expected: [String], stored: [String])] = []
  /// Layers that are stored under another name.
  var renamed: [(layer: Int, stored: String)] = []
  /// Weights of the right shape that are stored under another name.
  var renamedWeights: [(weight: Int, stored: String)] = []
  /// Rings of layers each of which is stored where the next one is looked for.
  var permuted: [[Int]] = []
  /// The weights whose tensor has another shape.
  var differing: [Int] = []
  /// Which weights are one variable.
  var shared: SharedWeights
  /// Tensors that no weight is read from though they are the model's: what another holds as well, or a variable of the model
  /// itself.
  var sharedTensors: [Int] = []
  /// Tensors that nothing accounts for.
  var unreferenced: [Int] = []

  init(_ expectation: ExpectedWeights) {
    tensor = Array(repeating: nil, count: expectation.weights.count)
    shared = expectation.shared
  }

  /// Finds for each expected weight what the file holds for it, as the Keras that wrote the file would.
  ///
  /// - Throws: `ModelError` from the deadline on.
  static func between(
    _ expectation: ExpectedWeights, _ inventory: Inventory, by mode: MatchMode, until deadline: Deadline
  ) throws -> Match {
    switch inventory.layout {
    case .named: try byName(expectation, inventory, mode, deadline)
    case .objects: try byObject(expectation, inventory, mode, deadline)
    }
  }

  /// What saving by object path adds to another variable is no longer there to be compared.
  mutating func noteDiffering(_ expectation: ExpectedWeights, _ inventory: Inventory) {
    differing = tensor.indices.filter { index in
      guard let tensor = tensor[index] else { return false }
      let weight = expectation.weights[index]
      if inventory.layout == .objects && weight.isMerged { return false }
      return !weight.weight.accepts(inventory.tensors[tensor].shape)
    }
  }
}

/// The rings among things that each bear the name of another: `a` stored as `b`, `b` as `c`, `c` as `a`. A chain that
/// does not lead back, such as counters that went on, is none.
func permutationCycles(_ names: [(own: String, stored: String)]) -> [[Int]] {
  guard names.contains(where: { $0.own != $0.stored }) else { return [] }
  let place = Dictionary(names.indices.map { (names[$0].own, $0) }, uniquingKeysWith: { first, _ in first })
  var permutationCycles: [[Int]] = []
  var seen = Set<Int>()
  for start in names.indices where names[start].own != names[start].stored && !seen.contains(start) {
    var ring = [start]
    while let next = place[names[ring[ring.count - 1]].stored], next != start, !ring.contains(next),
      !seen.contains(next)
    {
      ring.append(next)
    }
    if place[names[ring[ring.count - 1]].stored] == start { permutationCycles.append(ring) }
    seen.formUnion(ring)
  }
  return permutationCycles
}

extension Inventory {
  /// Whose a tensor is that is not the model's own: `optimizer`, `metrics`, `seed`; nil for the model's.
  func otherOwner(of tensor: Inventory.Tensor) -> String? {
    let path = tensor.path.utf8
    switch String(decoding: path.prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self) {
    case "optimizer", "_optimizer", "optimizer_weights": return "optimizer"
    case "metrics", "_metrics", "_compile_metrics", "keras_api": return "metrics"
    case "_loss_tracker", "loss_tracker", "_compile_loss", "loss": return "metrics"
    default: return tensor.path.hasComponent(startingWith: "seed_generator") ? "seed" : nil
    }
  }
}

extension String {
  /// Whether a part between slashes begins with a word.
  fileprivate func hasComponent(startingWith word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      var rest = utf8[...]
      while let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
        if rest.starts(with: word) { return true }
        rest = rest[rest.index(after: slash)...]
      }
      return rest.starts(with: word)
    }
  }
}
