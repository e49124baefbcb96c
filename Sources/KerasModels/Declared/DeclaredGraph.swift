import KerasLayers

/// What another declaration may ask of an expanded model.
struct DeclaredGraph {
  let variables: [String: DeclaredValue]
  /// The layer and the attribute of each layer that is a part of another.
  let owners: [ObjectIdentifier: (layer: String, attribute: String)]
  /// What a layer that the program has from a model inside it shares its weights with.
  let sharing: (DeclaredObject) -> (object: Int, attribute: String)?
  let value: (String) throws -> DeclaredValue?
  /// The graph of the layers that the tensors of a variable depend on, or those of some keys of it, under a name.
  let part: (_ name: String, _ variable: String, _ keys: [String]?) throws -> Graph
}
