import KerasLayers
import Synchronization

/// The packs that are compiled in, and those that a user adds. A pack is read when a model has a class that may be in it.
package final class PackSet: DeclarationPacks {
  private struct Source: Sendable {
    let name: String
    let text: [UInt8]
  }

  /// The packs of a user, which come first.
  private let added: [DeclaredPackage]
  private let read = Mutex<[String: DeclaredPackage?]>([:])

  package init(added: [DeclaredPackage] = []) { self.added = added }

  /// The packs that are compiled in.
  package static let compiled = PackSet()

  private static var sources: [Source] {
    [
      Source(name: "autokeras", text: PackageResources.autokeras_yml),
      Source(name: "efficientnet", text: PackageResources.efficientnet_yml),
      Source(name: "kapre", text: PackageResources.kapre_yml),
      Source(name: "keras_bert", text: PackageResources.keras_bert_yml),
      Source(name: "keras_cv", text: PackageResources.keras_cv_yml),
      Source(name: "keras_hub", text: PackageResources.keras_hub_yml),
      Source(name: "larq", text: PackageResources.larq_yml),
      Source(name: "qkeras", text: PackageResources.qkeras_yml),
      Source(name: "spektral", text: PackageResources.spektral_yml),
      Source(name: "tensorflow_addons", text: PackageResources.tensorflow_addons_yml),
      Source(
        name: "tensorflow_model_optimization", text: PackageResources.tensorflow_model_optimization_yml),
      Source(name: "vit_keras", text: PackageResources.vit_keras_yml),
    ]
  }

  /// All packs, by name.
  package var all: [DeclaredPackage] { added + Self.sources.compactMap(package) }

  package func package(of object: SerializedObject) -> DeclaredPackage? {
    if Catalogue.layer(of: object) != nil { return nil }
    let identity = object.identity, name = identity.className
    return candidates(having: name).first { package in
      guard package.declares(name) else { return false }
      guard let owner = identity.package else { return package.hasBareNames }
      return package.name == owner || package.aliases.contains(owner)
    }
  }

  /// The packs whose text has a class name.
  private func candidates(having className: String) -> [DeclaredPackage] {
    added + Self.sources.filter { $0.text.contains(className) }.compactMap(package)
  }

  private func package(_ source: Source) -> DeclaredPackage? {
    read.withLock { known in
      if let package = known[source.name] { return package }
      let package = Pack.trusted(source.text)
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
