import KerasLayers

extension JSONValue {
  /// The value in one of the notations that Keras has for it: without the module of a class, and with an object that
  /// represents a name, a dtype or a tuple replaced by that.
  package var canonical: JSONValue {
    switch self {
    case .list(let items): return .list(items.map(\.canonical))
    case .object(let members):
      guard case .text(let className)? = members["class_name"] else { return .object(members.mapValues(\.canonical)) }
      switch (className, members["config"]) {
      case ("DTypePolicy", .object(let config)?), ("Policy", .object(let config)?): return config["name"] ?? .null
      case ("function", let name?): return name.canonical
      case ("__tuple__", _): return (members["items"] ?? .list([])).canonical
      default:
        let ignored = ["module", "registered_name", "shared_object_id", "build_config", "compile_config"]
        return .object(members.filter { !ignored.contains($0.key) }.mapValues(\.canonical))
      }
    default: return self
    }
  }
}
