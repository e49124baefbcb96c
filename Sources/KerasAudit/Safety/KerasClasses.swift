import KerasLayers

/// The public classes of Keras.
enum KerasClasses {
  /// Whether Keras has a public class with this name.
  static func contains(_ name: String) -> Bool {
    Catalogue.layer(name) != nil || components.contains(name) || others.contains(name)
  }

  /// Whether Keras finds a class with this name when it looks up a function: a loss, metric, optimizer or similar.
  static func isComponent(_ name: String) -> Bool { components.contains(name) }

  private static let others = wordSet(
    """
    Sequential Functional Model InputSpec Layer Lambda Wrapper AbstractRNNCell TFSMLayer TorchModuleWrapper JaxLayer
    FlaxLayer
    """)

  /// The classes of `constraints`, `initializers`, `losses`, `metrics`, `optimizers` and `regularizers`, in Keras 2.15
  /// and 3.15.
  private static let components = wordSet(
    """
    AUC Accuracy Adadelta Adafactor Adagrad Adam AdamW Adamax BinaryAccuracy BinaryCrossentropy
    BinaryFocalCrossentropy BinaryIoU CTC CategoricalAccuracy CategoricalCrossentropy CategoricalFocalCrossentropy
    CategoricalGeneralizedCrossEntropy CategoricalHinge Circle ConcordanceCorrelation Constant Constraint CosineDecay
    CosineDecayRestarts CosineSimilarity Dice ExponentialDecay F1Score FBetaScore FalseNegatives FalsePositives Ftrl
    GlorotNormal GlorotUniform HeNormal HeUniform Hinge Huber Identity IdentityInitializer Initializer
    InverseTimeDecay IoU KLDivergence L1 L1L2 L2 Lamb LearningRateSchedule LecunNormal LecunUniform Lion LogCosh
    LogCoshError Loss LossScaleOptimizer MaxNorm Mean MeanAbsoluteError MeanAbsolutePercentageError MeanIoU
    MeanMetricWrapper MeanRelativeError MeanSquaredError MeanSquaredLogarithmicError MeanTensor Metric MinMaxNorm
    MultiOptimizer Muon Nadam NonNeg OneHotIoU OneHotMeanIoU Ones Optimizer OptimizerMap Orthogonal
    OrthogonalInitializer OrthogonalRegularizer PearsonCorrelation PiecewiseConstantDecay Poisson PolynomialDecay
    Precision PrecisionAtRecall R2Score RMSprop RadialConstraint RandomNormal RandomUniform Recall RecallAtPrecision
    Reduction Regularizer RootMeanSquaredError SGD STFT STFTInitializer ScheduleFreeAdamW SensitivityAtSpecificity
    SparseCategoricalAccuracy SparseCategoricalCrossentropy SparseTopKCategoricalAccuracy SpecificityAtSensitivity
    SquaredHinge Sum TopKCategoricalAccuracy TrueNegatives TruePositives TruncatedNormal Tversky UnitNorm
    VarianceScaling Zeros
    """)
}
