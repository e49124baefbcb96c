import Basics

// Written by fixtures/make/public_names.py; edit that.

extension KerasClasses {
  /// The public classes of Keras 2.15.0 and 3.15.1.
  static let publicNames = wordSet(
    """
    AUC AWQConfig AWQDTypePolicy AbsMaxQuantizer AbstractRNNCell Accuracy Activation ActivityRegularization Adadelta
    Adafactor Adagrad Adam AdamW Adamax AdaptiveAveragePooling1D AdaptiveAveragePooling2D AdaptiveAveragePooling3D
    AdaptiveMaxPooling1D AdaptiveMaxPooling2D AdaptiveMaxPooling3D Add AdditiveAttention AlphaDropout Attention
    AugMix AutoContrast Average AveragePooling1D AveragePooling2D AveragePooling3D AvgPool1D AvgPool2D AvgPool3D
    BackupAndRestore BaseLogger BatchNormalization Bidirectional BinaryAccuracy BinaryCrossentropy
    BinaryFocalCrossentropy BinaryIoU CSVLogger CTC Callback CallbackList CategoricalAccuracy
    CategoricalCrossentropy CategoricalFocalCrossentropy CategoricalGeneralizedCrossEntropy CategoricalHinge
    CategoryEncoding CenterCrop Circle Concatenate ConcordanceCorrelation Config Constant Constraint
    ContrastLimitedAdaptiveHistogramEqualization Conv1D Conv1DTranspose Conv2D Conv2DTranspose Conv3D
    Conv3DTranspose ConvLSTM1D ConvLSTM2D ConvLSTM3D Convolution1D Convolution1DTranspose Convolution2D
    Convolution2DTranspose Convolution3D Convolution3DTranspose CosineDecay CosineDecayRestarts CosineSimilarity
    Cropping1D Cropping2D Cropping3D CustomObjectScope CutMix DTypePolicy DTypePolicyMap DataParallel DatasetCreator
    Dense DenseFeatures DepthwiseConv1D DepthwiseConv2D DeviceMesh Dice DirectoryIterator Discretization
    DistillationLoss Distiller Dot Dropout ELU EarlyStopping EinsumDense Embedding Equalization ExponentialDecay
    ExportArchive F1Score FBetaScore FalseNegatives FalsePositives FeatureDistillation FeatureSpace Flatten
    FlaxLayer Float8QuantizationConfig FloatDTypePolicy Ftrl Function GPTQConfig GPTQDTypePolicy GRU GRUCell
    GaussianDropout GaussianNoise GeneratorEnqueuer GlobalAveragePooling1D GlobalAveragePooling2D
    GlobalAveragePooling3D GlobalAvgPool1D GlobalAvgPool2D GlobalAvgPool3D GlobalMaxPool1D GlobalMaxPool2D
    GlobalMaxPool3D GlobalMaxPooling1D GlobalMaxPooling2D GlobalMaxPooling3D GlorotNormal GlorotUniform
    GroupNormalization GroupQueryAttention HashedCrossing Hashing HeNormal HeUniform Hinge History Huber Identity
    IdentityInitializer ImageDataGenerator Initializer InputLayer InputSpec Int4DTypePolicy Int4QuantizationConfig
    Int8QuantizationConfig IntegerLookup InverseTimeDecay IoU Iterator JaxLayer KLDivergence KerasFileEditor
    KerasTensor L1 L1L2 L2 LSTM LSTMCell Lamb Lambda LambdaCallback Layer LayerNormalization LayoutMap LeakyReLU
    LearningRateSchedule LearningRateScheduler LecunNormal LecunUniform LinearModel Lion LocallyConnected1D
    LocallyConnected2D LogCosh LogCoshError LogitsDistillation Loss LossScaleOptimizer MAP_TO_NONE Masking MaxNorm
    MaxNumBoundingBoxes MaxPool1D MaxPool2D MaxPool3D MaxPooling1D MaxPooling2D MaxPooling3D Maximum Mean
    MeanAbsoluteError MeanAbsolutePercentageError MeanIoU MeanMetricWrapper MeanRelativeError MeanSquaredError
    MeanSquaredLogarithmicError MeanTensor MelSpectrogram Metric MinMaxNorm Minimum MixUp Model ModelCheckpoint
    ModelParallel MultiHeadAttention MultiOptimizer Multiply Muon Nadam NonNeg Normalization NumpyArrayIterator
    OneHotIoU OneHotMeanIoU Ones Operation Optimizer OptimizerMap OrbaxCheckpoint OrderedEnqueuer Orthogonal
    OrthogonalInitializer OrthogonalRegularizer PReLU PearsonCorrelation Permute PiecewiseConstantDecay Pipeline
    Poisson Policy PolynomialDecay Precision PrecisionAtRecall PreprocessingLayer Progbar ProgbarLogger PyDataset
    PyMetric QuantizationConfig QuantizedDTypePolicy QuantizedFloat8DTypePolicy Quantizer R2Score RMSNormalization
    RMSprop RNN RadialConstraint RandAugment RandomBrightness RandomColorDegeneration RandomColorJitter
    RandomContrast RandomCrop RandomElasticTransform RandomErasing RandomFlip RandomFourierFeatures
    RandomGaussianBlur RandomGrayscale RandomHeight RandomHue RandomInvert RandomNormal RandomPerspective
    RandomPosterization RandomRotation RandomSaturation RandomSharpness RandomShear RandomTranslation RandomUniform
    RandomWidth RandomZoom ReLU Recall RecallAtPrecision ReduceLROnPlateau Reduction Regularizer RematScope
    RemoteMonitor RepeatVector Rescaling Reshape Resizing ReversibleEmbedding RootMeanSquaredError SGD
    SKLearnClassifier SKLearnRegressor SKLearnTransformer STFT STFTInitializer STFTSpectrogram SavedMetadata
    SavedObject ScheduleFreeAdamW SeedGenerator SensitivityAtSpecificity SeparableConv1D SeparableConv2D
    SeparableConvolution1D SeparableConvolution2D Sequence SequenceEnqueuer SequenceFeatures Sequential
    SharpnessAwareMinimization SidecarEvaluator SidecarEvaluatorModelExport SimpleRNN SimpleRNNCell Softmax
    Solarization SparseCategoricalAccuracy SparseCategoricalCrossentropy SparseTopKCategoricalAccuracy
    SpatialDropout1D SpatialDropout2D SpatialDropout3D SpecificityAtSensitivity SpectralNormalization SquaredHinge
    StackedRNNCells StatelessScope StepsPerExecutionTuner StringLookup Subtract Sum SwapEMAWeights SymbolicScope
    SyncBatchNormalization TFSMLayer TensorBoard TensorLayout TerminateOnNaN TextVectorization ThresholdedReLU
    TimeDistributed TimedThread TimeseriesGenerator Tokenizer TopKCategoricalAccuracy TorchModuleWrapper
    TrueNegatives TruePositives TruncatedNormal Tversky UnitNorm UnitNormalization UpSampling1D UpSampling2D
    UpSampling3D Variable VarianceScaling VersionDef WideDeepModel Wrapper ZeroPadding1D ZeroPadding2D ZeroPadding3D
    Zeros constant custom_object_scope glorot_normal glorot_uniform he_normal he_uniform identity l1 l1_l2 l2
    lecun_normal lecun_uniform max_norm min_max_norm name_scope non_neg ones orthogonal orthogonal_regularizer
    radial_constraint random_normal random_uniform stft truncated_normal unit_norm variance_scaling zeros
    """)
}
