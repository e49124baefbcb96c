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
      guard checkSize(attribute.storedBytes, name, path), let text = try attribute.text() else { return nil }
      return checkSize(text.count, name, path) ? text : nil
    } catch {
      report(error.attempt, error.reason, path)
      return nil
    }
  }

  /// The JSON text of an attribute of the root; nil if there is none. Keras reads no array of texts.
  mutating func json(_ name: String, of root: borrowing Group) -> [UInt8]? {
    if let attribute = try? root.attribute(name), !attribute.isScalar {
      issues.append(
        Store.ReadIssue(.invalidConfig, reason: "the attribute \(name) is an array; Keras reads a single text"))
    }
    return text(name, of: root)
  }

  /// The strings of an attribute; nil if they cannot be read. Keras splits a list that is too long for one attribute:
  /// `weight_names0`, `weight_names1`, ….
  ///
  /// - Parameter absent: what an attribute that is not there stands for.
  mutating func list(
    _ name: String, of group: borrowing Group, at path: String = "", ifAbsent absent: [String]? = nil
  ) -> [String]? {
    do throws(HDF5Error) {
      if let attribute = try group.attribute(name) {
        return checkSize(attribute.storedBytes, name, path) ? try attribute.strings() : nil
      }
      var strings: [String]?
      var chunk = 0
      while let attribute = try group.attribute("\(name)\(chunk)") {
        guard chunk < limits[.attributes] else {
          report("read attribute \(name)", "it is split over \(limits.clause(.attributes))", path, limit: .attributes)
          return nil
        }
        guard checkSize(attribute.storedBytes, attribute.name, path) else { return nil }
        strings = try (strings ?? []) + attribute.strings()
        chunk += 1
      }
      return strings ?? absent
    } catch {
      report(error.attempt, error.reason, path)
      return nil
    }
  }

  /// Reports an attribute that is too large. The size of strings of variable length, which lie elsewhere in the file,
  /// is known only when they have been read.
  private mutating func checkSize(_ bytes: Int, _ name: String, _ path: String) -> Bool {
    guard bytes > limits[.json] else { return true }
    report("read attribute \(name)", ReadError.tooLarge(bytes, .json, limits).text, path, limit: .json)
    return false
  }

  private mutating func report(_ attempt: String, _ reason: String, _ path: String, limit: Limit? = nil) {
    issues.append(
      Store.ReadIssue(
        .unreadableObject, object: path.isEmpty ? nil : path, reason: "cannot \(attempt): \(reason)", limit: limit))
  }
}
