import Basics
import KerasLayers

/// A key in the configuration of an object of Keras that no release ever accepted or wrote for its class.
package struct UnknownKey: Sendable {
  package let className: String
  /// The path of the first layer with it: the layer itself, or the one that contains the object.
  package let layer: [String]
  package let key: String
  /// The keys of the class that may be meant, the nearest first.
  package let nearest: [String]
}

extension ConfigurationOutline {
  /// Of layers, of the layers and cells within them, and of their initializers, regularizers and constraints.
  var unknownKeys: [UnknownKey] {
    groups.flatMap { layer in
      unknownKeys(of: layer, kind: layer.isOperation ? "ops" : "layers", in: layer, depth: 0)
    }
  }

  /// Deeper than any configuration that Keras writes.
  private static let mostNested = 8

  private func unknownKeys(
    of object: SourceValue, kind: String, in layer: SourceValue, depth: Int
  ) -> [UnknownKey] {
    guard let className = object.className, let config = object["config"], object.isOfKeras(kind),
      depth < Self.mostNested
    else {
      return []
    }
    var found: [UnknownKey] = []
    let members = keywords(config).members
    if let entry = ReleaseTables.shared.entry(kind, className), entry.open.isEmpty {
      var unknown: [String] = []
      for (key, _) in members {
        if !entry.keys.contains(key), !Self.ofEveryClass.contains(key) { unknown.append(key) }
      }
      if !unknown.isEmpty {
        let known = Set(entry.arguments.keys).union(entry.written.keys).subtracting(["self"]).sorted()
        found += unknown.map { key in
          UnknownKey(className: className, layer: path(to: layer), key: key, nearest: key.nearest(among: known))
        }
      }
    }
    for (key, value) in members where value.kind == .object || value.kind == .list {
      if value.isObject, let kind = Self.kind(of: key) {
        found += unknownKeys(of: value, kind: kind, in: layer, depth: depth + 1)
      } else if key == "cells" {
        for cell in value.items where cell.isObject {
          found += unknownKeys(of: cell, kind: "layers", in: layer, depth: depth + 1)
        }
      }
    }
    return found
  }

  /// What the objects under a key are.
  private static func kind(of key: String) -> String? {
    switch key {
    case "layer", "forward_layer", "backward_layer", "cell": "layers"
    default: kindByEnding(of: key)
    }
  }

  /// What an object under a key is by the key's ending: `kernel_initializer`.
  static func kindByEnding(of key: String) -> String? {
    switch key.utf8.last {
    case UInt8(ascii: "r"):
      key.hasSuffix("initializer") ? "initializers" : key.hasSuffix("regularizer") ? "regularizers" : nil
    case UInt8(ascii: "t"): key.hasSuffix("constraint") ? "constraints" : nil
    default: nil
    }
  }

  /// What a base class or the loader takes.
  private static let ofEveryClass: Set = [
    "name", "trainable", "dtype", "input_dtype", "input_shape", "batch_input_shape", "batch_shape", "batch_size",
    "sparse", "ragged", "shared_object_id", "build_config", "custom_name", "cache_enabled",
  ]
}

extension SourceValue {
  /// Whether it names a class of Keras, and no other under that name.
  ///
  /// - Parameter kind: the kind of class that is meant.
  fileprivate func isOfKeras(_ kind: String) -> Bool {
    // An operation may have the name of a layer: `Reshape` of `keras.ops`.
    if isOperation != (kind == "ops") { return false }
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

  /// Whether it is an operation of `keras.ops`.
  fileprivate var isOperation: Bool { self["module"]?.string?.has(".ops.") == true }
}
