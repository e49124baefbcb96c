import KerasLayers

/// Builds whatever stands inside a configuration: a layer of the catalogue, one that the user declares, or a model with a
/// graph of its own.
///
/// One builder serves a whole configuration, and gives up where that makes more calls than are allowed: models within one
/// another, each calling the next a few times on other shapes, make as many as that number to the power of their depth.
final class ModelBuilder: LayerBuilder {
  let declared: DeclaredLayers
  let largestRank: Int
  let mostCalls: Int
  let deadline: Deadline
  private var calls = 0
  private var isLate = false

  init(declared: DeclaredLayers, _ limits: Architecture.Limits) {
    self.declared = declared
    largestRank = limits.rank
    mostCalls = limits.calls
    deadline = Deadline(seconds: limits.seconds)
  }

  /// Whether more calls were to be made than are.
  var isExhausted: Bool { isLate || calls > mostCalls }

  func build(_ layer: SerializedObject, _ call: Call) throws -> Built {
    try begin(layer)
    if let own = declared.layer(layer) { return try own.build(layer.config, call) }
    if layer.isModel { return try Graph.read(layer).build(call) }
    return try Catalogue.build(layer, call)
  }

  /// Counts a call of a layer.
  ///
  /// - Throws: where it is not to be made.
  func begin(_ layer: SerializedObject) throws {
    calls += 1
    if calls.isMultiple(of: 64) { isLate = deadline.isOver }
    if isExhausted { throw UnknownClass(layer.className) }
  }
}

extension Config {
  /// The builder of the whole configuration.
  var modelBuilder: ModelBuilder? { builder as? ModelBuilder }
}

extension SerializedObject {
  /// Whether the user says what its class does.
  var isDeclared: Bool { config.modelBuilder?.declared.layer(self) != nil }
}
