/// The Python modules of Keras itself, without those of packages that build on it.
package enum KerasModules {
  package static func contains(_ module: String) -> Bool { isBelow(roots, module) }

  /// Whether the module belongs to a package of Keras' team that Keras treats like itself when it loads a model.
  package static func companionsContain(_ module: String) -> Bool { isBelow(companions, module) }

  private static func isBelow(_ roots: [String], _ module: String) -> Bool {
    roots.contains { root in
      let text = module.utf8
      return text.starts(with: root.utf8)
        && (text.count == root.utf8.count || text.dropFirst(root.utf8.count).first == dot)
    }
  }

  private static let dot = UInt8(ascii: ".")

  private static let roots = [
    "keras", "tf_keras", "keras_core", "tensorflow.keras", "tensorflow.python.keras", "tensorflow_core.keras",
    "tensorflow_core.python.keras",
  ]

  private static let companions = ["keras_hub", "keras_nlp", "keras_cv"]
}

extension String {
  /// Whether this is the name of a class that another package than Keras has registered: `package>Dense`.
  package var namesForeignPackage: Bool {
    guard let end = utf8.firstIndex(of: UInt8(ascii: ">")) else { return false }
    return !self[..<end].utf8.elementsEqual("Keras".utf8) && !isRegisteredByKeras
  }

  /// Whether Keras itself registers the class, in the way of a user's.
  package var isRegisteredByKeras: Bool {
    ["Custom>Lion", "Custom>SharpnessAwareMinimization", "Custom>CustomScaleLayer"].contains(self)
  }
}
