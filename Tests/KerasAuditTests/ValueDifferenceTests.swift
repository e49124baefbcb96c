import Foundation
import KerasAudit
import OracleFixtures
import Testing

/// The same numbers in every form that a file has for them, and others: `fixtures/values`.
@Suite struct ValueDifferenceTests {
  private let options: Audit.Options

  init() {
    var options = Audit.Options()
    options.digestKey = .init()
    self.options = options
  }

  private func side(_ name: String, weights: String? = nil) throws -> DiffInput {
    let folder = OracleCase.repository.appending(path: "fixtures/values")
    return try DiffInput(
      folder.appending(path: name).path, weights: weights.map { folder.appending(path: $0).path }, options: options)
  }

  /// Those of a model, and of weights alone, in a file of the same layout and of another.
  private func differences(_ weights: String) throws -> [Difference] {
    let weights = weights + ".weights.h5"
    return try [
      Difference(side("model.keras"), side("model.json", weights: weights)),
      Difference(side("model.json", weights: weights), side("model.h5")),
      Difference(side("model.weights.h5"), side(weights)), Difference(side("model.h5"), side(weights)),
    ]
  }

  @Test(arguments: ["model", "chunked", "packed", "reversed"])
  func `the way values are stored makes no difference`(weights: String) throws {
    for difference in try differences(weights) { #expect(difference.isEmpty, "\(difference.layers)") }
    #expect(try Difference(side("model.h5"), side("model.keras")).isEmpty)
  }

  @Test(arguments: ["one_plain", "one_chunked", "one_packed", "two_swapped"])
  func `a changed number, or two exchanged ones, are a difference of their tensor`(weights: String) throws {
    for (number, difference) in try differences(weights).enumerated() {
      #expect(difference.model.isEmpty && difference.layers.count == 1 && difference.isComplete)
      let layer = try #require(difference.layers.first)
      #expect(layer.kind == .changed && layer.before == (number == 2 ? ["layers/dense"] : ["hidden"]))
      let property = try #require(layer.properties.first)
      #expect(layer.properties.count == 1)
      #expect(property.property == ["values.kernel", "values.kernel", "values.vars/0", "values.hidden/kernel"][number])
      #expect(property.values?.before?.count == 24 * 18 && property.values?.after?.count == 24 * 18)
      #expect(property.before?.contains("mean ") == true)
    }
  }

  @Test func `unreadable values count as different, even from themselves`() throws {
    for difference in try differences("unread") {
      #expect(!difference.isComplete)
      let properties = try #require(difference.layers.first).properties
      #expect(properties.count == 1 && [properties[0].before, properties[0].after].contains("not read"))
      #expect((properties[0].values?.before == nil) != (properties[0].values?.after == nil))
    }
    let itself = try Difference(side("unread.weights.h5"), side("unread.weights.h5"))
    #expect(itself.layers.map(\.properties.count) == [1] && !itself.isComplete)
  }

  @Test func `the same numbers in another dtype differ only in dtype`() throws {
    for difference in try differences("double") {
      let names = difference.layers.flatMap(\.properties).map(\.property)
      #expect(names.count == 4 && names.allSatisfy { $0.hasPrefix("stored") })
    }
  }

  @Test func `values are compared only if both models were digested`() throws {
    let folder = OracleCase.repository.appending(path: "fixtures/values")
    let plain = try DiffInput(folder.appending(path: "one_plain.weights.h5").path)
    #expect(try Difference(side("model.weights.h5"), plain).isEmpty)
  }

  @Test func `values of an architecture alone are nothing to compare`() throws {
    #expect(throws: Difference.Incomparable.self) { try Difference(side("model.keras"), side("model.json")) }
  }
}
