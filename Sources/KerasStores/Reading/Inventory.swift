import Basics

/// Every tensor that a weights file stores, and the order and names that Keras wrote with them.
public struct Inventory: Sendable, Equatable {
  /// How the file says which tensor belongs to which layer.
  public enum Layout: UInt8, Sendable, Equatable {
    /// By name: `layer_names` on the root, `weight_names` on each layer's group (legacy HDF5).
    case named
    /// By object path: `layers/dense/vars/0` (Keras 3), `_layer_checkpoint_dependencies/dense/vars/0` (2.12).
    case objects
  }

  public var layout: Layout
  /// The group below which the model's weights lie: `model_weights` in a full legacy file, else empty.
  public var root: String
  /// Every dataset of the file, in the order in which it was met.
  public var tensors: [Tensor]
  /// The layers in the order of `layer_names`, those without weights too; empty where the layout is `.objects`.
  public var layers: [Layer]
  /// Whether those layers bear numbers in place of names: `layer_0` of Keras 0.x.
  public var isNumbered: Bool
  /// Where the layout is `.objects`: the layer name that Keras 3.6 and later note on a `vars` group, by the path of
  /// the object that owns it (`layers/dense`).
  public var objectNames: [String: String]
  /// False where reading broke off: then a tensor that is not listed may be in the file all the same.
  public var isComplete = true

  package init(
    layout: Layout, root: String = "", tensors: [Tensor] = [], layers: [Layer] = [], isNumbered: Bool = false,
    objectNames: [String: String] = [:]
  ) {
    self.layout = layout
    self.root = root
    self.tensors = tensors
    self.layers = layers
    self.isNumbered = isNumbered
    self.objectNames = objectNames
  }

  /// One stored tensor.
  public struct Tensor: Sendable, Equatable {
    /// The path from the root of the HDF5 file, without a leading slash.
    public let path: String
    public let shape: [Int]
    /// The type of its elements; one that Keras does not have is described in the file format's terms.
    public let dtype: DType
    /// The size of the data, unpacked: elements × size of one.
    public let bytes: Int
    /// Whether it was declared and never written: what reads it sees zeros.
    public let isUnallocated: Bool
    /// What its elements are like; nil where they were not read.
    public var values: Statistics?

    package init(path: String, shape: [Int], dtype: DType, bytes: Int, isUnallocated: Bool = false) {
      self.path = path
      self.shape = shape
      self.dtype = dtype
      self.bytes = bytes
      self.isUnallocated = isUnallocated
    }
  }

  /// A layer's group in a legacy file, with its weights in the order of `weight_names`.
  public struct Layer: Sendable, Equatable {
    public let name: String
    public let weights: [Weight]
    /// Whether the file holds its group, with a list of weights, be that empty.
    public let exists: Bool

    package init(name: String, weights: [Weight], exists: Bool = true) {
      self.name = name
      self.weights = weights
      self.exists = exists
    }
  }

  /// An entry of `weight_names`.
  public struct Weight: Sendable, Equatable {
    public let name: String
    /// The tensor of that name; nil if there is no such dataset.
    public let tensor: TensorID?

    package init(name: String, tensor: TensorID?) {
      self.name = name
      self.tensor = tensor
    }
  }
}

/// A tensor of an inventory: its position in `Inventory.tensors`.
public struct TensorID: IndexID {
  public let index: Int

  public init(index: Int) { self.index = index }
}

extension Inventory {
  public subscript(id: TensorID) -> Tensor { tensors[id.index] }

  /// The ID of every tensor, in order.
  public var tensorIDs: Range<TensorID> { TensorID(index: 0)..<TensorID(index: tensors.count) }
}
