// Made by fixtures/make/call_arguments.py.
import Basics

/// The arguments that calls of Keras 2.15.0 and 3.15.1 take.
enum CallArgumentTable {
  /// `call` of the layers of Keras 3.
  static let layers = TableText(
    """
    Activation\tinputs
    ActivityRegularization\tinputs
    AdaptiveAveragePooling1D\tinputs
    AdaptiveAveragePooling2D\tinputs
    AdaptiveAveragePooling3D\tinputs
    AdaptiveMaxPooling1D\tinputs
    AdaptiveMaxPooling2D\tinputs
    AdaptiveMaxPooling3D\tinputs
    Add\tinputs
    AdditiveAttention\tinputs mask? training? return_attention_scores? use_causal_mask?
    AlphaDropout\tinputs training?
    Attention\tinputs mask? training? return_attention_scores? use_causal_mask?
    AugMix\tdata training? !
    AutoContrast\tdata training? !
    Average\tinputs
    AveragePooling1D\tinputs
    AveragePooling2D\tinputs
    AveragePooling3D\tinputs
    AvgPool1D\tinputs
    AvgPool2D\tinputs
    AvgPool3D\tinputs
    BatchNormalization\tinputs training? mask?
    Bidirectional\tsequences initial_state? mask? training?
    CategoryEncoding\tinputs count_weights? !
    CenterCrop\tdata training? !
    Concatenate\tinputs
    ContrastLimitedAdaptiveHistogramEqualization\tdata training? !
    Conv1D\tinputs
    Conv1DTranspose\tinputs
    Conv2D\tinputs
    Conv2DTranspose\tinputs
    Conv3D\tinputs
    Conv3DTranspose\tinputs
    ConvLSTM1D\tsequences initial_state? mask? training?
    ConvLSTM2D\tsequences initial_state? mask? training?
    ConvLSTM3D\tsequences initial_state? mask? training?
    Convolution1D\tinputs
    Convolution1DTranspose\tinputs
    Convolution2D\tinputs
    Convolution2DTranspose\tinputs
    Convolution3D\tinputs
    Convolution3DTranspose\tinputs
    Cropping1D\tinputs
    Cropping2D\tinputs
    Cropping3D\tinputs
    CutMix\tdata training? !
    Dense\tinputs training?
    DepthwiseConv1D\tinputs
    DepthwiseConv2D\tinputs
    Discretization\tinputs !
    Dot\tinputs
    Dropout\tinputs training?
    ELU\tinputs
    EinsumDense\tinputs training?
    Embedding\tinputs
    Equalization\tdata training? !
    Flatten\tinputs
    FlaxLayer\tinputs training?
    GRU\tsequences initial_state? mask? training?
    GRUCell\tinputs states training?
    GaussianDropout\tinputs training?
    GaussianNoise\tinputs training?
    GlobalAveragePooling1D\tinputs mask?
    GlobalAveragePooling2D\tinputs
    GlobalAveragePooling3D\tinputs
    GlobalAvgPool1D\tinputs mask?
    GlobalAvgPool2D\tinputs
    GlobalAvgPool3D\tinputs
    GlobalMaxPool1D\tinputs
    GlobalMaxPool2D\tinputs
    GlobalMaxPool3D\tinputs
    GlobalMaxPooling1D\tinputs
    GlobalMaxPooling2D\tinputs
    GlobalMaxPooling3D\tinputs
    GroupNormalization\tinputs
    GroupQueryAttention\tquery value key? query_mask? value_mask? key_mask? attention_mask? return_attention_scores? training? use_causal_mask?
    HashedCrossing\tinputs !
    Hashing\tinputs !
    Identity\tinputs
    IntegerLookup\tinputs !
    JaxLayer\tinputs training?
    LSTM\tsequences initial_state? mask? training?
    LSTMCell\tinputs states training?
    Lambda\tinputs mask? training?
    LayerNormalization\tinputs
    LeakyReLU\tinputs
    Masking\tinputs
    MaxNumBoundingBoxes\tdata training? !
    MaxPool1D\tinputs
    MaxPool2D\tinputs
    MaxPool3D\tinputs
    MaxPooling1D\tinputs
    MaxPooling2D\tinputs
    MaxPooling3D\tinputs
    Maximum\tinputs
    MelSpectrogram\tinputs !
    Minimum\tinputs
    MixUp\tdata training? !
    MultiHeadAttention\tquery value key? query_mask? value_mask? key_mask? attention_mask? return_attention_scores? training? use_causal_mask?
    Multiply\tinputs
    Normalization\tinputs !
    PReLU\tinputs
    Permute\tinputs
    Pipeline\tinputs training? mask? !
    RMSNormalization\tx
    RNN\tsequences initial_state? mask? training?
    RandAugment\tdata training? !
    RandomBrightness\tdata training? !
    RandomColorDegeneration\tdata training? !
    RandomColorJitter\tdata training? !
    RandomContrast\tdata training? !
    RandomCrop\tdata training? !
    RandomElasticTransform\tdata training? !
    RandomErasing\tdata training? !
    RandomFlip\tdata training? !
    RandomGaussianBlur\tdata training? !
    RandomGrayscale\tdata training? !
    RandomHue\tdata training? !
    RandomInvert\tdata training? !
    RandomPerspective\tdata training? !
    RandomPosterization\tdata training? !
    RandomRotation\tdata training? !
    RandomSaturation\tdata training? !
    RandomSharpness\tdata training? !
    RandomShear\tdata training? !
    RandomTranslation\tdata training? !
    RandomZoom\tdata training? !
    ReLU\tinputs
    RepeatVector\tinputs
    Rescaling\tinputs !
    Reshape\tinputs
    Resizing\tdata training? !
    ReversibleEmbedding\tinputs reverse?
    STFTSpectrogram\tinputs
    SeparableConv1D\tinputs
    SeparableConv2D\tinputs
    SeparableConvolution1D\tinputs
    SeparableConvolution2D\tinputs
    SimpleRNN\tsequences initial_state? mask? training?
    SimpleRNNCell\tsequence states training?
    Softmax\tinputs mask?
    Solarization\tdata training? !
    SpatialDropout1D\tinputs training?
    SpatialDropout2D\tinputs training?
    SpatialDropout3D\tinputs training?
    SpectralNormalization\tinputs training?
    StackedRNNCells\tinputs states training? **kwargs
    StringLookup\tinputs !
    Subtract\tinputs
    TFSMLayer\tinputs training? **kwargs
    TextVectorization\tinputs !
    TimeDistributed\tinputs training? mask?
    TorchModuleWrapper\t*args training? **kwargs
    UnitNormalization\tinputs
    UpSampling1D\tinputs
    UpSampling2D\tinputs
    UpSampling3D\tinputs
    Wrapper\t*args **kwargs
    ZeroPadding1D\tinputs
    ZeroPadding2D\tinputs
    ZeroPadding3D\tinputs
    """)

  /// `call` of the layers of tf.keras.
  static let layersOfTensorFlow = TableText(
    """
    AbstractRNNCell\tinputs states
    Activation\tinputs
    ActivityRegularization\tinputs *args **kwargs !
    Add\tinputs
    AdditiveAttention\tinputs mask? training? return_attention_scores? use_causal_mask?
    AlphaDropout\tinputs training? !
    Attention\tinputs mask? training? return_attention_scores? use_causal_mask?
    Average\tinputs
    AveragePooling1D\tinputs
    AveragePooling2D\tinputs
    AveragePooling3D\tinputs
    AvgPool1D\tinputs
    AvgPool2D\tinputs
    AvgPool3D\tinputs
    BatchNormalization\tinputs training? mask?
    Bidirectional\tinputs training? mask? initial_state? constants?
    CategoryEncoding\tinputs count_weights?
    CenterCrop\tinputs
    Concatenate\tinputs
    Conv1D\tinputs
    Conv1DTranspose\tinputs
    Conv2D\tinputs
    Conv2DTranspose\tinputs
    Conv3D\tinputs
    Conv3DTranspose\tinputs
    ConvLSTM1D\tinputs mask? training? initial_state?
    ConvLSTM2D\tinputs mask? training? initial_state?
    ConvLSTM3D\tinputs mask? training? initial_state?
    Convolution1D\tinputs
    Convolution1DTranspose\tinputs
    Convolution2D\tinputs
    Convolution2DTranspose\tinputs
    Convolution3D\tinputs
    Convolution3DTranspose\tinputs
    Cropping1D\tinputs
    Cropping2D\tinputs
    Cropping3D\tinputs
    Dense\tinputs
    DenseFeatures\tfeatures cols_to_output_tensors? training? !
    DepthwiseConv1D\tinputs
    DepthwiseConv2D\tinputs
    Discretization\tinputs
    Dot\tinputs
    Dropout\tinputs training?
    ELU\tinputs
    EinsumDense\tinputs
    Embedding\tinputs
    Flatten\tinputs
    GRU\tinputs mask? training? initial_state?
    GRUCell\tinputs states training?
    GaussianDropout\tinputs training? !
    GaussianNoise\tinputs training? !
    GlobalAveragePooling1D\tinputs mask?
    GlobalAveragePooling2D\tinputs
    GlobalAveragePooling3D\tinputs
    GlobalAvgPool1D\tinputs mask?
    GlobalAvgPool2D\tinputs
    GlobalAvgPool3D\tinputs
    GlobalMaxPool1D\tinputs
    GlobalMaxPool2D\tinputs
    GlobalMaxPool3D\tinputs
    GlobalMaxPooling1D\tinputs
    GlobalMaxPooling2D\tinputs
    GlobalMaxPooling3D\tinputs
    GroupNormalization\tinputs mask?
    HashedCrossing\tinputs
    Hashing\tinputs
    Identity\tinputs !
    IntegerLookup\tinputs
    LSTM\tinputs mask? training? initial_state?
    LSTMCell\tinputs states training?
    Lambda\tinputs mask? training? !
    LayerNormalization\tinputs
    LeakyReLU\tinputs
    LocallyConnected1D\tinputs
    LocallyConnected2D\tinputs
    Masking\tinputs
    MaxPool1D\tinputs
    MaxPool2D\tinputs
    MaxPool3D\tinputs
    MaxPooling1D\tinputs
    MaxPooling2D\tinputs
    MaxPooling3D\tinputs
    Maximum\tinputs
    Minimum\tinputs
    MultiHeadAttention\tquery value key? attention_mask? return_attention_scores? training? use_causal_mask?
    Multiply\tinputs
    Normalization\tinputs
    PReLU\tinputs
    Permute\tinputs
    RNN\tinputs mask? training? initial_state? constants?
    RandomBrightness\tinputs training?
    RandomContrast\tinputs training?
    RandomCrop\tinputs training?
    RandomFlip\tinputs training?
    RandomHeight\tinputs training?
    RandomRotation\tinputs training?
    RandomTranslation\tinputs training?
    RandomWidth\tinputs training?
    RandomZoom\tinputs training?
    ReLU\tinputs
    RepeatVector\tinputs
    Rescaling\tinputs
    Reshape\tinputs
    Resizing\tinputs
    SeparableConv1D\tinputs
    SeparableConv2D\tinputs
    SeparableConvolution1D\tinputs
    SeparableConvolution2D\tinputs
    SimpleRNN\tinputs mask? training? initial_state?
    SimpleRNNCell\tinputs states training?
    Softmax\tinputs mask?
    SpatialDropout1D\tinputs training?
    SpatialDropout2D\tinputs training?
    SpatialDropout3D\tinputs training?
    SpectralNormalization\tinputs training?
    StackedRNNCells\tinputs states constants? training? **kwargs
    StringLookup\tinputs
    Subtract\tinputs
    TextVectorization\tinputs
    ThresholdedReLU\tinputs
    TimeDistributed\tinputs training? mask?
    UnitNormalization\tinputs
    UpSampling1D\tinputs
    UpSampling2D\tinputs
    UpSampling3D\tinputs
    Wrapper\tinputs *args **kwargs
    ZeroPadding1D\tinputs
    ZeroPadding2D\tinputs
    ZeroPadding3D\tinputs
    """)

  /// `compute_output_spec` of the operations of Keras 3.
  static let operations = TableText(
    """
    Abs\tx
    Absolute\tx
    AdaptiveAveragePool\tinputs
    AdaptiveMaxPool\tinputs
    Add\tx1 x2
    AffineTransform\timages transform
    All\tx
    AllClose\tx1 x2
    Amax\tx
    Amin\tx
    Angle\tx
    Any\tx
    Append\tx1 x2
    Arange\tstart stop? step?
    Arccos\tx
    Arccosh\tx
    Arcsin\tx
    Arcsinh\tx
    Arctan\tx
    Arctan2\tx1 x2
    Arctanh\tx
    Argmax\tx
    Argmin\tx
    Argpartition\tx
    Argsort\tx
    Array\tx dtype?
    ArraySplit\tx
    AssociativeScan\tf elems
    Average\tx weights?
    AveragePool\tinputs
    BatchNorm\tx mean variance offset scale
    BinaryCrossentropy\ttarget output
    Bincount\tx
    BitwiseAnd\tx y
    BitwiseInvert\tx
    BitwiseLeftShift\tx y
    BitwiseNot\tx
    BitwiseOr\tx y
    BitwiseRightShift\tx y
    BitwiseXor\tx y
    BroadcastTo\tx
    CDist\tx y
    CTCDecode\tinputs sequence_lengths
    CTCLoss\ttarget output target_length output_length
    Cast\tx
    CategoricalCrossentropy\ttarget output
    Cbrt\tx
    Ceil\tx
    Celu\tx
    Cholesky\tx
    CholeskyInverse\tx
    Clip\tx
    Concatenate\txs
    Cond\tpred true_fn false_fn
    Conj\tx
    Conjugate\tx
    Conv\tinputs kernel
    ConvTranspose\tinputs kernel
    ConvertToTensor\tx
    Copy\tx
    Corrcoef\tx
    Correlate\tx1 x2
    Cos\tx
    Cosh\tx
    CountNonzero\tx
    CropImages\timages
    Cross\tx1 x2
    Cumprod\tx
    Cumsum\tx
    Deg2rad\tx
    DepthToSpace\tx
    DepthwiseConv\tinputs kernel
    Det\tx
    Diag\tx
    Diagflat\tx
    Diagonal\tx
    Diff\ta
    Digitize\tx bins
    Divide\tx1 x2
    DivideNoNan\tx1 x2
    Dot\tx1 x2
    DotProductAttention\tquery key value bias? mask? scale?
    Dsplit\tx
    Dstack\txs
    Eig\tx
    Eigh\tx
    Einsum\t*operands
    ElasticTransform\timages
    Elu\tx
    EmptyLike\tx
    Equal\tx1 x2
    Erf\tx
    Erfc\tx
    Erfinv\tx
    Exp\tx
    Exp2\tx
    ExpandDims\tx
    Expm1\tx
    ExtractPatches\timages
    ExtractSequences\tx
    FFT\tx
    FFT2\tx
    Fabs\tx
    Flip\tx
    Fliplr\tx
    Flipud\tx
    Floor\tx
    FloorDivide\tx1 x2
    Fmax\tx1 x2
    Fmin\tx1 x2
    Fmod\tx1 x2
    Fold\tx
    ForiLoop\tinit_val
    Full\tfill_value
    FullLike\tx fill_value
    GaussianBlur\timages
    Gcd\tx1 x2
    Gelu\tx
    Geomspace\tstart stop
    GetItem\tx key
    Glu\tx
    Greater\tx1 x2
    GreaterEqual\tx1 x2
    HSVToRGB\timages
    HardShrink\tx
    HardSigmoid\tx
    HardSilu\tx
    HardTanh\tx
    Heaviside\tx1 x2
    Histogram\tx
    Hsplit\tx
    Hstack\txs
    Hypot\tx1 x2
    I0\tx
    IFFT2\tx
    IRFFT\tx
    ISTFT\tx
    Imag\tx
    InTopK\ttargets predictions
    Inner\tx1 x2
    Inv\tx
    IsIn\tx1 x2
    Isclose\tx1 x2 rtol? atol?
    Isfinite\tx
    Isinf\tx
    Isnan\tx
    Isneginf\tx
    Isposinf\tx
    Isreal\tx
    JVP\tfun primals tangents
    Kron\tx1 x2
    LayerNorm\tx gamma beta
    Lcm\tx1 x2
    Ldexp\tx1 x2
    LeakyRelu\tx
    LeftShift\tx y
    Less\tx1 x2
    LessEqual\tx1 x2
    Linspace\tstart stop
    Log\tx
    Log10\tx
    Log1p\tx
    Log2\tx
    LogSigmoid\tx
    LogSoftmax\tx
    Logaddexp\tx1 x2
    Logaddexp2\tx1 x2
    Logdet\tx
    LogicalAnd\tx1 x2
    LogicalNot\tx
    LogicalOr\tx1 x2
    LogicalXor\tx1 x2
    Logspace\tstart stop
    Logsumexp\tx
    Lstsq\ta b
    LuFactor\tx
    Map\tf xs
    MapCoordinates\tinputs coordinates
    Matmul\tx1 x2
    MatrixRank\tx
    Max\tx
    MaxPool\tinputs
    Maximum\tx1 x2
    Mean\tx
    Median\tx
    Meshgrid\t*x
    Min\tx
    Minimum\tx1 x2
    Mod\tx1 x2
    Moments\tx
    Moveaxis\tx
    MultiHot\tinputs
    Multiply\tx1 x2
    NanToNum\tx
    Nanargmax\tx
    Nanargmin\tx
    Nancumprod\tx
    Nancumsum\tx
    Nanmax\tx
    Nanmean\tx
    Nanmedian\tx
    Nanmin\tx
    Nanpercentile\tx q
    Nanprod\tx
    Nanquantile\tx q
    Nanstd\tx
    Nansum\tx
    Nanvar\tx
    Ndim\tx
    Negative\tx
    Nextafter\tx1 x2
    Nonzero\tx
    Norm\tx
    Normalize\tx
    NotEqual\tx1 x2
    OneHot\tx
    OnesLike\tx
    Outer\tx1 x2
    PSNR\tx1 x2
    Pad\tx constant_values?
    PadImages\timages
    Percentile\tx q
    PerspectiveTransform\timages start_points end_points
    Pinv\tx
    Polar\tabs_ angle
    Power\tx1 x2
    Prod\tx
    Ptp\tx
    Qr\tx
    Quantile\tx q
    RFFT\tx
    RGBToGrayscale\timages
    RGBToHSV\timages
    RMSNorm\tx scale
    Rad2deg\tx
    Ravel\tx
    Real\tx
    Reciprocal\tx
    Relu\tx
    Relu6\tx
    Repeat\tx
    Reshape\tx
    Resize\timages
    RightShift\tx y
    Roll\tx
    Rot90\tarray
    Round\tx
    Rsqrt\tx
    SSIM\timage1 image2
    STFT\tx
    SVD\tx
    SaturateCast\tx
    ScaleAndTranslate\timages output_shape scale translation
    Scan\tf init xs?
    Scatter\tindices values
    ScatterUpdate\tinputs indices updates
    SearchSorted\tsorted_sequence values
    SegmentMax\tdata _
    SegmentMin\tdata _
    SegmentProd\tdata _
    SegmentReduction\tdata _
    SegmentSum\tdata _
    Select\tcondlist choicelist default?
    Selu\tx
    SeparableConv\tinputs depthwise_kernel pointwise_kernel
    Sigmoid\tx
    Sign\tx
    Signbit\tx
    Silu\tx
    Sin\tx
    Sinc\tx
    Sinh\tx
    Size\tx
    Slice\tinputs start_indices
    SliceUpdate\tinputs start_indices updates
    Slogdet\tx
    SobelEdges\timages
    SoftShrink\tx
    Softmax\tx
    Softplus\tx
    Softsign\tx
    Solve\ta b
    SolveTriangular\ta b
    Sort\tx
    SpaceToDepth\tx
    SparseCategoricalCrossentropy\ttarget output
    SparsePlus\tx
    SparseSigmoid\tx
    Sparsemax\tx
    Split\tx
    Sqrt\tx
    Square\tx
    Squareplus\tx
    Squeeze\tx
    Stack\tx
    Std\tx
    StopGradient\tvariable
    Subtract\tx1 x2
    Sum\tx
    Swapaxes\tx
    Switch\tindex branches *operands
    Take\tx indices
    TakeAlongAxis\tx indices
    Tan\tx
    Tanh\tx
    TanhShrink\tx
    Tensordot\tx1 x2
    Threshold\tx
    Tile\tx
    TopK\tx
    Trace\tx
    Transpose\tx
    Trapezoid\ty
    Tril\tx
    Triu\tx
    TrueDivide\tx1 x2
    Trunc\tx
    Unfold\tx
    Unique\tx
    UnravelIndex\tindices
    Unstack\tx
    Vander\tx
    Var\tx
    Vdot\tx1 x2
    VectorizedMap\telements
    View\tx
    ViewAsComplex\tx
    ViewAsReal\tx
    Vsplit\tx
    Vstack\txs
    Where\tcondition x1 x2
    WhileLoop\tloop_vars
    ZerosLike\tx dtype?
    """)
}
