/// The dtypes a layer computes and keeps its variables in.
///
/// Keras writes a policy as a string (`float32`, `mixed_float16`), as a dictionary with a name, or, for quantised layers,
/// with a mode and a source.
struct DTypePolicy {
  /// What variables are stored as, unless the layer says otherwise.
  let variableDType: String

  init(_ config: Config) throws {
    self.init(name: config.lenient("dtype", as: String.self) ?? config.object("dtype")?.policyName ?? "float32")
  }

  init(name: String) {
    let source = name.split(separator: "_from_").last.map(String.init) ?? name
    variableDType = source.hasPrefix("mixed_") ? "float32" : source
  }
}

extension SerializedObject {
  /// The name of a dtype policy, of what it was quantised from where it was.
  fileprivate var policyName: String? {
    config.lenient("name", as: String.self) ?? config.lenient("source_name", as: String.self)
  }
}
