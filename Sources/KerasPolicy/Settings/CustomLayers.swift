import FileFormats
import KerasLayers
import KerasPacks

extension Settings {
  /// Adds packs of the user, which come before those that are compiled in.
  ///
  /// - Throws: `InvalidFile` with every error in the first invalid one.
  public mutating func add(packs: [(path: String, text: String)]) throws(InvalidFile) {
    if packs.isEmpty { return }
    var added: [DeclaredPackage] = []
    for (path, text) in packs {
      do throws(PackErrors) {
        added.append(try Pack.read(text))
      } catch {
        throw InvalidFile(path, error.diagnostics)
      }
    }
    layers.packs = PackSet(added: added)
  }
}

extension DeclaredLayers {
  /// Reads declarations of custom layer classes:
  /// `Scale: {output: "[batch, units]", weights: {kernel: "[input[-1], units]", bias: "[units]"}}`.
  ///
  /// - Returns: the declarations, and the names of configuration keys that they use.
  static func read(
    _ value: YAMLValue, text: String, _ diagnostics: inout [Diagnostic]
  ) -> (layers: DeclaredLayers, keys: [DeclaredKey]) {
    var reader = DeclarationReader(text: text)
    var declarations: [(String, LayerDeclaration)] = []
    for (name, value) in reader.members(value) {
      if Catalogue.layer(name) != nil || Catalogue.isModel(name) {
        reader.reject(value.position, "'\(name)' is a Keras class; only other classes can be declared")
      } else if let declaration = reader.layer(name, value) {
        declarations.append((name, declaration))
      }
    }
    diagnostics += reader.diagnostics
    let keys = reader.names.map { found in
      DeclaredKey(
        className: found.className, key: found.name, position: found.position, isCondition: found.isCondition)
    }
    return (DeclaredLayers(declarations), keys)
  }
}
