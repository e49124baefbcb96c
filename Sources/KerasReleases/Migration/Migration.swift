/// The configuration that a release accepts in place of another one, and how it came about.
package struct Migration: Sendable {
  /// One change of the configuration.
  package struct Edit: Sendable {
    /// The kind of change: `axis-list`.
    package let name: String
    package let reason: String
    /// The names of the layers around it, from the outermost in.
    package let layer: [String]
    /// The JSON path in the configuration that was read.
    package let path: String
    /// What was replaced by what: `axis: [3] → 3`.
    package let change: String
    /// Why the model computes something else afterwards; nil where it computes the same.
    package let effect: String?

    package var changesResults: Bool { effect != nil }
  }

  /// What no edit can do.
  package struct OpenPoint: Sendable {
    package let layer: [String]
    package let path: String
    /// A clause about what is in the way.
    package let problem: String
    /// What the user can do; a clause.
    package let remedy: String
  }

  package let target: Target
  package internal(set) var config: JSONTree
  package internal(set) var edits: [Edit]
  package internal(set) var open: [OpenPoint]
  /// The forms in which layers store weights that the target reads in another form.
  package internal(set) var weightForms: Set<WeightForm> = []
  /// The classes that the user must pass as `custom_objects`.
  package internal(set) var customClasses: [String] = []
  /// Whether the order of the layers may be another one, so that stored weights must be found by the layers' names.
  package internal(set) var mayReorderLayers = false

  package var changesResults: Bool { edits.contains(where: \.changesResults) }

  /// As many edits of one kind as anybody reads.
  static let mostEdits = 100_000
}

/// Where an object is in a configuration.
struct MigrationPlace: Sendable {
  /// The names of the layers around it, from the outermost in.
  let layer: [String]
  /// `config.layers[3].config`.
  let path: String

  static let root = MigrationPlace(layer: [], path: "")

  func entering(_ name: String?, _ key: String) -> MigrationPlace {
    MigrationPlace(layer: layer + (name.map { [$0] } ?? []), path: path.joined(key))
  }

  func joined(_ key: String) -> MigrationPlace { MigrationPlace(layer: layer, path: path.joined(key)) }

  func item(_ index: Int) -> MigrationPlace { MigrationPlace(layer: layer, path: "\(path)[\(index)]") }
}

/// The generation of Keras that wrote a configuration.
package enum ConfigurationOrigin: Sendable {
  case keras1, keras2, keras3
}
