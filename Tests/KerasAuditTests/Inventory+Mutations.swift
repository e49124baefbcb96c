import Basics
import KerasStores

@testable import KerasAudit

/// Single changes to what is stored.
extension Inventory {
  private func mapping(_ layer: (Layer) -> Layer) -> Inventory {
    var copy = self
    copy.layers = layers.map(layer)
    return copy
  }

  /// Removes tensors, with the names that refer to them.
  func without(_ doomed: Set<TensorID>) -> Inventory {
    let kept = tensorIDs.filter { !doomed.contains($0) }
    let positions = Dictionary(uniqueKeysWithValues: zip(kept, kept.indices))
    var copy = mapping { layer in
      Layer(
        name: layer.name,
        weights: layer.weights.compactMap { weight in
          weight.tensor.flatMap { positions[$0] }.map { Weight(name: weight.name, tensor: TensorID(index: $0)) }
        })
    }
    copy.tensors = kept.map { self[$0] }
    return copy
  }

  /// Adds a tensor to the layer of another one.
  func with(_ path: String, _ name: String, beside tensor: TensorID) -> Inventory {
    var copy = mapping { layer in
      guard layer.weights.contains(where: { $0.tensor == tensor }) else { return layer }
      return Layer(
        name: layer.name, weights: layer.weights + [Weight(name: name, tensor: TensorID(index: tensors.count))])
    }
    copy.tensors.append(Tensor(path: TensorPath(path), shape: [3, 1, 4, 1, 5], dtype: "float32", bytes: 240))
    return copy
  }

  /// Adds a layer with two weights.
  func withLayer(_ name: String) -> Inventory {
    var copy = self
    let isNamed = layout == .named
    for index in 0..<2 {
      let path = isNamed ? "\(name)/\(name)/weight_\(index):0" : "layers/\(name)/vars/\(index)"
      copy.tensors.append(Tensor(path: TensorPath(path), shape: [3, 1, 4, 1, 5 + index], dtype: "float32", bytes: 240))
    }
    if isNamed {
      let added = Layer(
        name: name, weights: (0..<2).map { Weight(name: "weight_\($0):0", tensor: TensorID(index: tensors.count + $0)) }
      )
      copy.layers.insert(added, at: layers.count / 2)
    }
    return copy
  }

  /// Gives a weight another name.
  func renaming(_ tensor: TensorID, _ name: String) -> Inventory {
    var copy = mapping { layer in
      Layer(
        name: layer.name,
        weights: layer.weights.map {
          $0.tensor == tensor ? Weight(name: name, tensor: tensor) : $0
        })
    }
    let old = self[tensor]
    let folder = old.path.parent ?? ""
    copy.tensors[tensor.index] = Tensor(
      path: folder.appending(name), shape: old.shape, dtype: old.dtype, bytes: old.bytes)
    return copy
  }

  /// Gives a layer another name.
  func renamingLayer(_ name: String, _ other: String) -> Inventory {
    mapping { $0.name == name ? Layer(name: other, weights: $0.weights) : $0 }
  }

  /// Moves the tensors below one object to another.
  func moving(_ object: String, to other: String) -> Inventory {
    var copy = self
    copy.tensors = tensors.map { tensor in
      guard let rest = tensor.path.relative(to: TensorPath(object)) else { return tensor }
      return Tensor(
        path: "\(other)/\(rest)", shape: tensor.shape, dtype: tensor.dtype, bytes: tensor.bytes
      )
    }
    return copy
  }

  /// Exchanges two layers in the order of the file.
  func exchanging(_ a: String, _ b: String) -> Inventory {
    var copy = self
    guard let first = layers.firstIndex(where: { $0.name == a }),
      let second = layers.firstIndex(where: { $0.name == b })
    else { return self }
    copy.layers.swapAt(first, second)
    return copy
  }

  /// Exchanges two weights: in a legacy file in the order of their names, otherwise their stored tensors.
  func exchanging(_ a: TensorID, _ b: TensorID) -> Inventory {
    guard layout == .objects else {
      return mapping { layer in
        guard let first = layer.weights.firstIndex(where: { $0.tensor == a }),
          let second = layer.weights.firstIndex(where: { $0.tensor == b })
        else { return layer }
        var weights = layer.weights
        weights.swapAt(first, second)
        return Layer(name: layer.name, weights: weights)
      }
    }
    var copy = self
    let (first, second) = (self[a], self[b])
    copy.tensors[a.index] = Tensor(path: first.path, shape: second.shape, dtype: first.dtype, bytes: first.bytes)
    copy.tensors[b.index] = Tensor(path: second.path, shape: first.shape, dtype: second.dtype, bytes: second.bytes)
    return copy
  }
}
