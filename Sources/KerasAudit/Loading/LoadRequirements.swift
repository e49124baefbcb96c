import KerasLayers
import KerasModels

/// What a program must supply to load a model, collected from its layers and from the model itself.
struct LoadRequirements {
  private(set) var objects: [RequiredObject] = []

  struct RequiredObject {
    let object: CustomObject
    var layers: [LayerID] = []
  }

  private var indices: [CustomObject: Int] = [:]
  /// The names of what must not be supplied: loading it is a risk (KI301 to KI307).
  private let risks: Set<String>

  /// Those of a model without layers.
  init(model: [CustomObject], risks: [Finding]) {
    self.risks = risks.riskyNames
    for object in model { add(object, nil) }
  }

  /// - Parameter training: what the model was compiled with, as an HDF5 file states it.
  init(_ expected: ExpectedWeights, model: [CustomObject], training: [CustomObject], risks: [Finding]) {
    self.risks = risks.riskyNames
    for object in model { add(object, nil) }
    for (id, layer) in zip(expected.layers.indices, expected.layers) {
      for object in layer.plan.customObjects { add(object, id) }
    }
    for object in training { add(object, nil) }
  }

  private mutating func add(_ object: CustomObject, _ layer: LayerID?) {
    if object.kind != .layer, object.kind != .model, risks.contains(object.pythonName) { return }
    let index = indices[object] ?? objects.count
    if index == objects.count {
      indices[object] = index
      objects.append(RequiredObject(object: object))
    }
    if let layer { objects[index].layers.append(layer) }
  }
}

extension ReportBuilder {
  /// The classes and functions that are not part of Keras, each with the layers that need it.
  ///
  /// - Parameter risks: the findings about what loading the file could do.
  func requiredObjects(training: [CustomObject], risks: [Finding]) -> [Report.RequiredObject] {
    LoadRequirements(
      expected, model: architecture.customObjects, training: training, risks: risks
    ).objects.map { entry in
      Report.RequiredObject(
        entry.object, layers: entry.layers.map { expected.layers[$0].path },
        declaration: entry.object.kind == .layer
          ? DeclarationSketch(entry.layers.compactMap(sample), className: entry.object.name)?.text : nil,
        arguments: entry.object.kind == .layer ? arguments(entry.layers) : [],
        isVerified: !entry.layers.contains(where: isUnverified))
    }
  }

  /// The arguments with which Keras calls the constructor of a class, by the layers of that class.
  private func arguments(_ layers: [LayerID]) -> [String] {
    var keys: [String] = []
    for id in layers where isOnlyObject(of: expected.layers[id].plan) {
      for key in expected.layers[id].plan.statedKeys where !keys.contains(key) { keys.append(key) }
    }
    return keys
  }

  /// Whether the only custom object of a layer is its own class.
  private func isOnlyObject(of plan: LayerPlan) -> Bool {
    plan.customObjects.count == 1 && !plan.isModel && plan.className.hasSuffix(plan.customObjects[0].pythonName)
  }

  /// What the file states about one layer of a custom class; nil for a layer that holds one inside.
  private func sample(_ id: LayerID) -> DeclarationSketch.Sample? {
    let plan = expected.layers[id].plan
    guard isOnlyObject(of: plan) else { return nil }
    let tensors = match?.layers[id].unverifiedTensors.compactMap { inventory?[$0] } ?? []
    let call = plan.calls.first
    return DeclarationSketch.Sample(
      sizes: plan.statedSizes, inputs: call?.inputs.compactMap(\.sizes) ?? [],
      outputs: call?.outputs.compactMap(\.sizes) ?? [],
      tensors: tensors.map { ($0.path.components.map(String.init), $0.shape) })
  }
}

extension [Finding] {
  /// The names of the objects and functions that loading the file would use at a risk.
  fileprivate var riskyNames: Set<String> {
    var names: Set<String> = []
    for finding in self where finding.rule.family == .security {
      if case .text(let path)? = finding.actual, let name = path.split(separator: ".").last {
        names.insert(String(name))
      }
      if case .text(let path)? = finding.expected { names.insert(path) }
    }
    return names
  }
}
