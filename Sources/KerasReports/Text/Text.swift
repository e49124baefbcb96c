import KerasAudit

extension Reporter {
  /// Text for people: the table of `model.summary()`, totals, findings with their layers, and a verdict.
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
    if options.isBatch, !report.findings.isEmpty { writeLine(report.model.displayPath, .bold) }
    for finding in report.findings {
      let indent = options.isBatch ? 2 : 0
      writeFinding(finding, indent: indent, width: options.lineWidth, located: true)
    }
  }

  /// The path with the verdict, and the errors and warnings.
  private mutating func writeVerdictAndFindings(_ report: AssessedReport, _ options: Reporter.Options) {
    write(report.model.displayPath, .bold)
    write(": ")
    writeVerdict(report, options)
    for finding in report.findings where finding.level > .note {
      writeFinding(finding, indent: 2, width: options.lineWidth, located: true)
    }
  }

  private mutating func writeReport(_ report: AssessedReport, _ options: Reporter.Options) {
    writeHeading(report.model, width: options.lineWidth)
    if report.model.hasArchitecture {
      writeLayers(report, options)
    } else {
      let table = TensorTable(report.inventory)
      table.write(to: &self, width: options.width, showsAll: options.showsAllLayers || options.detail == .summary)
    }
    writeTotals(report, options)
    PartTable(parts: report.report.parts).write(to: &self, width: options.width)
    if options.detail == .audit { writeFindingsByLayer(report, options) }
    writeVerdict(report, options)
  }

  /// The files, and the model's name, inputs and outputs.
  private mutating func writeHeading(_ model: Report.Model, width: Int) {
    var details = [model.kindText]
    if let release = model.kerasRelease { details.append(release) }
    if let backend = model.backend { details.append(backend) }
    write(model.displayPath, .bold)
    writeLine("  " + details.joined(separator: ", "), .dim)
    if let path = model.weightsPath {
      write(path, .bold)
      writeLine(model.weightsKindText.map { "  \($0)" } ?? "", .dim)
    }
    guard model.hasArchitecture else { return writeLine() }
    let name = model.name.map { "\"\($0)\"" } ?? "(unnamed)"
    let shapes = Report.shapeText(model.inputs) + " → " + Report.shapeText(model.outputs)
    let label = "Model \(name)" + (model.className.map { " (\($0))" } ?? "")
    writeParagraph(
      model.inputs.isEmpty && model.outputs.isEmpty ? label : "\(label): \(shapes)", indent: 0, width: width)
    writeLine()
  }

  /// The table of layers.
  private mutating func writeLayers(_ report: AssessedReport, _ options: Reporter.Options) {
    let marks = report.marks
    let showsAll = options.showsAllLayers || options.detail == .summary
    let graph = options.drawsGraph ? ModelGraph(report.layers, depth: options.depth) : nil
    let visible =
      graph.map { VisibleLayers($0, report.layers) }
      ?? VisibleLayers(report.layers, marks, depth: options.depth, showsAll: showsAll)
    let table = LayerTable(
      report, visible, graph: graph, marks: marks, columns: options.columns, batch: options.batch, width: options.width)
    table.writeHeader(to: &self)
    for line in table.lines {
      switch line {
      case .omitted(let omitted): table.write(omitted, to: &self)
      case .row(let row):
        table.write(row, to: &self)
        if options.formulas, !row.repeatsLayer {
          writeFormulas(report.layers[row.layer], beside: row.laneContinuation, row.indent, options)
        }
      }
    }
    writeSeparator(table.width)
    if !table.leftOut.isEmpty {
      let names = table.leftOut.joined(separator: ", ")
      writeParagraph("the terminal is too narrow for: \(names)", indent: 0, width: options.lineWidth, .dim)
    }
    if table.omittedConnections > 0 {
      let count = table.omittedConnections.pluralized("connection")
      writeLine("\(count) not drawn: the graph is too wide; --columns connected-to lists them", .dim)
    }
  }

  /// The arithmetic of a layer's output shape and parameter count.
  ///
  /// - Parameter lanes: The lanes of the graph that go on beside it.
  private mutating func writeFormulas(
    _ layer: Report.Layer, beside lanes: String, _ indent: Int, _ options: Reporter.Options
  ) {
    let sizes = layer.calls.first?.formulas ?? []
    let formulas: [(label: String, items: [String])] = [
      ("output      ", sizes.contains { $0.contains("=") } ? sizes : []),
      ("parameters  ", [layer.formula].compactMap(\.self)), ("MACs        ", [layer.macFormula].compactMap(\.self)),
      ("activation  ", [layer.activationFormula(batch: options.batch)].compactMap(\.self)),
      ("field       ", [layer.receptiveFieldText].filter { !$0.isEmpty }),
    ]
    for (label, items) in formulas where !items.isEmpty {
      writeMargin(lanes, indent + 4)
      write(label, .dim)
      writeItems(items, beside: lanes, indent: indent + 16, width: options.lineWidth)
    }
  }

  /// Spaces below a mark and a name, with the lanes of the graph between them.
  private mutating func writeMargin(_ lanes: String, _ indent: Int) {
    if lanes.isEmpty { return writeSpaces(indent) }
    writeSpaces(2)
    write(lanes)
    writeSpaces(indent - 2)
  }

  /// Comma-separated items, wrapped before `width`.
  private mutating func writeItems(_ items: [String], beside lanes: String, indent: Int, width: Int) {
    var used = indent
    for (index, item) in items.enumerated() {
      let text = index + 1 < items.count ? item + "," : item
      if index > 0 && used + 2 + text.columns > width {
        writeLine()
        writeMargin(lanes, indent)
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
