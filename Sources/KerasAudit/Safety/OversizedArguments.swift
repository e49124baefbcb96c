import Basics
import KerasLayers
import KerasModels

extension LoadRisk {
  /// An argument of a metric or a layer of a package that makes Keras set aside more numbers than any real model needs,
  /// as soon as it creates the object.
  ///
  /// - Source: `AUC.__init__`, `SensitivitySpecificityBase.__init__`
  ///   (`keras/src/metrics/confusion_metrics.py`, 3.15.1), `_IoUBase.__init__` (`keras/src/metrics/iou_metrics.py`),
  ///   `TextVectorization.__init__`, `IndexLookup.__init__` (`keras/src/layers/preprocessing`), `MeanTensor.__init__`
  ///   (`keras/src/metrics/base_metric.py`, 2.15.0).
  @Sendable static func oversizedArgument(_ object: ConfigObject) -> [LoadRisk] {
    let ofPackage = oversizedPackageArgument(object)
    return object.argumentCosts.compactMap { cost in
      cost.costs.excess.map { excess in LoadRisk(cost.key) { .explosion($0, excess.count) } }
    } + ofPackage
  }

  /// A size in the configuration of a class of KerasHub or one of its predecessors, which no model of these packages
  /// has. They make arrays and layers by these sizes when they create the object.
  private static func oversizedPackageArgument(_ object: ConfigObject) -> [LoadRisk] {
    let names = [object.module, object[.registeredName]].compactMap { $0?.split { $0 == "." || $0 == ">" }.first }
    guard names.contains(where: { KerasModules.companionsContain(String($0)) }) else { return [] }
    return object.wholeNumbers(at: ["config"]).filter { $0.value > largest($0.key) }.prefix(1).map { key, size in
      LoadRisk { .explosion($0, size, key: "config." + key) }
    }
  }

  /// The largest size that a real model has under a key.
  private static func largest(_ key: String) -> Int {
    if key.hasSuffix("num_layers") || key.hasSuffix("depth") { return 10_000 }
    if key.hasPrefix("num_") { return 1_000_000 }
    return ["length", "dim", "size"].contains { key.contains($0) } ? 100_000_000 : .max
  }
}

/// What Keras makes for all objects of a configuration together.
struct TotalCosts {
  private var costs = LoadCosts()

  init(of objects: ConfigObjects) {
    for object in objects {
      for cost in object.argumentCosts { costs.add(cost.costs) }
    }
  }

  var excess: LoadCosts.Excess? { costs.excessOfModel }
}

extension ConfigObject {
  /// What Keras makes for one argument of an object.
  fileprivate struct ArgumentCost {
    let key: ConfigObjects.Key?
    let costs: LoadCosts

    init(_ key: ConfigObjects.Key?, numbers: Int = 0, entries: Int = 0) {
      self.key = key
      var costs = LoadCosts()
      costs.add(.numbers, numbers)
      costs.add(.entries, entries)
      self.costs = costs
    }
  }

  /// What Keras makes by the sizes in the object.
  fileprivate var argumentCosts: [ArgumentCost] {
    if reference?.name == "MeanTensor", let sizes = sizes(at: ["config", "shape"]) {
      return [ArgumentCost(nil, numbers: sizes.reduce(1) { $0.multipliedSaturated(by: max(0, $1)) })]
    }
    var found: [ArgumentCost] = []
    // The confusion matrix has a row and a column for each class.
    if let classes = size(.classes),
      outer?.readings.contains(where: { $0.reference?.name.hasSuffix("IoU") == true }) == true
    {
      found.append(ArgumentCost(.classes, numbers: classes.multipliedSaturated(by: classes)))
    }
    let thresholds = size(.thresholds)
    if let thresholds {
      found.append(
        ArgumentCost(
          .thresholds, numbers: thresholds.multipliedSaturated(by: 4),
          entries: thresholds.multipliedSaturated(by: Self.entriesOfArgument)))
    }
    // Four counts for each threshold and label.
    if let labels = size(.labels), outer?.mayBe(["AUC"]) == true {
      let counts = (thresholds ?? 200).multipliedSaturated(by: 4)
      found.append(ArgumentCost(.labels, numbers: labels.multipliedSaturated(by: counts)))
    }
    for key in [ConfigObjects.Key.ngrams, .unknownWords] {
      if let size = size(key) {
        found.append(ArgumentCost(key, entries: size.multipliedSaturated(by: Self.entriesOfArgument)))
      }
    }
    // The frequencies of documents are padded to the number of tokens.
    if let tokens = size(.maximumTokens), isTrue(at: ["pad_to_max_tokens"]), isContainer(at: ["idf_weights"]) {
      found.append(ArgumentCost(.maximumTokens, numbers: tokens))
    }
    return found
  }

  /// No model has a million thresholds: an entry of such a list counts as several.
  private static let entriesOfArgument = 10
}
