import KerasReleases

private let legacyFormat = Rule.Reference.source("keras/src/legacy/saving/legacy_h5_format.py")
private let legacySerialization = Rule.Reference.source("keras/src/legacy/saving/serialization.py")

extension LoadReason {
  var weightsPage: LoadReasonPage {
    switch self {
    case .weightsLayout:
      LoadReasonPage(
        summary: "The weights are stored under object paths of another release.",
        meaning: """
          Keras 2.12 to 2.14 store layers under `_layer_checkpoint_dependencies`, later releases under `layers`.
          """,
        impact: "The release refuses the weights: a layer expected 2 variables, but received 0.",
        causes: ["Keras 2.12, 2.13 or 2.14 wrote the weights."],
        fix: "Load the weights in the release that wrote them, and save the model as `.h5` there.",
        affected: "Keras 2.15 and later for files of 2.12 to 2.14, and these for later files.",
        references: [.source("keras/src/saving/saving_lib.py")])
    case .weights:
      LoadReasonPage(
        summary: "The stored weights do not fit the model.",
        meaning: "The reader of the weights finds another number of layers or weights, or other shapes.",
        impact: "The release refuses the weights, often with a message about another layer than the one at fault.",
        causes: [
          "The audit finds the fault (KI101 to KI107).",
          "The release creates the model with other shapes, for a reason that is listed with this one.",
        ],
        fix: "See the findings of the audit, and the other reasons.", affected: "Every release.")
    case .bfloat16InH5:
      LoadReasonPage(
        summary: "A weight in a legacy file is stored as bfloat16, which Keras 3 cannot read.",
        meaning: "HDF5 has no bfloat16: h5py stores two opaque bytes for each number, and cannot convert them.",
        causes: ["A model with the policy `bfloat16` was saved as `.h5`."],
        fix: "Save the model as `.keras`, or set the policy `float32` before saving.",
        affected: "Keras 3, for weights that are stored by layer name.", references: [legacyFormat])
    case .auditError:
      LoadReasonPage(
        summary: "The audit finds an error for which the release refuses the file, or loads something else.",
        meaning: """
          The error concerns the file itself: a value that Keras' constructors refuse (KI201, KI202), a broken graph \
          (KI205 to KI207), an unreadable object (KI502), weights of another model (KI102) or in another order (KI107, \
          KI110). It was established for the generation of Keras that wrote the file.
          """,
        impact: "The release refuses the file; KI107 and KI110 let it load weights into the wrong places.",
        causes: ["The file was edited or damaged, or has the weights of another model."],
        fix: "See the finding of the audit.", affected: "Every release of the generation that wrote the file.")
    default:
      LoadReasonPage(
        summary: "The state of a lookup layer cannot be read from legacy weights.",
        meaning:
          "`TextVectorization`, `StringLookup` and `IntegerLookup` keep a table, which legacy weights do not have.",
        impact: "The release refuses the weights.",
        causes: ["The weights of a model with such a layer were saved alone."],
        fix: "Save the whole model, or set the vocabulary in Python.", affected: "Keras 2.")
    }
  }

  var changePage: LoadReasonPage {
    switch self {
    case .axisLost:
      LoadReasonPage(
        summary: "The loader drops the `axis` of a layer, which takes the default instead.",
        meaning: "Keras 3 takes `axis` out of the configuration of a layer in an `.h5` file, and puts only some back.",
        impact: """
          The layer works along the last axis. Where the weights have other shapes the release refuses them; otherwise \
          the model loads and computes something else.
          """,
        causes: ["The model has a layer along another axis, or several, and was saved as `.h5`."],
        fix: "Load the model in Keras 3.9 or later if the axis is a number; otherwise save it as `.keras`.",
        affected: "Keras 3.0 to 3.8 for a number, every Keras 3 for a list of several axes.",
        references: [legacySerialization])
    case .defaultChanged:
      LoadReasonPage(
        summary: "An argument is absent, and its default is another one today.",
        meaning: """
          The configuration does not state an argument that decides what the layer computes, and the release fills in \
          another value than the one that wrote the file: `reset_after` of a `GRU`, which Keras before 2.1.5 did not \
          know; `recurrent_activation`, which is `hard_sigmoid` up to 2.2 and for `ConvLSTM` up to 2.15; `epsilon` of \
          a `BatchNormalization` of Keras 1.
          """,
        impact: """
          The layer computes something else. With `reset_after` its bias has another shape, too: the release refuses \
          the weights.
          """,
        causes: ["An old Keras wrote the model.", "The key was removed from the configuration."],
        fix: "Write the value that the old release took, such as `\"reset_after\": false`; `migrate` does so.",
        affected: "Releases with another default than the one that wrote the file.")
    case .randomCrop:
      LoadReasonPage(
        summary: "`RandomCrop` computes something else outside of training.",
        meaning: """
          Up to Keras 3.5 the layer resizes an image and crops what is over; in 3.6 and 3.7 it cuts out a box; since \
          3.8 it leaves the image as it is.
          """,
        impact: """
          The model loads and predicts something else for images of another size than that of the layer, or fails in \
          the layer that follows.
          """,
        causes: ["The model has a `RandomCrop` layer, and a release with another form of it wrote it."],
        fix: "Replace the layer by `CenterCrop` or `Resizing` in a model that only predicts.",
        affected: "Keras 3.6 and later for older files.")
    case .firstLayerRank:
      LoadReasonPage(
        summary: "The loader takes the batch in the first layer's shape for another axis.",
        meaning:
          "A Sequential model without `InputLayer` states `batch_input_shape`, which Keras 3 reads without the batch.",
        impact: "The model loads with inputs of one more axis.",
        causes: ["Keras 1 or 2 wrote a Sequential model without `InputLayer` as `.h5`."],
        fix: "Put an `InputLayer` with `batch_shape` first and remove `batch_input_shape`.", affected: "Keras 3.",
        references: [legacySerialization])
    case .hardSigmoid:
      LoadReasonPage(
        summary: "`hard_sigmoid` is another function in Keras 3.",
        meaning: "Up to Keras 2 it is `0.2 x + 0.5`, in Keras 3 `x / 6 + 0.5`, each cut off at 0 and 1.",
        impact: "The model loads and predicts something else.",
        causes: ["A layer has the activation `hard_sigmoid`: the default of recurrent layers before 2.3."],
        fix: "Use a custom activation with the old formula.",
        affected: "Keras 3 for files of Keras 2, and the reverse.",
        references: [.source("keras/src/activations/activations.py")])
    default:
      LoadReasonPage(
        summary: "Convolution kernels written with Theano are stored mirrored.",
        meaning: "Theano convolves with mirrored kernels. Multi-backend Keras turns them for another backend.",
        impact: "The model loads and predicts something else.", causes: ["Keras 1 or 2 wrote the weights with Theano."],
        fix: "Load the model in Keras 2.3 with the TensorFlow backend, and save it again.",
        affected: "tf.keras, tf-keras and Keras 3.", references: [.source("keras/engine/saving.py", in: "2.3.1")])
    }
  }
}
