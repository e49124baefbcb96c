extension Config {
  /// The rank of the LoRA pair; nil without one.
  ///
  /// - Source: `enable_lora` (`keras/src/layers/core/dense.py`, `embedding.py`, 3.15.1), which refuses a constraint.
  var loraRank: Dim? {
    get throws {
      guard let rank = try optional("lora_rank", as: Int.self), rank > 0 else { return nil }
      for key in ["kernel_constraint", "embeddings_constraint"] where isKeras3 {
        require(key, "null beside a lora_rank", orNull: true) { !$0.isTruthy }
      }
      return Dim(rank, name: "lora_rank")
    }
  }
}

extension Weight {
  /// A weight that may have a LoRA pair: then it is not trained, and the sum is saved in the dtype of computation.
  init(
    _ name: String, _ shape: [Dim], _ role: Role, axes: [KernelLayout.Axis] = [], rank: Dim?, _ policy: DTypePolicy
  ) {
    self.init(
      name, shape, role, axes: axes, otherDType: rank.map { _ in policy.computeDType }, trainable: rank == nil)
  }

  /// The two narrow matrices that LoRA trains instead of a weight; saving by object path adds them to variable 0.
  static func pair(_ name: String, _ shape: [Dim], rank: Dim?) -> [Weight] {
    guard let rank else { return [] }
    return [
      Weight(name + "_a", shape.dropLast() + [rank], .lora, dtype: .float32).stored(as: .merged),
      Weight(name + "_b", [rank] + shape.suffix(1), .lora, dtype: .float32).stored(as: .merged),
    ]
  }
}

extension [Weight] {
  /// The same weights, each saved under its number in this list regardless of trainability; those with a key keep it.
  consuming func numbered(from start: Int = 0) -> [Weight] {
    var number = start
    for index in indices where self[index].savedKey == .nextIndex {
      self[index].savedKey = .key(String(number))
      number += 1
    }
    return self
  }

  /// The trainable weights first, as a layer lists them; the order matters if all are frozen.
  var trainableFirst: [Weight] { filter(\.createdTrainable) + filter { !$0.createdTrainable } }
}
