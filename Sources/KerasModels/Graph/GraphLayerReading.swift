import Basics
import KerasLayers

extension GraphLayer {
  init(_ entry: JSONObject, like config: Config, source: SourceValue? = nil) throws {
    let object = try SerializedObject(entry, writer: config.writer, builder: config.builder, source: source)
    let stated = entry.text("name")
    // The constructor of a TensorFlowOpLayer adds to its name.
    let own = object.className == "TensorFlowOpLayer" ? nil : object.config.optionalIfTyped("name", as: String.self)
    // The constructor of a custom class may leave the name to Keras: the entry states what the layer was called.
    let isCustom = own != stated && Catalogue.layer(of: object) == nil && !Catalogue.isModel(object.className)
    let name = (isCustom ? stated : nil) ?? own ?? stated ?? object.className.snakeCased
    let nested = try object.nestedGraph(name: name)
    var problems = config.modelBuilder.sharing?.problems(of: object) ?? []
    if !entry.contains("config") { problems.note(ConfigError(path: entry.path + "config", problem: "is missing")) }
    if let nested { problems += nested.problems }
    problems.note(object.formProblem)
    problems.note(object.compileProblem(isModel: nested != nil || Catalogue.isModel(object.className)))
    problems.note(object.callProblem(nested))
    self.init(
      name: name, referenceName: stated, object: object, isUnnamed: stated == nil && !object.config.has("name"),
      nested: nested, problems: problems)
  }
}

extension [LayerPlan.Problem] {
  fileprivate mutating func note(_ problem: ConfigError?) {
    if let problem { append(.invalidConfig(problem)) }
  }
}
