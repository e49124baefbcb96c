import Basics

/// What an evaluation needs to know of the declaration that it is part of.
package protocol DeclarationContext: AnyObject {
  /// The value of a name that is not a variable; nil for an unknown one.
  func value(of name: String) throws -> DeclaredValue?
  /// Calls a layer or model.
  func call(_ layer: DeclaredObject, _ arguments: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)])
    throws
    -> DeclaredValue
  /// Builds a layer on a shape, as `layer.build(shape)`.
  func build(_ layer: DeclaredObject, _ arguments: [DeclaredValue]) throws -> DeclaredValue
  /// Applies an operation of `keras.ops` to tensors.
  func operate(_ name: String, _ arguments: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)]) throws
    -> DeclaredValue
  /// An attribute of a value, such as the shape of a tensor; nil if it has none of the name.
  func attribute(_ name: String, of value: DeclaredValue) throws -> DeclaredValue?
  /// The outputs of a call of a layer that has several; nil for anything else.
  func outputs(of value: DeclaredValue, count: Int) throws -> [DeclaredValue]?
  /// What a call of a layer returned, as a list or a dictionary of its outputs; nil for a value that is a single
  /// tensor, or no tensor at all.
  func structure(of value: DeclaredValue) throws -> DeclaredValue?
  /// The result of a function that only this kind of declaration has; nil if it has none of the name.
  func builtIn(_ name: String, _ arguments: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)]) throws
    -> DeclaredValue?
  /// A function that the package defines.
  func function(_ name: String) -> Statement.Function?
  /// Takes the value of an attribute that a program sets: `self.dense = Dense(units)`.
  func hasSet(_ attribute: String, _ value: DeclaredValue)
  /// Takes a weight that a program adds: `self.add_weight(name="kernel", shape=[n])`.
  func addWeight(_ values: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)]) throws
  /// The package that declares a class; nil for a class of Keras.
  func package(of className: String) -> String?
  /// The error of a key of the configuration with a value that does not fit.
  func invalid(_ key: String, _ problem: String) -> any Error
  /// The error of an expression that has no value.
  func error(_ message: String) -> any Error
}
