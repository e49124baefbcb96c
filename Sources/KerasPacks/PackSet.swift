import Basics
import KerasLayers
import Synchronization

/// The packs that are compiled in, and those that a user adds. A pack is read when a model has a class that may be in
/// it.
package final class PackSet: DeclarationPacks {
  private struct Source: Sendable {
    let name: String
    /// One, or several for a large package.
    let texts: [[UInt8]]

    init(_ name: String, _ texts: [UInt8]...) {
      self.name = name
      self.texts = texts
    }
  }

  /// The packs of a user, which come first.
  private let added: [DeclaredPackage]
  private let read = Mutex<[String: DeclaredPackage?]>([:])
  /// The names that were looked for, and the packs whose text has them.
  private let found = Mutex<[Name: [DeclaredPackage]]>([:])

  package init(added: [DeclaredPackage] = []) { self.added = added }

  /// The packs that are compiled in.
  package static let compiled = PackSet()

  private static var sources: [Source] {
    [
      Source("attention", PackageResources.attention_yml),
      Source("autokeras", PackageResources.autokeras_yml),
      Source("efficientnet", PackageResources.efficientnet_yml),
      Source("kapre", PackageResources.kapre_yml),
      Source("keras_bert", PackageResources.keras_bert_yml),
      Source("keras_cv", PackageResources.keras_cv_yml),
      Source(
        "keras_hub", PackageResources.keras_hub_yml, PackageResources.keras_hub_convolutions_yml,
        PackageResources.keras_hub_d_fine_yml, PackageResources.keras_hub_decoders_yml,
        PackageResources.keras_hub_diffusion_yml,
        PackageResources.keras_hub_gemma3n_yml, PackageResources.keras_hub_gemma4_yml,
        PackageResources.keras_hub_qwen3_5_yml, PackageResources.keras_hub_sam3_yml,
        PackageResources.keras_hub_generation_yml, PackageResources.keras_hub_images_yml,
        PackageResources.keras_hub_objects_yml, PackageResources.keras_hub_senses_yml,
        PackageResources.keras_hub_text_yml, PackageResources.keras_hub_vision_yml),
      Source("keras_lmu", PackageResources.keras_lmu_yml),
      Source("keras_rs", PackageResources.keras_rs_yml),
      Source("keras_unet_collection", PackageResources.keras_unet_collection_yml),
      Source("larq", PackageResources.larq_yml),
      Source("qkeras", PackageResources.qkeras_yml),
      Source("spektral", PackageResources.spektral_yml),
      Source("tcn", PackageResources.tcn_yml),
      Source("tensorflow_addons", PackageResources.tensorflow_addons_yml),
      Source("tensorflow_lattice", PackageResources.tensorflow_lattice_yml),
      Source("tensorflow_model_optimization", PackageResources.tensorflow_model_optimization_yml),
      Source("tensorflow_probability", PackageResources.tensorflow_probability_yml),
      Source("tensorflow_ranking", PackageResources.tensorflow_ranking_yml),
      Source("tensorflow_recommenders", PackageResources.tensorflow_recommenders_yml),
      Source("transformers", PackageResources.transformers_yml),
      Source("vit_keras", PackageResources.vit_keras_yml),
    ]
  }

  /// All packs, by name.
  package var all: [DeclaredPackage] { added + Self.sources.compactMap(package) }

  package func package(of object: SerializedObject) -> DeclaredPackage? {
    if Catalogue.layer(of: object) != nil { return nil }
    let identity = object.identity, name = identity.className
    return candidates(having: name).first { package in
      guard package.declares(name) else { return false }
      guard let owner = identity.package else {
        return package.hasBareNames && package.describes(name, object.config)
      }
      return package.isOwner(owner)
    }
  }

  package func supplies(_ object: CustomObject) -> Bool {
    candidates(having: object.pythonName).contains { $0.supplies(object) }
  }

  /// The packs whose text has the name of a class or a function.
  private func candidates(having name: String) -> [DeclaredPackage] {
    let key = Name(name)
    if let known = found.withLock({ $0[key] }) { return known }
    let candidates = added + Self.sources.filter { $0.texts.contains { $0.contains(name) } }.compactMap(package)
    // Names come from files, which may have any number of them, of any length.
    guard name.utf8.count <= Self.longestName else { return candidates }
    found.withLock { found in
      if found.count == Self.mostNames { found = [:] }
      found[key] = candidates
    }
    return candidates
  }

  /// How many names are remembered.
  private static let mostNames = 256
  /// The bytes of the longest name that is remembered.
  private static let longestName = 64

  private func package(_ source: Source) -> DeclaredPackage? {
    read.withLock { known in
      if let package = known[source.name] { return package }
      let package = Pack.trusted(source.texts)
      known[source.name] = package
      return package
    }
  }
}

extension [UInt8] {
  /// Whether the text has a word.
  fileprivate func contains(_ word: String) -> Bool {
    let letters = Array(word.utf8)
    guard let first = letters.first, letters.count <= count else { return false }
    return withUnsafeBufferPointer { text in
      letters.withUnsafeBufferPointer { letters in
        for start in 0...(text.count - letters.count) where text[start] == first {
          var length = 1
          while length < letters.count, text[start + length] == letters[length] { length += 1 }
          if length == letters.count { return true }
        }
        return false
      }
    }
  }
}
