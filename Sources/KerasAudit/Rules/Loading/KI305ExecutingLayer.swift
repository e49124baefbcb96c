import KerasModels

extension Rule {
  public static let executingLayer = Rule(
    "KI305", "executing-layer", .error,
    "A layer that runs what it loads: TFSMLayer, TorchModuleWrapper, JaxLayer, FlaxLayer.",
    explanation: """
      What such a layer computes is not in the configuration but in a program that it loads: `TFSMLayer` a TensorFlow \
      SavedModel from a path, `TorchModuleWrapper` a pickled PyTorch module that stands in the file itself, `JaxLayer` \
      and `FlaxLayer` functions or modules of the program's own. A pickle runs whatever its maker wrote into it as soon as \
      it is read; a SavedModel can read and write files when it is called.

      In the file: `{"class_name": "TorchModuleWrapper", "config": {"module": "gASV…"}}`: base 64 around a pickle. \
      `{"class_name": "TFSMLayer", "config": {"filepath": "…"}}`: a folder, also on a network file system. Nothing of it is \
      unpickled or opened here.

      Open to it: `TorchModuleWrapper`: Keras 3.11.0 to 3.11.2 read the pickle in safe mode too (CVE-2025-49655, fixed in \
      3.11.3). `TFSMLayer`: Keras 3 before 3.13.2 loaded any SavedModel in safe mode too (CVE-2026-1462; also fixed in \
      3.12.1).

      Keras today: 3.15.1 refuses both with a `ValueError` unless the program passes `safe_mode=False` or has called \
      `keras.config.enable_unsafe_deserialization()`. See KI304 for the way around it that is left.

      What to do: Do not load such a file from a stranger. In a model of your own, keep the SavedModel or the module \
      apart and put it in place in your program.
      """)
}

extension LoadRisk {
  @Sendable static func executingLayer(_ object: ConfigObject) -> [LoadRisk] {
    guard let name = object.className, let loads = programs[name] else { return [] }
    let path = object.inner.lazy.compactMap { $0[.filePath] }.first
    return [LoadRisk { .executingLayer($0, className: name, loads: path.map { loads + ", from \($0)" } ?? loads) }]
  }

  private static let programs = [
    "TFSMLayer": "a TensorFlow SavedModel",
    "TorchModuleWrapper": "a pickled PyTorch module",
    "JaxLayer": "a JAX function",
    "FlaxLayer": "a Flax module",
  ]
}

extension Finding {
  fileprivate static func executingLayer(_ place: LoadRisk.Place, className: String, loads: String) -> Finding {
    Finding(
      .executingLayer, layer: place.layer, actual: .text(className),
      message: "\(place.path) is a \(className), which runs what it loads: \(loads)")
  }
}
