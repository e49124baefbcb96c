import KerasModels

extension Rule {
  /// KI305 executing-layer.
  public static let executingLayer = Rule(
    "KI305", "executing-layer", .error,
    "A layer runs what it loads: TFSMLayer, TorchModuleWrapper, JaxLayer, FlaxLayer and the like.",
    Explanation(
      meaning: """
        The configuration does not describe what such a layer computes; the layer loads a program. `TFSMLayer` loads a \
        TensorFlow SavedModel from a path, and so does `ReloadedLayer` of Keras 2; the `KerasLayer` of TensorFlow Hub \
        loads one from the path or address in its `handle`. `TorchModuleWrapper` loads a pickled PyTorch module inside \
        the file, `JaxLayer` and `FlaxLayer` functions or modules of the loading program. Examples: `{"class_name": "TorchModuleWrapper", \
        "config": {"module": "gASV…"}}`, a pickle in base 64; `{"class_name": "TFSMLayer", "config": {"filepath": \
        "…"}}`, a folder, which may be on a network file system. The audit unpickles and opens nothing.
        """,
      impact: """
        A pickle runs whatever its author wrote into it as soon as it is read. A SavedModel can read and write files \
        when it is called.
        """,
      causes: [
        "The model was saved with such a layer.",
        "The configuration was edited to run a program.",
      ],
      fix: """
        Do not load such a file from an untrusted source. In your own model, keep the SavedModel or the module \
        separate and insert it in your program.
        """,
      affectedVersions: """
        `TorchModuleWrapper`: Keras 3.11.0 to 3.11.2 read the pickle even in safe mode (CVE-2025-49655, fixed in \
        3.11.3). `TFSMLayer`: Keras 3 before 3.13.2 loaded any SavedModel even in safe mode (CVE-2026-1462; also fixed \
        in 3.12.1).

        Current Keras: 3.15.1 refuses both with a `ValueError` unless the program passes `safe_mode=False` or has \
        called `keras.config.enable_unsafe_deserialization()`. KI304 describes the remaining way around this.
        """,
      references: [
        .cve("CVE-2025-49655"),
        .cve("CVE-2026-1462"),
        .source("keras/src/export/tfsm_layer.py"),
        .source("keras/src/export/export_lib.py", in: "2.15.0"),
        .source("keras/src/utils/torch_utils.py"),
      ]))
}

extension LoadRisk {
  @Sendable static func executingLayer(_ object: ConfigObject) -> [LoadRisk] {
    // A program finds a class under its registered name.
    let names = [object.reference?.name, object.className, object[.registeredName]].compactMap { name in
      name.flatMap { $0.utf8.contains(UInt8(ascii: ">")) ? $0.split(separator: ">").last.map(String.init) : $0 }
    }
    guard let name = names.first(where: { programs[$0] != nil }), let loads = programs[name] else { return [] }
    let path = object.inner.lazy.compactMap { $0[.filePath] ?? $0[.handle] }.first
    // A class of this name that states no program is another one.
    if name == "KerasLayer", path == nil { return [] }
    return [LoadRisk { .executingLayer($0, className: name, loads: path.map { loads + " from \($0)" } ?? loads) }]
  }

  private static let programs = [
    "TFSMLayer": "a TensorFlow SavedModel",
    "ReloadedLayer": "a TensorFlow SavedModel",
    "KerasLayer": "a TensorFlow SavedModel",
    "TorchModuleWrapper": "a pickled PyTorch module",
    "JaxLayer": "a JAX function",
    "FlaxLayer": "a Flax module",
  ]
}

extension Finding {
  fileprivate static func executingLayer(_ location: LoadRisk.Location, className: String, loads: String) -> Finding {
    Finding(
      .executingLayer, layer: location.layer, actual: .text(className),
      message: "\(location.path) is a \(className), which loads and runs \(loads)")
  }
}
