import Foundation
import KerasAudit
import KerasPolicy
import Testing

/// The keys of a declaration that decide which configurations it is for and which weights there are, by models in
/// memory.
@Suite struct DeclarationKeyTests {
  /// The last layer of a model of an input of 6 numbers and of one object, with the declarations of a pack.
  private func layer(_ object: String, _ pack: String) throws -> Report.Layer {
    let model = """
      {"class_name": "Sequential", "keras_version": "2.11.0", "backend": "tensorflow", "config": {"name": "m", "layers": [
        {"class_name": "InputLayer", "config": {"batch_input_shape": [null, 6], "dtype": "float32", "name": "x"}}, \(object)]}}
      """
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json")
    try model.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    var settings = Settings()
    try settings.add(packs: [("p.yml", pack)])
    var options = Audit.Options()
    options.layers = settings.layers
    return try #require(try Audit.run(file.path, options: options).layers.last)
  }

  private static let wrapper = """
    package: house
    bare_names: true
    layers:
      Hold:
        wraps: layer
        all_weights: true
        required: [share]
        weights:
          "{w.path}": {shape: w.shape, trainable: false, for: w in layer.weights if w.name == 'kernel'}
          bias: layer.bias
          count: {shape: "[]", trainable: false, last: true}
        parts: {inner: "Dense(share)"}
    """

  private static let dense =
    #"{"class_name": "Dense", "config": {"name": "d", "trainable": true, "dtype": "float32", "units": 3, "use_bias": true}}"#

  @Test func `a wrapper that lists the weights of its layer has no others`() throws {
    let object = #"{"class_name": "Hold", "config": {"name": "h", "share": 2, "layer": \#(Self.dense)}}"#
    let layer = try layer(object, Self.wrapper)
    #expect(layer.calls.map(\.outputs) == [[[nil, 3]]])
    // Those of its own parts come before its own, as wrappers have them; one that is last after all.
    #expect(layer.weights.map(\.shape) == [[6, 2], [2], [6, 3], [3], []])
    #expect(layer.parameters.trainable == 17)
    let all = try self.layer(object, Self.wrapper.replacing("all_weights: true", with: "all_weights: false"))
    #expect(all.weights.count == 7)
  }

  @Test func `a class without a key that its package writes is another one`() throws {
    let object = #"{"class_name": "Hold", "config": {"name": "h", "layer": \#(Self.dense)}}"#
    let layer = try layer(object, Self.wrapper)
    #expect(layer.status == .unverified)
    #expect(layer.parameters.total == nil)
  }

  @Test func `of two packs the one whose keys a configuration has declares it`() throws {
    let second = Self.wrapper.replacing("house", with: "yard").replacing("[share]", with: "[width]")
    var settings = Settings()
    try settings.add(packs: [("a.yml", second), ("b.yml", Self.wrapper)])
    let object = #"{"class_name": "Hold", "config": {"name": "h", "share": 2, "layer": \#(Self.dense)}}"#
    #expect(try layer(object, Self.wrapper).parameters.total == 36)
  }

  @Test(arguments: [("add", Report.Status.ok), ("concat", .unverified)])
  func `a configuration that a declaration does not cover stays unknown`(
    mode: String, status: Report.Status
  ) throws {
    let pack = """
      package: house
      bare_names: true
      layers:
        Merge2: {applies: mode == 'add', output: input, weights: {scale: "[sum([[2], [3]], [])[1]]"}}
      """
    let layer = try layer(#"{"class_name": "Merge2", "config": {"name": "h", "mode": "\#(mode)"}}"#, pack)
    #expect(layer.status == status)
    #expect(layer.weights.map(\.shape) == (mode == "add" ? [[3]] : []))
  }

  @Test func `values of keys that other packages share are their own`() throws {
    let pack = "package: house\nbare_names: true\nlayers:\n  Bend: {output: input}"
    let layer = try layer(#"{"class_name": "Bend", "config": {"name": "b", "kernel_regularizer": []}}"#, pack)
    #expect(layer.status == .ok)
  }

  @Test(arguments: ["Attention", "LayerNormalization", "MultiHeadAttention"])
  func `a class with a name of Keras and none of its keys is not of Keras`(name: String) throws {
    let layer = try layer(#"{"class_name": "\#(name)", "config": {"name": "a", "trainable": true}}"#, "package: house")
    #expect(layer.status == .unverified)
  }
}
