extension Config {
  /// Checks the arguments that mean the same in all operations of `keras.ops`.
  ///
  /// - Source: `Operation.__init__` (`keras/src/ops/operation.py`), `standardize_data_format`
  ///   (`keras/src/backend/config.py`), `compute_output_spec` of the operations (`keras/src/ops`, 3.15.1).
  func requireUsualArguments(_ call: Call) {
    guard isKeras3 else { return }
    require("name", "a text without \"/\"", orNull: true) { $0.string.map { !$0.contains("/") } ?? false }
    // Pooling takes every other word for channels first.
    if !className.hasSuffix("Pool") {
      require("data_format", oneOf: ["channels_first", "channels_last"], ignoringCase: true, orNull: true)
    }
    if stated("padding")?.kind == .text { require("padding", oneOf: ["valid", "same", "causal"], ignoringCase: true) }
    if source != nil, let keys = Self.requiredArguments[className] {
      for key in keys where members[key] == nil { builder.report(error(key, "is missing")) }
    }
    if className == "PadImages" { requireMargins("padding", call) }
    if className == "CropImages" { requireMargins("cropping", call) }
    requireDType()
    if let checks = ArgumentCheck.ofOperations[className] {
      for check in checks { check.apply(self, call) }
      if checks.contains(where: { $0.key == "axis" }) { return }
    }
    if className.hasSuffix("Crossentropy") { return }
    // Some count the axes of their output, which has one more.
    let addsAxis = ["ExpandDims", "Stack", "OneHot", "MultiHot", "Linspace", "Logspace", "Geomspace"].contains(
      className)
    let rank = addsAxis ? nil : call.inputs.first?.rank
    for key in ["axis", "axis1", "axis2"] {
      require(key, "an axis of the input, or a list of them", orNull: true) { value in
        if value.kind == .object { return true }
        let axes = value.kind == .list ? value.items.map(\.integer) : [value.integer]
        return axes.allSatisfy { axis in axis.map { axis in rank.map { (-$0..<$0).contains(axis) } ?? true } ?? false }
      }
    }
  }

  /// The dtype to which an operation casts, or in which it computes.
  private func requireDType() {
    let castsOnly = ["Cast", "SaturateCast", "Linspace", "Prod", "Cumsum", "Cumprod", "View", "OneHot"].contains(
      className)
    guard let value = stated("dtype"), !value.isNull, value.kind != .object else { return }
    guard let name = value.string else {
      return castsOnly ? reject("dtype", value, "must be the name of a dtype") : ()
    }
    let isDType = name.isDTypeOfKeras3 || ["float8_e4m3fn", "float8_e5m2"].contains(name)
    if !isDType, castsOnly || !name.isPolicyOfKeras3 { reject("dtype", value, "must be the name of a dtype") }
  }

  /// Two of the margins before and after and the resulting size, for rows and for columns; the third follows.
  private func requireMargins(_ what: String, _ call: Call) {
    let rows = ["top_" + what, "bottom_" + what, "target_height"]
    let columns = ["left_" + what, "right_" + what, "target_width"]
    for (axis, keys) in [rows, columns].enumerated() {
      let stated = keys.filter { self.stated($0)?.isNull == false }
      guard source != nil, stated.count != 2 || !leavesRoom(keys, stated, what, axis, call) else { continue }
      let names = "\(keys[0]), \(keys[1]) and \(keys[2])"
      builder.report(
        error(
          stated.first ?? keys[0],
          stated.count == 2
            ? "must be a number with which none of \(names) is negative" : "must be one of two among \(names)"))
    }
  }

  /// Whether all three are whole numbers of at least 0.
  private func leavesRoom(_ keys: [String], _ given: [String], _ what: String, _ axis: Int, _ call: Call) -> Bool {
    let sizes = keys.map { stated($0)?.number }
    guard given.allSatisfy({ (stated($0)?.number ?? -1) >= 0 }), sizes[2] == nil || stated(keys[2])?.integer != nil
    else { return false }
    guard let rank = call.input.rank, rank >= 3 else { return true }
    let isFirst = stated("data_format")?.string == "channels_first"
    guard let length = call.input[(isFirst ? rank - 2 : rank - 3) + axis].value.map(Double.init) else { return true }
    let before = sizes[0] ?? sizes[1] ?? 0
    if let target = sizes[2] { return (what == "padding" ? target - length : length - target) >= before }
    return what == "padding" || length >= (sizes[0] ?? 0) + (sizes[1] ?? 0)
  }

  /// The arguments without a default in every release of Keras 3.
  private static let requiredArguments: [String: [String]] = [
    "AdaptiveAveragePool": ["output_size"], "AdaptiveMaxPool": ["output_size"], "Argpartition": ["kth"],
    "ArraySplit": ["indices_or_sections"], "AveragePool": ["pool_size"], "BatchNorm": ["axis"],
    "BroadcastTo": ["shape"], "Cast": ["dtype"], "Clip": ["x_max", "x_min"], "CtcLoss": ["mask_index"],
    "DepthToSpace": ["block_size"], "Dsplit": ["indices_or_sections"], "Einsum": ["subscripts"],
    "ExpandDims": ["axis"], "ExtractPatches": ["size"], "ExtractPatches3D": ["size"],
    "ExtractSequences": ["sequence_length", "sequence_stride"], "Fold": ["kernel_size", "output_size"],
    "Hsplit": ["indices_or_sections"], "ISTFT": ["fft_length", "sequence_length", "sequence_stride"],
    "InTopK": ["k"], "Kaiser": ["beta"], "MapCoordinates": ["order"], "MaxPool": ["pool_size"], "Moments": ["axes"],
    "Moveaxis": ["destination", "source"], "MultiHot": ["num_classes"], "OneHot": ["num_classes"],
    "PSNR": ["max_val"], "Pad": ["pad_width"], "Repeat": ["repeats"], "Reshape": ["newshape"], "Resize": ["size"],
    "Roll": ["shift"], "STFT": ["fft_length", "sequence_length", "sequence_stride"], "SaturateCast": ["dtype"],
    "ScaleAndTranslate": ["method", "spatial_dims"], "Scatter": ["shape"], "Slice": ["shape"],
    "SpaceToDepth": ["block_size"], "Split": ["indices_or_sections"], "Swapaxes": ["axis1", "axis2"],
    "Threshold": ["default_value", "threshold"], "Tile": ["repeats"], "TopK": ["k"], "Unfold": ["kernel_size"],
    "UnravelIndex": ["shape"], "Vsplit": ["indices_or_sections"],
  ]
}
