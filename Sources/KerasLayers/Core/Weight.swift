import Basics

/// A variable that a layer creates according to its configuration.
package struct Weight: Sendable {
  /// The name Keras gives it: `kernel`, `recurrent_kernel`, `gamma`.
  package internal(set) var name: String
  package internal(set) var shape: [Dim]
  /// What it does in its layer.
  package let role: Role
  /// What the axes of a kernel stand for; nil for other weights.
  package internal(set) var layout: KernelLayout?
  /// The cell whose gates lie along the last axis; nil for a weight without gates.
  package let cell: RecurrentCell?
  /// The variable's dtype; nil until the layer's dtype policy has been applied.
  package internal(set) var dtype: DType?
  /// Whether Keras creates it as trainable, whatever has been frozen since.
  package let createdTrainable: Bool
  /// True where a layer around it has `trainable` false.
  package internal(set) var frozen = false
  /// True in a wrapper with `trainable` false: the wrapper counts the weight as frozen, the model of Keras 3 does not,
  /// since the wrapper does not change the variable itself.
  package internal(set) var frozenByWrapper = false
  /// True for a weight of a part that its layer makes without passing `trainable` on to it: in Keras 3, a layer with
  /// `trainable` false counts it as frozen, and the model does not.
  package internal(set) var isOfUnfrozenPart = false
  /// The variable, if Keras loads the object that creates it once for several layers.
  package internal(set) var sharedVariable: SharedVariable?
  /// The configured name of the layer inside that created it; nil for a weight of the layer itself.
  package internal(set) var creator: String?
  /// The class of that layer: `LSTM` inside a `Bidirectional`.
  package internal(set) var creatorClass = ""
  /// The attribute path from the layer to the object that owns it: `cell`, `forward_layer/cell`; empty for the layer
  /// itself.
  package internal(set) var owner: String
  /// The key under which saving by object path stores it.
  package internal(set) var savedKey = SavedKey.nextIndex
  /// Further attribute paths at which a file may have the variable under the same key: a second owner, or one of
  /// `ObjectFallback`.
  package internal(set) var otherOwners: [String] = []
  /// Whether every owner saves it, rather than one of them.
  package private(set) var isSavedByEachOwner = false
  /// Another dtype that it may be stored in: with another backend than TensorFlow, or after LoRA is merged into it.
  package let otherDType: DType?
  package let kind: Kind

  package enum Kind: Sendable {
    case variable
    /// A lookup table: Keras lists it among the weights, but it has no shape and no parameters, and is saved elsewhere.
    case table
    /// Saved by object path, but not listed by Keras among the weights.
    case unlisted
  }

  /// The key of a variable among those of its owner (`vars/0`) in saving by object path.
  package enum SavedKey: Sendable, Equatable {
    /// The next free number, trainable variables first.
    case nextIndex
    /// A fixed key.
    case key(String)
    /// Added to another variable before saving.
    case merged
    case notSaved
  }

  /// Whether any axis may have size 1 because positions share a value, which the configuration does not state.
  package internal(set) var mayBeShared = false

  /// Whether the package that defines its layer does not save the layer's dtype, so that a file may have another one.
  package var hasUnsavedDType = false

  let present: Bool

  /// - Parameters:
  ///   - axes: for a kernel, what its axes stand for, in the order of `shape`.
  ///   - cell: for a weight with gates along its last axis, the cell that has them.
  ///   - dtype: nil for the variable dtype of the layer's policy.
  ///   - present: false if the configuration leaves the weight out (`use_bias`).
  package init(
    _ name: String, _ shape: [Dim], _ role: Role, axes: [KernelLayout.Axis] = [], cell: RecurrentCell? = nil,
    dtype: DType? = nil, otherDType: DType? = nil, trainable: Bool = true, owner: String = "",
    kind: Kind = .variable, when present: Bool = true
  ) {
    self.name = name
    self.shape = shape
    self.role = role
    layout = axes.isEmpty ? nil : KernelLayout(axes)
    self.cell = cell
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
    role = .vocabulary
    layout = nil
    cell = nil
    dtype = .other("None")
    createdTrainable = false
    owner = ""
    savedKey = .notSaved
    self.present = present
    otherDType = nil
    kind = .table
  }

  /// Whether the layer around it counts it as trainable.
  package var trainable: Bool { trainableInModel && !frozenByWrapper }

  /// Whether the model counts it as trainable.
  package var trainableInModel: Bool { createdTrainable && !frozen }

  /// The number of elements; nil where a size is unknown. Keras counts none of a variable that it creates without a
  /// size, before and after it has loaded numbers into it.
  package var count: Int? { kind == .variable ? shape.knownProduct ?? (isCreatedOpen ? 0 : nil) : 0 }

  /// Whether Keras creates it with an axis of no size, which depends on data.
  private var isCreatedOpen: Bool { role == .statistic(.histogram) || role == .statistic(.frequency) }

  /// The sizes, nil where unknown.
  package var sizes: [Int?] { shape.map(\.value) }

  /// The same variable under another name, or in another shape.
  func with(name: String? = nil, shape: [Dim]? = nil, axes: [KernelLayout.Axis]? = nil) -> Weight {
    var copy = self
    copy.name = name ?? self.name
    copy.shape = shape ?? self.shape
    copy.layout = axes.map(KernelLayout.init) ?? layout
    return copy
  }

  /// The same weight with the sizes of a stored shape where its own are unknown.
  package func withSizes(of stored: [Int]) -> Weight {
    with(shape: zip(shape, stored).map { $0.value == nil ? Dim($1) : $0 })
  }

  /// The same weight, stored under `key`.
  func stored(as key: SavedKey) -> Weight {
    var copy = self
    copy.savedKey = key
    return copy
  }

  /// The same weight with a second owner, which comes first.
  func shared(with owner: String) -> Weight {
    var copy = self
    copy.otherOwners.insert(self.owner, at: 0)
    copy.owner = owner
    return copy
  }

  /// The same weight with a second owner, which saves it too.
  func copied(to owner: String) -> Weight {
    var copy = shared(with: owner)
    copy.isSavedByEachOwner = true
    return copy
  }

  /// The same weight of a part that its layer makes without passing `trainable` on to it.
  func inUnfrozenPart() -> Weight {
    var copy = self
    copy.isOfUnfrozenPart = true
    return copy
  }

  /// The same weight seen from outside of a layer with this name, which created it unless a layer inside did.
  func created(by name: String?) -> Weight {
    var copy = self
    copy.creator = creator ?? name
    return copy
  }

  /// The same weight seen from an object that holds its layer as `attribute`.
  func prefixed(by attribute: String) -> Weight {
    var copy = self
    copy.owner = attribute.joined(owner)
    if !otherOwners.isEmpty { copy.otherOwners = otherOwners.map { attribute.joined($0) } }
    return copy
  }
}

extension String {
  /// This attribute path continued by another.
  fileprivate func joined(_ rest: String) -> String { rest.isEmpty ? self : self + "/" + rest }
}
