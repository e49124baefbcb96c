import KerasLayers
import KerasStores

/// How the Keras release that loads the weights, by the configuration, treats differences: what it converts.
struct LoaderBehavior: Sendable {
  let writer: KerasRelease
  let layout: Inventory.Layout
  /// The release that the weights file states; nil if it states none, which Keras 2 takes for Keras 1.
  let storedRelease: KerasRelease?
  /// Whether the weights are in a file of their own.
  var isSeparate = false

  private var isKeras2: Bool { writer.generation == .keras2 || writer.generation == .tfKeras }

  /// The release that wrote the weights, if it omits layers that another layer keeps in lists inside lists,
  /// dictionaries or tuples; nil for any other. Loading leaves their random initial values, without an error.
  ///
  /// Source: `_save_container_state` in `keras/src/saving/saving_lib.py`, which is recursive since 3.15.0.
  var releaseWithoutNestedLists: KerasRelease.Version? {
    let version = (storedRelease ?? writer).version
    guard layout == .objects, let version, version.generation == .keras3, version < KerasRelease.Version(3, 15) else {
      return nil
    }
    return version
  }

  /// Whether it converts layouts of one class to those of another: only Keras 2 does, in legacy files.
  var convertsLayouts: Bool { isKeras2 && layout == .named }

  /// Whether it takes the file for one of Keras 1 and converts it.
  var treatsAsKeras1: Bool {
    convertsLayouts && (storedRelease.map { $0.generation == .keras1 } ?? true)
  }

  /// The classes whose kernel Keras 2 permutes by (3, 2, 0, 1) if it does not fit.
  ///
  /// Source: `preprocess_weights_for_loading` in `keras/src/saving/legacy/hdf5_format.py` (2.15.0).
  static let classesWithPermutedKernel: Set = ["Conv1D", "Conv2D", "Conv3D", "Conv2DTranspose", "ConvLSTM2D"]
}

extension ShapeMismatch {
  /// Whether Keras 2 permutes the stored kernel because its shape differs.
  var isPermutedByKeras2: Bool {
    LoaderBehavior.classesWithPermutedKernel.contains(className) && weight.name == "kernel"
  }

  /// The shape that Keras 2 permutes the stored kernel to; nil if it does not permute it, or fails to.
  var shapePermutedByKeras2: [Int]? {
    let stored = storedShape
    guard isPermutedByKeras2, stored.count == 4 else { return nil }
    return [stored[3], stored[2], stored[0], stored[1]]
  }
}
