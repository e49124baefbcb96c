import KerasAudit
import KerasLayers

/// One report with everything that a reporter has to tell, in a small model.
enum Sample {
  /// Nested layers, a shared layer, a wrong one, an unknown one, names that are too long or hostile.
  static let damaged: Report = {
    var report = ReportDraft(clean)
    report.model.weightsPath = "weights.h5"
    report.model.weightsKind = "weights-h5"
    report.model.outputs = [[nil, 10], nil]
    let kernel = Report.Stored(dataset: "vision/conv/kernel:0", shape: [3, 3, 3, 8], dtype: "float32", bytes: 864)
    let weights = report.layers[2].weights
    report.layers[2] = report.layers[2].with(
      status: .mismatch, weights: [weights[0].storing(kernel), weights[1].storing(nil)])
    report.layers += [
      layer(
        ["a_name_that_somebody_made_by_joining_all_of_its_hyperparameters_with_underscores_v2"], "Dense",
        calls: [call([nil, 64], [nil, 10]), call([nil, 64], [nil, 10]), call([nil, 8, 64], [nil, 8, 10])],
        after: ["flatten", "a_second_input_with_a_long_name", "a_third_input_with_a_long_name"], from: [2],
        parameters: 650, formula: "10 * (64 + 1) = 650", [("kernel", [64, 10]), ("bias", [10])]),
      layer(
        ["\u{1B}[2Jcleared\u{202E}\n"], "Antialias2D", calls: [.init(inputs: [[nil, 10]], outputs: [nil])],
        after: ["flatten"], from: [2], status: .unverified
      ).with(
        parameters: .init(trainable: .init(isExact: false), nonTrainable: .init(isExact: false), stored: 4_096)),
    ]
    report.totals.layers = 7
    report.totals.parameters = .init(
      trainable: .init(configured: 1_230_000, fromFile: 4_000, isExact: false),
      nonTrainable: .init(configured: 567, isExact: false), stored: 1_237_567)
    report.totals.storedParameters = 1_233_567
    report.totals.storedBytes = 4_934_268
    report.totals.verifiedTensors = 5
    report.totals.differences = [(.merged, 1000)]
    report.totals.otherState = [
      ("optimizer", .init(tensors: 9, parameters: 2_469_135, bytes: 9_876_540)),
      ("seed", .init(tensors: 1, parameters: 2, bytes: 8)),
    ]
    report.findings = [
      Finding(
        .shapeMismatch, layer: ["vision", "conv"], weight: "kernel", expected: .shape([3, 3, 3, 16]),
        actual: .shape([3, 3, 3, 8]), formula: "16 * (3*3*3 + 1) = 448", dataset: "vision/conv/kernel:0",
        message: "The stored kernel makes 8 channels where the configuration asks for 16, and this sentence is long "
          + "enough to be broken.",
        hint: "Saved from a layer with filters=8?"),
      Finding(
        .weightUnexpected, layer: ["vision", "conv"], weight: "gamma", actual: .shape([]),
        message: "Conv2D has no gamma."),
      Finding(
        .customLayer, layer: ["\u{1B}[2Jcleared\u{202E}\n"], actual: .text("Antialias2D"),
        message: "Antialias2D is not part of Keras: its output shape is unknown."),
      Finding(
        .layerUnexpected, layer: ["dense_9"], actual: .number(64_000), dataset: "dense_9",
        message: "The file holds weights for \"dense_9\", which the configuration does not have."),
      Finding(.dataUnreferenced, dataset: "extra/blob", message: "1,000 bytes belong to no layer."),
    ]
    return report.report
  }()

  static let clean: Report = {
    var model = Report.Model(path: "model.h5", kind: "h5")
    model.name = "vqa"
    model.className = "Functional"
    model.kerasVersion = "2.15.0"
    model.backend = "tensorflow"
    model.inputs = [[nil, 8, 8, 3]]
    model.outputs = [[nil, 10]]
    model.hasWeights = true
    var totals = Report.Totals()
    totals.layers = 5
    totals.parameters = .init(total: 448, trainable: 448)
    totals.storedParameters = 448
    totals.storedBytes = 1792
    totals.verifiedTensors = 2
    return Report(
      model: model,
      layers: [
        layer(["input"], "InputLayer", calls: [call(nil, [nil, 8, 8, 3])]),
        layer(
          ["vision"], "Sequential", calls: [call([nil, 8, 8, 3], [nil, 6, 6, 16])], after: ["input"], from: [0],
          parameters: 448,
          [("kernel", [3, 3, 3, 16]), ("bias", [16])], isContainer: true),
        layer(
          ["vision", "conv"], "Conv2D",
          calls: [
            call([nil, 8, 8, 3], [nil, 6, 6, 16], ["ceil((8 - 3 + 1) / 1) = 6", "ceil((8 - 3 + 1) / 1) = 6", "16"])
          ],
          parameters: 448, formula: "16 * (3*3*3 + 1) = 448", [("kernel", [3, 3, 3, 16]), ("bias", [16])]),
        layer(
          ["vision", "drop"], "Dropout", calls: [call([nil, 6, 6, 16], [nil, 6, 6, 16], ["6", "6", "16"])],
          after: ["conv"], from: [0]),
        layer(
          ["flatten"], "Flatten", calls: [call([nil, 6, 6, 16], [nil, 576], ["6*6*16 = 576"])], after: ["vision"],
          from: [1]),
      ],
      totals: totals, findings: [])
  }()

  /// Names that try to be something else in each format: a line, an element, a cell, a link, a command, a mention.
  static let hostileNames = [
    "]]></failure><script>alert(1)</script>", "a|b`c``d|", "\\|", "::error file=x::y", "[text](https://example.com)",
    "![](https://example.com/x.png)", "**bold** _emphasis_ ~~gone~~ $x$", "@someone www.example.com a@example.com",
    "https://example.com", "<details><img src=x onerror=alert(1)>&lt;&#60;", "%0A::error::x%25", "\r\n\r\n- item",
    "\u{1B}[31m\u{202E}\u{0}\u{FFFE}\u{FFFF}\u{2028}", "\"'&", " ", "", "    indented", "\u{E000}e\u{301}層🎉",
    String(repeating: "long|", count: 2000),
  ]

  static let hostile: Report = {
    var report = ReportDraft(clean)
    report.model.path = "no::thing,here%0A/a|b`c]]>.h5"
    report.layers = hostileNames.map {
      layer([$0], $0, calls: [call([nil, 1], [nil, 1])], [($0, [1])], status: .mismatch)
    }
    report.findings = hostileNames.map { name in
      Finding(
        .shapeMismatch, layer: [name, name], weight: name, expected: .text(name), actual: .text(name), formula: name,
        dataset: name, message: "\(name) is wrong", hint: name)
    }
    report.findings.append(Finding(.dataUnreferenced, message: "5 - 3 * 2"))
    return report.report
  }()

  /// Everything that can differ between two models.
  static let difference: Difference = {
    var after = Report.Model(path: "new.json", kind: "json")
    after.weightsPath = "new.weights.h5"
    func entry(
      _ kind: Difference.LayerChange.Kind, _ before: [String]?, _ after: [String]?,
      _ properties: [Difference.PropertyChange] = []
    ) -> Difference.LayerChange {
      .init(kind, before: before, after: after, className: "Dense", properties: properties)
    }
    return Difference(
      before: clean.model, after: after,
      model: [
        .init("parameters", before: "448", after: "512"), .init("name", before: "vqa", after: nil),
      ],
      layers: [
        entry(
          .changed, ["vision", "conv"], ["vision", "conv"],
          [
            .init("config.units", before: "64", after: "128"),
            .init("config.kernel_initializer.config.seed", before: "null", after: "7"),
            .init("stored.kernel", before: "(4, 64) float32", after: nil),
            .init("values.bias", before: "0", after: "not read", values: .init(before: .init(), after: nil)),
            .init("values.gamma", before: "1 NaN", after: "1 NaN", values: .init(before: .init(), after: .init())),
          ]),
        entry(.renamed, ["dense"], ["dense_17"]), entry(.moved, ["flatten"], ["flatten"]),
        entry(.removed, ["old"], nil), entry(.added, nil, ["vision", "new"]),
      ], notes: [Difference.Note("new.json: layers/dense/vars/0: it is a symbolic link, which is not followed")],
      isComplete: false)
  }()

  /// The hostile names in every place that a difference has.
  static let hostileDifference = Difference(
    before: hostile.model, after: hostile.model,
    model: hostileNames.map { .init($0, before: $0, after: nil) },
    layers: hostileNames.map { name in
      .init(
        .changed, before: [name, "a"], after: [name], className: name,
        properties: [.init(name, before: name, after: "x" + name)])
    }, notes: hostileNames.map { Difference.Note($0) })

  /// Not read, and nothing known of the file.
  static let unreadable = Failure(Unreadable(description: "it ends early"), path: "unreadable.h5")

  static let hostileFailure = Failure(
    Unreadable(description: "]]> | `x` \n::error::<b>\u{1B}[2J@someone"), path: "a|b,c:d\n]]><b>.h5")

  struct Unreadable: Error, CustomStringConvertible { let description: String }

  static let weightsAlone: Report = {
    var model = Report.Model(path: "model.weights.h5", kind: "weights-v3")
    model.hasArchitecture = false
    model.hasWeights = true
    var totals = Report.Totals()
    totals.storedParameters = 651
    totals.storedBytes = 2604
    return Report(
      model: model, layers: [], totals: totals, findings: [],
      inventory: [
        .init(dataset: "layers/dense/vars/0", shape: [64, 10], dtype: "float32", bytes: 2560),
        .init(dataset: "layers/dense/vars/1", shape: [10], dtype: "float32", bytes: 40),
        .init(dataset: "layers/dense/vars/2", shape: [], dtype: "float32", bytes: 4),
      ])
  }()

  /// One of each: wrong, clean, weights alone, hostile names, unreadable with and without a finding.
  static let outcomes: [Outcome] = [
    .report(damaged), .report(clean), .report(weightsAlone), .report(hostile),
    .failure(unreadable), .failure(hostileFailure),
  ]

  static func call(_ input: [Int?]?, _ output: [Int?], _ formulas: [String] = []) -> Report.Call {
    .init(inputs: input.map { [$0] } ?? [], outputs: [output], formulas: formulas)
  }

  static func layer(
    _ path: [String], _ className: String, calls: [Report.Call], after: [String] = [], from sources: [Int] = [],
    parameters: Int = 0,
    formula: String? = nil, _ weights: [(name: String, shape: [Int])] = [], status: Report.Status = .ok,
    isContainer: Bool = false
  ) -> Report.Layer {
    .init(
      path: path, className: className, trainable: true, calls: calls, connectedTo: after,
      parameters: .init(total: parameters, trainable: parameters), formula: formula,
      weights: weights.map { name, shape in
        .init(
          name: name, shape: shape, dtype: "float32", trainable: true,
          stored: .init(
            dataset: "\(path.joined(separator: "/"))/\(name):0", shape: shape, dtype: "float32",
            bytes: shape.reduce(4, *)))
      },
      status: status, isContainer: isContainer,
      sources: calls.map { _ in sources.map { CallSource(layer: $0, call: 0) } })
  }
}
