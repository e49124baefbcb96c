import Basics

/// Finds the declared class of an object in packs, which are read only when they are needed.
package protocol DeclarationPacks: Sendable {
  func package(of object: SerializedObject) -> DeclaredPackage?
  /// Whether a package supplies a function or a class that is not a layer.
  func supplies(_ object: CustomObject) -> Bool
}

/// The declarations of a user, and those of packs, by class.
public struct DeclaredLayers: Sendable {
  private var byName: [Name: Layer] = [:]
  package var packs: (any DeclarationPacks)?

  public init() {}

  package init(_ declarations: [(className: String, declaration: LayerDeclaration)]) {
    let named = declarations.map { (Name($0.className), $0.declaration) }
    let package = DeclaredPackage("", LayerDeclarations(layers: Dictionary(named) { first, _ in first }))
    for (name, declaration) in named { byName[name] = declaration.layer(in: package) }
  }

  /// The user's declaration of an object's class.
  package func layer(_ object: SerializedObject) -> Layer? { name(of: object).flatMap { byName[Name($0)] } }

  /// The name under which a user declares an object's class, with or without the registering package; nil if it is not.
  package func name(of object: SerializedObject) -> String? {
    if byName.isEmpty { return nil }
    if let registered = object.registeredName, byName[Name(registered)] != nil { return registered }
    // A class with the name of a Keras class needs its package.
    guard Catalogue.layer(of: object) == nil else { return nil }
    return [object.className, object.className.withoutPackage].first { byName[Name($0)] != nil }
  }

  /// The declaration in a pack of the class of an object that is not of Keras.
  package func packaged(_ object: SerializedObject) -> Layer? {
    packs?.package(of: object)?.layer(object.className.withoutPackage)
  }

  /// The pack that declares an object's class as a model, with its declaration.
  package func model(_ object: SerializedObject) -> (package: DeclaredPackage, declaration: ModelDeclaration)? {
    guard let package = packs?.package(of: object) else { return nil }
    return package.model(object.className.withoutPackage).map { (package, $0) }
  }
}

extension String {
  /// The class name of `package>Scale` without the registering package.
  package var withoutPackage: String {
    utf8.lastIndex(of: UInt8(ascii: ">")).map { String(self[utf8.index(after: $0)...]) } ?? self
  }
}
