import Basics

extension MismatchCase {
  /// Kernels with their axes in another order, of another kind or of another size.
  static let convolutions = [
    MismatchCase(
      layer: "Conv2D", keys: #""filters": 64, "kernel_size": [3, 3]"#, input: "[null, 9, 9, 2]",
      stored: [.init("kernel", [3, 3, 2, 32]), .init("bias", [32])], rule: "KI105 kernel",
      phrases: ["32 filters in the file, 64 in the configuration (bias too)", "assigned value shape (32, 2, 3, 3)"]),
    MismatchCase(
      layer: "Conv1D", keys: #""filters": 4, "kernel_size": [3]"#, input: "[null, 9, 2]",
      stored: [.init("kernel", [5, 2, 4]), .init("bias", [4])], rule: "KI105 kernel",
      phrases: ["kernel_size[0] is 5 in the file, 3 in the configuration", "axes don't match array"]),
    MismatchCase(
      layer: "Conv2D", keys: #""filters": 4, "kernel_size": [3, 3], "use_bias": false"#, input: "[null, 9, 9, 2]",
      stored: [.init("kernel", [4, 2, 3, 3])], rule: "KI105 kernel",
      phrases: ["its channels come first, as in Theano and PyTorch"]),
    MismatchCase(
      layer: "Conv2D",
      keys: #""filters": 4, "kernel_size": [3, 3], "use_bias": false, "data_format": "channels_first""#,
      input: "[null, 2, 9, 9]", stored: [.init("kernel", [4, 2, 3, 3])], storedBy: nil, rule: "KI111 kernel",
      phrases: ["its channels come first", "Keras 2 converts it"]),
    MismatchCase(
      layer: "Convolution2D",
      keys: #""nb_filter": 4, "nb_row": 3, "nb_col": 3, "bias": false, "dim_ordering": "th""#, keras: "1.2.2",
      input: "[null, 2, 9, 9]", stored: [.init("a_W", [3, 3, 2, 4])], storedBy: nil, rule: "KI105 W",
      phrases: ["its channels come last; the configuration has Theano's order"]),
    MismatchCase(
      layer: "Conv1D", keys: #""filters": 4, "kernel_size": [3]"#, input: "[null, 9, 2]",
      stored: [.init("a_W", [3, 1, 2, 4]), .init("a_b", [4])], storedBy: nil, rule: "KI111 kernel",
      phrases: ["the layout of a one-dimensional convolution in Keras 1"]),
    MismatchCase(
      layer: "Conv1D", keys: #""filters": 4, "kernel_size": [3]"#, keras: "3.15.1", input: "[null, 9, 2]",
      stored: [.init("kernel", [3, 1, 2, 4]), .init("bias", [4])], storedBy: nil, rule: "KI105 kernel",
      phrases: ["kernel has the wrong shape: it has the layout of a one-dimensional convolution in Keras 1"]),
    MismatchCase(
      layer: "Conv2DTranspose", keys: #""filters": 4, "kernel_size": [3, 3], "use_bias": false"#,
      input: "[null, 9, 9, 2]", stored: [.init("kernel", [3, 3, 2, 4])], rule: "KI105 kernel",
      phrases: ["inputs and outputs are swapped"]),
    MismatchCase(
      layer: "Conv2D", keys: #""filters": 4, "kernel_size": [3, 5], "use_bias": false"#, input: "[null, 9, 9, 2]",
      stored: [.init("kernel", [2, 4, 5, 3])], rule: "KI111 kernel", phrases: ["permutes its axes by (3, 2, 0, 1)"]),
    MismatchCase(
      layer: "Conv2D", keys: #""filters": 4, "kernel_size": [3, 3], "use_bias": false"#, input: "[null, 9, 9, 2]",
      stored: [.init("kernel", [3, 3, 2, 1])], rule: "KI105 kernel", phrases: ["it is a depthwise kernel"]),
    MismatchCase(
      layer: "DepthwiseConv2D", keys: #""kernel_size": [3, 3], "depth_multiplier": 1, "use_bias": false"#,
      input: "[null, 9, 9, 2]", stored: [.init("depthwise_kernel", [3, 3, 2, 16])], rule: "KI105 depthwise_kernel",
      phrases: ["it is a full kernel, 16 filters over all channels"]),
    MismatchCase(
      layer: "Conv2D", keys: #""filters": 4, "kernel_size": [3, 3], "data_format": "channels_first""#,
      input: "[null, 9, 8, 5]", stored: [.init("kernel", [3, 3, 5, 4]), .init("bias", [4])], rule: "KI105 kernel",
      phrases: ["its input channels come last; the layer takes them first"]),
    MismatchCase(
      layer: "Conv2D", keys: #""filters": 4, "kernel_size": [3, 5], "use_bias": false"#, input: "[null, 9, 9, 2]",
      stored: [.init("kernel", [5, 4, 3, 2])], rule: "KI105 kernel", phrases: ["the same sizes in another order"]),
  ]
}
