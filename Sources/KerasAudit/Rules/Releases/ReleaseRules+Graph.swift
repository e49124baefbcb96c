import KerasReleases

private let functional = Rule.Reference.source("keras/src/models/functional.py")
private let legacySerialization = Rule.Reference.source("keras/src/legacy/saving/serialization.py")

extension LoadReason {
  var argumentPage: LoadReasonPage {
    switch self {
    case .unknownArgument:
      LoadReasonPage(
        summary: "A class does not take an argument in the configuration.",
        meaning: "The configuration has a key that is no argument of the class in the release.",
        causes: [
          "A newer Keras wrote the model, and its class has more arguments.",
          "The argument was removed: `time_major` of recurrent layers and `groups` of `DepthwiseConv2D` in Keras 3.",
          "The key is misspelt (KI213).",
        ],
        fix: """
          Remove the key where it has its default value; `migrate` does so. Otherwise load the model in a \
          release that knows the argument.
          """,
        affected: "`docs/releases.md` lists the arguments that each release added and removed.")
    case .argumentMissing:
      LoadReasonPage(
        summary: "An argument that a class requires is missing.",
        meaning: "The configuration does not have an argument without a default.",
        impact: "The release refuses the model: the constructor fails with a `TypeError`.",
        causes: [
          "Keras 1 has other names: `output_dim` is `units` today.", "The configuration was edited.",
          "An operation in an `.h5` file is taken for the layer of the same name (KI701).",
        ],
        fix: "Add the argument under the name of the release; `migrate` renames those of Keras 1.",
        affected: "Keras 2.0 to 2.3 translate the names of Keras 1; later releases do not.")
    case .nameWithSlash:
      LoadReasonPage(
        summary: "The name of a layer has a slash.",
        meaning: "Keras 3 stores weights under paths of names, so that a name cannot have a slash.",
        causes: ["Keras 2 permits slashes, and models taken over from TensorFlow have them."],
        fix: "Rename the layer, in the configuration and in the legacy weights.", affected: "Keras 3.",
        references: [.source("keras/src/ops/operation.py")])
    case .axisIsAList:
      LoadReasonPage(
        summary: "A class takes one axis, and the configuration has a list.",
        meaning: "`axis` is a list in the configuration of a layer that computes with one number.",
        causes: ["Keras 2 writes the axis of `BatchNormalization` as a list."],
        fix: "Write the number without the list.", affected: "Keras 3, for objects that name their module.")
    case .compileRefused:
      LoadReasonPage(
        summary: "The release does not take what the model was compiled with.",
        meaning: """
          `load_model` compiles the model again. Keras 3 refuses optimizers of Keras 2, which state `jit_compile` and \
          `is_legacy_optimizer`, those of `keras.optimizers.legacy`, and losses with the reduction `auto`.
          """,
        impact: """
          `load_model` fails: `Argument(s) not recognized`, `Could not deserialize 'keras.optimizers.legacy.Adam'`, \
          `could not be deserialized properly`. Without compiling, the model loads.
          """,
        causes: ["Keras 2 wrote a model that was compiled with an optimizer or loss object."],
        fix: "Call `load_model` with `compile=False`, and compile the model again.",
        affected: "Keras 3, for files of Keras 2.",
        references: [.source("keras/src/optimizers/base_optimizer.py"), .source("keras/src/losses/loss.py")])
    case .lossNotFound:
      LoadReasonPage(
        summary: "Keras 3 does not find the abbreviated loss in the training configuration of an `.h5` file.",
        meaning: """
          The model was compiled with an abbreviation such as `mse`. `load_model` compiles the model again and looks \
          the name up as a function, which has another name (`mean_squared_error`).
          """,
        impact: """
          `load_model` fails: `Could not locate function 'mse'` up to 3.10, `Could not deserialize 'keras.metrics.mse'` \
          later. Without compiling, the model loads.
          """,
        causes: ["A model compiled with `loss=\"mse\"` was saved as `.h5`."],
        fix: "Call `load_model` with `compile=False`, or save the model as `.keras`, or compile it with the full name.",
        affected: "Keras 3. Keras 2 finds the abbreviation.",
        references: [.source("keras/src/legacy/saving/saving_utils.py"), .source("keras/src/losses/__init__.py")])
    default: preconditionFailure("the reason has a page of its own")
    }
  }

  var graphPage: LoadReasonPage {
    switch self {
    case .configIsAList:
      LoadReasonPage(
        summary: "The configuration of a Sequential model is a list.",
        meaning: "The configuration is the list of layers, without a name.",
        impact: "The release refuses the model: Keras 3.15 expects a dict, earlier releases fail in `pop`.",
        causes: ["Keras 2.2.2 and earlier write Sequential models in this form."],
        fix: "Write `{\"name\": ..., \"layers\": [...]}`; `migrate` does so.", affected: "Keras 3.")
    case .sequentialConfigIsADict:
      LoadReasonPage(
        summary: "The release expects a list of layers in a Sequential model.",
        meaning: "The configuration is an object with `layers`, which Keras writes since 2.2.3.",
        impact: "The release refuses the model with a `KeyError`.",
        causes: ["The program that loads the model has an older Keras than the one that wrote it."],
        fix: "Load the model in Keras 2.2.3 or later.", affected: "Multi-backend Keras before 2.2.3.")
    case .flatInputLayers:
      LoadReasonPage(
        summary: "`input_layers` or `output_layers` is one tensor instead of a list of tensors.",
        meaning: "The model has one input or output, and its reference is not in a list.",
        causes: ["Keras 3.11 and later write a single tensor in this form."],
        fix: "Put the reference into a list: `[[\"input\", 0, 0]]`.", affected: "Keras 3.0 to 3.3, and Keras 2.",
        references: [functional])
    case .outputInList:
      LoadReasonPage(
        summary: "A part of a Sequential model gives its output in a list, which the next layer takes for a tensor.",
        meaning: """
          A `Functional` model in a `Sequential` model, or in `TimeDistributed`, has `output_layers` of the form \
          `[["dense", 0, 0]]`: a list of one tensor. Keras 3.3 and 3.5 to 3.10 take the tensor out of the list; the \
          other releases hand the list to the next layer.
          """,
        impact: """
          The release refuses the model (`'list' object has no attribute 'shape'`, `Cannot convert '5' to a shape`, \
          `expects 1 input(s), but it received 2 input tensors`), or loads it, and it fails or gives outputs with one \
          more axis.
          """,
        causes: [
          "Keras 2, or Keras 3 before 3.11, wrote the model: they write every single output in a list.",
          "The part was made with `Model(inputs, [output])`.",
        ],
        fix: "Write `output_layers` of the part as `[\"dense\", 0, 0]`; `migrate` does so.",
        affected: "Keras 3.11 and later, 3.4, and 3.0 to 3.2.",
        references: [functional, .source("keras/src/models/sequential.py")])
    case .releaseDefect:
      LoadReasonPage(
        summary: "A defect of the release, which later releases do not have.",
        meaning: """
          The release writes the model and cannot load it: `Bidirectional` and the output of a nested model (3.0 to \
          3.2), `Dot` and `x[:, 1:]` (3.0 and 3.1), `TimeDistributed` around a model (3.0 to 3.3), and a layer as \
          activation, `Dense(activation=ReLU())` (3.0 to 3.9).
          """,
        causes: ["The model has a layer or a call of this kind."],
        fix: "Load the model in a later release; 3.10 has none of these defects.", affected: "Keras 3.0 to 3.9.",
        references: [
          functional, .source("keras/src/layers/rnn/bidirectional.py"), .source("keras/src/layers/merging/dot.py"),
          .source("keras/src/activations/__init__.py"),
        ])
    case .operandLost:
      LoadReasonPage(
        summary: "Keras 2 did not save the second operand of a comparison.",
        meaning: """
          `a == b` and `a != b` of tensors are calls of `__operators__.eq` and `__operators__.ne`, which Keras 2 writes \
          with one operand.
          """,
        impact: "Keras refuses the file that it wrote: `Missing required positional argument`.",
        causes: ["A functional model compares a tensor with `==` or `!=`."],
        fix: "Write `tf.equal(a, b)` or `tf.not_equal(a, b)`, and save the model again.", affected: "Keras 2.",
        references: [.source("keras/src/layers/core/tf_op_layer.py", in: "2.15.0")])
    case .outputIsInput:
      LoadReasonPage(
        summary: "Every output of a model is an input.", meaning: "The model computes nothing.",
        causes: ["A model was made of its inputs alone."], fix: "Load the model in Keras 3.15 or later.",
        affected: "Keras 3.9 to 3.14.", references: [functional])
    case .nestedNodeIndex:
      LoadReasonPage(
        summary: "A call of a nested model is counted from 1, as in Keras 2.",
        meaning: """
          A layer takes the output of a nested model by the number of its call. In Keras 2 the construction of the \
          nested model is call 0; Keras 3 looks for a call that is not there.
          """,
        impact: "Keras 3 refuses the model (it has loops or disconnected nodes), and several releases never return.",
        causes: ["A model of Keras 2 has layers after a nested model, as in transfer learning."],
        fix: "Lower the number of the call by one; `migrate` does so.",
        affected: "Keras 3.0 to 3.12.1, 3.13 and 3.14.0 hang; 3.12.2 and 3.14.1 and later refuse the model.",
        references: [functional])
    case .nodeForm, .nestedNode, .tensorKeywordInNode:
      LoadReasonPage(
        summary: Self.callSummaries[self] ?? "", meaning: "Keras 3 reads `[name, call, tensor, {}]`.",
        impact: "Keras 3 refuses the model, or connects its layers in another way.",
        causes: ["A tf.keras of TensorFlow 1.x or 2.x wrote the model."],
        fix: "Load the model in the release that wrote it, and save it as `.keras` in Keras 2.15.",
        affected: "Keras 3, for `.h5` files.", references: [functional])
    case .nodeFormKeras3:
      LoadReasonPage(
        summary: "Calls are written in the form of Keras 3.",
        meaning: "A call is an object with `args` and `kwargs`, which Keras 2 does not read.",
        impact: "Keras 2 refuses the model.", causes: ["Keras 3 wrote the model."], fix: "Load the model in Keras 3.",
        affected: "Keras 2 and earlier.")
    case .constantInNode:
      LoadReasonPage(
        summary: "A call has a constant for an input.",
        meaning: "A TensorFlow operation takes a number or an array, which the call names `_CONSTANT_VALUE`.",
        impact: "Keras 3 refuses the model: it looks for a layer of that name.",
        causes: ["The model has arithmetic with constants, written by tf.keras."], fix: "Load the model in tf-keras.",
        affected: "Keras 3.")
    case .dangling:
      LoadReasonPage(
        summary: "A call refers to a layer that is not there.",
        meaning: "The name of an input is no layer of the model.",
        impact: "The release refuses the model (KI205).", causes: ["The configuration was edited or damaged."],
        fix: "Restore the configuration.", affected: "Every release.")
    case .firstLayerShape:
      LoadReasonPage(
        summary: "A layer refuses the rank of its input.",
        meaning: """
          A Sequential model without `InputLayer` states the shape in `batch_input_shape` of its first layer. Keras 3 \
          takes the batch for another axis, so that the rank grows by one, and a layer takes one rank only. The same \
          holds for convolutions over inputs with more axes, which Keras 2 permits.
          """,
        impact: "Keras 3 refuses the model: expected ndim=4, found ndim=5.",
        causes: ["Keras 1 or 2 wrote a Sequential model without `InputLayer` as `.h5`."],
        fix: "Put an `InputLayer` with `batch_shape` first and remove `batch_input_shape`.", affected: "Keras 3.",
        references: [legacySerialization])
    default: preconditionFailure("the reason has a page of its own")
    }
  }

  private static let callSummaries: [LoadReason: String] = [
    .nodeForm: "A call lists a tensor with an unexpected number of values.",
    .nestedNode: "A call lists tensors in lists of lists.",
    .tensorKeywordInNode: "A call has a tensor among its keyword arguments.",
  ]
}
