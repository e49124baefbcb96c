import Basics
import KerasLayers

/// The layers of the graph that the program makes.
extension ModelExpansion {
  /// The index of a layer of the graph, which is made when it is first asked for.
  func index(of object: DeclaredObject) throws -> Int {
    if let index = draft.index(of: object) { return index }
    let layer = try make(object), index = draft.add(layer)
    draft.set(index, for: object)
    return index
  }

  /// The layer of the graph for one that the program makes, or that the configuration holds.
  func make(_ layer: DeclaredObject) throws -> GraphLayer {
    if let object = layer.object {
      let name =
        object.config.optionalIfTyped("name", as: String.self)
        ?? builder.expansions.nextName(object.className.withoutPackage)
      return GraphLayer(name: name, object: object, nested: try object.nestedGraph(name: name))
    }
    var members = layer.arguments
    if layer["name"] == nil {
      members.append(("name", .text(builder.expansions.nextName(layer.className))))
    }
    if layer["dtype"] == nil, let dtype = config.declaredValue("dtype") { members.append(("dtype", dtype)) }
    var hasUnsavedDType = false
    for index in members.indices where members[index].key == "dtype" {
      switch members[index].value {
      case .null: hasUnsavedDType = true
      case .dictionary(let items) where items.first?.key == Self.unsaved:
        members[index].value = items[0].value
        hasUnsavedDType = true
      default: break
      }
    }
    let values = DeclaredValue.dictionary(members.map { ($0.key, $0.value) }).json ?? "{}"
    let name = members.first { $0.key == "name" }?.value.string ?? layer.className.snakeCased
    var made = try self.layer(layer.json(config: values), name: name)
    made.hasUnsavedDType = hasUnsavedDType
    if hasUnsavedDType { made.nested?.markUnsavedDTypes() }
    if let owner = partOwners[ObjectIdentifier(layer)], let whole = draft.layer(of: owner.layer)?.sharing {
      made.sharing = (whole.object, owner.attribute)
    }
    for case (let key, .layer(let part)) in members {
      if let known = draft.layer(of: part)?.sharing { made.borrowed.append((key, known.object, known.attribute)) }
    }
    return made
  }

  func layer(_ json: String, name: String) throws -> GraphLayer {
    guard let values = JSONObject(json: json) else { throw error("makes a layer without a configuration") }
    let object = try SerializedObject(values, writer: config.writer, builder: config.builder)
    var layer = GraphLayer(
      name: name, object: object, nested: try object.nestedGraph(name: name))
    layer.share { config.modelBuilder.expansions.nextObject() }
    return layer
  }

  func argument(_ value: DeclaredValue) throws -> Argument<Reference> {
    switch value {
    case .null: return .null
    case .bool(let flag): return .bool(flag)
    case .size(let dim): return dim.value.map { .integer($0) } ?? .null
    case .real(let number): return .number(number)
    case .text(let text): return .text(text)
    case .list(let items): return .list(try items.map(argument))
    case .dictionary(let items):
      return .dictionary(try items.sorted { $0.key < $1.key }.map { ($0.key, try argument($0.value)) })
    case .shape(let shape): return .list((shape.sizes ?? []).map { $0.map { .integer($0) } ?? .null })
    case .tensor(let tensor): return .tensor(draft.tensors[tensor])
    case .layer, .object, .callable: throw error("passes a layer to a layer")
    }
  }
}
