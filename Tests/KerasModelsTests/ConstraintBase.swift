import KerasLayers
import KerasModels

/// A model of the fixtures and the object in it that its cases vary.
struct ConstraintBase {
  let className: String
  private let model: [UInt8]
  private let layer: [String]

  init(_ line: SourceValue) {
    className = line["class"]?.string ?? ""
    model = Array((line["model"]?.written ?? "").utf8)
    layer = (line["layer"]?.items ?? []).map { $0.string ?? $0.written }
  }

  /// The text of the model with the values of a case.
  func model(with line: SourceValue) -> [UInt8] {
    var bytes = model
    for member in line["set"]?.members ?? .empty {
      bytes = bytes.replacing(layer + path(member.key), with: member.value.written)
    }
    for path in line["remove"]?.items ?? [] { bytes = bytes.replacing(layer + self.path(path.string ?? ""), with: nil) }
    return bytes
  }

  private func path(_ text: String) -> [String] { text.split(separator: "/").map(String.init) }

  func label(_ line: SourceValue) -> String {
    let values = (line["set"]?.members ?? .empty).map { "\($0.key)=\($0.value.written)" }
    return className + " "
      + (values + (line["remove"]?.items ?? []).map { "-\($0.string ?? "")" }).joined(separator: " ")
  }
}

extension [UInt8] {
  /// The JSON text with another value under a path, or without that member.
  fileprivate func replacing(_ path: [String], with value: String?) -> [UInt8] {
    guard var place = try? JSONNormalizer(self).source.root else { return self }
    for (step, key) in path.enumerated() {
      if place.kind == .list, let index = Int(key), place.items.indices.contains(index) {
        place = place.items[index]
      } else if let inner = place.members[key] {
        place = inner
      } else if place.kind == .object, step == path.count - 1, let value {
        let end = place.range.upperBound - 1
        let comma = place.members.isEmpty ? "" : ","
        return self[..<end] + Array("\(comma)\"\(key)\":\(value)".utf8) + self[end...]
      } else {
        return self
      }
    }
    let range = place.range
    if let value { return self[..<range.lowerBound] + Array(value.utf8) + self[range.upperBound...] }
    // The key stands before the value: its quotes, a colon, no spaces.
    var start = range.lowerBound - (path.last ?? "").utf8.count - 3, end = range.upperBound
    if end < count, self[end] == UInt8(ascii: ",") {
      end += 1
    } else if start > 0, self[start - 1] == UInt8(ascii: ",") {
      start -= 1
    }
    return Array(self[..<start] + self[end...])
  }
}

extension SourceValue {
  /// Why a refusal is not for the declarations to foresee; nil if it is.
  func reasonOutOfScope(_ base: ConstraintBase) -> String? {
    let message = self["message"]?.string ?? "", error = self["error"]?.string ?? ""
    if message.contains("Unrecognized keyword arguments") || message.contains("got an unexpected keyword argument")
      || message.contains("Keyword argument not understood") || message.contains("Unrecognized keyword argument")
      || message.contains("eyword arg") || message.contains("takes no arguments")
      || message.contains("Argument(s) not recognized") || message.contains("got multiple values")
    {
      return "unknown key"
    }
    let keys = (self["set"]?.members ?? .empty).map(\.key)
    // A class, a module or a registered name that Keras does not know may be those of a custom layer.
    if keys.contains(where: { ["class_name", "module", "registered_name"].contains($0) }) { return "custom layer" }
    if keys == ["name"] { return "the layer's name beside its configuration" }
    // Legacy layers around estimators, and what TensorFlow calls on a tensor.
    if ["DenseFeatures", "SequenceFeatures", "LinearModel", "InstanceMethod", "InstanceProperty"].contains(
      base.className)
    {
      return "legacy class"
    }
    if message.contains("Vocabulary file") { return "a file beside the model" }
    // Keras 3 saves models with an open batch size in a stateful layer, and negative factors of RandomShear, and
    // refuses its own files: good files in every other respect, so they raise no KI201.
    if keys.contains("config/stateful") || base.className == "RandomShear" {
      return "saved by the Keras that refuses it"
    }
    if message.contains("Could not locate function") || message.contains("`registered_name=")
      || message.contains("Unknown activation function: {")
    {
      return "custom object"
    }
    if error == "RecursionError" || message.hasPrefix("Exception encountered when calling layer") {
      return "refused while the layer runs"
    }
    if ["InvalidArgumentError", "UnimplementedError", "ResourceExhaustedError", "InternalError"].contains(error) {
      return "TensorFlow's error"
    }
    return nil
  }
}
