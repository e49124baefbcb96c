/// A variable that a layer creates: what its configuration asks for, before any file is looked at.
public struct Weight: Sendable {
  /// The name Keras gives it: `kernel`, `recurrent_kernel`, `gamma`.
  public internal(set) var name: String
  public internal(set) var shape: [Dim]
  /// The variable's dtype; nil until the layer's dtype policy has been applied.
  public internal(set) var dtype: String?
  /// Whether Keras creates it as trainable, whatever has been frozen since.
  public let createdTrainable: Bool
  /// True where a layer around it has `trainable` false.
  public internal(set) var frozen = false
  /// True where a wrapper that was made with `trainable` false holds it: the wrapper counts it as frozen, the model of Keras 3
  /// does not, since the variable itself was never told.
  public internal(set) var frozenByWrapper = false
  /// The name in the configuration of the layer that created it, innermost: a layer that stands in two places is one layer.
  public internal(set) var creator: String?
  /// The class of that layer: `LSTM` inside a `Bidirectional`.
  public internal(set) var creatorClass = ""
  /// The attributes that lead from the layer to the object which owns it: `cell`, `forward_layer/cell`; empty for the layer.
  public internal(set) var owner: String
  /// Where the owner keeps it when it is saved.
  public internal(set) var place = Place.nextIndex
  /// A second owner that keeps the same variable under the same key.
  public internal(set) var secondOwner: String?
  /// Another dtype that it may be found in: with another backend than TensorFlow, or once another variable is added to it.
  public let otherDType: String?
  public let kind: Kind

  public enum Kind: Sendable {
    case variable
    /// A lookup table: Keras lists it among the weights, yet it has no shape and no parameters, and is saved elsewhere.
    case table
    /// Saved by object path, though Keras does not list it among the weights.
    case unlisted
  }

  /// The key of a variable among those of its owner, `vars/0`, in saving by object path.
  public enum Place: Sendable, Equatable {
    /// The next free number, trainable variables first.
    case nextIndex
    /// A key of its own.
    case key(String)
    /// Added to the variable of that key, whose values are no longer the layer's own.
    case merged(String)
    /// Nowhere among the variables.
    case notSaved
  }

  /// Whether positions may share a value along any axis, which is 1 then: the configuration does not tell.
  public internal(set) var mayBeShared = false

  let present: Bool

  /// - Parameters:
  ///   - when: false where the configuration leaves the weight out (`use_bias`).
  ///   - dtype: nil for the variable dtype of the layer's policy.
  public init(
    _ name: String, _ shape: [Dim], dtype: String? = nil, otherDType: String? = nil, trainable: Bool = true,
    owner: String = "", kind: Kind = .variable, when present: Bool = true
  ) {
    self.name = name
    self.shape = shape
    self.dtype = dtype
    self.createdTrainable = trainable
    self.owner = owner
    self.present = present
    self.otherDType = otherDType
    self.kind = kind
  }

  /// A lookup table.
  init(table name: String, when present: Bool = true) {
    self.name = name
    shape = []
    dtype = "None"
    createdTrainable = false
    owner = ""
    place = .notSaved
    self.present = present
    otherDType = nil
    kind = .table
  }

  /// Whether the layer that holds it counts it as trainable.
  public var trainable: Bool { trainableInModel && !frozenByWrapper }

  /// Whether the model counts it as trainable.
  public var trainableInModel: Bool { createdTrainable && !frozen }

  /// The number of elements; nil where a size is unknown.
  public var count: Int? { kind == .variable ? shape.product.value : 0 }

  /// The sizes, nil where unknown.
  public var sizes: [Int?] { shape.map(\.value) }

  /// The same variable under another name, or in another shape.
  func with(name: String, shape: [Dim]? = nil) -> Weight {
    var copy = self
    copy.name = name
    copy.shape = shape ?? self.shape
    return copy
  }

  /// The same weight, kept under `place`.
  func kept(_ place: Place) -> Weight {
    var copy = self
    copy.place = place
    return copy
  }

  /// The same weight in a dtype, unless it has one.
  func kept(as dtype: String) -> Weight {
    var copy = self
    copy.dtype = copy.dtype ?? dtype
    return copy
  }

  /// The same weight, kept by another owner too, which comes first.
  func shared(with owner: String) -> Weight {
    var copy = self
    copy.secondOwner = self.owner
    copy.owner = owner
    return copy
  }

  /// The same weight as seen from an object that holds its layer under `attribute`.
  func prefixed(by attribute: String) -> Weight {
    var copy = self
    copy.owner = attribute.joined(owner)
    copy.secondOwner = secondOwner.map { attribute.joined($0) }
    return copy
  }
}

extension String {
  /// The path of attributes that leads on from this one.
  fileprivate func joined(_ rest: String) -> String { rest.isEmpty ? self : self + "/" + rest }
}
