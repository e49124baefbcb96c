extension Identifier {
  /// `keras/src/initializers/__init__.py` and `random_initializers.py` (3.15.1), `keras/initializers` (2.15.0).
  static let initializer = Identifier(
    kind: .initializer, label: "an initializer",
    names: (shared.union(["IdentityInitializer", "OrthogonalInitializer"]), shared.union(["Constant", "constant"])),
    hasClass: {
      shared.contains($0) || ["Constant", "STFT", "IdentityInitializer", "OrthogonalInitializer"].contains($0)
    },
    problemOfArguments: { constructorProblem($0, $1, $2) ?? buildProblem($0, $1, $2) })

  /// The initializer of a weight that the layer does not have: it is constructed and not called.
  static let unusedInitializer = Identifier(
    kind: .initializer, label: initializer.label, names: initializer.names, hasClass: initializer.hasClass,
    problemOfArguments: { constructorProblem($0, $1, $2) }, isRemembered: false)

  /// In 3.15.1 `OrthogonalInitializer` and `IdentityInitializer` are second names of the classes.
  private static let shared: Set<String> = [
    "GlorotNormal", "GlorotUniform", "HeNormal", "HeUniform", "Identity", "LecunNormal", "LecunUniform", "Ones",
    "Orthogonal", "RandomNormal", "RandomUniform", "TruncatedNormal",
    "VarianceScaling", "Zeros",
    "glorot_normal", "glorot_uniform", "he_normal", "he_uniform", "identity", "lecun_normal", "lecun_uniform", "normal",
    "one", "ones", "orthogonal", "random_normal", "random_uniform", "truncated_normal", "uniform", "variance_scaling",
    "zero", "zeros",
  ]

  private static func constructorProblem(_ className: String, _ arguments: SourceValue.Members, _ config: Config)
    -> String?
  {
    if config.isKeras3, let problem = seedProblem(arguments) { return problem }
    if className == "VarianceScaling" {
      if !arguments.allows("scale", where: { ($0.number ?? 0) > 0 }) { return "must have a scale above 0" }
      if !arguments.allows("mode", where: { ["fan_in", "fan_out", "fan_avg"].contains($0.string) }) {
        return "must have fan_in, fan_out or fan_avg as its mode"
      }
      let distributions = ["normal", "truncated_normal", "untruncated_normal", "uniform"]
      if !arguments.allows("distribution", where: { distributions.contains($0.string?.lowercased() ?? "") }) {
        return "must have normal, truncated_normal, untruncated_normal or uniform as its distribution"
      }
    }
    return nil
  }

  private static func seedProblem(_ arguments: SourceValue.Members) -> String? {
    let isSeed = { (seed: SourceValue) in
      seed.isNull || seed.kind == .object && seed["class_name"] != nil || seed.kind == .number && seed.integer != nil
    }
    return arguments.allows("seed", where: isSeed) ? nil : "must have a whole number or null as its seed"
  }

  /// Numbers are converted to tensors when the weight is created.
  private static func buildProblem(
    _ className: String, _ arguments: SourceValue.Members, _ config: Config
  ) -> String? {
    if !config.isKeras3, let problem = seedProblem(arguments) { return problem }
    switch className {
    case "RandomNormal", "TruncatedNormal", "RandomUniform", "Constant", "Orthogonal", "Identity":
      for key in ["mean", "stddev", "minval", "maxval", "value", "gain"]
      where !arguments.allows(key, where: { $0.isScalar || !config.isKeras3 && $0.isNull && key == "maxval" }) {
        return "must have a number as its \(key)"
      }
    default: break
    }
    return nil
  }
}

extension SourceValue {
  /// Whether it is a number, or a list or an object that stands for an array, whose shape is that of the weight.
  fileprivate var isScalar: Bool {
    number != nil || kind == .object || kind == .list
  }
}
