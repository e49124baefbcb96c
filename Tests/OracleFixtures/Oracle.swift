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

  package init(folder: URL, description: String) {
    self.folder = folder
    self.description = description
  }

  package func read() throws -> Oracle {
    try JSONDecoder().decode(Oracle.self, from: Data(contentsOf: folder.appending(path: "oracle.json")))
  }

  package func file(_ name: String) -> String { folder.appending(path: name).path }

  package static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The single layers, graphs and models of the article, in folders and in archives.
  package static let small = loose + archives.filter { !holdsApplications($0) }.flatMap { cases(in: $0) }
  /// `keras.applications`.
  package static let applications = archives.filter(holdsApplications).flatMap { cases(in: $0) }

  private static let loose = folders(in: repository.appending(path: "fixtures/oracle")).flatMap { cases(in: $0) }

  private static func holdsApplications(_ archive: URL) -> Bool { archive.lastPathComponent == "applications" }

  /// The archives that `make test` unpacks, a folder each, below one for the version.
  private static let archives = folders(in: repository.appending(path: ".build-fixtures")).flatMap { folders(in: $0) }

  /// The cases in a folder, which is that of a version or of an archive below one.
  private static func cases(in folder: URL) -> [OracleCase] {
    let parts = folder.pathComponents
    let version = parts.last { $0.first?.isNumber == true } ?? folder.lastPathComponent
    return folders(in: folder).filter { FileManager.default.fileExists(atPath: $0.appending(path: "oracle.json").path) }
      .map { OracleCase(folder: $0, description: version + "/" + $0.lastPathComponent) }
  }

  private static func folders(in url: URL) -> [URL] {
    ((try? FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)) ?? [])
      .sorted { $0.path < $1.path }
  }
}
