/// One kind of change of a model, or of an object as a whole.
struct ModelEdit: Sendable {
  let name: String
  let reason: String

  private init(_ name: String, _ reason: String) {
    self.name = name
    self.reason = reason
  }

  static let twiceEncoded = ModelEdit("twice-encoded", "Keras reads JSON that is encoded once")
  static let bareConfiguration = ModelEdit(
    "bare-configuration", "model_from_json expects the class around the configuration")
  static let writer = ModelEdit("writer", "it says which release wrote the configuration, and that is another one now")
  static let objectForm = ModelEdit("object-form", "Keras 3 finds a class by the module that the object names")
  static let buildSettings = ModelEdit("build-settings", "Keras 3 builds a layer when it calls it")
  static let trainingSettings = ModelEdit(
    "training-settings", "optimizers and losses are other classes in Keras 3; compile the model again to train it")
  static let modelClass = ModelEdit("model-class", "Keras 3 calls the class Functional")
  static let customModel = ModelEdit(
    "custom-model", "the class of the model is not in the file; its layers make a Functional model")
  static let configurationList = ModelEdit(
    "configuration-list", "the configuration of a Sequential model is an object with a name since Keras 2.2.3")
  static let firstLayerShape = ModelEdit(
    "first-layer-shape", "Keras 3 takes the input shape of a Sequential model from an InputLayer")
  static let flatInputLayers = ModelEdit("flat-input-layers", "the release expects a list of tensors")
  static let singleTensor = ModelEdit(
    "single-tensor", "Keras 2, 3.3 and 3.5 to 3.10 unpack a list of one tensor; the release would take and give a list")
  static let layerName = ModelEdit("layer-name", "Keras 3 refuses names with a slash")
  static let nestedNodeIndex = ModelEdit(
    "nested-node-index", "Keras 3 does not count the construction of a nested model as a call")
  static let callForm = ModelEdit("call-form", "Keras 3 reads tensors in keywords and lists in this form only")
  static let callKeyword = ModelEdit("call-keyword", "the keyword is null, which is its default value")
  static let operation = ModelEdit("operation", "Keras 3 has an operation that computes the same")
  static let mergedSequential = ModelEdit(
    "merged-sequential", "a Sequential model has one input since Keras 2; its layers make a Functional model")
  static let inputLayers = ModelEdit(
    "input-layers", "Keras 1 names the layer behind an input that gives the same tensor; Keras 3 wants the InputLayer")
  static let trainingLayer = ModelEdit(
    "training-layer", "no output depends on the layer; it states a loss or a metric of training")
}
