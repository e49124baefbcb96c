import Basics
import KerasStores

/// How the stored parameters of a model add up to those that its configuration asks for.
struct ParameterBalance {
  /// The differences that are no faults, with the parameters that the file has fewer; negative where it has more.
  private(set) var differences: [Report.Difference: Int] = [:]
  /// The stored tensors that were matched to a weight, each counted once.
  private(set) var verifiedTensors = 0

  private var isCounted: IDArray<TensorID, Bool>

  init(_ expected: ExpectedWeights, _ match: Match, _ inventory: Inventory, _ sizes: WeightSizes) {
    isCounted = IDArray(repeating: false, count: inventory.tensors.count)
    for (id, variable) in zip(expected.weights.indices, expected.shared.first) {
      let count = sizes[id].atLeast
      guard let tensor = match.weights[id].tensor else {
        let isSaved = inventory.layout == .named || expected.weights[id].isStoredSeparately
        if variable == id, !isSaved { add(expected.weights[id].isMerged ? .merged : .notSaved, count) }
        continue
      }
      guard !isCounted[tensor] else { continue }
      isCounted[tensor] = true
      verifiedTensors += 1
      let elements = inventory[tensor].elements
      if variable != id {
        add(.copies, -elements)
      } else if expected.weights[id].weight.kind != .variable {
        add(.uncounted, -elements)
      } else if !match.weights[id].isDiffering {
        add(.openSizes, count &- elements)
      }
    }
    let modelVariables = Set(inventory.layout == .named ? inventory.modelVariables : [])
    for tensor in match.sharedTensors where !isCounted[tensor] {
      isCounted[tensor] = true
      add(modelVariables.contains(tensor) ? .modelVariables : .copies, -inventory[tensor].elements)
    }
    for tensor in match.layers.lazy.flatMap(\.unverifiedTensors) where !isCounted[tensor] {
      isCounted[tensor] = true
      add(.unverified, -inventory[tensor].elements)
    }
  }

  private mutating func add(_ reason: Report.Difference, _ parameters: Int) {
    guard parameters != 0 else { return }
    // Numbers that a file states may be anything; those that overflow are not compared.
    differences[reason, default: 0] &+= parameters
  }
}

extension Report.Totals {
  /// The parameters that the file has fewer than expected and that no difference explains; negative where it has more.
  var unexplainedDifference: Int {
    let expected = parameters.count.atLeast
    guard let stored = storedParameters, stored < .max, expected < .max else { return 0 }
    return differences.reduce(expected &- stored) { $0 &- $1.parameters }
  }
}
