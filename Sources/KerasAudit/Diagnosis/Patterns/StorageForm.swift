import Basics
import KerasLayers
import KerasStores

/// Another form in which the weights of a layer can be stored as a whole.
struct StorageForm: Sendable {
  let name: String
  /// Describes the difference from the configuration; nil for a layer that is not stored in this form.
  let difference: @Sendable (LayerFault) -> String?
  /// Whether the Keras that loads the file converts it.
  var isConverted: @Sendable (LoaderBehavior) -> Bool = { _ in false }

  static let all = [separateGates, joinedGates, quantized, unquantized, withLoRA, withoutLoRA]

  static let separateGates = StorageForm(
    name: "separate-gates",
    difference: { fault in
      let count = fault.expected.count { $0.tensor != nil } + fault.unexpected.count
      guard let gates = fault.gateCount, fault.hasWeights(["kernel", "recurrent_kernel"]),
        count == gates * fault.expected.count
      else { return nil }
      return "each of the \(gates) gates is stored separately, \(count) weights in all; the layer has "
        + "\(fault.expected.count) weights with all gates side by side"
    }, isConverted: { $0.treatsAsKeras1 })

  static let joinedGates = StorageForm(
    name: "joined-gates",
    difference: { fault in
      let count = fault.expected.count - fault.missing.count + fault.unexpected.count
      guard let gates = fault.gateCount, fault.hasWeights(["U_i"]) || fault.hasWeights(["U_z"]),
        count * gates == fault.expected.count
      else { return nil }
      return "all gates are stored side by side in \(count) weights; the layer has \(fault.expected.count), "
        + "one set for each of the \(gates) gates"
    })

  static let quantized = StorageForm(
    name: "quantized",
    difference: { fault in
      let packed = fault.expected.first {
        $0.weight.dtype?.isInteger == false && $0.tensor?.dtype.isInteger == true
      }
      guard let packed, let tensor = packed.tensor, !fault.unexpected.isEmpty else { return nil }
      return "it is stored quantized, \(packed.weight.name) as \(tensor.dtype) \(shapeText(tensor.shape)) and "
        + "\(fault.unexpected.count.pluralized("more tensor")); the configuration has plain weights"
    })

  static let unquantized = StorageForm(
    name: "unquantized",
    difference: { fault in
      let plain = fault.expected.first { $0.weight.dtype?.isInteger == true && $0.tensor?.dtype.isInteger == false }
      guard let plain, let dtype = plain.weight.dtype, let tensor = plain.tensor, !fault.missing.isEmpty else {
        return nil
      }
      return "it is stored unquantized, \(plain.weight.name) as \(tensor.dtype); the configuration has quantized "
        + "weights, \(dtype) with scales"
    })

  static let withLoRA = StorageForm(
    name: "with-lora",
    difference: { fault in
      guard fault.missing.isEmpty, fault.unexpected.count == 2,
        fault.unexpected.allSatisfy({ $0.name.contains("lora_") })
      else { return nil }
      return "the file has a LoRA pair beside the kernel; the configuration has no lora_rank"
    })

  static let withoutLoRA = StorageForm(
    name: "without-lora",
    difference: { fault in
      let missing = fault.expected.filter { fault.missing.contains($0.id) }
      guard missing.count == 2, fault.unexpected.isEmpty, missing.allSatisfy({ $0.weight.role == .lora }) else {
        return nil
      }
      return "the file has no LoRA pair; the configuration has a lora_rank"
    })
}

extension LayerFault {
  /// The number of gates of a recurrent layer that has several; nil for any other layer.
  fileprivate var gateCount: Int? {
    let count = expected.lazy.compactMap(\.weight.cell).first?.gates.count ?? 0
    return count > 1 ? count : nil
  }

  fileprivate func hasWeights(_ names: [String]) -> Bool {
    names.allSatisfy { name in expected.contains { $0.weight.name == name } }
  }
}
