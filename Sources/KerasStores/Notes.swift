import HDF5

/// Reads the attributes that Keras wrote, and keeps what could not be read.
struct Notes {
  private(set) var faults: [Store.Fault] = []

  /// The text of an attribute; nil where there is none.
  mutating func text(_ name: String, of group: borrowing Group, at path: String = "") -> [UInt8]? {
    do throws(HDF5Error) {
      guard let attribute = try group.attribute(name) else { return nil }
      return try attribute.text()
    } catch {
      keep(error, path)
      return nil
    }
  }

  /// The strings of an attribute; nil where there is none. A list too long for one attribute stands in several:
  /// `weight_names0`, `weight_names1`, ….
  mutating func list(_ name: String, of group: borrowing Group, at path: String = "") -> [String]? {
    do throws(HDF5Error) {
      if let attribute = try group.attribute(name) { return try attribute.strings() }
      var strings: [String]?
      var chunk = 0
      while let attribute = try group.attribute("\(name)\(chunk)") {
        strings = try (strings ?? []) + attribute.strings()
        chunk += 1
      }
      return strings
    } catch {
      keep(error, path)
      return nil
    }
  }

  private mutating func keep(_ error: HDF5Error, _ path: String) {
    faults.append(
      Store.Fault(
        .unreadableObject, object: path.isEmpty ? nil : path, reason: "cannot \(error.attempt): \(error.reason)"))
  }
}
