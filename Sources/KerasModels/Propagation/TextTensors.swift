import Basics
import KerasLayers

/// The tensors of texts in a model of Keras 3. Many operations of `keras.ops` find no dtype of what they make of them.
///
/// - Source: `result_type` (`keras/src/backend/common/dtypes.py`); each operation was called on texts with Keras 3.15.1.
struct TextTensors {
  /// Whether a layer of the model gives texts.
  static func matter(in graph: Graph) -> Bool { graph.layers.indices.contains { graph.layers[$0].givesTexts } }

  /// The operations that Keras refuses to call.
  static func problems(in graph: Graph, _ order: CallOrder) -> [TensorTypes.Problem] {
    var texts: Set<CallID> = [], problems: [TensorTypes.Problem] = []
    for (index, call) in order.calls {
      let layer = graph.layers[index], id = CallID(layer: index, call: call)
      if layer.givesTexts {
        texts.insert(id)
        continue
      }
      let origins = layer.calls[call].references.filter { texts.contains(CallID(layer: $0.layer, call: $0.node)) }
      guard layer.object.isOperation, let origin = origins.first else { continue }
      if passing.contains(layer.object.className) { texts.insert(id) }
      guard refusing.contains(layer.object.className), !problems.contains(where: { $0.layer == index }) else {
        continue
      }
      problems.append(
        .init(
          layer: index,
          text: "\(layer.object.className) takes no texts, which \"\(graph.layers[origin.layer].name)\" gives"))
    }
    return problems
  }

  private static let refusing: Set = [
    "Add", "Append", "Arctan2", "BitwiseAnd", "Correlate", "Divide", "Dot", "Einsum", "Floor", "FloorDivide", "Hypot",
    "Inner", "Log", "Logaddexp", "Maximum", "Mean", "Median", "Minimum", "Mod", "Multiply", "Outer", "Power",
    "Sin", "Sqrt", "Subtract", "Tanh", "Tensordot", "TrueDivide", "Var", "Where",
  ]

  private static let passing: Set = [
    "Absolute", "Clip", "Cumsum", "Diff", "Elu", "Erf", "ExpandDims", "Flip", "Gelu", "LeakyRelu", "LogSoftmax", "Max",
    "Min", "Negative", "Pad", "Prod", "Ravel", "Relu", "Repeat", "Reshape", "Roll", "Round", "Sigmoid", "Sign", "Silu",
    "Softmax", "Softplus", "Sort", "Square", "Squeeze", "StopGradient", "Sum", "Swapaxes", "Take", "Tile", "Transpose",
  ]
}

extension GraphLayer {
  /// Whether it is a layer of Keras 3, no operation, that computes in the dtype `string`, or an input of that dtype.
  ///
  fileprivate var givesTexts: Bool {
    guard nested == nil, object.config.writer.generation == .keras3, let dtype = object.config.stated("dtype"),
      (dtype.kind == .text ? dtype : dtype["config"]?["name"])?.isText("string") == true
    else { return false }
    return !object.isOperation && Catalogue.layer(of: object) != nil && !Self.encoding.contains(object.className)
  }

  /// What these give has another dtype than the one in which they compute.
  private static let encoding: Set = [
    "CategoryEncoding", "Discretization", "Embedding", "HashedCrossing", "Hashing", "IntegerLookup", "StringLookup",
    "TextVectorization",
  ]
}
