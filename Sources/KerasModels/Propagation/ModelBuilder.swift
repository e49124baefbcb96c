import Basics
import KerasLayers

/// Builds whatever a configuration contains: layers of the catalogue, custom layers that the user declares, nested
/// models.
///
/// One builder serves a whole configuration and counts its calls of layers. Nested models that call one another
/// several times on different shapes make exponentially many calls; the builder stops at the limit.
final class ModelBuilder: LayerBuilder {
  let declared: DeclaredLayers
  let largestRank: Int
  let defaultsToChannelsFirst: Bool
  let deadline: Deadline
  /// Whether plans state the memory of the tensors between layers.
  var measuresMemory = false
  /// Whether plans state the positions of the model's inputs on which each layer depends.
  var measuresReach = false
  /// Whether a layer states that its channels come first; noted where `measuresReach` is set.
  private(set) var statesChannelsFirst = false
  /// The objects that Keras loads once; nil if the configuration states none.
  let sharing: SharedObjects?
  private let maximumCalls: Int
  private var calls = 0
  private var isLate = false
  private var reported: [ConfigError] = []
  /// Objects that satisfy all constraints of their kind. The layers of a model state the same few again and again.
  private var accepted: [(object: SourceValue, kind: String)] = []
  private var customObjects: [CustomObject] = []
  /// What the calls of each class take.
  private var arguments: [String: CallArguments?] = [:]
  /// Whether layers are built on the shapes that Keras recorded for them, as it does when it loads them, rather than on
  /// those of the call.
  var usesRecordedShapes = true
  private var recordedInput: LayerPlan.Problem?
  /// Whether Keras reads the shapes on which layers were built. Keras 2 does so in `.keras` archives only.
  let usesBuildConfig: Bool
  /// The configuration keys that the layers of each declared class have, all together.
  private(set) var declaredKeys: [String: Set<String>] = [:]
  private var builtLayers = BuiltLayers()
  var expansions = Expansions()
  /// The plan of each model on its own input shapes. The graph is kept so that its identity stays unique.
  private var plans: [ObjectIdentifier: (graph: Graph, plan: GraphPlan)] = [:]

  init(
    declared: DeclaredLayers, _ limits: Limits, sharing: SharedObjects? = nil, defaultsToChannelsFirst: Bool = false,
    usesBuildConfig: Bool = true
  ) {
    self.declared = declared
    self.sharing = sharing
    self.defaultsToChannelsFirst = defaultsToChannelsFirst
    self.usesBuildConfig = usesBuildConfig
    largestRank = limits[.rank]
    maximumCalls = limits[.calls]
    deadline = Deadline(seconds: limits[.timeout])
  }

  /// Whether the limit of calls or the deadline was exceeded.
  var isExhausted: Bool { isLate || calls > maximumCalls }

  func build(_ layer: SerializedObject, _ call: Call) throws -> Built {
    let built = try buildOwn(layer, call)
    return sharing?.object(of: layer).map { built.shared(as: $0) } ?? built
  }

  private func buildOwn(_ layer: SerializedObject, _ call: Call) throws -> Built {
    try begin(layer)
    if measuresReach, layer.config.optionalIfTyped("data_format", as: String.self) == "channels_first" {
      statesChannelsFirst = true
    }
    if let name = declared.name(of: layer), let custom = declared.layer(layer) {
      declaredKeys[name, default: []].formUnion(layer.config.keys)
      return try custom.build(layer.config, call)
    }
    if layer.isModel {
      if let problem = layer.formProblem { report(problem) }
      let graph = try Graph.read(layer)
      for case .invalidConfig(let problem) in graph.problems { report(problem) }
      return try graph.build(call, Propagation.plan(graph, calledWith: call.inputs))
    }
    if canRepeat(layer), let built = builtLayers.built(like: layer, call) {
      layer.config.checkOwnName()
      return built
    }
    do {
      let built = try builtAsRecorded(try Catalogue.build(layer, call), layer, call)
      if layer.isUnlisted {
        var object = CustomObject(.layer, of: layer)
        object.isUnlisted = true
        report(object)
      }
      if reported.isEmpty || !layer.hasForeignKeys {
        if canRepeat(layer), hasNothingToTake { builtLayers.keep(built, of: layer, call) }
        return built
      }
    } catch let error as UnknownClass {
      guard let packaged = declared.packaged(layer) else {
        guard let misfit = misfit(of: layer) else { throw error }
        throw UnknownClass(layer, misfit: misfit)
      }
      // Under a bare name Keras finds a class of its own, unless a program supplies the other one.
      var object = CustomObject(.layer, of: layer)
      if object.module == nil, object.name == object.pythonName, Catalogue.layer(object.name) != nil {
        object.isDeclared = true
        report(object)
      }
      declaredKeys[layer.className, default: []].formUnion(layer.config.keys)
      do {
        return try packaged.build(layer.config, call)
      } catch let invalid as ConfigError where invalid.problem != "is missing" && layer.config.holds(invalid.path) {
        throw invalid
      } catch {
        // A pack that does not fit its class says nothing about the model.
        reported = []
        throw UnknownClass(layer, misfit: isExhausted ? nil : UnknownClass.reason(error))
      }
    } catch {
      guard layer.hasForeignKeys else { throw error }
    }
    // What does not fit was written by another class of the same name.
    reported = []
    throw UnknownClass(layer)
  }

  /// Whether a layer like it is built alike. Before tf.keras the name counts, and objects that are one by where they are.
  private func canRepeat(_ layer: SerializedObject) -> Bool {
    usesRecordedShapes && sharing == nil && layer.config.writer.generation >= .tfKeras
  }

  /// Builds a nested model.
  func build(_ graph: Graph, of layer: SerializedObject, _ call: Call) throws -> Built {
    let built = try graph.build(call, plan(of: graph, calledWith: call.inputs))
    return sharing?.object(of: layer).map { built.shared(as: $0) } ?? built
  }

  /// The plan of a model on the input shapes that it states, or else on those of its first call; computed once.
  func plan(of graph: Graph, calledWith shapes: [Shape]? = nil) -> GraphPlan {
    if let known = plans[ObjectIdentifier(graph)] { return known.plan }
    let plan = Propagation.plan(graph, calledWith: shapes)
    plans[ObjectIdentifier(graph)] = (graph, plan)
    return plan
  }

  /// What a model makes of the types of its inputs; computed once for each list of them.
  func types(
    of graph: Graph, given: [TensorType?], _ outcome: (GraphPlan) -> TensorTypes.Outcome
  ) -> TensorTypes.Outcome {
    let key = TypedCall(graph: ObjectIdentifier(graph), inputs: given)
    if let known = typedCalls[key] { return known }
    let result = outcome(plan(of: graph))
    typedCalls[key] = result
    return result
  }

  /// A call of a model, by the types of its inputs.
  private struct TypedCall: Hashable {
    let graph: ObjectIdentifier
    let inputs: [TensorType?]
  }

  private var typedCalls: [TypedCall: TensorTypes.Outcome] = [:]

  /// Breaks the reference cycle of the builder, the graphs of its plans, and their configurations, which hold the
  /// builder.
  func removePlans() {
    plans = [:]
    builtLayers = BuiltLayers()
  }

  func report(_ problem: ConfigError) { reported.append(problem) }

  /// Whether nothing has been reported since it was last asked for.
  private var hasNothingToTake: Bool {
    reported.isEmpty && customObjects.isEmpty && recordedInput == nil && reportedCosts.isZero
  }

  /// Takes a shape on which Keras builds the layer at hand, or one inside it. That of the outer layer takes precedence.
  func reportRecordedInput(_ problem: LayerPlan.Problem) { recordedInput = problem }

  /// Does without taking what concerns the shapes of this attempt.
  func attempt<Value>(_ body: () throws -> Value) -> Value? {
    let taken = recordedInput
    defer { recordedInput = taken }
    return try? body()
  }

  /// The shape on which Keras builds a layer with other weights, if one was reported since this was last asked.
  func takeRecordedInput() -> LayerPlan.Problem? {
    defer { recordedInput = nil }
    return recordedInput
  }

  /// The values that violate a constraint and have been reported since this was last asked.
  func takeReported() -> [ConfigError] {
    if reported.isEmpty { return [] }
    defer { reported = [] }
    return reported
  }

  func hasAccepted(_ object: SourceValue, as kind: String) -> Bool {
    accepted.contains { $0.kind == kind && $0.object.readsSame(as: object) }
  }

  func accept(_ object: SourceValue, as kind: String) {
    if accepted.count < 16 { accepted.append((object, kind)) }
  }

  func arguments(of className: String, _ read: () -> CallArguments?) -> CallArguments? {
    if let known = arguments[className] { return known }
    let read = read()
    arguments[className] = .some(read)
    return read
  }

  func report(_ object: CustomObject) {
    // Keras' own notation for code, types and the like.
    if object.name.hasPrefix("__") || customObjects.contains(object) { return }
    if declared.packs?.supplies(object) == true { return }
    customObjects.append(object)
  }

  func report(_ costs: LoadCosts) { reportedCosts.add(costs) }

  /// What Keras makes for layers that have been built since this was last asked.
  func takeCosts() -> LoadCosts {
    defer { reportedCosts = LoadCosts() }
    return reportedCosts
  }

  private var reportedCosts = LoadCosts()

  /// The objects that are not part of Keras and have been named since this was last asked.
  func takeCustomObjects() -> [CustomObject] {
    if customObjects.isEmpty { return [] }
    defer { customObjects = [] }
    return customObjects
  }

  /// Why the declaration of a model's class does not fit it; nil unless that was found.
  func misfit(of object: SerializedObject) -> String? { expansions.misfit(of: object) }

  /// Counts a call of a layer.
  ///
  /// - Throws: `UnknownClass` beyond the limit.
  func begin(_ layer: SerializedObject) throws {
    calls += 1
    if calls.isMultiple(of: 64) { isLate = deadline.isOver }
    if isExhausted { throw UnknownClass(layer.className) }
  }
}
