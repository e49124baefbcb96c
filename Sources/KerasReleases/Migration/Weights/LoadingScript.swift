import Basics

/// Lines of Python that create a migrated model and load its old weights.
package struct LoadingScript: Sendable {
  private let config: String
  private let weights: StoredWeightsFile?
  private let migration: Migration

  /// - Parameters:
  ///   - config: the path of the migrated configuration.
  ///   - weights: the file with the weights; nil if there are none.
  package init(config: String, weights: StoredWeightsFile?, _ migration: Migration) {
    self.config = config
    self.weights = weights
    self.migration = migration
  }

  /// How the weights are loaded.
  package enum Method: String, Sendable {
    case none
    /// `model.load_weights` reads the file.
    case loadWeights = "load-weights"
    /// The arrays are assigned to the layers by their names.
    case byName = "by-name"
    /// The arrays are assigned to the layers in order.
    case inOrder = "in-order"
    /// The arrays are assigned to the layers by a table of paths.
    case byPath = "by-path"
  }

  package var method: Method {
    guard let weights else { return .none }
    if !weights.datasets.isEmpty { return .byPath }
    let needsArrays = !migration.weightForms.isEmpty || migration.mayReorderLayers
    guard weights.layout == .named, needsArrays else { return .loadWeights }
    let names = Set((migration.config["config"]?["layers"]?.items ?? []).compactMap(\.layerName))
    return names.isSuperset(of: weights.layers) ? .byName : .inOrder
  }

  package var text: String {
    var lines: [String] = []
    if method == .byPath, weights?.layout == .archive { lines += ["import io", "import zipfile", ""] }
    if [.byName, .inOrder, .byPath].contains(method) { lines += ["import h5py"] }
    lines += ["import keras"]
    if method == .byName || method == .inOrder { lines += ["import numpy as np"] }
    lines += [""]
    if !migration.customClasses.isEmpty {
      lines += ["# Import or write these classes: \(migration.customClasses.map(\.safe).joined(separator: ", "))", ""]
    }
    lines += ["with open(\(config.jsonLiteral), encoding=\"utf-8\") as file:"]
    lines += ["    model = keras.models.model_from_json(file.read()\(customObjects))"]
    switch method {
    case .none: break
    case .loadWeights: lines += loadWeights
    case .byName: lines += arrays + Self.assignmentByName
    case .inOrder: lines += arrays + Self.assignmentInOrder
    case .byPath: lines += byPath
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var customObjects: String {
    let classes = migration.customClasses
    guard !classes.isEmpty else { return "" }
    let members = classes.map { "\($0.jsonLiteral): \($0.pythonName)" }
    return ", custom_objects={\(members.joined(separator: ", "))}"
  }

  private var loadWeights: [String] {
    guard let weights else { return [] }
    guard !weights.isNamedAsKerasExpects else { return ["model.load_weights(\(weights.path.jsonLiteral))"] }
    // Keras chooses a loader by the name.
    return [
      "", "# Keras chooses the loader by the file's name.", "import shutil, tempfile",
      "with tempfile.TemporaryDirectory() as folder:",
      "    path = shutil.copyfile(\(weights.path.jsonLiteral), folder + \"/model\(weights.ending)\")",
      "    model.load_weights(path)",
    ]
  }

  private var byPath: [String] {
    guard let weights else { return [] }
    let table = weights.datasets.map { entry in
      let layer = entry.layer.map(\.jsonLiteral).joined(separator: ", ")
      return "    (\(layer),): [\(entry.datasets.map(\.jsonLiteral).joined(separator: ", "))],"
    }
    let opening =
      weights.layout == .archive
      ? [
        "with zipfile.ZipFile(\(weights.path.jsonLiteral)) as archive:",
        "    content = io.BytesIO(archive.read(\"model.weights.h5\"))", "with h5py.File(content) as file:",
      ] : ["with h5py.File(\(weights.path.jsonLiteral)) as file:"]
    return Self.finding + ["", "# Keras 3 would look for these under other paths.", "STORED = {"] + table + ["}"]
      + opening
      + Self.assignmentByPath
  }

  private static let finding = #"""


    def found(layer, name):
        if hasattr(layer, "get_layer"):
            return layer.get_layer(name)
        return layer.layer if layer.layer.name == name else layer.layer.get_layer(name)

    """#.lines

  private static let assignmentByPath = #"""
        for path, datasets in STORED.items():
            layer = model
            for name in path:
                layer = found(layer, name)
            for variable, dataset in zip(layer.weights, datasets, strict=True):
                variable.assign(file[dataset][()])
    """#.lines

  private var arrays: [String] {
    let conversions = WeightForm.allCases.filter(migration.weightForms.contains).flatMap(\.conversion)
    let reading = Self.reading.map { $0.replacing("PATH", with: weights?.path.jsonLiteral ?? "") }
    return Self.convertedHead + conversions + ["    return weights", ""] + reading
  }

  private static let convertedHead = #"""


    def converted(layer, weights):
        """The stored weights of a layer in the form of Keras 3."""
        kind = type(layer).__name__
        if kind == "Bidirectional":
            half = len(weights) // 2
            return converted(layer.forward_layer, weights[:half]) + converted(layer.backward_layer, weights[half:])
        if kind == "TimeDistributed":
            return converted(layer.layer, weights)
        if kind in ("Functional", "Sequential"):
            trainable, rest = weights[: len(layer.trainable_weights)], weights[len(layer.trainable_weights) :]
            first, last = [], []
            for inner in layer.layers:
                t, n = len(inner.trainable_weights), len(inner.non_trainable_weights)
                values = converted(inner, trainable[:t] + rest[:n])
                trainable, rest, first, last = trainable[t:], rest[n:], first + values[:t], last + values[t:]
            return first + last
    """#.lines

  private static let reading = #"""

    def listed(group, key):
        parts = [group.attrs[key]] if key in group.attrs else []
        while f"{key}{len(parts)}" in group.attrs:
            parts.append(group.attrs[f"{key}{len(parts)}"])
        return [name.decode() if isinstance(name, bytes) else name for part in parts for name in part]


    with h5py.File(PATH) as file:
        group = file["model_weights"] if "layer_names" not in file.attrs and "model_weights" in file else file
        stored = {
            name: [group[name][weight][()] for weight in listed(group[name], "weight_names")]
            for name in listed(group, "layer_names")
        }
    """#.lines

  private static let assignmentByName = #"""
    for layer in model.layers:
        variables = layer.trainable_weights + layer.non_trainable_weights
        if variables:
            for variable, value in zip(variables, converted(layer, stored[layer.name]), strict=True):
                variable.assign(value)
    """#.lines

  private static let assignmentInOrder = #"""
    layers = [layer for layer in model.layers if layer.weights]
    for layer, weights in zip(layers, [weights for weights in stored.values() if weights], strict=True):
        variables = layer.trainable_weights + layer.non_trainable_weights
        for variable, value in zip(variables, converted(layer, weights), strict=True):
            variable.assign(value)
    """#.lines
}

extension WeightForm {
  /// Lines of the function that converts the weights of a layer.
  fileprivate var conversion: [String] {
    switch self {
    case .cuDNN: Self.cuDNNConversion.lines
    case .keras1: Self.keras1Conversion.lines
    case .theano: Self.theanoConversion.lines
    }
  }

  private static let cuDNNConversion = #"""
        # The kernels of cuDNN are transposed, and it adds two biases.
        gates = {"LSTM": 4, "GRU": 3}.get(kind)
        if gates and len(weights) == 3 and weights[2].shape == (2 * gates * layer.units,):
            kernels = [k.T.reshape(k.shape, order="F") for k in np.hsplit(weights[0], gates)]
            recurrent = [k.T for k in np.hsplit(weights[1], gates)]
            bias = weights[2].reshape((2, -1))
            weights = [np.hstack(kernels), np.hstack(recurrent), bias if kind == "GRU" else bias.sum(axis=0)]
    """#

  private static let keras1Conversion = #"""
        # Keras 1 stores the gates one by one, and the axes of some kernels in another order.
        gates = {12: (0, 6, 3, 9), 9: (0, 3, 6)}.get(len(weights))
        channels_first = getattr(layer, "data_format", None) == "channels_first"
        if kind == "ConvLSTM2D" and channels_first:
            weights = [w.transpose((2, 3, 1, 0)) if w.ndim == 4 else w for w in weights]
        if kind in ("LSTM", "GRU", "ConvLSTM2D") and gates:
            weights = [np.concatenate([weights[gate + i] for gate in gates], axis=-1) for i in range(3)]
        if kind == "Conv1D" and weights[0].ndim == 4:
            if weights[0].shape[:2] != (layer.kernel_size[0], 1) or weights[0].shape[3] != layer.filters:
                weights[0] = weights[0].transpose((2, 3, 1, 0))
            weights[0] = weights[0][:, 0]
        if kind in ("Conv2D", "Conv3D") and channels_first:
            axes = (*range(2, weights[0].ndim), 1, 0)
            weights[0] = weights[0].transpose(axes)
        if kind == "SeparableConv2D" and channels_first:
            weights[:2] = [kernel.transpose((2, 3, 1, 0)) for kernel in weights[:2]]
        if kind == "Conv2DTranspose":
            weights[0] = weights[0].transpose((2, 3, 0, 1) if channels_first else (0, 1, 3, 2))
    """#

  private static let theanoConversion = #"""
        # Theano mirrors the kernels of convolutions.
        if kind in ("Conv1D", "Conv2D", "Conv3D", "Conv2DTranspose", "ConvLSTM2D"):
            for i in range(2 if kind == "ConvLSTM2D" else 1):
                weights[i] = np.flip(weights[i], axis=tuple(range(weights[i].ndim - 2)))
    """#
}

extension String {
  fileprivate var lines: [String] { split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

  /// The text without what could end a comment.
  fileprivate var safe: String { jsonLiteral.dropFirst().dropLast().description }

  /// The last part of a registered name, if it is an identifier; otherwise a word to be replaced.
  fileprivate var pythonName: String {
    let name = split(separator: ">").last.map(String.init) ?? self
    return name.isPythonName ? name : "YourClass"
  }
}
