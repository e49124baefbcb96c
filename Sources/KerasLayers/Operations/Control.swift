extension Operation {
  /// Loops that hand on what they began with.
  static let loop = Operation(["ForiLoop", "WhileLoop"], outputs: { given in given.tensors })

  /// Everything so far joined by a function that takes and gives tensors of one kind.
  static let associativeScan = Operation(["AssociativeScan"], outputs: { given in given.tensors })

  /// A loop that hands on its state, and collects what only its function knows.
  static let scan = Operation(
    ["Scan"], outputs: { given in (given[1, "init"]?.tensors ?? []) + [.unknown] })

  /// What functions give that stand in the file as code, if at all.
  static let unknown = Operation("Cond", "Function", "JVP", "Map", "Switch", "VectorizedMap") { _ in .unknown }

  /// The loss of a transcription, and the transcription of scores.
  static let ctcLoss = Operation("CTCLoss") { given in given.isTensorFlow ? [.unknown] : [given.input[0]] }

  static let ctcDecode = Operation(
    ["CTCDecode"],
    outputs: { given in
      let paths = given.text("strategy") == "greedy" ? 1 : Dim(given.integer("top_paths") ?? 1)
      return [[paths, given.input[0], given.input[1]], [given.input[0], paths]]
    })
}
