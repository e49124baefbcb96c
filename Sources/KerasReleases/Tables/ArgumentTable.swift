// Written by fixtures/make/release_tables.py; edit that.

extension ReleaseTables {
  /// The arguments of each class, with their defaults.
  static let arguments: StaticString = #"""
    releases	keras 1.0.0	keras 1.0.5	keras 1.0.8	keras 1.1.0	keras 1.1.1	keras 1.1.2	keras 1.2.0	keras 1.2.1	keras 1.2.2	keras 2.0.0	keras 2.0.1	keras 2.0.2	keras 2.0.3	keras 2.0.4	keras 2.0.5	keras 2.0.6	keras 2.0.7	keras 2.0.8	keras 2.0.9	keras 2.1.0	keras 2.1.1	keras 2.1.2	keras 2.1.3	keras 2.1.4	keras 2.1.5	keras 2.1.6	keras 2.2.0	keras 2.2.1	keras 2.2.2	keras 2.2.3	keras 2.2.4	keras 2.2.5	keras 2.3.0	keras 2.3.1	keras 2.6.0	keras 2.7.0	keras 2.8.0	keras 2.9.0	keras 2.10.0	keras 2.11.0	keras 2.12.0	keras 2.13.1	keras 2.14.0	keras 2.15.0	keras 3.0.0	keras 3.0.1	keras 3.0.2	keras 3.0.3	keras 3.0.4	keras 3.0.5	keras 3.1.0	keras 3.1.1	keras 3.2.0	keras 3.2.1	keras 3.3.0	keras 3.3.1	keras 3.3.2	keras 3.3.3	keras 3.4.0	keras 3.4.1	keras 3.5.0	keras 3.6.0	keras 3.7.0	keras 3.8.0	keras 3.9.0	keras 3.9.1	keras 3.9.2	keras 3.10.0	keras 3.11.0	keras 3.11.1	keras 3.11.2	keras 3.11.3	keras 3.12.0	keras 3.12.1	keras 3.12.2	keras 3.12.3	keras 3.12.4	keras 3.13.0	keras 3.13.1	keras 3.13.2	keras 3.14.0	keras 3.14.1	keras 3.15.0	keras 3.15.1	tf 1.13.2	tf 1.15.5	tf 2.0.4	tf 2.1.4	tf 2.2.3	tf 2.3.4	tf 2.4.4	tf 2.5.3	tf_keras 2.15.1	tf_keras 2.16.0	tf_keras 2.17.0	tf_keras 2.18.0	tf_keras 2.19.0	tf_keras 2.20.1	tf_keras 2.21.0
    ranges	0-83,85-91,92-98	0-8	9-83,85-91,92-98	8-83,85-91,92-98	8-8	34-43,85-91,92-98	34-83,85-91,92-98	80-83	49-83	49-57	58-83	50-83	50-57	72-83	54-83	54-57	9-83,89-91,92-98	9-43,89-91,92-98	44-83	16-43,89-91,92-98	41-83,92-98	34-83,89-91,92-98	82-83	34-43,89-91,92-98	9-83,91-91,92-98	61-83	89-90	62-83	9-33	34-83,91-91,92-98	34-43,90-91,92-98	0-43,85-91,92-98	9-43,85-91,92-98	0-4	9-9	10-83,85-91,92-98	10-33	77-83	34-37,85-91	38-43,92-98	34-83,88-91,92-98	36-43,92-98	36-83,92-98	15-83,85-91,92-98	15-43,85-91,92-98	15-33	3-8	3-4	5-8	2-8	2-4	37-83,92-98	64-83	29-43,85-91,92-98	44-48	9-43,49-83,85-91,92-98	0-0	1-1	67-83	34-43,88-91,92-98	37-39	38-39	3-83,85-91,92-98	6-83,85-91,92-98	2-5	0-1	2-83,85-91,92-98	34-43,80-83,85-91,92-98	40-83,92-98	40-43,92-98	34-43,87-91,92-98	2-43,85-91,92-98	2-39,44-83,85-91	2-83,89-91,92-98	25-43,85-91,92-98	88-88	34-35,88-91	34-35,90-91	34-35,89-91	34-35,91-91	91-91	34-83,92-98	89-91	34-43,52-83,89-91,92-98	90-90	34-83,87-91,92-98	34-34,87-91	34-34,85-91	34-34,90-91	34-34,89-91	0-25	9-25	5-83,85-91,92-98	26-43,85-91,92-98	2-8,34-83,89-91,92-98	9-11	12-83,85-91,92-98	27-83,85-91,92-98	34-43,92-98	5-43,85-91,92-98	9-23	14-83,85-91,92-98	24-33,85-91	85-91	90-91	24-33	5-33	14-33	1-8	0-8,34-83,89-91,92-98	18-43,85-91,92-98	18-33	2-2	47-83	35-43,92-98	35-83,92-98	24-83,85-91,92-98	24-43,85-91,92-98	88-90	34-43,91-91,92-98	39-39	85-85	38-38	34-43,85-88,91-91,92-98	7-83,85-91,92-98	85-88	93-98	85-89	9-83,90-91,92-98	0-8,10-33	0-43,52-83,85-91,92-98	0-43,54-83,85-91,92-98	92-98	63-83	25-25	26-83,85-91,92-98	37-43,92-98	9-17	18-31	32-43,58-83,85-91,92-98	0-8,34-83,85-91,92-98	0-8,34-43,85-91,92-98	9-31	32-83,85-91,92-98	52-83	18-83,85-91,92-98	87-87	3-43,85-91,92-98	4-83,85-91,92-98	4-43,85-91,92-98	4-4	4-8	39-83,92-98	39-43,92-98	0-33	1-33	0-6	7-33	34-34	0-43,46-83,85-91,92-98	13-33	58-83,98-98	85-90	34-43,64-83,91-91,92-98	3-33,85-90	34-83,90-91,92-98	14-43,85-91,92-98	10-43,85-91,92-98	2-8,34-43,89-91,92-98	0-25,44-83	7-25	5-6	1-25	5-25	26-33,85-88	9-25,44-83	26-33,85-90	0-25,34-83,89-91,92-98	0-33,85-85	0-43,85-88,91-91,92-98	98-98	26-33	26-33,85-85	38-83,92-98	87-90	6-8	34-36,85-91	34-36,88-91	36-36	34-36,89-91	41-43,92-98	44-60	61-61,63-83	61-61	29-33,35-83,92-98	34-34,88-91	60-83	22-83,85-91,92-98	22-43,85-91,92-98	29-33	22-28,34-83,85-91,92-98	22-33	9-21	9-21,25-83,85-91,92-98	22-24	29-83,85-91,92-98	0-8,29-83,85-91,92-98	7-43,85-91,92-98	34-38,89-91	16-83,85-91,92-98	16-43,85-91,92-98	16-33	44-71	87-91	50-67	44-57	68-83	67-67	55-55,58-83	67-81	44-67	44-51,68-83	57-83	57-57	62-67	46-56	72-79	54-67	44-53	49-67	44-48,68-83	68-81	45-83	44-53,58-83	46-83	50-53	44-53,68-83	44-51	64-67	60-67	63-67	58-67	50-76	0-5	1-83,85-91,92-98
    @constraints.Constraint	0
    @constraints.MaxNorm	0
    axis	0	0
    m	2	1
    max_value	2	2
    @constraints.MinMaxNorm	3
    axis	0	3
    high	1.0	4
    low	0.0	4
    max_value	1.0	2
    min_value	0.0	2
    rate	1.0	3
    @constraints.NonNeg	0
    @constraints.RadialConstraint	5
    @constraints.UnitNorm	0
    axis	0	0
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
    @layers.CategoricalEncoding	75
    activity_regularizer	None	75
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	75
    batch_input_shape	None	75
    batch_size	None	75
    dtype	None	75
    dynamic	False	75
    input_shape	None	75
    max_tokens	None	75
    name	None	75
    output_mode	COUNT	75
    sparse	False	75
    trainable	True	75
    weights	None	75
    @layers.CategoryCrossing	76
    activity_regularizer	None	76
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	76
    batch_input_shape	None	76
    batch_size	None	76
    depth	None	76
    dtype	None	76
    dynamic	False	76
    hash_key	None	75
    implementation	None	77
    input_dim	None	78
    input_shape	None	76
    name	None	76
    num_bins	None	75
    separator	'_X_'	79	None	26
    stateful	False	80
    streaming	True	80
    trainable	True	76
    weights	None	76
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
    output_mode	'multi_hot'	81	BINARY	82
    sparse	False	83
    stateful	False	80
    streaming	True	80
    trainable	True	21
    weights	None	23
    @layers.CategoryEncodingV1	26
    activity_regularizer	None	26
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	26
    batch_input_shape	None	26
    batch_size	None	26
    dtype	None	26
    dynamic	False	26
    implementation	None	84
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
    implementation	None	84
    input_dim	None	26
    input_shape	None	26
    max_tokens	None	26
    name	None	26
    output_mode	BINARY	26
    sparse	False	26
    trainable	True	26
    weights	None	26
    @layers.CenterCrop	85
    activity_regularizer	None	85
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	86
    batch_input_shape	None	70
    batch_size	None	70
    bounding_box_format	None	25
    data_format	None	18
    dtype	None	85
    dynamic	False	70
    factor	None	25
    height	!	85
    implementation	None	30
    input_dim	None	21
    input_shape	None	85
    name	None	85
    stateful	False	80
    streaming	True	80
    trainable	True	85
    weights	None	70
    width	!	85
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
    @layers.CombinerPreprocessingLayer	87
    activity_regularizer	None	87
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	87
    batch_input_shape	None	87
    batch_size	None	87
    combiner	!	87
    dtype	None	87
    dynamic	False	87
    implementation	None	88
    input_dim	None	89
    input_shape	None	87
    name	None	87
    streaming	True	80
    trainable	True	87
    weights	None	87
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
    @layers.Container	90
    input	!	1	~legacy	91
    inputs	!	91
    name	None	90
    output	!	1	~legacy	91
    outputs	!	91
    +inbound_nodes	90
    +input_layers	90
    +layers	90
    +name	90
    +output_layers	90
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
    activation	'linear'	50	None	92
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
    data_format	'channels_last'	93	None	18
    dilation_rate	1	2
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    filter_length	!	49	~legacy	28
    filters	!	2
    groups	1	21
    implementation	None	30
    init	'glorot_uniform'	48	'uniform'	50	~legacy	28
    input_dim	None	94	~legacy	28
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
    activation	'linear'	50	None	92
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
    data_format	'channels_last'	95	None	96
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
    output_padding	None	97
    output_shape	~legacy	28
    padding	'valid'	2
    strides	(1, 1)	2
    subsample	~legacy	28
    trainable	True	2
    use_bias	True	2
    weights	None	32
    @layers.Conv3D	66
    W_constraint	None	49	~legacy	28
    W_regularizer	None	49	~legacy	28
    activation	'linear'	50	None	92
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
    output_padding	None	97
    padding	'valid'	43
    strides	(1, 1, 1)	43
    subsample	~legacy	45
    trainable	True	43
    use_bias	True	43
    weights	None	44
    @layers.ConvLSTM	81
    activation	'tanh'	81
    activity_regularizer	None	81
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	98
    batch_input_shape	None	98
    batch_size	None	98
    bias_constraint	None	81
    bias_initializer	'zeros'	81
    bias_regularizer	None	81
    data_format	None	81
    dilation_rate	1	81
    dropout	0.0	81
    dtype	None	81
    dynamic	False	98
    filters	!	81
    go_backwards	False	81
    implementation	None	98
    input_dim	None	81
    input_length	None	98
    input_shape	None	81
    kernel_constraint	None	81
    kernel_initializer	'glorot_uniform'	81
    kernel_regularizer	None	81
    kernel_size	!	81
    name	None	81
    padding	'valid'	81
    rank	!	81
    recurrent_activation	'hard_sigmoid'	98	'sigmoid'	18
    recurrent_constraint	None	81
    recurrent_dropout	0.0	81
    recurrent_initializer	'orthogonal'	81
    recurrent_regularizer	None	81
    return_sequences	False	81
    return_state	False	81
    seed	None	18
    stateful	False	81
    strides	1	81
    time_major	False	98
    trainable	True	81
    unit_forget_bias	True	81
    unroll	False	81
    use_bias	True	81
    weights	None	98
    zero_output_for_mask	False	81
    @layers.ConvLSTM1D	81
    activation	'tanh'	81
    activity_regularizer	None	81
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	98
    batch_input_shape	None	98
    batch_size	None	98
    bias_constraint	None	81
    bias_initializer	'zeros'	81
    bias_regularizer	None	81
    data_format	None	81
    dilation_rate	1	81
    dropout	0.0	81
    dtype	None	81
    dynamic	False	98
    filters	!	81
    go_backwards	False	81
    implementation	None	98
    input_dim	None	81
    input_length	None	98
    input_shape	None	81
    kernel_constraint	None	81
    kernel_initializer	'glorot_uniform'	81
    kernel_regularizer	None	81
    kernel_size	!	81
    name	None	81
    padding	'valid'	81
    recurrent_activation	'hard_sigmoid'	98	'sigmoid'	18
    recurrent_constraint	None	81
    recurrent_dropout	0.0	81
    recurrent_initializer	'orthogonal'	81
    recurrent_regularizer	None	81
    return_sequences	False	81
    return_state	False	81
    seed	None	18
    stateful	False	81
    strides	1	81
    time_major	False	98
    trainable	True	81
    unit_forget_bias	True	81
    unroll	False	81
    use_bias	True	81
    weights	None	98
    zero_output_for_mask	False	81
    @layers.ConvLSTM2D	92
    U_regularizer	None	48	~legacy	28
    W_regularizer	None	48	~legacy	28
    activation	'tanh'	92
    activity_regularizer	None	2
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    b_regularizer	None	48	~legacy	28
    batch_input_shape	None	99
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
    go_backwards	False	92
    implementation	0	100	None	30
    init	'glorot_uniform'	48	~legacy	28
    inner_activation	'hard_sigmoid'	48	~legacy	28
    inner_init	'orthogonal'	48	~legacy	28
    input_dim	None	6
    input_dtype	K.floatx()	48	None	36
    input_length	None	5
    input_shape	None	92
    kernel_constraint	None	2
    kernel_initializer	'glorot_uniform'	2
    kernel_regularizer	None	2
    kernel_size	!	2
    name	None	92
    nb_col	!	48
    nb_filter	!	48	~legacy	28
    nb_row	!	48
    padding	'valid'	2
    recurrent_activation	'hard_sigmoid'	32	'sigmoid'	18
    recurrent_constraint	None	2
    recurrent_dropout	0.0	2
    recurrent_initializer	'orthogonal'	2
    recurrent_regularizer	None	2
    return_sequences	False	92
    return_state	False	101
    seed	None	18
    stateful	False	92
    strides	(1, 1)	32	1	18
    subsample	(1, 1)	48	~legacy	28
    time_major	False	5
    trainable	True	92
    unit_forget_bias	True	2
    unroll	False	2
    use_bias	True	2
    weights	None	99
    zero_output_for_mask	False	6
    @layers.ConvLSTM2DCell	102
    activation	'tanh'	102
    activity_regularizer	None	103
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	103
    batch_input_shape	None	102
    batch_size	None	102
    bias_constraint	None	102
    bias_initializer	'zeros'	102
    bias_regularizer	None	102
    data_format	None	102
    dilation_rate	(1, 1)	102
    dropout	0.0	102
    dtype	None	102
    dynamic	False	103
    filters	!	102
    implementation	None	104
    input_dim	None	82
    input_dtype	None	105
    input_shape	None	102
    kernel_constraint	None	102
    kernel_initializer	'glorot_uniform'	102
    kernel_regularizer	None	102
    kernel_size	!	102
    name	None	102
    padding	'valid'	102
    recurrent_activation	'hard_sigmoid'	102
    recurrent_constraint	None	102
    recurrent_dropout	0.0	102
    recurrent_initializer	'orthogonal'	102
    recurrent_regularizer	None	102
    strides	(1, 1)	102
    trainable	True	102
    unit_forget_bias	True	102
    use_bias	True	102
    weights	None	102
    @layers.ConvLSTM3D	81
    activation	'tanh'	81
    activity_regularizer	None	81
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	98
    batch_input_shape	None	98
    batch_size	None	98
    bias_constraint	None	81
    bias_initializer	'zeros'	81
    bias_regularizer	None	81
    data_format	None	81
    dilation_rate	(1, 1, 1)	98	1	18
    dropout	0.0	81
    dtype	None	81
    dynamic	False	98
    filters	!	81
    go_backwards	False	81
    implementation	None	98
    input_dim	None	81
    input_length	None	98
    input_shape	None	81
    kernel_constraint	None	81
    kernel_initializer	'glorot_uniform'	81
    kernel_regularizer	None	81
    kernel_size	!	81
    name	None	81
    padding	'valid'	81
    recurrent_activation	'hard_sigmoid'	98	'sigmoid'	18
    recurrent_constraint	None	81
    recurrent_dropout	0.0	81
    recurrent_initializer	'orthogonal'	81
    recurrent_regularizer	None	81
    return_sequences	False	81
    return_state	False	81
    seed	None	18
    stateful	False	81
    strides	(1, 1, 1)	98	1	18
    time_major	False	98
    trainable	True	81
    unit_forget_bias	True	81
    unroll	False	81
    use_bias	True	81
    weights	None	98
    zero_output_for_mask	False	81
    @layers.ConvLSTMCell	81
    activation	'tanh'	81
    activity_regularizer	None	81
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	98
    batch_input_shape	None	98
    batch_size	None	98
    bias_constraint	None	81
    bias_initializer	'zeros'	81
    bias_regularizer	None	81
    data_format	None	81
    dilation_rate	1	81
    dropout	0.0	81
    dtype	None	81
    dynamic	False	98
    filters	!	81
    force_generator	False	41
    implementation	None	98
    input_dim	None	81
    input_shape	None	81
    kernel_constraint	None	81
    kernel_initializer	'glorot_uniform'	81
    kernel_regularizer	None	81
    kernel_size	!	81
    name	None	81
    padding	'valid'	81
    rank	!	81
    recurrent_activation	'hard_sigmoid'	98	'sigmoid'	18
    recurrent_constraint	None	81
    recurrent_dropout	0.0	81
    recurrent_initializer	'orthogonal'	81
    recurrent_regularizer	None	81
    rng_type	None	39
    seed	None	42
    strides	1	81
    trainable	True	81
    unit_forget_bias	True	81
    use_bias	True	81
    weights	None	98
    @layers.ConvRNN	98
    activity_regularizer	None	98
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	98
    batch_input_shape	None	98
    batch_size	None	98
    cell	!	98
    dtype	None	98
    dynamic	False	98
    go_backwards	False	98
    implementation	None	98
    input_dim	None	98
    input_length	None	98
    input_shape	None	98
    name	None	98
    rank	!	98
    return_sequences	False	98
    return_state	False	98
    stateful	False	98
    time_major	False	98
    trainable	True	98
    unroll	False	98
    weights	None	98
    zero_output_for_mask	False	98
    +cell	98
    +num_constants	98
    @layers.ConvRNN2D	102
    activity_regularizer	None	103
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	103
    batch_input_shape	None	102
    batch_size	None	102
    cell	!	102
    dtype	None	102
    dynamic	False	103
    go_backwards	False	102
    implementation	None	104
    input_dim	None	103
    input_dtype	None	105
    input_length	None	103
    input_shape	None	102
    name	None	102
    return_sequences	False	102
    return_state	False	102
    stateful	False	102
    time_major	False	103
    trainable	True	102
    unroll	False	102
    weights	None	102
    zero_output_for_mask	False	103
    +cell	102
    +num_constants	102
    @layers.ConvRecurrent2D	106
    batch_input_shape	None	106
    batch_size	None	28
    data_format	None	28
    dilation_rate	(1, 1)	28
    dim_ordering	None	48
    dtype	K.floatx()	34	None	36
    filters	!	28
    go_backwards	False	106
    implementation	0	28
    input_dtype	K.floatx()	48	None	36
    input_shape	None	106
    kernel_size	!	28
    name	None	106
    nb_col	None	48
    nb_filter	None	48
    nb_row	None	48
    padding	'valid'	28
    return_sequences	False	106
    return_state	False	107
    stateful	False	106
    strides	(1, 1)	28
    trainable	True	106
    unroll	False	28
    weights	None	106
    @layers.Convolution1D	0
    W_constraint	None	1	~legacy	28
    W_regularizer	None	1	~legacy	28
    activation	'linear'	33	None	92
    activity_regularizer	None	0
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    b_constraint	None	1	~legacy	28
    b_regularizer	None	1	~legacy	28
    batch_input_shape	None	31
    batch_size	None	32
    bias	True	108	~legacy	28
    bias_constraint	None	2
    bias_initializer	'zeros'	2
    bias_regularizer	None	2
    border_mode	'valid'	1	~legacy	28
    conv_op	None	23
    create_input_layer	None	33
    data_format	'channels_last'	93	None	18
    dilation_rate	1	2
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    filter_length	!	1	~legacy	28
    filters	!	2
    groups	1	21
    implementation	None	30
    init	'glorot_uniform'	48	'uniform'	33	~legacy	28
    input_dim	None	109	~legacy	28
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
    activation	'linear'	33	None	92
    activity_regularizer	None	0
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    b_constraint	None	1	~legacy	28
    b_regularizer	None	1	~legacy	28
    batch_input_shape	None	31
    batch_size	None	32
    bias	True	108	~legacy	28
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
    data_format	'channels_last'	95	None	96
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
    output_padding	None	97
    output_shape	~legacy	28
    padding	'valid'	2
    strides	(1, 1)	2
    subsample	~legacy	28
    trainable	True	2
    use_bias	True	2
    weights	None	32
    @layers.Convolution3D	0
    W_constraint	None	1	~legacy	28
    W_regularizer	None	1	~legacy	28
    activation	'linear'	33	None	92
    activity_regularizer	None	0
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    b_constraint	None	1	~legacy	28
    b_regularizer	None	1	~legacy	28
    batch_input_shape	None	31
    batch_size	None	32
    bias	True	108	~legacy	28
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
    @layers.CuDNNGRU	110
    activity_regularizer	None	110
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	110
    batch_size	None	110
    bias_constraint	None	110
    bias_initializer	'zeros'	110
    bias_regularizer	None	110
    cell	!	110
    dtype	None	110
    dynamic	False	5
    go_backwards	False	110
    implementation	None	30
    input_dim	None	5
    input_dtype	None	111
    input_length	None	5
    input_shape	None	110
    kernel_constraint	None	110
    kernel_initializer	'glorot_uniform'	110
    kernel_regularizer	None	110
    name	None	110
    recurrent_constraint	None	110
    recurrent_initializer	'orthogonal'	110
    recurrent_regularizer	None	110
    return_sequences	False	110
    return_state	False	110
    stateful	False	110
    time_major	False	5
    trainable	True	110
    units	!	110
    unroll	False	110
    weights	None	110
    zero_output_for_mask	False	5
    @layers.CuDNNLSTM	110
    activity_regularizer	None	110
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	110
    batch_size	None	110
    bias_constraint	None	110
    bias_initializer	'zeros'	110
    bias_regularizer	None	110
    cell	!	110
    dtype	None	110
    dynamic	False	5
    go_backwards	False	110
    implementation	None	30
    input_dim	None	5
    input_dtype	None	111
    input_length	None	5
    input_shape	None	110
    kernel_constraint	None	110
    kernel_initializer	'glorot_uniform'	110
    kernel_regularizer	None	110
    name	None	110
    recurrent_constraint	None	110
    recurrent_initializer	'orthogonal'	110
    recurrent_regularizer	None	110
    return_sequences	False	110
    return_state	False	110
    stateful	False	110
    time_major	False	5
    trainable	True	110
    unit_forget_bias	True	110
    units	!	110
    unroll	False	110
    weights	None	110
    zero_output_for_mask	False	5
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
    dim_ordering	'default'	46	K.image_dim_ordering()	112
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
    dim_ordering	'default'	46	K.image_dim_ordering()	112
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
    activation	'linear'	33	None	92
    activity_regularizer	None	0
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    b_constraint	None	1	~legacy	28
    b_regularizer	None	1	~legacy	28
    batch_input_shape	None	31
    batch_size	None	32
    bias	True	108	~legacy	28
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
    lora_rank	None	113
    name	None	0
    output_dim	!	1	~legacy	28
    quantization_config	None	37
    trainable	True	0
    units	!	2
    use_bias	True	2
    weights	None	31
    +quantization_config	37
    @layers.DepthwiseConv	114
    activation	None	114
    activity_regularizer	None	114
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	114
    batch_input_shape	None	114
    batch_size	None	114
    bias_constraint	None	114
    bias_initializer	'zeros'	114
    bias_regularizer	None	114
    conv_op	None	114
    data_format	None	114
    depth_multiplier	1	114
    depthwise_constraint	None	114
    depthwise_initializer	'glorot_uniform'	114
    depthwise_regularizer	None	114
    dilation_rate	1	114
    dtype	None	114
    dynamic	False	114
    groups	1	114
    implementation	None	114
    input_dim	None	114
    input_shape	None	114
    kernel_constraint	None	114
    kernel_initializer	'glorot_uniform'	114
    kernel_regularizer	None	114
    kernel_size	!	114
    name	None	114
    padding	'valid'	114
    rank	!	114
    strides	1	114
    trainable	True	114
    use_bias	True	114
    weights	None	114
    @layers.DepthwiseConv1D	115
    activation	None	115
    activity_regularizer	None	115
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	114
    batch_input_shape	None	114
    batch_size	None	114
    bias_constraint	None	115
    bias_initializer	'zeros'	115
    bias_regularizer	None	115
    conv_op	None	114
    data_format	None	115
    depth_multiplier	1	115
    depthwise_constraint	None	115
    depthwise_initializer	'glorot_uniform'	115
    depthwise_regularizer	None	115
    dilation_rate	1	115
    dtype	None	115
    dynamic	False	114
    groups	1	114
    implementation	None	114
    input_dim	None	115
    input_shape	None	115
    kernel_constraint	None	114
    kernel_initializer	'glorot_uniform'	114
    kernel_regularizer	None	114
    kernel_size	!	115
    name	None	115
    padding	'valid'	115
    strides	1	115
    trainable	True	115
    use_bias	True	115
    weights	None	114
    @layers.DepthwiseConv2D	116
    W_constraint	~legacy	105
    W_regularizer	~legacy	105
    activation	None	116
    activity_regularizer	None	116
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    b_constraint	~legacy	105
    b_regularizer	~legacy	105
    batch_input_shape	None	117
    batch_size	None	117
    bias	~legacy	105
    bias_constraint	None	116
    bias_initializer	'zeros'	116
    bias_regularizer	None	116
    border_mode	~legacy	105
    conv_op	None	23
    data_format	None	116
    depth_multiplier	1	116
    depthwise_constraint	None	116
    depthwise_initializer	'glorot_uniform'	116
    depthwise_regularizer	None	116
    dilation_rate	(1, 1)	116
    dim_ordering	~legacy	105
    dtype	None	116
    dynamic	False	5
    groups	1	23
    implementation	None	30
    init	~legacy	105
    input_dim	None	21
    input_dtype	None	105
    input_shape	None	116
    kernel_constraint	None	117
    kernel_initializer	'glorot_uniform'	117
    kernel_regularizer	None	117
    kernel_size	!	116
    name	None	116
    nb_col	~legacy	105
    nb_filter	~legacy	105
    nb_row	~legacy	105
    padding	'valid'	116
    strides	(1, 1)	116
    subsample	~legacy	105
    trainable	True	116
    use_bias	True	116
    weights	None	117
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
    @layers.Discretization	40
    activity_regularizer	None	59
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	59
    batch_input_shape	None	59
    batch_size	None	59
    bin_boundaries	None	29
    bins	!	118	None	119
    dtype	None	40
    dynamic	False	59
    epsilon	0.01	29
    implementation	None	30
    input_dim	None	23
    input_shape	None	59
    name	None	40
    num_bins	None	29
    output_mode	'int'	42	INTEGER	75
    sparse	False	42
    streaming	True	80
    trainable	True	59
    weights	None	59
    +bin_boundaries	52
    +num_bins	52
    @layers.DistributedCallbackModel	5
    model	!	5
    +build_input_shape	120
    +compile_config	120
    +inbound_nodes	121
    +input_layers	121
    +input_shape	122
    +layers	121
    +loss	122
    +name	123
    +optimizer	122
    +output_layers	121
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
    noise_shape	None	124
    p	!	1	~legacy	28
    rate	!	2
    rng_type	None	39
    seed	None	124
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
    +cell	125
    +dropout_fn	23
    +dropout_state_filter_visitor	23
    @layers.DynamicEmbedding	126
    activity_regularizer	None	126
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	126
    batch_input_shape	None	126
    batch_size	None	126
    dtype	None	126
    dynamic	False	126
    embedding_initializer	'uniform'	126
    eviction_policy	'LFU'	126
    implementation	None	126
    initial_vocabulary	!	126
    input_dim	!	126
    input_length	None	126
    input_shape	None	126
    name	None	126
    num_oov_indices	1	126
    output_dim	!	126
    trainable	True	126
    weights	None	126
    @layers.DynamicLookup	126
    activity_regularizer	None	126
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	126
    batch_input_shape	None	126
    batch_size	None	126
    dtype	None	126
    dynamic	False	126
    eviction_policy	'LFU'	126
    implementation	None	126
    initial_vocabulary	!	126
    input_dim	None	126
    input_shape	None	126
    name	None	126
    trainable	True	126
    vocabulary_size	!	126
    weights	None	126
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
    lora_rank	None	113
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
    dtype	K.floatx()	127	None	128
    dynamic	False	5
    embeddings_constraint	None	2
    embeddings_initializer	'uniform'	2
    embeddings_regularizer	None	2
    implementation	None	30
    init	'uniform'	1	~legacy	28
    input_dim	!	0
    input_dtype	None	129
    input_length	None	130
    input_shape	None	0
    lora_alpha	None	58
    lora_rank	None	113
    mask_zero	False	0
    name	None	0
    output_dim	!	0
    quantization_config	None	37
    sparse	False	69
    trainable	True	0
    use_one_hot_matmul	False	69
    weights	None	131
    +input_dim	132
    +output_dim	132
    +quantization_config	37
    @layers.Equalization	133
    activity_regularizer	None	133
    autocast	True	133
    bins	256	133
    bounding_box_format	None	133
    data_format	None	133
    dtype	None	133
    factor	None	133
    input_dim	None	133
    input_shape	None	133
    name	None	133
    trainable	True	133
    value_range	(0, 255)	133
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
    data_format	'channels_last'	134	None	135
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
    +build_input_shape	120
    +compile_config	120
    +input_shape	122
    +loss	122
    +name	23
    +optimizer	122
    @layers.FunctionalPreprocessingStage	30
    inputs	!	119	None	84
    name	None	30
    outputs	!	119	None	84
    skip_init	False	30
    trainable	True	30
    +build_input_shape	120
    +compile_config	120
    +input_shape	122
    +loss	122
    +name	30
    +optimizer	122
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
    cell	!	136
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
    implementation	0	137	1	138	2	139
    init	'glorot_uniform'	1	~legacy	28
    inner_activation	'hard_sigmoid'	1	~legacy	28
    inner_init	'orthogonal'	1	~legacy	28
    input_dim	None	140	~legacy	36
    input_dtype	K.floatx()	1	None	36
    input_length	None	141	~legacy	36
    input_shape	None	0
    kernel_constraint	None	2
    kernel_initializer	'glorot_uniform'	2
    kernel_regularizer	None	2
    name	None	0
    output_dim	!	1	~legacy	28
    recurrent_activation	'hard_sigmoid'	142	'sigmoid'	143
    recurrent_constraint	None	2
    recurrent_dropout	0.0	2
    recurrent_initializer	'orthogonal'	2
    recurrent_regularizer	None	2
    reset_after	False	105	True	6
    return_runtime	False	5
    return_sequences	False	0
    return_state	False	101
    rng_type	None	39
    seed	None	42
    stateful	False	0
    time_major	False	5
    trainable	True	0
    units	!	2
    unroll	False	0
    use_bias	True	2
    use_cudnn	'auto'	144
    weights	None	31
    zero_output_for_mask	False	6
    +implementation	110
    @layers.GRUCell	145
    activation	'tanh'	145
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	110
    batch_size	None	110
    bias_constraint	None	145
    bias_initializer	'zeros'	145
    bias_regularizer	None	145
    dropout	0.0	145
    dtype	None	145
    dynamic	False	5
    enable_caching_device	False	146	True	59
    force_generator	False	41
    implementation	1	138	2	143
    input_dim	None	21
    input_dtype	None	111
    input_shape	None	145
    kernel_constraint	None	145
    kernel_initializer	'glorot_uniform'	145
    kernel_regularizer	None	145
    name	None	145
    recurrent_activation	'hard_sigmoid'	138	'sigmoid'	143
    recurrent_constraint	None	145
    recurrent_dropout	0.0	145
    recurrent_initializer	'orthogonal'	145
    recurrent_regularizer	None	145
    reset_after	False	105	True	6
    rng_type	None	39
    seed	None	42
    trainable	True	145
    units	!	145
    use_bias	True	145
    weights	None	110
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
    enable_caching_device	False	146	True	59
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
    enable_caching_device	False	146	True	59
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
    cell	!	136
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
    @layers.GRUV2	70
    activation	'tanh'	70
    activity_regularizer	None	70
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	70
    batch_input_shape	None	70
    batch_size	None	70
    bias_constraint	None	70
    bias_initializer	'zeros'	70
    bias_regularizer	None	70
    cell	!	136
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
    seed	None	115
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
    seed	None	115
    sigma	!	1	~legacy	28
    stddev	!	2
    trainable	True	0
    weights	None	32
    @layers.GlobalAveragePooling1D	62
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	147
    batch_size	None	32
    create_input_layer	None	47
    data_format	'channels_last'	53	None	18
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	46	None	36
    input_shape	None	62
    keepdims	False	81
    name	None	62
    trainable	True	62
    weights	None	32
    @layers.GlobalAveragePooling2D	62
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	147
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
    keepdims	False	81
    name	None	62
    trainable	True	62
    weights	None	32
    @layers.GlobalAveragePooling3D	148
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	149
    batch_size	None	32
    create_input_layer	None	150
    data_format	None	2
    dim_ordering	'default'	151	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	151	None	36
    input_shape	None	148
    keepdims	False	81
    name	None	148
    trainable	True	148
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
    keepdims	False	81
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
    keepdims	False	81
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
    keepdims	False	81
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
    keepdims	False	81
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
    keepdims	False	81
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
    keepdims	False	81
    name	None	2
    trainable	True	2
    weights	None	32
    @layers.GlobalMaxPooling1D	62
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	147
    batch_size	None	32
    create_input_layer	None	47
    data_format	'channels_last'	53	None	18
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	46	None	36
    input_shape	None	62
    keepdims	False	81
    name	None	62
    trainable	True	62
    weights	None	32
    @layers.GlobalMaxPooling2D	62
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	147
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
    keepdims	False	81
    name	None	62
    trainable	True	62
    weights	None	32
    @layers.GlobalMaxPooling3D	148
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	149
    batch_size	None	32
    create_input_layer	None	150
    data_format	None	2
    dim_ordering	'default'	151	~legacy	28
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	K.floatx()	151	None	36
    input_shape	None	148
    keepdims	False	81
    name	None	148
    trainable	True	148
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
    keepdims	False	98
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
    keepdims	False	98
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
    keepdims	False	98
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
    @layers.GroupNormalization	152
    activity_regularizer	None	152
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	153
    axis	-1	152
    batch_input_shape	None	153
    batch_size	None	153
    beta_constraint	None	152
    beta_initializer	'zeros'	152
    beta_regularizer	None	152
    center	True	152
    dtype	None	152
    dynamic	False	153
    epsilon	0.001	152
    gamma_constraint	None	152
    gamma_initializer	'ones'	152
    gamma_regularizer	None	152
    groups	32	152
    implementation	None	153
    input_dim	None	152
    input_shape	None	152
    name	None	152
    scale	True	152
    trainable	True	152
    weights	None	153
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
    stateful	False	80
    streaming	True	80
    trainable	True	40
    weights	None	59
    @layers.Highway	154
    W_constraint	None	154
    W_regularizer	None	154
    activation	'linear'	33	None	106
    activity_regularizer	None	154
    b_constraint	None	154
    b_regularizer	None	154
    batch_input_shape	None	154
    batch_size	None	28
    bias	True	155
    create_input_layer	None	33
    dtype	K.floatx()	34	None	36
    init	'glorot_uniform'	154
    input_dim	None	154
    input_dtype	K.floatx()	1	None	36
    input_shape	None	154
    name	None	154
    trainable	True	154
    transform_bias	-2	156	None	157
    weights	None	154
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
    has_input_vocabulary	False	158	vocabulary is not None	115
    has_static_table	False	80	None	98
    idf_weights	None	115
    implementation	None	30
    input_dim	None	23
    input_shape	None	59
    invert	False	21
    mask_token	!	21
    mask_zero	False	75
    max_tokens	!	21	None	75
    name	None	40
    num_oov_indices	!	21
    num_oov_tokens	1	75
    oov_method	'floormod'	7
    oov_token	!	21
    output_mode	'int'	81	INT	80
    pad_to_max_tokens	False	29
    reserve_zero	True	75
    salt	None	7
    sparse	False	29
    streaming	True	80
    trainable	None	18	True	59
    vocabulary	None	40
    vocabulary_dtype	!	42
    vocabulary_size	None	29
    weights	None	59
    @layers.InputLayer	0	open	18
    batch_input_shape	None	159
    batch_shape	None	18
    batch_size	None	2
    dtype	None	2
    input_dtype	None	1	~legacy	160
    input_shape	None	0
    input_tensor	None	66
    name	None	0
    optional	False	161
    ragged	False	162	None	163
    shape	None	18
    sparse	False	164	None	29
    type_spec	None	119
    @layers.InputSpec	6
    allow_last_axis_squeeze	False	165
    axes	None	6
    dtype	None	6
    max_ndim	None	6
    min_ndim	None	6
    name	None	165
    ndim	None	6
    optional	False	161
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
    has_input_vocabulary	False	158	vocabulary is not None	115
    has_static_table	False	80	None	98
    idf_weights	None	115
    implementation	None	30
    input_dim	None	23
    input_shape	None	23
    invert	False	21
    mask_token	0	80	None	81
    mask_value	0	26	None	119
    max_tokens	None	29
    max_values	None	23
    name	None	21
    num_oov_indices	1	21
    oov_method	'floormod'	7
    oov_token	-1	29
    oov_value	-1	26	None	119
    output_mode	'int'	81	index_lookup.INT	80
    pad_to_max_tokens	False	29
    salt	None	7
    sparse	False	29
    streaming	True	80
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
    implementation	None	84
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
    @layers.IntegerLookupV2	26
    activity_regularizer	None	26
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	26
    batch_input_shape	None	26
    batch_size	None	26
    dtype	None	26
    dynamic	False	26
    implementation	None	84
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
    cell	!	136
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
    implementation	0	137	1	138	2	143
    init	'glorot_uniform'	1	~legacy	28
    inner_activation	'hard_sigmoid'	1	~legacy	28
    inner_init	'orthogonal'	1	~legacy	28
    input_dim	None	140	~legacy	36
    input_dtype	K.floatx()	1	None	36
    input_length	None	141	~legacy	36
    input_shape	None	0
    kernel_constraint	None	2
    kernel_initializer	'glorot_uniform'	2
    kernel_regularizer	None	2
    name	None	0
    output_dim	!	1	~legacy	28
    recurrent_activation	'hard_sigmoid'	142	'sigmoid'	143
    recurrent_constraint	None	2
    recurrent_dropout	0.0	2
    recurrent_initializer	'orthogonal'	2
    recurrent_regularizer	None	2
    return_runtime	False	5
    return_sequences	False	0
    return_state	False	101
    rng_type	None	39
    seed	None	42
    stateful	False	0
    time_major	False	5
    trainable	True	0
    unit_forget_bias	True	2
    units	!	2
    unroll	False	0
    use_bias	True	2
    use_cudnn	'auto'	144
    weights	None	31
    zero_output_for_mask	False	6
    +implementation	110
    @layers.LSTMCell	145
    activation	'tanh'	145
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	110
    batch_size	None	110
    bias_constraint	None	145
    bias_initializer	'zeros'	145
    bias_regularizer	None	145
    dropout	0.0	145
    dtype	None	145
    dynamic	False	5
    enable_caching_device	False	146	True	59
    force_generator	False	41
    implementation	1	138	2	143
    input_dim	None	21
    input_dtype	None	111
    input_shape	None	145
    kernel_constraint	None	145
    kernel_initializer	'glorot_uniform'	145
    kernel_regularizer	None	145
    name	None	145
    recurrent_activation	'hard_sigmoid'	138	'sigmoid'	143
    recurrent_constraint	None	145
    recurrent_dropout	0.0	145
    recurrent_initializer	'orthogonal'	145
    recurrent_regularizer	None	145
    rng_type	None	39
    seed	None	42
    trainable	True	145
    unit_forget_bias	True	145
    units	!	145
    use_bias	True	145
    weights	None	110
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
    enable_caching_device	False	146	True	59
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
    enable_caching_device	False	146	True	59
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
    cell	!	136
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
    @layers.LSTMV2	70
    activation	'tanh'	70
    activity_regularizer	None	70
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	70
    batch_input_shape	None	70
    batch_size	None	70
    bias_constraint	None	70
    bias_initializer	'zeros'	70
    bias_regularizer	None	70
    cell	!	136
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
    @layers.Lambda	0
    activity_regularizer	None	6
    arguments	None	124	{}	156
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
    +arguments	101
    +class_name	18
    +closure	18
    +code	18
    +config	18
    +defaults	18
    +function	0
    +function_type	154
    +mask	5
    +output_shape	0
    +output_shape_type	154
    +type	166
    +value	166
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
    @layers.LinearModel	136
    activation	None	136
    activity_regularizer	None	136
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	136
    batch_input_shape	None	136
    batch_size	None	136
    bias_initializer	'zeros'	136
    bias_regularizer	None	136
    dtype	None	136
    dynamic	False	136
    implementation	None	136
    input_dim	None	136
    input_shape	None	136
    kernel_initializer	'zeros'	136
    kernel_regularizer	None	136
    name	None	136
    trainable	True	136
    units	1	136
    use_bias	True	136
    weights	None	136
    @layers.LocallyConnected1D	71
    W_constraint	None	49	~legacy	28
    W_regularizer	None	49	~legacy	28
    activation	'linear'	50	None	99
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
    dtype	K.floatx()	34	None	167
    dynamic	False	5
    filter_length	!	49	~legacy	28
    filters	!	32
    implementation	1	5
    init	'glorot_uniform'	48	'uniform'	50	~legacy	28
    input_dim	None	168	~legacy	28
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
    activation	'linear'	50	None	99
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
    dtype	K.floatx()	34	None	167
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
    @layers.MaxoutDense	154
    W_constraint	None	154
    W_regularizer	None	154
    activity_regularizer	None	154
    b_constraint	None	154
    b_regularizer	None	154
    batch_input_shape	None	154
    batch_size	None	28
    bias	True	155
    create_input_layer	None	33
    dtype	K.floatx()	34	None	36
    init	'glorot_uniform'	154
    input_dim	None	154
    input_dtype	K.floatx()	1	None	36
    input_shape	None	154
    name	None	154
    nb_feature	4	154
    output_dim	!	154
    trainable	True	154
    weights	None	154
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
    @layers.Merge	169
    activity_regularizer	None	18
    arguments	None	170	{}	171
    autocast	True	18
    concat_axis	-1	90
    dot_axes	-1	90
    dtype	None	18
    input_dim	None	18
    input_shape	None	18
    layers	None	90
    mode	'sum'	90
    name	None	169
    node_indices	None	90
    output_mask	None	172
    output_shape	None	90
    tensor_indices	None	90
    trainable	True	18
    +mode	90
    +mode_type	90
    +output_mask	173
    +output_mask_type	173
    +output_shape	90
    +output_shape_type	90
    @layers.Minimum	145
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	110
    batch_size	None	110
    dtype	None	145
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	111
    input_shape	None	145
    name	None	145
    trainable	True	145
    weights	None	110
    @layers.MixUp	133
    activity_regularizer	None	133
    alpha	0.2	133
    autocast	True	133
    bounding_box_format	None	133
    data_format	None	133
    dtype	None	133
    factor	None	133
    input_dim	None	133
    input_shape	None	133
    name	None	133
    seed	None	133
    trainable	True	133
    @layers.Model	0	open	174
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
    inputs	!	175	None	176
    name	None	177
    output	!	1	~legacy	28
    outputs	!	175	None	176
    skip_init	False	84
    trainable	None	18	True	23
    weights	None	23
    +build_input_shape	120
    +compile_config	120
    +inbound_nodes	178
    +input_layers	178
    +input_shape	122
    +layers	178
    +loss	122
    +name	179
    +optimizer	122
    +output_layers	178
    @layers.ModuleWrapper	119
    activity_regularizer	None	119
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	119
    batch_input_shape	None	119
    batch_size	None	119
    dtype	None	119
    dynamic	False	119
    implementation	None	119
    input_dim	None	119
    input_shape	None	119
    method_name	None	119
    module	!	119
    name	None	119
    trainable	True	119
    weights	None	119
    @layers.MultiHeadAttention	165
    activity_regularizer	None	165
    attention_axes	None	165
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	30
    batch_input_shape	None	30
    batch_size	None	30
    bias_constraint	None	165
    bias_initializer	'zeros'	165
    bias_regularizer	None	165
    dropout	0.0	165
    dtype	None	165
    dynamic	False	30
    flash_attention	None	27
    implementation	None	30
    input_dim	None	165
    input_shape	None	165
    kernel_constraint	None	165
    kernel_initializer	'glorot_uniform'	165
    kernel_regularizer	None	165
    key_dim	!	165
    name	None	165
    num_heads	!	165
    output_shape	None	165
    seed	None	10
    sliding_window	None	22
    softmax_robust_masking	False	180
    trainable	True	165
    use_bias	True	165
    use_gate	False	7
    value_dim	None	165
    weights	None	30
    +key_shape	119
    +query_shape	119
    +value_shape	119
    @layers.MultiRNNCell	23
    cells	!	23
    state_is_tuple	True	23
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
    @layers.Network	174	open	174
    input	~legacy	181
    inputs	None	174
    output	~legacy	181
    outputs	None	174
    +inbound_nodes	182
    +input_layers	182
    +layers	182
    +name	174
    +output_layers	182
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
    invert	False	183
    mean	None	165
    name	None	6
    trainable	True	6
    variance	None	165
    weights	None	5
    @layers.NormalizationV1	184
    activity_regularizer	None	184
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	184
    axis	-1	184
    batch_input_shape	None	184
    batch_size	None	184
    dtype	None	184
    dynamic	False	184
    implementation	None	84
    input_dim	None	26
    input_shape	None	184
    mean	None	84
    name	None	184
    trainable	True	184
    variance	None	84
    weights	None	184
    @layers.NormalizationV2	184
    activity_regularizer	None	184
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	184
    axis	-1	184
    batch_input_shape	None	184
    batch_size	None	184
    dtype	None	184
    dynamic	False	184
    implementation	None	84
    input_dim	None	26
    input_shape	None	184
    mean	None	84
    name	None	184
    trainable	True	184
    variance	None	84
    weights	None	184
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
    shared_axes	None	185
    trainable	True	1
    weights	None	1
    @layers.PeepholeLSTMCell	186
    activation	'tanh'	186
    activity_regularizer	None	186
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	186
    batch_input_shape	None	186
    batch_size	None	186
    bias_constraint	None	186
    bias_initializer	'zeros'	186
    bias_regularizer	None	186
    dropout	0.0	186
    dtype	None	186
    dynamic	False	186
    enable_caching_device	False	146	True	187
    force_generator	False	188
    implementation	1	186
    input_dim	None	189
    input_shape	None	186
    kernel_constraint	None	186
    kernel_initializer	'glorot_uniform'	186
    kernel_regularizer	None	186
    name	None	186
    recurrent_activation	'hard_sigmoid'	186
    recurrent_constraint	None	186
    recurrent_dropout	0.0	186
    recurrent_initializer	'orthogonal'	186
    recurrent_regularizer	None	186
    seed	None	188
    trainable	True	186
    unit_forget_bias	True	186
    units	!	186
    use_bias	True	186
    weights	None	186
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
    stateful	False	80
    streaming	True	80
    trainable	True	5
    weights	None	5
    @layers.PreprocessingStage	59
    layers	None	59
    name	None	59
    +build_input_shape	59
    +compile_config	120
    +layers	59
    +module	190
    +name	59
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
    @layers.RNN	145
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	110
    batch_size	None	110
    cell	!	145
    dtype	None	145
    dynamic	False	5
    go_backwards	False	145
    implementation	None	30
    input_dim	None	6
    input_dtype	None	111
    input_length	None	5
    input_shape	None	145
    name	None	145
    return_sequences	False	145
    return_state	False	145
    stateful	False	145
    time_major	False	5
    trainable	True	145
    unroll	False	145
    weights	None	110
    zero_output_for_mask	False	6
    +cell	145
    +num_constants	110
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
    @layers.RandAugment	133
    activity_regularizer	None	133
    autocast	True	133
    bounding_box_format	None	133
    data_format	None	133
    dtype	None	133
    factor	0.5	133
    input_dim	None	133
    input_shape	None	133
    interpolation	'bilinear'	133
    name	None	133
    num_ops	2	133
    seed	None	133
    trainable	True	133
    value_range	(0, 255)	133
    @layers.RandomBrightness	51
    activity_regularizer	None	51
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	136
    batch_input_shape	None	136
    batch_size	None	136
    bounding_box_format	None	25
    data_format	None	25
    dtype	None	51
    dynamic	False	136
    factor	!	51
    implementation	None	136
    input_dim	None	51
    input_shape	None	51
    name	None	51
    rate	1.0	60
    rng_type	None	39
    seed	None	51
    trainable	True	51
    value_range	(0, 255)	51
    weights	None	136
    @layers.RandomColorDegeneration	133
    activity_regularizer	None	133
    autocast	True	133
    bounding_box_format	None	133
    data_format	None	133
    dtype	None	133
    factor	!	133
    input_dim	None	133
    input_shape	None	133
    name	None	133
    seed	None	133
    trainable	True	133
    value_range	(0, 255)	133
    @layers.RandomColorJitter	133
    activity_regularizer	None	133
    autocast	True	133
    bounding_box_format	None	133
    brightness_factor	None	133
    contrast_factor	None	133
    data_format	None	133
    dtype	None	133
    factor	None	133
    hue_factor	None	133
    input_dim	None	133
    input_shape	None	133
    name	None	133
    saturation_factor	None	133
    seed	None	133
    trainable	True	133
    value_range	(0, 255)	133
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
    stateful	False	80
    streaming	True	80
    trainable	True	40
    value_range	(0, 255)	133
    weights	None	59
    @layers.RandomCrop	85
    activity_regularizer	None	85
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	86
    batch_input_shape	None	70
    batch_size	None	70
    bounding_box_format	None	25
    data_format	None	18
    dtype	None	85
    dynamic	False	70
    factor	None	25
    height	!	85
    implementation	None	30
    input_dim	None	21
    input_shape	None	85
    name	None	85
    rate	1.0	61
    rng_type	None	39
    seed	None	85
    stateful	False	80
    streaming	True	80
    trainable	True	85
    weights	None	70
    width	!	85
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
    stateful	False	80
    streaming	True	80
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
    @layers.RandomGrayscale	133
    activity_regularizer	None	133
    autocast	True	133
    bounding_box_format	None	133
    data_format	None	133
    dtype	None	133
    factor	0.5	133
    input_dim	None	133
    input_shape	None	133
    name	None	133
    seed	None	133
    trainable	True	133
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
    stateful	False	80
    streaming	True	80
    trainable	True	40
    weights	None	59
    @layers.RandomHue	133
    activity_regularizer	None	133
    autocast	True	133
    bounding_box_format	None	133
    data_format	None	133
    dtype	None	133
    factor	!	133
    input_dim	None	133
    input_shape	None	133
    name	None	133
    seed	None	133
    trainable	True	133
    value_range	(0, 255)	133
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
    @layers.RandomPosterization	133
    activity_regularizer	None	133
    autocast	True	133
    bounding_box_format	None	133
    data_format	None	133
    dtype	None	133
    factor	!	133
    input_dim	None	133
    input_shape	None	133
    name	None	133
    seed	None	133
    trainable	True	133
    value_range	(0, 255)	133
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
    fill_mode	'constant'	75	'reflect'	21
    fill_value	0.0	165
    implementation	None	30
    input_dim	None	21
    input_shape	None	40
    interpolation	'bilinear'	40
    name	None	40
    rate	1.0	61
    rng_type	None	39
    seed	None	40
    stateful	False	80
    streaming	True	80
    trainable	True	40
    value_range	(0, 255)	191
    weights	None	59
    @layers.RandomSaturation	133
    activity_regularizer	None	133
    autocast	True	133
    bounding_box_format	None	133
    data_format	None	133
    dtype	None	133
    factor	!	133
    input_dim	None	133
    input_shape	None	133
    name	None	133
    seed	None	133
    trainable	True	133
    value_range	(0, 255)	133
    @layers.RandomSharpness	133
    activity_regularizer	None	133
    autocast	True	133
    bounding_box_format	None	133
    data_format	None	133
    dtype	None	133
    factor	!	133
    input_dim	None	133
    input_shape	None	133
    name	None	133
    seed	None	133
    trainable	True	133
    value_range	(0, 255)	133
    @layers.RandomShear	192
    activity_regularizer	None	192
    autocast	True	192
    bounding_box_format	None	192
    data_format	None	192
    dtype	None	192
    factor	None	192
    fill_mode	'reflect'	192
    fill_value	0.0	192
    input_dim	None	192
    input_shape	None	192
    interpolation	'bilinear'	192
    name	None	192
    seed	None	192
    trainable	True	192
    x_factor	0.0	133	None	193
    y_factor	0.0	133	None	193
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
    fill_mode	'constant'	75	'reflect'	21
    fill_value	0.0	165
    height_factor	!	40
    implementation	None	30
    input_dim	None	21
    input_shape	None	40
    interpolation	'bilinear'	40
    name	None	40
    rate	1.0	60
    rng_type	None	39
    seed	None	40
    stateful	False	80
    streaming	True	80
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
    stateful	False	80
    streaming	True	80
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
    fill_mode	'constant'	75	'reflect'	21
    fill_value	0.0	165
    height_factor	!	40
    implementation	None	30
    input_dim	None	21
    input_shape	None	40
    interpolation	'bilinear'	40
    name	None	40
    rate	1.0	61
    rng_type	None	39
    seed	None	40
    stateful	False	80
    streaming	True	80
    trainable	True	40
    weights	None	59
    width_factor	!	75	None	21
    @layers.ReLU	135
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	93
    batch_size	None	93
    dtype	None	135
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	181
    input_shape	None	135
    max_value	None	135
    name	None	135
    negative_slope	0	87	0.0	194
    threshold	0	87	0.0	194
    trainable	True	135
    weights	None	93
    @layers.Recurrent	154
    batch_input_shape	None	154
    batch_size	None	28
    consume_less	'cpu'	1
    create_input_layer	None	33
    dtype	K.floatx()	34	None	36
    go_backwards	False	154
    implementation	0	28
    input_dim	None	1
    input_dtype	K.floatx()	1	None	36
    input_length	None	1
    input_shape	None	154
    name	None	154
    return_sequences	False	154
    return_state	False	107
    stateful	False	154
    trainable	True	154
    unroll	False	154
    weights	None	154
    @layers.Reduction	195
    activity_regularizer	None	195
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	195
    axis	-2	195
    batch_input_shape	None	195
    batch_size	None	195
    dtype	None	195
    dynamic	False	195
    implementation	None	88
    input_dim	None	89
    input_shape	None	195
    name	None	195
    reduction	!	195
    trainable	True	195
    weights	None	195
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
    stateful	False	80
    streaming	True	80
    trainable	True	40
    weights	None	59
    +offset	196
    +scale	196
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
    +cell	125
    +residual_fn	23
    @layers.Resizing	85
    activity_regularizer	None	85
    antialias	False	52
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	70
    batch_input_shape	None	70
    batch_size	None	70
    bounding_box_format	None	25
    crop_to_aspect_ratio	False	81
    data_format	None	18
    dtype	None	85
    dynamic	False	70
    factor	None	25
    fill_mode	'constant'	14
    fill_value	0.0	14
    height	!	85
    implementation	None	30
    input_dim	None	21
    input_shape	None	85
    interpolation	'bilinear'	85
    name	None	85
    pad_to_aspect_ratio	False	14
    stateful	False	80
    streaming	True	80
    trainable	True	85
    weights	None	70
    width	!	85
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
    shared_axes	None	185
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
    @layers.SeparableConv1D	197
    activation	None	197
    activity_regularizer	None	197
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	198
    batch_size	None	198
    bias_constraint	None	197
    bias_initializer	'zeros'	197
    bias_regularizer	None	197
    conv_op	None	23
    data_format	'channels_last'	199	None	200
    depth_multiplier	1	197
    depthwise_constraint	None	197
    depthwise_initializer	'glorot_uniform'	197
    depthwise_regularizer	None	197
    dilation_rate	1	197
    dtype	None	197
    dynamic	False	5
    filters	!	197
    groups	1	23
    implementation	None	30
    input_dim	None	21
    input_dtype	None	201
    input_shape	None	197
    kernel_constraint	None	198
    kernel_initializer	'glorot_uniform'	198
    kernel_regularizer	None	198
    kernel_size	!	197
    name	None	197
    padding	'valid'	197
    pointwise_constraint	None	197
    pointwise_initializer	'glorot_uniform'	197
    pointwise_regularizer	None	197
    strides	1	197
    trainable	True	197
    use_bias	True	197
    weights	None	198
    @layers.SeparableConv2D	66
    W_constraint	~legacy	202
    W_regularizer	~legacy	202
    activation	'linear'	50	None	92
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
    dilation_rate	(1, 1)	203	1	204
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
    nb_col	!	49	~legacy	202
    nb_filter	!	49	~legacy	28
    nb_row	!	49	~legacy	202
    padding	'valid'	2
    pointwise_constraint	None	66
    pointwise_initializer	'glorot_uniform'	2
    pointwise_regularizer	None	66
    strides	(1, 1)	2
    subsample	(1, 1)	49	~legacy	28
    trainable	True	66
    use_bias	True	2
    weights	None	71
    @layers.SeparableConvolution1D	197
    activation	None	197
    activity_regularizer	None	197
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	198
    batch_size	None	198
    bias_constraint	None	197
    bias_initializer	'zeros'	197
    bias_regularizer	None	197
    conv_op	None	23
    data_format	'channels_last'	199	None	200
    depth_multiplier	1	197
    depthwise_constraint	None	197
    depthwise_initializer	'glorot_uniform'	197
    depthwise_regularizer	None	197
    dilation_rate	1	197
    dtype	None	197
    dynamic	False	5
    filters	!	197
    groups	1	23
    implementation	None	30
    input_dim	None	21
    input_dtype	None	201
    input_shape	None	197
    kernel_constraint	None	198
    kernel_initializer	'glorot_uniform'	198
    kernel_regularizer	None	198
    kernel_size	!	197
    name	None	197
    padding	'valid'	197
    pointwise_constraint	None	197
    pointwise_initializer	'glorot_uniform'	197
    pointwise_regularizer	None	197
    strides	1	197
    trainable	True	197
    use_bias	True	197
    weights	None	198
    @layers.SeparableConvolution2D	66
    W_constraint	~legacy	202
    W_regularizer	~legacy	202
    activation	'linear'	50	None	92
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
    dilation_rate	(1, 1)	203	1	204
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
    nb_col	!	49	~legacy	202
    nb_filter	!	49	~legacy	28
    nb_row	!	49	~legacy	202
    padding	'valid'	2
    pointwise_constraint	None	66
    pointwise_initializer	'glorot_uniform'	2
    pointwise_regularizer	None	66
    strides	(1, 1)	2
    subsample	(1, 1)	49	~legacy	28
    trainable	True	66
    use_bias	True	2
    weights	None	71
    @layers.Sequential	0
    layers	None	124	[]	156
    name	None	0
    trainable	True	18
    +build_input_shape	205
    +class_name	90
    +compile_config	120
    +config	1
    +custom_name	1
    +layers	206
    +module	20
    +name	206
    @layers.SharpnessAwareMinimization	136
    model	!	136
    name	None	136
    num_batch_splits	None	39
    rho	0.05	136
    +model	136
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
    implementation	0	137	None	110
    init	'glorot_uniform'	1	~legacy	28
    inner_activation	~legacy	28
    inner_init	'orthogonal'	1	~legacy	28
    input_dim	None	140	~legacy	36
    input_dtype	K.floatx()	1	None	36
    input_length	None	141	~legacy	36
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
    return_state	False	101
    seed	None	18
    stateful	False	0
    time_major	False	5
    trainable	True	0
    units	!	2
    unroll	False	0
    use_bias	True	2
    weights	None	31
    zero_output_for_mask	False	6
    +implementation	110
    @layers.SimpleRNNCell	145
    activation	'tanh'	145
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	110
    batch_size	None	110
    bias_constraint	None	145
    bias_initializer	'zeros'	145
    bias_regularizer	None	145
    dropout	0.0	145
    dtype	None	145
    dynamic	False	5
    enable_caching_device	False	146	True	59
    force_generator	False	41
    implementation	None	30
    input_dim	None	21
    input_dtype	None	111
    input_shape	None	145
    kernel_constraint	None	145
    kernel_initializer	'glorot_uniform'	145
    kernel_regularizer	None	145
    name	None	145
    recurrent_constraint	None	145
    recurrent_dropout	0.0	145
    recurrent_initializer	'orthogonal'	145
    recurrent_regularizer	None	145
    rng_type	None	39
    seed	None	42
    trainable	True	145
    units	!	145
    use_bias	True	145
    weights	None	110
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
    @layers.Softmax	197
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    axis	-1	197
    batch_input_shape	None	198
    batch_size	None	198
    dtype	None	197
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	201
    input_shape	None	197
    name	None	197
    robust_masking	False	180
    trainable	True	197
    weights	None	198
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
    @layers.SpatialDropout1D	92
    activity_regularizer	None	5
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	99
    batch_size	None	32
    dtype	K.floatx()	34	None	35
    dynamic	False	5
    force_generator	False	41
    implementation	None	30
    input_dim	None	23
    input_dtype	K.floatx()	48	None	36
    input_shape	None	99
    name	None	92
    noise_shape	None	207
    p	!	48	~legacy	28
    rate	!	2
    rng_type	None	39
    seed	None	124
    trainable	True	99
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
    noise_shape	None	207
    p	!	49	~legacy	28
    rate	!	2
    rng_type	None	39
    seed	None	124
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
    noise_shape	None	207
    p	!	49	~legacy	28
    rate	!	2
    rng_type	None	39
    seed	None	124
    trainable	True	71
    weights	None	32
    @layers.SpectralNormalization	20
    activity_regularizer	None	20
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	190
    batch_input_shape	None	190
    batch_size	None	190
    dtype	None	20
    dynamic	False	190
    implementation	None	190
    input_dim	None	20
    input_shape	None	20
    layer	!	20
    name	None	20
    power_iterations	1	20
    trainable	True	20
    weights	None	190
    +layer	20
    +module	190
    @layers.StackedRNNCells	145
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	110
    batch_size	None	110
    cells	!	145
    dtype	None	145
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	111
    input_shape	None	145
    name	None	145
    reverse_state_order	False	53
    trainable	True	145
    weights	None	110
    +cells	145
    @layers.StringLookup	21
    activity_regularizer	None	23
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	23
    batch_input_shape	None	23
    batch_size	None	23
    dtype	None	21
    dynamic	False	23
    encoding	'utf-8'	152	None	208
    has_input_vocabulary	False	158	vocabulary is not None	115
    has_static_table	False	80	None	98
    idf_weights	None	115
    implementation	None	30
    input_dim	None	23
    input_shape	None	23
    invert	False	21
    mask_token	''	82	None	81
    max_tokens	None	21
    name	None	21
    num_oov_indices	1	21
    oov_method	'floormod'	7
    oov_token	'[UNK]'	21
    output_mode	'int'	81	index_lookup.INT	80
    pad_to_max_tokens	False	29
    salt	None	7
    sparse	False	29
    streaming	True	80
    trainable	None	18	True	23
    vocabulary	None	21
    vocabulary_size	None	29
    weights	None	23
    @layers.StringLookupV1	26
    activity_regularizer	None	26
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	26
    batch_input_shape	None	26
    batch_size	None	26
    dtype	None	26
    dynamic	False	26
    encoding	None	26
    implementation	None	84
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
    implementation	None	84
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
    @layers.Subtract	209
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	210
    batch_size	None	210
    dtype	None	209
    dynamic	False	5
    implementation	None	30
    input_dim	None	21
    input_dtype	None	211
    input_shape	None	209
    name	None	209
    trainable	True	209
    weights	None	210
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
    fused	None	119
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
    virtual_batch_size	None	119
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
    @layers.TFDataLayer	212
    activity_regularizer	None	212
    autocast	True	212
    dtype	None	212
    input_dim	None	212
    input_shape	None	212
    name	None	212
    trainable	True	212
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
    @layers.TextVectorization	85
    activity_regularizer	None	85
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	70
    batch_input_shape	None	70
    batch_size	None	70
    dtype	None	85
    dynamic	False	70
    encoding	'utf-8'	152
    has_input_vocabulary	vocabulary is not None	115
    idf_weights	None	115
    implementation	None	30
    input_dim	None	21
    input_shape	None	85
    max_tokens	None	85
    name	None	85
    ngrams	None	85
    output_mode	'int'	81	INT	213
    output_sequence_length	None	85
    pad_to_max_tokens	False	29	True	184
    ragged	False	115
    sparse	False	115
    split	'whitespace'	81	SPLIT_ON_WHITESPACE	213
    standardize	'lower_and_strip_punctuation'	81	LOWER_AND_STRIP_PUNCTUATION	213
    streaming	True	80
    trainable	True	85
    vocabulary	None	165
    vocabulary_size	None	29
    weights	None	70
    +ngrams	11
    +split	20
    +standardize	20
    @layers.TextVectorizationV1	184
    activity_regularizer	None	184
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	184
    batch_input_shape	None	184
    batch_size	None	184
    dtype	None	184
    dynamic	False	184
    implementation	None	84
    input_dim	None	26
    input_shape	None	184
    max_tokens	None	184
    name	None	184
    ngrams	None	184
    output_mode	INT	184
    output_sequence_length	None	184
    pad_to_max_tokens	True	184
    split	SPLIT_ON_WHITESPACE	184
    standardize	LOWER_AND_STRIP_PUNCTUATION	184
    trainable	True	184
    vocabulary	None	84
    weights	None	184
    @layers.TextVectorizationV2	184
    activity_regularizer	None	184
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	184
    batch_input_shape	None	184
    batch_size	None	184
    dtype	None	184
    dynamic	False	184
    implementation	None	84
    input_dim	None	26
    input_shape	None	184
    max_tokens	None	184
    name	None	184
    ngrams	None	184
    output_mode	INT	184
    output_sequence_length	None	184
    pad_to_max_tokens	True	184
    split	SPLIT_ON_WHITESPACE	184
    standardize	LOWER_AND_STRIP_PUNCTUATION	184
    trainable	True	184
    vocabulary	None	84
    weights	None	184
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
    +module	190
    @layers.TimeDistributedDense	1
    W_constraint	None	1
    W_regularizer	None	1
    activation	'linear'	33	None	48
    activity_regularizer	None	1
    b_constraint	None	1
    b_regularizer	None	1
    batch_input_shape	None	1
    bias	True	108
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
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	136
    axis	-1	51
    batch_input_shape	None	136
    batch_size	None	136
    dtype	None	51
    dynamic	False	136
    implementation	None	136
    input_dim	None	51
    input_shape	None	51
    name	None	51
    trainable	True	51
    weights	None	136
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
    interpolation	'nearest'	205
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
    @layers.WideDeepModel	136
    activation	None	136
    activity_regularizer	None	136
    autocast	base_layer_utils.v2_dtype_behavior_enabled()	136
    batch_input_shape	None	136
    batch_size	None	136
    dnn_model	!	136
    dtype	None	136
    dynamic	False	136
    implementation	None	136
    input_dim	None	136
    input_shape	None	136
    linear_model	!	136
    name	None	136
    trainable	True	136
    weights	None	136
    +activation	136
    +dnn_model	136
    +linear_model	136
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
    +module	190
    @layers.ZeroPadding1D	0
    activity_regularizer	None	6
    autocast	True	18	base_layer_utils.v2_dtype_behavior_enabled()	5
    batch_input_shape	None	31
    batch_size	None	32
    create_input_layer	None	33
    data_format	None	196
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
    dtype	None	214
    name	None	18
    @ops.Absolute	18
    dtype	None	214
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
    dtype	None	214
    name	None	18
    @ops.AffineTransform	18
    data_format	'channels_last'	215	None	10
    fill_mode	'constant'	18
    fill_value	0	18
    interpolation	'bilinear'	18
    name	None	216
    @ops.All	18
    axis	None	18
    keepdims	False	18
    name	None	216
    @ops.AllClose	7
    atol	1e-08	7
    equal_nan	False	7
    name	None	7
    rtol	1e-05	7
    @ops.Amax	18
    axis	None	18
    keepdims	False	18
    name	None	216
    @ops.Amin	18
    axis	None	18
    keepdims	False	18
    name	None	216
    @ops.Angle	58
    dtype	None	217
    name	None	58
    @ops.Any	18
    axis	None	18
    keepdims	False	18
    name	None	216
    @ops.Append	18
    axis	None	18
    name	None	216
    @ops.Arange	18
    dtype	None	11
    name	None	18
    @ops.Arccos	18
    dtype	None	214
    name	None	18
    @ops.Arccosh	18
    dtype	None	214
    name	None	18
    @ops.Arcsin	18
    dtype	None	214
    name	None	18
    @ops.Arcsinh	18
    dtype	None	214
    name	None	18
    @ops.Arctan	18
    dtype	None	214
    name	None	18
    @ops.Arctan2	18
    dtype	None	214
    name	None	18
    @ops.Arctanh	18
    dtype	None	214
    name	None	18
    @ops.Argmax	18
    axis	None	18
    keepdims	False	14
    name	None	216
    @ops.Argmin	18
    axis	None	18
    keepdims	False	14
    name	None	216
    @ops.Argpartition	218
    axis	-1	218
    kth	!	218
    name	None	216
    @ops.Argsort	18
    axis	-1	18
    name	None	216
    @ops.Array	18
    dtype	None	11
    name	None	18
    @ops.ArraySplit	37
    axis	0	37
    indices_or_sections	!	37
    name	None	37
    @ops.AssociativeScan	196
    axis	0	216
    name	None	216
    reverse	False	196
    @ops.Average	18
    axis	None	18
    name	None	216
    @ops.AveragePool	18
    data_format	None	18
    name	None	216
    padding	'valid'	18
    pool_size	!	18
    strides	None	18
    @ops.Bartlett	219
    dtype	None	217
    name	None	219
    @ops.BatchNorm	18
    axis	!	18
    epsilon	!	220	0.001	216
    name	None	221
    @ops.BinaryCrossentropy	18
    from_logits	False	18
    name	None	216
    @ops.Bincount	18
    minlength	0	18
    name	None	216
    sparse	False	144
    weights	None	18
    @ops.BitwiseAnd	25
    name	None	216
    @ops.BitwiseInvert	25
    name	None	216
    @ops.BitwiseLeftShift	25
    name	None	216
    @ops.BitwiseNot	25
    name	None	216
    @ops.BitwiseOr	25
    name	None	216
    @ops.BitwiseRightShift	25
    name	None	216
    @ops.BitwiseXor	25
    name	None	216
    @ops.Blackman	219
    dtype	None	217
    name	None	219
    @ops.BroadcastTo	18
    name	None	216
    shape	!	18
    @ops.CDist	22
    name	None	22
    @ops.CTCDecode	222
    beam_width	100	222
    mask_index	0	10	None	223
    merge_repeated	True	222
    name	None	216
    strategy	'greedy'	222
    top_paths	1	222
    @ops.CTCLoss	222
    mask_index	0	222
    name	None	216
    @ops.Cast	18
    dtype	!	18
    name	None	216
    @ops.CategoricalCrossentropy	18
    axis	-1	18
    from_logits	False	18
    name	None	216
    @ops.Cbrt	216
    name	None	216
    @ops.Ceil	18
    dtype	None	214
    name	None	18
    @ops.Celu	27
    alpha	1.0	27
    name	None	216
    @ops.Cholesky	8
    name	None	216
    upper	False	13
    @ops.CholeskyInverse	13
    name	None	13
    upper	False	13
    @ops.Clip	18
    name	None	216
    x_max	!	18
    x_min	!	18
    @ops.Concatenate	18
    axis	0	18
    name	None	216
    @ops.Cond	18
    dtype	None	214
    name	None	18
    @ops.Conj	18
    dtype	None	214
    name	None	18
    @ops.Conjugate	18
    dtype	None	214
    name	None	18
    @ops.Conv	18
    data_format	None	18
    dilation_rate	1	18
    name	None	216
    padding	'valid'	18
    strides	1	18
    @ops.ConvTranspose	18
    data_format	None	18
    dilation_rate	1	18
    name	None	216
    output_padding	None	18
    padding	'valid'	18
    strides	!	220	1	216
    @ops.ConvertToTensor	27
    dtype	!	224	None	216
    name	None	216
    ragged	None	216
    sparse	!	224	None	216
    @ops.Copy	18
    dtype	None	214
    name	None	18
    @ops.Corrcoef	216
    name	None	216
    @ops.Correlate	144
    mode	'valid'	144
    name	None	216
    @ops.Cos	18
    dtype	None	214
    name	None	18
    @ops.Cosh	18
    dtype	None	214
    name	None	18
    @ops.CountNonzero	18
    axis	None	18
    name	None	216
    @ops.CropImages	11
    bottom_cropping	!	214	None	216
    data_format	None	10
    left_cropping	!	214	None	216
    name	None	216
    right_cropping	!	214	None	216
    target_height	!	214	None	216
    target_width	!	214	None	216
    top_cropping	!	214	None	216
    @ops.Cross	18
    axis	None	18
    axisa	-1	18
    axisb	-1	18
    axisc	-1	18
    name	None	216
    @ops.CtcLoss	225
    mask_index	!	225
    @ops.Cumprod	18
    axis	None	18
    dtype	None	18
    name	None	216
    @ops.Cumsum	18
    axis	None	18
    dtype	None	18
    name	None	216
    @ops.Deg2rad	216
    name	None	216
    @ops.DepthToSpace	7
    block_size	!	7
    data_format	'channels_last'	7
    name	None	7
    @ops.DepthwiseConv	18
    data_format	None	18
    dilation_rate	1	18
    name	None	216
    padding	'valid'	18
    strides	1	18
    @ops.Det	8
    name	None	216
    @ops.Diag	18
    k	0	18
    name	None	216
    @ops.Diagflat	133
    k	0	133
    name	None	216
    @ops.Diagonal	18
    axis1	0	18
    axis2	1	18
    name	None	216
    offset	0	18
    @ops.Diff	18
    axis	-1	18
    n	1	18
    name	None	216
    @ops.Digitize	18
    dtype	None	214
    name	None	18
    @ops.Divide	18
    dtype	None	214
    name	None	18
    @ops.DivideNoNan	8
    dtype	None	214
    name	None	8
    @ops.Dot	18
    dtype	None	214
    name	None	18
    @ops.DotProductAttention	25
    attn_logits_soft_cap	None	216
    flash_attention	None	216
    is_causal	False	25
    name	None	216
    @ops.Dsplit	22
    indices_or_sections	!	22
    name	None	22
    @ops.Dstack	7
    name	None	7
    @ops.Eig	8
    name	None	216
    @ops.Eigh	14
    name	None	216
    @ops.Einsum	18
    name	None	216
    subscripts	!	18
    @ops.ElasticTransform	58
    alpha	20.0	58
    data_format	None	58
    fill_mode	'reflect'	58
    fill_value	0.0	58
    interpolation	'bilinear'	58
    name	None	216
    seed	None	58
    sigma	5.0	58
    @ops.Elu	18
    alpha	1.0	18
    name	None	216
    @ops.Empty	220
    dtype	None	214
    name	None	220
    @ops.EmptyLike	37
    dtype	None	37
    name	None	37
    @ops.Equal	18
    dtype	None	214
    name	None	18
    @ops.Erf	18
    dtype	None	214
    name	None	18
    @ops.Erfc	22
    name	None	22
    @ops.Erfinv	8
    dtype	None	214
    name	None	8
    @ops.Exp	18
    dtype	None	214
    name	None	18
    @ops.Exp2	27
    dtype	None	224
    name	None	27
    @ops.ExpandDims	18
    axis	!	18
    name	None	216
    @ops.Expm1	18
    dtype	None	214
    name	None	18
    @ops.ExtractPatches	18
    data_format	'channels_last'	215	None	10
    dilation_rate	1	18
    name	None	216
    padding	'valid'	18
    size	!	18
    strides	None	18
    @ops.ExtractPatches3D	226
    data_format	None	226
    dilation_rate	1	226
    name	None	226
    padding	'valid'	226
    size	!	226
    strides	None	226
    @ops.ExtractSequences	18
    name	None	216
    sequence_length	!	18
    sequence_stride	!	18
    @ops.Eye	220
    dtype	None	214
    k	0	227
    name	None	228
    @ops.FFT	18
    axis	-1	229
    name	None	230
    @ops.FFT2	18
    name	None	230
    @ops.Fabs	22
    name	None	22
    @ops.Flip	18
    axis	None	18
    name	None	216
    @ops.Fliplr	7
    name	None	7
    @ops.Flipud	7
    name	None	7
    @ops.Floor	18
    dtype	None	214
    name	None	18
    @ops.FloorDivide	18
    dtype	None	214
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
    name	None	216
    upper	!	18
    @ops.Full	18
    dtype	None	11
    name	None	18
    shape	!	216
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
    name	None	216
    sigma	(1.0, 1.0)	52
    @ops.Gcd	13
    name	None	13
    @ops.Gelu	18
    approximate	True	18
    name	None	216
    @ops.Geomspace	7
    axis	0	7
    dtype	None	7
    endpoint	True	7
    name	None	7
    num	50	7
    @ops.GetItem	18
    dtype	None	214
    name	None	18
    @ops.Glu	27
    axis	-1	27
    name	None	216
    @ops.Greater	18
    dtype	None	214
    name	None	18
    @ops.GreaterEqual	18
    dtype	None	214
    name	None	18
    @ops.HSVToRGB	10
    data_format	None	10
    name	None	216
    @ops.Hamming	219
    dtype	None	217
    name	None	219
    @ops.Hanning	231
    name	None	231
    @ops.HardShrink	27
    name	None	216
    threshold	0.5	27
    @ops.HardSigmoid	18
    dtype	None	214
    name	None	18
    @ops.HardSilu	232
    dtype	None	214
    name	None	232
    @ops.HardTanh	27
    name	None	216
    @ops.Heaviside	216
    name	None	216
    @ops.Histogram	25
    bins	10	25
    name	None	216
    range	None	25
    @ops.Hsplit	7
    indices_or_sections	!	7
    name	None	7
    @ops.Hstack	18
    dtype	None	214
    name	None	18
    @ops.Hypot	13
    name	None	13
    @ops.I0	7
    name	None	7
    @ops.IFFT2	27
    name	None	216
    @ops.IRFFT	18
    fft_length	None	18
    name	None	216
    @ops.ISTFT	18
    center	True	18
    fft_length	!	18
    length	None	18
    name	None	216
    sequence_length	!	18
    sequence_stride	!	18
    window	'hann'	18
    @ops.Identity	220
    dtype	None	214
    name	None	220
    @ops.Imag	18
    dtype	None	214
    name	None	18
    @ops.InTopK	18
    k	!	18
    name	None	216
    @ops.Inner	27
    dtype	None	224
    name	None	27
    @ops.Inv	8
    name	None	216
    @ops.IsIn	13
    assume_unique	False	13
    invert	False	13
    name	None	13
    @ops.Isclose	18
    dtype	None	214
    equal_nan	False	216
    name	None	18
    @ops.Isfinite	18
    dtype	None	214
    name	None	18
    @ops.Isinf	18
    dtype	None	214
    name	None	18
    @ops.Isnan	18
    dtype	None	214
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
    @ops.Kaiser	231
    beta	!	231
    name	None	231
    @ops.Kron	13
    name	None	13
    @ops.LayerNorm	216
    axis	-1	216
    epsilon	None	216
    name	None	216
    rms_scaling	False	216
    @ops.Lcm	13
    name	None	13
    @ops.Ldexp	37
    name	None	37
    @ops.LeakyRelu	18
    name	None	216
    negative_slope	0.2	18
    @ops.LeftShift	25
    name	None	216
    @ops.Less	18
    dtype	None	214
    name	None	18
    @ops.LessEqual	18
    dtype	None	214
    name	None	18
    @ops.Linspace	18
    axis	0	18
    dtype	None	216	float	220
    endpoint	True	18
    name	None	216
    num	50	18
    retstep	False	18
    @ops.Log	18
    dtype	None	214
    name	None	18
    @ops.Log10	18
    dtype	None	214
    name	None	18
    @ops.Log1p	18
    dtype	None	214
    name	None	18
    @ops.Log2	18
    dtype	None	214
    name	None	18
    @ops.LogSigmoid	18
    dtype	None	214
    name	None	18
    @ops.LogSoftmax	18
    axis	-1	18
    name	None	216
    @ops.Logaddexp	18
    dtype	None	214
    name	None	18
    @ops.Logaddexp2	13
    name	None	13
    @ops.Logdet	25
    name	None	216
    @ops.LogicalAnd	18
    dtype	None	214
    name	None	18
    @ops.LogicalNot	18
    dtype	None	214
    name	None	18
    @ops.LogicalOr	18
    dtype	None	214
    name	None	18
    @ops.LogicalXor	18
    dtype	None	214
    name	None	18
    @ops.Logspace	18
    axis	0	18
    base	10	18
    dtype	None	216	float	220
    endpoint	True	18
    name	None	216
    num	50	18
    @ops.Logsumexp	18
    axis	None	18
    keepdims	False	18
    name	None	216
    @ops.Lstsq	10
    name	None	216
    rcond	None	10
    @ops.LuFactor	8
    name	None	216
    @ops.Map	10
    name	None	216
    @ops.MapCoordinates	18
    fill_mode	'constant'	18
    fill_value	0	18
    name	None	216
    order	!	233	1	15
    @ops.Matmul	18
    dtype	None	214
    name	None	18
    @ops.MatrixRank	22
    name	None	22
    tol	None	22
    @ops.Max	18
    axis	None	18
    initial	None	18
    keepdims	False	18
    name	None	216
    @ops.MaxPool	18
    data_format	None	18
    name	None	216
    padding	'valid'	18
    pool_size	!	18
    strides	None	18
    @ops.Maximum	18
    dtype	None	214
    name	None	18
    @ops.Mean	18
    axis	None	18
    keepdims	False	18
    name	None	216
    @ops.Median	18
    axis	None	18
    keepdims	False	18
    name	None	216
    @ops.Meshgrid	18
    indexing	'xy'	18
    name	None	216
    @ops.Min	18
    axis	None	18
    initial	None	18
    keepdims	False	18
    name	None	216
    @ops.Minimum	18
    dtype	None	214
    name	None	18
    @ops.Mod	18
    dtype	None	214
    name	None	18
    @ops.Moments	18
    axes	!	18
    keepdims	False	18
    name	None	221
    synchronized	False	18
    @ops.Moveaxis	18
    destination	!	18
    name	None	216
    source	!	18
    @ops.MultiHot	18	open	216
    axis	-1	18
    dtype	None	18
    name	None	18
    num_classes	None	234
    num_tokens	None	18
    sparse	False	144
    @ops.Multiply	18
    dtype	None	214
    name	None	18
    @ops.NanToNum	18
    dtype	None	235
    name	None	236
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
    dtype	None	214
    name	None	18
    @ops.Negative	18
    dtype	None	214
    name	None	18
    @ops.Nextafter	7
    name	None	7
    @ops.Nonzero	18
    dtype	None	214
    name	None	18
    @ops.Norm	8
    axis	None	8
    keepdims	False	8
    name	None	216
    ord	None	8
    @ops.Normalize	8
    axis	-1	8
    epsilon	None	25
    name	None	216
    order	2	8
    @ops.NotEqual	18
    dtype	None	214
    name	None	18
    @ops.OneHot	18
    axis	-1	18
    dtype	None	18
    name	None	216
    num_classes	!	18
    sparse	False	144
    @ops.Ones	220
    dtype	None	214
    name	None	220
    @ops.OnesLike	18
    dtype	None	11
    name	None	18
    @ops.Outer	18
    dtype	None	214
    name	None	18
    @ops.PSNR	222
    max_val	!	222
    name	None	216
    @ops.Pad	18
    mode	'constant'	18
    name	None	216
    pad_width	!	18
    @ops.PadImages	18
    bottom_padding	!	237	None	144
    data_format	None	10
    left_padding	!	237	None	144
    name	None	216
    right_padding	!	237	None	144
    target_height	!	237	None	144
    target_width	!	237	None	144
    top_padding	!	237	None	144
    @ops.Percentile	22
    axis	None	22
    keepdims	False	22
    method	'linear'	22
    name	None	22
    @ops.PerspectiveTransform	52
    data_format	None	52
    fill_value	0	52
    interpolation	'bilinear'	52
    name	None	216
    @ops.Pinv	22
    name	None	22
    rcond	None	22
    @ops.Polar	52
    name	None	216
    @ops.Power	18
    dtype	None	214
    name	None	18
    @ops.Prod	18
    axis	None	18
    dtype	None	18
    keepdims	False	18
    name	None	216
    @ops.Ptp	7
    axis	None	7
    keepdims	False	7
    name	None	7
    @ops.Qr	18
    mode	'reduced'	18
    name	None	216
    @ops.Quantile	18
    axis	None	18
    keepdims	False	18
    method	'linear'	18
    name	None	216
    @ops.RFFT	18
    fft_length	None	18
    name	None	216
    @ops.RGBToGrayscale	14
    data_format	'channels_last'	15	None	10
    name	None	216
    @ops.RGBToHSV	10
    data_format	None	10
    name	None	216
    @ops.RMSNorm	52
    axis	-1	52
    epsilon	None	52
    name	None	216
    scale	!	238
    @ops.Rad2deg	7
    name	None	7
    @ops.Ravel	18
    dtype	None	214
    name	None	18
    @ops.Real	18
    dtype	None	214
    name	None	18
    @ops.Rearrange	52
    dtype	None	238
    name	None	52
    @ops.Reciprocal	18
    dtype	None	214
    name	None	18
    @ops.Relu	18
    dtype	None	214
    name	None	18
    @ops.Relu6	18
    dtype	None	214
    name	None	18
    @ops.Repeat	18
    axis	None	18
    name	None	216
    repeats	!	18
    @ops.Reshape	18
    name	None	216
    new_shape	!	54
    newshape	!	8
    @ops.Resize	18
    antialias	False	18
    crop_to_aspect_ratio	False	14
    data_format	'channels_last'	215	None	10
    fill_mode	'constant'	14
    fill_value	0.0	14
    interpolation	'bilinear'	18
    name	None	216
    pad_to_aspect_ratio	False	14
    size	!	18
    @ops.RightShift	25
    name	None	216
    @ops.Roll	18
    axis	None	18
    name	None	216
    shift	!	18
    @ops.Rot90	52
    axes	(0, 1)	52
    k	1	52
    name	None	216
    @ops.Round	18
    decimals	0	18
    name	None	216
    @ops.Rsqrt	18
    dtype	None	214
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
    name	None	216
    sequence_length	!	18
    sequence_stride	!	18
    window	'hann'	18
    @ops.SVD	8
    compute_uv	True	8
    full_matrices	True	8
    name	None	216
    @ops.SaturateCast	25
    dtype	!	25
    name	None	216
    @ops.ScaleAndTranslate	13
    antialias	True	13
    method	!	13
    name	None	13
    spatial_dims	!	13
    @ops.Scan	10
    length	None	216
    name	None	216
    reverse	False	10
    unroll	1	10
    @ops.Scatter	18
    dtype	None	214
    name	None	18
    shape	!	216
    @ops.ScatterUpdate	18
    dtype	None	214
    name	None	18
    reduction	None	7
    @ops.SearchSorted	196
    dtype	None	239
    name	None	196
    side	'left'	216
    @ops.SegmentMax	18
    name	None	216
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
    @ops.SegmentReduction	196
    name	None	216
    num_segments	None	196
    sorted	False	196
    @ops.SegmentSum	18
    name	None	216
    num_segments	None	18
    sorted	False	18
    @ops.Select	14
    name	None	216
    @ops.Selu	18
    dtype	None	214
    name	None	18
    @ops.SeparableConv	18
    data_format	None	18
    dilation_rate	1	18
    name	None	216
    padding	'valid'	18
    strides	1	18
    @ops.Sigmoid	18
    dtype	None	214
    name	None	18
    @ops.Sign	18
    dtype	None	214
    name	None	18
    @ops.Signbit	52
    dtype	None	238
    name	None	52
    @ops.Silu	18
    dtype	None	214
    name	None	18
    @ops.Sin	18
    dtype	None	214
    name	None	18
    @ops.Sinc	7
    name	None	7
    @ops.Sinh	18
    dtype	None	214
    name	None	18
    @ops.Size	18
    dtype	None	214
    name	None	18
    @ops.Slice	18
    dtype	None	214
    name	None	18
    shape	!	216
    @ops.SliceUpdate	18
    dtype	None	214
    name	None	18
    @ops.Slogdet	222
    name	None	216
    @ops.SobelEdges	22
    data_format	None	22
    name	None	22
    @ops.SoftShrink	27
    name	None	216
    threshold	0.5	27
    @ops.Softmax	18
    axis	-1	18
    name	None	216
    @ops.Softplus	18
    dtype	None	214
    name	None	18
    @ops.Softsign	18
    dtype	None	214
    name	None	18
    @ops.Solve	18
    name	None	230
    @ops.SolveTriangular	8
    lower	False	8
    name	None	216
    @ops.Sort	18
    axis	-1	18
    name	None	216
    @ops.SpaceToDepth	7
    block_size	!	7
    data_format	'channels_last'	7
    name	None	7
    @ops.SparseCategoricalCrossentropy	18
    axis	-1	18
    from_logits	False	18
    name	None	216
    @ops.SparsePlus	133
    dtype	None	240
    name	None	133
    @ops.SparseSigmoid	58
    dtype	None	217
    name	None	58
    @ops.Sparsemax	133
    axis	-1	133
    name	None	216
    @ops.Split	18
    axis	0	18
    indices_or_sections	!	18
    name	None	216
    @ops.Sqrt	18
    dtype	None	214
    name	None	18
    @ops.Square	18
    dtype	None	214
    name	None	18
    @ops.Squareplus	27
    b	4	27
    name	None	216
    @ops.Squeeze	18
    axis	None	18
    name	None	216
    @ops.Stack	18
    axis	0	18
    name	None	216
    @ops.Std	18
    axis	None	18
    keepdims	False	18
    name	None	216
    @ops.StopGradient	18
    name	None	216
    @ops.Subtract	18
    dtype	None	214
    name	None	18
    @ops.Sum	18
    axis	None	18
    keepdims	False	18
    name	None	216
    @ops.Swapaxes	18
    axis1	!	18
    axis2	!	18
    name	None	216
    @ops.Switch	10
    dtype	None	241
    name	None	10
    @ops.Take	18
    axis	None	18
    name	None	216
    @ops.TakeAlongAxis	18
    axis	None	18
    name	None	216
    @ops.Tan	18
    dtype	None	214
    name	None	18
    @ops.Tanh	18
    dtype	None	214
    name	None	18
    @ops.TanhShrink	27
    name	None	216
    @ops.Tensordot	18
    axes	2	18
    name	None	216
    @ops.Threshold	133
    default_value	!	216
    name	None	216
    threshold	!	216
    threshold_value	!	240
    value	!	240
    @ops.Tile	18
    name	None	216
    repeats	!	18
    @ops.TopK	18
    k	!	18
    name	None	216
    sorted	False	220	True	216
    @ops.Trace	18
    axis1	0	18
    axis2	1	18
    name	None	216
    offset	0	18
    @ops.Transpose	18
    axes	None	18
    name	None	216
    @ops.Trapezoid	13
    axis	-1	13
    dx	1.0	13
    name	None	13
    x	None	13
    @ops.Tri	220
    dtype	None	214
    k	0	227
    name	None	228
    @ops.Tril	18
    k	0	18
    name	None	216
    @ops.Triu	18
    k	0	18
    name	None	216
    @ops.TrueDivide	18
    dtype	None	214
    name	None	18
    @ops.Trunc	25
    name	None	216
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
    @ops.UnravelIndex	133
    name	None	216
    shape	!	133
    @ops.Unstack	18
    axis	0	18
    name	None	216
    num	None	18
    @ops.Vander	37
    N	None	37
    increasing	False	37
    name	None	37
    @ops.Var	18
    axis	None	18
    keepdims	False	18
    name	None	216
    @ops.Vdot	18
    dtype	None	214
    name	None	18
    @ops.VectorizedMap	216
    function	!	216
    name	None	216
    +function	13
    @ops.View	13
    dtype	None	13
    name	None	13
    @ops.ViewAsComplex	58
    dtype	None	217
    name	None	58
    @ops.ViewAsReal	58
    dtype	None	217
    name	None	58
    @ops.Vsplit	7
    indices_or_sections	!	7
    name	None	7
    @ops.Vstack	18
    dtype	None	214
    name	None	18
    @ops.Where	18
    dtype	None	214
    name	None	18
    @ops.WhileLoop	18
    body	!	18
    cond	!	18
    maximum_iterations	!	220	None	216
    name	None	216
    @ops.Zeros	220
    dtype	None	214
    name	None	220
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
    axis	!	242	None	37
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
    @regularizers.ActivityRegularizer	243
    l1	0.0	243
    l2	0.0	243
    @regularizers.EigenvalueRegularizer	108
    k	!	108
    @regularizers.L1	21
    l	l1	23
    l1	0.01	21
    @regularizers.L1L2	2
    l1	0.0	2
    l2	0.0	2
    @regularizers.L1L2Regularizer	185
    l1	0.0	185
    l2	0.0	185
    @regularizers.L2	21
    l	l2	23
    l2	0.01	21
    @regularizers.OrthogonalRegularizer	51
    factor	0.01	51
    mode	'rows'	51
    @regularizers.Regularizer	0
    @regularizers.WeightRegularizer	243
    l1	0.0	243
    l2	0.0	243
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
    %celu	27
    %elu	148
    %exponential	205
    %gelu	165
    %glu	27
    %hard_shrink	27
    %hard_sigmoid	0
    %hard_silu	232
    %hard_tanh	27
    %leaky_relu	18
    %linear	0
    %log_sigmoid	27
    %log_softmax	18
    %mish	20
    %relu	0
    %relu6	18
    %selu	43
    %sigmoid	0
    %silu	18
    %soft_shrink	27
    %softmax	0
    %softplus	0
    %softsign	244
    %sparse_plus	133
    %sparse_sigmoid	58
    %sparsemax	133
    %squareplus	27
    %swish	59
    %tanh	0
    %tanh_shrink	27
    %threshold	133
    """#
}
