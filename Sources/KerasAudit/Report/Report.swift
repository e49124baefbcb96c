import Basics
import KerasStores

/// Everything one audit has to say of one model: what reporters turn into text, JSON and the rest.
public struct Report: Sendable {
  /// What the audit looked at.
  public struct Model: Sendable {
    /// The architecture's file; for weights alone, theirs.
    public var path: String
    /// The file that the weights came from, where it is another.
    public var weightsPath: String?
    /// The kind of `path`: a raw value of `Store.Kind` (`h5`, `keras`, …).
    public var kind: String
    /// The kind of `weightsPath`.
    public var weightsKind: String?
    /// The name that the configuration gives the model.
    public var name: String?
    /// `Functional`, `Sequential`, or the class of a subclassed model.
    public var className: String?
    /// The version of Keras that the file states.
    public var kerasVersion: String?
    /// The backend that the file states.
    public var backend: String?
    /// How much of the model was led to its weights, and by what; nil where nothing was to be led there.
    public var match: Coverage?
    /// Shapes of the model's inputs and outputs; a nil shape is wholly unknown, a nil in it an unknown dimension.
    public var inputs: [[Int?]?] = []
    public var outputs: [[Int?]?] = []
    /// False where only weights were given: then there are no layers, and `totals` counts what is stored.
    public var hasArchitecture = true
    /// False where no weights were given: then nothing is `stored`.
    public var hasWeights = false
    /// Whether the values of the tensors were read: then they are known of every tensor of numbers that can be read.
    public var hasValues = false

    package init(path: String, kind: String) {
      self.path = path
      self.kind = kind
    }
  }

  /// How much of a model has a tensor that fits it.
  public struct Coverage: Sendable, Equatable {
    /// So many out of so many.
    public struct Share: Sendable, Equatable {
      public var matched = 0
      public var total = 0

      package init(_ matched: Int = 0, of total: Int = 0) {
        self.matched = matched
        self.total = total
      }
    }

    /// By what layers were led to their weights.
    public var by: MatchMode
    /// Layers that have weights of their own; one counts where all of them fit.
    public var layers = Share()
    public var weights = Share()
    /// Each variable counted once.
    public var parameters = Share()

    public var isWhole: Bool { weights.matched == weights.total }

    package init(by mode: MatchMode) { by = mode }
  }

  /// How sure the audit is of a layer.
  public enum Status: String, Sendable {
    /// Everything that is known of the layer was recomputed, and what is stored agrees.
    case ok
    /// A finding of level error or warning names the layer, or one inside it.
    case mismatch
    /// A custom class, or a shape that depends on data.
    case unverified
  }

  /// How many numbers the weights hold.
  public struct Parameters: Sendable, Equatable {
    public var total = 0
    public var trainable = 0
    public var nonTrainable: Int { total - trainable }

    package init(total: Int = 0, trainable: Int = 0) {
      self.total = total
      self.trainable = trainable
    }
  }

  /// One call (inbound node) of a layer: the flat list of its input and output shapes.
  public struct Call: Sendable {
    public var inputs: [[Int?]?]
    public var outputs: [[Int?]?]
    /// How each size of each output comes about, written when asked for; empty where there is nothing to tell.
    public var formulas: [String] { writeFormulas() }
    private let writeFormulas: @Sendable () -> [String]

    package init(
      inputs: [[Int?]?], outputs: [[Int?]?], formulas: @autoclosure @escaping @Sendable () -> [String] = []
    ) {
      self.inputs = inputs
      self.outputs = outputs
      self.writeFormulas = formulas
    }
  }

  /// A variable that the configuration asks for, and what is stored for it.
  public struct Weight: Sendable {
    public var name: String
    /// The sizes; nil where one is unknown.
    public var shape: [Int?]
    /// The dtype of the variable.
    public var dtype: DType
    public var trainable: Bool
    /// What the file holds for it; nil where it holds nothing, or no weights were given.
    public var stored: Stored?

    package init(name: String, shape: [Int?], dtype: DType, trainable: Bool, stored: Stored? = nil) {
      self.name = name
      self.shape = shape
      self.dtype = dtype
      self.trainable = trainable
      self.stored = stored
    }
  }

  /// A tensor in the file.
  public struct Stored: Sendable {
    /// The path inside the HDF5 file, without a leading slash.
    public var dataset: String
    public var shape: [Int]
    public var dtype: DType
    /// The size of the data, unpacked.
    public var bytes: Int
    /// What its elements are like; nil where they were not asked for, or could not be read.
    public var values: Statistics?

    package init(dataset: String, shape: [Int], dtype: DType, bytes: Int, values: Statistics? = nil) {
      self.dataset = dataset
      self.shape = shape
      self.dtype = dtype
      self.bytes = bytes
      self.values = values
    }
  }

  /// What the values of a tensor are like.
  public typealias Statistics = KerasStores.Statistics

  /// One line of the table: a layer or an operation, those of a nested model following its own.
  public struct Layer: Sendable {
    /// The names from the outermost in.
    public var path: [String]
    /// The class name in the configuration.
    public var className: String
    public var trainable: Bool
    /// One entry a call, in order.
    public var calls: [Call]
    /// The names of the layers whose outputs the first call takes, for the "Connected to" column.
    public var connectedTo: [String]
    /// The parameters of its weights and of those of the layers inside it, each variable counted once.
    public var parameters: Parameters
    /// `64 * (3*3*64 + 1) = 36928`, written when asked for; nil for a layer without weights and for a nested model.
    public var formula: String? { writeFormula() }
    private let writeFormula: @Sendable () -> String?
    /// Its weights, and those of the layers inside it.
    public var weights: [Weight]
    public var status: Status
    /// True for an entry that stands for the layers below it (a nested model): they are counted there.
    public var isContainer: Bool
    /// Whether there is something about it that cannot be known: then it is unverified, unless it is wrong.
    public var isOpen: Bool

    public var name: String { path.last ?? "" }

    package init(
      path: [String], className: String, trainable: Bool, calls: [Call], connectedTo: [String], parameters: Parameters,
      formula: @autoclosure @escaping @Sendable () -> String?, weights: [Weight], status: Status, isContainer: Bool,
      isOpen: Bool? = nil
    ) {
      self.path = path
      self.className = className
      self.trainable = trainable
      self.calls = calls
      self.connectedTo = connectedTo
      self.parameters = parameters
      self.writeFormula = formula
      self.weights = weights
      self.status = status
      self.isContainer = isContainer
      self.isOpen = isOpen ?? (status == .unverified)
    }
  }

  /// Tensors that are not the model's own: an optimizer's, a metric's, a seed generator's.
  public struct OtherState: Sendable, Equatable {
    public var tensors = 0
    public var parameters = 0
    public var bytes = 0

    package init(tensors: Int = 0, parameters: Int = 0, bytes: Int = 0) {
      self.tensors = tensors
      self.parameters = parameters
      self.bytes = bytes
    }
  }

  /// What the parts add up to.
  public struct Totals: Sendable {
    /// The layers listed.
    public var layers = 0
    /// What the configuration asks for.
    public var parameters = Parameters()
    /// The model's own stored tensors, counted once each; nil where no weights were given.
    public var storedParameters: Int?
    public var storedBytes: Int?
    /// By owner: `optimizer`, `metrics`, `seed`, ….
    public var otherState: [(owner: String, state: OtherState)] = []

    package init() {}
  }

  /// A finding that counts nowhere, and why.
  public struct Suppression: Sendable {
    public let finding: Finding
    public let reason: String

    package init(_ finding: Finding, reason: String) {
      self.finding = finding
      self.reason = reason
    }
  }

  /// What was looked at.
  public var model: Model
  /// Every layer in the order of the configuration, those of a nested model after its own entry.
  public var layers: [Layer]
  /// What the layers add up to.
  public var totals: Totals
  /// What is wrong or worth knowing, about the whole first, then layer by layer.
  public var findings: [Finding]
  /// Every stored tensor, for weights without an architecture.
  public var inventory: [Stored]
  /// How many expectations the model was held against; nil where none were given.
  public var expectations: Int?
  /// How many findings the user's settings leave out: those of rules that do not count, and those that are suppressed.
  public var suppressed = 0
  /// Findings that the user knows of and lives with.
  public var suppressions: [Suppression] = []

  package init(model: Model, layers: [Layer], totals: Totals, findings: [Finding], inventory: [Stored] = []) {
    self.model = model
    self.layers = layers
    self.totals = totals
    self.findings = findings
    self.inventory = inventory
  }
}
