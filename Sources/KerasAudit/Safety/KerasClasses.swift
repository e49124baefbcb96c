import KerasLayers

/// The classes of Keras that are no layers, and those that are.
enum KerasClasses {
  /// Whether Keras has a public class of that name.
  static func contains(_ name: String) -> Bool {
    Catalogue.layer(name) != nil || parts.contains(name) || others.contains(name)
  }

  /// Whether Keras finds a class of that name where it looks for a function: among losses, metrics, optimizers and the like.
  static func isPart(_ name: String) -> Bool { parts.contains(name) }

  private static let others = words(
    """
    Sequential Functional Model InputSpec Layer Lambda Wrapper AbstractRNNCell TFSMLayer TorchModuleWrapper JaxLayer FlaxLayer
    """)

  /// Of `constraints`, `initializers`, `losses`, `metrics`, `optimizers` and `regularizers` in Keras 2.15 and 3.15.
  private static let parts = words(
    """
    AUC Accuracy Adadelta Adafactor Adagrad Adam AdamW Adamax BinaryAccuracy BinaryCrossentropy BinaryFocalCrossentropy
    BinaryIoU CTC CategoricalAccuracy CategoricalCrossentropy CategoricalFocalCrossentropy
    CategoricalGeneralizedCrossEntropy CategoricalHinge Circle ConcordanceCorrelation Constant Constraint CosineDecay
    CosineDecayRestarts CosineSimilarity Dice ExponentialDecay F1Score FBetaScore FalseNegatives FalsePositives Ftrl
    GlorotNormal GlorotUniform HeNormal HeUniform Hinge Huber Identity IdentityInitializer Initializer InverseTimeDecay IoU
    KLDivergence L1 L1L2 L2 Lamb LearningRateSchedule LecunNormal LecunUniform Lion LogCosh LogCoshError Loss
    LossScaleOptimizer MaxNorm Mean MeanAbsoluteError MeanAbsolutePercentageError MeanIoU MeanMetricWrapper
    MeanRelativeError MeanSquaredError MeanSquaredLogarithmicError MeanTensor Metric MinMaxNorm MultiOptimizer Muon Nadam
    NonNeg OneHotIoU OneHotMeanIoU Ones Optimizer OptimizerMap Orthogonal OrthogonalInitializer OrthogonalRegularizer
    PearsonCorrelation PiecewiseConstantDecay Poisson PolynomialDecay Precision PrecisionAtRecall R2Score RMSprop
    RadialConstraint RandomNormal RandomUniform Recall RecallAtPrecision Reduction Regularizer RootMeanSquaredError SGD STFT
    STFTInitializer ScheduleFreeAdamW SensitivityAtSpecificity SparseCategoricalAccuracy SparseCategoricalCrossentropy
    SparseTopKCategoricalAccuracy SpecificityAtSensitivity SquaredHinge Sum TopKCategoricalAccuracy TrueNegatives
    TruePositives TruncatedNormal Tversky UnitNorm VarianceScaling Zeros
    """)
}
