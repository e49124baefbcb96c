import Testing

@testable import KerasModels

/// The pass over the text keeps what may decide what loading does, and nothing of the rest.
struct ConfigObjectsTests {
  @Test func `Keras classes by their public names raise nothing`() throws {
    let found = try objects(
      #"""
      {"module": "keras.layers", "class_name": "Dense", "registered_name": null, "config": {"units": 3, "mode": "sum",
      "kernel_initializer": {"module": "keras.initializers", "class_name": "GlorotUniform", "config": {"seed": null}}},
      "inbound_nodes": [{"args": [{"class_name": "__keras_tensor__", "config": {"shape": [null, 4]}}]}]}
      """#)
    #expect(found.isEmpty)
  }

  @Test func `an object out of the ordinary is kept with the one around it`() throws {
    let found = try objects(#"{"config": {"vocabulary": "words.txt"}, "class_name": "StringLookup"}"#)
    #expect(found.map { $0[.vocabulary] } == [nil, "words.txt"])
    #expect(found.last?.outer?[.className] == "StringLookup")
    #expect(found.first?.inner.count == 1)
  }

  @Test(arguments: [
    #""class_name": "function""#, #""class_name": "__lambda__""#, #""class_name": "TFSMLayer""#, #""module": "os""#,
    #""module": "keras.src.utils""#, #""module": "kerasx""#, #""registered_name": "a>b""#,
    #""function_type": "lambda""#,
    #""class_name": "\u0066unction""#, #""cl\u0061ss_name": "function""#, #""class_name"  :  "function""#,
    #""code": ["YWE="]"#,
  ])
  func `what names something out of the ordinary is kept`(_ member: String) throws {
    #expect(try objects("[{\(member)}]").count == 1)
  }

  @Test func `of two equal keys the last counts`() throws {
    let found = try objects(#"{"class_name": "Dense", "module": "os", "class_name": "function"}"#)
    #expect(found.first?[.className] == "function")
  }

  @Test func `the first text of a list is the code among its defaults`() throws {
    let object = try #require(try objects(#"{"function": [ "YWE=", null, null], "function_type": "lambda"}"#).first)
    #expect(object.first(of: .function) == "YWE=")
    #expect(object[.function] == nil)
  }

  @Test func `paths locate objects`() throws {
    let found = try objects(
      #"""
      {"config": {"layers": [{"a": [1, [2, 3]], "b": "x,{[", "c": {"class_name": "function"}}, {"module": "os"}]},
      "\u0065nd": {"module": "os"}}
      """#)
    #expect(
      found.paths(of: Array(found)).map(\.description)
        == ["config.layers[0]", "config.layers[0].c", "config.layers[1]", "", "end"])
  }

  @Test(arguments: 0..<70)
  func `a truncated text does not trap`(_ length: Int) throws {
    let whole = Array(#"{"a": {"class_name": "function", "module"  : "os", "config": ["x", {}]}}"#.utf8)
    let found = try JSONNormalizer(Array(whole.prefix(length))).objects
    for object in found { _ = [object[.className], object[.module], object.first(of: .config)] }
    #expect(found.paths(of: Array(found)).count == found.count)
  }

  private func objects(_ text: String) throws -> ConfigObjects { try JSONNormalizer(Array(text.utf8)).objects }
}
