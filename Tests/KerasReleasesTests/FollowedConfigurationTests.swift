import KerasModels
import Testing

@testable import KerasReleases

@Suite struct FollowedConfigurationTests {
  private static func written(_ prediction: Prediction) -> String {
    let problems = (prediction.problems + prediction.training).map {
      "\($0.reason) \($0.detail) \($0.className ?? "") \($0.layer) \($0.path)"
    }
    return "\(prediction.target.name) \(prediction.outcome) \(problems)"
  }

  /// How files may hold a configuration.
  private static let forms: [(name: String, container: ModelFile.Container)] = [
    ("a.json", .json), ("a.h5", .hdf5), ("a.keras", .hdf5), ("a.keras", .zip), ("a.h5", .zip), ("a", .folder),
  ]

  @Test(arguments: LoaderSample.all)
  func `a release does the same with a configuration that was followed before, in any file`(sample: LoaderSample) throws
  {
    let root = try sample.root
    let known = FollowedConfiguration(root)
    for _ in 0..<2 {
      for (name, container) in Self.forms {
        for target in Target.all {
          let predictions = [known, FollowedConfiguration(root)].map { followed in
            let file = ModelFile(name: name, container: container, followed, weights: nil)
            return Self.written(Prediction(target, file, AuditFacts(layers: [], faults: [])))
          }
          #expect(predictions[0] == predictions[1])
        }
      }
    }
  }
}
