import Basics
import KerasLayers

extension Rule {
  /// KI204 custom-layer.
  public static let customLayer = Rule(
    "KI204", "custom-layer", .note, "A class or function is not part of Keras, so that a program must supply it.",
    Explanation(
      meaning: """
        A class or function is not part of Keras: a layer, a model, an activation, an initializer, a regularizer, a \
        constraint, the function of a `Lambda`, a loss, a metric, an optimizer. One finding names it with all layers \
        that need it.

        Only the program that defines a layer class knows its output and its weights. The audit uses the output shape \
        that Keras recorded, if there is one. It lists the weights without verifying them, and their number is \
        unknown. Layers that depend on an unknown shape are not verified either: sizes that the configuration leaves \
        open are taken from the stored tensor, if that agrees with all that the configuration states.
        """,
      impact: """
        Keras needs it to load the model (`custom_objects`, or `@keras.saving.register_keras_serializable`) and fails \
        without it. It calls the constructor of a layer class with the keys of its configuration, `name`, `trainable` \
        and `dtype` among them: one that does not take them all is refused. A loss, a metric or an optimizer is not \
        needed with `compile=False`. The class is code of the publisher, and it runs when the model is loaded.
        """,
      causes: [
        "The model has a layer or a function from your own project or from another package.",
        """
        tf.keras has layers that it does not find when it loads a model: `SpectralNormalization`, \
        `RandomFourierFeatures`, and those of ConvNeXt. The program supplies Keras' own class.
        """,
        """
        Keras 3 saves an abbreviated loss (`mse`) in `.h5` files, and does not find it when it loads them. Save the \
        model as `.keras`, or compile it with the full name.
        """,
        """
        Keras 3 saves a model with operations (`keras.ops`, arithmetic) as `.h5`, and finds none of them when it loads \
        the file, unless the program supplies their classes. Save the model as `.keras`.
        """,
      ],
      fix: """
        Read the code of the class before you load the model. No fix is needed if the class is known and trusted. If \
        the settings declare the shapes and weights of a class of your own, the audit verifies it like a Keras layer: \
        the hint states the line, derived from this file.
        """,
      references: [.document("docs/ci.md"), .source("keras/src/saving/object_registration.py")]))
}

extension Finding {
  /// A class or function that is not part of Keras, with all the layers that need it.
  ///
  /// - Parameters:
  ///   - isOfPreset: whether it is the model of a preset.
  ///   - needsScope: whether `load_model` of the writer does not hand `custom_objects` on to it.
  static func customObject(
    _ object: Report.RequiredObject, isOfPreset: Bool = false, needsScope: Bool = false
  ) -> Finding {
    let module =
      object.module.flatMap { PythonModules.isKeras($0) || $0 == "builtins" ? nil : " of the module \($0)" }
      ?? object.package.flatMap { $0 == ClassIdentity.keras ? nil : " of the package \($0)" }
    let article = object.kind == .operation ? "an" : object.isUnlisted ? "a" : "a custom"
    let what = "\(object.name) is \(article) \(object.noun)\(object.isUnlisted ? " of Keras" : module ?? "")"
    let users =
      switch object.layers.count {
      case 0: ""
      case 1: ", used by \(object.layers[0].joined(separator: "/"))"
      default: ", used by \(object.layers.count.grouped) layers (\(object.layers.shortened))"
      }
    let effect =
      switch object.kind {
      case .layer where object.isUnlisted: "tf.keras does not find it by its name when it loads a model"
      case _ where object.misfit != nil:
        "its declaration in a pack does not fit, so that nothing of it is verified: \(object.misfit ?? "")"
      case .layer where object.isDeclared: "without it, Keras loads its own class of this name"
      case .layer: "the audit does not verify its shapes and weights"
      case .model: "a program defines what it computes"
      case .operation: "Keras 3 saves operations in .h5 files, and does not find them when it loads the file"
      case _ where object.isAbbreviatedLoss:
        "Keras 3 saves this abbreviation in .h5 files and does not find it on loading"
      case let kind:
        kind.isForTraining ? "load_model needs it, unless compile=False" : "Keras cannot load the model without it"
      }
    return Finding(
      .customLayer, layers: object.layers, actual: .text(object.name), message: "\(what)\(users): \(effect)",
      hint: (isOfPreset ? object.presetAdvice : nil) ?? object.advice(needsScope: needsScope))
  }

  /// A class of Keras whose configuration does not state its shapes and weights.
  static func opaqueLayer(_ layer: [String]?, className: String) -> Finding {
    Finding(
      .customLayer, layer: layer, actual: .text(className),
      message: "the configuration of \(className) does not state its shapes and weights, so they are not verified")
  }
}

extension Report.RequiredObject {
  fileprivate var noun: String {
    switch kind {
    case .layer: "layer class"
    case .model: "model class"
    case .function: "function"
    default: kind.rawValue
    }
  }

  /// How to load the model of a preset; nil for a package that only the file names.
  fileprivate var presetAdvice: String? {
    guard let package, ClassIdentity.knows(package), pythonName.isPythonName else { return nil }
    return "load it with \(package).models.\(pythonName).from_preset"
  }

  /// How to have the class registered under its own name, by the package that defines it; nil for any other class.
  ///
  /// A package that only the file names may be any module, which runs when it is imported.
  fileprivate var importAdvice: String? {
    guard name != pythonName, !name.hasPrefix("Custom>"), let package else { return nil }
    if ClassIdentity.knows(package) { return "import \(package) before load_model" }
    return "import the module that registers \(name.jsonLiteral) before load_model, if you know and trust it"
  }

  /// How to load the model, and how to have the class verified.
  ///
  /// - Source: `functional_from_config` and `Sequential.from_config` of Keras 3.0 to 3.2, which do not take
  ///   `custom_objects` for the layers of an HDF5 file; measured in 3.0.5, 3.1.1, 3.2.1 and 3.3.3.
  fileprivate func advice(needsScope: Bool) -> String {
    if kind == .operation {
      return "save the model as .keras; load this file with the classes of keras.src.ops as custom_objects"
    }
    let argument = [self].customObjectsArgument ?? ""
    let call =
      needsScope
      ? "with keras.saving.custom_object_scope(\(argument.dropFirst("custom_objects=".count))): load_model(...)"
      : "load_model(..., \(argument))"
    let load =
      importAdvice ?? (arguments.isEmpty ? call : call + ", which calls it with " + arguments.shortened(to: 12) { $0 })
    return (isVerified ? nil : declaration).map {
      "\(load); to verify it, declare under `layers` of .keras-inspect.yml: \($0)"
    } ?? load
  }
}

extension Array {
  /// The texts of the first elements, and the number of the others.
  fileprivate func shortened(to limit: Int, _ text: (Element) -> String) -> String {
    let shown = prefix(limit).map(text).joined(separator: ", ")
    return count > limit ? "\(shown) and \((count - limit).grouped) more" : shown
  }
}

extension [[String]] {
  /// The first few paths and the number of the others.
  fileprivate var shortened: String { shortened(to: count > 5 ? 3 : 5) { $0.joined(separator: "/") } }
}
