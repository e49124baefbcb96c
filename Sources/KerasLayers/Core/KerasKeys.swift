import Basics

/// The configuration keys of Keras' own layer classes.
enum KerasKeys {
  /// Whether a key is one that some layer class of some release takes or writes, or a misspelt one.
  static func explains(_ key: String) -> Bool { all.contains(key) || !key.nearest(among: sorted, limit: 1).isEmpty }

  private static let sorted = all.sorted()

  /// - Source: the constructors and the `get_config` of all layer classes, 0.3.3 to 3.15.1.
  private static let all = Set(
    """
    a_left_init a_right_init activation activity_regularizer addition_factor adjustment aggregation all_ops
    allow_last_axis_squeeze alpha alpha_constraint alpha_init alpha_initializer alpha_regularizer antialias
    arguments atrous_rate attention_axes attr_name autocast axes axis b_constraint b_regularizer backward_layer
    batch_input_shape batch_shape batch_size beta_constraint beta_init beta_initializer beta_regularizer bias
    bias_axes bias_constraint bias_initializer bias_regularizer bin_boundaries bins border_mode bounding_box_format
    brightness_factor build_input_shape causal cell cells center chain_depth class_name clip_limit cls_ref
    cls_symbol combiner compile_config concat_axis config constants consume_less contrast_factor conv_op
    create_input_layer crop_to_aspect_ratio cropping crosses crossing_dim data_format depth depth_multiplier
    depthwise_constraint depthwise_initializer depthwise_regularizer device dilation_rate dim_ordering dims
    dnn_model dot_axes dropout dropout_fn dropout_fn_module dropout_fn_type dropout_state_filter_visitor dropout_U
    dropout_W dtype dynamic embedding_initializer embeddings_constraint embeddings_initializer
    embeddings_regularizer enable_caching_device encoding epsilon equation eviction_policy expand_dims factor
    features fft_length fill_mode fill_value filter_length filters flash_attention force_generator forget_bias
    forget_bias_init frame_length frame_step function function_type fused gamma_constraint gamma_init
    gamma_initializer gamma_regularizer go_backwards gptq_unpacked_column_size groups has_input_vocabulary
    has_static_table hash_key hashing_dim head_dim height height_factor hue_factor idf_weights implementation
    inbound_nodes init initial_vocabulary inner_activation inner_init input input_config input_dim input_dtype
    input_keep_prob input_layers input_length input_shape input_size input_tensor inputs interpolation invert
    keepdims kernel_constraint kernel_dim1 kernel_dim2 kernel_dim3 kernel_initializer kernel_regularizer kernel_size
    key_dim key_shape l1 l2 layer layers length linear_model logit_soft_cap lora_alpha lora_rank loss mag_exp mask
    mask_module mask_token mask_type mask_value mask_zero max_freq max_ndim max_number max_tokens max_value
    max_values mean merge_mode method_name metric_name min_freq min_ndim min_power mode mode_type model module
    momentum moving_mean_initializer moving_variance_initializer n name nb_col nb_feature nb_filter nb_row ndim
    negative_slope ngrams node_config node_def node_indices nodes noise_shape normalize num_batch_splits num_bins
    num_chains num_constants num_discretization_bins num_heads num_key_value_heads num_mel_bins num_oov_indices
    num_oov_tokens num_ops num_query_heads num_tokens num_units offset oov_method oov_token oov_value optimizer
    optional output output_config output_dim output_keep_prob output_layers output_mask output_mask_type output_mode
    output_padding output_sequence_length output_shape output_shape_module output_shape_type output_size outputs p
    pad_to_aspect_ratio pad_to_max_tokens padding periodic pointwise_constraint pointwise_initializer
    pointwise_regularizer pool_dimensions pool_function pool_length pool_mode pool_size power_iterations power_to_db
    quantization_config query_shape ragged rank rate recurrent_activation recurrent_constraint recurrent_dropout
    recurrent_initializer recurrent_regularizer reduction ref_power renorm renorm_clipping renorm_momentum
    reserve_zero reset_after residual_fn residual_fn_module residual_fn_type return_runtime return_sequences
    return_state reuse reverse_dtype reverse_state_order rho rms_scaling rng_type robust_masking salt sampling_rate
    saturation_factor scale scaling score_mode seed separator sequence_length sequence_stride shape shared
    shared_axes sigma size skip_init sliding_window softmax_robust_masking sparse split standardize state_is_tuple
    state_keep_prob stateful stddev streaming stride strides subsample subsample_length synchronized t_left_init
    t_right_init target_shape tensor_indices theta threshold threshold_factor tie_weights tile_grid_size time_major
    top_db trainable transform_bias type_spec U_regularizer unconditional unit_forget_bias units unroll use_bias
    use_cudnn use_gate use_one_hot_matmul use_scale value_dim value_range value_shape variance variational_recurrent
    virtual_batch_size vocabulary vocabulary_dtype vocabulary_size W_constraint W_regularizer weights width
    width_factor window x_factor y_factor zero_output_for_mask
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

extension SerializedObject {
  /// Whether the configuration has keys that no class of Keras has, and nothing else says that the class is Keras' own:
  /// another class of the same name wrote it.
  package var hasForeignKeys: Bool {
    guard config.writer.generation >= .keras2, module == nil, Catalogue.layer(className) != nil else { return false }
    return config.keys.contains { !KerasKeys.explains($0) }
  }
}
