import KerasStores

extension Audit {
  /// Lists the stored tensors of weights without an architecture, with totals.
  ///
  /// - Parameters:
  ///   - fileFindings: what reading the file and its configuration found.
  ///   - nameFindings: what its name found, which explains no missing weight.
  ///   - compatibility: what releases of Keras do with the file.
  static func weightsAlone(
    _ inventory: Inventory?, _ model: Report.Model, _ fileFindings: [Finding], _ nameFindings: [Finding],
    _ options: Options, _ compatibility: Compatibility, required: [Report.RequiredObject] = []
  ) -> Report {
    var model = model
    model.hasArchitecture = false
    let tensors = inventory?.tensors.map(Report.Stored.init) ?? []
    var totals = Report.Totals()
    if let inventory { totals.count(inventory) }
    var findings = fileFindings + nameFindings
    if let inventory {
      if let finding = inventory.savedOnWindows { findings.append(finding) }
      // A link out of the file or an unreadable object may explain what is missing.
      if !fileFindings.contains(where: { $0.level == .error }) { findings += inventory.missingListedWeights }
      findings = inventory.refusingWeightsWithoutNumbers(findings)
      findings += Finding.statedCount(model, totals)
      if let adapter = LoRAAdapter(inventory.tensors) { findings += adapter.findings(in: model.path) }
      findings += Finding.dataUnreferenced(inventory.unreferenced.map { inventory[$0] })
      if options.values { findings += inventory.valueFindings }
    }
    findings += LoadingCheck.refusals(
      options.targets.map(compatibility.prediction), compatibility.belowRoot)
    var report = Report(
      model: model, layers: [], totals: totals, findings: findings, inventory: tensors, required: required)
    if options.keepsCompatibility { report.compatibility = compatibility }
    return report
  }
}
