import Basics

/// What a user says of a layer class that is not part of Keras: its outputs and its weights, by expressions over its
/// configuration and its inputs.
public struct LayerDeclaration: Sendable {
  /// One weight, in its turn.
  public struct Weight: Sendable {
    /// Its name, after those of the attributes that lead to the layer which owns it: `kernel`, `inner/kernel`.
    let path: String
    let shape: SizeList
    let trainable: Bool
    let dtype: DType?
    /// The key of the configuration that says whether there is such a weight; nil for one that always is.
    let condition: String?

    public init(
      _ path: String, _ shape: SizeList, trainable: Bool = true, dtype: DType? = nil, when condition: String? = nil
    ) {
      self.path = path
      self.shape = shape
      self.trainable = trainable
      self.dtype = dtype
      self.condition = condition
    }
  }

  /// Nil where nothing is said of them: then what Keras recorded is taken.
  let outputs: [SizeList]?
  let weights: [Weight]

  public init(outputs: [SizeList]?, weights: [Weight]) {
    self.outputs = outputs
    self.weights = weights
  }

  /// The class as those of the catalogue are.
  public var layer: Layer {
    Layer(
      "",
      calling: { config, call in
        let outputs = try outputs?.map { try $0.shape(config, call) }
        return Built(outputs ?? [.unknown], try weights.map { try $0.weight(config, call) })
      })
  }
}

extension LayerDeclaration.Weight {
  fileprivate func weight(_ config: Config, _ call: Call) throws -> Weight {
    let parts = path.split(separator: "/")
    let name = parts.last.map(String.init) ?? path
    let shape = try shape.shape(config, call).dims ?? [.unknown], role = Weight.Role(declaredName: name)
    return Weight(
      name, shape, role, axes: role.axes(shape.count), dtype: dtype, trainable: trainable,
      owner: parts.dropLast().joined(separator: "/"), when: try condition.map { try config($0, default: false) } ?? true
    )
  }
}

extension Weight.Role {
  /// The role that a weight of this name has in Keras' own layers; `other` for a name that these do not use.
  fileprivate init(declaredName name: String) {
    self =
      switch name {
      case "recurrent_kernel": .recurrentKernel
      case "bias": .bias
      case "embeddings": .embedding
      case "gamma", "scale": .scale
      case "beta": .offset
      case "moving_mean", "mean": .statistic(.mean)
      case "moving_variance", "variance": .statistic(.variance)
      default: name.hasSuffix("kernel") ? .kernel : .other
      }
  }

  /// The usual axes of a kernel: with four or more those of a convolution, otherwise those of a dense layer.
  fileprivate func axes(_ rank: Int) -> [KernelLayout.Axis] {
    guard self == .kernel || self == .recurrentKernel, rank > 1 else { return [] }
    return rank > 3
      ? Array(repeating: .window, count: rank - 2) + [.inputs, .outputs]
      : Array(repeating: .inputs, count: rank - 1) + [.outputs]
  }
}

/// The declarations of a user, by the names of the classes.
public struct DeclaredLayers: Sendable {
  private var byName: [String: Layer] = [:]

  public init() {}

  public init(_ declarations: [(className: String, declaration: LayerDeclaration)]) {
    for (name, declaration) in declarations { byName[name] = declaration.layer }
  }

  /// The declaration of an object's class: by its name with the package that registered it, or without.
  package func layer(_ object: SerializedObject) -> Layer? {
    if byName.isEmpty { return nil }
    let registered = try? object.values.decodeIfPresent(String.self, forKey: Config.Key("registered_name"))
    if let registered, let layer = byName[registered] { return layer }
    // A class of Keras is declared as that of another package alone.
    guard Catalogue.layer(object.className) == nil else { return nil }
    return byName[object.className] ?? byName[object.className.withoutPackage]
  }
}

extension String {
  /// The class of `house>Scale`: what stands behind the package that registered it.
  package var withoutPackage: String { lastIndex(of: ">").map { String(self[index(after: $0)...]) } ?? self }
}
