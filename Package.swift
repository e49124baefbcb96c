// swift-tools-version: 6.2
import PackageDescription

/// The Python packages whose classes are declared, some in several files.
let packs = [
  "attention", "autokeras", "efficientnet", "kapre", "keras_bert", "keras_cv", "keras_hub", "keras_hub_convolutions",
  "keras_hub_d_fine", "keras_hub_decoders", "keras_hub_diffusion", "keras_hub_generation", "keras_hub_images",
  "keras_hub_gemma3n", "keras_hub_gemma4", "keras_hub_objects", "keras_hub_qwen3_5", "keras_hub_sam3",
  "keras_hub_senses", "keras_hub_text", "keras_hub_vision", "keras_lmu", "keras_rs", "keras_unet_collection", "larq",
  "qkeras", "spektral", "tcn", "tensorflow_addons", "tensorflow_lattice", "tensorflow_model_optimization",
  "tensorflow_probability", "tensorflow_ranking", "tensorflow_recommenders", "transformers", "vit_keras",
]

/// The program counts references as Sources/CReferenceCounts says.
let countsReferences = ["swift_retain", "swift_release"].flatMap { ["-Xlinker", "--wrap=\($0)"] }

/// The folder list is the architecture: a target may import what stands in its line, and nothing else.
let package = Package(
  name: "keras-inspect",
  products: [
    .library(name: "KerasInspector", targets: ["KerasInspector"]),
    .executable(name: "keras-inspect", targets: ["keras-inspect"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CHDF5", pkgConfig: "hdf5", providers: [.apt(["libhdf5-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CReaderProcess"),
    .target(name: "COlderGlibc"),
    .target(name: "CReferenceCounts"),
    .target(name: "CSignals"),
    .target(name: "CStatistics"),
    .target(name: "Basics"),
    .target(name: "FileFormats", dependencies: ["CYAML", "CZlib", "Basics"]),
    .target(name: "HDF5", dependencies: ["CHDF5", "FileFormats", "Basics"]),
    .target(name: "KerasLayers", dependencies: ["Basics"]),
    .target(name: "KerasModels", dependencies: ["KerasLayers", "Basics"]),
    .target(
      name: "KerasPacks", dependencies: ["KerasLayers", "FileFormats", "Basics"],
      resources: packs.map { .embedInCode("packs/\($0).yml") }),
    .target(name: "KerasStores", dependencies: ["HDF5", "FileFormats", "CStatistics", "Basics"]),
    .target(
      name: "ReaderProcess", dependencies: ["KerasStores", "HDF5", "CReaderProcess", "Basics"],
      exclude: ["PROTOCOL.md"]),
    .target(
      name: "KerasAudit",
      dependencies: [
        "KerasModels", "KerasLayers", "KerasPacks", "KerasReleases", "KerasStores", "FileFormats", "Basics",
      ]),
    .target(
      name: "KerasPolicy",
      dependencies: [
        "KerasAudit", "KerasStores", "KerasLayers", "KerasReleases", "KerasPacks", "FileFormats", "Basics",
      ]),
    .target(name: "KerasReleases", dependencies: ["KerasLayers", "Basics"]),
    .target(
      name: "KerasReports", dependencies: ["KerasAudit", "KerasPacks", "KerasReleases", "KerasLayers", "Basics"],
      resources: [.embedInCode("Page/page.css"), .embedInCode("Page/page.js")]),
    .target(
      name: "KerasInspector",
      dependencies: [
        "KerasReports", "KerasPolicy", "KerasAudit", "ReaderProcess", "KerasStores", "KerasModels", "KerasLayers",
        "Basics",
      ]),
    .executableTarget(
      name: "keras-inspect",
      dependencies: [
        "KerasReports", "KerasPolicy", "KerasAudit", "KerasPacks", "KerasReleases", "KerasStores", "ReaderProcess",
        "KerasModels", "KerasLayers", "CSignals", "COlderGlibc", "CReferenceCounts", "Basics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], linkerSettings: [.unsafeFlags(countsReferences, .when(platforms: [.linux]))]),
    .testTarget(name: "BasicsTests", dependencies: ["Basics"]),
    .testTarget(name: "FileFormatsTests", dependencies: ["FileFormats", "OracleFixtures"]),
    .testTarget(name: "HDF5Tests", dependencies: ["HDF5", "FileFormats"]),
    .testTarget(
      name: "ReaderProcessTests", dependencies: ["ReaderProcess", "KerasStores", "HDF5", "Basics", "reader-scenarios"]),
    .executableTarget(
      name: "reader-scenarios", dependencies: ["ReaderProcess", "KerasStores", "CReaderProcess", "CProbes"],
      path: "Tests/ReaderScenarios"),
    .target(name: "CProbes", path: "Tests/CProbes"),
    .testTarget(
      name: "KerasStoresTests", dependencies: ["KerasStores", "HDF5", "FileFormats", "CStatistics", "Basics"]),
    .target(name: "OracleFixtures", path: "Tests/OracleFixtures"),
    .testTarget(name: "KerasLayersTests", dependencies: ["KerasLayers"]),
    .testTarget(
      name: "KerasReleasesTests",
      dependencies: ["KerasReleases", "KerasAudit", "KerasModels", "OracleFixtures", "Basics"]),
    .testTarget(name: "KerasModelsTests", dependencies: ["KerasModels", "KerasLayers", "OracleFixtures"]),
    .testTarget(
      name: "KerasAuditTests",
      dependencies: [
        "KerasAudit", "KerasLayers", "KerasModels", "KerasPolicy", "KerasReleases", "KerasStores", "OracleFixtures",
        "Basics",
      ]),
    .testTarget(
      name: "KerasPolicyTests",
      dependencies: ["KerasPolicy", "KerasAudit", "KerasLayers", "KerasPacks", "KerasStores", "OracleFixtures"]),
    .testTarget(
      name: "KerasReportsTests", dependencies: ["KerasReports", "KerasAudit", "KerasReleases", "Basics"],
      exclude: ["Snapshots"]),
    .testTarget(name: "CommandTests", dependencies: ["keras-inspect", "KerasLayers"]),
  ],
  swiftLanguageModes: [.v6]
)

let fuzzingData = ["mutate.py", "changes.py", "checksums.py", "corpus", "zip.dict", "json.dict", "hdf5.dict", "expectations.dict"]

// The targets of `make fuzz`, which needs a sanitizer throughout; else the tests run them, so that they stay sound.
if Context.environment["FUZZ"] != nil {
  package.targets += [
    .systemLibrary(name: "CFuzzer", path: "Fuzz/CFuzzer"),
    .executableTarget(
      name: "fuzz",
      dependencies: ["KerasPolicy", "KerasAudit", "KerasStores", "ReaderProcess", "FileFormats", "Basics", "CFuzzer"],
      path: "Fuzz",
      exclude: fuzzingData + ["CFuzzer", "SeedTests.swift"]),
  ]
} else {
  package.targets.append(
    .testTarget(
      name: "FuzzTests",
      dependencies: ["KerasPolicy", "KerasAudit", "KerasStores", "ReaderProcess", "FileFormats", "Basics"],
      path: "Fuzz",
      exclude: fuzzingData + ["CFuzzer", "Fuzz.swift"]))
}

// `make test` compiles what its runs spend their time in as a release does, and all else in the shortest time.
if Context.environment["OPTIMIZED_TESTS"] != nil {
  for target in package.targets where ![.system, .binary, .plugin].contains(target.type) {
    if ["Basics", "KerasLayers", "KerasModels"].contains(target.name) { continue }
    target.swiftSettings = [.unsafeFlags(["-Onone"])]
  }
}

// A warning is an error in our own targets.
for target in package.targets where ![.system, .binary, .plugin].contains(target.type) {
  target.swiftSettings = (target.swiftSettings ?? []) + [.treatAllWarnings(as: .error)]
}
