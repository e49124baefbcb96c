import Basics

/// The tensors that a file stores, with the order and the names that Keras wrote.
public struct Inventory: Sendable, Equatable {
  /// How the file assigns tensors to layers.
  public enum Layout: UInt8, Sendable, Equatable {
    /// By name: `layer_names` on the root, `weight_names` on each layer's group (legacy HDF5).
    case named
    /// By object path: `layers/dense/vars/0` (Keras 3), `_layer_checkpoint_dependencies/dense/vars/0` (2.12).
    case objects
  }

  public var layout: Layout
  /// The group that contains the model's weights: `model_weights` in a full legacy file, otherwise empty.
  public var root: String
  /// All datasets of the file, in the order of reading.
  public var tensors: [Tensor]
  /// The layers in the order of `layer_names`, including those without weights; empty if the layout is `.objects`.
  public var layers: [Layer]
  /// Whether the layers have numbers instead of names: `layer_0` (Keras 0.x).
  public var isNumbered: Bool
  /// For layout `.objects`: the layer names that Keras 3.6 and later write on `vars` groups, by the path of the object
  /// that owns the group (`layers/dense`).
  public var objectNames: [TensorPath: String]
  /// False if reading broke off: the file may hold tensors that are not listed.
  public var isComplete = true
  /// Whether the groups' names have backslashes, as Keras 2 writes them on Windows: one group `layers\dense` in place
  /// of two. The tensors' paths have slashes.
  public internal(set) var hasBackslashes = false

  package init(
    layout: Layout, root: String = "", tensors: [Tensor] = [], layers: [Layer] = [], isNumbered: Bool = false,
    objectNames: [TensorPath: String] = [:]
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
    /// The path from the root of the file, its parts separated by slashes.
    public private(set) var path: TensorPath
    /// The dataset's name in the file, if backslashes separate the parts of its path.
    private var pathWithBackslashes: TensorPath?
    public let shape: [Int]
    /// The type of its elements; one that Keras does not have is described in the file format's terms.
    public let dtype: DType
    /// The uncompressed size of the data: number of elements × element size.
    public let bytes: Int
    /// Whether the dataset was declared but never written; it reads as zeros.
    public let isUnallocated: Bool
    /// Statistics of the values; nil if they were not read.
    public var values: Statistics?

    package init(path: TensorPath, shape: [Int], dtype: DType, bytes: Int, isUnallocated: Bool = false) {
      self.path = path
      self.shape = shape
      self.dtype = dtype
      self.bytes = bytes
      self.isUnallocated = isUnallocated
    }

    /// The path in the file, with the backslashes that Keras writes on Windows.
    package var location: TensorPath { pathWithBackslashes ?? path }

    /// The dataset's name in the file.
    public var dataset: String { location.text }

    /// The same tensor with slashes in its path in place of backslashes.
    func replacingBackslashes() -> Tensor {
      guard path.text.utf8.contains(TensorPath.backslash) else { return self }
      var copy = self
      copy.pathWithBackslashes = path
      copy.path = path.replacingBackslashes
      return copy
    }
  }

  /// A layer's group in a legacy file, with its weights in the order of `weight_names`.
  public struct Layer: Sendable, Equatable {
    public let name: String
    public let weights: [Weight]
    /// Whether the file has a group with a list of weights (possibly empty) for it.
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
  public subscript(id: TensorID) -> Tensor { _read { yield tensors.span[id.index] } }

  /// The ID of every tensor, in order.
  public var tensorIDs: Range<TensorID> { TensorID(index: 0)..<TensorID(index: tensors.count) }
}
