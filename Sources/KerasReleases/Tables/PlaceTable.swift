// Written by fixtures/make/release_tables.py; edit that.

extension ReleaseTables {
  /// The private modules of any release of Keras 3, each with the classes that it defines or imports.
  static let places: StaticString = #"""
    keras.src	Functional	Layer	Model	Sequential
    keras.src.activations
    keras.src.activations.activations	ReLU
    keras.src.api_export
    keras.src.applications
    keras.src.applications.convnext	Functional	Layer	Sequential
    keras.src.applications.densenet	Functional
    keras.src.applications.efficientnet	Functional
    keras.src.applications.efficientnet_v2	Functional
    keras.src.applications.imagenet_utils
    keras.src.applications.inception_resnet_v2	Functional	Layer
    keras.src.applications.inception_v3	Functional
    keras.src.applications.mobilenet	Functional
    keras.src.applications.mobilenet_v2	Functional
    keras.src.applications.mobilenet_v3	Functional
    keras.src.applications.nasnet	Functional
    keras.src.applications.resnet	Functional
    keras.src.applications.resnet_v2
    keras.src.applications.vgg16	Functional
    keras.src.applications.vgg19	Functional
    keras.src.applications.xception	Functional
    keras.src.backend
    keras.src.callbacks
    keras.src.callbacks.backup_and_restore
    keras.src.callbacks.backup_and_restore_callback
    keras.src.callbacks.callback
    keras.src.callbacks.callback_list
    keras.src.callbacks.csv_logger
    keras.src.callbacks.early_stopping
    keras.src.callbacks.history
    keras.src.callbacks.lambda_callback
    keras.src.callbacks.learning_rate_scheduler
    keras.src.callbacks.model_checkpoint
    keras.src.callbacks.monitor_callback
    keras.src.callbacks.orbax_checkpoint
    keras.src.callbacks.progbar_logger
    keras.src.callbacks.reduce_lr_on_plateau
    keras.src.callbacks.remote_monitor
    keras.src.callbacks.swap_ema_weights
    keras.src.callbacks.tensorboard	Embedding
    keras.src.callbacks.terminate_on_nan
    keras.src.constraints	Constraint	MaxNorm	MinMaxNorm	NonNeg	UnitNorm
    keras.src.constraints.constraints	Constraint	MaxNorm	MinMaxNorm	NonNeg	UnitNorm
    keras.src.distillation
    keras.src.distillation.distillation_loss
    keras.src.distillation.distiller	Model
    keras.src.dtype_policies	AWQDTypePolicy	DTypePolicy	DTypePolicyMap	FloatDTypePolicy	GPTQDTypePolicy	Int4DTypePolicy	QuantizedDTypePolicy	QuantizedFloat8DTypePolicy
    keras.src.dtype_policies.dtype_policy	AWQDTypePolicy	DTypePolicy	FloatDTypePolicy	GPTQDTypePolicy	Int4DTypePolicy	QuantizedDTypePolicy	QuantizedFloat8DTypePolicy
    keras.src.dtype_policies.dtype_policy_map	DTypePolicy	DTypePolicyMap
    keras.src.initializers	Constant	GlorotNormal	GlorotUniform	HeNormal	HeUniform	Identity	Initializer	LecunNormal	LecunUniform	Ones	Orthogonal	OrthogonalInitializer	RandomNormal	RandomUniform	STFT	TruncatedNormal	VarianceScaling	Zeros
    keras.src.initializers.constant_initializers	Constant	Identity	Initializer	Ones	STFT	Zeros
    keras.src.initializers.initializer	Initializer
    keras.src.initializers.random_initializers	GlorotNormal	GlorotUniform	HeNormal	HeUniform	Initializer	LecunNormal	LecunUniform	Orthogonal	OrthogonalInitializer	RandomInitializer	RandomNormal	RandomUniform	TruncatedNormal	VarianceScaling
    keras.src.layers	Activation	ActivityRegularization	AdaptiveAveragePooling1D	AdaptiveAveragePooling2D	AdaptiveAveragePooling3D	AdaptiveMaxPooling1D	AdaptiveMaxPooling2D	AdaptiveMaxPooling3D	Add	AdditiveAttention	AlphaDropout	Attention	AugMix	AutoContrast	Average	AveragePooling1D	AveragePooling2D	AveragePooling3D	BatchNormalization	Bidirectional	CategoryEncoding	CenterCrop	Concatenate	ContrastLimitedAdaptiveHistogramEqualization	Conv1D	Conv1DTranspose	Conv2D	Conv2DTranspose	Conv3D	Conv3DTranspose	ConvLSTM1D	ConvLSTM2D	ConvLSTM3D	Cropping1D	Cropping2D	Cropping3D	CutMix	Dense	DepthwiseConv1D	DepthwiseConv2D	Discretization	Dot	Dropout	ELU	EinsumDense	Embedding	Equalization	Flatten	GRU	GRUCell	GaussianDropout	GaussianNoise	GlobalAveragePooling1D	GlobalAveragePooling2D	GlobalAveragePooling3D	GlobalMaxPooling1D	GlobalMaxPooling2D	GlobalMaxPooling3D	GroupNormalization	GroupedQueryAttention	HashedCrossing	Hashing	Identity	IndexLookup	InputLayer	InputSpec	IntegerLookup	LSTM	LSTMCell	Lambda	Layer	LayerNormalization	LeakyReLU	Masking	MaxNumBoundingBoxes	MaxPooling1D	MaxPooling2D	MaxPooling3D	Maximum	MelSpectrogram	Minimum	MixUp	MultiHeadAttention	Multiply	Normalization	PReLU	Permute	Pipeline	RMSNormalization	RNN	RandAugment	RandomBrightness	RandomColorDegeneration	RandomColorJitter	RandomContrast	RandomCrop	RandomElasticTransform	RandomErasing	RandomFlip	RandomGaussianBlur	RandomGrayscale	RandomHue	RandomInvert	RandomPerspective	RandomPosterization	RandomRotation	RandomSaturation	RandomSharpness	RandomShear	RandomTranslation	RandomZoom	ReLU	RepeatVector	Rescaling	Reshape	Resizing	ReversibleEmbedding	STFTSpectrogram	SeparableConv1D	SeparableConv2D	SimpleRNN	SimpleRNNCell	Softmax	Solarization	SpatialDropout1D	SpatialDropout2D	SpatialDropout3D	SpectralNormalization	StackedRNNCells	StringLookup	Subtract	TextVectorization	TimeDistributed	UnitNormalization	UpSampling1D	UpSampling2D	UpSampling3D	Wrapper	ZeroPadding1D	ZeroPadding2D	ZeroPadding3D
    keras.src.layers.activations	ELU	LeakyReLU	PReLU	ReLU	Softmax
    keras.src.layers.activations.activation	Activation	Layer
    keras.src.layers.activations.elu	ELU	Layer
    keras.src.layers.activations.leaky_relu	Layer	LeakyReLU
    keras.src.layers.activations.prelu	InputSpec	Layer	PReLU
    keras.src.layers.activations.relu	Layer	ReLU
    keras.src.layers.activations.softmax	Layer	Softmax
    keras.src.layers.attention
    keras.src.layers.attention.additive_attention	AdditiveAttention	Attention
    keras.src.layers.attention.attention	Attention	Layer
    keras.src.layers.attention.grouped_query_attention	Dropout	EinsumDense	GroupedQueryAttention	Layer	Softmax
    keras.src.layers.attention.multi_head_attention	Dropout	EinsumDense	Layer	MultiHeadAttention	Softmax
    keras.src.layers.convolutional
    keras.src.layers.convolutional.base_conv	BaseConv	InputSpec	Layer
    keras.src.layers.convolutional.base_conv_transpose	BaseConvTranspose	InputSpec	Layer
    keras.src.layers.convolutional.base_depthwise_conv	BaseDepthwiseConv	InputSpec	Layer
    keras.src.layers.convolutional.base_separable_conv	BaseSeparableConv	InputSpec	Layer
    keras.src.layers.convolutional.conv1d	BaseConv	Conv1D
    keras.src.layers.convolutional.conv1d_transpose	BaseConvTranspose	Conv1DTranspose
    keras.src.layers.convolutional.conv2d	BaseConv	Conv2D
    keras.src.layers.convolutional.conv2d_transpose	BaseConvTranspose	Conv2DTranspose
    keras.src.layers.convolutional.conv3d	BaseConv	Conv3D
    keras.src.layers.convolutional.conv3d_transpose	BaseConvTranspose	Conv3DTranspose
    keras.src.layers.convolutional.depthwise_conv1d	BaseDepthwiseConv	DepthwiseConv1D
    keras.src.layers.convolutional.depthwise_conv2d	BaseDepthwiseConv	DepthwiseConv2D
    keras.src.layers.convolutional.separable_conv1d	BaseSeparableConv	SeparableConv1D
    keras.src.layers.convolutional.separable_conv2d	BaseSeparableConv	SeparableConv2D
    keras.src.layers.core
    keras.src.layers.core.dense	Dense	InputSpec	Layer	QuantizationConfig
    keras.src.layers.core.einsum_dense	EinsumDense	InputSpec	Layer	QuantizationConfig	VarianceScaling
    keras.src.layers.core.embedding	Embedding	Layer	QuantizationConfig
    keras.src.layers.core.identity	Identity	Layer
    keras.src.layers.core.input_layer	InputLayer	Layer
    keras.src.layers.core.lambda_layer	Lambda	Layer
    keras.src.layers.core.masking	Layer	Masking
    keras.src.layers.core.reversible_embedding	QuantizationConfig	ReversibleEmbedding
    keras.src.layers.core.wrapper	Layer	Wrapper
    keras.src.layers.input_spec	InputSpec
    keras.src.layers.layer	DTypePolicyMap	Layer
    keras.src.layers.merging
    keras.src.layers.merging.add	Add	Merge
    keras.src.layers.merging.average	Average	Merge
    keras.src.layers.merging.base_merge	Layer	Merge
    keras.src.layers.merging.concatenate	Concatenate	Merge
    keras.src.layers.merging.dot	Dot	Merge
    keras.src.layers.merging.maximum	Maximum	Merge
    keras.src.layers.merging.minimum	Merge	Minimum
    keras.src.layers.merging.multiply	Merge	Multiply
    keras.src.layers.merging.subtract	Merge	Subtract
    keras.src.layers.normalization
    keras.src.layers.normalization.batch_normalization	BatchNormalization	InputSpec	Layer
    keras.src.layers.normalization.group_normalization	GroupNormalization	InputSpec	Layer
    keras.src.layers.normalization.layer_normalization	Layer	LayerNormalization
    keras.src.layers.normalization.rms_normalization	Layer	RMSNormalization
    keras.src.layers.normalization.spectral_normalization	InputSpec	SpectralNormalization	Wrapper
    keras.src.layers.normalization.unit_normalization	Layer	UnitNormalization
    keras.src.layers.pooling
    keras.src.layers.pooling.adaptive_average_pooling1d	AdaptiveAveragePooling1D	BaseAdaptiveAveragePooling
    keras.src.layers.pooling.adaptive_average_pooling2d	AdaptiveAveragePooling2D	BaseAdaptiveAveragePooling
    keras.src.layers.pooling.adaptive_average_pooling3d	AdaptiveAveragePooling3D	BaseAdaptiveAveragePooling
    keras.src.layers.pooling.adaptive_max_pooling1d	AdaptiveMaxPooling1D	BaseAdaptiveMaxPooling
    keras.src.layers.pooling.adaptive_max_pooling2d	AdaptiveMaxPooling2D	BaseAdaptiveMaxPooling
    keras.src.layers.pooling.adaptive_max_pooling3d	AdaptiveMaxPooling3D	BaseAdaptiveMaxPooling
    keras.src.layers.pooling.average_pooling1d	AveragePooling1D	BasePooling
    keras.src.layers.pooling.average_pooling2d	AveragePooling2D	BasePooling
    keras.src.layers.pooling.average_pooling3d	AveragePooling3D	BasePooling
    keras.src.layers.pooling.base_adaptive_pooling	BaseAdaptiveAveragePooling	BaseAdaptiveMaxPooling	BaseAdaptivePooling	Layer
    keras.src.layers.pooling.base_global_pooling	BaseGlobalPooling	InputSpec	Layer
    keras.src.layers.pooling.base_pooling	BasePooling	InputSpec	Layer
    keras.src.layers.pooling.global_average_pooling1d	BaseGlobalPooling	GlobalAveragePooling1D
    keras.src.layers.pooling.global_average_pooling2d	BaseGlobalPooling	GlobalAveragePooling2D
    keras.src.layers.pooling.global_average_pooling3d	BaseGlobalPooling	GlobalAveragePooling3D
    keras.src.layers.pooling.global_max_pooling1d	BaseGlobalPooling	GlobalMaxPooling1D
    keras.src.layers.pooling.global_max_pooling2d	BaseGlobalPooling	GlobalMaxPooling2D
    keras.src.layers.pooling.global_max_pooling3d	BaseGlobalPooling	GlobalMaxPooling3D
    keras.src.layers.pooling.max_pooling1d	BasePooling	MaxPooling1D
    keras.src.layers.pooling.max_pooling2d	BasePooling	MaxPooling2D
    keras.src.layers.pooling.max_pooling3d	BasePooling	MaxPooling3D
    keras.src.layers.preprocessing
    keras.src.layers.preprocessing.audio_preprocessing	MelSpectrogram	TFDataLayer
    keras.src.layers.preprocessing.category_encoding	CategoryEncoding	DataLayer	TFDataLayer
    keras.src.layers.preprocessing.center_crop	CenterCrop	TFDataLayer
    keras.src.layers.preprocessing.data_layer	DataLayer	Layer
    keras.src.layers.preprocessing.discretization	DataLayer	Discretization	TFDataLayer
    keras.src.layers.preprocessing.feature_space	Cross	DataLayer	FeatureSpace	Layer	TFDConcat	TFDIdentity	TFDataLayer
    keras.src.layers.preprocessing.hashed_crossing	HashedCrossing	Layer
    keras.src.layers.preprocessing.hashing	Hashing	Layer
    keras.src.layers.preprocessing.image_preprocessing
    keras.src.layers.preprocessing.image_preprocessing.aug_mix	AugMix	BaseImagePreprocessingLayer
    keras.src.layers.preprocessing.image_preprocessing.auto_contrast	AutoContrast	BaseImagePreprocessingLayer
    keras.src.layers.preprocessing.image_preprocessing.base_image_preprocessing_layer	BaseImagePreprocessingLayer	DataLayer	TFDataLayer
    keras.src.layers.preprocessing.image_preprocessing.bounding_boxes
    keras.src.layers.preprocessing.image_preprocessing.bounding_boxes.bounding_box
    keras.src.layers.preprocessing.image_preprocessing.bounding_boxes.converters
    keras.src.layers.preprocessing.image_preprocessing.bounding_boxes.formats
    keras.src.layers.preprocessing.image_preprocessing.bounding_boxes.iou
    keras.src.layers.preprocessing.image_preprocessing.bounding_boxes.validation
    keras.src.layers.preprocessing.image_preprocessing.center_crop	BaseImagePreprocessingLayer	CenterCrop
    keras.src.layers.preprocessing.image_preprocessing.clahe	BaseImagePreprocessingLayer	ContrastLimitedAdaptiveHistogramEqualization
    keras.src.layers.preprocessing.image_preprocessing.cut_mix	BaseImagePreprocessingLayer	CutMix
    keras.src.layers.preprocessing.image_preprocessing.equalization	BaseImagePreprocessingLayer	Equalization
    keras.src.layers.preprocessing.image_preprocessing.max_num_bounding_box	BaseImagePreprocessingLayer	MaxNumBoundingBoxes
    keras.src.layers.preprocessing.image_preprocessing.mix_up	BaseImagePreprocessingLayer	MixUp
    keras.src.layers.preprocessing.image_preprocessing.rand_augment	BaseImagePreprocessingLayer	RandAugment
    keras.src.layers.preprocessing.image_preprocessing.random_brightness	BaseImagePreprocessingLayer	RandomBrightness
    keras.src.layers.preprocessing.image_preprocessing.random_color_degeneration	BaseImagePreprocessingLayer	RandomColorDegeneration
    keras.src.layers.preprocessing.image_preprocessing.random_color_jitter	BaseImagePreprocessingLayer	RandomColorJitter
    keras.src.layers.preprocessing.image_preprocessing.random_contrast	BaseImagePreprocessingLayer	RandomContrast
    keras.src.layers.preprocessing.image_preprocessing.random_crop	BaseImagePreprocessingLayer	RandomCrop
    keras.src.layers.preprocessing.image_preprocessing.random_elastic_transform	BaseImagePreprocessingLayer	RandomElasticTransform
    keras.src.layers.preprocessing.image_preprocessing.random_erasing	BaseImagePreprocessingLayer	RandomErasing
    keras.src.layers.preprocessing.image_preprocessing.random_flip	BaseImagePreprocessingLayer	RandomFlip
    keras.src.layers.preprocessing.image_preprocessing.random_gaussian_blur	BaseImagePreprocessingLayer	RandomGaussianBlur
    keras.src.layers.preprocessing.image_preprocessing.random_grayscale	BaseImagePreprocessingLayer	RandomGrayscale
    keras.src.layers.preprocessing.image_preprocessing.random_hue	BaseImagePreprocessingLayer	RandomHue
    keras.src.layers.preprocessing.image_preprocessing.random_invert	BaseImagePreprocessingLayer	RandomInvert
    keras.src.layers.preprocessing.image_preprocessing.random_perspective	BaseImagePreprocessingLayer	RandomPerspective
    keras.src.layers.preprocessing.image_preprocessing.random_posterization	BaseImagePreprocessingLayer	RandomPosterization
    keras.src.layers.preprocessing.image_preprocessing.random_rotation	BaseImagePreprocessingLayer	RandomRotation
    keras.src.layers.preprocessing.image_preprocessing.random_saturation	BaseImagePreprocessingLayer	RandomSaturation
    keras.src.layers.preprocessing.image_preprocessing.random_sharpness	BaseImagePreprocessingLayer	RandomSharpness
    keras.src.layers.preprocessing.image_preprocessing.random_shear	BaseImagePreprocessingLayer	RandomShear
    keras.src.layers.preprocessing.image_preprocessing.random_translation	BaseImagePreprocessingLayer	RandomTranslation
    keras.src.layers.preprocessing.image_preprocessing.random_zoom	BaseImagePreprocessingLayer	RandomZoom
    keras.src.layers.preprocessing.image_preprocessing.resizing	BaseImagePreprocessingLayer	Resizing
    keras.src.layers.preprocessing.image_preprocessing.solarization	BaseImagePreprocessingLayer	Solarization
    keras.src.layers.preprocessing.index_lookup	IndexLookup	Layer
    keras.src.layers.preprocessing.integer_lookup	IndexLookup	IntegerLookup
    keras.src.layers.preprocessing.mel_spectrogram	DataLayer	MelSpectrogram	TFDataLayer
    keras.src.layers.preprocessing.normalization	DataLayer	Layer	Normalization	TFDataLayer
    keras.src.layers.preprocessing.pipeline	Layer	Pipeline
    keras.src.layers.preprocessing.random_brightness	RandomBrightness	TFDataLayer
    keras.src.layers.preprocessing.random_contrast	RandomContrast	TFDataLayer
    keras.src.layers.preprocessing.random_crop	RandomCrop	TFDataLayer
    keras.src.layers.preprocessing.random_flip	RandomFlip	TFDataLayer
    keras.src.layers.preprocessing.random_rotation	RandomRotation	TFDataLayer
    keras.src.layers.preprocessing.random_translation	RandomTranslation	TFDataLayer
    keras.src.layers.preprocessing.random_zoom	RandomZoom	TFDataLayer
    keras.src.layers.preprocessing.rescaling	DataLayer	Rescaling	TFDataLayer
    keras.src.layers.preprocessing.resizing	Resizing	TFDataLayer
    keras.src.layers.preprocessing.stft_spectrogram	STFTSpectrogram
    keras.src.layers.preprocessing.string_lookup	IndexLookup	StringLookup
    keras.src.layers.preprocessing.text_vectorization	Layer	StringLookup	TextVectorization
    keras.src.layers.preprocessing.tf_data_layer	Layer	TFDataLayer
    keras.src.layers.regularization
    keras.src.layers.regularization.activity_regularization	ActivityRegularization	Layer
    keras.src.layers.regularization.alpha_dropout	AlphaDropout	Layer
    keras.src.layers.regularization.dropout	Dropout	Layer
    keras.src.layers.regularization.gaussian_dropout	GaussianDropout
    keras.src.layers.regularization.gaussian_noise	GaussianNoise
    keras.src.layers.regularization.spatial_dropout	BaseSpatialDropout	Dropout	InputSpec	SpatialDropout1D	SpatialDropout2D	SpatialDropout3D
    keras.src.layers.reshaping
    keras.src.layers.reshaping.cropping1d	Cropping1D	InputSpec	Layer
    keras.src.layers.reshaping.cropping2d	Cropping2D	InputSpec	Layer
    keras.src.layers.reshaping.cropping3d	Cropping3D	InputSpec	Layer
    keras.src.layers.reshaping.flatten	Flatten	InputSpec	Layer
    keras.src.layers.reshaping.permute	InputSpec	Layer	Permute
    keras.src.layers.reshaping.repeat_vector	InputSpec	Layer	RepeatVector
    keras.src.layers.reshaping.reshape	Layer	Reshape
    keras.src.layers.reshaping.up_sampling1d	InputSpec	Layer	UpSampling1D
    keras.src.layers.reshaping.up_sampling2d	InputSpec	Layer	UpSampling2D
    keras.src.layers.reshaping.up_sampling3d	InputSpec	Layer	UpSampling3D
    keras.src.layers.reshaping.zero_padding1d	InputSpec	Layer	ZeroPadding1D
    keras.src.layers.reshaping.zero_padding2d	InputSpec	Layer	ZeroPadding2D
    keras.src.layers.reshaping.zero_padding3d	InputSpec	Layer	ZeroPadding3D
    keras.src.layers.rnn
    keras.src.layers.rnn.bidirectional	Bidirectional	GRU	LSTM	Layer	Wrapper
    keras.src.layers.rnn.conv_lstm	ConvLSTM	ConvLSTMCell	InputSpec	Layer	RNN
    keras.src.layers.rnn.conv_lstm1d	ConvLSTM	ConvLSTM1D
    keras.src.layers.rnn.conv_lstm2d	ConvLSTM	ConvLSTM2D
    keras.src.layers.rnn.conv_lstm3d	ConvLSTM	ConvLSTM3D
    keras.src.layers.rnn.dropout_rnn_cell
    keras.src.layers.rnn.gru	GRU	GRUCell	InputSpec	Layer	RNN
    keras.src.layers.rnn.lstm	InputSpec	LSTM	LSTMCell	Layer	RNN
    keras.src.layers.rnn.rnn	Layer	RNN	StackedRNNCells
    keras.src.layers.rnn.simple_rnn	InputSpec	Layer	RNN	SimpleRNN	SimpleRNNCell
    keras.src.layers.rnn.stacked_rnn_cells	Layer	StackedRNNCells
    keras.src.layers.rnn.time_distributed	Layer	TimeDistributed	Wrapper
    keras.src.legacy
    keras.src.legacy.backend
    keras.src.legacy.layers	AlphaDropout	Layer	RandomHeight	RandomWidth	ThresholdedReLU
    keras.src.legacy.losses	Reduction
    keras.src.legacy.preprocessing
    keras.src.legacy.preprocessing.image
    keras.src.legacy.preprocessing.sequence
    keras.src.legacy.preprocessing.text
    keras.src.legacy.saving
    keras.src.legacy.saving.json_utils
    keras.src.legacy.saving.legacy_h5_format
    keras.src.legacy.saving.saving_options
    keras.src.legacy.saving.saving_utils
    keras.src.legacy.saving.serialization
    keras.src.losses	BinaryCrossentropy	CategoricalCrossentropy	SparseCategoricalCrossentropy
    keras.src.losses.loss
    keras.src.losses.losses	BinaryCrossentropy	CategoricalCrossentropy	SparseCategoricalCrossentropy
    keras.src.metrics	BinaryCrossentropy	CategoricalCrossentropy	Mean	SparseCategoricalCrossentropy	Sum
    keras.src.metrics.accuracy_metrics
    keras.src.metrics.confusion_metrics
    keras.src.metrics.correlation_metrics
    keras.src.metrics.f_score_metrics
    keras.src.metrics.hinge_metrics
    keras.src.metrics.iou_metrics
    keras.src.metrics.metric
    keras.src.metrics.metrics_utils
    keras.src.metrics.probabilistic_metrics	BinaryCrossentropy	CategoricalCrossentropy	SparseCategoricalCrossentropy
    keras.src.metrics.reduction_metrics	Mean	Sum
    keras.src.metrics.regression_metrics
    keras.src.mixed_precision	DTypePolicy
    keras.src.mixed_precision.dtype_policy	DTypePolicy
    keras.src.models	Functional	Model	Sequential
    keras.src.models.cloning	Functional	InputLayer	Sequential
    keras.src.models.functional	Function	Functional	InputLayer	InputSpec	Layer	Model
    keras.src.models.model	GPTQConfig	Layer	Model
    keras.src.models.sequential	Functional	InputLayer	Layer	Model	Sequential
    keras.src.models.variable_mapping	Layer
    keras.src.ops
    keras.src.ops.core	AssociativeScan	Cast	Cond	ConvertToTensor	ForiLoop	Map	SaturateCast	Scan	Scatter	ScatterUpdate	Slice	SliceUpdate	StopGradient	Switch	Unstack	VectorizedMap	WhileLoop
    keras.src.ops.einops	Rearrange
    keras.src.ops.function	Function
    keras.src.ops.image	AffineTransform	CropImages	ElasticTransform	ExtractPatches	ExtractPatches3D	GaussianBlur	HSVToRGB	MapCoordinates	PadImages	PerspectiveTransform	RGBToGrayscale	RGBToHSV	Resize	SSIM	ScaleAndTranslate	SobelEdges
    keras.src.ops.linalg	Cholesky	CholeskyInverse	Det	Eig	Eigh	Inv	JVP	Lstsq	LuFactor	MatrixRank	Norm	Pinv	Qr	SVD	Solve	SolveTriangular
    keras.src.ops.math	CDist	Erf	Erfc	Erfinv	ExtractSequences	FFT	FFT2	IFFT2	IRFFT	ISTFT	InTopK	Logdet	Logsumexp	Qr	RFFT	Rsqrt	STFT	SegmentMax	SegmentMin	SegmentProd	SegmentReduction	SegmentSum	Solve	TopK	ViewAsComplex	ViewAsReal
    keras.src.ops.nn	AdaptiveAveragePool	AdaptiveMaxPool	AveragePool	BatchNorm	BinaryCrossentropy	CTCDecode	CTCLoss	CategoricalCrossentropy	Celu	Conv	ConvTranspose	CtcLoss	DepthToSpace	DepthwiseConv	DotProductAttention	Elu	Fold	Gelu	Glu	HardShrink	HardSigmoid	HardSilu	HardTanh	LayerNorm	LeakyRelu	LogSigmoid	LogSoftmax	MaxPool	Moments	MultiHot	Normalize	OneHot	PSNR	Polar	RMSNorm	Relu	Relu6	Selu	SeparableConv	Sigmoid	Silu	SoftShrink	Softmax	Softplus	Softsign	SpaceToDepth	SparseCategoricalCrossentropy	SparsePlus	SparseSigmoid	Sparsemax	Squareplus	TanhShrink	Threshold	Unfold
    keras.src.ops.node
    keras.src.ops.numpy	Abs	Absolute	Add	All	AllClose	Amax	Amin	Angle	Any	Append	Arange	Arccos	Arccosh	Arcsin	Arcsinh	Arctan	Arctan2	Arctanh	Argmax	Argmin	Argpartition	Argsort	Array	ArraySplit	Average	Bartlett	Bincount	BitwiseAnd	BitwiseInvert	BitwiseLeftShift	BitwiseNot	BitwiseOr	BitwiseRightShift	BitwiseXor	Blackman	BroadcastTo	Cbrt	Ceil	Clip	Concatenate	Conj	Conjugate	Copy	Corrcoef	Correlate	Cos	Cosh	CountNonzero	Cross	Cumprod	Cumsum	Deg2rad	Diag	Diagflat	Diagonal	Diff	Digitize	Divide	DivideNoNan	Dot	Dsplit	Dstack	Einsum	Empty	EmptyLike	Equal	Exp	Exp2	ExpandDims	Expm1	Eye	Fabs	Flip	Fliplr	Flipud	Floor	FloorDivide	Fmax	Fmin	Fmod	Full	FullLike	Gcd	Geomspace	GetItem	Greater	GreaterEqual	Hamming	Hanning	Heaviside	Histogram	Hsplit	Hstack	Hypot	I0	Identity	Imag	Inner	IsIn	Isclose	Isfinite	Isinf	Isnan	Isneginf	Isposinf	Isreal	Kaiser	Kron	Lcm	Ldexp	LeftShift	Less	LessEqual	Linspace	Log	Log10	Log1p	Log2	Logaddexp	Logaddexp2	LogicalAnd	LogicalNot	LogicalOr	LogicalXor	Logspace	Matmul	Max	Maximum	Mean	Median	Meshgrid	Min	Minimum	Mod	Moveaxis	Multiply	NanToNum	Nanargmax	Nanargmin	Nancumprod	Nancumsum	Nanmax	Nanmean	Nanmedian	Nanmin	Nanpercentile	Nanprod	Nanquantile	Nanstd	Nansum	Nanvar	Ndim	Negative	Nextafter	Nonzero	NotEqual	Ones	OnesLike	Outer	Pad	Percentile	Power	Prod	Ptp	Quantile	Rad2deg	Ravel	Real	Reciprocal	Repeat	Reshape	RightShift	Roll	Rot90	Round	SearchSorted	Select	Sign	Signbit	Sin	Sinc	Sinh	Size	Slogdet	Sort	Split	Sqrt	Square	Squeeze	Stack	Std	Subtract	Sum	Swapaxes	Take	TakeAlongAxis	Tan	Tanh	Tensordot	Tile	Trace	Transpose	Trapezoid	Tri	Tril	Triu	TrueDivide	Trunc	Unique	UnravelIndex	Vander	Var	Vdot	View	Vsplit	Vstack	Where	Zeros	ZerosLike
    keras.src.ops.operation
    keras.src.ops.operation_utils
    keras.src.ops.symbolic_arguments
    keras.src.optimizers
    keras.src.optimizers.adadelta
    keras.src.optimizers.adafactor
    keras.src.optimizers.adagrad
    keras.src.optimizers.adam
    keras.src.optimizers.adamax
    keras.src.optimizers.adamw
    keras.src.optimizers.base_optimizer
    keras.src.optimizers.ftrl
    keras.src.optimizers.lamb
    keras.src.optimizers.lion
    keras.src.optimizers.loss_scale_optimizer
    keras.src.optimizers.multi_optimizer
    keras.src.optimizers.muon
    keras.src.optimizers.nadam
    keras.src.optimizers.optimizer
    keras.src.optimizers.rmsprop
    keras.src.optimizers.schedule_free_adamw
    keras.src.optimizers.schedules
    keras.src.optimizers.schedules.learning_rate_schedule
    keras.src.optimizers.sgd
    keras.src.quantizers	AWQConfig	AbsMaxQuantizer	Float8QuantizationConfig	Int4QuantizationConfig	Int8QuantizationConfig	QuantizationConfig	Quantizer
    keras.src.quantizers.awq	Dense	EinsumDense
    keras.src.quantizers.awq_config	AWQConfig	QuantizationConfig
    keras.src.quantizers.awq_core	AWQConfig	AWQDTypePolicy	DTypePolicyMap
    keras.src.quantizers.gptq	Dense	EinsumDense	GPTQConfig	GPTQQuantizer
    keras.src.quantizers.gptq_config	GPTQConfig	QuantizationConfig
    keras.src.quantizers.gptq_core	DTypePolicyMap	Dense	EinsumDense	Embedding	GPTQConfig	GPTQDTypePolicy
    keras.src.quantizers.quantization_config	Float8QuantizationConfig	Int4QuantizationConfig	Int8QuantizationConfig	QuantizationConfig
    keras.src.quantizers.quantizers	AbsMaxQuantizer	GPTQConfig	GPTQQuantizer	Quantizer
    keras.src.quantizers.utils
    keras.src.random
    keras.src.random.random
    keras.src.random.seed_generator
    keras.src.regularizers	L1	L1L2	L2	OrthogonalRegularizer	Regularizer
    keras.src.regularizers.regularizers	L1	L1L2	L2	OrthogonalRegularizer	Regularizer
    keras.src.saving
    keras.src.saving.file_editor
    keras.src.saving.keras_saveable
    keras.src.saving.object_registration
    keras.src.saving.orbax_util
    keras.src.saving.saving_api
    keras.src.saving.saving_lib	Layer
    keras.src.saving.serialization_lib
    keras.src.testing
    keras.src.testing.test_case	Model
    keras.src.testing.test_utils
    keras.src.tree
    keras.src.tree.dmtree_impl
    keras.src.tree.optree_impl
    keras.src.tree.torchtree_impl
    keras.src.tree.tree_api
    keras.src.utils
    keras.src.utils.argument_validation
    keras.src.utils.audio_dataset_utils
    keras.src.utils.backend_utils
    keras.src.utils.code_stats
    keras.src.utils.config
    keras.src.utils.dataset_utils
    keras.src.utils.dtype_utils
    keras.src.utils.file_utils
    keras.src.utils.grain_utils
    keras.src.utils.image_dataset_utils
    keras.src.utils.image_utils
    keras.src.utils.io_utils
    keras.src.utils.jax_layer	Layer
    keras.src.utils.jax_utils
    keras.src.utils.model_visualization
    keras.src.utils.module_utils
    keras.src.utils.naming
    keras.src.utils.nest
    keras.src.utils.numerical_utils
    keras.src.utils.progbar
    keras.src.utils.python_utils
    keras.src.utils.rng_utils
    keras.src.utils.sequence_utils
    keras.src.utils.shape_utils
    keras.src.utils.summary_utils
    keras.src.utils.text_dataset_utils
    keras.src.utils.tf_utils
    keras.src.utils.timeseries_dataset_utils
    keras.src.utils.torch_utils	Layer
    keras.src.utils.traceback_utils
    keras.src.utils.tracking
    keras.src.utils.tree
    keras.src.version
    keras.src.wrappers
    keras.src.wrappers.fixes
    keras.src.wrappers.sklearn_wrapper	Model
    keras.src.wrappers.utils
    """#
}
