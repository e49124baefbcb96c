extension Migration {
  /// Notes the forms of stored weights that depend on the writer.
  ///
  /// - Parameters:
  ///   - backend: the backend that the file states.
  ///   - hasConvertedKernels: whether a convolution has weights.
  package mutating func noteWeights(of origin: ConfigurationOrigin, backend: String?, hasConvertedKernels: Bool) {
    if origin == .keras1 { weightForms.insert(.keras1) }
    if origin != .keras3, backend == "theano", hasConvertedKernels { weightForms.insert(.theano) }
  }

  package mutating func leave(_ problem: String, _ remedy: String, at layer: [String]) {
    open.append(OpenPoint(layer: layer, path: "", problem: problem, remedy: remedy))
  }

  /// Adds what the target would refuse in the result and no other point explains.
  package mutating func check(_ problems: [LoadProblem]) {
    for problem in problems {
      let isExplained = open.contains { point in
        !point.layer.isEmpty && (problem.layer.contains(point.layer.last ?? "") || problem.path.hasPrefix(point.path))
          || problem.className.map { point.problem.contains($0) } ?? false
      }
      let isCustom =
        [.customClass, .noModule].contains(problem.reason)
        && problem.className.map(customClasses.contains) ?? false
      guard !isExplained, !isCustom else { continue }
      open.append(
        OpenPoint(
          layer: problem.layer, path: problem.path, problem: problem.message, remedy: problem.reason.explanation.remedy)
      )
    }
  }
}
