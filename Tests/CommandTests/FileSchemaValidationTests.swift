import Foundation
import Testing

/// Settings and expectations that the tool accepts conform to their JSON Schemas; a misspelt key conforms to neither.
@Suite struct FileSchemaValidationTests {
  /// Prints the faults of each document of standard input (separated by `---`), and for each of its keys in turn,
  /// misspelt, a line if the schema accepts it. Keys that a user chooses are below `free`.
  private static let validator = """
    import copy, json, sys, jsonschema, yaml
    schema = json.load(open(sys.argv[1]))
    jsonschema.Draft202012Validator.check_schema(schema)
    reader = jsonschema.Draft202012Validator(schema)
    free = sys.argv[2].split(",")
    # A date of YAML is a text in JSON.
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items():
        yaml.SafeLoader.yaml_implicit_resolvers[first] = [p for p in pairs if not p[0].endswith(":timestamp")]
    def places(value, path):
        if isinstance(value, dict):
            for key, inner in value.items():
                if not path or path[-1] not in free: yield path, key
                yield from places(inner, path + [key])
        elif isinstance(value, list):
            for index, inner in enumerate(value): yield from places(inner, path + [index])
    count = 0
    for number, text in enumerate(sys.stdin.read().split("\\n---\\n")):
        document = yaml.safe_load(text)
        for fault in reader.iter_errors(document): print(number, fault.json_path, fault.message[:200])
        for path, key in list(places(document, [])):
            changed = copy.deepcopy(document)
            owner = changed
            for step in path: owner = owner[step]
            owner[key + "z"] = owner.pop(key)
            count += 1
            if reader.is_valid(changed): print(number, "accepted:", path, key + "z")
    print(count, "misspelt keys")
    """

  private func faults(of texts: [String], schema: String, free: String) throws -> String {
    try Tool.withFolder { folder in
      let script = folder.appendingPathComponent("validate.py"), input = folder.appendingPathComponent("input.yml")
      try Data(Self.validator.utf8).write(to: script)
      try Data(texts.joined(separator: "\n---\n").utf8).write(to: input)
      let run = try Tool.shell(
        "/usr/bin/python3 '\(script.path)' docs/schema/\(schema).json '\(free)' < '\(input.path)'")
      #expect(run.status == 0 && run.errors == "")
      return run.output
    }
  }

  /// The YAML of a page: the code blocks that begin with one of these keys.
  private func examples(_ page: String, beginning keys: [String]) throws -> [String] {
    let text = try String(contentsOf: Tool.package.appendingPathComponent("docs/\(page).md"), encoding: .utf8)
    return text.matches(of: #/```yaml\n((?s:.*?))```/#).map { String($0.1) }
      .filter { block in keys.contains { block.hasPrefix($0) } }
  }

  private func fixture(_ name: String) throws -> String {
    try String(contentsOf: Tool.package.appendingPathComponent("fixtures/expectations/\(name)"), encoding: .utf8)
  }

  /// In the package `python`, whose own tests check it too.
  @Test func `the Python classes are what the schemas give`() throws {
    let run = try Tool.shell("/usr/bin/python3 python/make_types.py --check")
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func `expectations conform, and misspelt ones do not`() throws {
    let models = ["fixtures/models/vqa.h5", "fixtures/damaged/whole.h5", "fixtures/damaged/whole.json"]
    let written = try models.map { try Tool.run(["expect", "--values", $0]).output }
    let texts = try written + [fixture("whole.yml")] + examples("expectations", beginning: ["keras:"])
    #expect(texts.count == 5)
    let output = try faults(of: texts, schema: "expect-1", free: "layers,weights")
    #expect(output.hasSuffix(" misspelt keys\n") && output.split(separator: "\n").count == 1, "\(output)")
  }

  @Test func `settings conform, and misspelt ones do not`() throws {
    let texts =
      try [fixture("settings.yml")] + examples("ci", beginning: ["fail_on:", "layers:"])
    #expect(texts.count >= 3)
    let output = try faults(
      of: texts, schema: "settings-1", free: "layers,severity,weights,arguments,defaults,let,parts")
    #expect(output.hasSuffix(" misspelt keys\n") && output.split(separator: "\n").count == 1, "\(output)")
  }

  @Test(arguments: [
    ("expect-1", #"parameters: "many""#), ("expect-1", "dtypes: {}"), ("expect-1", "inputs: [3]"),
    ("expect-1", "layers: {dense: {trainable: 7}}"), ("expect-1", "size: {at_most: lots}"),
    ("settings-1", "suppress: [{rule: KI105}]"), ("settings-1", "fail_on: fatal"),
    ("settings-1", "severity: {KI1: bad}"), ("settings-1", "layers: {Scale: {outputt: input}}"),
    ("settings-1", "layers: {Scale: 3}"), ("settings-1", "layers: {Scale: {weights: {kernel: {shap: [3]}}}}"),
  ])
  func `a wrong value conforms to neither`(schema: String, text: String) throws {
    #expect(try faults(of: [text], schema: schema, free: "layers,severity").contains("0 $"))
    let option = schema == "expect-1" ? "--expect" : "--config"
    let run = try Tool.withFile("file.yml", text) { file in
      try Tool.run(["check", "fixtures/damaged/whole.h5", option, file])
    }
    #expect(run.status == 2)
  }
}
