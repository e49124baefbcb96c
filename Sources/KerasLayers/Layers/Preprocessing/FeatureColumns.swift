extension Layer {
  /// Columns of a table as numbers, side by side.
  ///
  /// - Source: `tf.keras.layers.DenseFeatures` (`tf_keras/src/feature_column/dense_features_v2.py`, 2.15.1).
  /// - Input: a tensor for each column.
  /// - Output: `(batch, sum of the columns' widths)`.
  /// - Weights: `embedding_weights (categories, dimension)` for each embedded column.
  /// - Throws: `ConfigError` without columns, `UnknownClass` for an unknown kind of column.
  static let denseFeatures = Layer("DenseFeatures", since: .tfKeras, until: .tfKeras) { config, input in
    let columns = try config.featureColumns()
    return Built([input[0], columns.map(\.width).sum], columns.compactMap(\.table))
  }

  /// Columns of a table of sequences as numbers, side by side, with the length of each sequence.
  ///
  /// - Source: `tf.keras.experimental.SequenceFeatures` (`tf_keras/src/feature_column/sequence_feature_column.py`,
  ///   2.15.1).
  /// - Input: a tensor for each column.
  /// - Output: `(batch, time, sum of the columns' widths)` and `(batch)`.
  /// - Weights, throws: those of `denseFeatures`.
  static let sequenceFeatures = Layer("SequenceFeatures", since: .tfKeras, until: .tfKeras) { config, input in
    let columns = try config.featureColumns()
    return Built([[input[0], .unknown, columns.map(\.width).sum], [input[0]]], columns.compactMap(\.table))
  }
}

/// A column of a table as the input of a model.
private struct FeatureColumn {
  let name: String
  /// The number of values for each row.
  let width: Dim
  /// The table of an embedding.
  var table: Weight?
}

extension Config {
  /// The columns, in the order of their names.
  fileprivate func featureColumns() throws -> [FeatureColumn] {
    guard let columns = try objects("feature_columns") else { throw error("feature_columns", "is missing") }
    return try columns.map { try $0.featureColumn }.sorted { $0.name < $1.name }
  }
}

extension SerializedObject {
  fileprivate var featureColumn: FeatureColumn {
    get throws {
      let categories = config.object("categorical_column")
      switch className {
      case "NumericColumn", "SequenceNumericColumn":
        return FeatureColumn(name: columnName, width: try config.shape("shape")?.elements.withoutHistory ?? 1)
      case "BucketizedColumn":
        let source = try config.requiredObject("source_column")
        let bounds = try config.required("boundaries", as: [Double].self).count
        return FeatureColumn(
          name: source.columnName + "_bucketized",
          width: Dim(bounds + 1) * (try source.config.shape("shape")?.elements.withoutHistory ?? 1))
      case "IndicatorColumn":
        return FeatureColumn(
          name: (categories?.columnName ?? "") + "_indicator", width: try categories?.buckets ?? .unknown)
      case "EmbeddingColumn", "SharedEmbeddingColumn":
        let size = try config.dim("dimension")
        let rows = try categories?.buckets ?? .unknown
        return FeatureColumn(
          name: (categories?.columnName ?? "") + "_embedding", width: size,
          table: Weight(
            "embedding_weights", [rows, size], .embedding, trainable: try config("trainable", default: true)))
      default: throw UnknownClass(className)
      }
    }
  }

  private var columnName: String {
    config.optionalIfTyped("key", as: String.self) ?? config.object("categorical_column")?.columnName ?? ""
  }

  /// The number of categories.
  private var buckets: Dim {
    get throws {
      if let inner = config.object("categorical_column") { return try inner.buckets }
      let extra = try config.dim("num_oov_buckets", default: 0).withoutHistory
      switch className {
      case "VocabularyListCategoricalColumn":
        let words =
          config.optionalIfTyped("vocabulary_list", as: [String].self)?.count
          ?? config.optionalIfTyped("vocabulary_list", as: [Int].self)?.count
        return Dim(words) + extra
      case "VocabularyFileCategoricalColumn":
        return (config.has("vocabulary_size") ? try config.dim("vocabulary_size") : .unknown) + extra
      case "IdentityCategoricalColumn": return try config.dim("number_buckets")
      case "HashedCategoricalColumn", "CrossedColumn": return try config.dim("hash_bucket_size")
      default: return .unknown
      }
    }
  }
}
