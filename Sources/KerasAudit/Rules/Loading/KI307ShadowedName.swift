import KerasModels

extension Rule {
  public static let shadowedName = Rule(
    "KI307", "shadowed-name", .warning, "A built-in class under a foreign registered name.",
    explanation: """
      The object says that it is a class of Keras, `Dense`, and is registered under another name, `package>Dense`. Keras asks \
      its registry first: a program that has registered that name gets the package's class, every other one gets Keras' own. \
      What you see in the configuration, and what this audit has recomputed, need not be what runs.

      In the file: `{"module": "keras.layers", "class_name": "Dense", "registered_name": "package>Dense"}`. Keras writes \
      no registered name for its own classes.

      Open to it: Every Keras with `registered_name` (2.12 and later), where the package has been imported. The file alone \
      can bring no code with it.

      Keras today: 3.15.1 refuses such an object where the name is not registered, and takes the registered class where \
      it is.

      What to do: Find out which package registers the name. If it is your own, give the class a name that is not Keras'.
      """)
}

extension LoadRisk {
  @Sendable static func shadowedName(_ object: ConfigObject) -> [LoadRisk] {
    guard let name = object.className, let registered = object[.registeredName], !registered.isEmpty,
      registered != name,
      KerasClasses.contains(name), registered != "Keras>\(name)"
    else { return [] }
    return [LoadRisk(.registeredName) { .shadowedName($0, className: name, registered: registered) }]
  }
}

extension Finding {
  fileprivate static func shadowedName(_ place: LoadRisk.Place, className: String, registered: String) -> Finding {
    Finding(
      .shadowedName, layer: place.layer, expected: .text(className), actual: .text(registered),
      message: "\(place.path) puts \(registered) in the place of Keras' own \(className)",
      hint: "a program that has registered the name makes its own class of it, every other one Keras'")
  }
}
