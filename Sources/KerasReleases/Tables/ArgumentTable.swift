// Written by fixtures/make/release_tables.py; edit that.

extension ReleaseTables {
  /// Each class by its bare name: its kind, its releases and where its lines begin.
  static let classIndex: StaticString = #"""
    AWQConfig	quantizers	7	162397
    AWQDTypePolicy	dtype_policies	7	521
    Abs	ops	18	143528
    AbsMaxQuantizer	quantizers	11	162577
    Absolute	ops	18	143568
    AbstractRNNCell	layers	5	4137
    Activation	layers	0	4423
    ActivityRegularization	layers	0	4805
    ActivityRegularizer	regularizers	252	163731
    AdaptiveAveragePool	ops	37	143613
    AdaptiveAveragePooling1D	layers	37	5199
    AdaptiveAveragePooling2D	layers	37	5401
    AdaptiveAveragePooling3D	layers	37	5603
    AdaptiveMaxPool	ops	37	143691
    AdaptiveMaxPooling1D	layers	37	5805
    AdaptiveMaxPooling2D	layers	37	6003
    AdaptiveMaxPooling3D	layers	37	6201
    Add	layers	2	6399
    Add	ops	18	143765
    AddLoss	layers	5	6719
    AddMetric	layers	5	6975
    AdditiveAttention	layers	6	7293
    AffineTransform	ops	18	143805
    All	ops	18	143951
    AllClose	ops	7	144008
    AlphaDropout	layers	43	7720
    Amax	ops	18	144080
    Amin	ops	18	144138
    Angle	ops	58	144196
    Any	ops	18	144238
    Append	ops	18	144295
    Arange	ops	18	144337
    Arccos	ops	18	144379
    Arccosh	ops	18	144422
    Arcsin	ops	18	144466
    Arcsinh	ops	18	144509
    Arctan	ops	18	144553
    Arctan2	ops	18	144596
    Arctanh	ops	18	144640
    Argmax	ops	18	144684
    Argmin	ops	18	144744
    Argpartition	ops	227	144804
    Argsort	ops	18	144862
    Array	ops	18	144903
    ArraySplit	ops	37	144944
    AssociativeScan	ops	203	145011
    AtrousConv1D	layers	46	8124
    AtrousConv2D	layers	49	8626
    AtrousConvolution1D	layers	46	9110
    AtrousConvolution2D	layers	49	9619
    Attention	layers	6	10110
    AugMix	layers	52	10530
    AutoContrast	layers	25	10866
    Average	layers	2	11106
    Average	ops	18	145079
    AveragePool	ops	18	145122
    AveragePooling1D	layers	0	11430
    AveragePooling2D	layers	0	11980
    AveragePooling3D	layers	0	12554
    AvgPool1D	layers	2	13131
    AvgPool2D	layers	2	13613
    AvgPool3D	layers	2	14083
    Bartlett	ops	228	145226
    BaseAdaptiveAveragePooling	layers	37	14556
    BaseAdaptiveMaxPooling	layers	37	14760
    BaseAdaptivePooling	layers	37	14960
    BaseConv	layers	18	15157
    BaseConvTranspose	layers	18	15671
    BaseDenseAttention	layers	5	16168
    BaseDepthwiseConv	layers	18	16551
    BaseGlobalPooling	layers	18	17043
    BaseImageAugmentationLayer	layers	60	17260
    BaseImagePreprocessingLayer	layers	25	17635
    BasePooling	layers	18	17866
    BaseRandomLayer	layers	41	18125
    BaseSeparableConv	layers	18	18477
    BaseSpatialDropout	layers	18	19083
    BasicLSTMCell	layers	23	19163
    BasicRNNCell	layers	23	19548
    BatchNorm	ops	18	145273
    BatchNormalization	layers	0	19890
    BatchNormalizationBase	layers	5	20807
    BatchNormalizationV1	layers	70	21530
    BatchNormalizationV2	layers	70	22281
    Bidirectional	layers	66	23032
    BinaryCrossentropy	ops	18	145339
    Bincount	ops	18	145401
    BitwiseAnd	ops	25	145480
    BitwiseInvert	ops	25	145513
    BitwiseLeftShift	ops	25	145549
    BitwiseNot	ops	25	145588
    BitwiseOr	ops	25	145621
    BitwiseRightShift	ops	25	145653
    BitwiseXor	ops	25	145693
    Blackman	ops	228	145726
    BroadcastTo	ops	18	145773
    CDist	ops	22	145818
    CTCDecode	ops	231	145845
    CTCLoss	ops	231	145984
    Cast	ops	18	146032
    CategoricalCrossentropy	ops	18	146070
    CategoricalEncoding	layers	76	23572
    CategoryCrossing	layers	77	23888
    CategoryEncoding	layers	21	24297
    CategoryEncodingV1	layers	26	24730
    CategoryEncodingV2	layers	26	25087
    Cbrt	ops	225	146148
    Ceil	ops	18	146176
    Celu	ops	27	146217
    CenterCrop	layers	86	25444
    Cholesky	ops	8	146257
    CholeskyInverse	ops	13	146302
    ClassMethod	layers	30	25866
    Clip	ops	18	146354
    CombinerPreprocessingLayer	layers	88	26191
    Concatenate	layers	2	26531
    Concatenate	ops	18	146403
    Cond	ops	18	146447
    Conj	ops	18	146488
    Conjugate	ops	18	146529
    Constant	initializers	16	1095
    Constraint	constraints	0	0
    Container	layers	91	26869
    ContrastLimitedAdaptiveHistogramEqualization	layers	7	27195
    Conv	layers	5	27496
    Conv	ops	18	146575
    Conv1D	layers	66	28100
    Conv1DTranspose	layers	21	29237
    Conv2D	layers	66	29899
    Conv2DTranspose	layers	2	31021
    Conv3D	layers	66	32014
    Conv3DTranspose	layers	43	33183
    ConvLSTM	layers	82	34176
    ConvLSTM1D	layers	82	35221
    ConvLSTM2D	layers	93	36258
    ConvLSTM2DCell	layers	106	37857
    ConvLSTM3D	layers	82	38726
    ConvLSTMCell	layers	82	39789
    ConvRNN	layers	99	40678
    ConvRNN2D	layers	106	41207
    ConvRecurrent2D	layers	110	41802
    ConvTranspose	ops	18	146673
    ConvertToTensor	ops	27	146810
    Convolution1D	layers	0	42317
    Convolution1DTranspose	layers	21	43448
    Convolution2D	layers	0	44117
    Convolution2DTranspose	layers	2	45265
    Convolution3D	layers	0	46265
    Convolution3DTranspose	layers	6	47459
    Copy	ops	18	146907
    Corrcoef	ops	225	146948
    Correlate	ops	149	146980
    Cos	ops	18	147030
    Cosh	ops	18	147070
    CountNonzero	ops	18	147111
    CropImages	ops	11	147159
    Cropping1D	layers	66	48118
    Cropping2D	layers	66	48526
    Cropping3D	layers	66	48983
    Cross	ops	18	147387
    CtcLoss	ops	234	147464
    CuDNNGRU	layers	115	49448
    CuDNNLSTM	layers	115	50287
    Cumprod	ops	18	147508
    Cumsum	ops	18	147565
    CutMix	layers	52	51153
    DTypePolicy	dtype_policies	8	582
    DTypePolicyMap	dtype_policies	10	629
    DataLayer	layers	13	51375
    Deconv2D	layers	49	51525
    Deconvolution2D	layers	49	52028
    Deg2rad	ops	225	147621
    Dense	layers	0	52538
    DepthToSpace	ops	7	147652
    DepthwiseConv	layers	120	53421
    DepthwiseConv	ops	18	147729
    DepthwiseConv1D	layers	121	54216
    DepthwiseConv2D	layers	103	55010
    Det	ops	8	147836
    DeviceWrapper	layers	5	56104
    Diag	ops	18	147861
    Diagflat	ops	138	147895
    Diagonal	ops	18	147935
    Diff	ops	18	148000
    Digitize	ops	18	148045
    Discretization	layers	40	56441
    DistributedCallbackModel	layers	5	56911
    Divide	ops	18	148090
    DivideNoNan	ops	8	148133
    Dot	layers	2	57372
    Dot	ops	18	148179
    DotProductAttention	ops	25	148219
    Dropout	layers	0	57719
    DropoutWrapper	layers	5	58186
    Dsplit	ops	22	148335
    Dstack	ops	7	148388
    DynamicEmbedding	layers	131	58789
    DynamicLookup	layers	131	59245
    ELU	layers	0	59626
    Eig	ops	8	148414
    EigenvalueRegularizer	regularizers	112	163801
    Eigh	ops	14	148439
    Einsum	ops	18	148466
    EinsumDense	layers	21	59998
    ElasticTransform	ops	58	148511
    Elu	ops	18	148679
    Embedding	layers	0	60661
    Empty	ops	229	148718
    EmptyLike	ops	37	148762
    Equal	ops	18	148807
    Equalization	layers	138	61404
    Erf	ops	18	148849
    Erfc	ops	22	148889
    Erfinv	ops	8	148915
    Exp	ops	18	148956
    Exp2	ops	27	148996
    ExpandDims	ops	18	149037
    Expm1	ops	18	149080
    ExtractPatches	ops	18	149122
    ExtractPatches3D	ops	235	149263
    ExtractSequences	ops	18	149392
    Eye	ops	229	149473
    FFT	ops	18	149523
    FFT2	ops	18	149561
    Fabs	ops	22	149588
    FeatureSpace	layers	18	61669
    Flatten	layers	0	61827
    Flip	ops	18	149614
    Fliplr	ops	7	149654
    Flipud	ops	7	149680
    Float8QuantizationConfig	quantizers	37	162706
    FloatDTypePolicy	dtype_policies	11	720
    Floor	ops	18	149706
    FloorDivide	ops	18	149748
    Fmax	ops	22	149796
    Fmin	ops	22	149822
    Fmod	ops	7	149848
    Fold	ops	7	149872
    ForiLoop	ops	18	149964
    Full	ops	18	150031
    FullLike	ops	18	150083
    Function	ops	18	150127
    Functional	layers	21	62232
    FunctionalPreprocessingStage	layers	30	62639
    GPTQConfig	quantizers	13	162746
    GPTQDTypePolicy	dtype_policies	13	774
    GPTQQuantizer	quantizers	13	163003
    GRU	layers	0	62951
    GRUCell	layers	150	64499
    GRUCellV1	layers	70	65373
    GRUCellV2	layers	70	66165
    GRUV1	layers	70	66957
    GRUV2	layers	70	68010
    GaussianBlur	ops	52	150182
    GaussianDropout	layers	0	69063
    GaussianNoise	layers	0	69517
    Gcd	ops	13	150279
    Gelu	ops	18	150304
    Geomspace	ops	7	150351
    GetItem	ops	18	150427
    GlobalAveragePooling1D	layers	62	69975
    GlobalAveragePooling2D	layers	62	70417
    GlobalAveragePooling3D	layers	154	70876
    GlobalAvgPool1D	layers	2	71342
    GlobalAvgPool2D	layers	2	71731
    GlobalAvgPool3D	layers	2	72124
    GlobalMaxPool1D	layers	2	72517
    GlobalMaxPool2D	layers	2	72906
    GlobalMaxPool3D	layers	2	73299
    GlobalMaxPooling1D	layers	62	73692
    GlobalMaxPooling2D	layers	62	74130
    GlobalMaxPooling3D	layers	154	74585
    GlobalPooling1D	layers	5	75047
    GlobalPooling2D	layers	5	75381
    GlobalPooling3D	layers	5	75704
    GlorotNormal	initializers	21	1159
    GlorotUniform	initializers	21	1251
    Glu	ops	27	150471
    Graph	layers	33	76027
    Greater	ops	18	150508
    GreaterEqual	ops	18	150552
    GroupNormalization	layers	158	76411
    GroupQueryAttention	layers	18	76969
    GroupedQueryAttention	layers	18	77467
    HSVToRGB	ops	10	150601
    Hamming	ops	228	150652
    Hanning	ops	240	150698
    HardShrink	ops	27	150729
    HardSigmoid	ops	18	150779
    HardSilu	ops	241	150827
    HardTanh	ops	27	150874
    HashedCrossing	layers	42	77967
    Hashing	layers	40	78322
    HeNormal	initializers	21	1344
    HeUniform	initializers	21	1432
    Heaviside	ops	225	150905
    Highway	layers	160	78738
    Histogram	ops	25	150938
    Hsplit	ops	7	150995
    Hstack	ops	18	151045
    Hypot	ops	13	151088
    I0	ops	7	151115
    IFFT2	ops	27	151137
    IRFFT	ops	18	151165
    ISTFT	ops	18	151212
    Identity	initializers	16	1521
    Identity	layers	68	79205
    Identity	ops	229	151345
    IdentityInitializer	initializers	18	1569
    Imag	ops	18	151392
    InTopK	ops	18	151433
    IndexLookup	layers	40	79503
    Initializer	initializers	16	1618
    Inner	ops	27	151469
    InputLayer	layers	0	80259
    InputSpec	layers	6	80552
    InstanceMethod	layers	30	80721
    InstanceProperty	layers	30	80992
    Int4DTypePolicy	dtype_policies	7	839
    Int4QuantizationConfig	quantizers	37	163232
    Int8QuantizationConfig	quantizers	37	163406
    IntegerLookup	layers	21	81265
    IntegerLookupV1	layers	26	82055
    IntegerLookupV2	layers	26	82503
    Inv	ops	8	151511
    IsIn	ops	13	151536
    Isclose	ops	18	151601
    Isfinite	ops	18	151665
    Isinf	ops	18	151710
    Isnan	ops	18	151752
    Isneginf	ops	13	151794
    Isposinf	ops	13	151824
    Isreal	ops	13	151854
    JVP	ops	13	151882
    Kaiser	ops	240	151924
    Kron	ops	13	151965
    L1	regularizers	21	163859
    L1L2	regularizers	2	163898
    L1L2Regularizer	regularizers	192	163937
    L2	regularizers	21	164003
    LSTM	layers	0	82951
    LSTMCell	layers	150	84503
    LSTMCellV1	layers	70	85375
    LSTMCellV2	layers	70	86173
    LSTMV1	layers	70	86971
    LSTMV2	layers	70	88030
    Lambda	layers	0	89089
    Layer	layers	0	89798
    LayerNorm	ops	225	151991
    LayerNormalization	layers	6	90160
    LayerRNNCell	layers	23	90681
    Lcm	ops	13	152075
    Ldexp	ops	37	152100
    LeakyReLU	layers	0	90975
    LeakyRelu	ops	18	152127
    LecunNormal	initializers	21	1657
    LecunUniform	initializers	21	1748
    LeftShift	ops	25	152181
    Less	ops	18	152213
    LessEqual	ops	18	152254
    LinearModel	layers	141	91384
    Linspace	ops	18	152300
    LocallyConnected1D	layers	71	91922
    LocallyConnected2D	layers	71	92962
    Log	ops	18	152410
    Log10	ops	18	152450
    Log1p	ops	18	152492
    Log2	ops	18	152534
    LogSigmoid	ops	18	152575
    LogSoftmax	ops	18	152622
    Logaddexp	ops	18	152666
    Logaddexp2	ops	13	152712
    Logdet	ops	25	152744
    LogicalAnd	ops	18	152773
    LogicalNot	ops	18	152820
    LogicalOr	ops	18	152867
    LogicalXor	ops	18	152913
    Logspace	ops	18	152960
    Logsumexp	ops	18	153064
    Lstsq	ops	10	153127
    LuFactor	ops	8	153169
    Map	ops	10	153199
    MapCoordinates	ops	18	153225
    Masking	layers	0	94001
    Matmul	ops	18	153319
    MatrixRank	ops	22	153362
    Max	ops	18	153406
    MaxNorm	constraints	0	34
    MaxNumBoundingBoxes	layers	27	94382
    MaxPool	ops	18	153479
    MaxPool1D	layers	2	94638
    MaxPool2D	layers	2	95114
    MaxPool3D	layers	2	95558
    MaxPooling1D	layers	0	96005
    MaxPooling2D	layers	0	96545
    MaxPooling3D	layers	0	97089
    Maximum	layers	2	97636
    Maximum	ops	18	153579
    MaxoutDense	layers	160	97960
    Mean	ops	18	153623
    Median	ops	18	153681
    MelSpectrogram	layers	11	98402
    Merge	layers	175	98803
    Meshgrid	ops	18	153741
    Min	ops	18	153789
    MinMaxNorm	constraints	3	94
    Minimum	layers	150	99284
    Minimum	ops	18	153862
    MixUp	layers	138	99607
    Mod	ops	18	153906
    Model	layers	0	99855
    ModuleWrapper	layers	123	100616
    Moments	ops	18	153946
    Moveaxis	ops	18	154026
    MultiHeadAttention	layers	171	100958
    MultiHot	ops	18	154086
    MultiRNNCell	layers	23	101785
    Multiply	layers	2	101911
    Multiply	ops	18	154207
    NanToNum	ops	18	154252
    Nanargmax	ops	7	154339
    Nanargmin	ops	7	154397
    Nancumprod	ops	7	154455
    Nancumsum	ops	7	154510
    Nanmax	ops	7	154564
    Nanmean	ops	7	154619
    Nanmedian	ops	7	154675
    Nanmin	ops	7	154733
    Nanpercentile	ops	22	154788
    Nanprod	ops	7	154873
    Nanquantile	ops	7	154929
    Nanstd	ops	7	155007
    Nansum	ops	7	155062
    Nanvar	ops	7	155117
    Ndim	ops	18	155172
    Negative	ops	18	155213
    Network	layers	180	102236
    Nextafter	ops	7	155258
    NonNeg	constraints	0	201
    Nonzero	ops	18	155287
    Norm	ops	8	155331
    Normalization	layers	6	102581
    NormalizationV1	layers	191	102932
    NormalizationV2	layers	191	103282
    Normalize	ops	8	155397
    NotEqual	ops	18	155464
    OneHot	ops	18	155509
    Ones	initializers	16	1840
    Ones	ops	229	155597
    OnesLike	ops	18	155640
    Orthogonal	initializers	16	1872
    OrthogonalInitializer	initializers	18	1935
    OrthogonalRegularizer	regularizers	51	164042
    Outer	ops	18	155684
    PReLU	layers	0	103632
    PSNR	ops	231	155726
    Pad	ops	18	155768
    PadImages	ops	18	155828
    ParametricSoftplus	layers	1	104128
    PeepholeLSTMCell	layers	193	104351
    Percentile	ops	22	156051
    Permute	layers	0	105175
    PerspectiveTransform	ops	52	156133
    Pinv	ops	22	156240
    Pipeline	layers	25	105548
    Polar	ops	52	156280
    Pooling1D	layers	5	105604
    Pooling2D	layers	5	105976
    Pooling3D	layers	5	106337
    Power	ops	18	156308
    PreprocessingLayer	layers	5	106709
    PreprocessingStage	layers	59	107034
    Prod	ops	18	156350
    Ptp	ops	7	156422
    Qr	ops	18	156474
    Quantile	ops	18	156517
    QuantizationConfig	quantizers	37	163549
    QuantizedDTypePolicy	dtype_policies	11	901
    QuantizedFloat8DTypePolicy	dtype_policies	14	981
    Quantizer	quantizers	11	163683
    RFFT	ops	18	156598
    RGBToGrayscale	ops	14	156644
    RGBToHSV	ops	10	156720
    RMSNorm	ops	52	156771
    RMSNormalization	layers	52	107286
    RNN	layers	150	107471
    RNNCell	layers	23	108053
    Rad2deg	ops	7	156840
    RadialConstraint	constraints	5	231
    RandAugment	layers	138	108342
    RandomBrightness	layers	51	108649
    RandomColorDegeneration	layers	138	109087
    RandomColorJitter	layers	138	109361
    RandomContrast	layers	40	109731
    RandomCrop	layers	86	110198
    RandomElasticTransform	layers	58	110662
    RandomErasing	layers	52	111006
    RandomFlip	layers	40	111300
    RandomFourierFeatures	layers	5	111773
    RandomGaussianBlur	layers	52	112126
    RandomGrayscale	layers	138	112414
    RandomHeight	layers	40	112657
    RandomHue	layers	138	113077
    RandomInitializer	initializers	25	1999
    RandomInvert	layers	52	113337
    RandomNormal	initializers	16	2047
    RandomPerspective	layers	52	113589
    RandomPosterization	layers	138	113881
    RandomRotation	layers	40	114151
    RandomSaturation	layers	138	114702
    RandomSharpness	layers	138	114969
    RandomShear	layers	199	115235
    RandomTranslation	layers	40	115599
    RandomUniform	initializers	16	2151
    RandomWidth	layers	40	116168
    RandomZoom	layers	40	116587
    Ravel	ops	18	156867
    ReLU	layers	140	117157
    Real	ops	18	156909
    Rearrange	ops	52	156950
    Reciprocal	ops	18	156996
    Recurrent	layers	160	117544
    Reduction	layers	202	117958
    Regularizer	regularizers	0	164111
    Relu	ops	18	157043
    Relu6	ops	18	157084
    Repeat	ops	18	157126
    RepeatVector	layers	0	118288
    Rescaling	layers	40	118663
    Reshape	layers	0	119046
    Reshape	ops	18	157181
    ResidualWrapper	layers	5	119427
    Resize	ops	18	157239
    Resizing	layers	86	119836
    ReversibleEmbedding	layers	13	120404
    RightShift	ops	25	157466
    Roll	ops	18	157499
    Rot90	ops	52	157550
    Round	ops	18	157600
    Rsqrt	ops	18	157642
    SReLU	layers	1	120884
    SSIM	ops	22	157684
    STFT	initializers	27	2260
    STFT	ops	18	157805
    STFTInitializer	initializers	27	2353
    STFTSpectrogram	layers	27	121151
    SVD	ops	8	157922
    SaturateCast	ops	25	157986
    ScaleAndTranslate	ops	13	158032
    Scan	ops	10	158119
    Scatter	ops	18	158191
    ScatterUpdate	ops	18	158247
    SearchSorted	ops	203	158314
    SegmentMax	ops	18	158381
    SegmentMin	ops	22	158451
    SegmentProd	ops	22	158520
    SegmentReduction	ops	203	158590
    SegmentSum	ops	18	158669
    Select	ops	14	158739
    Selu	ops	18	158768
    SeparableConv	layers	5	121495
    SeparableConv	ops	18	158809
    SeparableConv1D	layers	204	122325
    SeparableConv2D	layers	66	123267
    SeparableConvolution1D	layers	204	124582
    SeparableConvolution2D	layers	66	125531
    Sequential	layers	0	126853
    SharpnessAwareMinimization	layers	141	127299
    Sigmoid	ops	18	158916
    Sign	ops	18	158960
    Signbit	ops	52	159001
    Silu	ops	18	159045
    SimpleRNN	layers	0	127544
    SimpleRNNCell	layers	150	128908
    Sin	ops	18	159086
    Sinc	ops	7	159126
    Sinh	ops	18	159150
    Size	ops	18	159191
    Slice	ops	18	159232
    SliceUpdate	ops	18	159286
    SlicingOpLambda	layers	30	129701
    Slogdet	ops	231	159334
    SobelEdges	ops	22	159365
    SoftShrink	ops	27	159417
    Softmax	layers	204	129985
    Softmax	ops	18	159467
    Softplus	ops	18	159508
    Softsign	ops	18	159553
    Solarization	layers	25	130345
    Solve	ops	18	159598
    SolveTriangular	ops	8	159626
    Sort	ops	18	159677
    SpaceToDepth	ops	7	159715
    SparseCategoricalCrossentropy	ops	18	159792
    SparsePlus	ops	138	159876
    SparseSigmoid	ops	58	159925
    Sparsemax	ops	138	159975
    SpatialDropout1D	layers	93	130645
    SpatialDropout2D	layers	66	131095
    SpatialDropout3D	layers	66	131625
    SpectralNormalization	layers	20	132155
    Split	ops	18	160020
    Sqrt	ops	18	160083
    Square	ops	18	160124
    Squareplus	ops	27	160167
    Squeeze	ops	18	160207
    Stack	ops	18	160250
    StackedRNNCells	layers	150	132527
    Std	ops	18	160288
    StopGradient	ops	18	160345
    StringLookup	layers	21	132938
    StringLookupV1	layers	26	133687
    StringLookupV2	layers	26	134113
    Subtract	layers	217	134539
    Subtract	ops	18	160380
    Sum	ops	18	160425
    Swapaxes	ops	18	160482
    Switch	ops	10	160535
    SyncBatchNormalization	layers	59	134863
    TFDConcat	layers	10	135596
    TFDIdentity	layers	10	135756
    TFDataLayer	layers	220	135908
    TFOpLambda	layers	23	136068
    Take	ops	18	160578
    TakeAlongAxis	ops	18	160618
    Tan	ops	18	160667
    Tanh	ops	18	160707
    TanhShrink	ops	27	160748
    TensorFlowOpLayer	layers	5	136347
    Tensordot	ops	18	160781
    TextVectorization	layers	86	136478
    TextVectorizationV1	layers	191	137261
    TextVectorizationV2	layers	191	137781
    Threshold	ops	138	160823
    ThresholdedReLU	layers	0	138301
    Tile	ops	18	160926
    TimeDistributed	layers	0	138685
    TimeDistributedDense	layers	1	139116
    TopK	ops	18	160966
    Trace	ops	18	161026
    Transpose	ops	18	161088
    Trapezoid	ops	13	161133
    Tri	ops	229	161195
    Tril	ops	18	161245
    Triu	ops	18	161279
    TrueDivide	ops	18	161313
    Trunc	ops	25	161360
    TruncatedNormal	initializers	16	2457
    Unfold	ops	13	161388
    Unique	ops	22	161472
    UnitNorm	constraints	0	263
    UnitNormalization	layers	51	139518
    UnravelIndex	ops	138	161629
    Unstack	ops	18	161677
    UpSampling1D	layers	0	139842
    UpSampling2D	layers	0	140259
    UpSampling3D	layers	0	140760
    Vander	ops	37	161729
    Var	ops	18	161787
    VarianceScaling	initializers	16	2564
    Vdot	ops	18	161844
    VectorizedMap	ops	225	161885
    View	ops	13	161950
    ViewAsComplex	ops	58	161990
    ViewAsReal	ops	58	162040
    Vsplit	ops	7	162087
    Vstack	ops	18	162137
    WeightRegularizer	regularizers	252	164147
    Where	ops	18	162180
    WhileLoop	ops	18	162222
    WideDeepModel	layers	141	141236
    Wrapper	layers	0	141716
    ZeroPadding1D	layers	0	142139
    ZeroPadding2D	layers	0	142542
    ZeroPadding3D	layers	0	143019
    Zeros	initializers	16	2736
    Zeros	ops	229	162308
    ZerosLike	ops	18	162352
    constant	initializers	21	2769
    glorot_normal	initializers	21	2833
    glorot_uniform	initializers	21	2926
    he_normal	initializers	21	3020
    he_uniform	initializers	21	3109
    identity	initializers	21	3199
    l1	regularizers	21	164215
    l1_l2	regularizers	18	164254
    l2	regularizers	21	164297
    lecun_normal	initializers	21	3247
    lecun_uniform	initializers	21	3339
    max_norm	constraints	6	304
    min_max_norm	constraints	6	351
    non_neg	constraints	6	431
    ones	initializers	21	3432
    orthogonal	initializers	21	3464
    orthogonal_regularizer	regularizers	51	164336
    radial_constraint	constraints	5	454
    random_normal	initializers	21	3527
    random_uniform	initializers	21	3632
    stft	initializers	27	3742
    truncated_normal	initializers	21	3835
    unit_norm	constraints	6	487
    variance_scaling	initializers	21	3943
    zeros	initializers	21	4104
    """#

  /// The arguments of each class, with their defaults.
  static let arguments: StaticString = #"""
    @constraints.Constraint	0
    -name	1
    @constraints.MaxNorm	0
    axis	0	0
    m	2	1
    max_value	2	2
    -name	1
    @constraints.MinMaxNorm	3
    axis	0	3
    high	1.0	4
    low	0.0	4
    max_value	1.0	2
    min_value	0.0	2
    rate	1.0	3
    -name	4
    @constraints.NonNeg	0
    -name	1
    @constraints.RadialConstraint	5
    @constraints.UnitNorm	0
    axis	0	0
    -name	1
    @constraints.max_norm	6
    axis	0	6
    max_value	2	6
    @constraints.min_max_norm	6
    axis	0	6
    max_value	1.0	6
    min_value	0.0	6
    rate	1.0	6
    @constraints.non_neg	6
    @constraints.radial_constraint	5
    @constraints.unit_norm	6
    axis	0	6
    @dtype_policies.AWQDTypePolicy	7
    mode	!	7
    source_name	None	7
    @dtype_policies.DTypePolicy	8
    name	!	9	None	10
    @dtype_policies.DTypePolicyMap	10
    default_policy	None	10
    policy_map	None	10
    +policy_map	10
    @dtype_policies.FloatDTypePolicy	11
    name	!	12	None	10
    @dtype_policies.GPTQDTypePolicy	13
    mode	!	13
    source_name	None	13
    @dtype_policies.Int4DTypePolicy	7
    mode	!	7
    source_name	None	7
    @dtype_policies.QuantizedDTypePolicy	11
    mode	!	10
    name	!	12
    source_name	None	10
    @dtype_policies.QuantizedFloat8DTypePolicy	14
    amax_history_length	1024	14
    mode	!	10
    name	!	15
    source_name	None	10
    @initializers.Constant	16
    value	0	17	0.0	18
    +dtype	19
    +value	20
    @initializers.GlorotNormal	21
    input_axes	None	22
    output_axes	None	22
    seed	None	21
    +dtype	23
    @initializers.GlorotUniform	21
    input_axes	None	22
    output_axes	None	22
    seed	None	21
    +dtype	23
    @initializers.HeNormal	21
    input_axes	None	22
    output_axes	None	22
    seed	None	21
    +dtype	23
    @initializers.HeUniform	21
    input_axes	None	22
    output_axes	None	22
    seed	None	21
    +dtype	23
    @initializers.Identity	16
    gain	1.0	24
    +dtype	19
    @initializers.IdentityInitializer	18
    gain	1.0	18
    @initializers.Initializer	16
    +dtype	19
    @initializers.LecunNormal	21
    input_axes	None	22
    output_axes	None	22
    seed	None	21
    +dtype	23
    @initializers.LecunUniform	21
    input_axes	None	22
    output_axes	None	22
    seed	None	21
    +dtype	23
    @initializers.Ones	16
    +dtype	19
    @initializers.Orthogonal	16
    gain	1.0	24
    seed	None	24
    +dtype	19
    @initializers.OrthogonalInitializer	18
    gain	1.0	18
    seed	None	18
    @initializers.RandomInitializer	25
    seed	None	25
    @initializers.RandomNormal	16
    dtype	dtypes.float32	26
    mean	0.0	16
    seed	None	16
    stddev	0.05	16
    +dtype	19
    @initializers.RandomUniform	16
    dtype	dtypes.float32	26
    maxval	0.05	16
    minval	-0.05	16
    seed	None	16
    +dtype	19
    @initializers.STFT	27
    periodic	False	27
    scaling	'density'	27
    side	'real'	27
    window	'hann'	27
    @initializers.STFTInitializer	27
    periodic	False	27
    scaling	'density'	27
    side	'real'	27
    window	'hann'	27
    @initializers.TruncatedNormal	16
    dtype	dtypes.float32	26
    mean	0.0	16
    seed	None	16
    stddev	0.05	16
    +dtype	19
    @initializers.VarianceScaling	16
    distribution	'normal'	28	'truncated_normal'	29
    input_axes	None	22
    mode	'fan_in'	24
    output_axes	None	22
    scale	1.0	24
    seed	None	24
    +dtype	19
    @initializers.Zeros	16
    +dtype	19
    @initializers.constant	21
    value	0	23	0.0	18
    +dtype	23
    +value	20
    @initializers.glorot_normal	21
    input_axes	None	22
    output_axes	None	22
    seed	None	21
    +dtype	23
    @initializers.glorot_uniform	21
    input_axes	None	22
    output_axes	None	22
    seed	None	21
    +dtype	23
    @initializers.he_normal	21
    input_axes	None	22
    output_axes	None	22
    seed	None	21
    +dtype	23
    @initializers.he_uniform	21
    input_axes	None	22
    output_axes	None	22
    seed	None	21
    +dtype	23
    @initializers.identity	21
    gain	1.0	29
    +dtype	23
    @initializers.lecun_normal	21
    input_axes	None	22
    output_axes	None	22
    seed	None	21
    +dtype	23
    @initializers.lecun_uniform	21
    input_axes	None	22
    output_axes	None	22
    seed	None	21
    +dtype	23
    @initializers.ones	21
    +dtype	23
    @initializers.orthogonal	21
    gain	1.0	29
    seed	None	29
    +dtype	23
    @initializers.random_normal	21
    dtype	dtypes.float32	26
    mean	0.0	21
    seed	None	21
    stddev	0.05	21
    +dtype	23
    @initializers.random_uniform	21
    dtype	dtypes.float32	26
    maxval	0.05	21
    minval	-0.05	21
    seed	None	21
    +dtype	23
    @initializers.stft	27
    periodic	False	27
    scaling	'density'	27
    side	'real'	27
    window	'hann'	27
    @initializers.truncated_normal	21
    dtype	dtypes.float32	26
    mean	0.0	21
    seed	None	21
    stddev	0.05	21
    +dtype	23
    @initializers.variance_scaling	21
    distribution	'truncated_normal'	29
    input_axes	None	22
    mode	'fan_in'	29
    output_axes	None	22
    scale	1.0	29
    seed	None	29
    +dtype	23
    @initializers.zeros	21
    +dtype	23
    @layers.AbstractRNNCell	5
    activity_regularizer	None	5
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	5
    batch_size	None	5
    dtype	None	5
    dynamic	False	5
    implementation	None	30
    input_dim	None	23
    input_shape	None	5
    name	None	5
    trainable	True	5
    weights	None	5
    @layers.Activation	0
    activation	!	0
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    create_input_layer	None	33
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    name	None	0
    trainable	True	0
    weights	None	32
    @layers.ActivityRegularization	0
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    create_input_layer	None	33
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    l1	0.0	0
    l2	0.0	0
    name	None	0
    trainable	True	0
    weights	None	32
    -activity_regularizer	10
    @layers.AdaptiveAveragePooling1D	37
    activity_regularizer	None	37
    autocast	True	37
    data_format	None	37
    dtype	None	37
    input_dim	None	37
    input_shape	None	37
    name	None	37
    output_size	!	37
    trainable	True	37
    @layers.AdaptiveAveragePooling2D	37
    activity_regularizer	None	37
    autocast	True	37
    data_format	None	37
    dtype	None	37
    input_dim	None	37
    input_shape	None	37
    name	None	37
    output_size	!	37
    trainable	True	37
    @layers.AdaptiveAveragePooling3D	37
    activity_regularizer	None	37
    autocast	True	37
    data_format	None	37
    dtype	None	37
    input_dim	None	37
    input_shape	None	37
    name	None	37
    output_size	!	37
    trainable	True	37
    @layers.AdaptiveMaxPooling1D	37
    activity_regularizer	None	37
    autocast	True	37
    data_format	None	37
    dtype	None	37
    input_dim	None	37
    input_shape	None	37
    name	None	37
    output_size	!	37
    trainable	True	37
    @layers.AdaptiveMaxPooling2D	37
    activity_regularizer	None	37
    autocast	True	37
    data_format	None	37
    dtype	None	37
    input_dim	None	37
    input_shape	None	37
    name	None	37
    output_size	!	37
    trainable	True	37
    @layers.AdaptiveMaxPooling3D	37
    activity_regularizer	None	37
    autocast	True	37
    data_format	None	37
    dtype	None	37
    input_dim	None	37
    input_shape	None	37
    name	None	37
    output_size	!	37
    trainable	True	37
    @layers.Add	2
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	32
    batch_size	None	32
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	36
    input_shape	None	2
    name	None	2
    trainable	True	2
    weights	None	32
    @layers.AddLoss	5
    activity_regularizer	None	5
    autocast	None	5
    batch_input_shape	None	5
    batch_size	None	5
    dtype	None	5
    dynamic	False	5
    implementation	None	30
    input_dim	None	23
    input_shape	None	5
    name	None	5
    trainable	True	5
    unconditional	!	5
    weights	None	5
    @layers.AddMetric	5
    activity_regularizer	None	5
    aggregation	None	5
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	5
    batch_size	None	5
    dtype	None	5
    dynamic	False	5
    implementation	None	30
    input_dim	None	23
    input_shape	None	5
    metric_name	None	5
    name	None	5
    trainable	True	5
    weights	None	5
    @layers.AdditiveAttention	6
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	5
    batch_size	None	5
    causal	False	38	None	39
    dropout	0.0	40
    dtype	None	6
    dynamic	False	5
    force_generator	False	41
    implementation	None	30
    input_dim	None	21
    input_shape	None	6
    name	None	6
    rng_type	None	39
    score_mode	'dot'	18
    seed	None	42
    trainable	True	6
    use_scale	True	6
    weights	None	5
    @layers.AlphaDropout	43
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	44
    batch_size	None	44
    dtype	None	43
    dynamic	False	5
    force_generator	False	41
    implementation	None	30
    input_dim	None	21
    input_dtype	None	45
    input_shape	None	43
    name	None	43
    noise_shape	None	43
    rate	!	43
    rng_type	None	39
    seed	None	43
    trainable	True	43
    weights	None	44
    @layers.AtrousConv1D	46
    W_constraint	None	46
    W_regularizer	None	46
    activation	'linear'	47	None	48
    activity_regularizer	None	46
    atrous_rate	1	46
    b_constraint	None	46
    b_regularizer	None	46
    batch_input_shape	None	46
    bias	True	46
    border_mode	'valid'	46
    create_input_layer	None	47
    filter_length	!	46
    init	'glorot_uniform'	48	'uniform'	47
    input_dim	None	46
    input_dtype	K.floatx()	46
    input_length	None	46
    input_shape	None	46
    name	None	46
    nb_filter	!	46
    subsample_length	1	46
    trainable	True	46
    weights	None	46
    @layers.AtrousConv2D	49
    W_constraint	None	49
    W_regularizer	None	49
    activation	'linear'	50	None	48
    activity_regularizer	None	49
    atrous_rate	(1, 1)	49
    b_constraint	None	49
    b_regularizer	None	49
    batch_input_shape	None	49
    bias	True	49
    border_mode	'valid'	49
    create_input_layer	None	50
    dim_ordering	'default'	49
    init	'glorot_uniform'	49
    input_dtype	K.floatx()	49
    input_shape	None	49
    name	None	49
    nb_col	!	49
    nb_filter	!	49
    nb_row	!	49
    subsample	(1, 1)	49
    trainable	True	49
    weights	None	49
    @layers.AtrousConvolution1D	46
    W_constraint	None	46
    W_regularizer	None	46
    activation	'linear'	47	None	48
    activity_regularizer	None	46
    atrous_rate	1	46
    b_constraint	None	46
    b_regularizer	None	46
    batch_input_shape	None	46
    bias	True	46
    border_mode	'valid'	46
    create_input_layer	None	47
    filter_length	!	46
    init	'glorot_uniform'	48	'uniform'	47
    input_dim	None	46
    input_dtype	K.floatx()	46
    input_length	None	46
    input_shape	None	46
    name	None	46
    nb_filter	!	46
    subsample_length	1	46
    trainable	True	46
    weights	None	46
    @layers.AtrousConvolution2D	49
    W_constraint	None	49
    W_regularizer	None	49
    activation	'linear'	50	None	48
    activity_regularizer	None	49
    atrous_rate	(1, 1)	49
    b_constraint	None	49
    b_regularizer	None	49
    batch_input_shape	None	49
    bias	True	49
    border_mode	'valid'	49
    create_input_layer	None	50
    dim_ordering	'default'	49
    init	'glorot_uniform'	49
    input_dtype	K.floatx()	49
    input_shape	None	49
    name	None	49
    nb_col	!	49
    nb_filter	!	49
    nb_row	!	49
    subsample	(1, 1)	49
    trainable	True	49
    weights	None	49
    @layers.Attention	6
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	5
    batch_size	None	5
    causal	False	38	None	39
    dropout	0.0	40
    dtype	None	6
    dynamic	False	5
    force_generator	False	41
    implementation	None	30
    input_dim	None	21
    input_shape	None	6
    name	None	6
    rng_type	None	39
    score_mode	'dot'	51
    seed	None	42
    trainable	True	6
    use_scale	False	6
    weights	None	5
    @layers.AugMix	52
    activity_regularizer	None	52
    all_ops	True	52
    alpha	1.0	52
    autocast	True	52
    bounding_box_format	None	52
    chain_depth	3	52
    data_format	None	52
    dtype	None	52
    factor	0.3	52
    input_dim	None	52
    input_shape	None	52
    interpolation	'bilinear'	52
    name	None	52
    num_chains	3	52
    seed	None	52
    trainable	True	52
    value_range	(0, 255)	52
    @layers.AutoContrast	25
    activity_regularizer	None	25
    autocast	True	25
    bounding_box_format	None	25
    data_format	None	25
    dtype	None	25
    factor	None	25
    input_dim	None	25
    input_shape	None	25
    name	None	25
    trainable	True	25
    value_range	(0, 255)	25
    @layers.Average	2
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	32
    batch_size	None	32
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	36
    input_shape	None	2
    name	None	2
    trainable	True	2
    weights	None	32
    @layers.AveragePooling1D	0
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    border_mode	'valid'	1	~legacy	28
    create_input_layer	None	33
    data_format	'channels_last'	53	None	18
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    name	None	0
    padding	'valid'	2
    pool_length	2	1	~legacy	28
    pool_size	!	18	2	32
    stride	None	1	~legacy	28
    strides	None	2
    trainable	True	0
    weights	None	32
    @layers.AveragePooling2D	0
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    border_mode	'valid'	1	~legacy	28
    create_input_layer	None	33
    data_format	'channels_last'	54	None	55
    dim_ordering	'default'	49	'th'	56	K.image_dim_ordering()	57	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    name	None	0
    padding	'valid'	2
    pool_size	!	18	(2, 2)	31
    strides	None	0
    trainable	True	0
    weights	None	32
    @layers.AveragePooling3D	0
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    border_mode	'valid'	1	~legacy	28
    create_input_layer	None	33
    data_format	'channels_last'	54	None	55
    dim_ordering	'default'	49	'th'	56	K.image_dim_ordering()	57	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    name	None	0
    padding	'valid'	2
    pool_size	!	18	(2, 2, 2)	31
    strides	None	0
    trainable	True	0
    weights	None	32
    @layers.AvgPool1D	2
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	32
    batch_size	None	32
    border_mode	~legacy	28
    data_format	'channels_last'	53	None	18
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	36
    input_shape	None	2
    name	None	2
    padding	'valid'	2
    pool_length	~legacy	28
    pool_size	!	18	2	32
    stride	~legacy	28
    strides	None	2
    trainable	True	2
    weights	None	32
    @layers.AvgPool2D	2
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	32
    batch_size	None	32
    border_mode	~legacy	28
    data_format	'channels_last'	54	None	55
    dim_ordering	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	36
    input_shape	None	2
    name	None	2
    padding	'valid'	2
    pool_size	!	18	(2, 2)	32
    strides	None	2
    trainable	True	2
    weights	None	32
    @layers.AvgPool3D	2
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	32
    batch_size	None	32
    border_mode	~legacy	28
    data_format	'channels_last'	54	None	55
    dim_ordering	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	36
    input_shape	None	2
    name	None	2
    padding	'valid'	2
    pool_size	!	18	(2, 2, 2)	32
    strides	None	2
    trainable	True	2
    weights	None	32
    @layers.BaseAdaptiveAveragePooling	37
    activity_regularizer	None	37
    autocast	True	37
    data_format	None	37
    dtype	None	37
    input_dim	None	37
    input_shape	None	37
    name	None	37
    output_size	!	37
    trainable	True	37
    @layers.BaseAdaptiveMaxPooling	37
    activity_regularizer	None	37
    autocast	True	37
    data_format	None	37
    dtype	None	37
    input_dim	None	37
    input_shape	None	37
    name	None	37
    output_size	!	37
    trainable	True	37
    @layers.BaseAdaptivePooling	37
    activity_regularizer	None	37
    autocast	True	37
    data_format	None	37
    dtype	None	37
    input_dim	None	37
    input_shape	None	37
    name	None	37
    output_size	!	37
    trainable	True	37
    @layers.BaseConv	18
    activation	None	18
    activity_regularizer	None	18
    autocast	True	18
    bias_constraint	None	18
    bias_initializer	'zeros'	18
    bias_regularizer	None	18
    data_format	None	18
    dilation_rate	1	18
    dtype	None	18
    filters	!	18
    groups	1	18
    input_dim	None	18
    input_shape	None	18
    kernel_constraint	None	18
    kernel_initializer	'glorot_uniform'	18
    kernel_regularizer	None	18
    kernel_size	!	18
    lora_alpha	None	58
    lora_rank	None	14
    name	None	18
    padding	'valid'	18
    rank	!	18
    strides	1	18
    trainable	True	18
    use_bias	True	18
    @layers.BaseConvTranspose	18
    activation	None	18
    activity_regularizer	None	18
    autocast	True	18
    bias_constraint	None	18
    bias_initializer	'zeros'	18
    bias_regularizer	None	18
    data_format	None	18
    dilation_rate	1	18
    dtype	None	18
    filters	!	18
    input_dim	None	18
    input_shape	None	18
    kernel_constraint	None	18
    kernel_initializer	'glorot_uniform'	18
    kernel_regularizer	None	18
    kernel_size	!	18
    name	None	18
    output_padding	None	18
    padding	'valid'	18
    rank	!	18
    strides	1	18
    trainable	True	18
    use_bias	True	18
    @layers.BaseDenseAttention	5
    activity_regularizer	None	5
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	5
    batch_size	None	5
    causal	False	38	None	39
    dropout	0.0	59
    dtype	None	5
    dynamic	False	5
    force_generator	False	41
    implementation	None	30
    input_dim	None	23
    input_shape	None	5
    name	None	5
    rng_type	None	39
    seed	None	41
    trainable	True	5
    weights	None	5
    @layers.BaseDepthwiseConv	18
    activation	None	18
    activity_regularizer	None	18
    autocast	True	18
    bias_constraint	None	18
    bias_initializer	'zeros'	18
    bias_regularizer	None	18
    data_format	None	18
    depth_multiplier	!	18
    depthwise_constraint	None	18
    depthwise_initializer	'glorot_uniform'	18
    depthwise_regularizer	None	18
    dilation_rate	1	18
    dtype	None	18
    input_dim	None	18
    input_shape	None	18
    kernel_size	!	18
    name	None	18
    padding	'valid'	18
    rank	!	18
    strides	1	18
    trainable	True	18
    use_bias	True	18
    @layers.BaseGlobalPooling	18
    activity_regularizer	None	18
    autocast	True	18
    data_format	None	18
    dtype	None	18
    input_dim	None	18
    input_shape	None	18
    keepdims	False	18
    name	None	18
    pool_dimensions	!	18
    trainable	True	18
    @layers.BaseImageAugmentationLayer	60
    activity_regularizer	None	60
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	60
    batch_input_shape	None	60
    batch_size	None	60
    dtype	None	60
    dynamic	False	60
    force_generator	False	60
    implementation	None	60
    input_dim	None	60
    input_shape	None	60
    name	None	60
    rate	1.0	60
    rng_type	None	61
    seed	None	60
    trainable	True	60
    weights	None	60
    @layers.BaseImagePreprocessingLayer	25
    activity_regularizer	None	25
    autocast	True	25
    bounding_box_format	None	25
    data_format	None	25
    dtype	None	25
    factor	None	25
    input_dim	None	25
    input_shape	None	25
    name	None	25
    trainable	True	25
    @layers.BasePooling	18
    activity_regularizer	None	18
    autocast	True	18
    data_format	None	18
    dtype	None	18
    input_dim	None	18
    input_shape	None	18
    name	None	18
    padding	'valid'	18
    pool_dimensions	!	18
    pool_mode	'max'	18
    pool_size	!	18
    strides	!	18
    trainable	True	18
    @layers.BaseRandomLayer	41
    activity_regularizer	None	41
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	41
    batch_input_shape	None	41
    batch_size	None	41
    dtype	None	41
    dynamic	False	41
    force_generator	False	41
    implementation	None	41
    input_dim	None	41
    input_shape	None	41
    name	None	41
    rng_type	None	39
    seed	None	41
    trainable	True	41
    weights	None	41
    @layers.BaseSeparableConv	18
    activation	None	18
    activity_regularizer	None	18
    autocast	True	18
    bias_constraint	None	18
    bias_initializer	'zeros'	18
    bias_regularizer	None	18
    data_format	None	18
    depth_multiplier	!	18
    depthwise_constraint	None	18
    depthwise_initializer	'glorot_uniform'	18
    depthwise_regularizer	None	18
    dilation_rate	1	18
    dtype	None	18
    filters	!	18
    input_dim	None	18
    input_shape	None	18
    kernel_size	!	18
    name	None	18
    padding	'valid'	18
    pointwise_constraint	None	18
    pointwise_initializer	'glorot_uniform'	18
    pointwise_regularizer	None	18
    rank	!	18
    strides	1	18
    trainable	True	18
    use_bias	True	18
    @layers.BaseSpatialDropout	18
    dtype	None	18
    name	None	18
    rate	!	18
    seed	None	18
    @layers.BasicLSTMCell	23
    activation	None	23
    activity_regularizer	None	23
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	23
    batch_input_shape	None	23
    batch_size	None	23
    dtype	None	23
    dynamic	False	23
    forget_bias	1.0	23
    implementation	None	30
    input_dim	None	23
    input_shape	None	23
    name	None	23
    num_units	!	23
    reuse	None	23
    state_is_tuple	True	23
    trainable	True	23
    weights	None	23
    @layers.BasicRNNCell	23
    activation	None	23
    activity_regularizer	None	23
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	23
    batch_input_shape	None	23
    batch_size	None	23
    dtype	None	23
    dynamic	False	23
    implementation	None	30
    input_dim	None	23
    input_shape	None	23
    name	None	23
    num_units	!	23
    reuse	None	23
    trainable	True	23
    weights	None	23
    @layers.BatchNormalization	0
    activity_regularizer	None	6
    adjustment	None	5
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    axis	-1	0
    batch_input_shape	None	31
    batch_size	None	32
    beta_constraint	None	2
    beta_init	'zero'	1	~legacy	28
    beta_initializer	'zeros'	2
    beta_regularizer	None	62
    center	True	2
    create_input_layer	None	33
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    epsilon	0.001	63	1e-05	64	1e-06	65
    fused	None	5
    gamma_constraint	None	2
    gamma_init	'one'	1	~legacy	28
    gamma_initializer	'ones'	2
    gamma_regularizer	None	62
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    mode	0	1	~legacy	28
    momentum	0.9	65	0.99	66
    moving_mean_initializer	'zeros'	2
    moving_variance_initializer	'ones'	2
    name	None	0
    renorm	False	67
    renorm_clipping	None	67
    renorm_momentum	0.99	67
    scale	True	2
    synchronized	False	68
    trainable	True	0
    virtual_batch_size	None	5
    weights	None	31
    @layers.BatchNormalizationBase	5
    activity_regularizer	None	5
    adjustment	None	5
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    axis	-1	5
    batch_input_shape	None	5
    batch_size	None	5
    beta_constraint	None	5
    beta_initializer	'zeros'	5
    beta_regularizer	None	5
    center	True	5
    dtype	None	5
    dynamic	False	5
    epsilon	0.001	5
    fused	None	5
    gamma_constraint	None	5
    gamma_initializer	'ones'	5
    gamma_regularizer	None	5
    implementation	None	30
    input_dim	None	23
    input_shape	None	5
    momentum	0.99	5
    moving_mean_initializer	'zeros'	5
    moving_variance_initializer	'ones'	5
    name	None	5
    renorm	False	5
    renorm_clipping	None	5
    renorm_momentum	0.99	5
    scale	True	5
    synchronized	False	69
    trainable	True	5
    virtual_batch_size	None	5
    weights	None	5
    @layers.BatchNormalizationV1	70
    activity_regularizer	None	70
    adjustment	None	70
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	70
    axis	-1	70
    batch_input_shape	None	70
    batch_size	None	70
    beta_constraint	None	70
    beta_initializer	'zeros'	70
    beta_regularizer	None	70
    center	True	70
    dtype	None	70
    dynamic	False	70
    epsilon	0.001	70
    fused	None	70
    gamma_constraint	None	70
    gamma_initializer	'ones'	70
    gamma_regularizer	None	70
    implementation	None	30
    input_dim	None	23
    input_shape	None	70
    momentum	0.99	70
    moving_mean_initializer	'zeros'	70
    moving_variance_initializer	'ones'	70
    name	None	70
    renorm	False	70
    renorm_clipping	None	70
    renorm_momentum	0.99	70
    scale	True	70
    synchronized	False	69
    trainable	True	70
    virtual_batch_size	None	70
    weights	None	70
    @layers.BatchNormalizationV2	70
    activity_regularizer	None	70
    adjustment	None	70
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	70
    axis	-1	70
    batch_input_shape	None	70
    batch_size	None	70
    beta_constraint	None	70
    beta_initializer	'zeros'	70
    beta_regularizer	None	70
    center	True	70
    dtype	None	70
    dynamic	False	70
    epsilon	0.001	70
    fused	None	70
    gamma_constraint	None	70
    gamma_initializer	'ones'	70
    gamma_regularizer	None	70
    implementation	None	30
    input_dim	None	23
    input_shape	None	70
    momentum	0.99	70
    moving_mean_initializer	'zeros'	70
    moving_variance_initializer	'ones'	70
    name	None	70
    renorm	False	70
    renorm_clipping	None	70
    renorm_momentum	0.99	70
    scale	True	70
    synchronized	False	69
    trainable	True	70
    virtual_batch_size	None	70
    weights	None	70
    @layers.Bidirectional	66
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    backward_layer	None	6
    batch_input_shape	None	71
    batch_size	None	32
    create_input_layer	None	50
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	49	None	36
    input_shape	None	66
    layer	!	66
    merge_mode	'concat'	66
    name	None	66
    trainable	True	72	layer.trainable	69
    weights	None	66
    +backward_layer	6
    +layer	73
    +num_constants	74
    -class_name	75
    -config	75
    -num_constants	74
    @layers.CategoricalEncoding	76
    activity_regularizer	None	76
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	76
    batch_input_shape	None	76
    batch_size	None	76
    dtype	None	76
    dynamic	False	76
    input_shape	None	76
    max_tokens	None	76
    name	None	76
    output_mode	COUNT	76
    sparse	False	76
    trainable	True	76
    weights	None	76
    @layers.CategoryCrossing	77
    activity_regularizer	None	77
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	77
    batch_input_shape	None	77
    batch_size	None	77
    depth	None	77
    dtype	None	77
    dynamic	False	77
    hash_key	None	76
    implementation	None	78
    input_dim	None	79
    input_shape	None	77
    name	None	77
    num_bins	None	76
    separator	'_X_'	80	None	26
    stateful	False	81
    streaming	True	81
    trainable	True	77
    weights	None	77
    @layers.CategoryEncoding	21
    activity_regularizer	None	21
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	23
    batch_input_shape	None	23
    batch_size	None	23
    dtype	None	21
    dynamic	False	23
    implementation	None	30
    input_dim	None	21
    input_shape	None	21
    max_tokens	None	23
    name	None	21
    num_tokens	None	29
    output_mode	'multi_hot'	82	BINARY	83
    sparse	False	84
    stateful	False	81
    streaming	True	81
    trainable	True	21
    weights	None	23
    @layers.CategoryEncodingV1	26
    activity_regularizer	None	26
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	26
    batch_input_shape	None	26
    batch_size	None	26
    dtype	None	26
    dynamic	False	26
    implementation	None	85
    input_dim	None	26
    input_shape	None	26
    max_tokens	None	26
    name	None	26
    output_mode	BINARY	26
    sparse	False	26
    trainable	True	26
    weights	None	26
    @layers.CategoryEncodingV2	26
    activity_regularizer	None	26
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	26
    batch_input_shape	None	26
    batch_size	None	26
    dtype	None	26
    dynamic	False	26
    implementation	None	85
    input_dim	None	26
    input_shape	None	26
    max_tokens	None	26
    name	None	26
    output_mode	BINARY	26
    sparse	False	26
    trainable	True	26
    weights	None	26
    @layers.CenterCrop	86
    activity_regularizer	None	86
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	87
    batch_input_shape	None	70
    batch_size	None	70
    bounding_box_format	None	25
    data_format	None	18
    dtype	None	86
    dynamic	False	70
    factor	None	25
    height	!	86
    implementation	None	30
    input_dim	None	21
    input_shape	None	86
    name	None	86
    stateful	False	81
    streaming	True	81
    trainable	True	86
    weights	None	70
    width	!	86
    @layers.ClassMethod	30
    activity_regularizer	None	30
    autocast	None	30
    batch_input_shape	None	30
    batch_size	None	30
    cls_ref	!	30
    dtype	None	30
    dynamic	False	30
    implementation	None	30
    input_dim	None	30
    input_shape	None	30
    method_name	!	30
    name	None	30
    trainable	True	30
    weights	None	30
    +cls_ref	30
    +cls_symbol	30
    -cls_symbol	30
    @layers.CombinerPreprocessingLayer	88
    activity_regularizer	None	88
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	88
    batch_input_shape	None	88
    batch_size	None	88
    combiner	!	88
    dtype	None	88
    dynamic	False	88
    implementation	None	89
    input_dim	None	90
    input_shape	None	88
    name	None	88
    streaming	True	81
    trainable	True	88
    weights	None	88
    @layers.Concatenate	2
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    axis	-1	2
    batch_input_shape	None	32
    batch_size	None	32
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	36
    input_shape	None	2
    name	None	2
    trainable	True	2
    weights	None	32
    @layers.Container	91
    input	!	1	~legacy	92
    inputs	!	92
    name	None	91
    output	!	1	~legacy	92
    outputs	!	92
    +inbound_nodes	91
    +input_layers	91
    +layers	91
    +name	91
    +output_layers	91
    -batch_input_shape	91
    -class_name	91
    -config	91
    -dtype	92
    -inbound_nodes	91
    -input_dtype	1
    -input_layers	91
    -layers	91
    -output_layers	91
    -trainable	91
    @layers.ContrastLimitedAdaptiveHistogramEqualization	7
    activity_regularizer	None	7
    autocast	True	7
    bounding_box_format	None	7
    clip_limit	4.0	7
    data_format	None	7
    dtype	None	7
    factor	None	7
    input_dim	None	7
    input_shape	None	7
    name	None	7
    tile_grid_size	(8, 8)	7
    trainable	True	7
    value_range	(0, 255)	7
    @layers.Conv	5
    activation	None	5
    activity_regularizer	None	5
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	5
    batch_size	None	5
    bias_constraint	None	5
    bias_initializer	'zeros'	5
    bias_regularizer	None	5
    conv_op	None	23
    data_format	None	5
    dilation_rate	1	5
    dtype	None	5
    dynamic	False	5
    filters	!	5
    groups	1	23
    implementation	None	30
    input_dim	None	23
    input_shape	None	5
    kernel_constraint	None	5
    kernel_initializer	'glorot_uniform'	5
    kernel_regularizer	None	5
    kernel_size	!	5
    name	None	5
    padding	'valid'	5
    rank	!	5
    strides	1	5
    trainable	True	5
    use_bias	True	5
    weights	None	5
    @layers.Conv1D	66
    W_constraint	None	49	~legacy	28
    W_regularizer	None	49	~legacy	28
    activation	'linear'	50	None	93
    activity_regularizer	None	66
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    b_constraint	None	49	~legacy	28
    b_regularizer	None	49	~legacy	28
    batch_input_shape	None	71
    batch_size	None	32
    bias	True	49	~legacy	28
    bias_constraint	None	2
    bias_initializer	'zeros'	2
    bias_regularizer	None	2
    border_mode	'valid'	49	~legacy	28
    conv_op	None	23
    create_input_layer	None	50
    data_format	'channels_last'	94	None	18
    dilation_rate	1	2
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    filter_length	!	49	~legacy	28
    filters	!	2
    groups	1	21
    implementation	None	30
    init	'glorot_uniform'	48	'uniform'	50	~legacy	28
    input_dim	None	95	~legacy	28
    input_dtype	K.floatx()	49	None	36
    input_length	None	49	~legacy	28
    input_shape	None	66
    kernel_constraint	None	2
    kernel_initializer	'glorot_uniform'	2
    kernel_regularizer	None	2
    kernel_size	!	2
    lora_alpha	None	58
    lora_rank	None	14
    name	None	66
    nb_filter	!	49	~legacy	28
    padding	'valid'	2
    strides	1	2
    subsample_length	1	49	~legacy	28
    trainable	True	66
    use_bias	True	2
    weights	None	71
    -rank	28
    @layers.Conv1DTranspose	21
    activation	None	21
    activity_regularizer	None	21
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	23
    batch_input_shape	None	23
    batch_size	None	23
    bias_constraint	None	21
    bias_initializer	'zeros'	21
    bias_regularizer	None	21
    conv_op	None	23
    data_format	None	21
    dilation_rate	1	21
    dtype	None	21
    dynamic	False	23
    filters	!	21
    groups	1	23
    implementation	None	30
    input_dim	None	21
    input_shape	None	21
    kernel_constraint	None	21
    kernel_initializer	'glorot_uniform'	21
    kernel_regularizer	None	21
    kernel_size	!	21
    name	None	21
    output_padding	None	21
    padding	'valid'	21
    strides	1	21
    trainable	True	21
    use_bias	True	21
    weights	None	23
    @layers.Conv2D	66
    W_constraint	None	49	~legacy	28
    W_regularizer	None	49	~legacy	28
    activation	'linear'	50	None	93
    activity_regularizer	None	66
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    b_constraint	None	49	~legacy	28
    b_regularizer	None	49	~legacy	28
    batch_input_shape	None	71
    batch_size	None	32
    bias	True	49	~legacy	28
    bias_constraint	None	2
    bias_initializer	'zeros'	2
    bias_regularizer	None	2
    border_mode	'valid'	49	~legacy	28
    conv_op	None	23
    create_input_layer	None	50
    data_format	None	2
    dilation_rate	(1, 1)	2
    dim_ordering	'default'	49	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    filters	!	2
    groups	1	21
    implementation	None	30
    init	'glorot_uniform'	49	~legacy	28
    input_dim	None	21
    input_dtype	K.floatx()	49	None	36
    input_shape	None	66
    kernel_constraint	None	2
    kernel_initializer	'glorot_uniform'	2
    kernel_regularizer	None	2
    kernel_size	!	2
    lora_alpha	None	58
    lora_rank	None	14
    name	None	66
    nb_col	!	49	~legacy	28
    nb_filter	!	49	~legacy	28
    nb_row	!	49	~legacy	28
    padding	'valid'	2
    strides	(1, 1)	2
    subsample	(1, 1)	49	~legacy	28
    trainable	True	66
    use_bias	True	2
    weights	None	71
    -rank	28
    @layers.Conv2DTranspose	2
    W_constraint	~legacy	28
    W_regularizer	~legacy	28
    activation	None	2
    activity_regularizer	None	2
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    b_constraint	~legacy	28
    b_regularizer	~legacy	28
    batch_input_shape	None	32
    batch_size	None	32
    bias	~legacy	28
    bias_constraint	None	2
    bias_initializer	'zeros'	2
    bias_regularizer	None	2
    border_mode	~legacy	28
    conv_op	None	23
    data_format	'channels_last'	96	None	97
    dilation_rate	(1, 1)	2
    dim_ordering	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    filters	!	2
    groups	1	23
    implementation	None	30
    init	~legacy	28
    input_dim	None	21
    input_dtype	None	36
    input_shape	None	2
    kernel_constraint	None	2
    kernel_initializer	'glorot_uniform'	2
    kernel_regularizer	None	2
    kernel_size	!	2
    name	None	2
    nb_col	~legacy	28
    nb_filter	~legacy	28
    nb_row	~legacy	28
    output_padding	None	98
    output_shape	~legacy	28
    padding	'valid'	2
    strides	(1, 1)	2
    subsample	~legacy	28
    trainable	True	2
    use_bias	True	2
    weights	None	32
    -rank	28
    @layers.Conv3D	66
    W_constraint	None	49	~legacy	28
    W_regularizer	None	49	~legacy	28
    activation	'linear'	50	None	93
    activity_regularizer	None	66
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    b_constraint	None	49	~legacy	28
    b_regularizer	None	49	~legacy	28
    batch_input_shape	None	71
    batch_size	None	32
    bias	True	49	~legacy	28
    bias_constraint	None	2
    bias_initializer	'zeros'	2
    bias_regularizer	None	2
    border_mode	'valid'	49	~legacy	28
    conv_op	None	23
    create_input_layer	None	50
    data_format	None	2
    dilation_rate	(1, 1, 1)	2
    dim_ordering	'default'	49	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    filters	!	2
    groups	1	21
    implementation	None	30
    init	'glorot_uniform'	49	~legacy	28
    input_dim	None	21
    input_dtype	K.floatx()	49	None	36
    input_shape	None	66
    kernel_constraint	None	2
    kernel_dim1	!	49	~legacy	28
    kernel_dim2	!	49	~legacy	28
    kernel_dim3	!	49	~legacy	28
    kernel_initializer	'glorot_uniform'	2
    kernel_regularizer	None	2
    kernel_size	!	2
    lora_alpha	None	58
    lora_rank	None	14
    name	None	66
    nb_filter	!	49	~legacy	28
    padding	'valid'	2
    strides	(1, 1, 1)	2
    subsample	(1, 1, 1)	49	~legacy	28
    trainable	True	66
    use_bias	True	2
    weights	None	71
    -rank	28
    @layers.Conv3DTranspose	43
    W_constraint	~legacy	45
    W_regularizer	~legacy	45
    activation	None	43
    activity_regularizer	None	43
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    b_constraint	~legacy	45
    b_regularizer	~legacy	45
    batch_input_shape	None	44
    batch_size	None	44
    bias	~legacy	45
    bias_constraint	None	43
    bias_initializer	'zeros'	43
    bias_regularizer	None	43
    border_mode	~legacy	45
    conv_op	None	23
    data_format	None	43
    dilation_rate	(1, 1, 1)	43
    dim_ordering	~legacy	45
    dtype	None	43
    dynamic	False	5
    filters	!	43
    groups	1	23
    implementation	None	30
    init	~legacy	45
    input_dim	None	21
    input_dtype	None	45
    input_shape	None	43
    kernel_constraint	None	43
    kernel_dim1	~legacy	45
    kernel_dim2	~legacy	45
    kernel_dim3	~legacy	45
    kernel_initializer	'glorot_uniform'	43
    kernel_regularizer	None	43
    kernel_size	!	43
    name	None	43
    nb_filter	~legacy	45
    output_padding	None	98
    padding	'valid'	43
    strides	(1, 1, 1)	43
    subsample	~legacy	45
    trainable	True	43
    use_bias	True	43
    weights	None	44
    -rank	45
    @layers.ConvLSTM	82
    activation	'tanh'	82
    activity_regularizer	None	82
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	99
    batch_input_shape	None	99
    batch_size	None	99
    bias_constraint	None	82
    bias_initializer	'zeros'	82
    bias_regularizer	None	82
    data_format	None	82
    dilation_rate	1	82
    dropout	0.0	82
    dtype	None	82
    dynamic	False	99
    filters	!	82
    go_backwards	False	82
    implementation	None	99
    input_dim	None	82
    input_length	None	99
    input_shape	None	82
    kernel_constraint	None	82
    kernel_initializer	'glorot_uniform'	82
    kernel_regularizer	None	82
    kernel_size	!	82
    name	None	82
    padding	'valid'	82
    rank	!	82
    recurrent_activation	'hard_sigmoid'	99	'sigmoid'	18
    recurrent_constraint	None	82
    recurrent_dropout	0.0	82
    recurrent_initializer	'orthogonal'	82
    recurrent_regularizer	None	82
    return_sequences	False	82
    return_state	False	82
    seed	None	18
    stateful	False	82
    strides	1	82
    time_major	False	99
    trainable	True	82
    unit_forget_bias	True	82
    unroll	False	82
    use_bias	True	82
    weights	None	99
    zero_output_for_mask	False	82
    -cell	82
    -num_constants	99
    @layers.ConvLSTM1D	82
    activation	'tanh'	82
    activity_regularizer	None	82
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	99
    batch_input_shape	None	99
    batch_size	None	99
    bias_constraint	None	82
    bias_initializer	'zeros'	82
    bias_regularizer	None	82
    data_format	None	82
    dilation_rate	1	82
    dropout	0.0	82
    dtype	None	82
    dynamic	False	99
    filters	!	82
    go_backwards	False	82
    implementation	None	99
    input_dim	None	82
    input_length	None	99
    input_shape	None	82
    kernel_constraint	None	82
    kernel_initializer	'glorot_uniform'	82
    kernel_regularizer	None	82
    kernel_size	!	82
    name	None	82
    padding	'valid'	82
    recurrent_activation	'hard_sigmoid'	99	'sigmoid'	18
    recurrent_constraint	None	82
    recurrent_dropout	0.0	82
    recurrent_initializer	'orthogonal'	82
    recurrent_regularizer	None	82
    return_sequences	False	82
    return_state	False	82
    seed	None	18
    stateful	False	82
    strides	1	82
    time_major	False	99
    trainable	True	82
    unit_forget_bias	True	82
    unroll	False	82
    use_bias	True	82
    weights	None	99
    zero_output_for_mask	False	82
    -cell	82
    -num_constants	99
    @layers.ConvLSTM2D	93
    U_regularizer	None	48	~legacy	28
    W_regularizer	None	48	~legacy	28
    activation	'tanh'	93
    activity_regularizer	None	2
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    b_regularizer	None	48	~legacy	28
    batch_input_shape	None	100
    batch_size	None	32
    bias	~legacy	28
    bias_constraint	None	2
    bias_initializer	'zeros'	2
    bias_regularizer	None	2
    border_mode	'valid'	48	~legacy	28
    data_format	None	2
    dilation_rate	(1, 1)	32	1	18
    dim_ordering	'default'	48	~legacy	28
    dropout	0.0	2
    dropout_U	0.0	48	~legacy	28
    dropout_W	0.0	48	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    filters	!	2
    forget_bias_init	'one'	48	~legacy	28
    go_backwards	False	93
    implementation	0	101	None	30
    init	'glorot_uniform'	48	~legacy	28
    inner_activation	'hard_sigmoid'	48	~legacy	28
    inner_init	'orthogonal'	48	~legacy	28
    input_dim	None	6
    input_dtype	K.floatx()	48	None	36
    input_length	None	5
    input_shape	None	93
    kernel_constraint	None	2
    kernel_initializer	'glorot_uniform'	2
    kernel_regularizer	None	2
    kernel_size	!	2
    name	None	93
    nb_col	!	48
    nb_filter	!	48	~legacy	28
    nb_row	!	48
    padding	'valid'	2
    recurrent_activation	'hard_sigmoid'	32	'sigmoid'	18
    recurrent_constraint	None	2
    recurrent_dropout	0.0	2
    recurrent_initializer	'orthogonal'	2
    recurrent_regularizer	None	2
    return_sequences	False	93
    return_state	False	102
    seed	None	18
    stateful	False	93
    strides	(1, 1)	32	1	18
    subsample	(1, 1)	48	~legacy	28
    time_major	False	5
    trainable	True	93
    unit_forget_bias	True	2
    unroll	False	2
    use_bias	True	2
    weights	None	100
    zero_output_for_mask	False	6
    -cell	103
    -class_name	104
    -config	104
    -num_constants	105
    @layers.ConvLSTM2DCell	106
    activation	'tanh'	106
    activity_regularizer	None	107
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	107
    batch_input_shape	None	106
    batch_size	None	106
    bias_constraint	None	106
    bias_initializer	'zeros'	106
    bias_regularizer	None	106
    data_format	None	106
    dilation_rate	(1, 1)	106
    dropout	0.0	106
    dtype	None	106
    dynamic	False	107
    filters	!	106
    implementation	None	108
    input_dim	None	83
    input_dtype	None	109
    input_shape	None	106
    kernel_constraint	None	106
    kernel_initializer	'glorot_uniform'	106
    kernel_regularizer	None	106
    kernel_size	!	106
    name	None	106
    padding	'valid'	106
    recurrent_activation	'hard_sigmoid'	106
    recurrent_constraint	None	106
    recurrent_dropout	0.0	106
    recurrent_initializer	'orthogonal'	106
    recurrent_regularizer	None	106
    strides	(1, 1)	106
    trainable	True	106
    unit_forget_bias	True	106
    use_bias	True	106
    weights	None	106
    @layers.ConvLSTM3D	82
    activation	'tanh'	82
    activity_regularizer	None	82
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	99
    batch_input_shape	None	99
    batch_size	None	99
    bias_constraint	None	82
    bias_initializer	'zeros'	82
    bias_regularizer	None	82
    data_format	None	82
    dilation_rate	(1, 1, 1)	99	1	18
    dropout	0.0	82
    dtype	None	82
    dynamic	False	99
    filters	!	82
    go_backwards	False	82
    implementation	None	99
    input_dim	None	82
    input_length	None	99
    input_shape	None	82
    kernel_constraint	None	82
    kernel_initializer	'glorot_uniform'	82
    kernel_regularizer	None	82
    kernel_size	!	82
    name	None	82
    padding	'valid'	82
    recurrent_activation	'hard_sigmoid'	99	'sigmoid'	18
    recurrent_constraint	None	82
    recurrent_dropout	0.0	82
    recurrent_initializer	'orthogonal'	82
    recurrent_regularizer	None	82
    return_sequences	False	82
    return_state	False	82
    seed	None	18
    stateful	False	82
    strides	(1, 1, 1)	99	1	18
    time_major	False	99
    trainable	True	82
    unit_forget_bias	True	82
    unroll	False	82
    use_bias	True	82
    weights	None	99
    zero_output_for_mask	False	82
    -cell	82
    -num_constants	99
    @layers.ConvLSTMCell	82
    activation	'tanh'	82
    activity_regularizer	None	82
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	99
    batch_input_shape	None	99
    batch_size	None	99
    bias_constraint	None	82
    bias_initializer	'zeros'	82
    bias_regularizer	None	82
    data_format	None	82
    dilation_rate	1	82
    dropout	0.0	82
    dtype	None	82
    dynamic	False	99
    filters	!	82
    force_generator	False	41
    implementation	None	99
    input_dim	None	82
    input_shape	None	82
    kernel_constraint	None	82
    kernel_initializer	'glorot_uniform'	82
    kernel_regularizer	None	82
    kernel_size	!	82
    name	None	82
    padding	'valid'	82
    rank	!	82
    recurrent_activation	'hard_sigmoid'	99	'sigmoid'	18
    recurrent_constraint	None	82
    recurrent_dropout	0.0	82
    recurrent_initializer	'orthogonal'	82
    recurrent_regularizer	None	82
    rng_type	None	39
    seed	None	42
    strides	1	82
    trainable	True	82
    unit_forget_bias	True	82
    use_bias	True	82
    weights	None	99
    @layers.ConvRNN	99
    activity_regularizer	None	99
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	99
    batch_input_shape	None	99
    batch_size	None	99
    cell	!	99
    dtype	None	99
    dynamic	False	99
    go_backwards	False	99
    implementation	None	99
    input_dim	None	99
    input_length	None	99
    input_shape	None	99
    name	None	99
    rank	!	99
    return_sequences	False	99
    return_state	False	99
    stateful	False	99
    time_major	False	99
    trainable	True	99
    unroll	False	99
    weights	None	99
    zero_output_for_mask	False	99
    +cell	99
    +num_constants	99
    -num_constants	99
    @layers.ConvRNN2D	106
    activity_regularizer	None	107
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	107
    batch_input_shape	None	106
    batch_size	None	106
    cell	!	106
    dtype	None	106
    dynamic	False	107
    go_backwards	False	106
    implementation	None	108
    input_dim	None	107
    input_dtype	None	109
    input_length	None	107
    input_shape	None	106
    name	None	106
    return_sequences	False	106
    return_state	False	106
    stateful	False	106
    time_major	False	107
    trainable	True	106
    unroll	False	106
    weights	None	106
    zero_output_for_mask	False	107
    +cell	106
    +num_constants	106
    -class_name	104
    -config	104
    -num_constants	106
    @layers.ConvRecurrent2D	110
    batch_input_shape	None	110
    batch_size	None	28
    data_format	None	28
    dilation_rate	(1, 1)	28
    dim_ordering	None	48
    dtype	K.floatx()	34	None	36
    filters	!	28
    go_backwards	False	110
    implementation	0	28
    input_dtype	K.floatx()	48	None	36
    input_shape	None	110
    kernel_size	!	28
    name	None	110
    nb_col	None	48
    nb_filter	None	48
    nb_row	None	48
    padding	'valid'	28
    return_sequences	False	110
    return_state	False	111
    stateful	False	110
    strides	(1, 1)	28
    trainable	True	110
    unroll	False	28
    weights	None	110
    @layers.Convolution1D	0
    W_constraint	None	1	~legacy	28
    W_regularizer	None	1	~legacy	28
    activation	'linear'	33	None	93
    activity_regularizer	None	0
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    b_constraint	None	1	~legacy	28
    b_regularizer	None	1	~legacy	28
    batch_input_shape	None	31
    batch_size	None	32
    bias	True	112	~legacy	28
    bias_constraint	None	2
    bias_initializer	'zeros'	2
    bias_regularizer	None	2
    border_mode	'valid'	1	~legacy	28
    conv_op	None	23
    create_input_layer	None	33
    data_format	'channels_last'	94	None	18
    dilation_rate	1	2
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    filter_length	!	1	~legacy	28
    filters	!	2
    groups	1	21
    implementation	None	30
    init	'glorot_uniform'	48	'uniform'	33	~legacy	28
    input_dim	None	113	~legacy	28
    input_dtype	K.floatx()	1	None	36
    input_length	None	1	~legacy	28
    input_shape	None	0
    kernel_constraint	None	2
    kernel_initializer	'glorot_uniform'	2
    kernel_regularizer	None	2
    kernel_size	!	2
    lora_alpha	None	58
    lora_rank	None	14
    name	None	0
    nb_filter	!	1	~legacy	28
    padding	'valid'	2
    strides	1	2
    subsample_length	1	1	~legacy	28
    trainable	True	0
    use_bias	True	2
    weights	None	31
    -rank	28
    @layers.Convolution1DTranspose	21
    activation	None	21
    activity_regularizer	None	21
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	23
    batch_input_shape	None	23
    batch_size	None	23
    bias_constraint	None	21
    bias_initializer	'zeros'	21
    bias_regularizer	None	21
    conv_op	None	23
    data_format	None	21
    dilation_rate	1	21
    dtype	None	21
    dynamic	False	23
    filters	!	21
    groups	1	23
    implementation	None	30
    input_dim	None	21
    input_shape	None	21
    kernel_constraint	None	21
    kernel_initializer	'glorot_uniform'	21
    kernel_regularizer	None	21
    kernel_size	!	21
    name	None	21
    output_padding	None	21
    padding	'valid'	21
    strides	1	21
    trainable	True	21
    use_bias	True	21
    weights	None	23
    @layers.Convolution2D	0
    W_constraint	None	1	~legacy	28
    W_regularizer	None	1	~legacy	28
    activation	'linear'	33	None	93
    activity_regularizer	None	0
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    b_constraint	None	1	~legacy	28
    b_regularizer	None	1	~legacy	28
    batch_input_shape	None	31
    batch_size	None	32
    bias	True	112	~legacy	28
    bias_constraint	None	2
    bias_initializer	'zeros'	2
    bias_regularizer	None	2
    border_mode	'valid'	1	~legacy	28
    conv_op	None	23
    create_input_layer	None	33
    data_format	None	2
    dilation_rate	(1, 1)	2
    dim_ordering	'default'	49	'th'	56	K.image_dim_ordering()	57	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    filters	!	2
    groups	1	21
    implementation	None	30
    init	'glorot_uniform'	1	~legacy	28
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    kernel_constraint	None	2
    kernel_initializer	'glorot_uniform'	2
    kernel_regularizer	None	2
    kernel_size	!	2
    lora_alpha	None	58
    lora_rank	None	14
    name	None	0
    nb_col	!	1	~legacy	28
    nb_filter	!	1	~legacy	28
    nb_row	!	1	~legacy	28
    padding	'valid'	2
    strides	(1, 1)	2
    subsample	(1, 1)	1	~legacy	28
    trainable	True	0
    use_bias	True	2
    weights	None	31
    -rank	28
    @layers.Convolution2DTranspose	2
    W_constraint	~legacy	28
    W_regularizer	~legacy	28
    activation	None	2
    activity_regularizer	None	2
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    b_constraint	~legacy	28
    b_regularizer	~legacy	28
    batch_input_shape	None	32
    batch_size	None	32
    bias	~legacy	28
    bias_constraint	None	2
    bias_initializer	'zeros'	2
    bias_regularizer	None	2
    border_mode	~legacy	28
    conv_op	None	23
    data_format	'channels_last'	96	None	97
    dilation_rate	(1, 1)	2
    dim_ordering	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    filters	!	2
    groups	1	23
    implementation	None	30
    init	~legacy	28
    input_dim	None	21
    input_dtype	None	36
    input_shape	None	2
    kernel_constraint	None	2
    kernel_initializer	'glorot_uniform'	2
    kernel_regularizer	None	2
    kernel_size	!	2
    name	None	2
    nb_col	~legacy	28
    nb_filter	~legacy	28
    nb_row	~legacy	28
    output_padding	None	98
    output_shape	~legacy	28
    padding	'valid'	2
    strides	(1, 1)	2
    subsample	~legacy	28
    trainable	True	2
    use_bias	True	2
    weights	None	32
    -rank	28
    @layers.Convolution3D	0
    W_constraint	None	1	~legacy	28
    W_regularizer	None	1	~legacy	28
    activation	'linear'	33	None	93
    activity_regularizer	None	0
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    b_constraint	None	1	~legacy	28
    b_regularizer	None	1	~legacy	28
    batch_input_shape	None	31
    batch_size	None	32
    bias	True	112	~legacy	28
    bias_constraint	None	2
    bias_initializer	'zeros'	2
    bias_regularizer	None	2
    border_mode	'valid'	1	~legacy	28
    conv_op	None	23
    create_input_layer	None	33
    data_format	None	2
    dilation_rate	(1, 1, 1)	2
    dim_ordering	'default'	49	'th'	56	K.image_dim_ordering()	57	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    filters	!	2
    groups	1	21
    implementation	None	30
    init	'glorot_uniform'	1	~legacy	28
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    kernel_constraint	None	2
    kernel_dim1	!	1	~legacy	28
    kernel_dim2	!	1	~legacy	28
    kernel_dim3	!	1	~legacy	28
    kernel_initializer	'glorot_uniform'	2
    kernel_regularizer	None	2
    kernel_size	!	2
    lora_alpha	None	58
    lora_rank	None	14
    name	None	0
    nb_filter	!	1	~legacy	28
    padding	'valid'	2
    strides	(1, 1, 1)	2
    subsample	(1, 1, 1)	1	~legacy	28
    trainable	True	0
    use_bias	True	2
    weights	None	31
    -rank	28
    @layers.Convolution3DTranspose	6
    activation	None	6
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	5
    batch_size	None	5
    bias_constraint	None	6
    bias_initializer	'zeros'	6
    bias_regularizer	None	6
    conv_op	None	23
    data_format	None	6
    dilation_rate	(1, 1, 1)	6
    dtype	None	6
    dynamic	False	5
    filters	!	6
    groups	1	23
    implementation	None	30
    input_dim	None	21
    input_shape	None	6
    kernel_constraint	None	6
    kernel_initializer	'glorot_uniform'	6
    kernel_regularizer	None	6
    kernel_size	!	6
    name	None	6
    output_padding	None	6
    padding	'valid'	6
    strides	(1, 1, 1)	6
    trainable	True	6
    use_bias	True	6
    weights	None	5
    @layers.Cropping1D	66
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	71
    batch_size	None	32
    create_input_layer	None	50
    cropping	(1, 1)	66
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	49	None	36
    input_shape	None	66
    name	None	66
    trainable	True	66
    weights	None	32
    -data_format	114
    @layers.Cropping2D	66
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	71
    batch_size	None	32
    create_input_layer	None	50
    cropping	((0, 0), (0, 0))	66
    data_format	None	2
    dim_ordering	'default'	49	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	49	None	36
    input_shape	None	66
    name	None	66
    trainable	True	66
    weights	None	32
    @layers.Cropping3D	66
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	71
    batch_size	None	32
    create_input_layer	None	50
    cropping	((1, 1), (1, 1), (1, 1))	66
    data_format	None	2
    dim_ordering	'default'	49	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	49	None	36
    input_shape	None	66
    name	None	66
    trainable	True	66
    weights	None	32
    @layers.CuDNNGRU	115
    activity_regularizer	None	115
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	115
    batch_size	None	115
    bias_constraint	None	115
    bias_initializer	'zeros'	115
    bias_regularizer	None	115
    cell	!	115
    dtype	None	115
    dynamic	False	5
    go_backwards	False	115
    implementation	None	30
    input_dim	None	5
    input_dtype	None	116
    input_length	None	5
    input_shape	None	115
    kernel_constraint	None	115
    kernel_initializer	'glorot_uniform'	115
    kernel_regularizer	None	115
    name	None	115
    recurrent_constraint	None	115
    recurrent_initializer	'orthogonal'	115
    recurrent_regularizer	None	115
    return_sequences	False	115
    return_state	False	115
    stateful	False	115
    time_major	False	5
    trainable	True	115
    units	!	115
    unroll	False	115
    weights	None	115
    zero_output_for_mask	False	5
    -class_name	117
    -config	117
    -num_constants	115
    @layers.CuDNNLSTM	115
    activity_regularizer	None	115
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	115
    batch_size	None	115
    bias_constraint	None	115
    bias_initializer	'zeros'	115
    bias_regularizer	None	115
    cell	!	115
    dtype	None	115
    dynamic	False	5
    go_backwards	False	115
    implementation	None	30
    input_dim	None	5
    input_dtype	None	116
    input_length	None	5
    input_shape	None	115
    kernel_constraint	None	115
    kernel_initializer	'glorot_uniform'	115
    kernel_regularizer	None	115
    name	None	115
    recurrent_constraint	None	115
    recurrent_initializer	'orthogonal'	115
    recurrent_regularizer	None	115
    return_sequences	False	115
    return_state	False	115
    stateful	False	115
    time_major	False	5
    trainable	True	115
    unit_forget_bias	True	115
    units	!	115
    unroll	False	115
    weights	None	115
    zero_output_for_mask	False	5
    -class_name	117
    -config	117
    -num_constants	115
    @layers.CutMix	52
    activity_regularizer	None	52
    autocast	True	52
    bounding_box_format	None	52
    data_format	None	52
    dtype	None	52
    factor	1.0	52
    input_dim	None	52
    input_shape	None	52
    name	None	52
    seed	None	52
    trainable	True	52
    @layers.DataLayer	13
    activity_regularizer	None	13
    autocast	True	13
    dtype	None	13
    input_dim	None	13
    input_shape	None	13
    name	None	13
    trainable	True	13
    @layers.Deconv2D	49
    W_constraint	None	49
    W_regularizer	None	49
    activation	'linear'	50	None	48
    activity_regularizer	None	49
    b_constraint	None	49
    b_regularizer	None	49
    batch_input_shape	None	49
    bias	True	49
    border_mode	'valid'	49
    create_input_layer	None	50
    dim_ordering	'default'	46	K.image_dim_ordering()	118
    init	'glorot_uniform'	49
    input_dtype	K.floatx()	49
    input_shape	None	49
    name	None	49
    nb_col	!	49
    nb_filter	!	49
    nb_row	!	49
    output_shape	!	49
    subsample	(1, 1)	49
    trainable	True	49
    weights	None	49
    @layers.Deconvolution2D	49
    W_constraint	None	49
    W_regularizer	None	49
    activation	'linear'	50	None	48
    activity_regularizer	None	49
    b_constraint	None	49
    b_regularizer	None	49
    batch_input_shape	None	49
    bias	True	49
    border_mode	'valid'	49
    create_input_layer	None	50
    dim_ordering	'default'	46	K.image_dim_ordering()	118
    init	'glorot_uniform'	49
    input_dtype	K.floatx()	49
    input_shape	None	49
    name	None	49
    nb_col	!	49
    nb_filter	!	49
    nb_row	!	49
    output_shape	!	49
    subsample	(1, 1)	49
    trainable	True	49
    weights	None	49
    @layers.Dense	0
    W_constraint	None	1	~legacy	28
    W_regularizer	None	1	~legacy	28
    activation	'linear'	33	None	93
    activity_regularizer	None	0
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    b_constraint	None	1	~legacy	28
    b_regularizer	None	1	~legacy	28
    batch_input_shape	None	31
    batch_size	None	32
    bias	True	112	~legacy	28
    bias_constraint	None	2
    bias_initializer	'zeros'	2
    bias_regularizer	None	2
    create_input_layer	None	33
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    init	'glorot_uniform'	1	~legacy	28
    input_dim	None	0
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    kernel_constraint	None	2
    kernel_initializer	'glorot_uniform'	2
    kernel_regularizer	None	2
    lora_alpha	None	58
    lora_rank	None	119
    name	None	0
    output_dim	!	1	~legacy	28
    quantization_config	None	37
    trainable	True	0
    units	!	2
    use_bias	True	2
    weights	None	31
    +quantization_config	37
    @layers.DepthwiseConv	120
    activation	None	120
    activity_regularizer	None	120
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	120
    batch_input_shape	None	120
    batch_size	None	120
    bias_constraint	None	120
    bias_initializer	'zeros'	120
    bias_regularizer	None	120
    conv_op	None	120
    data_format	None	120
    depth_multiplier	1	120
    depthwise_constraint	None	120
    depthwise_initializer	'glorot_uniform'	120
    depthwise_regularizer	None	120
    dilation_rate	1	120
    dtype	None	120
    dynamic	False	120
    groups	1	120
    implementation	None	120
    input_dim	None	120
    input_shape	None	120
    kernel_constraint	None	120
    kernel_initializer	'glorot_uniform'	120
    kernel_regularizer	None	120
    kernel_size	!	120
    name	None	120
    padding	'valid'	120
    rank	!	120
    strides	1	120
    trainable	True	120
    use_bias	True	120
    weights	None	120
    -filters	120
    @layers.DepthwiseConv1D	121
    activation	None	121
    activity_regularizer	None	121
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	120
    batch_input_shape	None	120
    batch_size	None	120
    bias_constraint	None	121
    bias_initializer	'zeros'	121
    bias_regularizer	None	121
    conv_op	None	120
    data_format	None	121
    depth_multiplier	1	121
    depthwise_constraint	None	121
    depthwise_initializer	'glorot_uniform'	121
    depthwise_regularizer	None	121
    dilation_rate	1	121
    dtype	None	121
    dynamic	False	120
    groups	1	120
    implementation	None	120
    input_dim	None	121
    input_shape	None	121
    kernel_constraint	None	120
    kernel_initializer	'glorot_uniform'	120
    kernel_regularizer	None	120
    kernel_size	!	121
    name	None	121
    padding	'valid'	121
    strides	1	121
    trainable	True	121
    use_bias	True	121
    weights	None	120
    -filters	120
    @layers.DepthwiseConv2D	103
    W_constraint	~legacy	109
    W_regularizer	~legacy	109
    activation	None	103
    activity_regularizer	None	103
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    b_constraint	~legacy	109
    b_regularizer	~legacy	109
    batch_input_shape	None	105
    batch_size	None	105
    bias	~legacy	109
    bias_constraint	None	103
    bias_initializer	'zeros'	103
    bias_regularizer	None	103
    border_mode	~legacy	109
    conv_op	None	23
    data_format	None	103
    depth_multiplier	1	103
    depthwise_constraint	None	103
    depthwise_initializer	'glorot_uniform'	103
    depthwise_regularizer	None	103
    dilation_rate	(1, 1)	103
    dim_ordering	~legacy	109
    dtype	None	103
    dynamic	False	5
    groups	1	23
    implementation	None	30
    init	~legacy	109
    input_dim	None	21
    input_dtype	None	109
    input_shape	None	103
    kernel_constraint	None	105
    kernel_initializer	'glorot_uniform'	105
    kernel_regularizer	None	105
    kernel_size	!	103
    name	None	103
    nb_col	~legacy	109
    nb_filter	~legacy	109
    nb_row	~legacy	109
    padding	'valid'	103
    strides	(1, 1)	103
    subsample	~legacy	109
    trainable	True	103
    use_bias	True	103
    weights	None	105
    -filters	105
    -rank	109
    @layers.DeviceWrapper	5
    activity_regularizer	None	5
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	5
    batch_size	None	5
    cell	!	5
    device	!	23
    dtype	None	5
    dynamic	False	5
    implementation	None	30
    input_dim	None	23
    input_shape	None	5
    name	None	5
    trainable	True	5
    weights	None	5
    +cell	5
    -class_name	5
    -config	5
    @layers.Discretization	40
    activity_regularizer	None	59
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	59
    batch_input_shape	None	59
    batch_size	None	59
    bin_boundaries	None	29
    bins	!	122	None	123
    dtype	None	40
    dynamic	False	59
    epsilon	0.01	29
    implementation	None	30
    input_dim	None	23
    input_shape	None	59
    name	None	40
    num_bins	None	29
    output_mode	'int'	42	INTEGER	76
    sparse	False	42
    streaming	True	81
    trainable	True	59
    weights	None	59
    +bin_boundaries	52
    +num_bins	52
    @layers.DistributedCallbackModel	5
    model	!	5
    +build_input_shape	124
    +compile_config	124
    +inbound_nodes	125
    +input_layers	125
    +input_shape	126
    +layers	125
    +loss	126
    +name	127
    +optimizer	126
    +output_layers	125
    -batch_input_shape	128
    -build_input_shape	124
    -class_name	125
    -compile_config	124
    -config	125
    -dtype	128
    -dynamic	125
    -inbound_nodes	125
    -input_layers	125
    -input_shape	126
    -layers	125
    -loss	126
    -name	128
    -optimizer	126
    -output_layers	125
    -trainable	128
    @layers.Dot	2
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    axes	!	2
    batch_input_shape	None	32
    batch_size	None	32
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	36
    input_shape	None	2
    name	None	2
    normalize	False	2
    trainable	True	2
    weights	None	32
    @layers.Dropout	0
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    create_input_layer	None	33
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    force_generator	False	41
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    name	None	0
    noise_shape	None	129
    p	!	1	~legacy	28
    rate	!	2
    rng_type	None	39
    seed	None	129
    trainable	True	0
    weights	None	32
    @layers.DropoutWrapper	5
    activity_regularizer	None	5
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	5
    batch_size	None	5
    cell	!	5
    dropout_state_filter_visitor	None	23
    dtype	None	5
    dynamic	False	5
    implementation	None	30
    input_dim	None	23
    input_keep_prob	1.0	23
    input_shape	None	5
    input_size	None	23
    name	None	5
    output_keep_prob	1.0	23
    seed	None	23
    state_keep_prob	1.0	23
    trainable	True	5
    variational_recurrent	False	23
    weights	None	5
    +cell	130
    +dropout_fn	23
    +dropout_state_filter_visitor	23
    -class_name	5
    -config	5
    -dropout_fn	23
    -dropout_fn_module	23
    -dropout_fn_type	23
    @layers.DynamicEmbedding	131
    activity_regularizer	None	131
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	131
    batch_input_shape	None	131
    batch_size	None	131
    dtype	None	131
    dynamic	False	131
    embedding_initializer	'uniform'	131
    eviction_policy	'LFU'	131
    implementation	None	131
    initial_vocabulary	!	131
    input_dim	!	131
    input_length	None	131
    input_shape	None	131
    name	None	131
    num_oov_indices	1	131
    output_dim	!	131
    trainable	True	131
    weights	None	131
    @layers.DynamicLookup	131
    activity_regularizer	None	131
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	131
    batch_input_shape	None	131
    batch_size	None	131
    dtype	None	131
    dynamic	False	131
    eviction_policy	'LFU'	131
    implementation	None	131
    initial_vocabulary	!	131
    input_dim	None	131
    input_shape	None	131
    name	None	131
    trainable	True	131
    vocabulary_size	!	131
    weights	None	131
    @layers.ELU	0
    activity_regularizer	None	6
    alpha	1.0	0
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    create_input_layer	None	33
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    name	None	0
    trainable	True	0
    weights	None	32
    @layers.EinsumDense	21
    activation	None	21
    activity_regularizer	None	21
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	23
    batch_input_shape	None	23
    batch_size	None	23
    bias_axes	None	21
    bias_constraint	None	21
    bias_initializer	'zeros'	21
    bias_regularizer	None	21
    dtype	None	21
    dynamic	False	23
    equation	!	21
    gptq_unpacked_column_size	None	13
    implementation	None	30
    input_dim	None	21
    input_shape	None	21
    kernel_constraint	None	21
    kernel_initializer	'glorot_uniform'	21
    kernel_regularizer	None	21
    lora_alpha	None	58
    lora_rank	None	119
    name	None	21
    output_shape	!	21
    quantization_config	None	37
    trainable	True	21
    weights	None	23
    +quantization_config	37
    @layers.Embedding	0
    W_constraint	None	1	~legacy	28
    W_regularizer	None	1	~legacy	28
    activity_regularizer	None	0
    autocast	None	5	True	18
    batch_input_shape	None	31
    batch_size	None	32
    create_input_layer	None	33
    dropout	0.0	1	~legacy	28
    dtype	K.floatx()	132	None	133
    dynamic	False	5
    embeddings_constraint	None	2
    embeddings_initializer	'uniform'	2
    embeddings_regularizer	None	2
    implementation	None	30
    init	'uniform'	1	~legacy	28
    input_dim	!	0
    input_dtype	None	134
    input_length	None	135
    input_shape	None	0
    lora_alpha	None	58
    lora_rank	None	119
    mask_zero	False	0
    name	None	0
    output_dim	!	0
    quantization_config	None	37
    sparse	False	69
    trainable	True	0
    use_one_hot_matmul	False	69
    weights	None	136
    +input_dim	137
    +output_dim	137
    +quantization_config	37
    @layers.Equalization	138
    activity_regularizer	None	138
    autocast	True	138
    bins	256	138
    bounding_box_format	None	138
    data_format	None	138
    dtype	None	138
    factor	None	138
    input_dim	None	138
    input_shape	None	138
    name	None	138
    trainable	True	138
    value_range	(0, 255)	138
    @layers.FeatureSpace	18
    crosses	None	18
    crossing_dim	32	18
    features	!	18
    hashing_dim	32	18
    name	None	18
    num_discretization_bins	32	18
    output_mode	'concat'	18
    @layers.Flatten	0
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    create_input_layer	None	33
    data_format	'channels_last'	139	None	140
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    name	None	0
    trainable	True	0
    weights	None	32
    @layers.Functional	21	open	27
    inputs	!	29	None	26
    name	None	21
    outputs	!	29	None	26
    skip_init	False	30
    trainable	None	18	True	23
    +build_input_shape	124
    +compile_config	124
    +input_shape	126
    +loss	126
    +name	23
    +optimizer	126
    -activity_regularizer	10
    -build_input_shape	124
    -compile_config	124
    -dtype	18
    -inbound_nodes	18
    -input_layers	18
    -input_shape	126
    -layers	18
    -loss	126
    -optimizer	126
    -output_layers	18
    @layers.FunctionalPreprocessingStage	30
    inputs	!	123	None	85
    name	None	30
    outputs	!	123	None	85
    skip_init	False	30
    trainable	True	30
    +build_input_shape	124
    +compile_config	124
    +input_shape	126
    +loss	126
    +name	30
    +optimizer	126
    -build_input_shape	124
    -compile_config	124
    -input_shape	126
    -loss	126
    -optimizer	126
    @layers.GRU	0
    U_regularizer	None	1	~legacy	28
    W_regularizer	None	1	~legacy	28
    activation	'tanh'	0
    activity_regularizer	None	2
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    b_regularizer	None	1	~legacy	28
    batch_input_shape	None	31
    batch_size	None	32
    bias_constraint	None	2
    bias_initializer	'zeros'	2
    bias_regularizer	None	2
    cell	!	141
    consume_less	'cpu'	1	~legacy	28
    create_input_layer	None	33
    dropout	0.0	2
    dropout_U	0.0	1	~legacy	28
    dropout_W	0.0	1	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    enable_caching_device	None	59
    force_generator	False	41
    forget_bias_init	~legacy	28
    go_backwards	False	0
    implementation	0	142	1	143	2	144
    init	'glorot_uniform'	1	~legacy	28
    inner_activation	'hard_sigmoid'	1	~legacy	28
    inner_init	'orthogonal'	1	~legacy	28
    input_dim	None	145	~legacy	36
    input_dtype	K.floatx()	1	None	36
    input_length	None	146	~legacy	36
    input_shape	None	0
    kernel_constraint	None	2
    kernel_initializer	'glorot_uniform'	2
    kernel_regularizer	None	2
    name	None	0
    output_dim	!	1	~legacy	28
    recurrent_activation	'hard_sigmoid'	147	'sigmoid'	148
    recurrent_constraint	None	2
    recurrent_dropout	0.0	2
    recurrent_initializer	'orthogonal'	2
    recurrent_regularizer	None	2
    reset_after	False	109	True	6
    return_runtime	False	5
    return_sequences	False	0
    return_state	False	102
    rng_type	None	39
    seed	None	42
    stateful	False	0
    time_major	False	5
    trainable	True	0
    units	!	2
    unroll	False	0
    use_bias	True	2
    use_cudnn	'auto'	149
    weights	None	31
    zero_output_for_mask	False	6
    +implementation	115
    -class_name	117
    -config	117
    -num_constants	115
    @layers.GRUCell	150
    activation	'tanh'	150
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	115
    batch_size	None	115
    bias_constraint	None	150
    bias_initializer	'zeros'	150
    bias_regularizer	None	150
    dropout	0.0	150
    dtype	None	150
    dynamic	False	5
    enable_caching_device	False	151	True	59
    force_generator	False	41
    implementation	1	143	2	148
    input_dim	None	21
    input_dtype	None	116
    input_shape	None	150
    kernel_constraint	None	150
    kernel_initializer	'glorot_uniform'	150
    kernel_regularizer	None	150
    name	None	150
    recurrent_activation	'hard_sigmoid'	143	'sigmoid'	148
    recurrent_constraint	None	150
    recurrent_dropout	0.0	150
    recurrent_initializer	'orthogonal'	150
    recurrent_regularizer	None	150
    reset_after	False	109	True	6
    rng_type	None	39
    seed	None	42
    trainable	True	150
    units	!	150
    use_bias	True	150
    weights	None	115
    @layers.GRUCellV1	70
    activation	'tanh'	70
    activity_regularizer	None	70
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	70
    batch_input_shape	None	70
    batch_size	None	70
    bias_constraint	None	70
    bias_initializer	'zeros'	70
    bias_regularizer	None	70
    dropout	0.0	70
    dtype	None	70
    dynamic	False	70
    enable_caching_device	False	151	True	59
    force_generator	False	41
    implementation	2	70
    input_dim	None	23
    input_shape	None	70
    kernel_constraint	None	70
    kernel_initializer	'glorot_uniform'	70
    kernel_regularizer	None	70
    name	None	70
    recurrent_activation	'sigmoid'	70
    recurrent_constraint	None	70
    recurrent_dropout	0.0	70
    recurrent_initializer	'orthogonal'	70
    recurrent_regularizer	None	70
    reset_after	True	70
    rng_type	None	39
    seed	None	41
    trainable	True	70
    units	!	70
    use_bias	True	70
    weights	None	70
    @layers.GRUCellV2	70
    activation	'tanh'	70
    activity_regularizer	None	70
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	70
    batch_input_shape	None	70
    batch_size	None	70
    bias_constraint	None	70
    bias_initializer	'zeros'	70
    bias_regularizer	None	70
    dropout	0.0	70
    dtype	None	70
    dynamic	False	70
    enable_caching_device	False	151	True	59
    force_generator	False	41
    implementation	2	70
    input_dim	None	23
    input_shape	None	70
    kernel_constraint	None	70
    kernel_initializer	'glorot_uniform'	70
    kernel_regularizer	None	70
    name	None	70
    recurrent_activation	'sigmoid'	70
    recurrent_constraint	None	70
    recurrent_dropout	0.0	70
    recurrent_initializer	'orthogonal'	70
    recurrent_regularizer	None	70
    reset_after	True	70
    rng_type	None	39
    seed	None	41
    trainable	True	70
    units	!	70
    use_bias	True	70
    weights	None	70
    @layers.GRUV1	70
    activation	'tanh'	70
    activity_regularizer	None	70
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	70
    batch_input_shape	None	70
    batch_size	None	70
    bias_constraint	None	70
    bias_initializer	'zeros'	70
    bias_regularizer	None	70
    cell	!	141
    dropout	0.0	70
    dtype	None	70
    dynamic	False	70
    enable_caching_device	None	59
    force_generator	False	41
    go_backwards	False	70
    implementation	2	70
    input_dim	None	70
    input_length	None	70
    input_shape	None	70
    kernel_constraint	None	70
    kernel_initializer	'glorot_uniform'	70
    kernel_regularizer	None	70
    name	None	70
    recurrent_activation	'sigmoid'	70
    recurrent_constraint	None	70
    recurrent_dropout	0.0	70
    recurrent_initializer	'orthogonal'	70
    recurrent_regularizer	None	70
    reset_after	True	70
    return_runtime	False	70
    return_sequences	False	70
    return_state	False	70
    rng_type	None	39
    seed	None	41
    stateful	False	70
    time_major	False	70
    trainable	True	70
    units	!	70
    unroll	False	70
    use_bias	True	70
    weights	None	70
    zero_output_for_mask	False	70
    +implementation	70
    -class_name	152
    -config	152
    -num_constants	70
    @layers.GRUV2	70
    activation	'tanh'	70
    activity_regularizer	None	70
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	70
    batch_input_shape	None	70
    batch_size	None	70
    bias_constraint	None	70
    bias_initializer	'zeros'	70
    bias_regularizer	None	70
    cell	!	141
    dropout	0.0	70
    dtype	None	70
    dynamic	False	70
    enable_caching_device	None	59
    force_generator	False	41
    go_backwards	False	70
    implementation	2	70
    input_dim	None	70
    input_length	None	70
    input_shape	None	70
    kernel_constraint	None	70
    kernel_initializer	'glorot_uniform'	70
    kernel_regularizer	None	70
    name	None	70
    recurrent_activation	'sigmoid'	70
    recurrent_constraint	None	70
    recurrent_dropout	0.0	70
    recurrent_initializer	'orthogonal'	70
    recurrent_regularizer	None	70
    reset_after	True	70
    return_runtime	False	70
    return_sequences	False	70
    return_state	False	70
    rng_type	None	39
    seed	None	41
    stateful	False	70
    time_major	False	70
    trainable	True	70
    units	!	70
    unroll	False	70
    use_bias	True	70
    weights	None	70
    zero_output_for_mask	False	70
    +implementation	70
    -class_name	152
    -config	152
    -num_constants	70
    @layers.GaussianDropout	0
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    create_input_layer	None	33
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    force_generator	False	41
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    name	None	0
    p	!	1	~legacy	28
    rate	!	2
    rng_type	None	39
    seed	None	121
    trainable	True	0
    weights	None	32
    @layers.GaussianNoise	0
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    create_input_layer	None	33
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    force_generator	False	41
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    name	None	0
    rng_type	None	39
    seed	None	121
    sigma	!	1	~legacy	28
    stddev	!	2
    trainable	True	0
    weights	None	32
    @layers.GlobalAveragePooling1D	62
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	153
    batch_size	None	32
    create_input_layer	None	47
    data_format	'channels_last'	53	None	18
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	46	None	36
    input_shape	None	62
    keepdims	False	82
    name	None	62
    trainable	True	62
    weights	None	32
    @layers.GlobalAveragePooling2D	62
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	153
    batch_size	None	32
    create_input_layer	None	47
    data_format	None	2
    dim_ordering	'default'	46	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	46	None	36
    input_shape	None	62
    keepdims	False	82
    name	None	62
    trainable	True	62
    weights	None	32
    @layers.GlobalAveragePooling3D	154
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	155
    batch_size	None	32
    create_input_layer	None	156
    data_format	None	2
    dim_ordering	'default'	157	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	157	None	36
    input_shape	None	154
    keepdims	False	82
    name	None	154
    trainable	True	154
    weights	None	32
    @layers.GlobalAvgPool1D	2
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	32
    batch_size	None	32
    data_format	'channels_last'	53	None	18
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	36
    input_shape	None	2
    keepdims	False	82
    name	None	2
    trainable	True	2
    weights	None	32
    @layers.GlobalAvgPool2D	2
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	32
    batch_size	None	32
    data_format	None	2
    dim_ordering	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	36
    input_shape	None	2
    keepdims	False	82
    name	None	2
    trainable	True	2
    weights	None	32
    @layers.GlobalAvgPool3D	2
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	32
    batch_size	None	32
    data_format	None	2
    dim_ordering	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	36
    input_shape	None	2
    keepdims	False	82
    name	None	2
    trainable	True	2
    weights	None	32
    @layers.GlobalMaxPool1D	2
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	32
    batch_size	None	32
    data_format	'channels_last'	53	None	18
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	36
    input_shape	None	2
    keepdims	False	82
    name	None	2
    trainable	True	2
    weights	None	32
    @layers.GlobalMaxPool2D	2
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	32
    batch_size	None	32
    data_format	None	2
    dim_ordering	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	36
    input_shape	None	2
    keepdims	False	82
    name	None	2
    trainable	True	2
    weights	None	32
    @layers.GlobalMaxPool3D	2
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	32
    batch_size	None	32
    data_format	None	2
    dim_ordering	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	36
    input_shape	None	2
    keepdims	False	82
    name	None	2
    trainable	True	2
    weights	None	32
    @layers.GlobalMaxPooling1D	62
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	153
    batch_size	None	32
    create_input_layer	None	47
    data_format	'channels_last'	53	None	18
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	46	None	36
    input_shape	None	62
    keepdims	False	82
    name	None	62
    trainable	True	62
    weights	None	32
    @layers.GlobalMaxPooling2D	62
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	153
    batch_size	None	32
    create_input_layer	None	47
    data_format	None	2
    dim_ordering	'default'	46	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	46	None	36
    input_shape	None	62
    keepdims	False	82
    name	None	62
    trainable	True	62
    weights	None	32
    @layers.GlobalMaxPooling3D	154
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	155
    batch_size	None	32
    create_input_layer	None	156
    data_format	None	2
    dim_ordering	'default'	157	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	157	None	36
    input_shape	None	154
    keepdims	False	82
    name	None	154
    trainable	True	154
    weights	None	32
    @layers.GlobalPooling1D	5
    activity_regularizer	None	5
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	5
    batch_size	None	5
    data_format	'channels_last'	5
    dtype	None	5
    dynamic	False	5
    implementation	None	30
    input_dim	None	23
    input_shape	None	5
    keepdims	False	99
    name	None	5
    trainable	True	5
    weights	None	5
    @layers.GlobalPooling2D	5
    activity_regularizer	None	5
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	5
    batch_size	None	5
    data_format	None	5
    dtype	None	5
    dynamic	False	5
    implementation	None	30
    input_dim	None	23
    input_shape	None	5
    keepdims	False	99
    name	None	5
    trainable	True	5
    weights	None	5
    @layers.GlobalPooling3D	5
    activity_regularizer	None	5
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	5
    batch_size	None	5
    data_format	None	5
    dtype	None	5
    dynamic	False	5
    implementation	None	30
    input_dim	None	23
    input_shape	None	5
    keepdims	False	99
    name	None	5
    trainable	True	5
    weights	None	5
    @layers.Graph	33
    name	None	33
    +class_name	33
    +create_output	33
    +custom_name	33
    +input_config	33
    +layer	33
    +name	33
    +node_config	33
    +nodes	33
    +output_config	33
    +shared	33
    -batch_input_shape	33
    -class_name	33
    -config	33
    -inbound_nodes	33
    -input_config	33
    -input_dtype	33
    -input_layers	33
    -layers	33
    -node_config	33
    -nodes	33
    -output_config	33
    -output_layers	33
    -shared	33
    -trainable	33
    @layers.GroupNormalization	158
    activity_regularizer	None	158
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	159
    axis	-1	158
    batch_input_shape	None	159
    batch_size	None	159
    beta_constraint	None	158
    beta_initializer	'zeros'	158
    beta_regularizer	None	158
    center	True	158
    dtype	None	158
    dynamic	False	159
    epsilon	0.001	158
    gamma_constraint	None	158
    gamma_initializer	'ones'	158
    gamma_regularizer	None	158
    groups	32	158
    implementation	None	159
    input_dim	None	158
    input_shape	None	158
    name	None	158
    scale	True	158
    trainable	True	158
    weights	None	159
    @layers.GroupQueryAttention	18
    activity_regularizer	None	18
    autocast	True	18
    bias_constraint	None	18
    bias_initializer	'zeros'	18
    bias_regularizer	None	18
    dropout	0.0	18
    dtype	None	18
    flash_attention	None	27
    head_dim	!	18
    input_dim	None	18
    input_shape	None	18
    kernel_constraint	None	18
    kernel_initializer	'glorot_uniform'	18
    kernel_regularizer	None	18
    name	None	18
    num_key_value_heads	!	18
    num_query_heads	!	18
    seed	None	27
    sliding_window	None	22
    trainable	True	18
    use_bias	True	18
    use_gate	False	7
    @layers.GroupedQueryAttention	18
    activity_regularizer	None	18
    autocast	True	18
    bias_constraint	None	18
    bias_initializer	'zeros'	18
    bias_regularizer	None	18
    dropout	0.0	18
    dtype	None	18
    flash_attention	None	27
    head_dim	!	18
    input_dim	None	18
    input_shape	None	18
    kernel_constraint	None	18
    kernel_initializer	'glorot_uniform'	18
    kernel_regularizer	None	18
    name	None	18
    num_key_value_heads	!	18
    num_query_heads	!	18
    seed	None	27
    sliding_window	None	22
    trainable	True	18
    use_bias	True	18
    use_gate	False	7
    @layers.HashedCrossing	42	open	18
    activity_regularizer	None	41
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	41
    batch_input_shape	None	41
    batch_size	None	41
    dtype	None	42
    dynamic	False	41
    implementation	None	41
    input_dim	None	41
    input_shape	None	41
    name	None	42
    num_bins	!	42
    output_mode	'int'	42
    sparse	False	42
    trainable	True	41
    weights	None	41
    @layers.Hashing	40
    activity_regularizer	None	40
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	59
    batch_input_shape	None	59
    batch_size	None	59
    dtype	None	40
    dynamic	False	59
    implementation	None	30
    input_dim	None	21
    input_shape	None	40
    mask_value	None	29
    name	None	40
    num_bins	!	40
    output_mode	'int'	42
    salt	None	40
    sparse	False	42
    stateful	False	81
    streaming	True	81
    trainable	True	40
    weights	None	59
    @layers.Highway	160
    W_constraint	None	160
    W_regularizer	None	160
    activation	'linear'	33	None	110
    activity_regularizer	None	160
    b_constraint	None	160
    b_regularizer	None	160
    batch_input_shape	None	160
    batch_size	None	28
    bias	True	161
    create_input_layer	None	33
    dtype	K.floatx()	34	None	36
    init	'glorot_uniform'	160
    input_dim	None	160
    input_dtype	K.floatx()	1	None	36
    input_shape	None	160
    name	None	160
    trainable	True	160
    transform_bias	-2	162	None	163
    weights	None	160
    @layers.Identity	68
    activity_regularizer	None	68
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	69
    batch_input_shape	None	69
    batch_size	None	69
    dtype	None	68
    dynamic	False	69
    implementation	None	69
    input_dim	None	68
    input_shape	None	68
    name	None	68
    trainable	True	68
    weights	None	69
    @layers.IndexLookup	40
    activity_regularizer	None	59
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	59
    batch_input_shape	None	59
    batch_size	None	59
    dtype	None	40
    dynamic	False	59
    has_input_vocabulary	False	164	vocabulary is not None	121
    has_static_table	False	81	None	99
    idf_weights	None	121
    implementation	None	30
    input_dim	None	23
    input_shape	None	59
    invert	False	21
    mask_token	!	21
    mask_zero	False	76
    max_tokens	!	21	None	76
    name	None	40
    num_oov_indices	!	21
    num_oov_tokens	1	76
    oov_method	'floormod'	7
    oov_token	!	21
    output_mode	'int'	82	INT	81
    pad_to_max_tokens	False	29
    reserve_zero	True	76
    salt	None	7
    sparse	False	29
    streaming	True	81
    trainable	None	18	True	59
    vocabulary	None	40
    vocabulary_dtype	!	42
    vocabulary_size	None	29
    weights	None	59
    @layers.InputLayer	0	open	18
    batch_input_shape	None	165
    batch_shape	None	18
    batch_size	None	2
    dtype	None	2
    input_dtype	None	1	~legacy	166
    input_shape	None	0
    input_tensor	None	66
    name	None	0
    optional	False	167
    ragged	False	168	None	169
    shape	None	18
    sparse	False	170	None	29
    type_spec	None	123
    @layers.InputSpec	6
    allow_last_axis_squeeze	False	171
    axes	None	6
    dtype	None	6
    max_ndim	None	6
    min_ndim	None	6
    name	None	171
    ndim	None	6
    optional	False	167
    shape	None	6
    @layers.InstanceMethod	30
    activity_regularizer	None	30
    attr_name	!	30
    autocast	None	30
    batch_input_shape	None	30
    batch_size	None	30
    dtype	None	30
    dynamic	False	30
    implementation	None	30
    input_dim	None	30
    input_shape	None	30
    name	None	30
    trainable	True	30
    weights	None	30
    @layers.InstanceProperty	30
    activity_regularizer	None	30
    attr_name	!	30
    autocast	None	30
    batch_input_shape	None	30
    batch_size	None	30
    dtype	None	30
    dynamic	False	30
    implementation	None	30
    input_dim	None	30
    input_shape	None	30
    name	None	30
    trainable	True	30
    weights	None	30
    @layers.IntegerLookup	21
    activity_regularizer	None	23
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	23
    batch_input_shape	None	23
    batch_size	None	23
    dtype	None	21
    dynamic	False	23
    has_input_vocabulary	False	164	vocabulary is not None	121
    has_static_table	False	81	None	99
    idf_weights	None	121
    implementation	None	30
    input_dim	None	23
    input_shape	None	23
    invert	False	21
    mask_token	0	81	None	82
    mask_value	0	26	None	123
    max_tokens	None	29
    max_values	None	23
    name	None	21
    num_oov_indices	1	21
    oov_method	'floormod'	7
    oov_token	-1	29
    oov_value	-1	26	None	123
    output_mode	'int'	82	index_lookup.INT	81
    pad_to_max_tokens	False	29
    salt	None	7
    sparse	False	29
    streaming	True	81
    trainable	None	18	True	23
    vocabulary	None	21
    vocabulary_dtype	'int64'	42
    vocabulary_size	None	29
    weights	None	23
    @layers.IntegerLookupV1	26
    activity_regularizer	None	26
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	26
    batch_input_shape	None	26
    batch_size	None	26
    dtype	None	26
    dynamic	False	26
    implementation	None	85
    input_dim	None	26
    input_shape	None	26
    invert	False	26
    mask_value	0	26
    max_values	None	26
    name	None	26
    num_oov_indices	1	26
    oov_value	-1	26
    trainable	True	26
    vocabulary	None	26
    weights	None	26
    -mask_token	26
    -max_tokens	26
    -oov_token	26
    @layers.IntegerLookupV2	26
    activity_regularizer	None	26
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	26
    batch_input_shape	None	26
    batch_size	None	26
    dtype	None	26
    dynamic	False	26
    implementation	None	85
    input_dim	None	26
    input_shape	None	26
    invert	False	26
    mask_value	0	26
    max_values	None	26
    name	None	26
    num_oov_indices	1	26
    oov_value	-1	26
    trainable	True	26
    vocabulary	None	26
    weights	None	26
    -mask_token	26
    -max_tokens	26
    -oov_token	26
    @layers.LSTM	0
    U_regularizer	None	1	~legacy	28
    W_regularizer	None	1	~legacy	28
    activation	'tanh'	0
    activity_regularizer	None	2
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    b_regularizer	None	1	~legacy	28
    batch_input_shape	None	31
    batch_size	None	32
    bias_constraint	None	2
    bias_initializer	'zeros'	2
    bias_regularizer	None	2
    cell	!	141
    consume_less	'cpu'	1	~legacy	28
    create_input_layer	None	33
    dropout	0.0	2
    dropout_U	0.0	1	~legacy	28
    dropout_W	0.0	1	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    enable_caching_device	None	59
    force_generator	False	41
    forget_bias_init	'one'	1	~legacy	28
    go_backwards	False	0
    implementation	0	142	1	143	2	148
    init	'glorot_uniform'	1	~legacy	28
    inner_activation	'hard_sigmoid'	1	~legacy	28
    inner_init	'orthogonal'	1	~legacy	28
    input_dim	None	145	~legacy	36
    input_dtype	K.floatx()	1	None	36
    input_length	None	146	~legacy	36
    input_shape	None	0
    kernel_constraint	None	2
    kernel_initializer	'glorot_uniform'	2
    kernel_regularizer	None	2
    name	None	0
    output_dim	!	1	~legacy	28
    recurrent_activation	'hard_sigmoid'	147	'sigmoid'	148
    recurrent_constraint	None	2
    recurrent_dropout	0.0	2
    recurrent_initializer	'orthogonal'	2
    recurrent_regularizer	None	2
    return_runtime	False	5
    return_sequences	False	0
    return_state	False	102
    rng_type	None	39
    seed	None	42
    stateful	False	0
    time_major	False	5
    trainable	True	0
    unit_forget_bias	True	2
    units	!	2
    unroll	False	0
    use_bias	True	2
    use_cudnn	'auto'	149
    weights	None	31
    zero_output_for_mask	False	6
    +implementation	115
    -class_name	117
    -config	117
    -num_constants	115
    @layers.LSTMCell	150
    activation	'tanh'	150
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	115
    batch_size	None	115
    bias_constraint	None	150
    bias_initializer	'zeros'	150
    bias_regularizer	None	150
    dropout	0.0	150
    dtype	None	150
    dynamic	False	5
    enable_caching_device	False	151	True	59
    force_generator	False	41
    implementation	1	143	2	148
    input_dim	None	21
    input_dtype	None	116
    input_shape	None	150
    kernel_constraint	None	150
    kernel_initializer	'glorot_uniform'	150
    kernel_regularizer	None	150
    name	None	150
    recurrent_activation	'hard_sigmoid'	143	'sigmoid'	148
    recurrent_constraint	None	150
    recurrent_dropout	0.0	150
    recurrent_initializer	'orthogonal'	150
    recurrent_regularizer	None	150
    rng_type	None	39
    seed	None	42
    trainable	True	150
    unit_forget_bias	True	150
    units	!	150
    use_bias	True	150
    weights	None	115
    @layers.LSTMCellV1	70
    activation	'tanh'	70
    activity_regularizer	None	70
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	70
    batch_input_shape	None	70
    batch_size	None	70
    bias_constraint	None	70
    bias_initializer	'zeros'	70
    bias_regularizer	None	70
    dropout	0.0	70
    dtype	None	70
    dynamic	False	70
    enable_caching_device	False	151	True	59
    force_generator	False	41
    implementation	2	70
    input_dim	None	23
    input_shape	None	70
    kernel_constraint	None	70
    kernel_initializer	'glorot_uniform'	70
    kernel_regularizer	None	70
    name	None	70
    recurrent_activation	'sigmoid'	70
    recurrent_constraint	None	70
    recurrent_dropout	0.0	70
    recurrent_initializer	'orthogonal'	70
    recurrent_regularizer	None	70
    rng_type	None	39
    seed	None	41
    trainable	True	70
    unit_forget_bias	True	70
    units	!	70
    use_bias	True	70
    weights	None	70
    @layers.LSTMCellV2	70
    activation	'tanh'	70
    activity_regularizer	None	70
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	70
    batch_input_shape	None	70
    batch_size	None	70
    bias_constraint	None	70
    bias_initializer	'zeros'	70
    bias_regularizer	None	70
    dropout	0.0	70
    dtype	None	70
    dynamic	False	70
    enable_caching_device	False	151	True	59
    force_generator	False	41
    implementation	2	70
    input_dim	None	23
    input_shape	None	70
    kernel_constraint	None	70
    kernel_initializer	'glorot_uniform'	70
    kernel_regularizer	None	70
    name	None	70
    recurrent_activation	'sigmoid'	70
    recurrent_constraint	None	70
    recurrent_dropout	0.0	70
    recurrent_initializer	'orthogonal'	70
    recurrent_regularizer	None	70
    rng_type	None	39
    seed	None	41
    trainable	True	70
    unit_forget_bias	True	70
    units	!	70
    use_bias	True	70
    weights	None	70
    @layers.LSTMV1	70
    activation	'tanh'	70
    activity_regularizer	None	70
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	70
    batch_input_shape	None	70
    batch_size	None	70
    bias_constraint	None	70
    bias_initializer	'zeros'	70
    bias_regularizer	None	70
    cell	!	141
    dropout	0.0	70
    dtype	None	70
    dynamic	False	70
    enable_caching_device	None	59
    force_generator	False	41
    go_backwards	False	70
    implementation	2	70
    input_dim	None	70
    input_length	None	70
    input_shape	None	70
    kernel_constraint	None	70
    kernel_initializer	'glorot_uniform'	70
    kernel_regularizer	None	70
    name	None	70
    recurrent_activation	'sigmoid'	70
    recurrent_constraint	None	70
    recurrent_dropout	0.0	70
    recurrent_initializer	'orthogonal'	70
    recurrent_regularizer	None	70
    return_runtime	False	70
    return_sequences	False	70
    return_state	False	70
    rng_type	None	39
    seed	None	41
    stateful	False	70
    time_major	False	70
    trainable	True	70
    unit_forget_bias	True	70
    units	!	70
    unroll	False	70
    use_bias	True	70
    weights	None	70
    zero_output_for_mask	False	70
    +implementation	70
    -class_name	152
    -config	152
    -num_constants	70
    @layers.LSTMV2	70
    activation	'tanh'	70
    activity_regularizer	None	70
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	70
    batch_input_shape	None	70
    batch_size	None	70
    bias_constraint	None	70
    bias_initializer	'zeros'	70
    bias_regularizer	None	70
    cell	!	141
    dropout	0.0	70
    dtype	None	70
    dynamic	False	70
    enable_caching_device	None	59
    force_generator	False	41
    go_backwards	False	70
    implementation	2	70
    input_dim	None	70
    input_length	None	70
    input_shape	None	70
    kernel_constraint	None	70
    kernel_initializer	'glorot_uniform'	70
    kernel_regularizer	None	70
    name	None	70
    recurrent_activation	'sigmoid'	70
    recurrent_constraint	None	70
    recurrent_dropout	0.0	70
    recurrent_initializer	'orthogonal'	70
    recurrent_regularizer	None	70
    return_runtime	False	70
    return_sequences	False	70
    return_state	False	70
    rng_type	None	39
    seed	None	41
    stateful	False	70
    time_major	False	70
    trainable	True	70
    unit_forget_bias	True	70
    units	!	70
    unroll	False	70
    use_bias	True	70
    weights	None	70
    zero_output_for_mask	False	70
    +implementation	70
    -class_name	152
    -config	152
    -num_constants	70
    @layers.Lambda	0
    activity_regularizer	None	6
    arguments	None	129	{}	162
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    create_input_layer	None	33
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    function	!	0
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    mask	None	2
    name	None	0
    output_shape	None	0
    trainable	True	0
    weights	None	32
    +arguments	102
    +class_name	18
    +closure	18
    +code	18
    +config	18
    +defaults	18
    +function	0
    +function_type	160
    +mask	5
    +output_shape	0
    +output_shape_type	160
    +type	172
    +value	172
    -function_type	31
    -mask_module	5
    -mask_type	5
    -module	5
    -output_shape_module	5
    -output_shape_type	31
    @layers.Layer	0
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    create_input_layer	None	33
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    name	None	0
    trainable	True	0
    weights	None	32
    @layers.LayerNormalization	6
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    axis	-1	6
    batch_input_shape	None	5
    batch_size	None	5
    beta_constraint	None	6
    beta_initializer	'zeros'	6
    beta_regularizer	None	6
    center	True	6
    dtype	None	6
    dynamic	False	5
    epsilon	0.001	6
    gamma_constraint	None	6
    gamma_initializer	'ones'	6
    gamma_regularizer	None	6
    implementation	None	30
    input_dim	None	21
    input_shape	None	6
    name	None	6
    rms_scaling	False	18
    scale	True	6
    trainable	True	6
    weights	None	5
    @layers.LayerRNNCell	23
    activity_regularizer	None	23
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	23
    batch_input_shape	None	23
    batch_size	None	23
    dtype	None	23
    dynamic	False	23
    implementation	None	30
    input_dim	None	23
    input_shape	None	23
    name	None	23
    trainable	True	23
    weights	None	23
    @layers.LeakyReLU	0
    activity_regularizer	None	6
    alpha	0.3	31	None	18
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    create_input_layer	None	33
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    name	None	0
    negative_slope	0.3	18
    trainable	True	0
    weights	None	32
    @layers.LinearModel	141
    activation	None	141
    activity_regularizer	None	141
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	141
    batch_input_shape	None	141
    batch_size	None	141
    bias_initializer	'zeros'	141
    bias_regularizer	None	141
    dtype	None	141
    dynamic	False	141
    implementation	None	141
    input_dim	None	141
    input_shape	None	141
    kernel_initializer	'zeros'	141
    kernel_regularizer	None	141
    name	None	141
    trainable	True	141
    units	1	141
    use_bias	True	141
    weights	None	141
    -build_input_shape	124
    -compile_config	124
    -loss	126
    -optimizer	126
    @layers.LocallyConnected1D	71
    W_constraint	None	49	~legacy	28
    W_regularizer	None	49	~legacy	28
    activation	'linear'	50	None	100
    activity_regularizer	None	71
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    b_constraint	None	49	~legacy	28
    b_regularizer	None	49	~legacy	28
    batch_input_shape	None	71
    batch_size	None	32
    bias	True	49	~legacy	28
    bias_constraint	None	32
    bias_initializer	'zeros'	32
    bias_regularizer	None	32
    border_mode	'valid'	49	~legacy	28
    create_input_layer	None	50
    data_format	None	32
    dtype	K.floatx()	34	None	173
    dynamic	False	5
    filter_length	!	49	~legacy	28
    filters	!	32
    implementation	1	5
    init	'glorot_uniform'	48	'uniform'	50	~legacy	28
    input_dim	None	174	~legacy	28
    input_dtype	K.floatx()	49	None	36
    input_length	None	49	~legacy	28
    input_shape	None	71
    kernel_constraint	None	32
    kernel_initializer	'glorot_uniform'	32
    kernel_regularizer	None	32
    kernel_size	!	32
    name	None	71
    nb_filter	!	49	~legacy	28
    padding	'valid'	32
    strides	1	32
    subsample_length	1	49	~legacy	28
    trainable	True	71
    use_bias	True	32
    weights	None	71
    @layers.LocallyConnected2D	71
    W_constraint	None	49	~legacy	28
    W_regularizer	None	49	~legacy	28
    activation	'linear'	50	None	100
    activity_regularizer	None	71
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    b_constraint	None	49	~legacy	28
    b_regularizer	None	49	~legacy	28
    batch_input_shape	None	71
    batch_size	None	32
    bias	True	49	~legacy	28
    bias_constraint	None	32
    bias_initializer	'zeros'	32
    bias_regularizer	None	32
    border_mode	'valid'	49	~legacy	28
    create_input_layer	None	50
    data_format	None	32
    dim_ordering	'default'	49	~legacy	28
    dtype	K.floatx()	34	None	173
    dynamic	False	5
    filters	!	32
    implementation	1	5
    init	'glorot_uniform'	49	~legacy	28
    input_dim	None	23
    input_dtype	K.floatx()	49	None	36
    input_shape	None	71
    kernel_constraint	None	32
    kernel_initializer	'glorot_uniform'	32
    kernel_regularizer	None	32
    kernel_size	!	32
    name	None	71
    nb_col	!	49	~legacy	28
    nb_filter	!	49	~legacy	28
    nb_row	!	49	~legacy	28
    padding	'valid'	32
    strides	(1, 1)	32
    subsample	(1, 1)	49	~legacy	28
    trainable	True	71
    use_bias	True	32
    weights	None	71
    @layers.Masking	0
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    create_input_layer	None	33
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    mask_value	0.0	0
    name	None	0
    trainable	True	0
    weights	None	32
    @layers.MaxNumBoundingBoxes	27
    activity_regularizer	None	27
    autocast	True	27
    bounding_box_format	None	27
    data_format	None	27
    dtype	None	27
    factor	None	27
    fill_value	-1	27
    input_dim	None	27
    input_shape	None	27
    max_number	!	27
    name	None	27
    trainable	True	27
    @layers.MaxPool1D	2
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	32
    batch_size	None	32
    border_mode	~legacy	28
    data_format	'channels_last'	53	None	18
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	36
    input_shape	None	2
    name	None	2
    padding	'valid'	2
    pool_length	~legacy	28
    pool_size	2	2
    stride	~legacy	28
    strides	None	2
    trainable	True	2
    weights	None	32
    @layers.MaxPool2D	2
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	32
    batch_size	None	32
    border_mode	~legacy	28
    data_format	None	2
    dim_ordering	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	36
    input_shape	None	2
    name	None	2
    padding	'valid'	2
    pool_size	(2, 2)	2
    strides	None	2
    trainable	True	2
    weights	None	32
    @layers.MaxPool3D	2
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	32
    batch_size	None	32
    border_mode	~legacy	28
    data_format	None	2
    dim_ordering	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	36
    input_shape	None	2
    name	None	2
    padding	'valid'	2
    pool_size	(2, 2, 2)	2
    strides	None	2
    trainable	True	2
    weights	None	32
    @layers.MaxPooling1D	0
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    border_mode	'valid'	1	~legacy	28
    create_input_layer	None	33
    data_format	'channels_last'	53	None	18
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    name	None	0
    padding	'valid'	2
    pool_length	2	1	~legacy	28
    pool_size	2	2
    stride	None	1	~legacy	28
    strides	None	2
    trainable	True	0
    weights	None	32
    @layers.MaxPooling2D	0
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    border_mode	'valid'	1	~legacy	28
    create_input_layer	None	33
    data_format	None	2
    dim_ordering	'default'	49	'th'	56	K.image_dim_ordering()	57	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    name	None	0
    padding	'valid'	2
    pool_size	(2, 2)	0
    strides	None	0
    trainable	True	0
    weights	None	32
    @layers.MaxPooling3D	0
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    border_mode	'valid'	1	~legacy	28
    create_input_layer	None	33
    data_format	None	2
    dim_ordering	'default'	49	'th'	56	K.image_dim_ordering()	57	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    name	None	0
    padding	'valid'	2
    pool_size	(2, 2, 2)	0
    strides	None	0
    trainable	True	0
    weights	None	32
    @layers.Maximum	2
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	32
    batch_size	None	32
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	36
    input_shape	None	2
    name	None	2
    trainable	True	2
    weights	None	32
    @layers.MaxoutDense	160
    W_constraint	None	160
    W_regularizer	None	160
    activity_regularizer	None	160
    b_constraint	None	160
    b_regularizer	None	160
    batch_input_shape	None	160
    batch_size	None	28
    bias	True	161
    create_input_layer	None	33
    dtype	K.floatx()	34	None	36
    init	'glorot_uniform'	160
    input_dim	None	160
    input_dtype	K.floatx()	1	None	36
    input_shape	None	160
    name	None	160
    nb_feature	4	160
    output_dim	!	160
    trainable	True	160
    weights	None	160
    @layers.MelSpectrogram	11
    activity_regularizer	None	11
    autocast	True	11
    dtype	None	11
    fft_length	2048	11
    input_dim	None	11
    input_shape	None	11
    mag_exp	2.0	11
    max_freq	None	11
    min_freq	20.0	11
    min_power	1e-10	11
    name	None	11
    num_mel_bins	128	11
    power_to_db	True	11
    ref_power	1.0	11
    sampling_rate	16000	11
    sequence_length	None	11
    sequence_stride	512	11
    top_db	80.0	11
    trainable	True	11
    window	'hann'	11
    @layers.Merge	175
    activity_regularizer	None	18
    arguments	None	176	{}	177
    autocast	True	18
    concat_axis	-1	91
    dot_axes	-1	91
    dtype	None	18
    input_dim	None	18
    input_shape	None	18
    layers	None	91
    mode	'sum'	91
    name	None	175
    node_indices	None	91
    output_mask	None	178
    output_shape	None	91
    tensor_indices	None	91
    trainable	True	18
    +mode	91
    +mode_type	91
    +output_mask	179
    +output_mask_type	179
    +output_shape	91
    +output_shape_type	91
    -mode_type	91
    -output_mask_type	179
    -output_shape_type	91
    @layers.Minimum	150
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	115
    batch_size	None	115
    dtype	None	150
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	116
    input_shape	None	150
    name	None	150
    trainable	True	150
    weights	None	115
    @layers.MixUp	138
    activity_regularizer	None	138
    alpha	0.2	138
    autocast	True	138
    bounding_box_format	None	138
    data_format	None	138
    dtype	None	138
    factor	None	138
    input_dim	None	138
    input_shape	None	138
    name	None	138
    seed	None	138
    trainable	True	138
    @layers.Model	0	open	180
    activity_regularizer	None	21
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	23
    batch_input_shape	None	23
    batch_size	None	23
    dtype	None	21
    dynamic	False	23
    implementation	None	30
    input	!	1	~legacy	28
    input_dim	None	21
    input_shape	None	21
    inputs	!	181	None	182
    name	None	183
    output	!	1	~legacy	28
    outputs	!	181	None	182
    skip_init	False	85
    trainable	None	18	True	23
    weights	None	23
    +build_input_shape	124
    +compile_config	124
    +inbound_nodes	184
    +input_layers	184
    +input_shape	126
    +layers	184
    +loss	126
    +name	185
    +optimizer	126
    +output_layers	184
    -build_input_shape	124
    -class_name	184
    -compile_config	124
    -config	184
    -inbound_nodes	184
    -input_dtype	1
    -input_layers	184
    -layers	184
    -loss	126
    -optimizer	126
    -output_layers	184
    @layers.ModuleWrapper	123
    activity_regularizer	None	123
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	123
    batch_input_shape	None	123
    batch_size	None	123
    dtype	None	123
    dynamic	False	123
    implementation	None	123
    input_dim	None	123
    input_shape	None	123
    method_name	None	123
    module	!	123
    name	None	123
    trainable	True	123
    weights	None	123
    @layers.MultiHeadAttention	171
    activity_regularizer	None	171
    attention_axes	None	171
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	30
    batch_input_shape	None	30
    batch_size	None	30
    bias_constraint	None	171
    bias_initializer	'zeros'	171
    bias_regularizer	None	171
    dropout	0.0	171
    dtype	None	171
    dynamic	False	30
    flash_attention	None	27
    implementation	None	30
    input_dim	None	171
    input_shape	None	171
    kernel_constraint	None	171
    kernel_initializer	'glorot_uniform'	171
    kernel_regularizer	None	171
    key_dim	!	171
    name	None	171
    num_heads	!	171
    output_shape	None	171
    seed	None	10
    sliding_window	None	22
    softmax_robust_masking	False	186
    trainable	True	171
    use_bias	True	171
    use_gate	False	7
    value_dim	None	171
    weights	None	30
    +key_shape	123
    +query_shape	123
    +value_shape	123
    -key_shape	123
    -query_shape	123
    -value_shape	123
    @layers.MultiRNNCell	23
    cells	!	23
    state_is_tuple	True	23
    -batch_input_shape	23
    -dtype	23
    -dynamic	187
    -name	23
    -trainable	23
    @layers.Multiply	2
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	32
    batch_size	None	32
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	36
    input_shape	None	2
    name	None	2
    trainable	True	2
    weights	None	32
    @layers.Network	180	open	180
    input	~legacy	188
    inputs	None	180
    output	~legacy	188
    outputs	None	180
    +inbound_nodes	189
    +input_layers	189
    +layers	189
    +name	180
    +output_layers	189
    -batch_input_shape	189
    -class_name	189
    -config	189
    -dtype	189
    -dynamic	125
    -inbound_nodes	189
    -input_layers	189
    -layers	189
    -name	189
    -output_layers	189
    -trainable	189
    @layers.Normalization	6
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    axis	-1	6
    batch_input_shape	None	5
    batch_size	None	5
    dtype	None	6
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_shape	None	6
    invert	False	190
    mean	None	171
    name	None	6
    trainable	True	6
    variance	None	171
    weights	None	5
    @layers.NormalizationV1	191
    activity_regularizer	None	191
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	191
    axis	-1	191
    batch_input_shape	None	191
    batch_size	None	191
    dtype	None	191
    dynamic	False	191
    implementation	None	85
    input_dim	None	26
    input_shape	None	191
    mean	None	85
    name	None	191
    trainable	True	191
    variance	None	85
    weights	None	191
    @layers.NormalizationV2	191
    activity_regularizer	None	191
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	191
    axis	-1	191
    batch_input_shape	None	191
    batch_size	None	191
    dtype	None	191
    dynamic	False	191
    implementation	None	85
    input_dim	None	26
    input_shape	None	191
    mean	None	85
    name	None	191
    trainable	True	191
    variance	None	85
    weights	None	191
    @layers.PReLU	0
    activity_regularizer	None	6
    alpha_constraint	None	2
    alpha_initializer	'Zeros'	18	'zeros'	32
    alpha_regularizer	None	2
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    create_input_layer	None	33
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    init	'zero'	1	~legacy	28
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    name	None	0
    shared_axes	None	63
    trainable	True	0
    weights	None	31
    @layers.ParametricSoftplus	1
    alpha_init	0.2	1
    batch_input_shape	None	1
    beta_init	5.0	1
    create_input_layer	None	33
    input_dtype	K.floatx()	1
    input_shape	None	1
    name	None	1
    shared_axes	None	192
    trainable	True	1
    weights	None	1
    @layers.PeepholeLSTMCell	193
    activation	'tanh'	193
    activity_regularizer	None	193
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	193
    batch_input_shape	None	193
    batch_size	None	193
    bias_constraint	None	193
    bias_initializer	'zeros'	193
    bias_regularizer	None	193
    dropout	0.0	193
    dtype	None	193
    dynamic	False	193
    enable_caching_device	False	151	True	194
    force_generator	False	195
    implementation	1	193
    input_dim	None	196
    input_shape	None	193
    kernel_constraint	None	193
    kernel_initializer	'glorot_uniform'	193
    kernel_regularizer	None	193
    name	None	193
    recurrent_activation	'hard_sigmoid'	193
    recurrent_constraint	None	193
    recurrent_dropout	0.0	193
    recurrent_initializer	'orthogonal'	193
    recurrent_regularizer	None	193
    seed	None	195
    trainable	True	193
    unit_forget_bias	True	193
    units	!	193
    use_bias	True	193
    weights	None	193
    @layers.Permute	0
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    create_input_layer	None	33
    dims	!	0
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    name	None	0
    trainable	True	0
    weights	None	32
    @layers.Pipeline	25
    layers	!	25
    name	None	25
    +layers	27
    @layers.Pooling1D	5
    activity_regularizer	None	5
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	5
    batch_size	None	5
    data_format	'channels_last'	5
    dtype	None	5
    dynamic	False	5
    implementation	None	30
    input_dim	None	23
    input_shape	None	5
    name	None	5
    padding	'valid'	5
    pool_function	!	5
    pool_size	!	5
    strides	!	5
    trainable	True	5
    weights	None	5
    @layers.Pooling2D	5
    activity_regularizer	None	5
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	5
    batch_size	None	5
    data_format	None	5
    dtype	None	5
    dynamic	False	5
    implementation	None	30
    input_dim	None	23
    input_shape	None	5
    name	None	5
    padding	'valid'	5
    pool_function	!	5
    pool_size	!	5
    strides	!	5
    trainable	True	5
    weights	None	5
    @layers.Pooling3D	5
    activity_regularizer	None	5
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	5
    batch_size	None	5
    data_format	'channels_last'	5
    dtype	None	5
    dynamic	False	5
    implementation	None	30
    input_dim	None	23
    input_shape	None	5
    name	None	5
    padding	'valid'	5
    pool_function	!	5
    pool_size	!	5
    strides	!	5
    trainable	True	5
    weights	None	5
    @layers.PreprocessingLayer	5
    activity_regularizer	None	5
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	5
    batch_size	None	5
    dtype	None	5
    dynamic	False	5
    implementation	None	30
    input_dim	None	23
    input_shape	None	5
    name	None	5
    stateful	False	81
    streaming	True	81
    trainable	True	5
    weights	None	5
    @layers.PreprocessingStage	59
    layers	None	59
    name	None	59
    +build_input_shape	59
    +compile_config	124
    +layers	59
    +module	197
    +name	59
    -batch_input_shape	76
    -build_input_shape	59
    -compile_config	124
    -input_shape	126
    -loss	126
    -optimizer	126
    -trainable	69
    @layers.RMSNormalization	52
    activity_regularizer	None	52
    autocast	True	52
    axis	-1	52
    dtype	None	52
    epsilon	1e-06	52
    input_dim	None	52
    input_shape	None	52
    name	None	52
    trainable	True	52
    @layers.RNN	150
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	115
    batch_size	None	115
    cell	!	150
    dtype	None	150
    dynamic	False	5
    go_backwards	False	150
    implementation	None	30
    input_dim	None	6
    input_dtype	None	116
    input_length	None	5
    input_shape	None	150
    name	None	150
    return_sequences	False	150
    return_state	False	150
    stateful	False	150
    time_major	False	5
    trainable	True	150
    unroll	False	150
    weights	None	115
    zero_output_for_mask	False	6
    +cell	150
    +num_constants	115
    -class_name	117
    -config	117
    -num_constants	115
    @layers.RNNCell	23
    activity_regularizer	None	23
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	23
    batch_input_shape	None	23
    batch_size	None	23
    dtype	None	23
    dynamic	False	23
    implementation	None	30
    input_dim	None	23
    input_shape	None	23
    name	None	23
    trainable	True	23
    weights	None	23
    @layers.RandAugment	138
    activity_regularizer	None	138
    autocast	True	138
    bounding_box_format	None	138
    data_format	None	138
    dtype	None	138
    factor	0.5	138
    input_dim	None	138
    input_shape	None	138
    interpolation	'bilinear'	138
    name	None	138
    num_ops	2	138
    seed	None	138
    trainable	True	138
    value_range	(0, 255)	138
    @layers.RandomBrightness	51
    activity_regularizer	None	51
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	141
    batch_input_shape	None	141
    batch_size	None	141
    bounding_box_format	None	25
    data_format	None	25
    dtype	None	51
    dynamic	False	141
    factor	!	51
    implementation	None	141
    input_dim	None	51
    input_shape	None	51
    name	None	51
    rate	1.0	60
    rng_type	None	39
    seed	None	51
    trainable	True	51
    value_range	(0, 255)	51
    weights	None	141
    @layers.RandomColorDegeneration	138
    activity_regularizer	None	138
    autocast	True	138
    bounding_box_format	None	138
    data_format	None	138
    dtype	None	138
    factor	!	138
    input_dim	None	138
    input_shape	None	138
    name	None	138
    seed	None	138
    trainable	True	138
    value_range	(0, 255)	138
    @layers.RandomColorJitter	138
    activity_regularizer	None	138
    autocast	True	138
    bounding_box_format	None	138
    brightness_factor	None	138
    contrast_factor	None	138
    data_format	None	138
    dtype	None	138
    factor	None	138
    hue_factor	None	138
    input_dim	None	138
    input_shape	None	138
    name	None	138
    saturation_factor	None	138
    seed	None	138
    trainable	True	138
    value_range	(0, 255)	138
    @layers.RandomContrast	40
    activity_regularizer	None	40
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	59
    batch_input_shape	None	59
    batch_size	None	59
    bounding_box_format	None	25
    data_format	None	25
    dtype	None	40
    dynamic	False	59
    factor	!	40
    implementation	None	30
    input_dim	None	21
    input_shape	None	40
    name	None	40
    rate	1.0	60
    rng_type	None	39
    seed	None	40
    stateful	False	81
    streaming	True	81
    trainable	True	40
    value_range	(0, 255)	138
    weights	None	59
    @layers.RandomCrop	86
    activity_regularizer	None	86
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	87
    batch_input_shape	None	70
    batch_size	None	70
    bounding_box_format	None	25
    data_format	None	18
    dtype	None	86
    dynamic	False	70
    factor	None	25
    height	!	86
    implementation	None	30
    input_dim	None	21
    input_shape	None	86
    name	None	86
    rate	1.0	61
    rng_type	None	39
    seed	None	86
    stateful	False	81
    streaming	True	81
    trainable	True	86
    weights	None	70
    width	!	86
    @layers.RandomElasticTransform	58
    activity_regularizer	None	58
    autocast	True	58
    bounding_box_format	None	58
    data_format	None	58
    dtype	None	58
    factor	1.0	58
    fill_mode	'reflect'	58
    fill_value	0.0	58
    input_dim	None	58
    input_shape	None	58
    interpolation	'bilinear'	58
    name	None	58
    scale	1.0	58
    seed	None	58
    trainable	True	58
    value_range	(0, 255)	58
    @layers.RandomErasing	52
    activity_regularizer	None	52
    autocast	True	52
    bounding_box_format	None	52
    data_format	None	52
    dtype	None	52
    factor	1.0	52
    fill_value	None	52
    input_dim	None	52
    input_shape	None	52
    name	None	52
    scale	(0.02, 0.33)	52
    seed	None	52
    trainable	True	52
    value_range	(0, 255)	52
    @layers.RandomFlip	40
    activity_regularizer	None	40
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	59
    batch_input_shape	None	59
    batch_size	None	59
    bounding_box_format	None	25
    data_format	None	25
    dtype	None	40
    dynamic	False	59
    factor	None	25
    implementation	None	30
    input_dim	None	21
    input_shape	None	40
    mode	HORIZONTAL_AND_VERTICAL	40
    name	None	40
    rate	1.0	60
    rng_type	None	39
    seed	None	40
    stateful	False	81
    streaming	True	81
    trainable	True	40
    weights	None	59
    @layers.RandomFourierFeatures	5
    activity_regularizer	None	5
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	5
    batch_size	None	5
    dtype	None	5
    dynamic	False	5
    implementation	None	30
    input_dim	None	23
    input_shape	None	5
    kernel_initializer	'gaussian'	5
    name	None	5
    output_dim	!	5
    scale	None	5
    trainable	False	5
    weights	None	5
    @layers.RandomGaussianBlur	52
    activity_regularizer	None	52
    autocast	True	52
    bounding_box_format	None	52
    data_format	None	52
    dtype	None	52
    factor	1.0	52
    input_dim	None	52
    input_shape	None	52
    kernel_size	3	52
    name	None	52
    seed	None	52
    sigma	1.0	52
    trainable	True	52
    value_range	(0, 255)	52
    @layers.RandomGrayscale	138
    activity_regularizer	None	138
    autocast	True	138
    bounding_box_format	None	138
    data_format	None	138
    dtype	None	138
    factor	0.5	138
    input_dim	None	138
    input_shape	None	138
    name	None	138
    seed	None	138
    trainable	True	138
    @layers.RandomHeight	40
    activity_regularizer	None	40
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	59
    batch_input_shape	None	59
    batch_size	None	59
    dtype	None	40
    dynamic	False	59
    factor	!	40
    implementation	None	30
    input_dim	None	21
    input_shape	None	40
    interpolation	'bilinear'	40
    name	None	40
    rate	1.0	61
    rng_type	None	39
    seed	None	40
    stateful	False	81
    streaming	True	81
    trainable	True	40
    weights	None	59
    @layers.RandomHue	138
    activity_regularizer	None	138
    autocast	True	138
    bounding_box_format	None	138
    data_format	None	138
    dtype	None	138
    factor	!	138
    input_dim	None	138
    input_shape	None	138
    name	None	138
    seed	None	138
    trainable	True	138
    value_range	(0, 255)	138
    @layers.RandomInvert	52
    activity_regularizer	None	52
    autocast	True	52
    bounding_box_format	None	52
    data_format	None	52
    dtype	None	52
    factor	1.0	52
    input_dim	None	52
    input_shape	None	52
    name	None	52
    seed	None	52
    trainable	True	52
    value_range	(0, 255)	52
    @layers.RandomPerspective	52
    activity_regularizer	None	52
    autocast	True	52
    bounding_box_format	None	52
    data_format	None	52
    dtype	None	52
    factor	1.0	52
    fill_value	0.0	52
    input_dim	None	52
    input_shape	None	52
    interpolation	'bilinear'	52
    name	None	52
    scale	1.0	52
    seed	None	52
    trainable	True	52
    @layers.RandomPosterization	138
    activity_regularizer	None	138
    autocast	True	138
    bounding_box_format	None	138
    data_format	None	138
    dtype	None	138
    factor	!	138
    input_dim	None	138
    input_shape	None	138
    name	None	138
    seed	None	138
    trainable	True	138
    value_range	(0, 255)	138
    @layers.RandomRotation	40
    activity_regularizer	None	40
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	59
    batch_input_shape	None	59
    batch_size	None	59
    bounding_box_format	None	25
    data_format	None	18
    dtype	None	40
    dynamic	False	59
    factor	!	40
    fill_mode	'constant'	76	'reflect'	21
    fill_value	0.0	171
    implementation	None	30
    input_dim	None	21
    input_shape	None	40
    interpolation	'bilinear'	40
    name	None	40
    rate	1.0	61
    rng_type	None	39
    seed	None	40
    stateful	False	81
    streaming	True	81
    trainable	True	40
    value_range	(0, 255)	198
    weights	None	59
    @layers.RandomSaturation	138
    activity_regularizer	None	138
    autocast	True	138
    bounding_box_format	None	138
    data_format	None	138
    dtype	None	138
    factor	!	138
    input_dim	None	138
    input_shape	None	138
    name	None	138
    seed	None	138
    trainable	True	138
    value_range	(0, 255)	138
    @layers.RandomSharpness	138
    activity_regularizer	None	138
    autocast	True	138
    bounding_box_format	None	138
    data_format	None	138
    dtype	None	138
    factor	!	138
    input_dim	None	138
    input_shape	None	138
    name	None	138
    seed	None	138
    trainable	True	138
    value_range	(0, 255)	138
    @layers.RandomShear	199
    activity_regularizer	None	199
    autocast	True	199
    bounding_box_format	None	199
    data_format	None	199
    dtype	None	199
    factor	None	199
    fill_mode	'reflect'	199
    fill_value	0.0	199
    input_dim	None	199
    input_shape	None	199
    interpolation	'bilinear'	199
    name	None	199
    seed	None	199
    trainable	True	199
    x_factor	0.0	138	None	200
    y_factor	0.0	138	None	200
    @layers.RandomTranslation	40
    activity_regularizer	None	40
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	59
    batch_input_shape	None	59
    batch_size	None	59
    bounding_box_format	None	25
    data_format	None	18
    dtype	None	40
    dynamic	False	59
    factor	None	25
    fill_mode	'constant'	76	'reflect'	21
    fill_value	0.0	171
    height_factor	!	40
    implementation	None	30
    input_dim	None	21
    input_shape	None	40
    interpolation	'bilinear'	40
    name	None	40
    rate	1.0	60
    rng_type	None	39
    seed	None	40
    stateful	False	81
    streaming	True	81
    trainable	True	40
    weights	None	59
    width_factor	!	40
    @layers.RandomWidth	40
    activity_regularizer	None	40
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	59
    batch_input_shape	None	59
    batch_size	None	59
    dtype	None	40
    dynamic	False	59
    factor	!	40
    implementation	None	30
    input_dim	None	21
    input_shape	None	40
    interpolation	'bilinear'	40
    name	None	40
    rate	1.0	61
    rng_type	None	39
    seed	None	40
    stateful	False	81
    streaming	True	81
    trainable	True	40
    weights	None	59
    @layers.RandomZoom	40
    activity_regularizer	None	40
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	59
    batch_input_shape	None	59
    batch_size	None	59
    bounding_box_format	None	25
    data_format	None	18
    dtype	None	40
    dynamic	False	59
    factor	None	25
    fill_mode	'constant'	76	'reflect'	21
    fill_value	0.0	171
    height_factor	!	40
    implementation	None	30
    input_dim	None	21
    input_shape	None	40
    interpolation	'bilinear'	40
    name	None	40
    rate	1.0	61
    rng_type	None	39
    seed	None	40
    stateful	False	81
    streaming	True	81
    trainable	True	40
    weights	None	59
    width_factor	!	76	None	21
    @layers.ReLU	140
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	94
    batch_size	None	94
    dtype	None	140
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	188
    input_shape	None	140
    max_value	None	140
    name	None	140
    negative_slope	0	88	0.0	201
    threshold	0	88	0.0	201
    trainable	True	140
    weights	None	94
    @layers.Recurrent	160
    batch_input_shape	None	160
    batch_size	None	28
    consume_less	'cpu'	1
    create_input_layer	None	33
    dtype	K.floatx()	34	None	36
    go_backwards	False	160
    implementation	0	28
    input_dim	None	1
    input_dtype	K.floatx()	1	None	36
    input_length	None	1
    input_shape	None	160
    name	None	160
    return_sequences	False	160
    return_state	False	111
    stateful	False	160
    trainable	True	160
    unroll	False	160
    weights	None	160
    @layers.Reduction	202
    activity_regularizer	None	202
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	202
    axis	-2	202
    batch_input_shape	None	202
    batch_size	None	202
    dtype	None	202
    dynamic	False	202
    implementation	None	89
    input_dim	None	90
    input_shape	None	202
    name	None	202
    reduction	!	202
    trainable	True	202
    weights	None	202
    @layers.RepeatVector	0
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    create_input_layer	None	33
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    n	!	0
    name	None	0
    trainable	True	0
    weights	None	32
    @layers.Rescaling	40
    activity_regularizer	None	40
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	59
    batch_input_shape	None	59
    batch_size	None	59
    dtype	None	40
    dynamic	False	59
    implementation	None	30
    input_dim	None	21
    input_shape	None	40
    name	None	40
    offset	0.0	21
    scale	!	40
    stateful	False	81
    streaming	True	81
    trainable	True	40
    weights	None	59
    +offset	203
    +scale	203
    @layers.Reshape	0
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    create_input_layer	None	33
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    name	None	0
    target_shape	!	0
    trainable	True	0
    weights	None	32
    @layers.ResidualWrapper	5
    activity_regularizer	None	5
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	5
    batch_size	None	5
    cell	!	5
    dtype	None	5
    dynamic	False	5
    implementation	None	30
    input_dim	None	23
    input_shape	None	5
    name	None	5
    residual_fn	None	23
    trainable	True	5
    weights	None	5
    +cell	130
    +residual_fn	23
    -class_name	5
    -config	5
    -residual_fn_module	23
    -residual_fn_type	23
    @layers.Resizing	86
    activity_regularizer	None	86
    antialias	False	52
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	70
    batch_input_shape	None	70
    batch_size	None	70
    bounding_box_format	None	25
    crop_to_aspect_ratio	False	82
    data_format	None	18
    dtype	None	86
    dynamic	False	70
    factor	None	25
    fill_mode	'constant'	14
    fill_value	0.0	14
    height	!	86
    implementation	None	30
    input_dim	None	21
    input_shape	None	86
    interpolation	'bilinear'	86
    name	None	86
    pad_to_aspect_ratio	False	14
    stateful	False	81
    streaming	True	81
    trainable	True	86
    weights	None	70
    width	!	86
    @layers.ReversibleEmbedding	13
    activity_regularizer	None	13
    autocast	True	13
    dtype	None	13
    embeddings_constraint	None	13
    embeddings_initializer	'uniform'	13
    embeddings_regularizer	None	13
    input_dim	!	13
    input_length	None	13
    input_shape	None	13
    logit_soft_cap	None	13
    lora_alpha	None	13
    lora_rank	None	13
    mask_zero	False	13
    name	None	13
    output_dim	!	13
    quantization_config	None	37
    reverse_dtype	None	13
    tie_weights	True	13
    trainable	True	13
    weights	None	13
    +quantization_config	37
    @layers.SReLU	1
    a_left_init	'glorot_uniform'	1
    a_right_init	'one'	1
    batch_input_shape	None	1
    create_input_layer	None	33
    input_dtype	K.floatx()	1
    input_shape	None	1
    name	None	1
    shared_axes	None	192
    t_left_init	'zero'	1
    t_right_init	'glorot_uniform'	1
    trainable	True	1
    @layers.STFTSpectrogram	27
    activity_regularizer	None	27
    autocast	True	27
    data_format	None	27
    dtype	None	27
    expand_dims	False	27
    fft_length	None	27
    frame_length	256	27
    frame_step	None	27
    input_dim	None	27
    input_shape	None	27
    mode	'log'	27
    name	None	27
    padding	'valid'	27
    periodic	False	27
    scaling	'density'	27
    trainable	True	27
    window	'hann'	27
    @layers.SeparableConv	5
    activation	None	5
    activity_regularizer	None	5
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	5
    batch_size	None	5
    bias_constraint	None	5
    bias_initializer	'zeros'	5
    bias_regularizer	None	5
    conv_op	None	23
    data_format	None	5
    depth_multiplier	1	5
    depthwise_constraint	None	5
    depthwise_initializer	'glorot_uniform'	5
    depthwise_regularizer	None	5
    dilation_rate	1	5
    dtype	None	5
    dynamic	False	5
    filters	!	5
    groups	1	23
    implementation	None	30
    input_dim	None	23
    input_shape	None	5
    kernel_constraint	None	5
    kernel_initializer	'glorot_uniform'	5
    kernel_regularizer	None	5
    kernel_size	!	5
    name	None	5
    padding	'valid'	5
    pointwise_constraint	None	5
    pointwise_initializer	'glorot_uniform'	5
    pointwise_regularizer	None	5
    rank	!	5
    strides	1	5
    trainable	True	5
    use_bias	True	5
    weights	None	5
    @layers.SeparableConv1D	204
    activation	None	204
    activity_regularizer	None	204
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	205
    batch_size	None	205
    bias_constraint	None	204
    bias_initializer	'zeros'	204
    bias_regularizer	None	204
    conv_op	None	23
    data_format	'channels_last'	114	None	206
    depth_multiplier	1	204
    depthwise_constraint	None	204
    depthwise_initializer	'glorot_uniform'	204
    depthwise_regularizer	None	204
    dilation_rate	1	204
    dtype	None	204
    dynamic	False	5
    filters	!	204
    groups	1	23
    implementation	None	30
    input_dim	None	21
    input_dtype	None	207
    input_shape	None	204
    kernel_constraint	None	205
    kernel_initializer	'glorot_uniform'	205
    kernel_regularizer	None	205
    kernel_size	!	204
    name	None	204
    padding	'valid'	204
    pointwise_constraint	None	204
    pointwise_initializer	'glorot_uniform'	204
    pointwise_regularizer	None	204
    strides	1	204
    trainable	True	204
    use_bias	True	204
    weights	None	205
    -rank	207
    @layers.SeparableConv2D	66
    W_constraint	~legacy	208
    W_regularizer	~legacy	208
    activation	'linear'	50	None	93
    activity_regularizer	None	66
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    b_constraint	None	49	~legacy	28
    b_regularizer	None	49	~legacy	28
    batch_input_shape	None	71
    batch_size	None	32
    bias	True	49	~legacy	28
    bias_constraint	None	2
    bias_initializer	'zeros'	2
    bias_regularizer	None	2
    border_mode	'valid'	49	~legacy	28
    conv_op	None	23
    create_input_layer	None	50
    data_format	None	2
    depth_multiplier	1	66
    depthwise_constraint	None	66
    depthwise_initializer	'glorot_uniform'	2
    depthwise_regularizer	None	66
    dilation_rate	(1, 1)	209	1	210
    dim_ordering	'default'	49	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    filters	!	2
    groups	1	23
    implementation	None	30
    init	'glorot_uniform'	49	~legacy	28
    input_dim	None	21
    input_dtype	K.floatx()	49	None	36
    input_shape	None	66
    kernel_constraint	None	32
    kernel_initializer	'glorot_uniform'	32
    kernel_regularizer	None	32
    kernel_size	!	2
    name	None	66
    nb_col	!	49	~legacy	208
    nb_filter	!	49	~legacy	28
    nb_row	!	49	~legacy	208
    padding	'valid'	2
    pointwise_constraint	None	66
    pointwise_initializer	'glorot_uniform'	2
    pointwise_regularizer	None	66
    strides	(1, 1)	2
    subsample	(1, 1)	49	~legacy	28
    trainable	True	66
    use_bias	True	2
    weights	None	71
    -rank	28
    @layers.SeparableConvolution1D	204
    activation	None	204
    activity_regularizer	None	204
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	205
    batch_size	None	205
    bias_constraint	None	204
    bias_initializer	'zeros'	204
    bias_regularizer	None	204
    conv_op	None	23
    data_format	'channels_last'	114	None	206
    depth_multiplier	1	204
    depthwise_constraint	None	204
    depthwise_initializer	'glorot_uniform'	204
    depthwise_regularizer	None	204
    dilation_rate	1	204
    dtype	None	204
    dynamic	False	5
    filters	!	204
    groups	1	23
    implementation	None	30
    input_dim	None	21
    input_dtype	None	207
    input_shape	None	204
    kernel_constraint	None	205
    kernel_initializer	'glorot_uniform'	205
    kernel_regularizer	None	205
    kernel_size	!	204
    name	None	204
    padding	'valid'	204
    pointwise_constraint	None	204
    pointwise_initializer	'glorot_uniform'	204
    pointwise_regularizer	None	204
    strides	1	204
    trainable	True	204
    use_bias	True	204
    weights	None	205
    -rank	207
    @layers.SeparableConvolution2D	66
    W_constraint	~legacy	208
    W_regularizer	~legacy	208
    activation	'linear'	50	None	93
    activity_regularizer	None	66
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    b_constraint	None	49	~legacy	28
    b_regularizer	None	49	~legacy	28
    batch_input_shape	None	71
    batch_size	None	32
    bias	True	49	~legacy	28
    bias_constraint	None	2
    bias_initializer	'zeros'	2
    bias_regularizer	None	2
    border_mode	'valid'	49	~legacy	28
    conv_op	None	23
    create_input_layer	None	50
    data_format	None	2
    depth_multiplier	1	66
    depthwise_constraint	None	66
    depthwise_initializer	'glorot_uniform'	2
    depthwise_regularizer	None	66
    dilation_rate	(1, 1)	209	1	210
    dim_ordering	'default'	49	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    filters	!	2
    groups	1	23
    implementation	None	30
    init	'glorot_uniform'	49	~legacy	28
    input_dim	None	21
    input_dtype	K.floatx()	49	None	36
    input_shape	None	66
    kernel_constraint	None	32
    kernel_initializer	'glorot_uniform'	32
    kernel_regularizer	None	32
    kernel_size	!	2
    name	None	66
    nb_col	!	49	~legacy	208
    nb_filter	!	49	~legacy	28
    nb_row	!	49	~legacy	208
    padding	'valid'	2
    pointwise_constraint	None	66
    pointwise_initializer	'glorot_uniform'	2
    pointwise_regularizer	None	66
    strides	(1, 1)	2
    subsample	(1, 1)	49	~legacy	28
    trainable	True	66
    use_bias	True	2
    weights	None	71
    -rank	28
    @layers.Sequential	0
    layers	None	129	[]	162
    name	None	0
    trainable	True	18
    +build_input_shape	211
    +class_name	91
    +compile_config	124
    +config	1
    +custom_name	1
    +layers	212
    +module	20
    +name	212
    -activity_regularizer	10
    -batch_input_shape	213
    -build_input_shape	211
    -class_name	214
    -compile_config	124
    -config	214
    -dtype	215
    -dynamic	125
    -inbound_nodes	184
    -input_dtype	1
    -input_layers	184
    -input_shape	126
    -loss	126
    -optimizer	126
    -output_layers	184
    @layers.SharpnessAwareMinimization	141
    model	!	141
    name	None	141
    num_batch_splits	None	39
    rho	0.05	141
    +model	141
    -batch_input_shape	69
    -build_input_shape	124
    -compile_config	124
    -dtype	69
    -input_shape	126
    -loss	126
    -optimizer	126
    -trainable	69
    @layers.SimpleRNN	0
    U_regularizer	None	1	~legacy	28
    W_regularizer	None	1	~legacy	28
    activation	'tanh'	0
    activity_regularizer	None	2
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    b_regularizer	None	1	~legacy	28
    batch_input_shape	None	31
    batch_size	None	32
    bias_constraint	None	2
    bias_initializer	'zeros'	2
    bias_regularizer	None	2
    consume_less	'cpu'	1	~legacy	28
    create_input_layer	None	33
    dropout	0.0	2
    dropout_U	0.0	1	~legacy	28
    dropout_W	0.0	1	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    enable_caching_device	None	59
    forget_bias_init	~legacy	28
    go_backwards	False	0
    implementation	0	142	None	115
    init	'glorot_uniform'	1	~legacy	28
    inner_activation	~legacy	28
    inner_init	'orthogonal'	1	~legacy	28
    input_dim	None	145	~legacy	36
    input_dtype	K.floatx()	1	None	36
    input_length	None	146	~legacy	36
    input_shape	None	0
    kernel_constraint	None	2
    kernel_initializer	'glorot_uniform'	2
    kernel_regularizer	None	2
    name	None	0
    output_dim	!	1	~legacy	28
    recurrent_constraint	None	2
    recurrent_dropout	0.0	2
    recurrent_initializer	'orthogonal'	2
    recurrent_regularizer	None	2
    return_sequences	False	0
    return_state	False	102
    seed	None	18
    stateful	False	0
    time_major	False	5
    trainable	True	0
    units	!	2
    unroll	False	0
    use_bias	True	2
    weights	None	31
    zero_output_for_mask	False	6
    +implementation	115
    -cell	150
    -class_name	117
    -config	117
    -num_constants	115
    @layers.SimpleRNNCell	150
    activation	'tanh'	150
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	115
    batch_size	None	115
    bias_constraint	None	150
    bias_initializer	'zeros'	150
    bias_regularizer	None	150
    dropout	0.0	150
    dtype	None	150
    dynamic	False	5
    enable_caching_device	False	151	True	59
    force_generator	False	41
    implementation	None	30
    input_dim	None	21
    input_dtype	None	116
    input_shape	None	150
    kernel_constraint	None	150
    kernel_initializer	'glorot_uniform'	150
    kernel_regularizer	None	150
    name	None	150
    recurrent_constraint	None	150
    recurrent_dropout	0.0	150
    recurrent_initializer	'orthogonal'	150
    recurrent_regularizer	None	150
    rng_type	None	39
    seed	None	42
    trainable	True	150
    units	!	150
    use_bias	True	150
    weights	None	115
    @layers.SlicingOpLambda	30
    activity_regularizer	None	30
    autocast	None	30
    batch_input_shape	None	30
    batch_size	None	30
    dtype	None	30
    dynamic	False	30
    function	!	30
    implementation	None	30
    input_dim	None	30
    input_shape	None	30
    name	None	30
    trainable	True	30
    weights	None	30
    +function	30
    @layers.Softmax	204
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    axis	-1	204
    batch_input_shape	None	205
    batch_size	None	205
    dtype	None	204
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	207
    input_shape	None	204
    name	None	204
    robust_masking	False	186
    trainable	True	204
    weights	None	205
    @layers.Solarization	25
    activity_regularizer	None	25
    addition_factor	0.0	25
    autocast	True	25
    bounding_box_format	None	25
    data_format	None	25
    dtype	None	25
    factor	None	25
    input_dim	None	25
    input_shape	None	25
    name	None	25
    seed	None	25
    threshold_factor	0.0	25
    trainable	True	25
    value_range	(0, 255)	25
    @layers.SpatialDropout1D	93
    activity_regularizer	None	5
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	100
    batch_size	None	32
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    force_generator	False	41
    implementation	None	30
    input_dim	None	23
    input_dtype	K.floatx()	48	None	36
    input_shape	None	100
    name	None	93
    noise_shape	None	216
    p	!	48	~legacy	28
    rate	!	2
    rng_type	None	39
    seed	None	129
    trainable	True	100
    weights	None	32
    @layers.SpatialDropout2D	66
    activity_regularizer	None	5
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	71
    batch_size	None	32
    create_input_layer	None	50
    data_format	None	2
    dim_ordering	'default'	49	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    force_generator	False	41
    implementation	None	30
    input_dim	None	23
    input_dtype	K.floatx()	49	None	36
    input_shape	None	71
    name	None	66
    noise_shape	None	216
    p	!	49	~legacy	28
    rate	!	2
    rng_type	None	39
    seed	None	129
    trainable	True	71
    weights	None	32
    @layers.SpatialDropout3D	66
    activity_regularizer	None	5
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	71
    batch_size	None	32
    create_input_layer	None	50
    data_format	None	2
    dim_ordering	'default'	49	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    force_generator	False	41
    implementation	None	30
    input_dim	None	23
    input_dtype	K.floatx()	49	None	36
    input_shape	None	71
    name	None	66
    noise_shape	None	216
    p	!	49	~legacy	28
    rate	!	2
    rng_type	None	39
    seed	None	129
    trainable	True	71
    weights	None	32
    @layers.SpectralNormalization	20
    activity_regularizer	None	20
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	197
    batch_input_shape	None	197
    batch_size	None	197
    dtype	None	20
    dynamic	False	197
    implementation	None	197
    input_dim	None	20
    input_shape	None	20
    layer	!	20
    name	None	20
    power_iterations	1	20
    trainable	True	20
    weights	None	197
    +layer	20
    +module	197
    @layers.StackedRNNCells	150
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	115
    batch_size	None	115
    cells	!	150
    dtype	None	150
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	116
    input_shape	None	150
    name	None	150
    reverse_state_order	False	53
    trainable	True	150
    weights	None	115
    +cells	150
    -class_name	117
    -config	117
    @layers.StringLookup	21
    activity_regularizer	None	23
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	23
    batch_input_shape	None	23
    batch_size	None	23
    dtype	None	21
    dynamic	False	23
    encoding	'utf-8'	158	None	187
    has_input_vocabulary	False	164	vocabulary is not None	121
    has_static_table	False	81	None	99
    idf_weights	None	121
    implementation	None	30
    input_dim	None	23
    input_shape	None	23
    invert	False	21
    mask_token	''	83	None	82
    max_tokens	None	21
    name	None	21
    num_oov_indices	1	21
    oov_method	'floormod'	7
    oov_token	'[UNK]'	21
    output_mode	'int'	82	index_lookup.INT	81
    pad_to_max_tokens	False	29
    salt	None	7
    sparse	False	29
    streaming	True	81
    trainable	None	18	True	23
    vocabulary	None	21
    vocabulary_size	None	29
    weights	None	23
    -vocabulary_dtype	42
    @layers.StringLookupV1	26
    activity_regularizer	None	26
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	26
    batch_input_shape	None	26
    batch_size	None	26
    dtype	None	26
    dynamic	False	26
    encoding	None	26
    implementation	None	85
    input_dim	None	26
    input_shape	None	26
    invert	False	26
    mask_token	''	26
    max_tokens	None	26
    name	None	26
    num_oov_indices	1	26
    oov_token	'[UNK]'	26
    trainable	True	26
    vocabulary	None	26
    weights	None	26
    @layers.StringLookupV2	26
    activity_regularizer	None	26
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	26
    batch_input_shape	None	26
    batch_size	None	26
    dtype	None	26
    dynamic	False	26
    encoding	None	26
    implementation	None	85
    input_dim	None	26
    input_shape	None	26
    invert	False	26
    mask_token	''	26
    max_tokens	None	26
    name	None	26
    num_oov_indices	1	26
    oov_token	'[UNK]'	26
    trainable	True	26
    vocabulary	None	26
    weights	None	26
    @layers.Subtract	217
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	218
    batch_size	None	218
    dtype	None	217
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	219
    input_shape	None	217
    name	None	217
    trainable	True	217
    weights	None	218
    @layers.SyncBatchNormalization	59
    activity_regularizer	None	59
    adjustment	None	59
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	59
    axis	-1	59
    batch_input_shape	None	59
    batch_size	None	59
    beta_constraint	None	59
    beta_initializer	'zeros'	59
    beta_regularizer	None	59
    center	True	59
    dtype	None	59
    dynamic	False	59
    epsilon	0.001	59
    fused	None	123
    gamma_constraint	None	59
    gamma_initializer	'ones'	59
    gamma_regularizer	None	59
    implementation	None	30
    input_dim	None	23
    input_shape	None	59
    momentum	0.99	59
    moving_mean_initializer	'zeros'	59
    moving_variance_initializer	'ones'	59
    name	None	59
    renorm	False	59
    renorm_clipping	None	59
    renorm_momentum	0.99	59
    scale	True	59
    trainable	True	59
    virtual_batch_size	None	123
    weights	None	59
    @layers.TFDConcat	10
    activity_regularizer	None	10
    autocast	True	10
    axis	!	10
    dtype	None	10
    input_dim	None	10
    input_shape	None	10
    name	None	10
    trainable	True	10
    @layers.TFDIdentity	10
    activity_regularizer	None	10
    autocast	True	10
    dtype	None	10
    input_dim	None	10
    input_shape	None	10
    name	None	10
    trainable	True	10
    @layers.TFDataLayer	220
    activity_regularizer	None	220
    autocast	True	220
    dtype	None	220
    input_dim	None	220
    input_shape	None	220
    name	None	220
    trainable	True	220
    @layers.TFOpLambda	23
    activity_regularizer	None	23
    autocast	None	23
    batch_input_shape	None	23
    batch_size	None	23
    dtype	None	23
    dynamic	False	23
    function	!	23
    implementation	None	30
    input_dim	None	23
    input_shape	None	23
    name	None	23
    trainable	True	23
    weights	None	23
    +function	23
    @layers.TensorFlowOpLayer	5
    constants	None	5
    dtype	None	5
    name	!	5
    node_def	!	5
    trainable	True	5
    -batch_input_shape	5
    -dynamic	221
    @layers.TextVectorization	86
    activity_regularizer	None	86
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	70
    batch_input_shape	None	70
    batch_size	None	70
    dtype	None	86
    dynamic	False	70
    encoding	'utf-8'	158
    has_input_vocabulary	vocabulary is not None	121
    idf_weights	None	121
    implementation	None	30
    input_dim	None	21
    input_shape	None	86
    max_tokens	None	86
    name	None	86
    ngrams	None	86
    output_mode	'int'	82	INT	222
    output_sequence_length	None	86
    pad_to_max_tokens	False	29	True	191
    ragged	False	121
    sparse	False	121
    split	'whitespace'	82	SPLIT_ON_WHITESPACE	222
    standardize	'lower_and_strip_punctuation'	82	LOWER_AND_STRIP_PUNCTUATION	222
    streaming	True	81
    trainable	True	86
    vocabulary	None	171
    vocabulary_size	None	29
    weights	None	70
    +ngrams	11
    +split	20
    +standardize	20
    @layers.TextVectorizationV1	191
    activity_regularizer	None	191
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	191
    batch_input_shape	None	191
    batch_size	None	191
    dtype	None	191
    dynamic	False	191
    implementation	None	85
    input_dim	None	26
    input_shape	None	191
    max_tokens	None	191
    name	None	191
    ngrams	None	191
    output_mode	INT	191
    output_sequence_length	None	191
    pad_to_max_tokens	True	191
    split	SPLIT_ON_WHITESPACE	191
    standardize	LOWER_AND_STRIP_PUNCTUATION	191
    trainable	True	191
    vocabulary	None	85
    weights	None	191
    @layers.TextVectorizationV2	191
    activity_regularizer	None	191
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	191
    batch_input_shape	None	191
    batch_size	None	191
    dtype	None	191
    dynamic	False	191
    implementation	None	85
    input_dim	None	26
    input_shape	None	191
    max_tokens	None	191
    name	None	191
    ngrams	None	191
    output_mode	INT	191
    output_sequence_length	None	191
    pad_to_max_tokens	True	191
    split	SPLIT_ON_WHITESPACE	191
    standardize	LOWER_AND_STRIP_PUNCTUATION	191
    trainable	True	191
    vocabulary	None	85
    weights	None	191
    @layers.ThresholdedReLU	0
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    create_input_layer	None	33
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    name	None	0
    theta	1.0	0
    trainable	True	0
    weights	None	32
    @layers.TimeDistributed	0
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    create_input_layer	None	33
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    layer	!	0
    name	None	0
    trainable	True	0
    weights	None	32
    +layer	0
    +module	197
    -class_name	213
    -config	213
    @layers.TimeDistributedDense	1
    W_constraint	None	1
    W_regularizer	None	1
    activation	'linear'	33	None	48
    activity_regularizer	None	1
    b_constraint	None	1
    b_regularizer	None	1
    batch_input_shape	None	1
    bias	True	112
    create_input_layer	None	33
    init	'glorot_uniform'	1
    input_dim	None	1
    input_dtype	K.floatx()	1
    input_length	None	1
    input_shape	None	1
    name	None	1
    output_dim	!	1
    trainable	True	1
    weights	None	1
    @layers.UnitNormalization	51
    activity_regularizer	None	51
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	141
    axis	-1	51
    batch_input_shape	None	141
    batch_size	None	141
    dtype	None	51
    dynamic	False	141
    implementation	None	141
    input_dim	None	51
    input_shape	None	51
    name	None	51
    trainable	True	51
    weights	None	141
    @layers.UpSampling1D	0
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    create_input_layer	None	33
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    length	2	1	~legacy	28
    name	None	0
    size	2	2
    trainable	True	0
    weights	None	32
    -data_format	114
    @layers.UpSampling2D	0
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    create_input_layer	None	33
    data_format	None	2
    dim_ordering	'default'	49	'th'	56	K.image_dim_ordering()	57	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    interpolation	'nearest'	211
    name	None	0
    size	(2, 2)	0
    trainable	True	0
    weights	None	32
    @layers.UpSampling3D	0
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    create_input_layer	None	33
    data_format	None	2
    dim_ordering	'default'	49	'th'	56	K.image_dim_ordering()	57	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    name	None	0
    size	(2, 2, 2)	0
    trainable	True	0
    weights	None	32
    @layers.WideDeepModel	141
    activation	None	141
    activity_regularizer	None	141
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	141
    batch_input_shape	None	141
    batch_size	None	141
    dnn_model	!	141
    dtype	None	141
    dynamic	False	141
    implementation	None	141
    input_dim	None	141
    input_shape	None	141
    linear_model	!	141
    name	None	141
    trainable	True	141
    weights	None	141
    +activation	141
    +dnn_model	141
    +linear_model	141
    -build_input_shape	124
    -compile_config	124
    -loss	126
    -optimizer	126
    @layers.Wrapper	0
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    create_input_layer	None	33
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    layer	!	0
    name	None	0
    trainable	True	0
    weights	None	32
    +layer	0
    +module	197
    -class_name	213
    -config	213
    @layers.ZeroPadding1D	0
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    create_input_layer	None	33
    data_format	None	203
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    name	None	0
    padding	1	0
    trainable	True	0
    weights	None	32
    @layers.ZeroPadding2D	0
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    create_input_layer	None	33
    data_format	None	2
    dim_ordering	'default'	49	'th'	56	K.image_dim_ordering()	57	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    name	None	0
    padding	(1, 1)	0
    trainable	True	0
    weights	None	32
    @layers.ZeroPadding3D	0
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    create_input_layer	None	33
    data_format	None	2
    dim_ordering	'default'	49	'th'	56	K.image_dim_ordering()	57	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	1	None	36
    input_shape	None	0
    name	None	0
    padding	((1, 1), (1, 1), (1, 1))	18	(1, 1, 1)	31
    trainable	True	0
    weights	None	32
    @ops.Abs	18
    dtype	None	223
    name	None	18
    @ops.Absolute	18
    dtype	None	223
    name	None	18
    @ops.AdaptiveAveragePool	37
    data_format	None	37
    name	None	37
    output_size	!	37
    @ops.AdaptiveMaxPool	37
    data_format	None	37
    name	None	37
    output_size	!	37
    @ops.Add	18
    dtype	None	223
    name	None	18
    @ops.AffineTransform	18
    data_format	'channels_last'	224	None	10
    fill_mode	'constant'	18
    fill_value	0	18
    interpolation	'bilinear'	18
    name	None	225
    @ops.All	18
    axis	None	18
    keepdims	False	18
    name	None	225
    @ops.AllClose	7
    atol	1e-08	7
    equal_nan	False	7
    name	None	7
    rtol	1e-05	7
    @ops.Amax	18
    axis	None	18
    keepdims	False	18
    name	None	225
    @ops.Amin	18
    axis	None	18
    keepdims	False	18
    name	None	225
    @ops.Angle	58
    dtype	None	226
    name	None	58
    @ops.Any	18
    axis	None	18
    keepdims	False	18
    name	None	225
    @ops.Append	18
    axis	None	18
    name	None	225
    @ops.Arange	18
    dtype	None	11
    name	None	18
    @ops.Arccos	18
    dtype	None	223
    name	None	18
    @ops.Arccosh	18
    dtype	None	223
    name	None	18
    @ops.Arcsin	18
    dtype	None	223
    name	None	18
    @ops.Arcsinh	18
    dtype	None	223
    name	None	18
    @ops.Arctan	18
    dtype	None	223
    name	None	18
    @ops.Arctan2	18
    dtype	None	223
    name	None	18
    @ops.Arctanh	18
    dtype	None	223
    name	None	18
    @ops.Argmax	18
    axis	None	18
    keepdims	False	14
    name	None	225
    @ops.Argmin	18
    axis	None	18
    keepdims	False	14
    name	None	225
    @ops.Argpartition	227
    axis	-1	227
    kth	!	227
    name	None	225
    @ops.Argsort	18
    axis	-1	18
    name	None	225
    @ops.Array	18
    dtype	None	11
    name	None	18
    @ops.ArraySplit	37
    axis	0	37
    indices_or_sections	!	37
    name	None	37
    @ops.AssociativeScan	203
    axis	0	225
    name	None	225
    reverse	False	203
    @ops.Average	18
    axis	None	18
    name	None	225
    @ops.AveragePool	18
    data_format	None	18
    name	None	225
    padding	'valid'	18
    pool_size	!	18
    strides	None	18
    @ops.Bartlett	228
    dtype	None	226
    name	None	228
    @ops.BatchNorm	18
    axis	!	18
    epsilon	!	229	0.001	225
    name	None	230
    @ops.BinaryCrossentropy	18
    from_logits	False	18
    name	None	225
    @ops.Bincount	18
    minlength	0	18
    name	None	225
    sparse	False	149
    weights	None	18
    @ops.BitwiseAnd	25
    name	None	225
    @ops.BitwiseInvert	25
    name	None	225
    @ops.BitwiseLeftShift	25
    name	None	225
    @ops.BitwiseNot	25
    name	None	225
    @ops.BitwiseOr	25
    name	None	225
    @ops.BitwiseRightShift	25
    name	None	225
    @ops.BitwiseXor	25
    name	None	225
    @ops.Blackman	228
    dtype	None	226
    name	None	228
    @ops.BroadcastTo	18
    name	None	225
    shape	!	18
    @ops.CDist	22
    name	None	22
    @ops.CTCDecode	231
    beam_width	100	231
    mask_index	0	10	None	232
    merge_repeated	True	231
    name	None	225
    strategy	'greedy'	231
    top_paths	1	231
    @ops.CTCLoss	231
    mask_index	0	231
    name	None	225
    @ops.Cast	18
    dtype	!	18
    name	None	225
    @ops.CategoricalCrossentropy	18
    axis	-1	18
    from_logits	False	18
    name	None	225
    @ops.Cbrt	225
    name	None	225
    @ops.Ceil	18
    dtype	None	223
    name	None	18
    @ops.Celu	27
    alpha	1.0	27
    name	None	225
    @ops.Cholesky	8
    name	None	225
    upper	False	13
    @ops.CholeskyInverse	13
    name	None	13
    upper	False	13
    @ops.Clip	18
    name	None	225
    x_max	!	18
    x_min	!	18
    @ops.Concatenate	18
    axis	0	18
    name	None	225
    @ops.Cond	18
    dtype	None	223
    name	None	18
    @ops.Conj	18
    dtype	None	223
    name	None	18
    @ops.Conjugate	18
    dtype	None	223
    name	None	18
    @ops.Conv	18
    data_format	None	18
    dilation_rate	1	18
    name	None	225
    padding	'valid'	18
    strides	1	18
    @ops.ConvTranspose	18
    data_format	None	18
    dilation_rate	1	18
    name	None	225
    output_padding	None	18
    padding	'valid'	18
    strides	!	229	1	225
    @ops.ConvertToTensor	27
    dtype	!	233	None	225
    name	None	225
    ragged	None	225
    sparse	!	233	None	225
    @ops.Copy	18
    dtype	None	223
    name	None	18
    @ops.Corrcoef	225
    name	None	225
    @ops.Correlate	149
    mode	'valid'	149
    name	None	225
    @ops.Cos	18
    dtype	None	223
    name	None	18
    @ops.Cosh	18
    dtype	None	223
    name	None	18
    @ops.CountNonzero	18
    axis	None	18
    name	None	225
    @ops.CropImages	11
    bottom_cropping	!	223	None	225
    data_format	None	10
    left_cropping	!	223	None	225
    name	None	225
    right_cropping	!	223	None	225
    target_height	!	223	None	225
    target_width	!	223	None	225
    top_cropping	!	223	None	225
    @ops.Cross	18
    axis	None	18
    axisa	-1	18
    axisb	-1	18
    axisc	-1	18
    name	None	225
    @ops.CtcLoss	234
    mask_index	!	234
    -name	234
    @ops.Cumprod	18
    axis	None	18
    dtype	None	18
    name	None	225
    @ops.Cumsum	18
    axis	None	18
    dtype	None	18
    name	None	225
    @ops.Deg2rad	225
    name	None	225
    @ops.DepthToSpace	7
    block_size	!	7
    data_format	'channels_last'	7
    name	None	7
    @ops.DepthwiseConv	18
    data_format	None	18
    dilation_rate	1	18
    name	None	225
    padding	'valid'	18
    strides	1	18
    @ops.Det	8
    name	None	225
    @ops.Diag	18
    k	0	18
    name	None	225
    @ops.Diagflat	138
    k	0	138
    name	None	225
    @ops.Diagonal	18
    axis1	0	18
    axis2	1	18
    name	None	225
    offset	0	18
    @ops.Diff	18
    axis	-1	18
    n	1	18
    name	None	225
    @ops.Digitize	18
    dtype	None	223
    name	None	18
    @ops.Divide	18
    dtype	None	223
    name	None	18
    @ops.DivideNoNan	8
    dtype	None	223
    name	None	8
    @ops.Dot	18
    dtype	None	223
    name	None	18
    @ops.DotProductAttention	25
    attn_logits_soft_cap	None	225
    flash_attention	None	225
    is_causal	False	25
    name	None	225
    @ops.Dsplit	22
    indices_or_sections	!	22
    name	None	22
    @ops.Dstack	7
    name	None	7
    @ops.Eig	8
    name	None	225
    @ops.Eigh	14
    name	None	225
    @ops.Einsum	18
    name	None	225
    subscripts	!	18
    @ops.ElasticTransform	58
    alpha	20.0	58
    data_format	None	58
    fill_mode	'reflect'	58
    fill_value	0.0	58
    interpolation	'bilinear'	58
    name	None	225
    seed	None	58
    sigma	5.0	58
    @ops.Elu	18
    alpha	1.0	18
    name	None	225
    @ops.Empty	229
    dtype	None	223
    name	None	229
    @ops.EmptyLike	37
    dtype	None	37
    name	None	37
    @ops.Equal	18
    dtype	None	223
    name	None	18
    @ops.Erf	18
    dtype	None	223
    name	None	18
    @ops.Erfc	22
    name	None	22
    @ops.Erfinv	8
    dtype	None	223
    name	None	8
    @ops.Exp	18
    dtype	None	223
    name	None	18
    @ops.Exp2	27
    dtype	None	233
    name	None	27
    @ops.ExpandDims	18
    axis	!	18
    name	None	225
    @ops.Expm1	18
    dtype	None	223
    name	None	18
    @ops.ExtractPatches	18
    data_format	'channels_last'	224	None	10
    dilation_rate	1	18
    name	None	225
    padding	'valid'	18
    size	!	18
    strides	None	18
    @ops.ExtractPatches3D	235
    data_format	None	235
    dilation_rate	1	235
    name	None	235
    padding	'valid'	235
    size	!	235
    strides	None	235
    @ops.ExtractSequences	18
    name	None	225
    sequence_length	!	18
    sequence_stride	!	18
    @ops.Eye	229
    dtype	None	223
    k	0	236
    name	None	237
    @ops.FFT	18
    axis	-1	238
    name	None	239
    @ops.FFT2	18
    name	None	239
    @ops.Fabs	22
    name	None	22
    @ops.Flip	18
    axis	None	18
    name	None	225
    @ops.Fliplr	7
    name	None	7
    @ops.Flipud	7
    name	None	7
    @ops.Floor	18
    dtype	None	223
    name	None	18
    @ops.FloorDivide	18
    dtype	None	223
    name	None	18
    @ops.Fmax	22
    name	None	22
    @ops.Fmin	22
    name	None	22
    @ops.Fmod	7
    name	None	7
    @ops.Fold	7
    dilation	1	7
    kernel_size	!	7
    name	None	7
    output_size	!	7
    padding	0	7
    stride	1	7
    @ops.ForiLoop	18
    body_fun	!	18
    lower	!	18
    name	None	225
    upper	!	18
    @ops.Full	18
    dtype	None	11
    name	None	18
    shape	!	225
    @ops.FullLike	18
    dtype	None	11
    name	None	18
    @ops.Function	18
    inputs	!	18
    name	None	18
    outputs	!	18
    @ops.GaussianBlur	52
    data_format	None	52
    kernel_size	(3, 3)	52
    name	None	225
    sigma	(1.0, 1.0)	52
    @ops.Gcd	13
    name	None	13
    @ops.Gelu	18
    approximate	True	18
    name	None	225
    @ops.Geomspace	7
    axis	0	7
    dtype	None	7
    endpoint	True	7
    name	None	7
    num	50	7
    @ops.GetItem	18
    dtype	None	223
    name	None	18
    @ops.Glu	27
    axis	-1	27
    name	None	225
    @ops.Greater	18
    dtype	None	223
    name	None	18
    @ops.GreaterEqual	18
    dtype	None	223
    name	None	18
    @ops.HSVToRGB	10
    data_format	None	10
    name	None	225
    @ops.Hamming	228
    dtype	None	226
    name	None	228
    @ops.Hanning	240
    name	None	240
    @ops.HardShrink	27
    name	None	225
    threshold	0.5	27
    @ops.HardSigmoid	18
    dtype	None	223
    name	None	18
    @ops.HardSilu	241
    dtype	None	223
    name	None	241
    @ops.HardTanh	27
    name	None	225
    @ops.Heaviside	225
    name	None	225
    @ops.Histogram	25
    bins	10	25
    name	None	225
    range	None	25
    @ops.Hsplit	7
    indices_or_sections	!	7
    name	None	7
    @ops.Hstack	18
    dtype	None	223
    name	None	18
    @ops.Hypot	13
    name	None	13
    @ops.I0	7
    name	None	7
    @ops.IFFT2	27
    name	None	225
    @ops.IRFFT	18
    fft_length	None	18
    name	None	225
    @ops.ISTFT	18
    center	True	18
    fft_length	!	18
    length	None	18
    name	None	225
    sequence_length	!	18
    sequence_stride	!	18
    window	'hann'	18
    @ops.Identity	229
    dtype	None	223
    name	None	229
    @ops.Imag	18
    dtype	None	223
    name	None	18
    @ops.InTopK	18
    k	!	18
    name	None	225
    @ops.Inner	27
    dtype	None	233
    name	None	27
    @ops.Inv	8
    name	None	225
    @ops.IsIn	13
    assume_unique	False	13
    invert	False	13
    name	None	13
    @ops.Isclose	18
    dtype	None	223
    equal_nan	False	225
    name	None	18
    @ops.Isfinite	18
    dtype	None	223
    name	None	18
    @ops.Isinf	18
    dtype	None	223
    name	None	18
    @ops.Isnan	18
    dtype	None	223
    name	None	18
    @ops.Isneginf	13
    name	None	13
    @ops.Isposinf	13
    name	None	13
    @ops.Isreal	13
    name	None	13
    @ops.JVP	13
    has_aux	False	13
    name	None	13
    @ops.Kaiser	240
    beta	!	240
    name	None	240
    @ops.Kron	13
    name	None	13
    @ops.LayerNorm	225
    axis	-1	225
    epsilon	None	225
    name	None	225
    rms_scaling	False	225
    @ops.Lcm	13
    name	None	13
    @ops.Ldexp	37
    name	None	37
    @ops.LeakyRelu	18
    name	None	225
    negative_slope	0.2	18
    @ops.LeftShift	25
    name	None	225
    @ops.Less	18
    dtype	None	223
    name	None	18
    @ops.LessEqual	18
    dtype	None	223
    name	None	18
    @ops.Linspace	18
    axis	0	18
    dtype	None	225	float	229
    endpoint	True	18
    name	None	225
    num	50	18
    retstep	False	18
    @ops.Log	18
    dtype	None	223
    name	None	18
    @ops.Log10	18
    dtype	None	223
    name	None	18
    @ops.Log1p	18
    dtype	None	223
    name	None	18
    @ops.Log2	18
    dtype	None	223
    name	None	18
    @ops.LogSigmoid	18
    dtype	None	223
    name	None	18
    @ops.LogSoftmax	18
    axis	-1	18
    name	None	225
    @ops.Logaddexp	18
    dtype	None	223
    name	None	18
    @ops.Logaddexp2	13
    name	None	13
    @ops.Logdet	25
    name	None	225
    @ops.LogicalAnd	18
    dtype	None	223
    name	None	18
    @ops.LogicalNot	18
    dtype	None	223
    name	None	18
    @ops.LogicalOr	18
    dtype	None	223
    name	None	18
    @ops.LogicalXor	18
    dtype	None	223
    name	None	18
    @ops.Logspace	18
    axis	0	18
    base	10	18
    dtype	None	225	float	229
    endpoint	True	18
    name	None	225
    num	50	18
    @ops.Logsumexp	18
    axis	None	18
    keepdims	False	18
    name	None	225
    @ops.Lstsq	10
    name	None	225
    rcond	None	10
    @ops.LuFactor	8
    name	None	225
    @ops.Map	10
    name	None	225
    @ops.MapCoordinates	18
    fill_mode	'constant'	18
    fill_value	0	18
    name	None	225
    order	!	242	1	15
    @ops.Matmul	18
    dtype	None	223
    name	None	18
    @ops.MatrixRank	22
    name	None	22
    tol	None	22
    @ops.Max	18
    axis	None	18
    initial	None	18
    keepdims	False	18
    name	None	225
    @ops.MaxPool	18
    data_format	None	18
    name	None	225
    padding	'valid'	18
    pool_size	!	18
    strides	None	18
    @ops.Maximum	18
    dtype	None	223
    name	None	18
    @ops.Mean	18
    axis	None	18
    keepdims	False	18
    name	None	225
    @ops.Median	18
    axis	None	18
    keepdims	False	18
    name	None	225
    @ops.Meshgrid	18
    indexing	'xy'	18
    name	None	225
    @ops.Min	18
    axis	None	18
    initial	None	18
    keepdims	False	18
    name	None	225
    @ops.Minimum	18
    dtype	None	223
    name	None	18
    @ops.Mod	18
    dtype	None	223
    name	None	18
    @ops.Moments	18
    axes	!	18
    keepdims	False	18
    name	None	230
    synchronized	False	18
    @ops.Moveaxis	18
    destination	!	18
    name	None	225
    source	!	18
    @ops.MultiHot	18	open	225
    axis	-1	18
    dtype	None	18
    name	None	18
    num_classes	None	243
    num_tokens	None	18
    sparse	False	149
    @ops.Multiply	18
    dtype	None	223
    name	None	18
    @ops.NanToNum	18
    dtype	None	244
    name	None	245
    nan	0.0	14
    neginf	None	14
    posinf	None	14
    @ops.Nanargmax	7
    axis	None	7
    keepdims	False	7
    name	None	7
    @ops.Nanargmin	7
    axis	None	7
    keepdims	False	7
    name	None	7
    @ops.Nancumprod	7
    axis	None	7
    dtype	None	7
    name	None	7
    @ops.Nancumsum	7
    axis	None	7
    dtype	None	7
    name	None	7
    @ops.Nanmax	7
    axis	None	7
    keepdims	False	7
    name	None	7
    @ops.Nanmean	7
    axis	None	7
    keepdims	False	7
    name	None	7
    @ops.Nanmedian	7
    axis	None	7
    keepdims	False	7
    name	None	7
    @ops.Nanmin	7
    axis	None	7
    keepdims	False	7
    name	None	7
    @ops.Nanpercentile	22
    axis	None	22
    keepdims	False	22
    method	'linear'	22
    name	None	22
    @ops.Nanprod	7
    axis	None	7
    keepdims	False	7
    name	None	7
    @ops.Nanquantile	7
    axis	None	7
    keepdims	False	7
    method	'linear'	7
    name	None	7
    @ops.Nanstd	7
    axis	None	7
    keepdims	False	7
    name	None	7
    @ops.Nansum	7
    axis	None	7
    keepdims	False	7
    name	None	7
    @ops.Nanvar	7
    axis	None	7
    keepdims	False	7
    name	None	7
    @ops.Ndim	18
    dtype	None	223
    name	None	18
    @ops.Negative	18
    dtype	None	223
    name	None	18
    @ops.Nextafter	7
    name	None	7
    @ops.Nonzero	18
    dtype	None	223
    name	None	18
    @ops.Norm	8
    axis	None	8
    keepdims	False	8
    name	None	225
    ord	None	8
    @ops.Normalize	8
    axis	-1	8
    epsilon	None	25
    name	None	225
    order	2	8
    @ops.NotEqual	18
    dtype	None	223
    name	None	18
    @ops.OneHot	18
    axis	-1	18
    dtype	None	18
    name	None	225
    num_classes	!	18
    sparse	False	149
    @ops.Ones	229
    dtype	None	223
    name	None	229
    @ops.OnesLike	18
    dtype	None	11
    name	None	18
    @ops.Outer	18
    dtype	None	223
    name	None	18
    @ops.PSNR	231
    max_val	!	231
    name	None	225
    @ops.Pad	18
    mode	'constant'	18
    name	None	225
    pad_width	!	18
    @ops.PadImages	18
    bottom_padding	!	246	None	149
    data_format	None	10
    left_padding	!	246	None	149
    name	None	225
    right_padding	!	246	None	149
    target_height	!	246	None	149
    target_width	!	246	None	149
    top_padding	!	246	None	149
    @ops.Percentile	22
    axis	None	22
    keepdims	False	22
    method	'linear'	22
    name	None	22
    @ops.PerspectiveTransform	52
    data_format	None	52
    fill_value	0	52
    interpolation	'bilinear'	52
    name	None	225
    @ops.Pinv	22
    name	None	22
    rcond	None	22
    @ops.Polar	52
    name	None	225
    @ops.Power	18
    dtype	None	223
    name	None	18
    @ops.Prod	18
    axis	None	18
    dtype	None	18
    keepdims	False	18
    name	None	225
    @ops.Ptp	7
    axis	None	7
    keepdims	False	7
    name	None	7
    @ops.Qr	18
    mode	'reduced'	18
    name	None	225
    @ops.Quantile	18
    axis	None	18
    keepdims	False	18
    method	'linear'	18
    name	None	225
    @ops.RFFT	18
    fft_length	None	18
    name	None	225
    @ops.RGBToGrayscale	14
    data_format	'channels_last'	15	None	10
    name	None	225
    @ops.RGBToHSV	10
    data_format	None	10
    name	None	225
    @ops.RMSNorm	52
    axis	-1	52
    epsilon	None	52
    name	None	225
    scale	!	247
    @ops.Rad2deg	7
    name	None	7
    @ops.Ravel	18
    dtype	None	223
    name	None	18
    @ops.Real	18
    dtype	None	223
    name	None	18
    @ops.Rearrange	52
    dtype	None	247
    name	None	52
    @ops.Reciprocal	18
    dtype	None	223
    name	None	18
    @ops.Relu	18
    dtype	None	223
    name	None	18
    @ops.Relu6	18
    dtype	None	223
    name	None	18
    @ops.Repeat	18
    axis	None	18
    name	None	225
    repeats	!	18
    @ops.Reshape	18
    name	None	225
    new_shape	!	54
    newshape	!	8
    @ops.Resize	18
    antialias	False	18
    crop_to_aspect_ratio	False	14
    data_format	'channels_last'	224	None	10
    fill_mode	'constant'	14
    fill_value	0.0	14
    interpolation	'bilinear'	18
    name	None	225
    pad_to_aspect_ratio	False	14
    size	!	18
    @ops.RightShift	25
    name	None	225
    @ops.Roll	18
    axis	None	18
    name	None	225
    shift	!	18
    @ops.Rot90	52
    axes	(0, 1)	52
    k	1	52
    name	None	225
    @ops.Round	18
    decimals	0	18
    name	None	225
    @ops.Rsqrt	18
    dtype	None	223
    name	None	18
    @ops.SSIM	22
    data_format	None	22
    filter_sigma	1.5	22
    filter_size	11	22
    k1	0.01	22
    k2	0.03	22
    max_val	1.0	22
    name	None	22
    @ops.STFT	18
    center	True	18
    fft_length	!	18
    name	None	225
    sequence_length	!	18
    sequence_stride	!	18
    window	'hann'	18
    @ops.SVD	8
    compute_uv	True	8
    full_matrices	True	8
    name	None	225
    @ops.SaturateCast	25
    dtype	!	25
    name	None	225
    @ops.ScaleAndTranslate	13
    antialias	True	13
    method	!	13
    name	None	13
    spatial_dims	!	13
    @ops.Scan	10
    length	None	225
    name	None	225
    reverse	False	10
    unroll	1	10
    @ops.Scatter	18
    dtype	None	223
    name	None	18
    shape	!	225
    @ops.ScatterUpdate	18
    dtype	None	223
    name	None	18
    reduction	None	7
    @ops.SearchSorted	203
    dtype	None	248
    name	None	203
    side	'left'	225
    @ops.SegmentMax	18
    name	None	225
    num_segments	None	18
    sorted	False	18
    @ops.SegmentMin	22
    name	None	22
    num_segments	None	22
    sorted	False	22
    @ops.SegmentProd	22
    name	None	22
    num_segments	None	22
    sorted	False	22
    @ops.SegmentReduction	203
    name	None	225
    num_segments	None	203
    sorted	False	203
    @ops.SegmentSum	18
    name	None	225
    num_segments	None	18
    sorted	False	18
    @ops.Select	14
    name	None	225
    @ops.Selu	18
    dtype	None	223
    name	None	18
    @ops.SeparableConv	18
    data_format	None	18
    dilation_rate	1	18
    name	None	225
    padding	'valid'	18
    strides	1	18
    @ops.Sigmoid	18
    dtype	None	223
    name	None	18
    @ops.Sign	18
    dtype	None	223
    name	None	18
    @ops.Signbit	52
    dtype	None	247
    name	None	52
    @ops.Silu	18
    dtype	None	223
    name	None	18
    @ops.Sin	18
    dtype	None	223
    name	None	18
    @ops.Sinc	7
    name	None	7
    @ops.Sinh	18
    dtype	None	223
    name	None	18
    @ops.Size	18
    dtype	None	223
    name	None	18
    @ops.Slice	18
    dtype	None	223
    name	None	18
    shape	!	225
    @ops.SliceUpdate	18
    dtype	None	223
    name	None	18
    @ops.Slogdet	231
    name	None	225
    @ops.SobelEdges	22
    data_format	None	22
    name	None	22
    @ops.SoftShrink	27
    name	None	225
    threshold	0.5	27
    @ops.Softmax	18
    axis	-1	18
    name	None	225
    @ops.Softplus	18
    dtype	None	223
    name	None	18
    @ops.Softsign	18
    dtype	None	223
    name	None	18
    @ops.Solve	18
    name	None	239
    @ops.SolveTriangular	8
    lower	False	8
    name	None	225
    @ops.Sort	18
    axis	-1	18
    name	None	225
    @ops.SpaceToDepth	7
    block_size	!	7
    data_format	'channels_last'	7
    name	None	7
    @ops.SparseCategoricalCrossentropy	18
    axis	-1	18
    from_logits	False	18
    name	None	225
    @ops.SparsePlus	138
    dtype	None	249
    name	None	138
    @ops.SparseSigmoid	58
    dtype	None	226
    name	None	58
    @ops.Sparsemax	138
    axis	-1	138
    name	None	225
    @ops.Split	18
    axis	0	18
    indices_or_sections	!	18
    name	None	225
    @ops.Sqrt	18
    dtype	None	223
    name	None	18
    @ops.Square	18
    dtype	None	223
    name	None	18
    @ops.Squareplus	27
    b	4	27
    name	None	225
    @ops.Squeeze	18
    axis	None	18
    name	None	225
    @ops.Stack	18
    axis	0	18
    name	None	225
    @ops.Std	18
    axis	None	18
    keepdims	False	18
    name	None	225
    @ops.StopGradient	18
    name	None	225
    @ops.Subtract	18
    dtype	None	223
    name	None	18
    @ops.Sum	18
    axis	None	18
    keepdims	False	18
    name	None	225
    @ops.Swapaxes	18
    axis1	!	18
    axis2	!	18
    name	None	225
    @ops.Switch	10
    dtype	None	250
    name	None	10
    @ops.Take	18
    axis	None	18
    name	None	225
    @ops.TakeAlongAxis	18
    axis	None	18
    name	None	225
    @ops.Tan	18
    dtype	None	223
    name	None	18
    @ops.Tanh	18
    dtype	None	223
    name	None	18
    @ops.TanhShrink	27
    name	None	225
    @ops.Tensordot	18
    axes	2	18
    name	None	225
    @ops.Threshold	138
    default_value	!	225
    name	None	225
    threshold	!	225
    threshold_value	!	249
    value	!	249
    @ops.Tile	18
    name	None	225
    repeats	!	18
    @ops.TopK	18
    k	!	18
    name	None	225
    sorted	False	229	True	225
    @ops.Trace	18
    axis1	0	18
    axis2	1	18
    name	None	225
    offset	0	18
    @ops.Transpose	18
    axes	None	18
    name	None	225
    @ops.Trapezoid	13
    axis	-1	13
    dx	1.0	13
    name	None	13
    x	None	13
    @ops.Tri	229
    dtype	None	223
    k	0	236
    name	None	237
    @ops.Tril	18
    k	0	18
    name	None	225
    @ops.Triu	18
    k	0	18
    name	None	225
    @ops.TrueDivide	18
    dtype	None	223
    name	None	18
    @ops.Trunc	25
    name	None	225
    @ops.Unfold	13
    dilation	1	13
    kernel_size	!	13
    name	None	13
    padding	0	13
    stride	1	13
    @ops.Unique	22
    axis	None	22
    fill_value	None	22
    name	None	22
    return_counts	False	22
    return_index	False	22
    return_inverse	False	22
    size	None	22
    sorted	True	22
    @ops.UnravelIndex	138
    name	None	225
    shape	!	138
    @ops.Unstack	18
    axis	0	18
    name	None	225
    num	None	18
    @ops.Vander	37
    N	None	37
    increasing	False	37
    name	None	37
    @ops.Var	18
    axis	None	18
    keepdims	False	18
    name	None	225
    @ops.Vdot	18
    dtype	None	223
    name	None	18
    @ops.VectorizedMap	225
    function	!	225
    name	None	225
    +function	13
    @ops.View	13
    dtype	None	13
    name	None	13
    @ops.ViewAsComplex	58
    dtype	None	226
    name	None	58
    @ops.ViewAsReal	58
    dtype	None	226
    name	None	58
    @ops.Vsplit	7
    indices_or_sections	!	7
    name	None	7
    @ops.Vstack	18
    dtype	None	223
    name	None	18
    @ops.Where	18
    dtype	None	223
    name	None	18
    @ops.WhileLoop	18
    body	!	18
    cond	!	18
    maximum_iterations	!	229	None	225
    name	None	225
    @ops.Zeros	229
    dtype	None	223
    name	None	229
    @ops.ZerosLike	18
    dtype	None	11
    name	None	18
    @quantizers.AWQConfig	7
    dataset	!	7
    group_size	128	7
    num_grid_points	20	7
    num_samples	128	7
    quantization_layer_structure	None	7
    sequence_length	512	7
    tokenizer	!	7
    weight_bits	4	7
    @quantizers.AbsMaxQuantizer	11
    axis	!	251	None	37
    epsilon	backend.epsilon()	11
    output_dtype	'int8'	11
    value_range	(-127, 127)	11
    @quantizers.Float8QuantizationConfig	37
    @quantizers.GPTQConfig	13
    activation_order	False	13
    dataset	!	13
    group_size	128	13
    hessian_damping	0.01	13
    num_samples	128	13
    per_channel	True	13
    quantization_layer_structure	None	37
    sequence_length	512	13
    symmetric	False	13
    tokenizer	!	13
    weight_bits	4	13
    @quantizers.GPTQQuantizer	13
    compute_dtype	'float32'	13
    config	GPTQConfig(tokenizer=None, dataset=None)	13
    +group_size	13
    +per_channel	13
    +symmetric	13
    +weight_bits	13
    -group_size	13
    -per_channel	13
    -symmetric	13
    -weight_bits	13
    @quantizers.Int4QuantizationConfig	37
    activation_quantizer	'default'	37
    block_size	128	7
    weight_quantizer	None	37
    +activation_quantizer	37
    +block_size	7
    +weight_quantizer	37
    @quantizers.Int8QuantizationConfig	37
    activation_quantizer	'default'	37
    weight_quantizer	None	37
    +activation_quantizer	37
    +weight_quantizer	37
    @quantizers.QuantizationConfig	37
    activation_quantizer	None	37
    weight_quantizer	None	37
    +activation_quantizer	37
    +weight_quantizer	37
    @quantizers.Quantizer	11
    output_dtype	'int8'	11
    @regularizers.ActivityRegularizer	252
    l1	0.0	252
    l2	0.0	252
    -name	252
    @regularizers.EigenvalueRegularizer	112
    k	!	112
    -name	112
    @regularizers.L1	21
    l	l1	23
    l1	0.01	21
    @regularizers.L1L2	2
    l1	0.0	2
    l2	0.0	2
    @regularizers.L1L2Regularizer	192
    l1	0.0	192
    l2	0.0	192
    -name	192
    @regularizers.L2	21
    l	l2	23
    l2	0.01	21
    @regularizers.OrthogonalRegularizer	51
    factor	0.01	51
    mode	'rows'	51
    @regularizers.Regularizer	0
    -name	1
    @regularizers.WeightRegularizer	252
    l1	0.0	252
    l2	0.0	252
    -name	252
    @regularizers.l1	21
    l	l1	23
    l1	0.01	21
    @regularizers.l1_l2	18
    l1	0.0	18
    l2	0.0	18
    @regularizers.l2	21
    l	l2	23
    l2	0.01	21
    @regularizers.orthogonal_regularizer	51
    factor	0.01	51
    mode	'rows'	51
    """#
}
