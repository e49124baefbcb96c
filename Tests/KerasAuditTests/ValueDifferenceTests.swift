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
  func `how values are stored is no difference`(weights: String) throws {
    for difference in try differences(weights) { #expect(difference.isEmpty, "\(difference.layers)") }
    #expect(try Difference(side("model.h5"), side("model.keras")).isEmpty)
  }

  @Test(arguments: ["one_plain", "one_chunked", "one_packed", "two_swapped"])
  func `one number that is another, and two in each other's place, are told of their tensor`(weights: String) throws {
    for (number, difference) in try differences(weights).enumerated() {
      #expect(difference.model.isEmpty && difference.layers.count == 1 && difference.isComplete)
      let entry = try #require(difference.layers.first)
      #expect(entry.change == .changed && entry.before == (number == 2 ? ["layers/dense"] : ["hidden"]))
      let fact = try #require(entry.facts.first)
      #expect(entry.facts.count == 1)
      #expect(fact.subject == ["values.kernel", "values.kernel", "values.vars/0", "values.hidden/kernel"][number])
      #expect(fact.values?.before?.count == 24 * 18 && fact.values?.after?.count == 24 * 18)
      #expect(fact.before?.contains("mean ") == true)
    }
  }

  @Test func `values that cannot be read are not the same, not even as themselves`() throws {
    for difference in try differences("unread") {
      #expect(!difference.isComplete)
      let facts = try #require(difference.layers.first).facts
      #expect(facts.count == 1 && [facts[0].before, facts[0].after].contains("not read"))
      #expect((facts[0].values?.before == nil) != (facts[0].values?.after == nil))
    }
    let itself = try Difference(side("unread.weights.h5"), side("unread.weights.h5"))
    #expect(itself.layers.map(\.facts.count) == [1] && !itself.isComplete)
  }

  @Test func `the same numbers in another dtype differ in dtype alone`() throws {
    for difference in try differences("double") {
      let subjects = difference.layers.flatMap(\.facts).map(\.subject)
      #expect(subjects.count == 4 && subjects.allSatisfy { $0.hasPrefix("stored") })
    }
  }

  @Test func `values are compared only where that is asked of both`() throws {
    let folder = OracleCase.repository.appending(path: "fixtures/values")
    let plain = try DiffInput(folder.appending(path: "one_plain.weights.h5").path)
    #expect(try Difference(side("model.weights.h5"), plain).isEmpty)
  }

  @Test func `values of an architecture alone are nothing to compare`() throws {
    #expect(throws: Difference.Incomparable.self) { try Difference(side("model.keras"), side("model.json")) }
  }
}
