import KerasAudit

extension Reporter {
  /// Text for people: the table of `model.summary()`, findings below their layers, totals and a verdict.
  ///
  /// Empty for a single input that could not be read: the command line reports that on standard error.
  public static let text = Reporter("text", fileEnding: "txt") { outcome, options in
    var text = StyledText(options)
    text.writeOutcome(outcome, options)
    if options.isBatch, options.detail.isTable { text.writeLine() }
    return text.bytes
  }
}

extension StyledText {
  fileprivate mutating func writeOutcome(_ outcome: Outcome, _ options: Reporter.Options) {
    switch outcome {
    case .report(let report) where options.detail == .findings: writeFindings(report, options)
    case .report(let report) where options.detail == .verdict: writeVerdictAndFindings(report, options)
    case .report(let report): writeReport(report, options)
    case .failure(let failure) where options.isBatch: writeLine(failure.description, .boldRed)
    case .failure: break
    }
  }

  /// Only the findings, below the model's path in a batch.
  private mutating func writeFindings(_ report: AssessedReport, _ options: Reporter.Options) {
    if options.isBatch, !report.findings.isEmpty { writeLine(report.model.path, .bold) }
    for finding in report.findings {
      let indent = options.isBatch ? 2 : 0
      writeFinding(finding, indent: indent, width: options.width, located: true)
    }
  }

  /// The path with the verdict, and the errors and warnings.
  private mutating func writeVerdictAndFindings(_ report: AssessedReport, _ options: Reporter.Options) {
    write(report.model.path, .bold)
    write(": ")
    writeVerdict(report, options)
    for finding in report.findings where finding.level > .note {
      writeFinding(finding, indent: 2, width: options.width, located: true)
    }
  }

  private mutating func writeReport(_ report: AssessedReport, _ options: Reporter.Options) {
    writeHeading(report.model, width: options.width)
    if report.model.hasArchitecture {
      writeLayers(report, LayerTable(report, width: options.width), options)
    } else {
      TensorTable(tensors: report.inventory).write(to: &self, width: options.width)
      for finding in report.findings { writeFinding(finding, indent: 2, width: options.width, located: true) }
      if !report.findings.isEmpty { writeLine() }
    }
    writeTotals(report, width: options.width)
    writeVerdict(report, options)
  }

  /// The files, and the model's name, inputs and outputs.
  private mutating func writeHeading(_ model: Report.Model, width: Int) {
    var details = [model.kind]
    if let release = model.kerasRelease { details.append(release) }
    if let backend = model.backend { details.append(backend) }
    write(model.path, .bold)
    writeLine("  " + details.joined(separator: ", "), .dim)
    if let path = model.weightsPath {
      write(path, .bold)
      writeLine(model.weightsKind.map { "  \($0)" } ?? "", .dim)
    }
    guard model.hasArchitecture else { return writeLine() }
    let name = model.name.map { "\"\($0)\"" } ?? "(unnamed)"
    let shapes = Report.shapeText(model.inputs) + " → " + Report.shapeText(model.outputs)
    let label = "Model \(name)" + (model.className.map { " (\($0))" } ?? "")
    writeParagraph(
      model.inputs.isEmpty && model.outputs.isEmpty ? label : "\(label): \(shapes)", indent: 0, width: width)
    writeLine()
  }

  /// The table with the findings of each layer below it, then the findings that concern no layer of the table.
  private mutating func writeLayers(_ report: AssessedReport, _ table: LayerTable, _ options: Reporter.Options) {
    var byLayer: [[String]: [Finding]] = [:]
    if options.detail == .audit {
      for finding in report.findings {
        if let layer = finding.layer { byLayer[layer, default: []].append(finding) }
      }
    }
    table.writeHeader(to: &self)
    for (row, layer) in zip(table.rows, report.layers) {
      table.write(row, to: &self)
      let indent = row.indent + 4
      if options.formulas { writeFormulas(layer, indent: indent, width: options.width) }
      // Two layers may share a path (KI206): the first gets the findings of both.
      for finding in byLayer.removeValue(forKey: layer.path) ?? [] {
        writeFinding(finding, indent: indent, width: options.width, located: false)
      }
    }
    writeSeparator(table.width)
    let rest = report.findings.filter { finding in
      options.detail == .audit && finding.layer.map { byLayer[$0] != nil } ?? true
    }
    if rest.isEmpty { return }
    writeLine("Other findings", .bold)
    for finding in rest { writeFinding(finding, indent: 2, width: options.width, located: true) }
    writeSeparator(table.width)
  }

  /// The arithmetic of a layer's output shape and parameter count.
  private mutating func writeFormulas(_ layer: Report.Layer, indent: Int, width: Int) {
    let sizes = layer.calls.first?.formulas ?? []
    if sizes.contains(where: { $0.contains("=") }) {
      writeSpaces(indent)
      write("output      ", .dim)
      writeItems(sizes, indent: indent + 12, width: width)
    }
    if let formula = layer.formula {
      writeSpaces(indent)
      write("parameters  ", .dim)
      writeItems([formula], indent: indent + 12, width: width)
    }
  }

  /// Comma-separated items, wrapped before `width`.
  private mutating func writeItems(_ items: [String], indent: Int, width: Int) {
    var used = indent
    for (index, item) in items.enumerated() {
      let text = index + 1 < items.count ? item + "," : item
      if index > 0 && used + 2 + text.columns > width {
        writeLine()
        writeSpaces(indent)
        used = indent
      } else if index > 0 {
        writeSpaces(2)
        used += 2
      }
      write(text, .cyan)
      used += text.columns
    }
    writeLine()
  }
}
