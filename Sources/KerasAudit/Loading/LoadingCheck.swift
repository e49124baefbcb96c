import Basics
import KerasLayers
import KerasReleases

/// What releases of Keras would do with a model: the one that wrote it, the newest one, and those that were asked for.
struct LoadingCheck {
  let compatibility: Compatibility
  /// The classes and functions that a program must supply.
  private let required: [Report.RequiredObject]
  /// The releases in which the model must load.
  private let targets: [Target]
  private let notesNewestRelease: Bool
  /// The release that wrote the model; of a model of Keras 3 that does not say which, the newest.
  private let writer: Target?
  private let isWriterStated: Bool
  private let generation: KerasRelease.Generation

  init(
    compatibility: Compatibility, writer: KerasRelease, required: [Report.RequiredObject], _ options: Audit.Options
  ) {
    self.compatibility = compatibility
    self.required = required
    targets = options.targets
    notesNewestRelease = options.notesNewestRelease
    isWriterStated = writer.version != nil
    generation = writer.generation
    // The release that the contents agree with, under the number that the file states.
    let stated =
      isWriterStated && writer.generation > .keras1 ? compatibility.kerasVersion.flatMap(Target.writing) : nil
    if stated?.name == "tf.keras 2.15", compatibility.namesTFKeras {
      self.writer = Target.matching("tf-keras==2.15")?.first
    } else {
      self.writer = stated ?? (writer.generation == .keras3 && !isWriterStated ? Target.newestKeras3 : nil)
    }
  }

  /// - Parameter findings: what the audit found.
  func findings(besides findings: [Finding]) -> [Finding] {
    let compatibility = compatibility.adding(findings, writtenBy: generation)
    var result: [Finding] = []
    if let writer {
      result += faults(of: compatibility.prediction(writer), writer, besides: findings)
    }
    result += Self.refusals(
      targets.map(compatibility.prediction), compatibility.belowRoot, besides: findings,
      ofWriter: writer.map { ($0, result) })
    let hasErrors = findings.contains { $0.level == .error } || result.contains { $0.level == .error }
    if notesNewestRelease, !hasErrors, targets.isEmpty, let newest = Target.newestKeras3, newest.name != writer?.name,
      let note = note(on: compatibility.prediction(newest))
    {
      result.append(note)
    }
    return result
  }

  // MARK: The release that wrote the file

  /// Why the release that wrote a model does not load it again, as far as the file itself is at fault.
  private func faults(of prediction: Prediction, _ writer: Target, besides findings: [Finding]) -> [Finding] {
    let reported = ReportedFaults(findings)
    var problems =
      prediction.outcome == .refuses
      ? prediction.problems : prediction.problems.filter { [.axisLost, .outputInList].contains($0.reason) }
    let isRefused = prediction.outcome == .refuses
    problems = (problems + prediction.training).map(compatibility.belowRoot).filter { isFault($0, besides: reported) }
    // Of a release that is not stated only what holds for all of Keras 3.
    if !isWriterStated {
      let isGoneInAll = problems.contains(where: \.isGone) && isRefusedByAllOfKeras3(besides: reported)
      let shared = SharedRefusals(of: problems, in: compatibility)
      problems = problems.compactMap { problem in
        problem.holdsForAllOfKeras3 || isGoneInAll && problem.isGone ? problem : shared[problem]
      }
    }
    let who = isWriterStated ? "\(writer.title), which wrote the file," : "Keras 3"
    let operations = problems.filter { $0.concernsOperation && Self.reasonsOfOperations.contains($0.reason) }
    var result: [Finding] = []
    if let first = operations.first {
      let layers = operations.grouped(by: \.layer).map(\.key)
      result.append(.operationInH5(layers, className: first.className ?? first.detail))
      problems.removeAll(where: \.concernsOperation)
    }
    for (reason, problems) in problems.grouped(by: \.reason) {
      if reason == .stringBecameFunction, let first = problems.first {
        result.append(.stringBecameFunction(first.layer, key: first.detail, value: "dot"))
      } else {
        result.append(.loading(reason, problems, who, isRefused: isRefused || !reason.isSilent))
      }
    }
    return result
  }

  /// The arguments that it does not take, by class.
  var refusedArguments: Set<RefusedArgument> {
    guard let writer else { return [] }
    var problems = compatibility.prediction(writer).problems.filter { $0.reason == .unknownArgument }
      .map(compatibility.belowRoot)
    if !isWriterStated {
      let shared = SharedRefusals(of: problems, in: compatibility)
      problems = problems.compactMap { shared[$0] }
    }
    return Set(
      problems.flatMap { problem in
        problem.arguments.map { RefusedArgument(className: problem.className, argument: $0) }
      })
  }

  private func isRefusedByAllOfKeras3(besides reported: ReportedFaults) -> Bool {
    Target.all.lazy.filter { $0.line == .keras3 }.allSatisfy { target in
      let prediction = compatibility.prediction(target)
      return prediction.outcome == .refuses
        && prediction.problems.contains { isFault(compatibility.belowRoot($0), besides: reported) }
    }
  }

  private static let reasonsOfOperations: Set<LoadReason> = [
    .operationInH5, .unknownLayer, .unknownArgument, .argumentMissing, .constantInNode,
  ]

  private static let callsOfTensorFlow: Set = [
    "TFOpLambda", "SlicingOpLambda", "TensorFlowOpLayer", "ClassMethod", "InstanceMethod", "InstanceProperty",
  ]

  /// Whether the file is at fault, and the audit does not report it otherwise.
  private func isFault(_ problem: LoadProblem, besides reported: ReportedFaults) -> Bool {
    switch problem.reason {
    // The name of the file (KI506), risks (KI301), references (KI205), and what the audit reports itself.
    case .h5UnderKerasName, .zipUnderH5Name, .legacyWeightsUnderV3Name, .v3WeightsUnderLegacyName, .containerTooNew,
      .unsupportedContainer, .lambda, .dangling, .weights, .weightsOnly, .notAModel, .customClass,
      .auditError:
      return false
    // Keras 3 writes no call of TensorFlow: the stated version is not that of the writer.
    case .unknownLayer where Self.callsOfTensorFlow.contains(problem.className ?? problem.detail): return false
    case .classUnknown, .moduleGone, .unknownLayer, .nestedUnknown: return !needsProgram(problem)
    case .unknownArgument, .argumentMissing:
      return problem.isOfOperation
        || !isSupplied(problem) && !reported.names(problem.arguments, in: problem.layer)
          && !reported.concernsOtherwise(problem.layer)
    default: return true
    }
  }

  /// Whether it is about a class or function that a program supplies.
  func needsProgram(_ problem: LoadProblem) -> Bool {
    guard !problem.isOfOperation else { return false }
    // No program adds a module to Keras, or an operation to one of its modules.
    if problem.reason == .moduleGone, problem.detail.hasPrefix("keras.") { return false }
    if problem.reason == .classUnknown, problem.detail.hasPrefix("keras.src.ops.") { return false }
    // Without a registered name, Keras asks its own modules alone.
    if problem.isUnregistered, problem.detail.hasPrefix("keras.") { return false }
    if problem.reason == .customClass || problem.reason == .unknownLayer && problem.detail == "Functional" {
      return true
    }
    let className = problem.className ?? problem.detail
    return isSupplied(problem)
      || !className.isEmpty && !ReleaseTables.shared.hasLayer(className) && problem.reason != .nestedUnknown
      || problem.reason == .classUnknown && !problem.isOfKeras
      // What a program registered: `activation=my>act`.
      || problem.reason == .nestedUnknown && problem.detail.contains(">")
  }

  private func isSupplied(_ problem: LoadProblem) -> Bool {
    let className = problem.className ?? problem.detail
    return required.contains { object in
      object.name == className || object.pythonName == className || object.layers.contains(problem.layer)
    }
  }
}

extension LoadProblem {
  /// Whether it is about an operation, including one that Keras mistakes for the layer of the same name.
  fileprivate var concernsOperation: Bool { isOfOperation || reason == .operationInH5 }

  /// Whether its class is in a module of Keras itself, and not in one of another package: `keras_cv.layers`.
  fileprivate var isOfKeras: Bool { ["keras", "tf_keras"].contains(detail.prefix { $0 != "." }) }

  /// Whether it is about a module of Keras, or a class of one.
  fileprivate var isGone: Bool { reason == .moduleGone || reason == .classUnknown && detail.hasPrefix("keras.") }

  /// Whether no release of Keras 3 differs in it.
  fileprivate var holdsForAllOfKeras3: Bool {
    concernsOperation || reason == .stringBecameFunction || reason == .noModule
  }
}
