/// The large weight of a dense layer: what quantisation puts in its place, and the LoRA pair beside it.
struct Kernel {
  let shape: [Dim]
  var axes: [KernelLayout.Axis]
  /// The sizes that are summed over, and the others, each multiplied: the matrix that the kernel is.
  let rows: Dim
  let columns: Dim
  /// The shape of its scale where it is kept as int8.
  let scale: [Dim]
  /// The axis along which two values share a byte, in the releases that packed the kernel without flattening it.
  let packedAxis: Int
  /// What Keras names the zeros of gptq and awq.
  var zeros = "kernel_zero"

  init(
    _ shape: [Dim], axes: [KernelLayout.Axis], rows: Dim, columns: Dim, scale: [Dim], packedAxis: Int = 0,
    zeros: String = "kernel_zero"
  ) {
    self.shape = shape
    self.axes = axes
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
    return try weights(kernel, bias: bias, policy, rank: part == nil ? loraRank : nil).map {
      $0.withDefaultDType(policy.variableDType)
    }
  }

  private func weights(_ kernel: Kernel, bias: [Dim]?, _ policy: DTypePolicy, rank: Dim?) throws -> [Weight] {
    let bias = bias.map { [Weight("bias", $0, .bias)] } ?? []
    let pair = Weight.pair("lora_kernel", kernel.shape, rank: rank)
    let plain = Weight("kernel", kernel.shape, .kernel, axes: kernel.axes, rank: rank, policy)

    switch policy.quantization {
    case nil:
      return ([plain] + bias + pair).numbered()
    case .float8(let history):
      let extras = ["inputs", "kernel", "outputs_grad"].flatMap {
        [
          Weight($0 + "_scale", [], .quantization, dtype: .float32),
          Weight($0 + "_amax_history", [Dim(history)], .state, dtype: .float32),
        ]
      }
      return extras.numbered(from: bias.count + 1) + ([plain] + bias + pair).numbered()
    case .int8:
      return
        ([Weight("kernel", kernel.shape, .kernel, axes: kernel.axes, dtype: .int8, trainable: false)] + bias
        + [Weight("kernel_scale", kernel.scale, .quantization, trainable: false)] + pair).numbered().trainableFirst
    case .int4(let block):
      let (packed, scales) = kernel.packed(block: block, writer)
      return ([packed] + bias + scales + pair).numbered().trainableFirst
    case .gptq(let bits, let group):
      return (bias + kernel.turned(packed: bits == 4, group: group, writer)).numbered()
    case .awq(let group):
      var weights = kernel.turned(packed: true, group: group, writer)
      weights.insert(Weight("awq_scales", [kernel.rows], .quantization, trainable: false), at: 3)
      return (bias + weights).numbered()
    }
  }
}

extension Kernel {
  /// Two values to a byte, with the scales; by blocks of rows also the zeros, and the block of each row.
  fileprivate func packed(block: Int?, _ writer: KerasRelease) -> (Weight, [Weight]) {
    guard !writer.isOlder(than: 3, 14) else {
      var sizes = shape
      if sizes.indices.contains(packedAxis) { sizes[packedAxis] = sizes[packedAxis].halved }
      return (
        Weight("kernel", sizes, .kernel, axes: axes, dtype: .int8, trainable: false),
        [Weight("kernel_scale", scale, .quantization, trainable: false)]
      )
    }
    let groups = block.map { rows.dividedRoundingUp(by: Dim($0, name: "block_size")) }
    return (
      Weight("kernel", [rows, columns.halved], .kernel, axes: [.inputs, .outputs], dtype: .int8, trainable: false),
      Weight.scales("kernel", of: [columns], groups: groups, before: true, grouped: rows)
    )
  }

  /// The matrix turned round, in groups of inputs. Since 3.14, saving by object path forgets the zeros.
  fileprivate func turned(packed: Bool, group: Int?, _ writer: KerasRelease) -> [Weight] {
    let groups = group.map { rows.dividedRoundingUp(by: Dim($0)) } ?? 1
    let zeros = Weight(zeros, [columns, groups], .quantization, dtype: .uint8, trainable: false)
    return [
      Weight(
        "kernel", [packed ? columns.halved : columns, rows], .kernel, axes: [.outputs, .inputs], dtype: .uint8,
        trainable: false),
      Weight("kernel_scale", [columns, groups], .quantization, trainable: false),
      writer.isOlder(than: 3, 14) ? zeros : zeros.stored(as: .notSaved),
      Weight("g_idx", [rows], .quantization, dtype: .float32, trainable: false),
    ]
  }
}

extension Dim {
  /// So many bytes for so many half bytes.
  var halved: Dim { dividedRoundingUp(by: 2) }
}

extension Weight {
  /// The scales of packed values: one for each output, or with zeros one for each block, and the block of each input.
  static func scales(_ name: String, of outputs: [Dim], groups: Dim?, before: Bool, grouped: Dim) -> [Weight] {
    guard let groups else { return [Weight(name + "_scale", outputs, .quantization, trainable: false)] }
    let shape = before ? [groups] + outputs : outputs + [groups]
    return [
      Weight(name + "_scale", shape, .quantization, trainable: false),
      Weight(name + "_zero", shape, .quantization, dtype: .int8, trainable: false),
      Weight("g_idx", [grouped], .quantization, dtype: .float32, trainable: false),
    ]
  }
}
