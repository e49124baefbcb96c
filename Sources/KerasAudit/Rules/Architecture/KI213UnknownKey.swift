import Basics
import KerasReleases

extension Rule {
  /// KI213 unknown-key.
  public static let unknownKey = Rule(
    "KI213", "unknown-key", .error, "A layer has a configuration key that no release of Keras accepts for its class.",
    Explanation(
      meaning: """
        The configuration of a layer has a key that is no argument of its class in any release of Keras, from 1.0 to \
        the newest, and that no release writes. As a warning: the release that wrote the file ignores the key, or is \
        not known.
        """,
      impact: "Keras refuses the model, or ignores the key, and the layer has the default of what was meant.",
      causes: ["The key is misspelt.", "The class is your own, under the name of a class of Keras."],
      fix: "Correct the key, or remove it. Register a class of your own under a package.",
      references: [.source("keras/src/layers/layer.py")]))
}

extension Finding {
  /// - Parameter isRefused: whether the release that wrote the file does not take the key.
  static func unknownKey(
    _ layer: [String]?, className: String, key: String, nearest: [String], isRefused: Bool
  ) -> Finding {
    var finding = Finding(
      .unknownKey, layer: layer, actual: .text(key),
      message: "no release of Keras has the key '\(key)' for \(className)\(nearest.didYouMean)",
      hint: isRefused ? LoadReason.unknownArgument.explanation.quote.map { "Keras' message begins: \($0)" } : nil)
    finding.level = isRefused ? .error : .warning
    return finding
  }
}
