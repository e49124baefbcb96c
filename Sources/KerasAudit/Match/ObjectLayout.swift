import KerasLayers

/// A way in which releases of Keras name the objects of a model's layers in a file saved by object path.
///
/// A path counts the layers of a class: `layers/dense`, `layers/dense_1`. Which of these ways a file follows is seen from
/// its paths, not from a version number.
struct ObjectLayout: Equatable {
  /// The name under which the file lists the layers of a model.
  let list: Substring
  let counting: Counting
  /// The generations of Keras that load such a file.
  fileprivate let readers: ClosedRange<KerasRelease.Generation>

  /// Which entries of the list count.
  enum Counting {
    /// Every layer.
    case all
    /// A layer that another model stores already is passed over.
    case unsaved
    /// A layer that has weights counts twice, as it is listed under two keys.
    case weightsTwice
  }

  /// - Source: `_save_container_state`, `_walk_trackable` and `H5IOStore.get` in `keras/src/saving/saving_lib.py`.
  private static let known = [
    // Keras 3 and Keras Core.
    ObjectLayout(list: "layers", counting: .all, readers: .tfKeras ... .keras3),
    // Keras 2.15 and tf-keras.
    ObjectLayout(list: "layers", counting: .unsaved, readers: .tfKeras ... .tfKeras),
    // Keras 2.14.
    ObjectLayout(list: "_layer_checkpoint_dependencies", counting: .unsaved, readers: .tfKeras ... .tfKeras),
    // Keras 2.11 to 2.13.
    ObjectLayout(list: "_layer_checkpoint_dependencies", counting: .weightsTwice, readers: .tfKeras ... .tfKeras),
    // Keras 3 replaces the one name by the other if the file has it.
    ObjectLayout(list: "_layer_checkpoint_dependencies", counting: .all, readers: .keras3 ... .keras3),
  ]

  /// The ways that may apply to a file, the likeliest first: those of its list, which the Keras that made the
  /// architecture reads.
  ///
  /// - Parameter writer: the release that wrote the configuration.
  static func candidates(list: Substring, readBy writer: KerasRelease) -> [ObjectLayout] {
    let reader = max(writer.generation, .tfKeras)
    let all = known.filter { $0.list == list && $0.readers.contains(reader) }
    return all.sorted { $0.isPreferred(by: writer) && !$1.isPreferred(by: writer) }
  }

  /// Whether that release writes it.
  private func isPreferred(by writer: KerasRelease) -> Bool {
    switch counting {
    case .all: writer.generation == .keras3
    case .unsaved: writer.generation < .keras3 && (list == "layers" || !writer.isOlder(than: 2, 14))
    case .weightsTwice: writer.isOlder(than: 2, 14)
    }
  }
}

extension Substring {
  /// Whether Keras keeps the layers of a model under this name.
  var isLayerList: Bool { self == "layers" || self == "_layer_checkpoint_dependencies" }
}
