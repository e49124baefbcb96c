/// The large weight of a dense layer: what quantisation puts in its place, and the LoRA pair beside it.
struct Kernel {
  let shape: [Dim]
  /// The sizes that are summed over, and the others, each multiplied: the matrix that the kernel is.
  let rows: Dim
  let columns: Dim
  /// The shape of its scale where it is kept as int8.
  let scale: [Dim]
  /// The axis along which two values share a byte, in the releases that packed the kernel without flattening it.
  let packedAxis: Int
  /// What Keras names the zeros of gptq and awq.
  var zeros = "kernel_zero"

  init(_ shape: [Dim], rows: Dim, columns: Dim, scale: [Dim], packedAxis: Int = 0, zeros: String = "kernel_zero") {
    self.shape = shape
    self.rows = rows
    self.columns = columns
    self.scale = scale
    self.packedAxis = packedAxis
    self.zeros = zeros
  }
}

extension Config {
  /// A kernel and its bias as the layer's dtype policy and LoRA rank have them.
  ///
  /// - Parameter part: the name of the layer inside this one to which they belong.
  func weights(_ kernel: Kernel, bias: [Dim]?, of part: String? = nil) throws -> [Weight] {
    let policy = try DTypePolicy(self, of: part)
    let rank = part == nil ? try loraRank : nil
    let bias = bias.map { [Weight("bias", $0)] } ?? []
    let pair = Weight.pair("lora_kernel", kernel.shape, rank: rank)
    let plain = Weight("kernel", kernel.shape, rank: rank, policy)

    switch policy.quantization {
    case nil:
      return ([plain] + bias + pair).numbered()
    case .float8(let history):
      let extras = ["inputs", "kernel", "outputs_grad"].flatMap {
        [Weight($0 + "_scale", [], dtype: "float32"), Weight($0 + "_amax_history", [Dim(history)], dtype: "float32")]
      }
      return extras.numbered(from: bias.count + 1) + ([plain] + bias + pair).numbered()
    case .int8:
      return (
        [Weight("kernel", kernel.shape, dtype: "int8", trainable: false)] + bias
          + [Weight("kernel_scale", kernel.scale, trainable: false)] + pair).numbered().trainableFirst
    case .int4(let block):
      let (packed, scales) = kernel.packed(block: block, writer)
      return ([packed] + bias + scales + pair).numbered().trainableFirst
    case .gptq(let bits, let group):
      return (bias + kernel.turned(packed: bits == 4, group: group)).numbered()
    case .awq(let group):
      var weights = kernel.turned(packed: true, group: group)
      weights.insert(Weight("awq_scales", [kernel.rows], trainable: false), at: 3)
      return (bias + weights).numbered()
    }
  }

  /// How narrow the pair beside a frozen weight is; nil without one.
  var loraRank: Dim? {
    get throws { try optional("lora_rank", as: Int.self).flatMap { $0 > 0 ? Dim($0, name: "lora_rank") : nil } }
  }
}

extension Kernel {
  /// Two values to a byte, with the scales; by blocks of rows also the zeros, and the block of each row.
  fileprivate func packed(block: Int?, _ writer: Writer) -> (Weight, [Weight]) {
    guard !writer.isOlder(than: 3, 14) else {
      var sizes = shape
      if sizes.indices.contains(packedAxis) { sizes[packedAxis] = sizes[packedAxis].halved }
      return (Weight("kernel", sizes, dtype: "int8", trainable: false), [Weight("kernel_scale", scale, trainable: false)])
    }
    let groups = block.map { rows.dividedRoundingUp(by: Dim($0, name: "block_size")) }
    return (
      Weight("kernel", [rows, columns.halved], dtype: "int8", trainable: false),
      Weight.scales("kernel", of: [columns], groups: groups, before: true, grouped: rows)
    )
  }

  /// The matrix turned round, in groups of inputs.
  fileprivate func turned(packed: Bool, group: Int?) -> [Weight] {
    let groups = group.map { rows.dividedRoundingUp(by: Dim($0)) } ?? 1
    return [
      Weight("kernel", [packed ? columns.halved : columns, rows], dtype: "uint8", trainable: false),
      Weight("kernel_scale", [columns, groups], trainable: false),
      Weight(zeros, [columns, groups], dtype: "uint8", trainable: false),
      Weight("g_idx", [rows], dtype: "float32", trainable: false),
    ]
  }
}

extension Dim {
  /// So many bytes for so many half bytes.
  var halved: Dim { dividedRoundingUp(by: 2) }
}

extension Weight {
  /// A weight that a pair may stand beside: then it is not trained, and saved in the dtype that their sum is computed in.
  init(_ name: String, _ shape: [Dim], rank: Dim?, _ policy: DTypePolicy) {
    self.init(name, shape, otherDType: rank.map { _ in policy.computeDType }, trainable: rank == nil)
  }

  /// The two narrow matrices that LoRA trains instead of a weight; saving by object path adds them to it, variable 0.
  static func pair(_ name: String, _ shape: [Dim], rank: Dim?) -> [Weight] {
    guard let rank else { return [] }
    return [
      Weight(name + "_a", shape.dropLast() + [rank], dtype: "float32").kept(.merged("0")),
      Weight(name + "_b", [rank] + shape.suffix(1), dtype: "float32").kept(.merged("0")),
    ]
  }

  /// The scales of packed values: one for each output, or with zeros one for each block, and the block of each input.
  static func scales(_ name: String, of outputs: [Dim], groups: Dim?, before: Bool, grouped: Dim) -> [Weight] {
    guard let groups else { return [Weight(name + "_scale", outputs, trainable: false)] }
    let shape = before ? [groups] + outputs : outputs + [groups]
    return [
      Weight(name + "_scale", shape, trainable: false),
      Weight(name + "_zero", shape, dtype: "int8", trainable: false),
      Weight("g_idx", [grouped], dtype: "float32", trainable: false),
    ]
  }
}

extension [Weight] {
  /// Saved under their number in this list, whatever order trainability gives them; those with a place already do not count.
  func numbered(from start: Int = 0) -> [Weight] {
    var number = start
    return map { weight in
      guard weight.place == .inTurn else { return weight }
      defer { number += 1 }
      return weight.kept(.key(String(number)))
    }
  }

  /// In the order in which a layer lists its weights; it counts where all of them are frozen.
  var trainableFirst: [Weight] { filter(\.createdTrainable) + filter { !$0.createdTrainable } }
}
