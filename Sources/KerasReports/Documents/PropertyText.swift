import KerasAudit

extension Difference.PropertyChange {
  /// The property as people name it: `stored kernel`, `connected to`, `config.units`.
  var title: String {
    if property == "calls" { return "connected to" }
    let nouns: [Substring: String] = ["weights": "weight", "stored": "stored", "values": "values of"]
    let parts = property.split(separator: ".", maxSplits: 1)
    guard parts.count == 2, let noun = nouns[parts[0]] else { return property }
    return "\(noun) \(parts[1])"
  }

  /// What people read before and after.
  var sides: [String] { [calls?.before ?? beforeText, calls?.after ?? afterText].map { $0 ?? absence } }

  /// A missing key of a configuration is one that the file does not state; anything else does not exist.
  private var absence: String { property.hasPrefix("config.") ? "not stated" : "none" }
}
