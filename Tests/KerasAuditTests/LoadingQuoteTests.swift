import Foundation
import KerasAudit
import OracleFixtures
import Testing

/// What findings quote is what Keras says: `fixtures/make/messages.py` recorded it for files with one fault each.
struct LoadingQuoteTests {
  struct Recorded: Decodable {
    let file: String
    let fault: String
    let object: String
    let loads: Bool
    let error: String?
    let message: String?

    /// The last line of Python's traceback.
    var text: String { "\(error ?? ""): \(message ?? "")" }
  }

  static let versions = ["2.15.0", "3.15.1"]

  static func recorded(_ version: String) throws -> [Recorded] {
    let file = OracleCase.repository.appending(path: "fixtures/messages/\(version).jsonl")
    return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Recorded.self, from: $0)
    }
  }

  @Test(arguments: versions)
  func `one finding quotes the exception, word for word`(_ version: String) throws {
    for recorded in try Self.recorded(version) {
      let findings = try Self.audit(recorded.file).findings.filter { $0.level == .error }
      let quotes = findings.compactMap { $0.hint?.quotesOfRefusal }
      if recorded.loads {
        #expect(quotes.isEmpty, "\(recorded.file) loads")
      } else {
        #expect(!findings.isEmpty, "\(recorded.file): Keras refuses it: \(recorded.text)")
        #expect(quotes.count <= 1, "\(recorded.file): \(quotes)")
        for quote in quotes.joined() {
          #expect(recorded.text.contains(quote), "\(recorded.file): quoted \(quote), Keras says \(recorded.text)")
        }
      }
    }
  }

  @Test(arguments: versions)
  func `nearly every refusal has a quote`(_ version: String) throws {
    let refused = try Self.recorded(version).filter { !$0.loads }
    let unquoted = try refused.filter { recorded in
      try Self.audit(recorded.file).findings.allSatisfy { $0.hint?.quotesOfRefusal == nil }
    }
    #expect(unquoted.count * 50 <= refused.count, "\(unquoted.map { ($0.file, $0.text) })")
  }

  private static func audit(_ file: String) throws -> Report {
    let path = OracleCase.repository.appending(path: ".build-fixtures/messages/\(file)")
    let isWeights = file.hasSuffix(".weights.h5") || file.hasSuffix(".legacy.h5")
    guard isWeights else { return try Audit.run(path.path) }
    return try Audit.run(path.deletingLastPathComponent().appending(path: "model.json").path, weights: path.path)
  }
}

extension String {
  /// The parts that a hint quotes of Keras' exception; nil if it quotes none.
  var quotesOfRefusal: [String]? {
    guard let start = range(of: "refuses to load it: \"") else { return nil }
    let rest = self[start.upperBound...]
    let end = rest.range(of: "\"; ")?.lowerBound ?? rest.index(before: rest.endIndex)
    return rest[..<end].components(separatedBy: "\" … \"")
  }
}
