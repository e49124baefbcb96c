// swift-tools-version: 6.2
import PackageDescription

/// A program that depends on keras-inspect as any other would; `../..` stands for the repository's address and a
/// version.
let package = Package(
  name: "AuditFolder",
  dependencies: [.package(name: "keras-inspect", path: "../..")],
  targets: [
    .executableTarget(name: "AuditFolder", dependencies: [.product(name: "KerasInspector", package: "keras-inspect")])
  ]
)
