import Basics
import KerasStores

extension Rule {
  /// KI101 layer-missing.
  public static let layerMissing = Rule(
    "KI101", "layer-missing", .error, "The file has no weights for a layer that needs them.",
    Explanation(
      meaning: """
        The configuration has a layer with weights, and the file holds none of them. A custom class does not state \
        whether it has weights: it is an error if another layer of the class has some, and a warning if the release \
        that wrote the file may have omitted them.
        """,
      impact: """
        Keras refuses to load the file (`Layer count mismatch`, `expected 2 variables, but received 0 variables`). \
        With `by_name=True` or `skip_mismatch=True` it loads the file anyway: the layer keeps its random initial \
        values, and the model predicts nonsense without an error. So it does with the weights of layers in nested \
        lists that the writing release omitted.
        """,
      causes: [
        "The weights were saved from a smaller model, or before the layer was added.",
        """
        Keras 2.12 to 2.15 saved the file on Windows, with backslashes in the names of groups; other systems find none.
        """,
        "Saving was interrupted: `layer_names` lists layers whose groups were never written.",
        "The layer has a different name in the file. KI102 then names the layer that the file has instead.",
        """
        A Keras release that omits layers in lists, tuples or dictionaries inside others saved the file (3.0 to 3.14).
        """,
      ],
      fix: """
        Save the weights again from the model that the configuration describes, or use the configuration that belongs \
        to the file.
        """,
      references: [.source("keras/src/legacy/saving/legacy_h5_format.py"), .source("keras/src/layers/layer.py")]))
}

extension Finding {
  /// - Parameters:
  ///   - release: the release that wrote the file, if it omits layers in nested lists.
  ///   - otherLayer: a layer of the same class that has stored tensors, and their number.
  static func customLayerWithoutWeights(
    _ layer: [String], className: String, omittedBy release: String?, otherLayer: (path: String, tensors: Int)?
  ) -> Finding {
    let evidence =
      otherLayer.map { "; \"\($0.path)\" of the same class has \($0.tensors.pluralized("tensor"))" }
      ?? "; if it keeps layers in nested lists or dictionaries, their weights are lost"
    let cause = release.map { release in
      "Keras \(release) does not save layers in lists, tuples or dictionaries inside others, and loading leaves their "
        + "random initial values without an error; save the model again with Keras 3.15 or later"
    }
    var finding = Finding(
      .layerMissing, layer: layer, actual: .number(0),
      message: "the file has no weights for this layer of the custom class \(className)" + evidence, hint: cause)
    if release == nil || otherLayer == nil { finding.level = .warning }
    return finding
  }

  /// For a file of weights without an architecture, whose `layer_names` list the layer.
  static func layerMissing(named name: String) -> Finding {
    Finding(
      .layerMissing, layer: [name],
      message: "layer_names lists \"\(name)\", but the file has no such group with weight_names")
  }

  /// For a file whose `layer_names` lists layers that it has no groups for.
  ///
  /// - Parameters:
  ///   - layer: the first layer whose weights are missing; nil if none of the listed layers has weights.
  ///   - listed: the number of layers that `layer_names` lists.
  ///   - absent: the names of those without a group.
  static func savingInterrupted(_ layer: [String]?, listed: Int, absent: [String]) -> Finding {
    let shown = absent.prefix(4).map { "\"\($0)\"" }.joined(separator: ", ")
    let more = absent.count > 4 ? " and \(absent.count - 4) more" : ""
    return Finding(
      .layerMissing, layer: layer,
      message: "layer_names lists \(listed.pluralized("layer")), but the file has no group for \(shown)\(more): "
        + "saving was interrupted, or the groups were removed",
      hint: "save the model again; Keras writes layer_names first and then one group after the other")
  }

  /// For a file whose groups have names with backslashes.
  ///
  /// - Parameter dataset: an example.
  static func savedOnWindows(_ dataset: String) -> Finding {
    let group = dataset.split(separator: "/").first.map(String.init) ?? dataset
    return Finding(
      .layerMissing, dataset: dataset,
      message: "the file was saved on Windows: its groups have names with backslashes, such as \(group), and Keras "
        + "finds the weights of no layer outside Windows",
      hint:
        "load the model on Windows and save it as .h5, or replace the backslashes by groups; the audit reads them as "
        + "slashes")
  }

  /// - Parameter location: the group or object path that should hold the weights.
  static func layerMissing(_ layer: [String], weights: Int, lookedFor location: String, hint: String?) -> Finding {
    Finding(
      .layerMissing, layer: layer,
      message:
        "the file has no weights for this layer: \(weights.pluralized("weight")) expected (looked for \(location))",
      hint: hint)
  }
}

extension Inventory {
  /// A finding for a file that was saved on Windows; nil for any other.
  var savedOnWindows: Finding? {
    guard hasBackslashes, let tensor = tensors.first(where: { $0.dataset != $0.path.text }) else { return nil }
    return .savedOnWindows(tensor.dataset)
  }
}
