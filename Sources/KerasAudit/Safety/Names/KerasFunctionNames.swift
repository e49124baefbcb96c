import Basics

// Written by fixtures/make/public_names.py; edit that.

extension KerasFunctions {
  /// The functions of Keras 2.15.0 and 3.15.1 that a model may name: they compute with tensors.
  static let modelling = wordSet(
    """
    Input KLD MAE MAPE MSE MSLE abs abs_max_quantize abs_max_quantize_grouped_with_zero_point absolute
    adaptive_average_pool adaptive_max_pool add affine_transform all allclose amax amin angle any append arange
    arccos arccosh arcsin arcsinh arctan arctan2 arctanh argmax argmin argpartition argsort array array_split
    average average_pool backend bartlett batch_dot batch_flatten batch_normalization beta bias_add binary_accuracy
    binary_crossentropy binary_focal_crossentropy bincount binomial bitwise_and bitwise_invert bitwise_left_shift
    bitwise_not bitwise_or bitwise_right_shift bitwise_xor blackman broadcast_to cast cast_to_floatx categorical
    categorical_accuracy categorical_crossentropy categorical_focal_crossentropy
    categorical_generalized_cross_entropy categorical_hinge cbrt cdist ceil celu cholesky cholesky_inverse circle
    clip compute_float8_amax_history compute_float8_scale concatenate concordance_correlation conj conjugate
    constant conv conv1d conv2d conv2d_transpose conv3d conv_transpose convert_to_numpy convert_to_tensor copy
    corrcoef correlate cos cosh cosine_similarity count_nonzero count_params crop_images cross ctc ctc_batch_cost
    ctc_decode ctc_label_dense_to_sparse ctc_loss cumprod cumsum deg2rad depth_to_space depthwise_conv
    depthwise_conv2d det diag diagflat diagonal dice diff digitize divide divide_no_nan dot dot_product_attention
    dropout dsplit dstack dtype eig eigh einsum elastic_transform elu empty empty_like epsilon equal erf erfc erfinv
    exp exp2 expand_dims expm1 exponential extract_patches extract_patches_3d extract_sequences eye fabs
    fake_quant_with_min_max_vars fft fft2 flatten flip fliplr flipud floatx floor floor_divide fmax fmin fmod fold
    full full_like gamma gather gaussian_blur gcd gelu geomspace get_item glu gradients greater greater_equal
    hamming hanning hard_shrink hard_sigmoid hard_silu hard_swish hard_tanh heaviside hinge histogram hsplit hstack
    hsv_to_rgb huber hypot i0 identity ifft2 imag image_data_format in_top_k inner int_shape inv irfft
    is_float_dtype is_int_dtype is_keras_tensor is_sparse is_tensor isclose isfinite isin isinf isnan isneginf
    isposinf isreal istft jvp kaiser kl_divergence kld kron kullback_leibler_divergence l1_l2 l2_normalize
    layer_normalization lcm ldexp leaky_relu left_shift less less_equal linear linspace local_conv1d local_conv2d
    log log10 log1p log2 log_cosh log_sigmoid log_softmax logaddexp logaddexp2 logcosh logdet logical_and
    logical_not logical_or logical_xor logspace logsumexp lstsq lu_factor mae map_coordinates mape matmul
    matrix_rank max max_pool maximum mean mean_absolute_error mean_absolute_percentage_error mean_squared_error
    mean_squared_logarithmic_error median meshgrid min minimum mish mod moments moveaxis moving_average_update mse
    msle multi_hot multiply name_scope nan_to_num nanargmax nanargmin nancumprod nancumsum nanmax nanmean nanmedian
    nanmin nanpercentile nanprod nanquantile nanstd nansum nanvar ndim negative nextafter nonzero norm normal
    normalize normalize_batch_in_training not_equal one_hot ones ones_like outer pack_int4 pad pad_images
    pearson_correlation percentile permute_dimensions perspective_transform pinv placeholder poisson polar pool2d
    pool3d pow power prod psnr ptp qr quantile quantize_and_dequantize rad2deg randint random_bernoulli
    random_binomial random_normal random_normal_variable random_uniform random_uniform_variable ravel real rearrange
    reciprocal relu relu6 repeat repeat_elements reshape resize resize_images resize_volumes reverse rfft
    rgb_to_grayscale rgb_to_hsv right_shift rms_normalization roll rot90 round rsqrt saturate_cast
    scale_and_translate scatter scatter_update searchsorted segment_max segment_min segment_prod segment_sum select
    selu separable_conv separable_conv2d shape shuffle sigmoid sign signbit silu sin sinc sinh size slice
    slice_update slogdet sobel_edges soft_shrink softmax softplus softsign solve solve_triangular sort
    space_to_depth sparse_categorical_accuracy sparse_categorical_crossentropy sparse_plus sparse_sigmoid
    sparse_top_k_categorical_accuracy sparsemax spatial_2d_padding spatial_3d_padding split sqrt square
    squared_hinge squareplus squeeze ssim stack standardize_dtype std stft stop_gradient subtract sum svd swapaxes
    swish take take_along_axis tan tanh tanh_shrink temporal_padding tensordot threshold tile to_dense top_k
    top_k_categorical_accuracy trace transpose trapezoid tri tril triu true_divide trunc truncated_normal tversky
    unfold uniform unique unpack_int4 unravel_index unstack update update_add update_sub vander var variable vdot
    vectorize view view_as_complex view_as_real vsplit vstack where zeros zeros_like
    """)
}
