import Basics

extension MismatchCase {
  /// Biases and gates as other layers and releases store them.
  static let recurrent = [
    bias("LSTM", [16], stored: [32], "KI111 bias", ["bias of a CuDNNLSTM"]),
    bias(
      "LSTM", [16], stored: [32], "KI105 bias", ["has the wrong shape: it is the bias of a CuDNNLSTM"],
      keras: "3.15.1"),
    bias("CuDNNLSTM", [32], stored: [16], "KI111 bias", ["bias of a plain LSTM"]),
    bias(
      "GRU", [2, 12], stored: [24], "KI111 bias", ["bias of a CuDNNGRU, 2 × 3 × units in one row"],
      #", "reset_after": true"#),
    bias(
      "GRU", [2, 12], stored: [12], "KI105 bias", ["a GRU with reset_after=False", "not compatible"],
      #", "reset_after": true"#),
    bias(
      "GRU", [12], stored: [2, 12], "KI105 bias", ["a GRU with reset_after=True", "not compatible"],
      #", "reset_after": false"#),
    bias(
      "GRU", [12], stored: [24], "KI105 bias", ["a GRU with reset_after=False has 3 × units"],
      #", "reset_after": false"#),
    gates(
      "LSTM", ["i", "c", "f", "o"], storedBy: nil, "KI111", "each of the 4 gates is stored separately, 12 weights"),
    gates(
      "LSTM", ["i", "c", "f", "o"], storedBy: "2.15.0", "KI105 kernel",
      "has the wrong shape: each of the 4 gates"),
    gates("GRU", ["z", "r", "h"], storedBy: nil, "KI111", "each of the 3 gates is stored separately, 9 weights"),
    MismatchCase(
      layer: "LSTM", keys: #""output_dim": 4, "consume_less": "cpu""#, keras: "1.2.2", input: "[null, 5, 3]",
      stored: [.init("a_W", [3, 16]), .init("a_U", [4, 16]), .init("a_b", [16])], storedBy: nil, rule: "KI105 W_i",
      phrases: ["all gates are stored side by side in 3 weights"]),
  ]

  private static func bias(
    _ layer: String, _ expected: [Int], stored: [Int], _ rule: String, _ phrases: [String], _ keys: String = "",
    keras: String = "2.15.0"
  ) -> MismatchCase {
    let gates = layer.contains("LSTM") ? 4 : 3
    return MismatchCase(
      layer: layer, keys: #""units": 4"# + keys, keras: keras, input: "[null, 5, 3]",
      stored: [
        .init("kernel", [3, 4 * gates]), .init("recurrent_kernel", [4, 4 * gates]), .init("bias", stored),
      ], storedBy: keras, rule: rule, phrases: phrases)
  }

  private static func gates(
    _ layer: String, _ gates: [String], storedBy: String?, _ rule: String, _ phrase: String
  ) -> MismatchCase {
    MismatchCase(
      layer: layer, keys: #""units": 4, "reset_after": false"#, input: "[null, 5, 3]",
      stored: gates.flatMap { gate -> [Stored] in
        [.init("a_W_\(gate)", [3, 4]), .init("a_U_\(gate)", [4, 4]), .init("a_b_\(gate)", [4])]
      }, storedBy: storedBy, rule: rule, phrases: [phrase])
  }
}
