extension Layer {
  /// Changes to images that keep their size. In a dictionary, masks, boxes and labels keep their shapes too.
  ///
  /// - Source: `keras.layers.RandomFlip`, `RandAugment`, … (`keras/src/layers/preprocessing/image_preprocessing`,
  ///   3.15.1).
  /// - Input, output: `(height, width, channels)` or a batch of them, or a dictionary with `images`.
  /// - Weights: none.
  static let augmentation = Layer(
    "AugMix", "AutoContrast", "ContrastLimitedAdaptiveHistogramEqualization", "CutMix", "Equalization", "MixUp",
    "RandAugment",
    "RandomBrightness".since(2, 9), "RandomColorDegeneration", "RandomColorJitter",
    "RandomContrast".since(.tfKeras), "RandomElasticTransform",
    "RandomErasing", "RandomFlip".since(.tfKeras), "RandomGaussianBlur", "RandomGrayscale", "RandomHue", "RandomInvert",
    "RandomPerspective",
    "RandomPosterization", "RandomRotation".since(.tfKeras), "RandomSaturation", "RandomSharpness", "RandomShear",
    "RandomTranslation".since(.tfKeras),
    "RandomZoom".since(.tfKeras), "Solarization", since: .keras3, on: image,
    ranks: .augmentation, takes: .augmentation,
    calling: { config, call in
      config.requireAugmentation()
      if config.className == "RandomFlip" {
        try config.refuseEmpty((call.input.dims ?? []).dropFirst(), of: call.input)
      }
      // They change images in training only.
      return Built(call.mapImages { $0 }).reaching(.pointwise)
    })

  private static let image = ["height", "width", "channels"]

  /// Images resized or cropped to `height` and `width`.
  ///
  /// - Source: `keras.layers.Resizing`, `CenterCrop`, `RandomCrop`
  ///   (`keras/src/layers/preprocessing/image_preprocessing`, 3.15.1).
  /// - Input: `(rows, columns, channels)` or a batch of them, or a dictionary with `images`.
  /// - Output: `(height, width, channels)`, a batch or a dictionary accordingly.
  /// - Weights: none.
  static let resizing = Layer(
    "Resizing", "CenterCrop", "RandomCrop", since: .tfKeras, on: ["rows", "columns", "channels"],
    ranks: .resizing, takes: .cropping,
    calling: { config, call in
      let least = config.isKeras3 ? 0 : config.className == "Resizing" ? Int.min + 1 : 1
      for key in ["height", "width"] { config.require(key, atLeast: least, orNull: config.isKeras3) }
      config.requireDataFormat()
      if config.className == "RandomCrop" { config.requireSeed() }
      if config.className == "Resizing", !config.isKeras3 {
        config.require("interpolation", oneOf: Config.interpolations, ignoringCase: true)
      }
      if config.className != "Resizing" { try config.refuseEmpty((call.input.dims ?? []).dropFirst(), of: call.input) }
      let height = try config.pictureSize("height"), width = try config.pictureSize("width")
      return Built(call.mapImages { config.resized($0, height, width) })
    })

  /// Images stretched to a random height.
  ///
  /// - Source: `RandomHeight` (`keras/src/legacy/layers.py`, 3.15.1).
  /// - Input: `(height, width, channels)` or a batch of them.
  /// - Output: the same with an unknown height.
  /// - Weights: none.
  static let randomHeight = Layer("RandomHeight", since: .tfKeras, on: image, takes: .resizing) { config, input in
    config.requireAugmentation()
    return Built(config.resized(input, .unknown, nil))
  }

  /// Images stretched to a random width.
  ///
  /// - Source: `RandomWidth` (`keras/src/legacy/layers.py`, 3.15.1).
  /// - Input: `(height, width, channels)` or a batch of them.
  /// - Output: the same with an unknown width.
  /// - Weights: none.
  static let randomWidth = Layer("RandomWidth", since: .tfKeras, on: image, takes: .resizing) { config, input in
    config.requireAugmentation()
    return Built(config.resized(input, nil, .unknown))
  }

  /// Bounding boxes padded or cut to `max_number`.
  ///
  /// - Source: `keras.layers.MaxNumBoundingBoxes`
  ///   (`keras/src/layers/preprocessing/image_preprocessing/max_num_bounding_box.py`, 3.15.1).
  /// - Input: a dictionary with `bounding_boxes (batch, boxes, *)`.
  /// - Output: the same with `max_number` boxes.
  /// - Weights: none.
  static let boundingBoxes = Layer(
    "MaxNumBoundingBoxes", since: .keras3, on: image,
    calling: { config, call in
      config.requireDataFormat()
      config.require("max_number", "a number of at least 0") { ($0.number ?? Double($0.string ?? "") ?? -1) >= 0 }
      let count =
        try config.stated("max_number").map { $0.integer.map { Dim($0, name: "max_number") } ?? .unknown }
        ?? config.dim("max_number")
      return Built(
        call.mapImages {
          $0
        } boxes: {
          $0.replacing(1, with: count)
        })
    })

  /// Layers applied one after the other.
  ///
  /// - Source: `keras.layers.Pipeline` (`keras/src/layers/preprocessing/pipeline.py`, 3.15.1).
  /// - Input: that of the first layer.
  /// - Output: that of the last layer.
  /// - Weights: those of the layers.
  /// - Throws: `ConfigError` without `layers`, and what they throw.
  static let pipeline = Layer(
    "Pipeline", since: .keras3,
    calling: { config, call in
      guard let layers = try config.objects("layers") else { throw config.error("layers", "is missing") }
      var built = Built(call.inputs), counter = ObjectCounter(), reaches: [Reach] = []
      for layer in layers {
        let next = try layer.build(Call(built.outputs)).prefixed(by: "layers/" + counter.next(layer.className))
        reaches.append(next.reach)
        built = Built(next.outputs, built.weights + next.weights, children: built.children + next.children)
      }
      return built.reaching(.sequence(reaches))
    })
}

extension Config {
  /// An image, or a batch of images, with another height and width.
  fileprivate func resized(_ input: Shape, _ height: Dim?, _ width: Dim?) -> Shape {
    let top = optionalIfTyped("data_format", as: String.self) == "channels_first" ? -2 : -3
    let tall = height.map { input.replacing(top, with: $0) } ?? input
    return width.map { tall.replacing(top + 1, with: $0) } ?? tall
  }
}

extension Call {
  /// The tensors of the call, with images and bounding boxes changed.
  fileprivate func mapImages(_ change: (Shape) -> Shape, boxes: (Shape) -> Shape = { $0 }) -> [Shape] {
    let arguments = positional.isEmpty ? keywords.sorted { $0.key < $1.key }.map(\.value) : positional
    return arguments.flatMap { $0.mapImages(change, boxes) }
  }
}

extension Argument<Shape> {
  /// - Parameters:
  ///   - change: applies to a single tensor, and to images and masks in a dictionary.
  ///   - boxes: applies to bounding boxes in a dictionary.
  fileprivate func mapImages(_ change: (Shape) -> Shape, _ boxes: (Shape) -> Shape) -> [Shape] {
    switch self {
    case .tensor(let shape): return [change(shape).withoutHistory]
    case .list(let items): return items.flatMap { $0.mapImages(change, boxes) }
    case .dictionary(let items):
      return items.flatMap { key, value in
        switch key {
        case "images", "segmentation_masks": value.mapImages(change, boxes)
        case "bounding_boxes": value.tensors.map { boxes($0).withoutHistory }
        default: value.tensors.map(\.withoutHistory)
        }
      }
    default: return []
    }
  }
}
