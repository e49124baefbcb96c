extension Rule {
  /// No order of calls can satisfy such a graph.
  public static let graphCycle = Rule("KI207", "graph-cycle", .error, "A layer depends on itself.")
}

extension Finding {
  static func graphCycle(_ layer: [String]?) -> Finding {
    Finding(.graphCycle, layer: layer, message: "its input depends on its own output")
  }
}
