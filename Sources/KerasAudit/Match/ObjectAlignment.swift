import Basics
import KerasLayers
import KerasStores

/// Where a file keeps the layers of a model when their object paths do not lead to them.
///
/// A path counts the layers of a class, so that one layer more or less shifts all that follow it. Within each model the
/// layers of a class are therefore held against the objects of that class by name, or as the longest run of equal shapes,
/// and that is taken where more of them fit.
struct ObjectAlignment {
  /// For each layer the path of its object; one that leads nowhere where it has none. Nil where the plain paths are best.
  private(set) var paths: [String]?

  init(_ expectation: ExpectedWeights, _ inventory: Inventory, _ plain: [String], _ mode: MatchMode) {
    let stored = StoredLists(inventory)
    var resolved = plain
    var hasChanged = false
    // A model stands before the layers in it, so its own object is settled when theirs are looked for.
    for model in [nil] + expectation.layers.indices.filter({ expectation.layers[$0].isContainer }) {
      let members = expectation.members(of: model)
      if let model {
        for layer in members where plain[layer].hasPrefix(plain[model]) {
          resolved[layer] = resolved[model] + plain[layer].dropFirst(plain[model].count)
        }
      }
      let own = members.filter { layer in
        expectation.layers[layer].weights.contains { expectation.weights[$0].isStoredByItself }
      }
      for (path, layers) in Dictionary(grouping: own, by: { resolved[$0].uncounted }) {
        let (folder, base) = String(path).splitAtLastSlash
        let objects = stored.objects[folder, default: []].filter { $0.name.uncounted == base }
        let wanted = layers.map { WantedObject($0, expectation, plain) }
        guard let places = Self.places(layers, wanted, objects, resolved, expectation, mode) else { continue }
        hasChanged = true
        for (position, layer) in layers.enumerated() {
          // A name that no object can have: nothing may be found for the layer at the path of another one.
          resolved[layer] = folder + "/" + (places[position].map { objects[$0].name } ?? "\0\(layer)")
        }
      }
    }
    paths = hasChanged ? resolved : nil
  }

  /// Which object each layer of a class goes with; nil where nothing is better than the paths.
  private static func places(
    _ layers: [Int], _ wanted: [WantedObject], _ objects: [StoredObject], _ paths: [String],
    _ expectation: ExpectedWeights,
    _ mode: MatchMode
  ) -> [Int?]? {
    let labels = objects.places(by: \.label), names = objects.places(by: \.name)
    let byName = layers.map { labels[expectation.layers[$0].plan.name] }
    if mode == .name { return byName }
    if mode == .order { return layers.indices.map { objects.indices.contains($0) ? $0 : nil } }

    func fits(_ places: [Int?]) -> Int {
      zip(wanted, places).count { wanted, place in place.map { wanted.fits(objects[$0]) } ?? false }
    }
    let byPath = layers.map { names[paths[$0].splitAtLastSlash.name] }
    let most = fits(byPath)
    if most == layers.count { return nil }
    let isNamed = byName.allSatisfy { $0 != nil } && Set(byName).count == byName.count
    if isNamed, fits(byName) > most { return byName }
    if areExchanged(wanted, objects) { return nil }
    let run = SequenceAlignment.longestCommonSubsequence(layers.count, objects.count) { wanted[$0].fits(objects[$1]) }
    guard run.count > most else { return nil }
    var places = [Int?](repeating: nil, count: layers.count)
    for (layer, object) in run { places[layer] = object }
    return places
  }

  /// Whether every layer finds what it asks for at another one's path: that is a fault of its own.
  private static func areExchanged(_ wanted: [WantedObject], _ objects: [StoredObject]) -> Bool {
    guard wanted.count == objects.count, wanted.count <= 64 else { return false }
    var free = objects
    return wanted.allSatisfy { wanted in
      guard let place = free.firstIndex(where: wanted.fits) else { return false }
      free.remove(at: place)
      return true
    }
  }
}

/// What a layer asks for, by the path below its object.
struct WantedObject {
  private let weights: [(paths: [String], weight: KerasLayers.Weight)]

  init(_ layer: Int, _ expectation: ExpectedWeights, _ plain: [String]) {
    let object = plain[layer]
    weights = expectation.layers[layer].weights.filter { expectation.weights[$0].isStoredByItself }.map { index in
      let weight = expectation.weights[index]
      let paths = weight.paths(below: plain[weight.layer]).map { String($0.dropFirst(object.count + 1)) }
      return (paths, weight.weight)
    }
  }

  func fits(_ object: StoredObject) -> Bool {
    weights.count == object.tensors.count
      && weights.allSatisfy { paths, weight in
        paths.contains { object.tensors[$0].map { weight.accepts($0) } ?? false }
      }
  }
}

/// What a file keeps for one layer.
struct StoredObject {
  let name: String
  /// The layer name that Keras noted beside it.
  var label: String?
  /// Shapes by the path below the object.
  var tensors: [String: [Int]] = [:]
}

extension [StoredObject] {
  /// Where the first of each name is.
  fileprivate func places(by name: (StoredObject) -> String?) -> [String: Int] {
    Dictionary(indices.compactMap { index in name(self[index]).map { ($0, index) } }) { first, _ in first }
  }
}

/// The lists of layers in a file, by their path, each in the order in which it was counted.
private struct StoredLists {
  private(set) var objects: [String: [StoredObject]] = [:]

  init(_ inventory: Inventory) {
    var places: [String: Int] = [:]
    for tensor in inventory.tensors {
      let parts = tensor.path.split(separator: "/")
      for index in parts.indices.dropLast(2) where parts[index].isListOfLayers {
        let folder = parts[...index].joined(separator: "/"), name = String(parts[index + 1])
        let path = folder + "/" + name
        let place = places[path] ?? objects[folder, default: []].count
        if places[path] == nil {
          objects[folder, default: []].append(StoredObject(name: name, label: inventory.objectNames[path]))
          places[path] = place
        }
        objects[folder]?[place].tensors[parts[(index + 2)...].joined(separator: "/")] = tensor.shape
      }
    }
    for folder in objects.keys {
      objects[folder]?.sort { ($0.name.uncounted, $0.name.counter) < ($1.name.uncounted, $1.name.counter) }
    }
  }
}

extension ExpectedWeights {
  /// The layers that stand in a model's own list.
  fileprivate func members(of model: Int?) -> [Int] {
    guard let model else { return top }
    return layers[model].inside.filter { layers[$0].parent == model }
  }
}

extension Substring {
  /// Whether Keras keeps the layers of a model under this name.
  var isListOfLayers: Bool { self == "layers" || self == "_layer_checkpoint_dependencies" }
}

extension String {
  fileprivate var splitAtLastSlash: (folder: String, name: String) {
    guard let slash = lastIndex(of: "/") else { return ("", self) }
    return (String(self[..<slash]), String(self[index(after: slash)...]))
  }

  /// `dense` for `dense_12`.
  fileprivate var uncounted: Substring {
    guard let bar = lastIndex(of: "_"), Int(self[index(after: bar)...]) != nil else { return self[...] }
    return self[..<bar]
  }

  /// 12 for `dense_12`, 0 for `dense`.
  fileprivate var counter: Int {
    lastIndex(of: "_").flatMap { Int(self[index(after: $0)...]) } ?? 0
  }
}
