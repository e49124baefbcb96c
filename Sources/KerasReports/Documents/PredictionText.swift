import Basics
import KerasReleases

extension Prediction {
  var label: String {
    let hasColon = !missingObjects.isEmpty || reportedProblems.first.map { $0.place == nil } ?? false
    return state + (hasColon ? ":" : "")
  }

  var state: String {
    switch outcome {
    case .loads: training.isEmpty ? "loads" : "loads with compile=False; otherwise refuses"
    case .differs: training.isEmpty ? "loads, but differs" : "loads with compile=False, but differs"
    case .refuses where !missingObjects.isEmpty: "needs custom_objects"
    case .refuses where hangs: "never returns"
    case .refuses where problems.allSatisfy { $0.reason == .lambda }: "refuses in safe mode"
    case .refuses: "refuses"
    case .unknown: "unknown"
    }
  }

  var style: StyledText.Style {
    switch outcome {
    case .loads: training.isEmpty ? .green : .yellow
    case .differs, .unknown: .yellow
    case .refuses: missingObjects.isEmpty ? .red : .yellow
    }
  }

  /// `first at dense: Dense does not take the argument units; 2 more problems`; empty without one.
  var firstProblem: String {
    guard let first = reportedProblems.first else { return "" }
    if !missingObjects.isEmpty { return missingObjects.joined(separator: ", ") }
    let others = reportedProblems.count - 1
    let place = first.place.map { "\(others > 0 ? "first " : "")at \($0): " } ?? ""
    return place + first.message + (others > 0 ? "; \(others.pluralized("more problem"))" : "")
  }

  private var reportedProblems: [LoadProblem] { reasons + training }

  /// The same problems at the models that contain the layers: Keras' message often names the model.
  var models: [LoadProblem] {
    var seen: Set<String> = []
    return reasons.compactMap { problem in
      guard problem.layer.count > 1, let model = problem.layer.first,
        seen.insert("\(problem.reason.rawValue) \(model)").inserted
      else { return nil }
      return problem.reported(at: [model])
    }
  }

  /// The problems without repetitions of one reason at one layer.
  var reasons: [LoadProblem] {
    var seen: Set<String> = []
    return problems.filter { seen.insert("\($0.reason.rawValue) \($0.layer) \($0.detail)").inserted }
  }
}

extension LoadProblem {
  /// Where it is: the layer, or the path in the JSON.
  var place: String? {
    layer.isEmpty ? (path.isEmpty ? nil : path) : layer.joined(separator: "/")
  }

  /// `model/dense (config.layers[1])`.
  var placeAndPath: String? {
    layer.isEmpty || path.isEmpty ? place : "\(layer.joined(separator: "/")) (\(path))"
  }

  /// Whether another configuration may be the remedy.
  var isOfConfiguration: Bool {
    switch reason {
    case .containerTooNew, .unsupportedContainer, .h5UnderKerasName, .zipUnderH5Name, .legacyWeightsUnderV3Name,
      .v3WeightsUnderLegacyName, .weightsOnly, .notAModel, .lambda, .dangling, .weights, .bfloat16InH5, .tableInH5,
      .lossNotFound, .compileRefused, .releaseDefect, .operandLost, .auditError:
      false
    default: true
    }
  }
}
