// Made by fixtures/make/call_arguments.py.

/// The arguments that calls of Keras 2.15.0 and 3.15.1 take: a line is a signature and the classes that have it.
enum CallArgumentTable {
  /// `call` of the layers of Keras 3.
  static let layers = """
    *args **kwargs: Wrapper
    *args training? **kwargs: TorchModuleWrapper
    data training? !: AugMix AutoContrast CenterCrop ContrastLimitedAdaptiveHistogramEqualization CutMix
      Equalization MaxNumBoundingBoxes MixUp RandAugment RandomBrightness RandomColorDegeneration RandomColorJitter
      RandomContrast RandomCrop RandomElasticTransform RandomErasing RandomFlip RandomGaussianBlur RandomGrayscale
      RandomHue RandomInvert RandomPerspective RandomPosterization RandomRotation RandomSaturation RandomSharpness
      RandomShear RandomTranslation RandomZoom Resizing Solarization
    inputs: Activation ActivityRegularization AdaptiveAveragePooling1D AdaptiveAveragePooling2D
      AdaptiveAveragePooling3D AdaptiveMaxPooling1D AdaptiveMaxPooling2D AdaptiveMaxPooling3D Add Average
      AveragePooling1D AveragePooling2D AveragePooling3D AvgPool1D AvgPool2D AvgPool3D Concatenate Conv1D
      Conv1DTranspose Conv2D Conv2DTranspose Conv3D Conv3DTranspose Convolution1D Convolution1DTranspose
      Convolution2D Convolution2DTranspose Convolution3D Convolution3DTranspose Cropping1D Cropping2D Cropping3D
      DepthwiseConv1D DepthwiseConv2D Dot ELU Embedding Flatten GlobalAveragePooling2D GlobalAveragePooling3D
      GlobalAvgPool2D GlobalAvgPool3D GlobalMaxPool1D GlobalMaxPool2D GlobalMaxPool3D GlobalMaxPooling1D
      GlobalMaxPooling2D GlobalMaxPooling3D GroupNormalization Identity LayerNormalization LeakyReLU Masking
      MaxPool1D MaxPool2D MaxPool3D MaxPooling1D MaxPooling2D MaxPooling3D Maximum Minimum Multiply PReLU Permute
      ReLU RepeatVector Reshape STFTSpectrogram SeparableConv1D SeparableConv2D SeparableConvolution1D
      SeparableConvolution2D Subtract UnitNormalization UpSampling1D UpSampling2D UpSampling3D ZeroPadding1D
      ZeroPadding2D ZeroPadding3D
    inputs !: Discretization HashedCrossing Hashing IntegerLookup MelSpectrogram Normalization Rescaling
      StringLookup TextVectorization
    inputs count_weights? !: CategoryEncoding
    inputs mask?: GlobalAveragePooling1D GlobalAvgPool1D Softmax
    inputs mask? training?: Lambda
    inputs mask? training? return_attention_scores? use_causal_mask?: AdditiveAttention Attention
    inputs reverse?: ReversibleEmbedding
    inputs states training?: GRUCell LSTMCell
    inputs states training? **kwargs: StackedRNNCells
    inputs training?: AlphaDropout Dense Dropout EinsumDense FlaxLayer GaussianDropout GaussianNoise JaxLayer
      SpatialDropout1D SpatialDropout2D SpatialDropout3D SpectralNormalization
    inputs training? **kwargs: TFSMLayer
    inputs training? mask?: BatchNormalization TimeDistributed
    inputs training? mask? !: Pipeline
    query value key? query_mask? value_mask? key_mask? attention_mask? return_attention_scores? training?
      use_causal_mask?: GroupQueryAttention MultiHeadAttention
    sequence states training?: SimpleRNNCell
    sequences initial_state? mask? training?: Bidirectional ConvLSTM1D ConvLSTM2D ConvLSTM3D GRU LSTM RNN SimpleRNN
    x: RMSNormalization
    """

  /// `call` of the layers of tf.keras.
  static let layersOfTensorFlow = """
    features cols_to_output_tensors? training?: DenseFeatures
    inputs: Activation Add Average AveragePooling1D AveragePooling2D AveragePooling3D AvgPool1D AvgPool2D AvgPool3D
      CenterCrop Concatenate Conv1D Conv1DTranspose Conv2D Conv2DTranspose Conv3D Conv3DTranspose Convolution1D
      Convolution1DTranspose Convolution2D Convolution2DTranspose Convolution3D Convolution3DTranspose Cropping1D
      Cropping2D Cropping3D Dense DepthwiseConv1D DepthwiseConv2D Discretization Dot ELU EinsumDense Embedding
      Flatten GlobalAveragePooling2D GlobalAveragePooling3D GlobalAvgPool2D GlobalAvgPool3D GlobalMaxPool1D
      GlobalMaxPool2D GlobalMaxPool3D GlobalMaxPooling1D GlobalMaxPooling2D GlobalMaxPooling3D HashedCrossing
      Hashing Identity IntegerLookup LayerNormalization LeakyReLU LocallyConnected1D LocallyConnected2D Masking
      MaxPool1D MaxPool2D MaxPool3D MaxPooling1D MaxPooling2D MaxPooling3D Maximum Minimum Multiply Normalization
      PReLU Permute ReLU RepeatVector Rescaling Reshape Resizing SeparableConv1D SeparableConv2D
      SeparableConvolution1D SeparableConvolution2D StringLookup Subtract TextVectorization ThresholdedReLU
      UnitNormalization UpSampling1D UpSampling2D UpSampling3D ZeroPadding1D ZeroPadding2D ZeroPadding3D
    inputs *args **kwargs: ActivityRegularization Wrapper
    inputs count_weights?: CategoryEncoding
    inputs mask?: GlobalAveragePooling1D GlobalAvgPool1D GroupNormalization Softmax
    inputs mask? training?: Lambda
    inputs mask? training? initial_state?: ConvLSTM1D ConvLSTM2D ConvLSTM3D GRU LSTM SimpleRNN
    inputs mask? training? initial_state? constants?: RNN
    inputs mask? training? return_attention_scores? use_causal_mask?: AdditiveAttention Attention
    inputs states: AbstractRNNCell
    inputs states constants? training? **kwargs: StackedRNNCells
    inputs states training?: GRUCell LSTMCell SimpleRNNCell
    inputs training?: AlphaDropout Dropout GaussianDropout GaussianNoise RandomBrightness RandomContrast RandomCrop
      RandomFlip RandomHeight RandomRotation RandomTranslation RandomWidth RandomZoom SpatialDropout1D
      SpatialDropout2D SpatialDropout3D SpectralNormalization
    inputs training? mask?: BatchNormalization TimeDistributed
    inputs training? mask? initial_state? constants?: Bidirectional
    query value key? attention_mask? return_attention_scores? training? use_causal_mask?: MultiHeadAttention
    """

  /// `compute_output_spec` of the operations of Keras 3.
  static let operations = """
    *operands: Einsum
    *x: Meshgrid
    a: Diff
    a b: Lstsq Solve SolveTriangular
    abs_ angle: Polar
    array: Rot90
    condition x1 x2: Where
    condlist choicelist default?: Select
    data _: SegmentMax SegmentMin SegmentProd SegmentReduction SegmentSum
    elements: VectorizedMap
    f elems: AssociativeScan
    f init xs?: Scan
    f xs: Map
    fill_value: Full
    fun primals tangents: JVP
    image1 image2: SSIM
    images: CropImages ElasticTransform ExtractPatches GaussianBlur HSVToRGB PadImages RGBToGrayscale RGBToHSV
      Resize SobelEdges
    images output_shape scale translation: ScaleAndTranslate
    images start_points end_points: PerspectiveTransform
    images transform: AffineTransform
    index branches *operands: Switch
    indices: UnravelIndex
    indices values: Scatter
    init_val: ForiLoop
    inputs: AdaptiveAveragePool AdaptiveMaxPool AveragePool MaxPool MultiHot
    inputs coordinates: MapCoordinates
    inputs depthwise_kernel pointwise_kernel: SeparableConv
    inputs indices updates: ScatterUpdate
    inputs kernel: Conv ConvTranspose DepthwiseConv
    inputs sequence_lengths: CTCDecode
    inputs start_indices: Slice
    inputs start_indices updates: SliceUpdate
    loop_vars: WhileLoop
    pred true_fn false_fn: Cond
    query key value bias? mask? scale?: DotProductAttention
    sorted_sequence values: SearchSorted
    start stop: Geomspace Linspace Logspace
    start stop? step?: Arange
    target output: BinaryCrossentropy CategoricalCrossentropy SparseCategoricalCrossentropy
    target output target_length output_length: CTCLoss
    targets predictions: InTopK
    variable: StopGradient
    x: Abs Absolute All Amax Amin Angle Any Arccos Arccosh Arcsin Arcsinh Arctan Arctanh Argmax Argmin Argpartition
      Argsort ArraySplit Bincount BitwiseInvert BitwiseNot BroadcastTo Cast Cbrt Ceil Celu Cholesky CholeskyInverse
      Clip Conj Conjugate ConvertToTensor Copy Corrcoef Cos Cosh CountNonzero Cumprod Cumsum Deg2rad DepthToSpace
      Det Diag Diagflat Diagonal Dsplit Eig Eigh Elu EmptyLike Erf Erfc Erfinv Exp Exp2 ExpandDims Expm1
      ExtractSequences FFT FFT2 Fabs Flip Fliplr Flipud Floor Fold Gelu Glu HardShrink HardSigmoid HardSilu HardTanh
      Histogram Hsplit I0 IFFT2 IRFFT ISTFT Imag Inv Isfinite Isinf Isnan Isneginf Isposinf Isreal LeakyRelu Log
      Log10 Log1p Log2 LogSigmoid LogSoftmax Logdet LogicalNot Logsumexp LuFactor MatrixRank Max Mean Median Min
      Moments Moveaxis NanToNum Nanargmax Nanargmin Nancumprod Nancumsum Nanmax Nanmean Nanmedian Nanmin Nanprod
      Nanstd Nansum Nanvar Ndim Negative Nonzero Norm Normalize OneHot OnesLike Pinv Prod Ptp Qr RFFT Rad2deg Ravel
      Real Reciprocal Relu Relu6 Repeat Reshape Roll Round Rsqrt STFT SVD SaturateCast Selu Sigmoid Sign Signbit
      Silu Sin Sinc Sinh Size Slogdet SoftShrink Softmax Softplus Softsign Sort SpaceToDepth SparsePlus
      SparseSigmoid Sparsemax Split Sqrt Square Squareplus Squeeze Stack Std Sum Swapaxes Tan Tanh TanhShrink
      Threshold Tile TopK Trace Transpose Tril Triu Trunc Unfold Unique Unstack Vander Var View ViewAsComplex
      ViewAsReal Vsplit
    x bins: Digitize
    x constant_values?: Pad
    x dtype?: Array ZerosLike
    x fill_value: FullLike
    x gamma beta: LayerNorm
    x indices: Take TakeAlongAxis
    x key: GetItem
    x mean variance offset scale: BatchNorm
    x q: Nanpercentile Nanquantile Percentile Quantile
    x scale: RMSNorm
    x weights?: Average
    x y: BitwiseAnd BitwiseLeftShift BitwiseOr BitwiseRightShift BitwiseXor CDist LeftShift RightShift
    x1 x2: Add AllClose Append Arctan2 Correlate Cross Divide DivideNoNan Dot Equal FloorDivide Fmax Fmin Fmod Gcd
      Greater GreaterEqual Heaviside Hypot Inner IsIn Kron Lcm Ldexp Less LessEqual Logaddexp Logaddexp2 LogicalAnd
      LogicalOr LogicalXor Matmul Maximum Minimum Mod Multiply Nextafter NotEqual Outer PSNR Power Subtract
      Tensordot TrueDivide Vdot
    x1 x2 rtol? atol?: Isclose
    xs: Concatenate Dstack Hstack Vstack
    y: Trapezoid
    """
}
