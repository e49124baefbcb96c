import Basics
import KerasLayers
import KerasStores

/// The tensor whose values a finding is about, and the weight that is read from it.
struct ValuePlace {
  /// Nil if no layer reads the tensor.
  var layer: [String]?
  var weight: String?
  let dataset: String

  /// The name in messages.
  var name: String { weight ?? dataset }
}

extension Inventory {
  /// Invalid values in the model's own tensors, whatever these are for.
  var valueFindings: [Finding] {
    tensorIDs.flatMap { valueFindings($0, at: ValuePlace(dataset: self[$0].dataset)) }
  }

  /// Invalid values in one tensor; none in those of an optimizer or a metric.
  fileprivate func valueFindings(_ id: TensorID, at place: ValuePlace) -> [Finding] {
    let tensor = self[id]
    guard let values = tensor.values, otherOwner(of: tensor) == nil else { return [] }
    var findings: [Finding] = []
    if values.nan > 0 { findings.append(.notANumber(place, values)) }
    if values.infinite > 0 { findings.append(.infiniteValue(place, values)) }
    let limit = tensor.largestMagnitude
    if values.magnitude > limit { findings.append(.outOfRange(place, values, limit: limit)) }
    return findings
  }
}

extension Inventory.Tensor {
  /// The magnitude beyond which arithmetic overflows: of doubling in half precision, of squaring in other dtypes.
  fileprivate var largestMagnitude: Double {
    switch dtype {
    case .float16: 32752
    case .int64, .uint64, .float64: 1e150
    default: 1e19
    }
  }
}

/// Invalid and implausible values in a model's stored weights.
struct ValueCheck {
  /// No trained kernel has a value beyond this.
  private static let largestInKernel = 1e6

  private(set) var findings: [LayerFinding] = []
  private var constants: DeclaredConstants?

  /// - Parameter configuration: the text of the configuration, which may declare constant initial values.
  init(_ expected: ExpectedWeights, _ inventory: Inventory, _ match: Match, configuration: [UInt8]) {
    var places: [TensorID: (layer: LayerID, place: ValuePlace)] = [:]
    for id in match.weights.indices {
      guard let tensor = match.weights[id].tensor, let values = inventory[tensor].values, places[tensor] == nil else {
        continue
      }
      let weight = expected.weights[id], layer = expected.layers[weight.layer]
      let place = ValuePlace(layer: layer.path, weight: weight.weight.name, dataset: inventory[tensor].dataset)
      places[tensor] = (weight.layer, place)
      let finding = finding(
        weight.weight, layer.plan, inventory[tensor], values, at: place, configuration: configuration)
      if let finding { findings.append(LayerFinding(finding, layer: weight.layer)) }
    }
    for id in inventory.tensorIDs {
      let (layer, place) = places[id] ?? (nil, ValuePlace(dataset: inventory[id].dataset))
      findings += inventory.valueFindings(id, at: place).map { LayerFinding($0, layer: layer) }
    }
  }

  /// Checks the values of one weight against its role.
  private mutating func finding(
    _ weight: Weight, _ layer: LayerPlan, _ tensor: Inventory.Tensor, _ values: Statistics, at place: ValuePlace,
    configuration: [UInt8]
  ) -> Finding? {
    if weight.role == .statistic(.variance), let minimum = values.minimum, minimum < 0 {
      return .negativeVariance(place, values)
    }
    guard [.kernel, .recurrentKernel, .embedding].contains(weight.role), tensor.shape.count > 1, values.count > 1,
      values.finite == values.count,
      // A kernel that Keras creates quantized consists of zeros at first.
      tensor.dtype.isFloat
    else { return nil }
    if values.minimum == values.maximum {
      let constants = constants ?? DeclaredConstants(configuration)
      self.constants = constants
      let owners = [weight.creator, layer.name].compactMap(\.self)
      if owners.contains(where: { constants.isConstant(weight.name, of: $0) }) { return nil }
      return values.maximum == 0 ? .allZero(place, values) : .constantKernel(place, values)
    }
    if values.magnitude > Self.largestInKernel { return .outOfRange(place, values, limit: Self.largestInKernel) }
    return values.zeroColumns > 0 && weight.layout?.hasOutputsLast == true ? .deadChannels(place, values) : nil
  }
}

/// `12 of 4,096 values`.
func share(_ part: Int, of whole: Int) -> String { "\(part) of \(whole.pluralized("value"))" }

/// The number without the digits that single precision does not have.
func numberText(_ number: Double) -> String {
  abs(number) < 1e9 && number == number.rounded() ? String(Int(number)) : String(describing: Float(number))
}
