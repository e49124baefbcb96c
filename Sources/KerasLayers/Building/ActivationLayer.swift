extension Config {
  /// The weights of an activation that is a layer and has some, such as `PReLU`.
  ///
  /// A layer computes its output shape without calling its activation, so that Keras 3 creates these weights only with
  /// the first values, or when it loads a file that records the shape (`build_config`).
  ///
  /// - Source: `deserialize_keras_object` (`keras/src/saving/serialization_lib.py`, 3.15.1).
  func weightsOfActivation() -> [Weight] {
    guard isKeras3, let stated = stated("activation"), stated.kind == .object,
      let sizes = stated["build_config"]?["input_shape"]?.plainSizes, let layer = object("activation"),
      let built = try? Catalogue.build(layer, Call([Shape(sizes: sizes)]))
    else { return [] }
    return built.prefixed(by: "activation").weights
  }
}
