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

  @Test(arguments: [40, 50, 70, 80, 100, 140])
  func `no row of the table passes the width`(width: Int) {
    let rows = text(Sample.damaged) { $0.width = width }.split(separator: "\n").filter { "✓✗?─".contains($0.prefix(1)) }
    #expect(rows.count > 7)
    #expect(rows.allSatisfy { $0.unicodeScalars.count <= width })
  }

  @Test(arguments: [30, 36, 45, 60, 80])
  func `a narrow terminal breaks no number, and the report names the columns without space`(width: Int) {
    let columns = ["output", "params", "memory", "dtype", "connected-to"].compactMap(LayerColumn.named)
    let narrow = text(Sample.damaged) { ($0.width, $0.columns) = (width, columns) }
    let rows = narrow.split(separator: "\n").drop { !$0.contains("──") }.prefix { !$0.hasPrefix("Layers") }
    #expect(rows.contains { $0.contains("(None, 8, 8, 3)") } && rows.contains { $0.contains("(None, 6, 6, 16)") })
    #expect(!rows.contains { $0.contains(/\d…|…\d|,…/) }, "\(narrow)")
    let lines = narrow.replacing("\n", with: " ").split(separator: "the terminal is too narrow for: ")
    let leftOut = lines.count > 1 ? lines[1].prefix { $0 != "L" } : nil
    if width <= 45 { #expect(leftOut?.contains("connected-to") == true, "\(narrow)") }
    let header = narrow.split(separator: "\n").first { $0.contains("Layer") } ?? ""
    for (title, name) in [("Param #", "params"), ("Memory", "memory"), ("Dtype", "dtype")] {
      #expect(header.contains(title) != (leftOut?.contains(name) ?? false), "\(narrow)")
    }
  }

  @Test func `the outputs of a call take a line each where one line has no space`() {
    let report = Sample.clean.changing {
      let call = Report.Call(inputs: [], outputs: [[nil, 100], [nil, 32], [nil, 32]])
      $0.layers[4] = Report.Layer(
        path: ["lstm"], className: "LSTM", trainable: true, calls: [call], connectedTo: [], parameters: .init(),
        formula: nil, weights: [], status: .ok, isContainer: false)
    }
    #expect(text(report) { $0.width = 90 }.contains("[(None, 100), (None, 32), (None, 32)]"))
    let lines = text(report) { $0.width = 40 }.split(separator: "\n")
    #expect(lines.contains { $0.contains("[(None, 100),") } && lines.contains { $0.hasSuffix("  (None, 32)]") })
  }

  @Test func `a frozen layer is marked`() {
    let report = Sample.clean.changing {
      let layer = $0.layers[2]
      $0.layers[2] = Report.Layer(
        path: layer.path, className: layer.className, trainable: false, calls: layer.calls, connectedTo: [],
        parameters: layer.parameters, formula: nil, weights: layer.weights, status: .ok, isContainer: false)
    }
    #expect(text(report).contains("conv (Conv2D, frozen)"))
  }

  @Test func `the verdict counts the places of errors and warnings, and notes apart`() {
    var draft = ReportDraft(Sample.clean)
    draft.findings = [
      Finding(.operationInH5, layers: [["input"], ["flatten"]], message: "Two operations."),
      Finding(.neverBuilt, message: "No shapes."), Finding(.customLayer, layer: ["vision"], message: "A custom class."),
    ]
    #expect(verdict(draft.report) == "1 error in 2 layers; 2 notes")
    #expect(text(draft.report).contains("! input") && text(draft.report).contains("! flatten"))
    draft.findings.append(Finding(.dataUnreferenced, message: "Too much."))
    #expect(verdict(draft.report) == "1 error, 1 warning in 2 layers and the file as a whole; 2 notes")
  }

  @Test func `a plain chain needs no column for connections`() {
    #expect(!text(Sample.clean).contains("Connected to"))
    let report = Sample.clean.changing { $0.layers[4] = $0.layers[4].with(connectedTo: ["input"]) }
    #expect(text(report).contains("Connected to"))
  }

  @Test func `the verdict says what was compared`() {
    var draft = ReportDraft(Sample.clean)
    var report: Report { draft.report }
    #expect(verdict(report) == "OK: 2 stored tensors match the configuration of 5 layers")
    draft.layers[4] = draft.layers[4].with(status: .unverified)
    #expect(
      verdict(report)
        == "Nothing wrong found: 2 stored tensors match the configuration of 4 of 5 layers; 1 unverified (?)")
    draft.model.hasWeights = false
    #expect(
      verdict(report)
        == "Nothing wrong found: 4 of 5 layers recomputed; no weights were given to compare with; 1 unverified (?)"
    )
    draft.layers = draft.layers.map { $0.with(status: .unverified) }
    #expect(verdict(report) == "Unverified: none of 5 layers could be verified")
    draft.findings = [Finding(.dataUnreferenced, message: "Too much.")]
    #expect(verdict(report) == "1 warning in the file as a whole")
  }

  @Test func `a suppressed mismatch is never called verified`() {
    let finding = Finding(.shapeMismatch, layer: ["vision", "conv"], message: "Another shape.")
    let report = Sample.clean.changing {
      $0.layers[2] = $0.layers[2].with(status: .mismatch)
      $0.findings = [finding]
    }
    for reason in [AssessedReport.Reason.notSelected, .suppressed("known"), .baseline] {
      let assessed = AssessedReport(report, findings: [], suppressions: [.init(finding, reason)], expectations: nil)
      let text = String(decoding: Reporter.text.render(.report(assessed), .init()), as: UTF8.self)
      #expect(text.contains("✗   conv"))
      #expect(text.hasSuffix("\n4 of 5 layers verified; 1 finding suppressed\n"), "\(text)")
      let junit = String(decoding: Reporter.junit.render(.report(assessed), .init()), as: UTF8.self)
      #expect(
        junit.contains(
          "Conv2D does not match: its findings are suppressed, or it follows from the fault of another layer"))
    }
    let lowered = AssessedReport(report, findings: [], suppressions: [], expectations: nil)
    #expect(!String(decoding: Reporter.text.render(.report(lowered), .init()), as: UTF8.self).contains("OK"))
  }

  @Test func `a failed expectation marks its layer and leaves its status`() {
    let failed = Finding.expectationFailed(
      "class", layer: ["flatten"], expected: .text("Dense"), actual: .text("Flatten"), location: "x.yml:1")
    let assessed = AssessedReport(Sample.clean, findings: [failed], suppressions: [], expectations: 1)
    let text = String(decoding: Reporter.text.render(.report(assessed), .init()), as: UTF8.self)
    #expect(text.contains("! flatten"))
    #expect(text.contains("error KI601 expectation-failed"))
    #expect(String(decoding: Reporter.markdown.render(.report(assessed), .init()), as: UTF8.self).contains("| ! |"))
    let json = String(decoding: Reporter.json.render(.report(assessed), .init()), as: UTF8.self)
    #expect(!json.contains("\"status\": \"mismatch\"") && json.contains("\"layer\": [\"flatten\"]"))
  }

  @Test func `findings alone are nothing of a clean model and located otherwise`() {
    #expect(text(Sample.clean) { $0.detail = .findings } == "")
    let findings = text(Sample.damaged) { $0.detail = .findings }
    #expect(findings.hasPrefix("error KI105 shape-mismatch vision/conv kernel\n"))
    #expect(!findings.contains("Layer (class)"))
  }

  @Test func `two layers of one path tell their findings once`() {
    let report = Sample.clean.changing {
      $0.layers.append($0.layers[2])
      $0.findings = [Finding(.shapeMismatch, layer: ["vision", "conv"], message: "Once.")]
    }
    #expect(text(report).split(separator: "\n").count { $0.contains("Once.") } == 1)
  }

  @Test func `a size is shown in the unit that keeps it short`() {
    let sizes = [0: "0 B", 1023: "1023 B", 1024: "1.0 KiB", 660_311_200: "629.7 MiB", 1_048_575: "1.0 MiB"]
    for (bytes, words) in sizes {
      let report = Sample.clean.changing { $0.totals.storedBytes = bytes }
      #expect(text(report).contains("   \(words)\n"))
    }
  }

  @Test func `printing a report, an outcome or a finding is readable`() {
    #expect("\(Sample.clean)" == text(Sample.clean))
    #expect("\(Outcome.report(AssessedReport(Sample.clean)))" == text(Sample.clean))
    #expect("\(Outcome.failure(Sample.unreadable))" == Sample.unreadable.description)
    let finding = Finding(
      .shapeMismatch, layer: ["dense"], weight: "kernel", expected: .shape([3, 4]), actual: .shape([4, 3]),
      message: "Transposed.")
    #expect(
      "\(finding)" == "error KI105 shape-mismatch dense kernel: Transposed. (expected (3, 4), stored (4, 3))")
    #expect("\(Finding(.neverBuilt, message: "No shapes."))" == "note KI211 never-built: No shapes.")
  }

  /// A chain of `count` layers; those at `wrong` do not match and have an error each.
  private func chain(_ count: Int, wrong: Set<Int> = []) -> Report {
    Sample.clean.changing {
      let layer = $0.layers[4]
      $0.layers = (0..<count).map {
        layer.with(path: ["dense_\($0)"], status: wrong.contains($0) ? .mismatch : .ok)
      }
      $0.findings = wrong.sorted().map {
        Finding(.shapeMismatch, layer: ["dense_\($0)"], weight: "kernel", message: "Another shape.")
      }
    }
  }

  @Test func `the table of a large model shows its ends and what is wrong`() {
    #expect(!text(chain(20)).contains("…"))
    let lines = text(chain(1000)).split(separator: "\n")
    #expect(lines.count < 40 && lines.contains("  … 988 layers verified"), "\(lines)")
    let wrong = text(chain(1000, wrong: [500]))
    #expect(wrong.contains("  … 493 layers verified\n✗ dense_500") && wrong.contains("  … 494 layers verified"))
    #expect(text(chain(1000)) { $0.showsAllLayers = true }.split(separator: "\n").count > 1000)
  }

  @Test func `the end of a long report names the errors or counts them`() {
    let report = chain(1000, wrong: Set(0..<300))
    let end = text(report).split(separator: "\n").suffix(3)
    #expect(end.first == "Errors by rule")
    #expect(end.dropFirst().first?.hasPrefix("  KI105 shape-mismatch  300  dense_0 kernel, dense_1 kernel") == true)
    #expect(end.dropFirst().first?.hasSuffix(" more") == true && end.last == "300 errors in 300 layers")
    #expect(!text(chain(1000, wrong: [7])).contains("Errors by rule"))
  }

  @Test func `the nested models of a large model are closed, but for those with a fault`() {
    let report = chain(30, wrong: [25]).changing {
      let layer = $0.layers[0]
      $0.layers = $0.layers.enumerated().map { index, layer in
        layer.with(path: [index < 10 ? "a" : index < 20 ? "b" : "c", layer.name])
      }
      for (name, position) in [("c", 20), ("b", 10), ("a", 0)] {
        $0.layers.insert(layer.with(path: [name]), at: position)
      }
      $0.findings = []
    }
    let lines = text(report).split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("✓ a (Flatten, 10 layers)") }, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("✓ b (Flatten, 10 layers)") })
    #expect(lines.contains { $0.hasPrefix("✓ c (Flatten) ") } && lines.contains { $0.hasPrefix("✗   dense_25") })
    #expect(lines.contains("    … 5 layers verified") && lines.contains("    … 4 layers verified"))
  }

  @Test func `nested models can be left closed`() {
    let closed = text(Sample.damaged) { $0.depth = 1 }
    #expect(closed.contains("vision (Sequential, 2 layers)") && !closed.contains("  drop (Dropout)"))
  }
}
