import Basics

extension MismatchCase {
  /// Shapes of a kernel of two axes, or of none in particular, and the forms in which it is stored.
  static let dense = [
    MismatchCase(
      layer: "Dense", keys: #""units": 4"#, input: "[null, 3]",
      stored: [.init("kernel", [4, 3]), .init("bias", [4])], rule: "KI105 kernel",
      phrases: ["it is transposed", "Shape mismatch.The variable shape (3, 4), and the assigned value shape (4, 3)"]),
    MismatchCase(
      layer: "Dense", keys: #""units": 4"#, input: "[null, 3]",
      stored: [.init("kernel", [3, 10]), .init("bias", [10])], rule: "KI105 kernel",
      phrases: ["kernel has the wrong shape: 10 units in the file, 4 in the configuration (bias too)"]),
    MismatchCase(
      layer: "Dense", keys: #""units": 4"#, keras: "3.15.1", input: "[null, 3]",
      stored: [.init("kernel", [5, 4]), .init("bias", [4])], storedBy: "3.15.1", rule: "KI105 kernel",
      phrases: [
        "5 input channels in the file, 3 in the configuration",
        "\"Shape mismatch in layer #0 (named a)\"",
        "\"Weight expects shape (3, 4). Received saved weight with shape (5, 4)\"",
      ]),
    MismatchCase(
      layer: "Dense", keys: #""units": 4, "use_bias": false"#, input: "[null, 3]", stored: [.init("kernel", [12])],
      rule: "KI105 kernel", phrases: ["the same number of elements along 1 axis instead of 2"]),
    MismatchCase(
      layer: "Dense", keys: #""units": 4, "use_bias": false"#, input: "[null, 3]",
      stored: [.init("kernel", [2, 2, 2])],
      rule: "KI105 kernel", phrases: ["3 axes in the file, 2 in the configuration"]),
    MismatchCase(
      layer: "PReLU", keys: #""shared_axes": null"#, input: "[null, 3, 5]", stored: [.init("alpha", [3, 7])],
      rule: "KI105 alpha", phrases: ["axis 1 has size 7 in the file, 5 in the configuration"]),
    MismatchCase(
      layer: "Dense", keys: #""units": 4"#, keras: "3.15.1", input: "[null, 3]",
      stored: [.init("kernel", [3, 4], "int8"), .init("bias", [4]), .init("kernel_scale", [4])], storedBy: "3.15.1",
      rule: "KI105 kernel",
      phrases: ["stored quantized, kernel as int8 (3, 4) and 1 more tensor", "Weight count mismatch"]),
    MismatchCase(
      layer: "Dense",
      keys: #"""
        "units": 4, "dtype": {"module": "keras", "class_name": "QuantizedDTypePolicy", "config": {"mode": "int8",
        "source_name": "float32"}}
        """#, keras: "3.15.1", input: "[null, 3]",
      stored: [.init("kernel", [3, 4]), .init("bias", [4])], storedBy: "3.15.1",
      rule: "KI105 kernel",
      phrases: ["stored unquantized, kernel as float32; the configuration has quantized weights, int8"]),
    MismatchCase(
      layer: "Dense", keys: #""units": 4"#, keras: "3.15.1", input: "[null, 3]",
      stored: [
        .init("kernel", [3, 4]), .init("bias", [4]), .init("lora_kernel_a", [3, 2]), .init("lora_kernel_b", [2, 4]),
      ], storedBy: "3.15.1", rule: "KI105 kernel",
      phrases: ["the file has a LoRA pair", "Layer expects 2 weight(s). Received 4 saved weight(s)"]),
    MismatchCase(
      layer: "Dense", keys: #""units": 4, "lora_rank": 2"#, keras: "3.15.1", input: "[null, 3]",
      stored: [.init("bias", [4]), .init("kernel", [3, 4])], storedBy: "3.15.1", rule: "KI105 kernel",
      phrases: ["the file has no LoRA pair"]),
  ]
}
