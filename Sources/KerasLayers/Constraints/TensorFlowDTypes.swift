extension Config {
  /// The dtype or policy that a layer of tf.keras states, by its name; nil if it states none, or an object.
  package var dtypeOfTensorFlow: String? {
    if let name = optionalIfTyped("dtype", as: String.self), !name.isEmpty { return name }
    return writer.generation == .tfKeras ? stated("dtype")?.dtypeOfTensorFlow : nil
  }
}

extension SourceValue {
  /// The name of the dtype for which tf.keras takes the value: a name, or the number that TensorFlow gives a dtype,
  /// such as 3 for `int32`. What Python takes for false is `float32`. Nil for anything else.
  ///
  /// - Source: `Layer._set_dtype_policy` (`keras/src/engine/base_layer.py`, 2.15.0), `DataType`
  ///   (`tensorflow/core/framework/types.proto`, 2.15.1); what Keras does was measured for each number.
  var dtypeOfTensorFlow: String? {
    switch kind {
    case .text: isTruthy ? string : "float32"
    case .null, .object: nil
    case .bool: "float32"
    case .list: isTruthy ? nil : "float32"
    case .number: number.flatMap { Int(exactly: $0) }.flatMap { Self.dtypesByNumber[$0] }
    }
  }

  private static let dtypesByNumber: [Int: String] = [
    0: "float32", 1: "float32", 2: "float64", 3: "int32", 4: "uint8", 5: "int16", 6: "int8", 7: "string",
    8: "complex64", 9: "int64", 10: "bool", 11: "qint8", 12: "quint8", 13: "qint32", 14: "bfloat16", 15: "qint16",
    16: "quint16", 17: "uint16", 18: "complex128", 19: "float16", 20: "resource", 21: "variant", 22: "uint32",
    23: "uint64", 24: "float8_e5m2", 25: "float8_e4m3fn", 29: "int4", 30: "uint4",
  ]
}
