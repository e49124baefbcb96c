extension LayerEdit {
  /// Arguments that Keras 2 renamed, where the target's class takes the new name and not the old one.
  static let keras1Arguments = LayerEdit("keras1-arguments", "Keras 2 gave the argument another name") { layer in
    guard layer.origin == .keras1, let accepted = layer.accepted?.accepted else { return }
    for key in layer.config.keys where !accepted.contains(key) {
      guard let name = newNames[key]?.first(where: accepted.contains) else { continue }
      switch (key, layer[key]?.string) {
      case ("dim_ordering", "tf"?): layer.rename(key, to: name, value: "channels_last")
      case ("dim_ordering", "th"?): layer.rename(key, to: name, value: "channels_first")
      case ("forget_bias_init", let initializer):
        layer.rename(key, to: name, value: .bool(initializer == "one" || initializer == "ones"))
      default: layer.rename(key, to: name)
      }
    }
    // It acts in training only.
    if layer.className == "Embedding" { layer.remove("dropout") }
  }

  private static let newNames: [String: [String]] = [
    "output_dim": ["units"], "nb_filter": ["filters"], "filter_length": ["kernel_size"],
    "subsample": ["strides"], "subsample_length": ["strides"], "border_mode": ["padding"],
    "dim_ordering": ["data_format"],
    "init": ["kernel_initializer", "embeddings_initializer", "depthwise_initializer", "alpha_initializer"],
    "inner_init": ["recurrent_initializer"], "inner_activation": ["recurrent_activation"], "bias": ["use_bias"],
    "forget_bias_init": ["unit_forget_bias"],
    "W_regularizer": ["kernel_regularizer", "embeddings_regularizer"], "b_regularizer": ["bias_regularizer"],
    "U_regularizer": ["recurrent_regularizer"], "W_constraint": ["kernel_constraint", "embeddings_constraint"],
    "b_constraint": ["bias_constraint"], "dropout_W": ["dropout"], "dropout_U": ["recurrent_dropout"],
    "pool_length": ["pool_size"], "stride": ["strides"], "atrous_rate": ["dilation_rate"], "length": ["size"],
    "p": ["rate"], "sigma": ["stddev"], "beta_init": ["beta_initializer"], "gamma_init": ["gamma_initializer"],
    "kernel_dim": ["kernel_size"], "alpha": ["negative_slope"], "theta": ["threshold"], "sz": ["size"],
    "depthwise_regularizer": ["depthwise_regularizer"], "concat_axis": ["axis"], "dot_axes": ["axes"],
  ]
}
