extension Operation {
  /// A loop, whose outputs have the shapes of its initial values.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/core.py`, 3.15.1).
  static let loop = Operation(["ForiLoop", "WhileLoop"], outputs: { given in given.tensors })

  /// A scan with an associative function of two tensors, whose outputs have the shapes of its inputs.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/core.py`, 3.15.1).
  static let associativeScan = Operation(["AssociativeScan"], outputs: { given in given.tensors })

  /// A scan, which returns its final state, and stacked outputs of unknown shape.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/core.py`, 3.15.1).
  static let scan = Operation(
    ["Scan"], outputs: { given in (given[1, "init"]?.tensors ?? []) + [.unknown] })

  /// Operations defined by a function that is stored as code, if at all: their outputs are unknown.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/core.py`, `function.py`, `linalg.py`, 3.15.1).
  static let unknown = Operation("Cond", "Function", "JVP", "Map", "Switch", "VectorizedMap") { _ in .unknown }

  /// The loss of a transcription, one value for each sample.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/nn.py`, 3.15.1).
  static let ctcLoss = Operation("CTCLoss") { given in given.isTensorFlow ? [.unknown] : [given.input[0]] }

  /// The transcription of scores: the `top_paths` best paths, and their scores.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/nn.py`, 3.15.1).
  static let ctcDecode = Operation(
    ["CTCDecode"],
    outputs: { given in
      let paths = given.text("strategy") == "greedy" ? 1 : Dim(given.integer("top_paths") ?? 1)
      return [[paths, given.input[0], given.input[1]], [given.input[0], paths]]
    })
}
