extension Migration {
  /// Notes the forms of stored weights that depend on the writer.
  ///
  /// - Parameters:
  ///   - backend: the backend that the file states.
  ///   - hasConvertedKernels: whether a convolution has weights.
  package mutating func noteWeights(of origin: ConfigurationOrigin, backend: String?, hasConvertedKernels: Bool) {
    if origin == .keras1 { weightForms.insert(.keras1) }
    if origin != .keras3, backend == "theano", hasConvertedKernels {
      weightForms.insert(.theano)
      edits.append(
        Edit(
          name: "theano-kernels", reason: "Theano mirrors the kernels of convolutions; tf.keras and Keras 3 do not",
          layer: [], path: "", change: "the script mirrors the stored kernels", effect: nil))
    }
  }

  /// Leaves the mirrored kernels to a user who does not ask for the script that turns them: `load_weights` would take
  /// them silently as they are.
  package mutating func leaveMirroredKernels() {
    guard weightForms.contains(.theano) else { return }
    leave(
      "the stored kernels of convolutions are mirrored, and load_weights does not turn them",
      "load the weights as --script says", at: [])
  }

  /// Leaves the layers that Keras 3 calls with fewer axes than Keras 2 does.
  package mutating func leaveExtraAxes(of layers: [(path: [String], className: String, input: [Int?])]) {
    for layer in layers where layer.className.takesOneRank {
      guard let axes = layer.className.first(where: \.isNumber)?.wholeNumberValue, layer.input.count > axes + 2 else {
        continue
      }
      leave(
        "\(layer.className) takes \(layer.input.count) axes, and Keras 3 accepts \(axes + 2)",
        "put the layer into TimeDistributed, or reshape its input", at: layer.path)
    }
  }

  /// Leaves the vocabularies that an archive of Keras 2 holds beside the weights.
  package mutating func leaveVocabularies() {
    func visit(_ value: JSONTree, _ names: [String]) {
      let names = value.isSerialized ? names + (value.layerName.map { [$0] } ?? []) : names
      if let className = value.className, Self.lookups.contains(className),
        value["config"]?["vocabulary"].map({ $0.isNull || $0.list?.isEmpty ?? false }) ?? true
      {
        leave(
          "the vocabulary of \(className) is in the archive's assets, which load_weights does not read",
          "read it from there and call the layer's set_vocabulary", at: names)
      }
      for item in value.items { visit(item, names) }
      for member in value.members ?? [] { visit(member.value, names) }
    }
    visit(config, [])
  }

  private static let lookups: Set = ["StringLookup", "IntegerLookup", "TextVectorization"]

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

extension String {
  /// Whether a layer of this class takes inputs of one rank in Keras 3, and treats more axes like the batch in Keras 2.
  fileprivate var takesOneRank: Bool {
    hasPrefix("Conv") && !contains("LSTM") && (hasSuffix("D") || hasSuffix("DTranspose"))
  }
}
