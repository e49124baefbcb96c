import KerasAudit
import KerasLayers

/// The paths of layers without the numbers that depend on what else a Python session has built.
///
/// A layer that Keras named after its class is `dense#2`: the second of its kind in its model, in the order of the
/// configuration, whether its name is `dense_1` or `dense_13`. Every other layer keeps its name.
struct StablePaths {
  /// One for each layer of the report.
  let texts: [String]

  init(_ layers: [Report.Layer]) {
    /// By the path in the report, which two layers can share.
    var known: [String: String] = ["": ""]
    var counts: [String: Int] = [:]
    texts = layers.map { layer in
      let path = layer.pathText
      if let text = known[path] { return text }
      let parent = layer.path.dropLast().joined(separator: "/")
      let start = layer.path.count > 1 ? (known[parent] ?? parent) + "/" : ""
      guard let base = layer.automaticName else {
        known[path] = start + layer.name
        return start + layer.name
      }
      counts[start + base, default: 0] += 1
      let text = "\(start)\(base)#\(counts[start + base, default: 1])"
      known[path] = text
      return text
    }
  }
}

extension Report.Layer {
  /// The name without its number, if Keras gave it: `dense` for a Dense layer `dense_12`; nil for a name that a user
  /// chose.
  fileprivate var automaticName: String? {
    var base = name[...]
    if let end = name.lastIndex(of: "_"), !name[end...].dropFirst().isEmpty,
      name[end...].dropFirst().utf8.allSatisfy({ 48...57 ~= $0 })
    {
      base = name[..<end]
    }
    // Operations of tf.keras: `tf.math.reduce_mean_1`, `tf_op_layer_Mean_1`.
    if base.hasPrefix("tf.") || base.hasPrefix("tf_op_layer_") { return String(base) }
    let name = String(base), className = className.withoutPackage
    let isAutomatic =
      Self.automaticNames.contains(name) || [className.snakeCased, className.lowercased()].contains(name)
    return isAutomatic ? name : nil
  }

  /// The names of Keras' own classes: in snake case, or as Keras 1 writes them, in lower case.
  ///
  /// A name counts whatever the class of the layer, so that a layer whose class was changed is still the same layer.
  private static let automaticNames = Set(Catalogue.classNames.flatMap { [$0.snakeCased, $0.lowercased()] })
    .union(["input", "functional", "model", "sequential"])
}
