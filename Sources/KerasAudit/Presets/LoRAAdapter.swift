import Basics
import KerasStores

/// The tensors of a LoRA adapter that KerasHub saved (`save_lora_weights`): two kernels for each layer, by its index
/// among the layers that have weights.
struct LoRAAdapter {
  /// The kernels of one layer.
  private struct Pair {
    var a: Inventory.Tensor?
    var b: Inventory.Tensor?
  }

  private var pairs: [Int: Pair] = [:]
  private var hasRank = false

  /// Nil for tensors that are not those of an adapter.
  init?(_ tensors: [Inventory.Tensor]) {
    for tensor in tensors {
      let parts = tensor.path.components.map(String.init)
      guard parts.first == "lora" else { return nil }
      if parts.dropFirst().elementsEqual(["vars", "rank"]) {
        hasRank = true
      } else if parts.count == 4, let index = Int(parts[1]) {
        switch parts[3] {
        case "lora_kernel_a": pairs[index, default: Pair()].a = tensor
        case "lora_kernel_b": pairs[index, default: Pair()].b = tensor
        default: return nil
        }
      } else {
        return nil
      }
    }
    guard !tensors.isEmpty else { return nil }
  }

  /// What KerasHub would not load: `load_lora_weights` reads the rank and both kernels of each layer.
  ///
  /// - Parameter file: the name of the file.
  func findings(in file: String) -> [Finding] {
    var findings: [Finding] = []
    func report(_ message: String, _ dataset: String? = nil) {
      findings.append(.presetPart(file, message, dataset: dataset))
    }
    if !hasRank { report("\(file) has no lora/vars/rank, the rank of the adapter") }
    var rank: Int?
    for (index, pair) in pairs.sorted(by: { $0.key < $1.key }) {
      guard let a = pair.a, let b = pair.b else {
        let missing = pair.a == nil ? "lora_kernel_a" : "lora_kernel_b"
        report("\(file) has no \(missing) for layer \(index), of which it has the other kernel", "lora/\(index)")
        continue
      }
      guard let own = a.shape.last, own == b.shape.first else {
        report(
          "the kernels of layer \(index) in \(file) do not fit: lora_kernel_a is \(shapeText(a.shape)), "
            + "lora_kernel_b is \(shapeText(b.shape))", "lora/\(index)")
        continue
      }
      if let rank, rank != own {
        report("the adapter of layer \(index) in \(file) has rank \(own), others have rank \(rank)", "lora/\(index)")
      }
      rank = rank ?? own
    }
    return findings
  }

  var layers: Int { pairs.count }
  /// The rank of the first layer.
  var rank: Int? { pairs.min { $0.key < $1.key }?.value.b?.shape.first }
}
