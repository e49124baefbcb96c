extension Operation {
  /// A ragged tensor from its flat values and the start, end or length of each row.
  ///
  /// - Source: `RaggedTensor` of TensorFlow.
  static let raggedOfRows = Operation(
    "from_row_splits", "from_row_lengths", "from_row_limits", "from_row_starts", "from_value_rowids",
    "from_uniform_row_length"
  ) { given in
    guard let values = given.input.dims else { return .unknown }
    let splits = given[1, "row_splits", "row_lengths", "row_limits", "row_starts", "uniform_row_length"]
    let length = given.name == "from_uniform_row_length" ? splits?.size ?? .unknown : .unknown
    let stated = splits?.shape[0] ?? .unknown
    let rows = given[2, "nrows"]?.size ?? (given.name == "from_row_splits" ? (stated - 1).withoutHistory : stated)
    return Shape([rows, length] + values.dropFirst())
  }

  /// A conversion between ragged, sparse and dense tensors.
  ///
  /// - Source: `RaggedTensor`, `SparseTensor` of TensorFlow.
  static let raggedToDense = Operation("from_sparse", "from_tensor", "to_sparse", "to_tensor", "with_row_splits_dtype")
  { given in
    Shape(given.input.dims)
  }

  /// A number for each row or for each value.
  ///
  /// - Source: `RaggedTensor` of TensorFlow.
  static let ofRows = Operation(
    "nested_row_lengths", "nested_row_splits", "nested_value_rowids", "row_lengths", "row_limits", "row_splits",
    "row_starts", "value_rowids"
  ) { _ in [.unknown] }

  /// The number of rows.
  ///
  /// - Source: `RaggedTensor` of TensorFlow.
  static let rows = Operation("nrows") { _ in [] }

  /// The shape of the dense tensor.
  ///
  /// - Source: `RaggedTensor` of TensorFlow.
  static let boundingShape = Operation("bounding_shape", "dense_shape") { given in [Dim(given.input.rank)] }

  /// The flat values.
  ///
  /// - Source: `RaggedTensor` of TensorFlow.
  static let values = Operation("flat_values", "values") { given in
    Shape(given.input.dims.map { [.unknown] + $0.dropFirst(2) })
  }

  /// Several axes merged into one.
  ///
  /// - Source: `RaggedTensor` of TensorFlow.
  static let mergeDims = Operation("merge_dims") { given in
    guard let dims = given.input.dims, let outer = given[1, "outer_axis"]?.integer.flatMap(given.input.index),
      let inner = given[2, "inner_axis"]?.integer.flatMap(given.input.index), outer <= inner
    else { return .unknown }
    return Shape(dims[..<outer] + [dims[outer...inner].product.withoutHistory] + dims[(inner + 1)...])
  }
}
