/// A class or function that is not part of Keras, so that a program must supply it before Keras can load the model.
public struct CustomObject: Sendable, Hashable {
  public enum Kind: String, Sendable {
    case layer, model, activation, initializer, regularizer, constraint, function
    /// An operation of Keras 3 in its legacy format, in which Keras looks up layers only.
    case operation
    case loss, metric, optimizer
    case schedule = "learning rate schedule"

    /// Whether Keras needs it to train the model and not to create its layers.
    public var isForTraining: Bool {
      switch self {
      case .loss, .metric, .optimizer, .schedule: true
      case .layer, .model, .activation, .initializer, .regularizer, .constraint, .function, .operation: false
      }
    }
  }

  public let kind: Kind
  /// The name under which Keras looks it up: its key in `custom_objects`.
  public let name: String
  /// The Python module that the configuration states; nil if it states none.
  public let module: String?
  /// The Python package by its canonical name, such as `keras_hub`; nil for one of a program, or if nothing names it.
  public let package: String?
  /// Whether the configuration states that it is a function, not a class.
  package let isFunction: Bool
  /// Whether it is a layer class that a pack declares, and under whose name Keras has another.
  package var isDeclared = false
  /// Whether it is a layer class of Keras that the Keras which saved the model does not find when it loads one.
  package var isUnlisted = false
  /// Why a pack's declaration of the class does not describe it; nil without a declaration.
  package var misfit: String?

  package init(
    _ kind: Kind, _ name: String, module: String? = nil, package: String? = nil, isFunction: Bool = false
  ) {
    self.package = package
    self.kind = kind
    self.isFunction = isFunction
    self.name = name
    self.module = module
  }

  /// The Python name, without the package that registered it.
  public var pythonName: String { name.withoutPackage }

  // What keeps a declaration from describing one layer of a class makes no other class of it.

  public static func == (a: CustomObject, b: CustomObject) -> Bool { a.identity == b.identity }
  public func hash(into hasher: inout Hasher) { hasher.combine(identity) }

  private var identity: Identity {
    Identity(
      kind: kind, name: name, module: module, package: package, isFunction: isFunction, isDeclared: isDeclared,
      isUnlisted: isUnlisted)
  }

  private struct Identity: Hashable {
    let kind: Kind, name: String, module: String?, package: String?
    let isFunction: Bool, isDeclared: Bool, isUnlisted: Bool
  }
}

extension CustomObject {
  /// The class of a serialized object, by its registered name if it has one.
  package init(_ kind: Kind, of object: SerializedObject) {
    let registered = object.registeredName
    self.init(
      kind, registered.flatMap { $0.isEmpty ? nil : $0 } ?? object.className, module: object.module,
      package: object.identity.package)
  }
}
