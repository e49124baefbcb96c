import Basics
import KerasLayers
import KerasModels
import KerasStores

/// Models of KerasHub that it saves and does not load again, since it leaves out of the configuration what decides
/// their weights.
///
/// - Source: `get_config` of keras-hub 0.32.0, compared with the constructors.
struct KerasHubDefects {
  private(set) var findings: [Finding] = []
  private let inventory: Inventory
  /// Whether the stored weights of an EfficientNet's last convolution have another shape than the configuration gives.
  private let hasOtherTop: Bool

  /// - Parameters:
  ///   - architecture: the text of the configuration, which was read before.
  ///   - found: what the audit found in the layers.
  init(_ architecture: [UInt8], _ inventory: Inventory, found: [Finding]) {
    self.inventory = inventory
    hasOtherTop = found.contains { $0.rule == .shapeMismatch && $0.layer?.last == "top_conv" }
    guard let root = JSONValue(text: architecture) else { return }
    examine(root, isListed: false)
  }

  /// - Parameter isListed: whether the value is an entry of a model's list of layers.
  private mutating func examine(_ value: JSONValue, isListed: Bool) {
    switch value {
    case .list(let items): for item in items { examine(item, isListed: false) }
    case .object(let members):
      if let object = PresetObject(value), object.registeredName?.isOfKerasHub == true {
        examine(object, isListed: isListed)
      }
      for (key, member) in members {
        guard key == "layers", case .list(let layers) = member else {
          examine(member, isListed: false)
          continue
        }
        for layer in layers { examine(layer, isListed: true) }
      }
    default: break
    }
  }

  private mutating func examine(_ object: PresetObject, isListed: Bool) {
    switch object.className {
    case "LlamaBackbone", "Llama3Backbone": examineTiedWords(object)
    case "EfficientNetBackbone": examineTopFeatures(object)
    case "MaskedLMHead" where isListed: examineSharedEmbedding(object)
    default: break
    }
  }

  /// A Llama whose output layer shares the embedding is loaded as one with an output layer of its own.
  private mutating func examineTiedWords(_ backbone: PresetObject) {
    guard backbone.config["tie_word_embeddings"] == nil else { return }
    let group = inventory.tensors.first { tensor in
      tensor.path.hasSuffix("reversible_embedding/vars/0")
        && !inventory.contains(tensor.path.parent?.appending("1") ?? tensor.path)
    }
    guard let group, let rows = group.shape.first, let columns = group.shape.last else { return }
    let path = group.path.parent?.appending("1") ?? group.path
    report(
      "reverse_embeddings", [columns, rows], path,
      "\(backbone.className) was made with tie_word_embeddings=True, which KerasHub does not save: it loads a model "
        + "with reverse_embeddings, and the file has none",
      "load the weights into \(backbone.className)(..., tie_word_embeddings=True)")
  }

  /// An EfficientNet with another number of features is loaded with the default number.
  private mutating func examineTopFeatures(_ backbone: PresetObject) {
    guard hasOtherTop, backbone.config["num_features"] == nil else { return }
    report(
      "kernel", nil, nil,
      "\(backbone.className) was made with another num_features than 1280, which KerasHub does not save: it loads a "
        + "model with 1280 features, and the file has none",
      "load the weights into \(backbone.className)(..., num_features=…)")
  }

  /// A head that shares the embedding of another layer is loaded with an embedding of its own.
  private mutating func examineSharedEmbedding(_ head: PresetObject) {
    // With a shared ID, Keras loads the embedding of the other layer.
    guard let embedding = head.object("token_embedding"), embedding.sharedID == nil, let name = head.text("name"),
      let group = inventory.objectNames.first(where: { $0.value == name })?.key,
      !inventory.tensors.contains(where: { $0.path.isInside(group.appending("token_embedding")) })
    else { return }
    let shape = [embedding.integer("input_dim"), embedding.integer("output_dim")].compactMap(\.self)
    report(
      "embeddings", shape, group.appending("token_embedding/vars/0"),
      "\(name) shares the embedding of another layer, which KerasHub does not save: it loads the head with an "
        + "embedding of its own, and the file has none for it",
      "save the weights alone, and load them into the program's own model", layer: [name])
  }

  private mutating func report(
    _ weight: String, _ shape: [Int]?, _ path: TensorPath?, _ message: String, _ hint: String, layer: [String]? = nil
  ) {
    findings.append(
      Finding(
        .weightMissing, layer: layer, weight: weight, expected: shape.map { .shape($0) }, dataset: path?.text,
        message: message, hint: hint))
  }
}

extension String {
  /// Whether KerasHub registers this class, under its present or its former name.
  fileprivate var isOfKerasHub: Bool { hasPrefix("keras_hub>") || hasPrefix("keras_nlp>") }
}

extension TensorPath {
  fileprivate func hasSuffix(_ suffix: String) -> Bool { text.hasSuffix(suffix) }
}

extension Inventory {
  fileprivate func contains(_ path: TensorPath) -> Bool { tensors.contains { $0.path == path } }
}
