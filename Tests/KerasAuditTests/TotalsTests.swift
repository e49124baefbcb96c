import Foundation
import KerasModels
import KerasStores
import OracleFixtures
import Testing

@testable import KerasAudit

/// Every stored tensor counts once: as a layer's, as unexpected, or as unreferenced; so the parts add up to the totals.
struct TotalsTests {
  @Test(
    arguments: OracleCase.small
  )
  func `the stored parameters of a model are those of its layers and of the remaining tensors`(_ model: OracleCase)
    throws
  { try addUp(model) }

  @Test(arguments: [
    ("conv2", "pool2"), ("pool2", "conv2"), ("convpool", "vqa"), ("vqa", "convpool"), ("conv2", "convpool"),
  ])
  func `weights of another model add up all the same`(_ architecture: String, _ weights: String) throws {
    for version in ["2.15.0", "3.15.1"] {
      let folder = OracleCase.repository.appending(path: "fixtures/oracle/\(version)")
      let text = folder.appending(path: "\(architecture)/model.json").path
      for file in ["weights.h5", version == "3.15.1" ? "model.weights.h5" : "v3.weights.h5"] {
        try addUp(text, folder.appending(path: "\(weights)/\(file)").path)
      }
    }
  }

  @Test(arguments: [
    ("sharded/model.json", "sharded/model.weights.json"), ("nested.json", "nested.weights.h5"),
    ("numbered.json", "numbered.h5"), ("arrays.keras", nil), ("scaled.keras", nil), ("scaled.h5", nil),
  ])
  func `weights of every other form add up too`(_ architecture: String, _ weights: String?) throws {
    let folder = OracleCase.repository.appending(path: "fixtures/containers")
    try addUp(folder.appending(path: architecture).path, weights.map { folder.appending(path: $0).path })
  }

  private func addUp(_ model: OracleCase) throws {
    for file in try model.read().files where file != "model.json" {
      let isPaired = file.hasSuffix("weights.h5")
      try addUp(model.file(isPaired ? "model.json" : file), isPaired ? model.file(file) : nil)
    }
  }

  private func addUp(_ path: String, _ weights: String?) throws {
    let first = try Store.open(path)
    let inventory = try #require(try weights.map { try Store.open($0) }?.inventory ?? first.inventory)
    let architecture = try Architecture(json: try #require(first.architecture), keras: first.kerasVersion)
    let match = try Match.between(
      ExpectedWeights(architecture), inventory, by: .auto, until: Deadline(seconds: 0))

    let layers = Set(match.weights.compactMap(\.tensor)).union(match.layers.flatMap(\.unverifiedTensors))
    let tooMany = match.unexpectedWeights.map(\.tensor) + match.unexpectedLayers.flatMap(\.tensors)
    let parts = Array(layers) + tooMany + match.sharedTensors + match.unreferenced
    let own = inventory.tensorIDs.filter { inventory.otherOwner(of: inventory[$0]) == nil }
    #expect(
      parts.sorted() == own,
      "\(weights ?? path): \(Set(own).symmetricDifference(parts).map { inventory[$0].path })")

    var totals = Report.Totals()
    totals.count(inventory)
    #expect(totals.storedParameters == parts.reduce(0) { $0 + inventory[$1].elements })
    #expect(totals.storedBytes == parts.reduce(0) { $0 + inventory[$1].bytes })
    let others = totals.otherState.reduce(0) { $0 + $1.state.tensors }
    #expect(own.count + others == inventory.tensors.count)
  }
}
