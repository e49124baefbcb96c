/// A Python package of layers whose names in files differ from that of its module, or whose classes share their names
/// with classes of Keras.
///
/// Packages that are not listed are known by the module of their classes.
struct ForeignPackage: Sendable {
  /// The canonical name: that of the Python module.
  let name: String
  /// Former or other modules, and the names under which it registers classes.
  var aliases: [String] = []
  /// Classes with the name of one of Keras, each with a key that only this package writes.
  var keys: [String: String] = [:]
  /// Classes that the package had before Keras did.
  var earlier: Set<String> = []
  /// Whether the constructors of its models build them; other models are built when a program calls them.
  var constructsModels = false

  /// - Source: the constructors and `get_config` of keras-hub 0.32, keras-nlp 0.15, tensorflow-addons 0.23, kapre 0.3,
  ///   keras-tcn 3.5, keras-multi-head 0.29 and keras-layer-normalization 0.16.
  private static let known = [
    ForeignPackage(name: "keras_hub", aliases: ["keras_nlp"], constructsModels: true),
    ForeignPackage(
      name: "tensorflow_addons", aliases: ["Addons", "tfa"],
      keys: ["MultiHeadAttention": "head_size"],
      earlier: ["GroupNormalization", "SpectralNormalization"]),
    ForeignPackage(name: "kapre", aliases: ["Kapre"]),
    ForeignPackage(name: "keras_tcn", aliases: ["tcn"]),
    ForeignPackage(
      name: "keras_multi_head", keys: ["MultiHeadAttention": "head_num"], earlier: ["MultiHeadAttention"]),
    ForeignPackage(name: "attention", keys: ["Attention": "score"]),
    ForeignPackage(name: "keras_layer_normalization", earlier: ["LayerNormalization"]),
    ForeignPackage(name: "larq", aliases: ["Larq"]),
    ForeignPackage(name: "keras_cv"), ForeignPackage(name: "keras_rs"), ForeignPackage(name: "qkeras"),
    ForeignPackage(name: "spektral"),
  ]

  /// The package of a Python module; nil for a module of Python itself or of a program.
  static func name(ofModule module: String) -> String? {
    let root = String(module.prefix { $0 != "." })
    return ["__main__", "builtins"].contains(root) ? nil : canonical(root)
  }

  /// The package that registered a class: `keras_hub` for `keras_nlp>BertBackbone`; nil for one of a program.
  static func name(registering registeredName: String) -> String? {
    guard let end = registeredName.utf8.lastIndex(of: UInt8(ascii: ">")), end > registeredName.startIndex else {
      return nil
    }
    let package = String(registeredName[..<end])
    return package == "Custom" ? nil : canonical(package)
  }

  /// The package whose class has the name of one of Keras and a key of this configuration.
  static func name(ofClass className: String, with config: Config) -> String? {
    signs(of: className).first { config.has($0.key) }?.package
  }

  /// The package that had a class of this name before Keras.
  static func name(ofClassBefore className: String) -> String? {
    known.first { $0.earlier.contains(className) }?.name
  }

  static func isKnown(_ package: String) -> Bool { known.contains { $0.name == package } }

  /// Whether the models of a package are built when they are constructed.
  static func constructsModels(_ package: String) -> Bool {
    known.contains { $0.name == package && $0.constructsModels }
  }

  private static func canonical(_ name: String) -> String {
    known.first { $0.aliases.contains(name) }?.name ?? name
  }

  /// A key by which a package's class with the name of one of Keras is recognised.
  struct Sign: Sendable {
    let key: String
    let package: String
  }

  /// Classes of Keras whose names programs also give to their own, with keys that Keras always writes: a configuration
  /// without any of these is of another class.
  static let writtenKeys: [String: [String]] = [
    "Attention": ["use_scale", "dropout"], "AdditiveAttention": ["use_scale", "dropout"],
    "LayerNormalization": ["axis", "epsilon", "center", "scale"],
    "MultiHeadAttention": ["num_heads", "key_dim", "value_dim", "use_bias"],
  ]

  private static let withNamesakes = known.filter { !$0.keys.isEmpty }

  /// The keys by which classes of other packages with this name are recognised.
  static func signs(of className: String) -> [Sign] {
    withNamesakes.compactMap { package in package.keys[className].map { Sign(key: $0, package: package.name) } }
  }
}
