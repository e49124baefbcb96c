import Basics

/// A declaration of a layer class that is not part of Keras, by a user or a pack: outputs, weights and inner layers as
/// expressions of its configuration and inputs.
package struct LayerDeclaration: Sendable {
  /// One weight, or one for each value of a loop.
  package struct Weight: Sendable {
    /// Its name after the attribute path to its owner: `kernel`, `inner/kernel`.
    package let path: Expression
    package let shape: Expression
    package let trainable: Expression
    package let dtype: DType?
    /// False for a variable that is saved with the layer and that Keras does not list among its weights, as that of a
    /// layer that a wrapper keeps as an attribute too.
    package let isListed: Expression
    /// Whether Keras lists it after the weights of the layers inside.
    package let isLast: Bool
    /// Whether it exists; nil if it always does. A key that the configuration does not state counts as false.
    package let condition: Expression?
    package let loop: Expression.Loop?

    package init(
      _ path: Expression, _ shape: Expression, trainable: Expression = .bool(true), dtype: DType? = nil,
      isListed: Expression = .bool(true), isLast: Bool = false,
      when condition: Expression? = nil, loop: Expression.Loop? = nil
    ) {
      self.path = path
      self.shape = shape
      self.trainable = trainable
      self.dtype = dtype
      self.isListed = isListed
      self.isLast = isLast
      self.condition = condition
      self.loop = loop
    }
  }

  /// A layer that it owns, or several, under an attribute.
  package struct Part: Sendable {
    package let attribute: Expression
    package let part: PartExpression

    package init(_ attribute: Expression, _ part: PartExpression) {
      self.attribute = attribute
      self.part = part
    }
  }

  /// Named values: defaults of keys, or variables of the declaration.
  package typealias Values = [(name: String, value: Expression)]

  /// The class whose layers it computes like, with some of their arguments under other names.
  package var like: String?
  package var arguments: Values = []
  /// The configuration key of the layer that it wraps.
  package var wraps: String?
  /// Whether `weights` lists the weights of the wrapped layer too: a wrapper that takes variables over lists them
  /// itself.
  package var listsWrapped = false
  /// Keys that the package always writes. A configuration without one of them is of another class of the name.
  package var required: [String] = []
  /// Whether the declaration covers a configuration; nil if it covers all of the class. One that it does not cover
  /// stays unknown.
  package var applies: Expression?
  package var defaults: Values = []
  package var lets: Values = []
  /// The parameters of the layer's call: the shapes of their arguments are known by these names.
  package var call: [String] = []
  package var parts: [Part] = []
  /// Makes its layers and weights, in place of `parts` and `weights`, where these depend on one another.
  package var program: [Statement] = []
  package var weights: [Weight] = []
  /// Nil if not declared: then those of the class that it is like or of the layer that it wraps, or else the shapes
  /// that Keras recorded.
  package var output: Expression?

  package init() {}

  /// The declaration in the form of the catalogue.
  package func layer(in package: DeclaredPackage, depth: Int = 0) -> Layer {
    Layer("", calling: { config, call in try LayerBuild(self, package, config, call, depth: depth).run() })
  }
}

extension LayerDeclaration.Values {
  package subscript(name: String) -> Expression? { first { $0.name == name }?.value }
}
