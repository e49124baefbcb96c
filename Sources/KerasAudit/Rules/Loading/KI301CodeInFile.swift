import FileFormats
import KerasModels

extension Rule {
  public static let codeInFile = Rule(
    "KI301", "code-in-file", .error, "Marshalled Python code, in the model, its training configuration or elsewhere.",
    explanation: """
      The file holds a function as compiled Python code. Keras writes it for a `lambda` that was given to a `Lambda` layer, \
      and in some places for a loss, a metric or an argument. Whoever makes the file decides what the code does; it runs \
      with the rights of the program that loads the model or calls it.

      In the file: Keras 3 writes `{"class_name": "__lambda__", "config": {"code": "4wEAAAA…"}}`, earlier releases \
      `"function": ["4wEAAAA…", null, null], "function_type": "lambda"`: base 64 around what `marshal` makes of a code \
      object. This tool reads the code object's names and constants and runs nothing of it. What it names (`os`, `system`, \
      `exec`, `__import__`) tells of intent, but code can be written so that it names nothing of note.

      Open to it: Keras before 2.13 loads such code without a question (CVE-2024-3660). From 2.13 to 2.15 `safe_mode`, \
      which is the default, refuses it in a `.keras` archive, but not in an `.h5` file. Keras 3 ignored `safe_mode` for \
      `.h5` as well until 3.11.3 (CVE-2025-9905), could be talked out of it by the archive itself before 3.11.0 (see \
      KI303), and in 3.14.0 did not ask at all where a layer is made from its configuration outside of `load_model`, as \
      `keras.layers.deserialize` and `clone_model` do (CVE-2026-12481).

      Keras today: 3.15.1 refuses with a `ValueError`, in archives and `.h5` files, unless the program passes \
      `safe_mode=False` or has called `keras.config.enable_unsafe_deserialization()`.

      What to do: Do not load a file from a stranger that holds code. In a model of your own, put a layer of Keras \
      (`Rescaling`, `Reshape`), an operation of `keras.ops`, or a registered layer class in place of the lambda: such code \
      also breaks with every release of Python.
      """)
}

extension LoadRisk {
  @Sendable static func codeInFile(_ object: ConfigObject) -> [LoadRisk] {
    if object.className == "__lambda__" {
      let inner = object.inner.first { $0.first(of: .code) != nil || $0.first(of: .value) != nil }
      let code = inner.flatMap { $0.first(of: .code) ?? $0.first(of: .value) }
      return [LoadRisk { .codeInFile($0, code: code) }]
    }
    return lambdas.filter { object[$0.kind] == "lambda" }.map { lambda in
      LoadRisk(lambda.key) { .codeInFile($0, code: object.first(of: lambda.key)) }
    }
  }

  /// How Keras 1 and 2 say that a key holds code.
  private static let lambdas: [(kind: ConfigObjects.Key, key: ConfigObjects.Key)] = [
    (.functionType, .function), (.outputShapeType, .outputShape), (.maskType, .mask), (.modeType, .mode),
    (.outputMaskType, .outputMask),
  ]
}

extension Finding {
  fileprivate static func codeInFile(_ place: LoadRisk.Place, code text: String?) -> Finding {
    guard let (code, layout) = text.flatMap(PythonCode.read) else {
      let size = text.map {
        " of \($0.utf8.count) characters, which cannot be read as code that Python 2 to 3.14 wrote"
      }
      return Finding(
        .codeInFile, layer: place.layer,
        message: "\(place.path) is Python code" + (size ?? ", which does not stand where Keras writes it"))
    }
    let mentions = code.mentions()
    let origin = "\(code.name) of \(code.file), line \(code.line)"
    return Finding(
      .codeInFile, layer: place.layer,
      message: "\(place.path) is Python code: \(origin), \(counted(code.size, "byte")) for \(layout.name); "
        + list("names", mentions.names) + ", " + list("constants", mentions.constants),
      hint: "loading the model may run it, and calling the model does")
  }
}

/// `names os, system`, cut where they are many.
private func list(_ what: String, _ entries: [String]) -> String {
  guard !entries.isEmpty else { return "no \(what)" }
  let shown = entries.prefix(12).map { $0.count > 60 ? $0.prefix(60) + "…" : $0 }
  return "\(what) " + shown.joined(separator: ", ") + (entries.count > shown.count ? " and more" : "")
}
