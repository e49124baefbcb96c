extension Layer {
  /// Pictures changed in themselves, not in size; given a dictionary, what belongs to them keeps its shape too.
  static let augmentation = Layer(
    "AugMix", "AutoContrast", "ContrastLimitedAdaptiveHistogramEqualization", "CutMix", "Equalization", "MixUp",
    "RandAugment",
    "RandomBrightness".since(.tfKeras), "RandomColorDegeneration", "RandomColorJitter",
    "RandomContrast".since(.tfKeras), "RandomElasticTransform",
    "RandomErasing", "RandomFlip".since(.tfKeras), "RandomGaussianBlur", "RandomGrayscale", "RandomHue", "RandomInvert",
    "RandomPerspective",
    "RandomPosterization", "RandomRotation".since(.tfKeras), "RandomSaturation", "RandomSharpness", "RandomShear",
    "RandomTranslation".since(.tfKeras),
    "RandomZoom".since(.tfKeras), "Solarization", since: .keras3, on: picture,
    calling: { _, call in Built(call.pictured { $0 }) })

  private static let picture = ["height", "width", "channels"]

  /// Pictures brought to a given height and width.
  static let resizing = Layer(
    "Resizing", "CenterCrop", "RandomCrop", since: .tfKeras, on: ["rows", "columns", "channels"],
    calling: { config, call in
      let height = try config.dim("height"), width = try config.dim("width")
      return Built(call.pictured { config.picture($0, height, width) })
    })

  /// Pictures stretched to a height that is left to chance.
  static let randomHeight = Layer("RandomHeight", since: .tfKeras, on: picture) { config, input in
    Built(config.picture(input, .unknown, nil))
  }

  /// Pictures stretched to a width that is left to chance.
  static let randomWidth = Layer("RandomWidth", since: .tfKeras, on: picture) { config, input in
    Built(config.picture(input, nil, .unknown))
  }

  /// Bounding boxes filled up, or cut down, to a given number.
  static let boundingBoxes = Layer(
    "MaxNumBoundingBoxes", since: .keras3, on: picture,
    calling: { config, call in
      let count = try config.dim("max_number")
      return Built(
        call.pictured {
          $0
        } boxes: {
          $0.replacing(1, with: count)
        })
    })

  /// One layer after the other.
  static let pipeline = Layer(
    "Pipeline", since: .keras3,
    calling: { config, call in
      guard let layers = try config.objects("layers") else { throw config.error("layers", "is missing") }
      var built = Built(call.inputs), counter = ObjectCounter()
      for layer in layers {
        let next = try layer.build(Call(built.outputs)).prefixed(by: "layers/" + counter.next(layer.className))
        built = Built(next.outputs, built.weights + next.weights, children: built.children + next.children)
      }
      return built
    })
}

extension Config {
  /// A picture, or a batch of them, with another height and width.
  fileprivate func picture(_ input: Shape, _ height: Dim?, _ width: Dim?) -> Shape {
    let top = optionalIfTyped("data_format", as: String.self) == "channels_first" ? -2 : -3
    let tall = height.map { input.replacing(top, with: $0) } ?? input
    return width.map { tall.replacing(top + 1, with: $0) } ?? tall
  }
}

extension Call {
  /// The tensors of the call, those that are pictures changed, and those that are boxes.
  fileprivate func pictured(_ change: (Shape) -> Shape, boxes: (Shape) -> Shape = { $0 }) -> [Shape] {
    let arguments = positional.isEmpty ? keywords.sorted { $0.key < $1.key }.map(\.value) : positional
    return arguments.flatMap { $0.pictured(change, boxes) }
  }
}

extension Argument<Shape> {
  /// - Parameters:
  ///   - change: for a tensor alone, and for those under the keys that pictures have.
  ///   - boxes: for those under `bounding_boxes`.
  fileprivate func pictured(_ change: (Shape) -> Shape, _ boxes: (Shape) -> Shape) -> [Shape] {
    switch self {
    case .tensor(let shape): return [change(shape).withoutHistory]
    case .list(let items): return items.flatMap { $0.pictured(change, boxes) }
    case .dictionary(let items):
      return items.flatMap { key, value in
        switch key {
        case "images", "segmentation_masks": value.pictured(change, boxes)
        case "bounding_boxes": value.tensors.map { boxes($0).withoutHistory }
        default: value.tensors.map(\.withoutHistory)
        }
      }
    default: return []
    }
  }
}
