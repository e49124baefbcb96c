extension Config {
  /// The channels that tf.keras gives the output of a MultiHeadAttention: those of the query that it was built on, if
  /// the configuration states all shapes; nil if not.
  ///
  /// - Source: `MultiHeadAttention._build_from_signature` (`keras/src/layers/attention/multi_head_attention.py`, 2.15.0).
  var builtChannels: Int? {
    guard !isKeras3, ["value_shape", "key_shape"].allSatisfy({ stated($0).map { !$0.isNull } ?? false }) else {
      return nil
    }
    return stated("query_shape")?.shapeSizes?.last ?? nil
  }

  /// Checks the shapes on which tf.keras builds a MultiHeadAttention before it is called.
  ///
  /// - Source: `MultiHeadAttention.from_config` (`keras/src/layers/attention/multi_head_attention.py`, 2.15.0).
  func requireBuiltShapes(_ query: Shape, _ value: Shape, _ key: Shape) {
    let keys = ["query_shape", "value_shape", "key_shape"], shapes = keys.map { stated($0) }
    guard !isKeras3, shapes.contains(where: { $0 != nil }) else { return }
    for case (let key, nil) in zip(keys, shapes) { builder.report(error(key, "is missing")) }
    // Without one of them, it is built when it is called.
    guard shapes.allSatisfy({ $0?.isNull == false }) else { return }
    for (key, input) in zip(keys, [query, value, key]) {
      require(key, "a list of sizes") { $0.shapeSizes != nil }
      if key == "query_shape" { require(key, "a list of sizes whose last is known") { $0.items.last?.isNull == false } }
      guard let rank = input.rank else { continue }
      require(key, "as many sizes as its input has, \(rank)") { $0.items.count == rank }
    }
  }
}
