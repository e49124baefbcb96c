import Basics
import FileFormats
import KerasAudit

extension Section {
  /// `values: {finite: true}`: no weight has NaN or infinite values.
  static let values = Section(
    key: "values", summary: "What the numbers in the tensors must be.", form: checked
  ) { value, diagnostics in
    (value.members(&diagnostics, known: checked.keys) ?? []).compactMap { _, value in
      guard value.bool(&diagnostics) == true else { return nil }
      return Expectation(position: value.position, needsValues: true) { index throws(Diagnostic) in
        guard index.report.model.hasWeights else { return [Violation(property: "values", expected: .text("finite"))] }
        guard index.report.model.hasValues else {
          throw Diagnostic(value.position, "values.finite requires the tensor values, which were not read")
        }
        return index.floats.compactMap { float in
          let tensor = float.tensor
          if let values = tensor.values, values.finite == values.count { return nil }
          return Violation(
            property: "values.\(float.weight ?? tensor.dataset.text)", layer: float.layer, weight: float.weight,
            dataset: tensor.dataset.text, expected: .text("finite"), actual: .text(tensor.nonFiniteValues))
        }
      }
    }
  } current: { index in
    let floats = index.floats
    let areFinite =
      index.report.model.hasValues && !floats.isEmpty
      && floats.allSatisfy { $0.tensor.values.map { $0.finite == $0.count } ?? false }
    return areFinite ? .inline([("finite", .plain("true"))]) : nil
  }

  private static let checked = FileForm.map([
    .init(name: "finite", summary: "No weight contains NaN or an infinity.", form: .flag)
  ])
}

extension ReportIndex {
  fileprivate struct Float {
    var layer: [String]?
    var weight: String?
    let tensor: Report.Stored
  }

  /// The model's stored tensors of a float or complex dtype, each once.
  fileprivate var floats: [Float] {
    var seen = Set<Name>()
    // A nested model repeats the weights of the layers inside it, which own them.
    let layers = report.layers.filter { !$0.isContainer } + report.layers.filter(\.isContainer)
    let all =
      layers.flatMap { layer in
        layer.weights.compactMap { weight in
          weight.stored.map { Float(layer: layer.path, weight: weight.name, tensor: $0) }
        }
      } + report.inventory.map { Float(tensor: $0) }
    return all.filter { float in
      (float.tensor.dtype.isFloat || float.tensor.dtype.isComplex)
        && seen.insert(Name(float.tensor.dataset.text)).inserted
    }
  }
}

extension Report.Stored {
  /// `3 NaN and 1 infinity among 4096 values`.
  fileprivate var nonFiniteValues: String {
    guard let values else { return "not readable" }
    let nan = values.nan > 0 ? "\(values.nan) NaN" : nil
    let infinite = values.infinite > 0 ? "\(values.infinite) \(values.infinite == 1 ? "infinity" : "infinities")" : nil
    return [nan, infinite].compactMap(\.self).joined(separator: " and ") + " among \(values.count.pluralized("value"))"
  }
}
