import KerasAudit

extension Reporter {
  /// What a person reads: the table known from `model.summary()`, discrepancies below their layers, totals, a verdict.
  ///
  /// Of a single input that could not be read it says nothing: the command line does, on standard error.
  public static let text = Reporter("text", fileEnding: "txt") { outcome, options in
    var page = StyledText(options)
    page.outcome(outcome, options)
    if options.isBatch, options.detail.isTable { page.line() }
    return page.bytes
  }
}

extension StyledText {
  fileprivate mutating func outcome(_ outcome: Outcome, _ options: Reporter.Options) {
    switch outcome {
    case .report(let report) where options.detail == .findings: findings(report, options)
    case .report(let report) where options.detail == .verdict: located(report, options)
    case .report(let report): self.report(report, options)
    case .failure(let failure) where options.isBatch: line(failure.description, .boldRed)
    case .failure: break
    }
  }

  /// The findings alone, below the model's path where there are several models.
  private mutating func findings(_ report: AssessedReport, _ options: Reporter.Options) {
    if options.isBatch, !report.findings.isEmpty { line(report.model.path, .bold) }
    for finding in report.findings {
      let indent = options.isBatch ? 2 : 0
      self.finding(finding, indent: indent, width: options.width, located: true)
    }
  }

  /// The verdict on the file by name, and below it what is wrong and where.
  private mutating func located(_ report: AssessedReport, _ options: Reporter.Options) {
    write(report.model.path, .bold)
    write(": ")
    verdict(report, options)
    for finding in report.findings where finding.level > .note {
      self.finding(finding, indent: 2, width: options.width, located: true)
    }
  }

  private mutating func report(_ report: AssessedReport, _ options: Reporter.Options) {
    heading(report.model, width: options.width)
    if report.model.hasArchitecture {
      layers(report, LayerTable(report, width: options.width), options)
    } else {
      tensors(report.inventory, width: options.width)
      for finding in report.findings { self.finding(finding, indent: 2, width: options.width, located: true) }
      if !report.findings.isEmpty { line() }
    }
    totals(report, width: options.width)
    verdict(report, options)
  }

  /// Which file this is, and the model's name, inputs and outputs.
  private mutating func heading(_ model: Report.Model, width: Int) {
    var facts = [model.kind]
    if let version = model.kerasVersion { facts.append("Keras \(version)") }
    if let backend = model.backend { facts.append(backend) }
    write(model.path, .bold)
    line("  " + facts.joined(separator: ", "), .dim)
    if let path = model.weightsPath {
      write(path, .bold)
      line(model.weightsKind.map { "  \($0)" } ?? "", .dim)
    }
    guard model.hasArchitecture else { return line() }
    let name = model.name.map { "\"\($0)\"" } ?? "(unnamed)"
    let ends = Report.words(model.inputs) + " → " + Report.words(model.outputs)
    let label = "Model \(name)" + (model.className.map { " (\($0))" } ?? "")
    paragraph(model.inputs.isEmpty && model.outputs.isEmpty ? label : "\(label): \(ends)", indent: 0, width: width)
    line()
  }

  /// The table, and below each layer what there is to say of it; then what no layer of the table is to blame for.
  private mutating func layers(_ report: AssessedReport, _ table: LayerTable, _ options: Reporter.Options) {
    var byLayer: [[String]: [Finding]] = [:]
    if options.detail == .audit {
      for finding in report.findings {
        if let layer = finding.layer { byLayer[layer, default: []].append(finding) }
      }
    }
    table.head(&self)
    for (row, layer) in zip(table.rows, report.layers) {
      table.print(row, &self)
      let indent = row.indent + 4
      if options.formulas { formulas(layer, indent: indent, width: options.width) }
      // Two layers may share one path (KI206): the first tells the findings of both.
      for finding in byLayer.removeValue(forKey: layer.path) ?? [] {
        self.finding(finding, indent: indent, width: options.width, located: false)
      }
    }
    rule(table.width)
    let rest = report.findings.filter { finding in
      options.detail == .audit && finding.layer.map { byLayer[$0] != nil } ?? true
    }
    if rest.isEmpty { return }
    line("Beyond the layers above", .bold)
    for finding in rest { self.finding(finding, indent: 2, width: options.width, located: true) }
    rule(table.width)
  }

  /// How each output size and the parameter count of a layer come about.
  private mutating func formulas(_ layer: Report.Layer, indent: Int, width: Int) {
    let sizes = layer.calls.first?.formulas ?? []
    if sizes.contains(where: { $0.contains("=") }) {
      spaces(indent)
      write("output      ", .dim)
      items(sizes, indent: indent + 12, width: width)
    }
    if let formula = layer.formula {
      spaces(indent)
      write("parameters  ", .dim)
      items([formula], indent: indent + 12, width: width)
    }
  }

  /// Items with commas between, a new line where the next one would pass the width.
  private mutating func items(_ items: [String], indent: Int, width: Int) {
    var used = indent
    for (index, item) in items.enumerated() {
      let text = index + 1 < items.count ? item + "," : item
      if index > 0 && used + 2 + text.columns > width {
        line()
        spaces(indent)
        used = indent
      } else if index > 0 {
        spaces(2)
        used += 2
      }
      write(text, .cyan)
      used += text.columns
    }
    line()
  }

  /// Every stored tensor: all there is to list without an architecture.
  private mutating func tensors(_ tensors: [Report.Stored], width: Int) {
    let shapes = tensors.map { Report.words($0.shape) }
    let shapeWidth = shapes.reduce(5) { max($0, min($1.columns, 32)) }
    let dtypeWidth = tensors.reduce(5) { max($0, min($1.dtype.name.columns, 16)) }
    let natural = tensors.reduce(13) { max($0, $1.dataset.columns) }
    let pathWidth = max(13, min(natural, width - shapeWidth - dtypeWidth - 10 - 6))
    cell("Stored tensor", pathWidth + 2, .left, .bold)
    cell("Shape", shapeWidth + 2, .left, .bold)
    cell("Dtype", dtypeWidth + 2, .left, .bold)
    cell("Bytes", 10, .right, .bold)
    line()
    let total = pathWidth + shapeWidth + dtypeWidth + 16
    rule(total)
    for (tensor, shape) in zip(tensors, shapes) {
      cell(tensor.dataset.cut(to: pathWidth), pathWidth + 2)
      cell(shape.cut(to: shapeWidth), shapeWidth + 2)
      cell(tensor.dtype.name.cut(to: dtypeWidth), dtypeWidth + 2)
      cell(tensor.bytes.asBytes, 10, .right)
      line()
    }
    rule(total)
  }
}
