extension Operation {
  /// Images resized, cropped or padded to a given height and width.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/image.py`, 3.15.1); functions of TensorFlow.
  static let resize = Operation(
    "Resize", "resize_bilinear", "resize_nearest_neighbor", "resize_bicubic", "resize_area", "resize_images",
    "resize_with_pad", "resize_with_crop_or_pad", "crop_to_bounding_box", "pad_to_bounding_box"
  ) { given in
    let stated = given[1, "size"]?.sizes ?? []
    let height = given[["target_height"]]?.size ?? stated.first ?? .unknown
    let width = given[["target_width"]]?.size ?? stated.last ?? .unknown
    return given.resized(height: height, width: width)
  }

  /// Boxes of images, each resized to one size.
  ///
  /// - Source: functions of TensorFlow.
  static let cropAndResize = Operation("crop_and_resize") { given in
    let boxes = given[1, "boxes"]?.shape ?? .unknown, size = given[["crop_size"]]?.sizes ?? []
    return [boxes[0], size.first ?? .unknown, size.last ?? .unknown, given.input[-1]]
  }

  /// The central part of images.
  ///
  /// - Source: functions of TensorFlow.
  static let centralCrop = Operation("central_crop") { given in
    guard case .number(let fraction)? = given[1, "central_fraction"] else { return Shape(given.input.dims) }
    let side = { (length: Dim) -> Dim in
      guard let whole = length.value else { return .unknown }
      let margin = Dim(Int(exactly: (Double(whole) * (1 - fraction) / 2).rounded(.down)))
      return (length - 2 * margin).withoutHistory
    }
    return given.resized(height: side(given.input[-3]), width: side(given.input[-2]))
  }

  /// Images padded or cropped by margins, or to a target size.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/image.py`, 3.15.1).
  static let padImages = Operation("CropImages", "PadImages") { given in
    let sign = given.name == "PadImages" ? 1 : -1
    let side = { (target: String, before: String, after: String, length: Dim) -> Dim in
      if let target = given.integer(target) { return Dim(target) }
      guard let before = given.integer(before), let after = given.integer(after) else { return .unknown }
      return sign > 0 ? length + Dim(before) + Dim(after) : length - Dim(before) - Dim(after)
    }
    let (top, left) = given.channelsFirst ? (-2, -1) : (-3, -2)
    let prefix = sign > 0 ? "padding" : "cropping"
    return given.resized(
      height: side("target_height", "top_" + prefix, "bottom_" + prefix, given.input[top]),
      width: side("target_width", "left_" + prefix, "right_" + prefix, given.input[left]))
  }

  /// Colour images converted to one channel, and the inverse.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/image.py`, 3.15.1); functions of TensorFlow.
  static let grayscale = Operation("RGBToGrayscale", "rgb_to_grayscale", "grayscale_to_rgb") { given in
    let axis = given.channelsFirst ? -3 : -1
    if given.name == "RGBToGrayscale", let channels = given.input[axis].value, channels != 1, channels != 3 {
      throw IncompatibleShapes("an image has 1 or 3 channels, but axis \(axis) of \(given.input) has \(channels)")
    }
    return given.input.replacing(axis, with: given.name == "grayscale_to_rgb" ? 3 : 1)
  }

  /// Horizontal and vertical differences of each channel.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/image.py`, 3.15.1); functions of TensorFlow.
  static let edges = Operation("SobelEdges", "sobel_edges") { given in
    Shape(given.input.dims.map { $0 + [2] })
  }

  /// A similarity of two images, one value for each pair.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/image.py`, 3.15.1); functions of TensorFlow.
  static let similarity = Operation("SSIM", "ssim", "ssim_multiscale", "psnr", "total_variation") { given in
    Shape(given.input.dims.map { $0.dropLast(3) })
  }

  /// The value at each of the given coordinates.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/image.py`, 3.15.1).
  static let mapCoordinates = Operation("MapCoordinates") { given in
    Shape((given[1, "coordinates"]?.shape ?? given.other).dims.map { Array($0.dropFirst()) })
  }

  /// An image scaled and translated to a given shape.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/image.py`, 3.15.1).
  static let scaleAndTranslate = Operation("ScaleAndTranslate") { given in Shape(given[1, "output_shape"]?.sizes) }
}

extension OperationArguments {
  /// The first input with another height and width.
  fileprivate func resized(height: Dim, width: Dim) -> Shape {
    guard let rank = input.rank, rank >= 3 else { return .unknown }
    let (top, left) = channelsFirst ? (-2, -1) : (-3, -2)
    return input.replacing(top, with: height).replacing(left, with: width)
  }
}
