import Basics
import FileFormats
import KerasModels

extension Rule {
  /// KI301 code-in-file.
  public static let codeInFile = Rule(
    "KI301", "code-in-file", .error,
    "The file contains marshalled Python code: in the model, its training configuration or elsewhere.",
    Explanation(
      meaning: """
        The file contains a function as compiled Python code. Keras writes it for a `lambda` that was given to a \
        `Lambda` layer, and in some places for a loss, a metric, an argument or a wrapped cell. Keras 3 writes \
        `{"class_name": \
        "__lambda__", "config": {"code": "4wEAAAA…"}}`; earlier releases write `"function": ["4wEAAAA…", null, null], \
        "function_type": "lambda"`. Both hold, in base 64, what `marshal` makes of a code object. A text that reads as \
        such code is reported wherever it is, since Keras 3.0 to 3.11 run it in many places. The audit reads the \
        names and constants of the code object and runs none of it.
        """,
      impact: """
        The author of the file decides what the code does. It runs with the rights of the program that loads or calls \
        the model. Names in the code (`os`, `system`, `exec`, `__import__`) show intent, but code can be written so \
        that it names nothing suspicious.
        """,
      causes: [
        "The model was saved with a Python `lambda`.",
        "The configuration was edited to run code.",
      ],
      fix: """
        Do not load a file that contains code if it comes from an untrusted source. In your own model, replace the \
        lambda with a Keras layer (`Rescaling`, `Reshape`), an operation of `keras.ops`, or a registered layer class: \
        such code also breaks with every release of Python.
        """,
      affectedVersions: """
        Keras before 2.13 loads such code without asking (CVE-2024-3660). From 2.13 to 2.15, `safe_mode`, which is the \
        default, refuses it in a `.keras` archive, but not in an `.h5` file. Keras 3 ignored `safe_mode` for `.h5` \
        files too until 3.11.3 (CVE-2025-9905); before 3.11.0 the archive itself could switch `safe_mode` off (see \
        KI303); 3.14.0 did not ask at all where a layer is made from its configuration outside `load_model`, as in \
        `keras.layers.deserialize` and `clone_model` (CVE-2026-12481).

        Current Keras: 3.15.1 refuses with a `ValueError`, in archives and `.h5` files, unless the program passes \
        `safe_mode=False` or has called `keras.config.enable_unsafe_deserialization()`.
        """,
      references: [
        .cve("CVE-2024-3660"),
        .cve("CVE-2025-9905"),
        .cve("CVE-2026-12481"),
        .source("keras/src/layers/core/lambda_layer.py"),
        .source("keras/src/saving/serialization_lib.py"),
      ]))
}

extension LoadRisk {
  @Sendable static func codeInFile(_ object: ConfigObject) -> [LoadRisk] {
    if object.className == "__lambda__" {
      let inner = object.inner.first { $0.first(of: .code) != nil || $0.first(of: .value) != nil }
      let code = inner.flatMap { $0.first(of: .code) ?? $0.first(of: .value) }
      return [LoadRisk { .codeInFile($0, code: code) }]
    }
    // What decodes as code is code: Keras 3.0 to 3.11 execute a list here whatever its declared type.
    var reported: [String] = []
    let declared = lambdas.compactMap { lambda -> LoadRisk? in
      let code = object.first(of: lambda.key)
      guard object[lambda.kind] == "lambda" || code.map(PythonCode.isPresent) == true else { return nil }
      if let code { reported.append(code) }
      return LoadRisk(lambda.key) { .codeInFile($0, code: code) }
    }
    // The code of `__lambda__` is in the object below it.
    if object.outer?.className == "__lambda__" { return declared }
    let others = object.possibleCode.first { !reported.contains($0) && PythonCode.isPresent(in: $0) }
    return declared + (others.map { code in [LoadRisk { .codeInFile($0, code: code, verb: "holds") }] } ?? [])
  }

  /// The keys with which Keras 1 and 2 declare that another key holds code.
  private static let lambdas: [(kind: ConfigObjects.Key, key: ConfigObjects.Key)] = [
    (.functionType, .function), (.outputShapeType, .outputShape), (.maskType, .mask), (.modeType, .mode),
    (.outputMaskType, .outputMask), (.residualFunctionType, .residualFunction),
    (.dropoutFunctionType, .dropoutFunction),
  ]
}

extension Finding {
  fileprivate static func codeInFile(
    _ location: LoadRisk.Location, code text: String?, verb: String = "is"
  ) -> Finding {
    guard let (code, layout) = text.flatMap(PythonCode.read) else {
      let size = text.map {
        " (\($0.utf8.count) characters) that cannot be read as the marshalled code of Python 2 to 3.14"
      }
      return Finding(
        .codeInFile, layer: location.layer,
        message: "\(location.path) is Python code" + (size ?? ", but not where Keras writes it"))
    }
    let origin = "\(code.name) of \(code.file), line \(code.line)"
    return Finding(
      .codeInFile, layer: location.layer,
      message:
        "\(location.path) \(verb) Python code: \(origin), \(code.size.pluralized("byte")) for \(layout.name); it "
        + code.mentions().text,
      hint: """
        loading the model may run it, and calling the model runs it; if you trust its author, suppress \
        \(Rule.codeInFile.code) with a reason in .keras-inspect.yml, and load the model with safe_mode=False
        """)
  }
}

extension PythonCode.Mentions {
  /// `looks up tf, split; its constants: the numbers 2, -1, the text "axis"`.
  fileprivate var text: String {
    let constants = [
      list("the number", numbers), list("the text", texts), others.isEmpty ? nil : list("", others),
    ].compactMap(\.self)
    let lookups = list("looks up", names, plural: "") ?? "looks up no names"
    return lookups
      + (constants.isEmpty ? " and has no constants" : "; its constants: " + constants.joined(separator: ", "))
  }
}

/// `the numbers 2, -1`: the first 12 entries; nil without any.
private func list(_ what: String, _ entries: [String], plural: String = "s") -> String? {
  guard !entries.isEmpty else { return nil }
  let shown = entries.prefix(12).map { $0.count > 60 ? $0.prefix(60) + "…" : $0 }
  let label = what.isEmpty ? "" : what + (entries.count > 1 ? plural : "") + " "
  return label + shown.joined(separator: ", ") + (entries.count > shown.count ? " and more" : "")
}
