extension LoadProblem {
  /// The problem in a sentence without a full stop: `GRU does not take the argument time_major`.
  package var message: String {
    let name = className ?? detail
    switch reason {
    case .noModule where !name.isEmpty: return "\(name) does not name its module, as Keras 3 requires"
    case .unsupportedContainer where detail == Self.preset: return "the release does not load the folder of a preset"
    case .moduleGone: return "the release does not have the module of \(detail)"
    case .classUnknown:
      return detail.hasPrefix("tf_keras.")
        ? "\(detail) belongs to tf-keras" : "the release does not have \(detail)"
    case .customClass: return "\(name) is not part of Keras"
    case .unknownLayer: return "the release has no layer \(detail)"
    case .registeredNameOnBuiltin: return "\(name) has the registered name of another class: \(detail)"
    case .nestedUnknown: return "the release does not know \(detail) of \(name)"
    case .dtypePolicy: return "the release does not know the dtype policy \(detail) of \(name)"
    case .lambda: return "\(name) contains Python code"
    case .unknownArgument: return "\(name) does not take the \(argumentText)"
    case .argumentMissing: return "\(name) requires the \(argumentText)"
    case .nameWithSlash: return "the name \(detail) has a slash"
    case .stringBecameFunction: return "the loader takes \(detail) of \(name) for the name of a function"
    case .axisIsAList: return "\(name) takes one axis, and the configuration has a list"
    case .configIsAList where !name.isEmpty: return "the configuration of \(name) is a list"
    case .nestedNodeIndex: return "a call of the nested model \(detail) is counted from 1, as in Keras 2"
    case .nodeForm: return "a call lists a tensor with \(detail) values instead of 3 or 4"
    case .nestedNode: return "a call lists tensors in lists of lists"
    case .tensorKeywordInNode: return "a call passes a tensor under the keyword \(detail)"
    case .constantInNode: return "a call has a constant for an input"
    case .operationInH5: return "the operation \(name) is taken for the layer of the same name"
    case .dangling: return "a call refers to \(detail), and no layer has that name"
    case .firstLayerShape where !detail.isEmpty: return "\(name) refuses \(detail)"
    case .firstLayerShape: return "\(name) refuses the rank of its input, which the loader counts from the batch"
    case .weightsLayout: return "the weights are stored under paths of another release (\(detail))"
    case .weights where !detail.isEmpty: return "the stored weights do not fit the configuration (\(detail))"
    case .tableInH5: return "the state of \(name) cannot be read from legacy weights"
    case .axisLost: return "\(name) loses axis=\(detail) and takes the default"
    case .defaultChanged: return "\(name) does not state \(detail), whose default is another one in the release"
    case .firstLayerRank:
      return "\(name) states batch_input_shape=\(detail), in which the loader takes the batch for another axis"
    case .theanoKernels: return "the kernels of \(name) were written with Theano and are stored mirrored"
    case .randomCrop: return "RandomCrop gives other images outside of training, for inputs of another size"
    case .releaseDefect, .compileRefused: return detail
    case .auditError: return "the audit finds \(detail)"
    case .operandLost: return "the call of a \(detail) b has one operand"
    case .outputInList: return "\(layer.last ?? name) gives its output in a list, and \(detail) expects a tensor"
    case .lossNotFound: return "Keras 3 does not find the abbreviated loss \(detail) when it compiles the model"
    default: return reason.explanation.meaning
    }
  }

  /// `argument units`, `arguments a, b`.
  private var argumentText: String { (detail.contains(",") ? "arguments " : "argument ") + detail }

  /// The edit of the configuration after which the release does not stumble over this; nil if there is none, or none
  /// that keeps the meaning.
  package var edit: String? {
    let name = className ?? detail
    let change: String
    switch reason {
    case .noModule: change = "add \"module\" and \"registered_name\" to \(name)"
    case .unknownArgument: change = "remove \(detail) of \(name) where it has its default value"
    case .argumentMissing: change = "add \(detail) to \(name)"
    case .registeredNameOnBuiltin: change = "remove \"registered_name\" of \(name)"
    case .dtypePolicy: change = "write the policy's name as the dtype of \(name)"
    case .nameWithSlash: change = "rename the layer \(detail)"
    case .axisIsAList: change = "write the axis as a number"
    case .configIsAList: change = "write \"config\": {\"name\": …, \"layers\": [...]}"
    case .nestedNodeIndex: change = "lower the node index of \(detail) by one"
    case .outputInList: change = "take the tensor in output_layers of \(layer.last ?? name) out of its list"
    case .flatInputLayers: change = "put input_layers and output_layers into lists"
    case .defaultChanged where detail == "reset_after": change = "write \"reset_after\": false"
    case .defaultChanged: change = "state \(detail) of \(name)"
    case .firstLayerRank,
      .firstLayerShape where detail.isEmpty:
      change = "put an InputLayer with batch_shape first and remove batch_input_shape"
    default: return nil
    }
    return (path.isEmpty ? "configuration" : path) + ": " + change
  }

  /// Whether it is about a class or function that is not part of any release: a program must pass it in
  /// `custom_objects`, or register it.
  package var needsCustomObject: Bool {
    let tables = ReleaseTables.shared
    switch reason {
    case .customClass: return true
    case .classUnknown:
      return !["keras", "tf_keras", "tensorflow", "builtins"].contains(detail.prefix { $0 != "." })
    case .unknownLayer: return !isOfOperation && !Self.structures.contains(detail) && tables.kinds(of: detail).isEmpty
    case .nestedUnknown:
      let name = detail.split(separator: "=").last.map(String.init) ?? ""
      return tables.kinds(of: name).isEmpty && tables.activations(name).isEmpty && tables.initializer(name) == nil
    default: return false
    }
  }

  /// What releases have as classes and the tables do not list.
  private static let structures: Set = [
    "Functional", "Model", "Sequential", "Graph", "Container", "TFOpLambda", "SlicingOpLambda", "TensorFlowOpLayer",
    "ClassMethod", "InstanceMethod", "InstanceProperty",
  ]
}
