import Foundation
import Testing

/// The package in `Examples`, which sees what any program that depends on this one sees.
@Suite struct ExampleTests {
  @Test func `the example builds against the library and names the fault`() throws {
    let inherited = ProcessInfo.processInfo.environment.filter { ["PATH", "HOME", "PKG_CONFIG_PATH"].contains($0.key) }
    let package = "--package-path Examples/AuditFolder --scratch-path .build/example"
    let build = try Tool.shell(
      "swift build \(package) && swift build \(package) --show-bin-path", environment: inherited)
    #expect(build.status == 0, "\(build.output) \(build.errors)")
    let folder = build.output.split(separator: "\n").last ?? ""
    let run = try Tool.shell("\(folder)/AuditFolder fixtures/models/vqa.h5 fixtures/models/vqa_wrong.h5")
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.output.contains("fixtures/models/vqa.h5: 165077800 parameters in 19 layers\n"))
    #expect(run.output.contains("  KI105 vision_model/conv2d_1: "))
    #expect(run.output.split(separator: "\n").count == 3)
  }
}
