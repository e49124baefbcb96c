import KerasLayers

extension LayerPlan {
  /// A plan with what is known before propagation.
  init(_ layer: GraphLayer, in graph: Graph) {
    self.init(name: layer.name, className: layer.object.className)
    model = graph.name
    isModel = layer.nested != nil
    sharedObject = layer.object.config.modelBuilder.sharing?.object(of: layer.object)
    isUnnamed = layer.isUnnamed
    isOperation = layer.object.isOperation
    connectedTo = layer.sources
    sources = layer.calls.map { call in
      call.references.compactMap { $0.layer < 0 ? nil : CallSource(layer: $0.layer, call: $0.node) }
    }
    calls = layer.calls.map { _ in ResolvedCall(inputs: [], outputs: [.unknown]) }
    trainable = layer.object.isLoadedAsTrainable(isModel: isModel)
    problems = layer.problems
    if isOperation, layer.object.source != nil, layer.object.module == nil {
      customObjects = [CustomObject(.operation, layer.object.className)]
    }
    if isModel, graph.declared == nil, layer.nested?.declared == nil,
      !Catalogue.isModel(className) || layer.object.isForeign
    {
      customObjects = [CustomObject(.model, of: layer.object)]
    }
  }

  /// Without any input shape Keras has created no weights yet.
  mutating func removeWeights() {
    isBuilt = false
    weights = []
    for index in children.indices { children[index].removeWeights() }
  }
}
