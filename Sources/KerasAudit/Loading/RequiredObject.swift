import Basics
import KerasLayers

extension Report {
  /// A class or function that is not part of Keras, which a program must supply to load the model.
  public struct RequiredObject: Sendable, Equatable {
    /// What it is: a layer, an activation, a loss.
    public let kind: CustomObject.Kind
    /// The name under which Keras looks it up: its key in `custom_objects`.
    public let name: String
    /// The Python module that the configuration states; nil if it states none.
    public let module: String?
    /// The Python package by its canonical name, such as `keras_hub`; nil for one of a program, or if nothing names it.
    public let package: String?
    /// The paths of the layers that need it; empty if the model itself needs it.
    public let layers: [[String]]
    /// The line of the settings that declares the class as this file uses it, so that the audit verifies it; nil for
    /// anything but a layer class whose weights or outputs the file states.
    public let declaration: String?
    /// The arguments with which Keras calls the constructor of a layer class that has no `from_config` of its own: the
    /// keys of its configuration.
    public let arguments: [String]
    /// Whether the audit verifies all layers that need it.
    let isVerified: Bool
    /// Whether a pack declares the class, and Keras has another of its name.
    let isDeclared: Bool
    /// Whether it is a layer class of Keras that Keras does not find when it loads a model.
    let isUnlisted: Bool
    /// Why a pack's declaration of the class does not describe it; nil without a declaration.
    let misfit: String?

    init(
      _ object: CustomObject, layers: [[String]] = [], declaration: String? = nil, arguments: [String] = [],
      isVerified: Bool = false
    ) {
      kind = object.kind
      name = object.name
      module = object.module
      package = object.package
      self.layers = layers
      self.declaration = declaration
      self.arguments = arguments
      self.isVerified = isVerified
      isDeclared = object.isDeclared
      isUnlisted = object.isUnlisted
      misfit = object.misfit
    }

    /// Its name in Python, without the package that registered it.
    public var pythonName: String {
      let name = CustomObject(kind, self.name).pythonName
      return Self.functionsOfKeras[self.name].map { "keras.losses.\($0)" } ?? name
    }

    /// Whether it is an abbreviated loss, which Keras 3 saves in `.h5` files and does not find again.
    public var isAbbreviatedLoss: Bool { kind == .loss && Self.functionsOfKeras[name] != nil }

    private static let functionsOfKeras = [
      "mse": "mean_squared_error", "mae": "mean_absolute_error", "mape": "mean_absolute_percentage_error",
      "msle": "mean_squared_logarithmic_error", "bce": "binary_crossentropy", "kld": "kl_divergence",
      "MSE": "mean_squared_error", "MAE": "mean_absolute_error", "MAPE": "mean_absolute_percentage_error",
      "MSLE": "mean_squared_logarithmic_error", "BCE": "binary_crossentropy", "KLD": "kl_divergence",
    ]
  }

  /// The argument of `load_model` with everything that the model needs: `custom_objects={"Block": Block}`; nil if it
  /// needs nothing.
  public var customObjectsArgument: String? { required.customObjectsArgument }
}

extension [Report.RequiredObject] {
  /// Code that is safe to copy: what the file names is a literal, or a name of Python; of anything else the value is
  /// left open (`...`).
  public var customObjectsArgument: String? {
    if isEmpty { return nil }
    let members = map { "\($0.name.jsonLiteral): \($0.pythonName.isPythonName ? $0.pythonName : "...")" }
    return "custom_objects={" + members.joined(separator: ", ") + "}"
  }

  /// The names, each once, in the order of first use.
  public var names: [String] {
    var names: [String] = []
    for object in self where !names.contains(object.name) { names.append(object.name) }
    return names
  }
}
