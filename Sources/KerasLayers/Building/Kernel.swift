/// The kernel of a dense layer, with what quantisation replaces it by and what LoRA adds to it.
struct Kernel {
  let shape: [Dim]
  var axes: [KernelLayout.Axis]
  /// The product of the sizes that are summed over, and that of the others: the sizes of the kernel as a matrix.
  let rows: Dim
  let columns: Dim
  /// The shape of its scale in int8.
  let scale: [Dim]
  /// The axis along which two values share a byte, in releases before 3.14, which do not flatten the kernel.
  let packedAxis: Int
  /// The name of the zero points of GPTQ and AWQ.
  let zeros: String

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
  /// The weights of a kernel and its bias, according to the dtype policy and the LoRA rank.
  ///
  /// - Parameter part: the name of the inner layer that owns them.
  func weights(_ kernel: Kernel, bias: [Dim]?, of part: String? = nil) throws -> [Weight] {
    let policy = try DTypePolicy(self, of: part)
    var weights = try weights(kernel, bias: bias, policy, rank: part == nil ? loraRank : nil)
    for index in weights.indices where weights[index].dtype == nil { weights[index].dtype = policy.variableDType }
    return weights
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
      return (bias + kernel.transposed(packed: bits == 4, group: group, writer)).numbered()
    case .awq(let group):
      var weights = kernel.transposed(packed: true, group: group, writer)
      weights.insert(Weight("awq_scales", [kernel.rows], .quantization, trainable: false), at: 3)
      return (bias + weights).numbered()
    }
  }
}

extension Kernel {
  /// Two values in a byte, and the scales; with blocks of rows also the zero points and the block of each row.
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

  /// The transposed matrix in groups of inputs. Since 3.14, saving by object path omits the zero points.
  fileprivate func transposed(packed: Bool, group: Int?, _ writer: KerasRelease) -> [Weight] {
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
  /// The number of bytes for this number of half bytes.
  var halved: Dim { dividedRoundingUp(by: 2) }
}

extension Weight {
  /// The scales of packed values: one for each output; or one for each block, with zero points and the block of each
  /// input.
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
