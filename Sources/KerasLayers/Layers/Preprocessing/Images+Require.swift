/// What the constructors of image augmentation layers check; none of it changes a shape.
extension Config {
  /// How images are resized.
  ///
  /// - Source: `get_interpolation` (`keras/src/utils/image_utils.py`, 2.15.0).
  static let interpolations = [
    "area", "bicubic", "bilinear", "gaussian", "lanczos3", "lanczos5", "mitchellcubic", "nearest",
  ]

  /// - Source: `keras/src/layers/preprocessing/image_preprocessing` (3.15.1),
  ///   `keras/layers/preprocessing/image_preprocessing.py` (2.15.0).
  func requireAugmentation() {
    if isKeras3 { requireAugmentationOfKeras3() } else { requireAugmentationOfTensorFlow() }
    if Self.transforming.contains(className) {
      require("interpolation", oneOf: ["nearest", "bilinear"])
      let modes = ["reflect", "wrap", "constant", "nearest"]
      require("fill_mode", oneOf: className == "RandomElasticTransform" ? modes + ["mirror"] : modes)
      if !isKeras3 { requireNumberOrList("fill_value") }
    } else if className == "AugMix" || className == "RandAugment" || className == "RandomPerspective" {
      require("interpolation", oneOf: ["nearest", "bilinear"])
    }
    requireDataFormat()
    requireSeed()
  }

  private static let transforming: Set = [
    "RandomElasticTransform", "RandomRotation", "RandomShear", "RandomTranslation", "RandomZoom",
  ]

  /// Classes whose `value_range` must be two values; others do not look at it before they are called.
  private static let ranged: Set = [
    "AugMix", "AutoContrast", "Equalization", "RandAugment", "RandomBrightness", "RandomColorDegeneration",
    "RandomPosterization", "RandomSaturation", "RandomSharpness", "Solarization",
  ]

  private func requireAugmentationOfKeras3() {
    switch className {
    case "RandomTranslation": requireStated("height_factor", "width_factor")
    case "RandomZoom": requireStated("height_factor")
    case "RandomBrightness", "RandomColorDegeneration", "RandomContrast", "RandomHue", "RandomPosterization",
      "RandomRotation", "RandomSaturation", "RandomSharpness":
      requireStated("factor")
    default: break
    }
    if Self.ranged.contains(className) {
      require("value_range", "a list of two numbers") { $0.items.count == 2 && !$0.items.contains(where: \.isNull) }
    }
    switch className {
    case "RandomBrightness", "RandomRotation": requireFactor("factor", -1...1, orNull: true)
    case "RandomColorDegeneration", "RandomSaturation": requireFactor("factor", -1...1)
    case "RandomColorJitter":
      requireFactor("brightness_factor", -1...1, orNull: true, orEmpty: true)
      requireFactor("saturation_factor", -1...1, orNull: true)
      requireFactor("contrast_factor", 0...1, orNull: true)
      requireFactor("hue_factor", 0...1, orNull: true)
    case "AugMix", "RandAugment": requireRange("factor", in: 0...1)
    case "CutMix", "RandomContrast", "RandomHue", "RandomInvert", "RandomSharpness":
      requireFactor("factor", 0...1)
    case "RandomElasticTransform", "RandomErasing":
      requireFactor("factor", 0...1)
      requireFactor("scale", 0...1)
    case "RandomGaussianBlur":
      requireFactor("factor", 0...1)
      requireFactor("sigma", 0...1)
      require("kernel_size", "an odd number or two odd numbers") { value in
        let numbers = value.numbers
        return numbers.count == (value.kind == .list ? 2 : 1)
          && numbers.allSatisfy { $0.truncatingRemainder(dividingBy: 2) != 0 }
      }
    case "RandomPosterization": requireFactor("factor", 1...8)
    case "RandomGrayscale": require("factor", in: 0...1)
    case "RandomPerspective":
      requireFactor("factor", 0...1)
      require("scale", in: 0...1)
    case "RandomShear": for key in ["x_factor", "y_factor"] { requireRange(key, in: -1...1) }
    case "Solarization": for key in ["addition_factor", "threshold_factor"] { requireRange(key, in: 0...1) }
    case "RandomTranslation": for key in ["height_factor", "width_factor"] { requireRange(key, in: -1...1) }
    case "RandomZoom":
      requireRange("height_factor", in: (-1).nextUp...1)
      requireRange("width_factor", in: (-1).nextUp...1, orNull: true)
    default: break
    }
  }

  /// A number, or a pair: the first not above the range, the second not below it.
  private func requireFactor(
    _ key: String, _ bounds: ClosedRange<Double>, orNull takesNull: Bool = false, orEmpty takesEmpty: Bool = false
  ) {
    require(
      key, "a number or two numbers from \(Int(bounds.lowerBound)) to \(Int(bounds.upperBound))", orNull: takesNull
    ) {
      value in
      guard value.kind == .list else { return value.number.map(bounds.contains) ?? false }
      let numbers = value.items.map(\.number)
      if numbers.isEmpty { return takesEmpty }
      guard numbers.count == 2, let low = numbers[0], let high = numbers[1] else { return false }
      return low <= bounds.upperBound && high >= bounds.lowerBound
    }
  }

  private func requireAugmentationOfTensorFlow() {
    switch className {
    case "RandomFlip": require("mode", oneOf: ["horizontal", "vertical", "horizontal_and_vertical"])
    case "RandomBrightness":
      requireRange("factor", in: -1...1)
      require("value_range", "a list of two numbers") { $0.items.count == 2 }
    case "RandomContrast": requireRange("factor", in: 0...1)
    case "RandomRotation":
      require("factor", "a number of at least 0, or two numbers") { value in
        value.kind == .list
          ? value.numbers.count > 1 && value.numbers.count == value.items.count : (value.number ?? -1) >= 0
      }
    case "RandomTranslation":
      requireStated("height_factor", "width_factor")
      for key in ["height_factor", "width_factor"] { requireStretch(key, above: -1, through: 1, isSymmetric: true) }
    case "RandomZoom":
      requireStretch("height_factor", above: -1, through: 1, isSymmetric: false)
      requireStretch("width_factor", above: -1, through: .infinity, isSymmetric: false, orNull: true)
    case "RandomHeight", "RandomWidth":
      requireStated("factor")
      requireStretch("factor", above: -1, through: .infinity, isSymmetric: true)
      require("interpolation", oneOf: Self.interpolations, ignoringCase: true)
    default: break
    }
  }

  /// A number, or a list that begins with a lower and an upper bound.
  private func requireStretch(
    _ key: String, above least: Double, through most: Double, isSymmetric: Bool, orNull takesNull: Bool = false
  ) {
    require(key, "a number or two numbers of at least \(Int(least))", orNull: takesNull) { value in
      let numbers = value.numbers
      guard value.kind == .list else {
        return numbers.first.map { (isSymmetric ? 0 : least) <= $0 && $0 <= (isSymmetric ? -least : most) } ?? false
      }
      return numbers.count == value.items.count && numbers.count > 1 && numbers[0] >= least && numbers[1] >= least
        && numbers[1] <= most
    }
  }

  private func requireNumberOrList(_ key: String) { require(key, "a number") { $0.kind == .list || $0.number != nil } }

  /// The height or width of a picture: in Keras 3 null stands for an unknown size.
  func pictureSize(_ key: String) throws -> Dim {
    isKeras3 && stated(key)?.isNull == true ? .unknown : try dim(key)
  }
}
