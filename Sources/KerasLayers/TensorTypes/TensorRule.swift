import Basics

/// What a layer of tf.keras makes of the types of the tensors that it is called on.
///
/// tf.keras casts real numbers to the dtype of the layer and leaves other tensors alone, which many layers cannot
/// compute with. Each rule was measured with Keras 2.15.0 (`fixtures/make/tensor_dtypes.py`).
package struct TensorRule: Sendable {
  package enum Outcome {
    case gives(TensorType)
    /// Keras refuses the call; the text says what the layer does not take.
    case refuses(String)
    case unknown
  }

  private let outcome: @Sendable (TensorCall) -> Outcome

  init(_ outcome: @escaping @Sendable (TensorCall) -> Outcome) { self.outcome = outcome }

  /// What the layer makes of a call.
  package func outcome(of call: TensorCall) -> Outcome { outcome(call) }

  /// The type of what a layer gives.
  enum Result {
    /// That of its first input, after the cast.
    case input
    /// The dtype of the layer.
    case own
    case dtype(DType)
    /// One that was not measured.
    case unknown
  }

  /// A layer that takes tensors of some kinds, all of one dtype.
  static func taking(_ kinds: TensorKinds, giving result: Result = .input) -> TensorRule {
    TensorRule { call in call.refusal(taking: kinds).map(Outcome.refuses) ?? call.gives(result) }
  }

  /// A layer that takes numbers, and no others, which it computes with in its own dtype.
  static let floats = taking(.floats)
  /// The same, which takes no complex numbers for itself either.
  static let realFloats = floats.computing(in: .everyElement.subtracting(.complex))
  /// A layer that takes whole numbers too, and gives what it gets.
  static let numbers = taking(.numbers)
  /// A layer that moves elements without looking at them.
  static let elements = taking(.everyElement)
  /// A layer that does nothing unless it is trained.
  static let everything = taking(.everything)
  /// A layer that casts whatever it gets to its own dtype.
  static let casting = TensorRule { call in
    call.input?.isSparse == true ? .refuses(call.sparse) : call.gives(.own)
  }

  /// The same, which has no texts of its own.
  static let castingNumbers = casting.computing(in: .everyElement.subtracting(.texts))

  /// The same for a layer that computes in dtypes of some kinds only, and not in some of these.
  ///
  /// - Source: measured with Keras 2.15.0 (`fixtures/make/layer_dtypes.py`).
  func computing(in kinds: TensorKinds, except others: Set<DType> = []) -> TensorRule {
    TensorRule { call in
      guard let own = call.config.computeDType, let kind = TensorKinds(TensorType(own)),
        !kinds.contains(kind) || others.contains(own)
      else { return outcome(of: call) }
      return .refuses("\(call.name) computes in no \(own)")
    }
  }

  /// A layer whose effect depends on its configuration.
  static func choosing(_ rule: @escaping @Sendable (Config) -> TensorRule?) -> TensorRule {
    TensorRule { call in rule(call.config)?.outcome(of: call) ?? .unknown }
  }
}

/// The types of the tensors of a call; nil for those that are unknown.
package struct TensorCall {
  package let config: Config
  /// The types before the layer casts them.
  package let uncast: [TensorType?]
  /// The types after the cast of the layer.
  package let inputs: [TensorType?]
  /// The number of axes of the first input.
  package let rank: Int?
  /// Whether the layer creates its weights for this call.
  package let creates: Bool
  /// Whether the call states that it is for training.
  package let trains: Bool

  /// - Parameter inputs: the types before the layer casts them.
  package init(_ config: Config, _ inputs: [TensorType?], rank: Int?, creates: Bool = true, trains: Bool = false) {
    self.config = config
    self.trains = trains
    self.rank = rank
    self.creates = creates
    uncast = inputs
    let own = config.className.hasSuffix("OpLambda") ? nil : config.computeDType
    self.inputs = inputs.map { input in
      guard let input, let own, own.isFloat, input.dtype.isFloat else { return input }
      return input.cast(to: own)
    }
  }

  /// The call of a layer that this one contains.
  func within(_ part: SerializedObject, rank: Int?) -> TensorCall {
    TensorCall(part.config, inputs, rank: rank, creates: creates)
  }

  /// The type of the first input.
  var input: TensorType? { inputs.first.flatMap { $0 } }

  /// Why the layer does not take its inputs; nil if it does, or if nothing is known of them.
  func refusal(taking kinds: TensorKinds) -> String? {
    for case let input? in inputs {
      guard let kind = TensorKinds(input) else { continue }
      if kind.contains(.sparse), !kinds.contains(.sparse) { return sparse }
      if !kinds.isSuperset(of: kind) { return "\(name) takes no tensor of \(input.dtype)\(Self.uncast)" }
    }
    let known = inputs.compactMap(\.self)
    guard known.count > 1, let other = known.first(where: { $0.dtype != known[0].dtype }) else { return nil }
    return "\(name) takes no tensor of \(other.dtype) beside one of \(known[0].dtype)\(Self.uncast)"
  }

  func gives(_ result: TensorRule.Result) -> TensorRule.Outcome {
    switch result {
    case .input: input.map { .gives($0) } ?? .unknown
    case .own: config.computeDType.map { .gives(TensorType($0)) } ?? .unknown
    case .dtype(let dtype): .gives(TensorType(dtype))
    case .unknown: .unknown
    }
  }

  var sparse: String { "\(name) takes no sparse tensor" }

  /// The class, or the function of TensorFlow: `tf.math.reduce_mean`.
  var name: String {
    guard config.className.hasSuffix("OpLambda") else { return config.className }
    return config.stated("function")?.string.map { "tf." + $0 } ?? config.className
  }

  private static let uncast = ", and tf.keras does not cast it"
}
