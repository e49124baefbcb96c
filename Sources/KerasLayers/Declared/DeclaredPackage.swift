import Basics

/// Where the declarations of a package are: in memory, or in a text whose classes are read when they are needed.
package protocol PackageDeclarations: Sendable {
  func layer(_ className: String) -> LayerDeclaration?
  func model(_ className: String) -> ModelDeclaration?
  func function(_ name: String) -> Statement.Function?
  /// The names of all layer classes and of all model classes.
  var classNames: (layers: [String], models: [String]) { get }
}

/// The declared classes of one Python package.
package final class DeclaredPackage: Sendable {
  /// Its canonical name, that of its Python module.
  package let name: String
  /// Further modules and registered names of its classes: `keras_nlp`, `Addons`.
  package let aliases: [String]
  /// The release that the declarations follow; empty for those of a user.
  package let release: String
  /// Whether files may state its classes by their bare names, without a module or a registered name.
  package let hasBareNames: Bool
  /// The functions and classes other than layers that its layers name in files, such as activations.
  private let supplied: Set<Name>
  private let declarations: any PackageDeclarations

  package init(
    _ name: String, aliases: [String] = [], release: String = "", hasBareNames: Bool = false,
    supplies supplied: [String] = [], _ declarations: any PackageDeclarations
  ) {
    self.hasBareNames = hasBareNames
    self.supplied = Set(supplied.names)
    self.name = name
    self.aliases = aliases
    self.release = release
    self.declarations = declarations
  }

  /// The declaration of a layer class in the form of the catalogue.
  package func layer(_ className: String) -> Layer? { layer(className, depth: 0) }

  /// - Parameter depth: the number of declared layers around it.
  private func layer(_ className: String, depth: Int) -> Layer? {
    declarations.layer(className)?.layer(in: self, depth: depth)
  }

  package func model(_ className: String) -> ModelDeclaration? { declarations.model(className) }

  package func function(_ name: String) -> Statement.Function? { declarations.function(name) }

  /// Whether it declares a class.
  package func declares(_ className: String) -> Bool {
    declarations.layer(className) != nil || declarations.model(className) != nil
  }

  /// Whether a file names its module, or one of its aliases.
  package func isOwner(_ owner: String) -> Bool {
    name.isIdentical(to: owner) || aliases.contains { $0.isIdentical(to: owner) }
  }

  /// Whether it supplies a function or a class other than a layer, which a file names with the package or the module.
  package func supplies(_ object: CustomObject) -> Bool {
    guard supplied.contains(Name(object.pythonName)) else { return false }
    let registering = object.name.dropLast(object.pythonName.count + 1)
    return isOwner(String(registering.isEmpty ? object.module?.prefix { $0 != "." } ?? "" : registering))
  }

  /// Whether a configuration has the keys that the package always writes for a class of this name. Several packages,
  /// and programs, may have one.
  package func describes(_ className: String, _ config: Config) -> Bool {
    declarations.layer(className)?.required.allSatisfy(config.mentions) ?? true
  }

  /// Its layer classes, then its model classes, each sorted by name.
  package var classNames: (layers: [String], models: [String]) { declarations.classNames }

  /// A layer that a layer makes for itself: `embeddings.token_embedding`; nil if it makes none of that name.
  package func part(_ name: String, of layer: DeclaredObject, like config: Config) -> DeclaredObject? {
    guard let declaration = declarations.layer(layer.className),
      let json = DeclaredValue.dictionary(layer.arguments.map { ($0.key, $0.value) }).json
    else { return nil }
    let own = Config(layer.className, JSONObject(json: json), writer: config.writer, builder: config.builder)
    return LayerBuild(declaration, self, own, Call([.unknown]), depth: 0).part(name)
  }

  /// Builds a layer of the package or of Keras.
  ///
  /// - Parameters:
  ///   - depth: the number of declared layers around it.
  ///   - isOfKeras: whether it is the class of Keras, even if the package has one of the name.
  func build(
    _ className: String, _ config: Config, _ call: Call, depth: Int, isOfKeras: Bool = false
  ) throws -> Built {
    guard depth < 32 else { throw IncompatibleShapes("the declaration of \(className) contains itself") }
    let own = isOfKeras ? nil : layer(className, depth: depth)
    guard let layer = own ?? Catalogue.layer(className) else { throw UnknownClass(className) }
    return try layer.build(config, call)
  }
}

/// The declarations of layer classes in memory, as those of a user.
struct LayerDeclarations: PackageDeclarations {
  let layers: [Name: LayerDeclaration]

  func layer(_ className: String) -> LayerDeclaration? { layers[Name(className)] }
  func model(_ className: String) -> ModelDeclaration? { nil }
  func function(_ name: String) -> Statement.Function? { nil }
  var classNames: (layers: [String], models: [String]) { (layers.keys.sorted().map(\.text), []) }
}

/// A declaration of a model class: a program that makes its graph of the arguments of its constructor.
package struct ModelDeclaration: Sendable {
  package var defaults: LayerDeclaration.Values = []
  package var lets: LayerDeclaration.Values = []
  package var program: [Statement] = []
  package var freezes = Freezes.all

  package init() {}

  /// The layers that Keras 3 makes trainable or not with the model, by the model's `trainable`: those that the constructor
  /// has made attributes when it calls `Functional.__init__`.
  ///
  /// - Source: `Functional.__init__` (`keras/src/models/functional.py`), `Layer.trainable` (`keras/src/layers/layer.py`,
  ///   3.15.1).
  package enum Freezes: String, Sendable {
    /// Every layer is an attribute, also where the program does not say so.
    case all
    /// Those alone that the program sets.
    case attributes
    /// None.
    case nothing = "none"
  }
}
