import Basics

// Written by fixtures/make/public_names.py; edit that.

extension TensorFlowFunctions {
  /// The functions at the top of `tf` that compute with tensors, in TensorFlow 2.15.
  static let computing = wordSet(
    """
    abs acos acosh add add_n approx_top_k argmax argmin argsort as_dtype as_string asin asinh assert_equal
    assert_greater assert_less assert_rank atan atan2 atanh batch_to_space bitcast boolean_mask
    broadcast_dynamic_shape broadcast_static_shape broadcast_to cast clip_by_global_norm clip_by_norm clip_by_value
    complex concat constant conv conv2d_backprop_filter_v2 conv2d_backprop_input_v2 convert_to_tensor cos cosh
    cumsum divide dynamic_partition dynamic_stitch edit_distance eig eigvals einsum ensure_shape equal exp
    expand_dims extract_volume_patches eye fftnd fill fingerprint floor gather gather_nd greater greater_equal
    guarantee_const histogram_fixed_width histogram_fixed_width_bins identity identity_n ifftnd irfftnd is_tensor
    less less_equal linspace logical_and logical_not logical_or matmul matrix_square_root maximum meshgrid minimum
    multiply negative no_op norm not_equal one_hot ones ones_like pad parallel_stack pow ragged_fill_empty_rows
    ragged_fill_empty_rows_grad random_index_shuffle range rank realdiv reduce_all reduce_any reduce_logsumexp
    reduce_max reduce_mean reduce_min reduce_prod reduce_sum repeat required_space_to_batch_paddings reshape reverse
    reverse_sequence rfftnd roll round saturate_cast scalar_mul scatter_nd searchsorted sequence_mask shape shape_n
    sigmoid sign sin sinh size slice sort space_to_batch space_to_batch_nd split sqrt square squeeze stack
    stop_gradient strided_slice subtract tan tanh tensor_scatter_nd_add tensor_scatter_nd_max tensor_scatter_nd_min
    tensor_scatter_nd_sub tensor_scatter_nd_update tensordot tile transpose truediv truncatediv truncatemod tuple
    unique unique_with_counts unravel_index unstack where zeros zeros_like
    """)
}
