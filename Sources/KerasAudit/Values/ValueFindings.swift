import Basics
import KerasLayers
import KerasStores

/// Where values stand that a finding is about.
struct ValuePlace {
  var layer: [String]?
  var weight: String?
  let dataset: String

  /// What a message calls it.
  var name: String { weight ?? dataset }
}

extension Inventory {
  /// What is wrong with values whatever they are for. An optimizer's are not the model's.
  ///
  /// - Parameter places: the weights that tensors are for, where that is known, by the tensor's index.
  func valueFindings(_ places: [Int: ValuePlace] = [:]) -> [Finding] {
    tensors.enumerated().flatMap { index, tensor -> [Finding] in
      guard let values = tensor.values, otherOwner(of: tensor) == nil else { return [] }
      let place = places[index] ?? ValuePlace(dataset: tensor.path)
      return (values.nan > 0 ? [.notANumber(place, values)] : [])
        + (values.infinite > 0 ? [.infiniteValue(place, values)] : [])
        + (values.magnitude > tensor.largestMagnitude
          ? [.outOfRange(place, values, limit: tensor.largestMagnitude)] : [])
    }
  }
}

extension Inventory.Tensor {
  /// Beyond this a value cannot be computed with: its double overflows in half precision, its square in any other.
  fileprivate var largestMagnitude: Double {
    switch dtype {
    case .float16: 32752
    case .int64, .uint64, .float64: 1e150
    default: 1e19
    }
  }
}

extension ReportBuilder {
  /// No kernel that was trained has a value beyond this.
  private static let largestInKernel = 1e6

  /// What is wrong with the values, where they were read.
  var valueFindings: [Finding] {
    guard options.values, let match, let inventory, inventory.tensors.contains(where: { $0.values != nil }) else {
      return []
    }
    var places: [Int: ValuePlace] = [:], findings: [Finding] = []
    var declared: DeclaredConstants?
    for (index, tensor) in match.tensor.enumerated() {
      guard let tensor, let values = inventory.tensors[tensor].values, places[tensor] == nil else { continue }
      let weight = expectation.weights[index].weight, layer = expectation.layers[expectation.weights[index].layer]
      let dataset = inventory.tensors[tensor].path
      let place = ValuePlace(layer: layer.path, weight: weight.name, dataset: dataset)
      places[tensor] = place
      let role = WeightRole(weight.name, rank: inventory.tensors[tensor].shape.count)
      if role == .variance, let least = values.minimum, least < 0 { findings.append(.negativeVariance(place, values)) }
      guard role == .kernel, values.count > 1, values.finite == values.count,
        // A kernel that Keras made quantised begins with zeros.
        inventory.tensors[tensor].dtype.isFloat
      else { continue }
      if values.minimum == values.maximum {
        let constants = declared ?? DeclaredConstants(text)
        declared = constants
        let owner = weight.creator ?? layer.plan.name
        if constants.isConstant(weight.name, of: owner) || constants.isConstant(weight.name, of: layer.plan.name) {
          continue
        }
        findings.append(values.maximum == 0 ? .allZero(place, values) : .constantKernel(place, values))
      } else if values.magnitude > Self.largestInKernel {
        findings.append(.outOfRange(place, values, limit: Self.largestInKernel))
      } else if values.zeroColumns > 0, layer.plan.hasOutputsLast {
        findings.append(.deadChannels(place, values))
      }
    }
    return findings + inventory.valueFindings(places)
  }
}

/// What a weight is there for, by its name.
private enum WeightRole {
  case kernel
  case variance
  case other

  init(_ name: String, rank: Int) {
    let last = name.split(separator: "/").last ?? ""
    let isKernel =
      // The kernels of STFTSpectrogram are sines and cosines, which nobody trains.
      last.hasSuffix("kernel") && !["real_kernel", "imag_kernel"].contains(last) || last == "embeddings" || last == "W"
      || last == "U" || last.hasPrefix("W_")
      || last.hasPrefix("U_")
    self =
      isKernel && rank > 1
      ? .kernel : ["moving_variance", "variance", "running_std"].contains(last) ? .variance : .other
  }
}

extension LayerPlan {
  /// Whether the last axis of its kernel is that of its outputs.
  fileprivate var hasOutputsLast: Bool {
    !className.contains("Transpose") && !className.contains("Depthwise") && !className.contains("Separable")
      && className != "Embedding" && className != "Deconvolution2D"
  }
}

/// `12 of 4,096 values`.
func share(_ part: Int, of whole: Int) -> String { "\(part) of \(counted(whole, "value"))" }

/// A value without the digits that single precision does not have.
func numberText(_ number: Double) -> String {
  abs(number) < 1e9 && number == number.rounded() ? String(Int(number)) : String(describing: Float(number))
}
