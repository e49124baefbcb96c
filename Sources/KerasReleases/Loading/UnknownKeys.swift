import Basics
import KerasLayers

/// The keys in the configurations of Keras' layers that no release ever accepted or wrote for the class.
package struct UnknownKey: Sendable {
  package let className: String
  /// The name of the first layer with it.
  package let layer: String?
  package let key: String
  /// The keys of the class that may be meant, the nearest first.
  package let nearest: [String]
}

extension ModelFile {
  package var unknownKeys: [UnknownKey] {
    outline.groups.flatMap { layer -> [UnknownKey] in
      guard let className = layer.className, let config = layer["config"], layer.isOfKeras,
        let entry = ReleaseTables.shared.entry("layers", className), entry.open.isEmpty
      else { return [] }
      let unknown = config.members.map(\.key).filter { !Self.ofEveryLayer.contains($0) && !entry.hasKey($0) }
      if unknown.isEmpty { return [] }
      let known = Set(entry.arguments.keys).union(entry.written.keys).subtracting(["self"]).sorted()
      return unknown.map { key in
        UnknownKey(className: className, layer: layer.layerName, key: key, nearest: key.nearest(among: known))
      }
    }
  }

  private static let ofEveryLayer: Set = [
    "name", "trainable", "dtype", "input_dtype", "input_shape", "batch_input_shape", "batch_shape", "batch_size",
    "sparse",
    "ragged", "shared_object_id", "build_config", "custom_name", "cache_enabled",
  ]
}

extension ReleaseTables.ClassEntry {
  fileprivate func hasKey(_ key: String) -> Bool {
    arguments[key] != nil || handled[key] != nil || written[key] != nil
  }
}

extension SourceValue {
  /// Whether it names a class of Keras, and no other under that name.
  fileprivate var isOfKeras: Bool {
    // An operation may have the name of a layer: `Reshape` of `keras.ops`.
    if self["module"]?.string?.contains(".ops.") == true { return false }
    if let module = self["module"], !module.isNull {
      guard module.string?.hasPrefix("keras") ?? false || module.string?.hasPrefix("tf_keras") ?? false else {
        return false
      }
    } else if self["module"] != nil {
      return false
    }
    guard let registered = self["registered_name"]?.string else { return true }
    return registered == className
  }
}
