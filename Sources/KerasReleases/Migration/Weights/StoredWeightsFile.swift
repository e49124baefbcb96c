/// The file from which a migrated model takes its weights.
package struct StoredWeightsFile: Sendable {
  package enum Layout: Sendable {
    /// By layer name, as legacy HDF5 files store them.
    case named
    /// By object path, in an HDF5 file.
    case objects
    /// By object path, in a `.keras` archive.
    case archive
  }

  package let path: String
  package let layout: Layout
  /// The names of the layers that have weights in the file; empty if the layout is not `.named`.
  package let layers: [String]
  /// The datasets of each layer, where Keras 3 would look for them under other paths; empty if it finds them.
  package var datasets: [(layer: [String], datasets: [String])] = []

  package init(path: String, layout: Layout, layers: [String]) {
    self.path = path
    self.layout = layout
    self.layers = layers
  }

  /// The ending by which Keras 3 chooses the right loader.
  var ending: String {
    switch layout {
    case .named: ".h5"
    case .objects: ".weights.h5"
    case .archive: ".keras"
    }
  }

  /// Whether Keras 3 chooses the right loader by the file's name.
  var isNamedAsKerasExpects: Bool {
    switch layout {
    case .named: (path.hasSuffix(".h5") || path.hasSuffix(".hdf5")) && !path.hasSuffix(".weights.h5")
    case .objects: path.hasSuffix(".weights.h5")
    case .archive: path.hasSuffix(".keras")
    }
  }
}
