import Foundation
import KerasAudit
import KerasLayers
import KerasPacks
import KerasPolicy
import OracleFixtures
import Testing

/// Packs: those that are compiled in, and those of a user.
@Suite struct PackTests {
  private static let packs = [
    "attention", "autokeras", "efficientnet", "kapre", "keras_bert", "keras_cv", "keras_hub", "keras_lmu", "keras_rs",
    "keras_unet_collection", "larq", "qkeras", "spektral", "tcn", "tensorflow_addons", "tensorflow_lattice",
    "tensorflow_model_optimization", "tensorflow_probability", "tensorflow_ranking", "tensorflow_recommenders",
    "transformers", "vit_keras",
  ]

  /// All pack files: a large package has several.
  private static let files =
    packs
    + [
      "convolutions", "d_fine", "decoders", "gemma3n", "gemma4", "generation", "images", "objects", "qwen3_5", "sam3",
      "senses", "text", "vision",
    ].map { "keras_hub_\($0)" }

  @Test(arguments: files) func `a compiled pack has no error`(name: String) throws {
    let path = OracleCase.repository.appending(path: "Sources/KerasPacks/packs/\(name).yml")
    let package = try Pack.read(String(contentsOf: path, encoding: .utf8))
    #expect(package.name == name || name.hasPrefix(package.name + "_") && Self.packs.contains(package.name))
    #expect(!package.release.isEmpty)
    let names = package.classNames
    // A class is read by itself, without the rest of the pack.
    #expect((names.layers + names.models).allSatisfy { package.declares($0) })
  }

  @Test func `the packs that are compiled in are listed`() {
    #expect(PackSummary.all.map(\.name) == Self.packs)
  }

  @Test(arguments: [
    ("layers: {A: {output: input}}", "1:1: the pack needs the key 'package'"),
    ("package: p\nlayers:\n  A:\n    parts:\n      x: Dense(1 on input", "5:18: expected ,"),
    ("package: p\nlayers:\n  A:\n    build: |\n      x = 1\n      y = (2", "6:13: expected )"),
    (
      "package: p\nmodels:\n  M:\n    graph: |\n      for i in range(2):\n      x = 1",
      "6:7: expected an indented block"
    ),
    ("package: p\nlayer: {}", "2:1: unknown key 'layer'; did you mean 'layers'?"),
  ])
  func `a mistake in a pack is an error with its position`(text: String, message: String) {
    var settings = Settings()
    let error = #expect(throws: InvalidFile.self) { try settings.add(packs: [("p.yml", text)]) }
    #expect(error?.description == "p.yml:" + message)
  }
}
