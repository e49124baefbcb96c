import KerasAudit
import KerasReports
import Testing

@Suite struct TextTests {
  private func text(_ report: Report, _ change: (inout Reporter.Options) -> Void = { _ in }) -> String {
    var options = Reporter.Options()
    change(&options)
    return String(decoding: Reporter.text.render(.report(report), options), as: UTF8.self)
  }

  private func verdict(_ report: Report) -> String {
    String(text(report).split(separator: "\n").last ?? "")
  }

  @Test func `no name can steer the terminal`() {
    let scalars = text(Sample.damaged).unicodeScalars
    #expect(scalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0.value != 0x202E && $0.value != 0x7F) })
  }

  @Test(arguments: [70, 80, 100, 140])
  func `no row of the table passes the width`(width: Int) {
    let rows = text(Sample.damaged) { $0.width = width }.split(separator: "\n").filter { "✓✗?─".contains($0.prefix(1)) }
    #expect(rows.count > 7)
    #expect(rows.allSatisfy { $0.unicodeScalars.count <= width })
  }

  @Test func `a plain chain needs no column for connections`() {
    #expect(!text(Sample.clean).contains("Connected to"))
    var report = Sample.clean
    report.layers[4].connectedTo = ["input"]
    #expect(text(report).contains("Connected to"))
  }

  @Test func `the verdict says what was compared`() {
    var report = Sample.clean
    #expect(verdict(report) == "OK: 5 layers verified against 2 stored tensors")
    report.layers[4].status = .unverified
    #expect(verdict(report) == "Nothing wrong found: 4 of 5 layers verified against 2 stored tensors; 1 unverified (?)")
    report.model.hasWeights = false
    #expect(
      verdict(report)
        == "Nothing wrong found: 4 of 5 layers recomputed; no weights were given to verify them against; 1 unverified (?)"
    )
    for index in report.layers.indices { report.layers[index].status = .unverified }
    #expect(verdict(report) == "Unverified: none of 5 layers could be verified")
    report.findings = [Finding(.dataUnreferenced, message: "Too much.")]
    #expect(verdict(report) == "1 warning in the file as a whole")
  }

  @Test func `findings alone are nothing of a clean model and located otherwise`() {
    #expect(text(Sample.clean) { $0.detail = .findings } == "")
    let findings = text(Sample.damaged) { $0.detail = .findings }
    #expect(findings.hasPrefix("error KI105 shape-mismatch vision/conv kernel\n"))
    #expect(!findings.contains("Layer (class)"))
  }

  @Test func `two layers of one path tell their findings once`() {
    var report = Sample.clean
    report.layers.append(report.layers[2])
    report.findings = [Finding(.shapeMismatch, layer: ["vision", "conv"], message: "Once.")]
    #expect(text(report).split(separator: "\n").count { $0.contains("Once.") } == 1)
  }

  @Test func `a size is told in the unit that keeps it short`() {
    let sizes = [0: "0 B", 1023: "1023 B", 1024: "1.0 KiB", 660_311_200: "629.7 MiB", 1_048_575: "1.0 MiB"]
    for (bytes, words) in sizes {
      var report = Sample.clean
      report.totals.storedBytes = bytes
      #expect(text(report).contains("   \(words)\n"))
    }
  }
}
