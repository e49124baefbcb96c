import Basics
import KerasLayers

/// The classes of Keras.
enum KerasClasses {
  /// Whether Keras has a public class with this name.
  static func contains(_ name: String) -> Bool { Catalogue.layer(name) != nil || publicNames.contains(name) }

  /// Whether a reference names a class: a public one, or one of an internal module by the way its name is written.
  static func isClass(_ reference: PythonReference) -> Bool {
    let name = reference.name
    if KerasFunctions.modelling.contains(name) { return false }
    if KerasFunctions.effect(ofCapitalized: reference) != nil { return false }
    return contains(name)
      || reference.isOfKeras && name.first?.isUppercase == true && name.contains(where: \.isLowercase)
  }
}
