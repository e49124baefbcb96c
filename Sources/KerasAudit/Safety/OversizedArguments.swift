import Basics
import KerasModels

extension LoadRisk {
  /// An argument of a metric or a text layer that makes Keras set aside more numbers than any real model needs, as soon
  /// as it creates the object.
  ///
  /// - Source: `AUC.__init__`, `SensitivitySpecificityBase.__init__`
  ///   (`keras/src/metrics/confusion_metrics.py`, 3.15.1), `_IoUBase.__init__` (`keras/src/metrics/iou_metrics.py`),
  ///   `TextVectorization.__init__`, `IndexLookup.__init__` (`keras/src/layers/preprocessing`), `MeanTensor.__init__`
  ///   (`keras/src/metrics/base_metric.py`, 2.15.0).
  @Sendable static func oversizedArgument(_ object: ConfigObject) -> [LoadRisk] {
    if object.reference?.name == "MeanTensor", let sizes = object.sizes(at: ["config", "shape"]) {
      return explosion(sizes.reduce(1) { $0.multipliedSaturated(by: max(0, $1)) }, nil)
    }
    // The confusion matrix has a row and a column for each class.
    if let classes = object.size(.classes), object.outer?.reference?.name.hasSuffix("IoU") == true {
      return explosion(classes.multipliedSaturated(by: classes), .classes)
    }
    return listLengths.flatMap { key in object.size(key).map { explosion($0, key) } ?? [] }
  }

  /// The keys that state the length of a list of Python, which takes some 40 bytes for each number.
  private static let listLengths: [ConfigObjects.Key] = [.thresholds, .ngrams, .unknownWords]

  /// More than any real metric or layer asks for.
  private static let largestArgument = 100_000_000

  private static func explosion(_ count: Int, _ key: ConfigObjects.Key?) -> [LoadRisk] {
    count >= largestArgument ? [LoadRisk(key) { .explosion($0, count) }] : []
  }
}
