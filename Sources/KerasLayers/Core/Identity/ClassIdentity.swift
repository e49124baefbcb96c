/// Whose class a serialised object names: the package that defines it, its Python name, and what says so.
///
/// A package other than Keras takes precedence over a class of Keras with the same name, and a name of Keras counts
/// only in files of releases that have the class.
package struct ClassIdentity: Sendable, Hashable {
  /// What names the package.
  package enum Evidence: Sendable {
    /// The Python module of the object.
    case module
    /// The name under which the class is registered: `keras_hub>LlamaBackbone`.
    case registeredName
    /// Keys of the configuration that only the class of this package has.
    case keys
    /// The release of Keras that wrote the file does not have a class of this name.
    case release
    /// Nothing but the class name.
    case name
  }

  /// The Python package by its canonical name, `keras` for Keras itself; nil for a class of a program, or where nothing
  /// says whose it is.
  package let package: String?
  /// The Python name of the class, without the package that registered it.
  package let className: String
  package let evidence: Evidence

  package init(_ package: String?, _ className: String, _ evidence: Evidence) {
    self.package = package
    self.className = className
    self.evidence = evidence
  }

  /// Whether it is a class of Keras itself.
  package var isOfKeras: Bool { package == Self.keras }

  /// Whether it may be a class of a package: nothing says that it belongs to another one.
  package func mayBelong(to package: String) -> Bool { self.package == nil || self.package == package }

  package static let keras = "keras"

  /// Whether it is a package of layers that is known by its name, not only named by a file.
  package static func knows(_ package: String) -> Bool { ForeignPackage.isKnown(package) }

  /// Whether the models of a package are built when they are constructed; those of a program are when it calls them.
  package static func constructsModels(_ package: String) -> Bool { ForeignPackage.constructsModels(package) }
}

extension SerializedObject {
  /// Whose class it names.
  package var identity: ClassIdentity {
    let name = className.withoutPackage
    let module = module.flatMap { $0.isEmpty ? nil : $0 }
    let registered = registeredName ?? className
    if statesPackages {
      if let module, !KerasModules.contains(module) {
        let package = ForeignPackage.name(ofModule: module)
        if package == nil, let package = ForeignPackage.name(registering: registered) {
          return ClassIdentity(package, name, .registeredName)
        }
        return ClassIdentity(package, name, .module)
      }
      if module != nil, Catalogue.declares(className) || !registered.namesForeignPackage {
        return ClassIdentity(ClassIdentity.keras, name, .module)
      }
      if registered.namesForeignPackage || isFoundByRegisteredName {
        return ClassIdentity(ForeignPackage.name(registering: registered), name, .registeredName)
      }
    }
    if let package = ForeignPackage.name(ofClass: name, with: config) { return ClassIdentity(package, name, .keys) }
    guard Catalogue.declares(className) else { return ClassIdentity(nil, name, .name) }
    if let keys = ForeignPackage.writtenKeys[name], !keys.contains(where: config.mentions) {
      return ClassIdentity(nil, name, .keys)
    }
    if Catalogue.has(className, in: config.writer) { return ClassIdentity(ClassIdentity.keras, name, .name) }
    return ClassIdentity(ForeignPackage.name(ofClassBefore: name), name, .release)
  }

  /// Whether the class belongs to another package than Keras, whatever its name; false for a name that Keras does not
  /// have and that nothing else explains.
  ///
  /// Keras names its own classes by its modules. A registered name names the package that registered the class:
  /// `package>Dense`. Without either, the release that wrote the file and the keys of the configuration decide.
  package var isForeign: Bool { isStatedForeign ?? !Catalogue.describes(self) }

  /// What the module or the registered name says of it; nil if neither says anything.
  var isStatedForeign: Bool? {
    guard statesPackages else { return nil }
    if let module, !module.isEmpty { return !KerasModules.contains(module) }
    return (registeredName ?? className).namesForeignPackage || isFoundByRegisteredName ? true : nil
  }

  /// Whether the registered name is all by which Keras can find the class, since the module is null or, in Keras 3,
  /// empty.
  private var isFoundByRegisteredName: Bool {
    guard let registeredName, !registeredName.isEmpty, registeredName != className else { return false }
    return source?["module"].map { config.isKeras3 ? !$0.isTruthy : $0.isNull } ?? false
  }

  /// Whether the release that wrote it states modules or registered names.
  private var statesPackages: Bool { config.writer.generation >= .tfKeras }
}
