// Made by fixtures/make/known_names.py.
import Basics

/// The names that Keras finds without `custom_objects`: those of tf.keras 2.15 and of Keras 3.15.1.
enum KnownNames {
  static let lossesOfTensorFlow = wordSet(
    """
    BCE BinaryCrossentropy BinaryFocalCrossentropy CategoricalCrossentropy CategoricalFocalCrossentropy CategoricalHinge
    CosineSimilarity Hinge Huber KLD KLDivergence LogCosh Loss LossFunctionWrapper MAE MAPE MSE MSLE MeanAbsoluteError
    MeanAbsolutePercentageError MeanSquaredError MeanSquaredLogarithmicError Poisson SparseCategoricalCrossentropy
    SquaredHinge bce binary_crossentropy binary_focal_crossentropy categorical_crossentropy
    categorical_focal_crossentropy categorical_hinge cosine_similarity hinge huber huber_loss
    is_categorical_crossentropy kl_divergence kld kullback_leibler_divergence log_cosh logcosh mae mape
    mean_absolute_error mean_absolute_percentage_error mean_squared_error mean_squared_logarithmic_error mse msle
    poisson sparse_categorical_crossentropy squared_hinge
    """)

  static let metricsOfTensorFlow = wordSet(
    """
    ACC AUC Accuracy BCE BinaryAccuracy BinaryCrossentropy BinaryIoU CategoricalAccuracy CategoricalCrossentropy
    CategoricalHinge CosineSimilarity F1Score FBetaScore FalseNegatives FalsePositives Hinge IoU KLDivergence
    LogCoshError MAE MAPE MSE MSLE Mean MeanAbsoluteError MeanAbsolutePercentageError MeanIoU MeanMetricWrapper
    MeanRelativeError MeanSquaredError MeanSquaredLogarithmicError MeanTensor Metric OneHotIoU OneHotMeanIoU Poisson
    Precision PrecisionAtRecall PyMetric R2Score Recall RecallAtPrecision Reduce RootMeanSquaredError
    SensitivityAtSpecificity SensitivitySpecificityBase SparseCategoricalAccuracy SparseCategoricalCrossentropy
    SparseTopKCategoricalAccuracy SpecificityAtSensitivity SquaredHinge Sum SumOverBatchSize
    SumOverBatchSizeMetricWrapper TopKCategoricalAccuracy TrueNegatives TruePositives acc accuracy bce binary_accuracy
    binary_crossentropy categorical_accuracy categorical_crossentropy categorical_hinge clone_metric clone_metrics
    cosine_proximity cosine_similarity hinge kullback_leibler_divergence log_cosh logcosh mae mape mean_absolute_error
    mean_absolute_percentage_error mean_squared_error mean_squared_logarithmic_error mse msle poisson
    sparse_categorical_accuracy sparse_categorical_crossentropy sparse_top_k_categorical_accuracy squared_hinge
    top_k_categorical_accuracy
    """)

  static let optimizersOfTensorFlow = wordSet(
    """
    Adadelta Adagrad Adam Adamax Ftrl Nadam RMSprop SGD adadelta adagrad adam adamax ftrl nadam rmsprop sgd
    """)

  static let functionsOfTensorFlow = wordSet(
    """
    AUC Accuracy Adadelta Adafactor Adagrad Adam AdamW Adamax BinaryAccuracy BinaryCrossentropy BinaryFocalCrossentropy
    BinaryIoU CategoricalAccuracy CategoricalCrossentropy CategoricalFocalCrossentropy CategoricalHinge Constant
    Constraint CosineSimilarity F1Score FBetaScore FalseNegatives FalsePositives Ftrl GlorotNormal GlorotUniform
    HeNormal HeUniform Hinge Huber Identity Initializer IoU KLD KLDivergence L1 L1L2 L2 LecunNormal LecunUniform Lion
    LogCosh LogCoshError Loss MAE MAPE MSE MSLE MaxNorm Mean MeanAbsoluteError MeanAbsolutePercentageError MeanIoU
    MeanMetricWrapper MeanRelativeError MeanSquaredError MeanSquaredLogarithmicError MeanTensor Metric MinMaxNorm Nadam
    NonNeg OneHotIoU OneHotMeanIoU Ones Optimizer Orthogonal OrthogonalRegularizer Poisson Precision PrecisionAtRecall
    R2Score RMSprop RadialConstraint RandomNormal RandomUniform Recall RecallAtPrecision Reduction Regularizer
    RootMeanSquaredError SGD SensitivityAtSpecificity SparseCategoricalAccuracy SparseCategoricalCrossentropy
    SparseTopKCategoricalAccuracy SpecificityAtSensitivity SquaredHinge Sum TopKCategoricalAccuracy TrueNegatives
    TruePositives TruncatedNormal UnitNorm VarianceScaling Zeros binary_accuracy binary_crossentropy
    binary_focal_crossentropy categorical_accuracy categorical_crossentropy categorical_focal_crossentropy
    categorical_hinge constant cosine_similarity elu exponential gelu glorot_normal glorot_uniform hard_sigmoid
    he_normal he_uniform hinge huber identity kl_divergence kld kullback_leibler_divergence l1 l1_l2 l2 lecun_normal
    lecun_uniform linear log_cosh logcosh mae mape max_norm mean_absolute_error mean_absolute_percentage_error
    mean_squared_error mean_squared_logarithmic_error min_max_norm mish mse msle non_neg ones orthogonal
    orthogonal_regularizer poisson radial_constraint random_normal random_uniform relu selu sigmoid softmax softplus
    softsign sparse_categorical_accuracy sparse_categorical_crossentropy sparse_top_k_categorical_accuracy squared_hinge
    swish tanh top_k_categorical_accuracy truncated_normal unit_norm variance_scaling zeros
    """)

  static let lossesOfKeras3 = wordSet(
    """
    BCE BinaryCrossentropy BinaryFocalCrossentropy CTC CategoricalCrossentropy CategoricalFocalCrossentropy
    CategoricalHinge Circle CosineSimilarity Dice Hinge Huber KLD KLDivergence LogCosh Loss LossFunctionWrapper MAE MAPE
    MSE MSLE MeanAbsoluteError MeanAbsolutePercentageError MeanSquaredError MeanSquaredLogarithmicError Poisson
    SparseCategoricalCrossentropy SquaredHinge Tversky bce binary_crossentropy binary_focal_crossentropy
    categorical_crossentropy categorical_focal_crossentropy categorical_hinge circle cosine_similarity ctc dice hinge
    huber kl_divergence kld log_cosh mae mape mean_absolute_error mean_absolute_percentage_error mean_squared_error
    mean_squared_logarithmic_error mse msle poisson sparse_categorical_crossentropy squared_hinge tversky
    """)

  static let metricsOfKeras3 = wordSet(
    """
    AUC Accuracy BCE BinaryAccuracy BinaryCrossentropy BinaryIoU CategoricalAccuracy CategoricalCrossentropy
    CategoricalHinge ConcordanceCorrelation CosineSimilarity F1Score FBetaScore FalseNegatives FalsePositives Hinge IoU
    KLDivergence LogCoshError MAE MAPE MSE MSLE Mean MeanAbsoluteError MeanAbsolutePercentageError MeanIoU
    MeanMetricWrapper MeanSquaredError MeanSquaredLogarithmicError Metric OneHotIoU OneHotMeanIoU PearsonCorrelation
    Poisson Precision PrecisionAtRecall R2Score Recall RecallAtPrecision RootMeanSquaredError SensitivityAtSpecificity
    SparseCategoricalAccuracy SparseCategoricalCrossentropy SparseTopKCategoricalAccuracy SpecificityAtSensitivity
    SquaredHinge Sum TopKCategoricalAccuracy TrueNegatives TruePositives accuracy auc bce binary_accuracy
    binary_crossentropy binary_io_u categorical_accuracy categorical_crossentropy categorical_hinge
    concordance_correlation cosine_similarity f1_score f_beta_score false_negatives false_positives hinge io_u
    kl_divergence log_cosh_error mae mape mean mean_absolute_error mean_absolute_percentage_error mean_io_u
    mean_metric_wrapper mean_squared_error mean_squared_logarithmic_error metric mse msle one_hot_io_u one_hot_mean_io_u
    pearson_correlation poisson precision precision_at_recall r2_score recall recall_at_precision
    root_mean_squared_error sensitivity_at_specificity sparse_categorical_accuracy sparse_categorical_crossentropy
    sparse_top_k_categorical_accuracy specificity_at_sensitivity squared_hinge sum top_k_categorical_accuracy
    true_negatives true_positives
    """)

  static let optimizersOfKeras3 = wordSet(
    """
    adadelta adafactor adagrad adam adamax adamw ftrl lion lossscaleoptimizer multioptimizer muon nadam optimizer
    optimizermap rmsprop schedulefreeadamw sgd
    """)

  static let functionsOfKeras3 = wordSet(
    """
    AUC Accuracy Adadelta Adafactor Adagrad Adam AdamW Adamax BinaryAccuracy BinaryCrossentropy BinaryFocalCrossentropy
    BinaryIoU CTC CategoricalAccuracy CategoricalCrossentropy CategoricalFocalCrossentropy
    CategoricalGeneralizedCrossEntropy CategoricalHinge Circle ConcordanceCorrelation Constant Constraint
    CosineSimilarity Dice F1Score FBetaScore FalseNegatives FalsePositives Ftrl GlorotNormal GlorotUniform HeNormal
    HeUniform Hinge Huber Identity IoU KLDivergence L1 L1L2 L2 Lamb LecunNormal LecunUniform Lion LogCosh LogCoshError
    LossScaleOptimizer MaxNorm Mean MeanAbsoluteError MeanAbsolutePercentageError MeanIoU MeanMetricWrapper
    MeanSquaredError MeanSquaredLogarithmicError MinMaxNorm MultiOptimizer Muon Nadam NonNeg OneHotIoU OneHotMeanIoU
    Ones OptimizerMap Orthogonal OrthogonalRegularizer PearsonCorrelation Poisson Precision PrecisionAtRecall R2Score
    RMSprop RandomNormal RandomUniform Recall RecallAtPrecision RootMeanSquaredError SGD STFT ScheduleFreeAdamW
    SensitivityAtSpecificity SparseCategoricalAccuracy SparseCategoricalCrossentropy SparseTopKCategoricalAccuracy
    SpecificityAtSensitivity SquaredHinge Sum TopKCategoricalAccuracy TrueNegatives TruePositives TruncatedNormal
    Tversky UnitNorm VarianceScaling Zeros binary_accuracy binary_crossentropy binary_focal_crossentropy
    categorical_accuracy categorical_crossentropy categorical_focal_crossentropy categorical_generalized_cross_entropy
    categorical_hinge celu circle concordance_correlation cosine_similarity ctc deserialize dice elu exponential gelu
    get glu hard_shrink hard_sigmoid hard_silu hard_tanh hinge huber kl_divergence leaky_relu linear log_cosh
    log_sigmoid log_softmax mean_absolute_error mean_absolute_percentage_error mean_squared_error
    mean_squared_logarithmic_error mish pearson_correlation poisson relu relu6 selu serialize sigmoid silu soft_shrink
    softmax softplus softsign sparse_categorical_accuracy sparse_categorical_crossentropy sparse_plus sparse_sigmoid
    sparse_top_k_categorical_accuracy sparsemax squared_hinge squareplus tanh tanh_shrink threshold
    top_k_categorical_accuracy tversky
    """)

  static let compiledLossesOfKeras3 = wordSet(
    """
    BCE KLD MAE MAPE MSE MSLE bce kld mae mape mse msle
    """)

  /// The release of the arguments.
  static let releaseOfKeras3 = KerasRelease.Version(3, 15, 1)

  /// The arguments of losses and metrics, by `losses.` or `metrics.` and the class.
  static let argumentsOfTensorFlow = TableText(
    """
    losses.BinaryCrossentropy\tfrom_logits label_smoothing axis reduction name fn
    losses.BinaryFocalCrossentropy\tapply_class_balancing alpha gamma from_logits label_smoothing axis reduction name fn
    losses.CategoricalCrossentropy\tfrom_logits label_smoothing axis reduction name fn
    losses.CategoricalFocalCrossentropy\talpha gamma from_logits label_smoothing axis reduction name fn
    losses.CategoricalHinge\treduction name fn
    losses.CosineSimilarity\taxis reduction name fn
    losses.Hinge\treduction name fn
    losses.Huber\tdelta reduction name fn
    losses.KLDivergence\treduction name fn
    losses.LogCosh\treduction name fn
    losses.Loss\treduction name
    losses.MeanAbsoluteError\treduction name fn
    losses.MeanAbsolutePercentageError\treduction name fn
    losses.MeanSquaredError\treduction name fn
    losses.MeanSquaredLogarithmicError\treduction name fn
    losses.Poisson\treduction name fn
    losses.SparseCategoricalCrossentropy\tfrom_logits ignore_class reduction name fn
    losses.SquaredHinge\treduction name fn
    metrics.AUC\tnum_thresholds curve summation_method name dtype thresholds multi_label num_labels label_weights from_logits
    metrics.Accuracy\tname dtype fn
    metrics.BinaryAccuracy\tname dtype threshold fn
    metrics.BinaryCrossentropy\tname dtype from_logits label_smoothing fn
    metrics.BinaryIoU\ttarget_class_ids threshold name dtype
    metrics.CategoricalAccuracy\tname dtype fn
    metrics.CategoricalCrossentropy\tname dtype from_logits label_smoothing axis fn
    metrics.CategoricalHinge\tname dtype fn
    metrics.CosineSimilarity\tname dtype axis fn
    metrics.F1Score\taverage threshold name dtype
    metrics.FBetaScore\taverage beta threshold name dtype
    metrics.FalseNegatives\tthresholds name dtype
    metrics.FalsePositives\tthresholds name dtype
    metrics.Hinge\tname dtype fn
    metrics.IoU\tnum_classes target_class_ids name dtype ignore_class sparse_y_true sparse_y_pred axis
    metrics.KLDivergence\tname dtype fn
    metrics.LogCoshError\tname dtype fn
    metrics.Mean\tname dtype
    metrics.MeanAbsoluteError\tname dtype fn
    metrics.MeanAbsolutePercentageError\tname dtype fn
    metrics.MeanIoU\tnum_classes name dtype ignore_class sparse_y_true sparse_y_pred axis
    metrics.MeanRelativeError\tnormalizer name dtype
    metrics.MeanSquaredError\tname dtype fn
    metrics.MeanSquaredLogarithmicError\tname dtype fn
    metrics.MeanTensor\tname dtype shape
    metrics.OneHotIoU\tnum_classes target_class_ids name dtype ignore_class sparse_y_pred axis
    metrics.OneHotMeanIoU\tnum_classes name dtype ignore_class sparse_y_pred axis
    metrics.Poisson\tname dtype fn
    metrics.Precision\tthresholds top_k class_id name dtype
    metrics.PrecisionAtRecall\trecall num_thresholds class_id name dtype
    metrics.R2Score\tclass_aggregation num_regressors name dtype
    metrics.Recall\tthresholds top_k class_id name dtype
    metrics.RecallAtPrecision\tprecision num_thresholds class_id name dtype
    metrics.RootMeanSquaredError\tname dtype
    metrics.SensitivityAtSpecificity\tspecificity num_thresholds class_id name dtype
    metrics.SparseCategoricalAccuracy\tname dtype fn
    metrics.SparseCategoricalCrossentropy\tname dtype from_logits ignore_class axis fn
    metrics.SparseTopKCategoricalAccuracy\tk name dtype fn
    metrics.SpecificityAtSensitivity\tsensitivity num_thresholds class_id name dtype
    metrics.SquaredHinge\tname dtype fn
    metrics.Sum\tname dtype
    metrics.TopKCategoricalAccuracy\tk name dtype fn
    metrics.TrueNegatives\tthresholds name dtype
    metrics.TruePositives\tthresholds name dtype
    """)

  /// The arguments of losses and metrics, by `losses.` or `metrics.` and the class.
  static let argumentsOfKeras3 = TableText(
    """
    losses.BinaryCrossentropy\tfrom_logits label_smoothing axis reduction name dtype
    losses.BinaryFocalCrossentropy\tapply_class_balancing alpha gamma from_logits label_smoothing axis reduction name dtype
    losses.CTC\treduction name dtype
    losses.CategoricalCrossentropy\tfrom_logits label_smoothing axis reduction name dtype
    losses.CategoricalFocalCrossentropy\talpha gamma from_logits label_smoothing axis reduction name dtype
    losses.CategoricalGeneralizedCrossEntropy\tq reduction name dtype
    losses.CategoricalHinge\treduction name dtype
    losses.Circle\tgamma margin remove_diagonal reduction name dtype
    losses.CosineSimilarity\taxis reduction name dtype
    losses.Dice\treduction name axis dtype
    losses.Hinge\treduction name dtype
    losses.Huber\tdelta reduction name dtype
    losses.KLDivergence\treduction name dtype
    losses.LogCosh\treduction name dtype
    losses.Loss\tname reduction dtype
    losses.MeanAbsoluteError\treduction name dtype
    losses.MeanAbsolutePercentageError\treduction name dtype
    losses.MeanSquaredError\treduction name dtype
    losses.MeanSquaredLogarithmicError\treduction name dtype
    losses.Poisson\treduction name dtype
    losses.SparseCategoricalCrossentropy\tfrom_logits ignore_class reduction axis name dtype
    losses.SquaredHinge\treduction name dtype
    losses.Tversky\talpha beta reduction name axis dtype
    metrics.AUC\tnum_thresholds curve summation_method name dtype thresholds multi_label num_labels label_weights from_logits
    metrics.Accuracy\tname dtype
    metrics.BinaryAccuracy\tname dtype threshold
    metrics.BinaryCrossentropy\tname dtype from_logits label_smoothing
    metrics.BinaryIoU\ttarget_class_ids threshold name dtype
    metrics.CategoricalAccuracy\tname dtype
    metrics.CategoricalCrossentropy\tname dtype from_logits label_smoothing axis
    metrics.CategoricalHinge\tname dtype
    metrics.ConcordanceCorrelation\tname dtype axis
    metrics.CosineSimilarity\tname dtype axis
    metrics.F1Score\taverage threshold name dtype
    metrics.FBetaScore\taverage beta threshold name dtype
    metrics.FalseNegatives\tthresholds name dtype
    metrics.FalsePositives\tthresholds name dtype
    metrics.Hinge\tname dtype
    metrics.IoU\tnum_classes target_class_ids name dtype ignore_class sparse_y_true sparse_y_pred axis
    metrics.KLDivergence\tname dtype
    metrics.LogCoshError\tname dtype
    metrics.Mean\tname dtype
    metrics.MeanAbsoluteError\tname dtype
    metrics.MeanAbsolutePercentageError\tname dtype
    metrics.MeanIoU\tnum_classes name dtype ignore_class sparse_y_true sparse_y_pred axis
    metrics.MeanSquaredError\tname dtype
    metrics.MeanSquaredLogarithmicError\tname dtype
    metrics.Metric\tdtype name
    metrics.OneHotIoU\tnum_classes target_class_ids name dtype ignore_class sparse_y_pred axis
    metrics.OneHotMeanIoU\tnum_classes name dtype ignore_class sparse_y_pred axis
    metrics.PearsonCorrelation\tname dtype axis
    metrics.Poisson\tname dtype
    metrics.Precision\tthresholds top_k class_id name dtype
    metrics.PrecisionAtRecall\trecall num_thresholds class_id name dtype
    metrics.R2Score\tclass_aggregation num_regressors name dtype
    metrics.Recall\tthresholds top_k class_id name dtype
    metrics.RecallAtPrecision\tprecision num_thresholds class_id name dtype
    metrics.RootMeanSquaredError\tname dtype
    metrics.SensitivityAtSpecificity\tspecificity num_thresholds class_id name dtype
    metrics.SparseCategoricalAccuracy\tname dtype
    metrics.SparseCategoricalCrossentropy\tname dtype from_logits ignore_class axis
    metrics.SparseTopKCategoricalAccuracy\tk name dtype from_sorted_ids
    metrics.SpecificityAtSensitivity\tsensitivity num_thresholds class_id name dtype
    metrics.SquaredHinge\tname dtype
    metrics.Sum\tname dtype
    metrics.TopKCategoricalAccuracy\tk name dtype
    metrics.TrueNegatives\tthresholds name dtype
    metrics.TruePositives\tthresholds name dtype
    """)
}
