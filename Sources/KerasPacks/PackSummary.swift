import KerasLayers

/// What a pack declares, for a list of packs.
public struct PackSummary: Sendable {
  /// The package, by its Python module.
  public let name: String
  /// Other modules and registered names of its classes.
  package let aliases: [String]
  /// The release of the package that the declarations follow.
  public let release: String
  public let layers: [String]
  public let models: [String]

  init(_ package: DeclaredPackage) {
    name = package.name
    aliases = package.aliases
    release = package.release
    (layers, models) = package.classNames
  }

  /// The packs that are compiled in.
  public static var all: [PackSummary] { PackSet.compiled.all.map(PackSummary.init) }
}
