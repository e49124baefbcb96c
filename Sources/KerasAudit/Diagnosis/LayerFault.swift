import Basics
import KerasLayers
import KerasStores

/// All that is wrong with the stored weights of one layer.
struct LayerFault {
  /// Its own weights, and the tensor of each.
  let expected: [(index: Int, weight: Weight, tensor: Inventory.Tensor?)]
  /// Those whose tensor has another shape.
  var misfits: [ShapeMismatch] = []
  /// Those that are not there.
  var missing: [Int] = []
  /// Those that are there and belong to nothing.
  var extra: [(name: String, tensor: Inventory.Tensor)] = []

  /// Whether it takes other sizes from its input, and that is all.
  var isOfInput: Bool { missing.isEmpty && extra.isEmpty && !misfits.isEmpty && misfits.allSatisfy(\.isOfInput) }

  /// The weights that lie in each other's place, where exchanging them mends all.
  var exchanged: [ShapeMismatch]? {
    guard (2...8).contains(misfits.count) else { return nil }
    var free = misfits.map(\.stored)
    for misfit in misfits {
      guard let place = free.firstIndex(where: { misfit.weight.accepts($0) }) else { return nil }
      free.remove(at: place)
    }
    return misfits
  }
}

/// Another form in which a layer can be kept as a whole.
struct StorageForm: Sendable {
  let name: String
  /// What there is to say of a layer that is kept so; nil where it is not.
  let sentence: @Sendable (LayerFault) -> String?
  var isConverted: @Sendable (LoaderBehavior) -> Bool = { _ in false }

  static let all = [gatesApart, gatesTogether, quantised, plain, withLoRA, withoutLoRA]

  static let gatesApart = StorageForm(
    name: "gates-apart",
    sentence: { fault in
      let held = fault.expected.count { $0.tensor != nil } + fault.extra.count
      guard let gates = fault.gates, fault.names(["kernel", "recurrent_kernel"]), held == gates * fault.expected.count
      else { return nil }
      return "each of its \(gates) gates is kept by itself, \(held) weights in all, where the layer has "
        + "\(fault.expected.count) with the gates side by side"
    }, isConverted: { $0.takesForKeras1 })

  static let gatesTogether = StorageForm(
    name: "gates-together",
    sentence: { fault in
      let held = fault.expected.count - fault.missing.count + fault.extra.count
      guard let gates = fault.gates, fault.names(["U_i"]) || fault.names(["U_z"]), held * gates == fault.expected.count
      else { return nil }
      return "its gates are kept side by side in \(held) weights, where the layer has "
        + "\(fault.expected.count), one set for each of \(gates) gates"
    })

  static let quantised = StorageForm(
    name: "quantised",
    sentence: { fault in
      let packed = fault.expected.first { $0.weight.dtype?.isInteger == false && $0.tensor?.dtype.isInteger == true }
      guard let packed, let tensor = packed.tensor, !fault.extra.isEmpty else { return nil }
      let extra = counted(fault.extra.count, "tensor") + " more"
      return
        "it is stored quantised, \(packed.weight.name) as \(tensor.dtype) \(shapeText(tensor.shape)) and \(extra), "
        + "where plain weights are expected"
    })

  static let plain = StorageForm(
    name: "plain",
    sentence: { fault in
      let wanted = fault.expected.first { $0.weight.dtype?.isInteger == true && $0.tensor?.dtype.isInteger == false }
      guard let wanted, let tensor = wanted.tensor, !fault.missing.isEmpty else { return nil }
      return "it is stored plain, \(wanted.weight.name) as \(tensor.dtype), where quantised weights are expected, "
        + "\(wanted.weight.dtype?.name ?? "") with their scales"
    })

  static let withLoRA = StorageForm(
    name: "with-lora",
    sentence: { fault in
      guard fault.missing.isEmpty, fault.extra.count == 2, fault.extra.allSatisfy({ $0.name.contains("lora_") }) else {
        return nil
      }
      return "it is stored with a LoRA pair beside its kernel, which the configuration does not ask for (lora_rank)"
    })

  static let withoutLoRA = StorageForm(
    name: "without-lora",
    sentence: { fault in
      let missing = fault.expected.filter { fault.missing.contains($0.index) }
      guard missing.count == 2, fault.extra.isEmpty, missing.allSatisfy({ $0.weight.name.hasPrefix("lora_") }) else {
        return nil
      }
      return "it is stored plain, without the LoRA pair that the configuration asks for (lora_rank)"
    })
}

extension LayerFault {
  /// How many gates the layer has, where it has several.
  fileprivate var gates: Int? {
    let name = expected.first?.weight.creatorClass ?? ""
    return name.contains("LSTM") ? 4 : name.contains("GRU") ? 3 : nil
  }

  fileprivate func names(_ names: [String]) -> Bool {
    names.allSatisfy { name in expected.contains { $0.weight.name == name } }
  }
}

extension LayerFault {
  /// Whether the weights as a whole are those of the layer in another form.
  var hasForm: Bool { StorageForm.all.contains { $0.sentence(self) != nil } }
}
