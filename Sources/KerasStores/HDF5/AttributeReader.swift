import Basics
import HDF5

/// Reads the attributes that Keras writes, and collects an issue for each that cannot be read.
struct AttributeReader {
  private(set) var issues: [Store.ReadIssue] = []
  private let limits: Limits

  init(_ limits: Limits) { self.limits = limits }

  /// The text of an attribute; nil if there is none.
  mutating func text(_ name: String, of group: borrowing Group, at path: String = "") -> [UInt8]? {
    do throws(HDF5Error) {
      guard let attribute = try group.attribute(name) else { return nil }
      try check(attribute)
      let text = try attribute.text()
      if let text, text.count > limits[.json] { throw tooLong(name, text.count) }
      return text
    } catch {
      append(error, path)
      return nil
    }
  }

  /// The strings of an attribute; nil if there is none. Keras splits a list that is too long for one attribute:
  /// `weight_names0`, `weight_names1`, ….
  mutating func list(_ name: String, of group: borrowing Group, at path: String = "") -> [String]? {
    do throws(HDF5Error) {
      if let attribute = try group.attribute(name) {
        try check(attribute)
        return try attribute.strings()
      }
      var strings: [String]?
      var chunk = 0
      while let attribute = try group.attribute("\(name)\(chunk)") {
        guard chunk < limits[.attributes] else {
          throw HDF5Error(
            "read attribute \(name)",
            "it is split over \(limits.clause(.attributes))\(Limit.attributes.advice)")
        }
        try check(attribute)
        strings = try (strings ?? []) + attribute.strings()
        chunk += 1
      }
      return strings
    } catch {
      append(error, path)
      return nil
    }
  }

  /// Strings of variable length lie elsewhere in the file: only reading them shows their size.
  private func check(_ attribute: borrowing Attribute) throws(HDF5Error) {
    if attribute.storedBytes > limits[.json] { throw tooLong(attribute.name, attribute.storedBytes) }
  }

  private func tooLong(_ name: String, _ bytes: Int) -> HDF5Error {
    HDF5Error("read attribute \(name)", ReadError.tooLarge(bytes, .json, limits).text)
  }

  private mutating func append(_ error: HDF5Error, _ path: String) {
    issues.append(
      Store.ReadIssue(
        .unreadableObject, object: path.isEmpty ? nil : path, reason: "cannot \(error.attempt): \(error.reason)"))
  }
}
