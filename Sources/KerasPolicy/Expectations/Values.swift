import KerasAudit

extension Section {
  /// `values: {finite: true}`: no weight holds NaN or an infinity.
  static let values = Section(key: "values") { entry, diagnostics in
    (entry.members(&diagnostics, known: ["finite"]) ?? []).compactMap { _, entry in
      guard entry.bool(&diagnostics) == true else { return nil }
      return Expectation(place: entry.place, needsValues: true) { subject throws(Diagnostic) in
        guard subject.report.model.hasWeights else { return [Violation(subject: "values", expected: .text("finite"))] }
        guard subject.report.model.hasValues else {
          throw Diagnostic(entry.place, "values.finite needs the values of the tensors, which were not read")
        }
        return subject.floats.compactMap { float in
          let tensor = float.tensor
          if let values = tensor.values, values.finite == values.count { return nil }
          return Violation(
            subject: "values.\(float.weight ?? tensor.dataset)", layer: float.layer, weight: float.weight,
            dataset: tensor.dataset, expected: .text("finite"), actual: .text(tensor.words))
        }
      }
    }
  } holding: { subject in
    let floats = subject.floats
    let holds =
      subject.report.model.hasValues && !floats.isEmpty
      && floats.allSatisfy { $0.tensor.values.map { $0.finite == $0.count } ?? false }
    return holds ? .inline([("finite", .plain("true"))]) : nil
  }
}

extension ReportIndex {
  fileprivate struct Float {
    var layer: [String]?
    var weight: String?
    let tensor: Report.Stored
  }

  /// The model's stored tensors whose elements could be something else than finite numbers, each once.
  fileprivate var floats: [Float] {
    var seen = Set<String>()
    // What is listed with a container too belongs to the layer inside it.
    let layers = report.layers.filter { !$0.isContainer } + report.layers.filter(\.isContainer)
    let all =
      layers.flatMap { layer in
        layer.weights.compactMap { weight in
          weight.stored.map { Float(layer: layer.path, weight: weight.name, tensor: $0) }
        }
      } + report.inventory.map { Float(tensor: $0) }
    return all.filter { float in
      (float.tensor.dtype.isFloat || float.tensor.dtype.isComplex) && seen.insert(float.tensor.dataset).inserted
    }
  }
}

extension Report.Stored {
  /// `3 NaN and 1 infinity among 4096 values`.
  fileprivate var words: String {
    guard let values else { return "not readable" }
    let nan = values.nan > 0 ? "\(values.nan) NaN" : nil
    let infinite = values.infinite > 0 ? "\(values.infinite) \(values.infinite == 1 ? "infinity" : "infinities")" : nil
    return [nan, infinite].compactMap(\.self).joined(separator: " and ") + " among \(values.count) values"
  }
}
