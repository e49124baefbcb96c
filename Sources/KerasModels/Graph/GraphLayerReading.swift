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
    self.init(
      name: name, referenceName: stated, object: object, isUnnamed: stated == nil && !object.config.has("name"),
      nested: try object.nestedGraph(name: name))
    if let sharing = config.modelBuilder.sharing { problems += sharing.problems(of: object) }
    if !entry.contains("config") {
      problems.append(.invalidConfig(ConfigError(path: entry.path + "config", problem: "is missing")))
    }
    problems += nested?.problems ?? []
    let compileProblem = object.compileProblem(isModel: nested != nil || Catalogue.isModel(object.className))
    problems += [object.formProblem, compileProblem].compactMap { $0.map(LayerPlan.Problem.invalidConfig) }
    if let problem = object.callProblem(nested) { problems.append(.invalidConfig(problem)) }
  }
}
