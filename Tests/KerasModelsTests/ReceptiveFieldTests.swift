import Foundation
import KerasLayers
import KerasModels
import OracleFixtures
import Testing

/// The positions of the inputs on which an output depends are those whose gradient real Keras computes as not 0.
struct ReceptiveFieldTests {
  /// A line of `fixtures/costs/receptive_fields.jsonl.xz`.
  struct Model: Decodable, CustomTestStringConvertible {
    let name: String
    /// The sizes of each input without the batch.
    let sizes: [[Int]]
    let layers: [String: [Asked]]
    let text: [UInt8]

    var testDescription: String { name }

    /// A position of a layer's output, null for an axis of which all positions count, and the ranges along each axis of
    /// each input.
    struct Asked: Decodable {
      let position: [Int?]
      let ranges: [[[Int]]?]

      init(from decoder: any Decoder) throws {
        var parts = try decoder.unkeyedContainer()
        position = try parts.decode([Int?].self)
        ranges = try parts.decode([[[Int]]?].self)
      }
    }

    private enum Key: CodingKey { case name, sizes, layers }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      name = try values.decode(String.self, forKey: .name)
      sizes = try values.decode([[Int]].self, forKey: .sizes)
      layers = try values.decode([String: [Asked]].self, forKey: .layers)
      text = []
    }

    init(_ line: Substring) throws {
      let model = try JSONDecoder().decode(Model.self, from: Data(line.utf8))
      (name, sizes, layers) = (model.name, model.sizes, model.layers)
      let start = line.range(of: #""model":"#)!.upperBound, end = line.range(of: #","layers":{"#, options: .backwards)!
      text = Array(line[start..<end.lowerBound].utf8)
    }
  }

  static let models: [Model] = {
    let file = OracleCase.repository.appending(path: ".build-fixtures/costs/receptive_fields.jsonl")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { try? Model($0) }
  }()

  @Test func `models of Keras are recorded`() { #expect(Self.models.count > 90) }

  @Test(arguments: models)
  func `a layer depends on the positions that have a gradient`(_ model: Model) throws {
    let architecture = try Architecture(json: model.text, measuresReach: true)
    for (name, asked) in model.layers {
      let layer = try #require(architecture.layers.first { $0.name == name })
      let reach = try #require(layer.reach)
      for (input, sizes) in model.sizes.enumerated() {
        for (axis, size) in sizes.enumerated() {
          try check(asked, reach[input].map { $0[axis + 1] }, input, axis, size, "\(model.name), \(name)")
        }
      }
    }
  }

  /// What is asked about one axis of one input.
  private func check(
    _ asked: [Model.Asked], _ reach: AxisReach?, _ input: Int, _ axis: Int, _ size: Int, _ place: String
  ) throws {
    var least = Int.max, most = Int.min
    for (number, one) in asked.enumerated() {
      let found = one.ranges[input]?[axis]
      if let found { (least, most) = (min(least, found[0]), max(most, found[1])) }
      guard case .along(let target, let map)? = reach else {
        if reach == nil { #expect(found == nil, "\(place): on input \(input)") }
        continue
      }
      guard target - 1 < one.position.count, let position = one.position[target - 1] else { continue }
      let expected = map.range(at: position)
      let inside = expected.flatMap { $0.overlaps(0...(size - 1)) ? $0.clamped(to: 0...(size - 1)) : nil }
      let text = "\(place), axis \(axis), position \(position): \(String(describing: expected)), found \(found ?? [])"
      if number < 4, expected == inside {
        // Away from the edges.
        #expect(found == inside.map { [$0.lowerBound, $0.upperBound] }, "\(text)")
      } else if let found {
        #expect(inside.map { $0.contains(found[0]) && $0.contains(found[1]) } == true, "\(text)")
      }
    }
    if case .whole? = reach { #expect(least == 0 && most == size - 1, "\(place), axis \(axis): all") }
  }

  @Test func `most layers of the models have a known receptive field`() throws {
    var known = 0, unknown = 0
    for model in Self.models {
      for layer in try Architecture(json: model.text, measuresReach: true).layers {
        for case let axes? in layer.reach ?? [] {
          for case .unknown in axes { unknown += 1 }
          for case .along in axes { known += 1 }
        }
      }
    }
    #expect(unknown * 20 < known, "\(unknown) unknown, \(known) known")
  }

  /// Araujo, Norris and Sim, Computing Receptive Fields of Convolutional Neural Networks (Distill, 2019).
  @Test(arguments: [
    ("VGG16", "block5_pool", 212), ("ResNet50", "conv5_block3_out", 483), ("ResNet101", "conv5_block3_out", 1027),
    ("ResNet152", "conv5_block3_out", 1507), ("InceptionV3", "mixed10", 1311),
    ("InceptionResNetV2", "conv_7b_ac", 3039), ("MobileNet", "conv_pw_13_relu", 315),
  ])
  func `an application has the receptive field that is published`(_ name: String, _ layer: String, _ size: Int) throws {
    let model = try #require(OracleCase.applications.first { $0.folder.lastPathComponent == name })
    let text = [UInt8](try Data(contentsOf: URL(filePath: model.file("model.json"))))
    let architecture = try Architecture(json: text, measuresReach: true)
    let plan = try #require(architecture.layers.first { $0.name == layer })
    let fields = try #require(plan.receptiveFields(architecture.inputSpaces))
    #expect(fields.count == 1 && fields[0].axes.map(\.axis) == [1, 2])
    for case .along(_, let map) in fields[0].axes.map(\.reach) {
      #expect(map.size == size)
      #expect(map.stride == (32, 1))
    }
  }

  /// The sizes along the axes of the last layer's field.
  private func sizes(_ input: String, _ layers: String...) throws -> [[Int]] {
    let json = """
      {"class_name": "Sequential", "keras_version": "2.15.0", "config": {"name": "m", "layers": [
        {"class_name": "InputLayer", "config": {"name": "i", "batch_input_shape": \(input), "dtype": "float32"}},
        \(layers.joined(separator: ","))]}}
      """
    let architecture = try Architecture(json: Array(json.utf8), measuresReach: true)
    let fields = try #require(architecture.layers.last?.receptiveFields(architecture.inputSpaces))
    return fields.map { $0.axes.map { axis in if case .along(_, let map) = axis.reach { map.size } else { 0 } } }
  }

  @Test func `a field has no axis for channels, wherever they are`() throws {
    let first =
      #"{"class_name": "Conv2D", "config": {"filters": 1, "kernel_size": [3, 5], "data_format": "channels_first"}}"#
    #expect(try sizes("[null, 2, 30, 30]", first) == [[3, 5]])
    #expect(try sizes("[null, 2, null, null]", first, first) == [[5, 9]])
    let dense = #"{"class_name": "Dense", "config": {"units": 3}}"#
    #expect(try sizes("[null, 10]", dense).isEmpty)
    #expect(try sizes("[null, 8, 10]", dense) == [[1]])
  }

  @Test func `whole numbers that become vectors have a field`() throws {
    let words = #"{"class_name": "Embedding", "config": {"input_dim": 9, "output_dim": 2}}"#
    let window = #"{"class_name": "Conv1D", "config": {"filters": 1, "kernel_size": [3], "strides": [2]}}"#
    #expect(try sizes("[null, null]", words, window, window) == [[7]])
  }

  @Test func `a layer of unknown reach leaves the field of all after it unknown`() throws {
    let custom = #"{"class_name": "Mine", "config": {"name": "x"}}"#
    let window = #"{"class_name": "Conv1D", "config": {"filters": 1, "kernel_size": [3]}}"#
    #expect(try sizes("[null, 20, 2]", window, custom, window) == [[0]])
  }

  @Test func `sizes made to overflow give no field`() throws {
    let window = #"{"class_name": "AveragePooling1D", "config": {"pool_size": [1000000], "strides": [1000000]}}"#
    #expect(try sizes("[null, null, 2]", window, window) == [[1_000_000_000_000]])
    #expect(try sizes("[null, null, 2]", window, window, window, window) == [[0]])
    for layer in ["Cropping1D", "ZeroPadding1D"] {
      for size in [Int.min, .max] {
        let key = layer == "Cropping1D" ? "cropping" : "padding"
        let extreme = #"{"class_name": "\#(layer)", "config": {"\#(key)": [\#(size), 1]}}"#
        #expect(try sizes("[null, null, 2]", extreme) == [[0]])
      }
    }
    let up = #"{"class_name": "UpSampling1D", "config": {"size": 1000}}"#
    #expect(try sizes("[null, null, 2]", up, up) == [[0]])
  }
}
