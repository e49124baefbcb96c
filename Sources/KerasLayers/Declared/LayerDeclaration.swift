import Basics

/// A user's declaration of a custom layer class: outputs and weights as expressions of its configuration and inputs.
package struct LayerDeclaration: Sendable {
  /// One weight.
  package struct Weight: Sendable {
    /// Its name after the attribute path to its owner: `kernel`, `inner/kernel`.
    let path: String
    let shape: SizeList
    let trainable: Bool
    let dtype: DType?
    /// The boolean configuration key on which the weight depends; nil if it always exists.
    let condition: String?

    package init(
      _ path: String, _ shape: SizeList, trainable: Bool = true, dtype: DType? = nil, when condition: String? = nil
    ) {
      self.path = path
      self.shape = shape
      self.trainable = trainable
      self.dtype = dtype
      self.condition = condition
    }
  }

  /// Nil if not declared: then the shapes that Keras recorded apply.
  let outputs: [SizeList]?
  let weights: [Weight]

  package init(outputs: [SizeList]?, weights: [Weight]) {
    self.outputs = outputs
    self.weights = weights
  }

  /// The declaration in the form of the catalogue.
  package var layer: Layer {
    Layer(
      "",
      calling: { config, call in
        let outputs = try outputs?.map { try $0.shape(config, call) }
        return Built(outputs ?? [.unknown], try weights.map { try $0.weight(config, call) }).taking(.unknown)
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

/// The declarations of a user, by class name.
public struct DeclaredLayers: Sendable {
  private var byName: [String: Layer] = [:]

  public init() {}

  package init(_ declarations: [(className: String, declaration: LayerDeclaration)]) {
    for (name, declaration) in declarations { byName[name] = declaration.layer }
  }

  /// The declaration of an object's class.
  package func layer(_ object: SerializedObject) -> Layer? { name(of: object).flatMap { byName[$0] } }

  /// The name under which an object's class is declared, with or without the registering package; nil if it is not.
  package func name(of object: SerializedObject) -> String? {
    if byName.isEmpty { return nil }
    if let registered = object.registeredName, byName[registered] != nil { return registered }
    // A class with the name of a Keras class needs its package.
    guard Catalogue.layer(of: object) == nil else { return nil }
    return [object.className, object.className.withoutPackage].first { byName[$0] != nil }
  }
}

extension String {
  /// The class name of `package>Scale` without the registering package.
  package var withoutPackage: String {
    utf8.lastIndex(of: UInt8(ascii: ">")).map { String(self[utf8.index(after: $0)...]) } ?? self
  }
}
