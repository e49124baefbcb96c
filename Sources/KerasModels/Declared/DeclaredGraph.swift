import KerasLayers

/// What another declaration may ask of an expanded model.
struct DeclaredGraph {
  let variables: [String: DeclaredValue]
  /// The layer and the attribute of each layer that is a part of another.
  let owners: [ObjectIdentifier: (layer: String, attribute: String)]
  /// What a layer that the program has from a model inside it shares its weights with.
  let sharing: (DeclaredObject) -> (object: Int, attribute: String)?
  let value: (String) throws -> DeclaredValue?
  /// The graph of the layers between tensors, under a name: of the variable `outputs`, or of some keys of it, back to
  /// those of `inputs`, or to the inputs of the model. Where the program has no such variable, a name is that of a layer.
  let part: (_ name: String, _ inputs: String?, _ outputs: String, _ keys: [String]?) throws -> Graph
}
