import KerasLayers

/// A way in which releases of Keras name the objects of a model's layers in a file saved by object path.
///
/// A path counts the layers of a class: `layers/dense`, `layers/dense_1`. Which of these ways a file follows is seen
/// from its paths, not from a version number.
struct ObjectLayout {
  /// The name under which the file lists the layers of a model.
  let list: Substring
  let numbering: Numbering
  /// The releases of Keras that read it; all but the last entry are also written by them.
  private let readers: Range<KerasRelease.Version>

  /// Which entries of the list count.
  enum Numbering {
    /// Every layer.
    case all
    /// A layer that another model stores already is passed over.
    case unsaved
    /// A layer that has weights counts twice, as it is listed under two keys.
    case weightsTwice
  }

  private init(_ list: Substring, _ numbering: Numbering, since first: (Int, Int), before end: (Int, Int)) {
    self.list = list
    self.numbering = numbering
    readers = KerasRelease.Version(first.0, first.1)..<KerasRelease.Version(end.0, end.1)
  }

  /// All layouts. tf-keras continues 2.15, Keras Core precedes 3.0.
  ///
  /// - Source: `_save_container_state`, `_walk_trackable` and `H5IOStore.get` in `keras/src/saving/saving_lib.py`
  ///   (2.11: `keras/saving/experimental/saving_lib.py`).
  private static let known = [
    ObjectLayout("layers", .all, since: (3, 0), before: (4, 0)),
    ObjectLayout("layers", .unsaved, since: (2, 15), before: (3, 0)),
    ObjectLayout("_layer_checkpoint_dependencies", .unsaved, since: (2, 14), before: (2, 15)),
    ObjectLayout("_layer_checkpoint_dependencies", .weightsTwice, since: (2, 12), before: (2, 14)),
    ObjectLayout("layers", .all, since: (2, 11), before: (2, 12)),
    // Where the file has this list, Keras 3 reads it in place of its own.
    ObjectLayout("_layer_checkpoint_dependencies", .all, since: (3, 0), before: (4, 0)),
  ]

  /// The layouts that may apply to a file with a list of layers of that name, the likeliest first.
  ///
  /// - Parameters:
  ///   - writer: the release that wrote the configuration.
  ///   - isSeparate: whether the weights are in a file of their own. Then the release of the configuration loads them,
  ///     and finds them only where it looks; otherwise the release that wrote both does, whatever version is stated.
  static func candidates(list: Substring, writer: KerasRelease, isSeparate: Bool) -> [ObjectLayout] {
    let isKeras3 = writer.generation >= .keras3, version = writer.ordinal
    let own = known.filter { layout in
      guard let version else { return (layout.readers.lowerBound.generation == .keras3) == isKeras3 }
      return layout.readers.contains(version)
    }
    let fitting = own.filter { $0.list == list }
    if isSeparate, version != nil || isKeras3, !own.isEmpty { return fitting.isEmpty ? [own[0]] : fitting }
    return known.reduce(into: fitting) { layouts, layout in
      let isNew = !layouts.contains { $0.numbering == layout.numbering }
      if layout.list == list && isNew { layouts.append(layout) }
    }
  }
}

extension Substring {
  /// Whether Keras keeps the layers of a model under this name.
  var isLayerList: Bool { self == "layers" || self == "_layer_checkpoint_dependencies" }
}
