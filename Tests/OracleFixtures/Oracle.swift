import Foundation

/// What Keras said of one model: `oracle.json` of a folder below `fixtures/oracle`.
package struct Oracle: Decodable, Sendable {
  package let keras: String
  package let built: Bool
  package let customClasses: Bool
  package let layers: [Layer]
  package let totals: Parameters
  package let files: [String]

  package struct Layer: Decodable, Sendable {
    package let path: [String]
    package let calls: [[[Int?]?]]
    package let weights: [Weight]
    package let parameters: Parameters?
    /// True for an entry that Keras makes up and the configuration does not list.
    package let implicit: Bool?
  }

  package struct Weight: Decodable, Sendable {
    package let name: String
    package let shape: [Int?]
    package let dtype: String
    package let trainable: Bool
    /// Where Keras 3 stored it, inside the weights file.
    package let dataset: String?

    /// Without scope and counter: `kernel_1` of a stacked cell is a `kernel`.
    package var ownName: String {
      let last = name.split(separator: "/").last.map(String.init) ?? name
      let parts = last.split(separator: "_")
      let counted = parts.count > 1 && parts.last?.allSatisfy(\.isNumber) == true
      return counted ? parts.dropLast().joined(separator: "_") : last
    }
  }

  package struct Parameters: Decodable, Sendable, Equatable {
    package let total, trainable: Int
  }

  enum CodingKeys: String, CodingKey {
    case keras, built, layers, totals, files
    case customClasses = "custom_classes"
  }
}

/// A folder with what Keras wrote and said of one model.
package struct OracleCase: Sendable, CustomStringConvertible {
  package let folder: URL
  /// `3.15.1/Conv2D_same`.
  package let description: String

  package func read() throws -> Oracle {
    try JSONDecoder().decode(Oracle.self, from: Data(contentsOf: folder.appending(path: "oracle.json")))
  }

  package func file(_ name: String) -> String { folder.appending(path: name).path }

  package static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The single layers, graphs and models of the article.
  package static let small = below(repository.appending(path: "fixtures/oracle"))
  /// `keras.applications`, which `make test` unpacks.
  package static let applications = below(repository.appending(path: ".build-fixtures"))

  private static func below(_ root: URL) -> [OracleCase] {
    let folders = { (url: URL) in
      ((try? FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)) ?? [])
        .sorted { $0.path < $1.path }
    }
    return folders(root).flatMap { version in
      folders(version).filter { FileManager.default.fileExists(atPath: $0.appending(path: "oracle.json").path) }
        .map { OracleCase(folder: $0, description: version.lastPathComponent + "/" + $0.lastPathComponent) }
    }
  }
}
