import Basics
import KerasLayers
import KerasStores

extension Report {
  /// One row of the table: a layer or an operation. The layers of a nested model follow its row.
  public struct Layer: Sendable {
    /// The names from the outermost layer in.
    public let path: [String]
    /// The class name in the configuration.
    public let className: String
    public let trainable: Bool
    /// One element per call, in order.
    public let calls: [Call]
    /// The names of the layers whose outputs are the inputs of the first call, for the "Connected to" column.
    public let connectedTo: [String]
    /// For each call, the calls whose outputs it takes, by position in the same model.
    package let sources: [[CallSource]]
    /// The parameters of its weights and of the weights of the layers inside it; each variable counts once. Unknown for
    /// a custom class.
    public let parameters: Parameters
    /// `64 * (3*3*64 + 1) = 36928`, computed on demand; nil for a layer without weights and for a nested model.
    public var formula: String? { makeFormula() }
    private let makeFormula: @Sendable () -> String?
    /// The multiply-accumulates of its calls for one sample, computed on demand.
    package let macCount: MACCount
    /// Its weights, and the weights of the layers inside it.
    public let weights: [Weight]
    public let status: Status
    /// True for a nested model: its weights are listed again with the layers inside it.
    public let isContainer: Bool

    public var name: String { path.last ?? "" }

    /// The multiply-accumulates of its calls for one sample, those of the layers inside it included; nil if unknown.
    public var macs: Int? { macCount.value.value }

    /// `112*112*64 * 7*7*3 = 118013952`; nil for a layer that takes none and for a nested model.
    public var macFormula: String? { macCount.isZero || isContainer ? nil : macsAndFormula.formula }

    /// Both, computed once.
    package var macsAndFormula: (macs: Int?, formula: String?) {
      let macs = macCount.value
      let hasFormula = !macCount.isZero && !isContainer && macs.value != nil
      return (macs.value, hasFormula ? macs.formula : nil)
    }

    /// The bytes of its outputs for one sample, those of all its calls, and of the layers inside it; nil if unknown or
    /// unless `Audit.Options.measuresMemory` asked for it.
    public var activation: Int? { activationSize?.value }

    /// `112*112*64 * 4 = 3211264`; nil for a nested model.
    public var activationFormula: String? { activationFormula(batch: 1) }

    /// `32 * 112*112*64 * 4 = 102760448`: the same for a number of samples.
    public func activationFormula(batch: Int) -> String? {
      guard !isContainer, let size = activationSize.map({ Dim(batch) * $0 }), size.value != nil else { return nil }
      return size.formula
    }
    private let activationSize: Dim?
    /// Whether the bytes of its outputs were asked for.
    public var measuresActivation: Bool { activationSize != nil }

    /// The dtype in which it computes, if it is not that of its weights; nil unless `Audit.Options.measuresMemory`
    /// asked for it.
    public let mixedDType: DType?

    /// The positions of the model's inputs on which a position of its first output depends: one for each input on which
    /// it depends and that has axes besides batch and channels. Nil unless `Audit.Options.measuresReceptiveFields`
    /// asked for them.
    public let receptiveFields: [ReceptiveField]?

    package init(
      path: [String], className: String, trainable: Bool, calls: [Call], connectedTo: [String], parameters: Parameters,
      formula: @autoclosure @escaping @Sendable () -> String?, weights: [Weight], status: Status, isContainer: Bool,
      macs: MACCount = .unknown, sources: [[CallSource]] = [], activation: Dim? = nil,
      mixedDType: DType? = nil, receptiveFields: [ReceptiveField]? = nil
    ) {
      self.path = path
      self.className = className
      self.trainable = trainable
      self.calls = calls
      self.connectedTo = connectedTo
      self.parameters = parameters
      self.makeFormula = formula
      self.weights = weights
      self.status = status
      self.isContainer = isContainer
      macCount = macs
      self.sources = sources
      activationSize = activation
      self.mixedDType = mixedDType
      self.receptiveFields = receptiveFields
    }
  }

  /// One call (inbound node) of a layer: the flat lists of its input and output shapes.
  public struct Call: Sendable {
    public let inputs: [[Int?]?]
    public let outputs: [[Int?]?]
    /// The arithmetic behind each size of the first output, computed on demand; empty if there is none.
    public var formulas: [String] { makeFormulas() }
    private let makeFormulas: @Sendable () -> [String]

    package init(
      inputs: [[Int?]?], outputs: [[Int?]?], formulas: @autoclosure @escaping @Sendable () -> [String] = []
    ) {
      self.inputs = inputs
      self.outputs = outputs
      self.makeFormulas = formulas
    }
  }

  /// A variable that the configuration asks for, and the tensor stored for it.
  public struct Weight: Sendable {
    public let name: String
    /// The sizes; nil for an unknown size.
    public let shape: [Int?]
    /// The dtype of the variable.
    public let dtype: DType
    public let trainable: Bool
    /// The stored tensor; nil if the file has none for this weight, or no weights were given.
    public var stored: Stored? { tensor?.stored }
    /// Kept apart, as it is three times as large as all the rest and most configurations come without weights.
    private let tensor: StoredTensor?

    private final class StoredTensor: Sendable {
      let stored: Stored

      init(_ stored: Stored) { self.stored = stored }
    }

    /// The number of elements; nil if a size is unknown or the product does not fit.
    package var elements: Int? {
      var product = 1
      for size in shape {
        guard let size, let next = product.multipliedChecked(by: size) else { return nil }
        product = next
      }
      return product
    }

    /// The bytes of the elements; nil also if the dtype has no size in bytes.
    package var bytes: Int? {
      elements.flatMap { elements in dtype.bytes.flatMap { elements.multipliedChecked(by: $0) } }
    }

    package init(name: String, shape: [Int?], dtype: DType, trainable: Bool, stored: Stored? = nil) {
      self.name = name
      self.shape = shape
      self.dtype = dtype
      self.trainable = trainable
      tensor = stored.map(StoredTensor.init)
    }
  }

  /// A stored tensor.
  public struct Stored: Sendable {
    /// The path inside the HDF5 file, without a leading slash.
    public let dataset: TensorPath
    public let shape: [Int]
    public let dtype: DType
    /// The size of the data, decompressed.
    public let bytes: Int
    /// Statistics of the values; nil if they were not requested or could not be read.
    public let values: Statistics?

    package init(dataset: TensorPath, shape: [Int], dtype: DType, bytes: Int, values: Statistics? = nil) {
      self.dataset = dataset
      self.shape = shape
      self.dtype = dtype
      self.bytes = bytes
      self.values = values
    }
  }

  /// Statistics of a tensor's values.
  public typealias Statistics = KerasStores.Statistics
  /// How many of a tensor's values are in each of a few ranges.
  public typealias Histogram = KerasStores.Histogram
}

extension Report.Stored {
  init(_ tensor: Inventory.Tensor) {
    self.init(
      dataset: tensor.location, shape: tensor.shape, dtype: tensor.dtype, bytes: tensor.bytes, values: tensor.values)
  }
}
