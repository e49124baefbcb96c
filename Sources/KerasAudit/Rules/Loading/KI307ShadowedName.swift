import KerasLayers
import KerasModels

extension Rule {
  /// KI307 shadowed-name.
  public static let shadowedName = Rule(
    "KI307", "shadowed-name", .warning, "A built-in class has a foreign registered name.",
    Explanation(
      meaning: """
        An object states that it is a class of Keras, `Dense`, but has a different registered name, `package>Dense`: \
        `{"module": "keras.layers", "class_name": "Dense", "registered_name": "package>Dense"}`. Keras writes no \
        registered name for its own classes.
        """,
      impact: """
        Keras asks its registry first: a program that has registered the name gets the class of the package, every \
        other program gets Keras' own class. The class that runs can differ from the one in the configuration, which \
        the audit recomputed.
        """,
      causes: [
        "A package registers a class under the name of a Keras class.",
        "The configuration was edited.",
      ],
      fix: """
        Find out which package registers the name. If it is your own, give the class a name that Keras does not use.
        """,
      affectedVersions: """
        Every Keras release with `registered_name` (2.12 and later), if the package has been imported. The file alone \
        cannot bring code with it.

        Current Keras: 3.15.1 refuses such an object if the name is not registered, and uses the registered class if \
        it is.
        """,
      references: [.source("keras/src/saving/object_registration.py")]))
}

extension LoadRisk {
  @Sendable static func shadowedName(_ object: ConfigObject) -> [LoadRisk] {
    guard let name = object.className, let registered = object[.registeredName], !registered.isEmpty,
      registered != name, registered != "Keras>\(name)", !registered.isRegisteredByKeras,
      let module = object.module, KerasModules.contains(module), KerasClasses.contains(name)
    else { return [] }
    return [LoadRisk(.registeredName) { .shadowedName($0, className: name, registered: registered) }]
  }
}

extension Finding {
  fileprivate static func shadowedName(
    _ location: LoadRisk.Location, className: String, registered: String
  ) -> Finding {
    Finding(
      .shadowedName, layer: location.layer, expected: .text(className), actual: .text(registered),
      message: "\(location.path) replaces Keras' own \(className) with \(registered)",
      hint: "a program that has registered this name gets its own class, every other program gets Keras' class")
  }
}
