extension Catalogue {
  /// All declared operations.
  static let operations: [Operation] = [
    .unchanged, .unchangedInTensorFlow, .same, .binary, .addMany, .normalize, .polynomial, .inTopK, .crelu, .choice,
    .select, .binaryCrossentropy, .crossentropy, .sparseCrossentropy,
    .reduction, .position, .moments, .quantile, .alongAxis, .scalar, .ofMatrices, .slogdet, .trace, .trapezoid,
    .segments,
    .reshape, .ravel, .batchFlatten, .transpose, .swapAxes, .quarterTurns, .moveAxis, .expandDims, .squeeze,
    .broadcastTo, .tile, .repeat, .view,
    .concatenate, .hstack, .vstack, .dstack, .append, .stack, .unstack, .split, .arraySplit, .meshgrid,
    .getItem, .slice, .take, .takeAlongAxis, .gatherND, .booleanMask, .pad, .frames, .differences,
    .matmul, .matvec, .dot, .inner, .tensordot, .attention, .outer, .kron, .cross, .correlate, .distances, .einsum,
    .rearrange,
    .convolution, .depthwiseConvolution, .separableConvolution, .transposedConvolution, .pool, .adaptivePool, .patches,
    .depthToSpace, .unfold, .fold, .gated,
    .eigen, .eigenvalues, .lu, .qr, .svd, .solve, .leastSquares, .pseudoInverse, .diagonal, .flatDiagonal,
    .diagonalPart,
    .vander, .viewAsReal, .viewAsComplex,
    .resize, .cropAndResize, .centralCrop, .padImages, .grayscale, .edges, .similarity, .mapCoordinates,
    .scaleAndTranslate,
    .fourier, .realFourier, .inverseRealFourier, .shortTime, .overlapped, .inverseShortTime,
    .shape, .size, .axesCount, .range, .spaced, .oneHot, .multiHot, .topK, .bincount, .histogram, .nonzero,
    .searchSorted,
    .sequenceMask, .unique, .unravelIndex, .scatter, .confusion, .binned, .eye,
    .raggedOfRows, .raggedToDense, .ofRows, .rows, .boundingShape, .values, .mergeDims,
    .loop, .associativeScan, .scan, .unknown, .ctcLoss, .ctcDecode,
  ]

  private static let operationsByName: [String: Operation] = {
    let stated = operations.flatMap { operation in operation.names.map { ($0, operation) } }
    let derived = stated.map { ($0.snakeCased, $1) }
    return Dictionary(stated + derived, uniquingKeysWith: { first, _ in first })
  }()

  /// The declaration of an operation, by its class or TensorFlow function.
  static func operation(_ name: String) -> Operation? { operationsByName[name] }
}

extension SerializedObject {
  /// Whether this is an operation of `keras.ops` and not a layer.
  ///
  /// Eleven names are both, and a custom class may have any name. Without a module, as in legacy files, an object with
  /// `trainable` is a layer.
  package var isOperation: Bool {
    guard config.writer.generation == .keras3 else { return false }
    if let module { return module.hasPrefix("keras.src.ops.") }
    return Catalogue.operation(className) != nil && !config.has("trainable")
  }
}
