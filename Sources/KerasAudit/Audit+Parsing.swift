import Basics
import KerasLayers
import KerasModels
import KerasPacks

extension Audit.Options {
  /// The user's declarations, and those of packs.
  private var declaredLayers: DeclaredLayers {
    var declared = layers
    declared.packs = declared.packs ?? PackSet.compiled
    return declared
  }

  func parse(
    _ text: [UInt8], keras version: String?, weights weightsVersion: String? = nil
  ) -> Result<ParsedConfiguration, ModelError> {
    let question = ParsedConfiguration.Question(
      text: text, kerasVersion: version, weightsVersion: weightsVersion, measuresMemory: measuresMemory,
      measuresReceptiveFields: measuresReceptiveFields)
    if let earlier = known?.take(question) { return .success(earlier) }
    return Result { () throws(ModelError) in
      ParsedConfiguration(
        of: question,
        try Architecture(
          json: text, keras: version, weights: weightsVersion, declared: declaredLayers,
          measuresMemory: measuresMemory, measuresReach: measuresReceptiveFields, limits: limits))
    }
  }
}

extension Audit {
  /// The architecture, which is parsed while the tensors are read.
  enum PendingConfiguration {
    case value(Result<ParsedConfiguration, ModelError>)
    case background(BackgroundValue<Result<ParsedConfiguration, ModelError>>)

    init(inBackground: Bool, _ parse: @escaping @Sendable () -> Result<ParsedConfiguration, ModelError>) {
      self = inBackground ? .background(BackgroundValue(parse)) : .value(parse())
    }

    @discardableResult func wait() -> Result<ParsedConfiguration, ModelError> {
      switch self {
      case .value(let result): result
      case .background(let value): value.wait()
      }
    }
  }
}
