import Foundation
import KerasLayers
import KerasModels
import OracleFixtures
import Testing

/// The memory between layers is that of Keras' tensors, each freed after its last use in Keras' order of calls.
struct ActivationTests {
  private struct Memory: Decodable { let total, peak: Int? }

  private static let recorded: [String: Memory] = {
    let file = OracleCase.repository.appending(path: "fixtures/costs/activation.json")
    return (try? JSONDecoder().decode([String: Memory].self, from: Data(contentsOf: file))) ?? [:]
  }()

  @Test func `there are numbers of Keras`() { #expect(Self.recorded.count > 20) }

  @Test(arguments: OracleCase.applications.filter { $0.description.hasPrefix("2.") })
  func `an application holds as many bytes as its tensors have`(_ model: OracleCase) throws {
    guard let recorded = Self.recorded[model.folder.lastPathComponent] else { return }
    let text = [UInt8](try Data(contentsOf: URL(filePath: model.file("model.json"))))
    let architecture = try Architecture(json: text, measuresMemory: true)
    #expect(architecture.peakActivation == recorded.peak)
    let sizes = architecture.layers.map { $0.activation?.value }
    #expect((sizes.contains(nil) ? nil : sizes.compactMap(\.self).reduce(0, +)) == recorded.total)
  }

  private func architecture(_ layers: String, output: String) throws -> Architecture {
    let json = """
      {"class_name": "Functional", "keras_version": "2.15.0", "config": {"name": "m", "layers": [
        {"class_name": "InputLayer", "name": "i", "inbound_nodes": [],
         "config": {"name": "i", "batch_input_shape": [null, 10], "dtype": "float32"}}, \(layers)],
        "input_layers": [["i", 0, 0]], "output_layers": [["\(output)", 0, 0]]}}
      """
    return try Architecture(json: Array(json.utf8), measuresMemory: true)
  }

  private func dense(_ name: String, _ units: Int, on source: String, dtype: String = #""float32""#) -> String {
    """
    {"class_name": "Dense", "name": "\(name)", "inbound_nodes": [[["\(source)", 0, 0, {}]]],
     "config": {"name": "\(name)", "units": \(units), "dtype": \(dtype)}}
    """
  }

  @Test func `a chain holds two layers at once, and the input`() throws {
    let layers = [dense("a", 100, on: "i"), dense("b", 200, on: "a"), dense("c", 50, on: "b")]
    #expect(try architecture(layers.joined(separator: ","), output: "c").peakActivation == 4 * (10 + 100 + 200))
  }

  @Test func `a tensor that is taken again is held until then`() throws {
    let add = """
      {"class_name": "Concatenate", "name": "d", "config": {"name": "d"},
       "inbound_nodes": [[["a", 0, 0, {}], ["c", 0, 0, {}]]]}
      """
    let layers = [dense("a", 100, on: "i"), dense("b", 200, on: "a"), dense("c", 50, on: "b"), add]
    let peak = try architecture(layers.joined(separator: ","), output: "d").peakActivation
    #expect(peak == 4 * (10 + 100 + 200 + 50))
  }

  @Test func `mixed precision halves what a layer returns`() throws {
    let policy = #"{"class_name": "Policy", "config": {"name": "mixed_float16"}}"#
    let model = try architecture(dense("a", 100, on: "i", dtype: policy), output: "a")
    #expect(model.layers[1].activation?.formula == "100 * 2 = 200")
    #expect(model.peakActivation == 40 + 200)
  }

  @Test func `an unknown size makes the sum unknown`() throws {
    let custom = #"{"class_name": "Mine", "name": "x", "config": {}, "inbound_nodes": [[["i", 0, 0, {}]]]}"#
    let model = try architecture(custom, output: "x")
    #expect(model.peakActivation == nil)
    #expect(model.layers[1].activation?.value == nil)
  }

  @Test func `nothing is computed unless asked for`() throws {
    let file = OracleCase.repository.appending(path: "fixtures/damaged/whole.json")
    let model = try Architecture(json: [UInt8](Data(contentsOf: file)))
    #expect(model.peakActivation == nil)
    #expect(model.layers.allSatisfy { $0.activation == nil })
  }
}
