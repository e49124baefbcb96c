import KerasLayers

/// How the calls of a model are written, as far as releases differ in reading them.
struct CallForms: Sendable {
  struct Problem: Sendable {
    let reason: LoadReason
    let detail: String
    /// The number of the layer.
    let layer: Int
  }

  /// What Keras 3 does not read of calls in the form of Keras 2.
  private(set) var problems: [Problem] = []
  /// The calls in the form of Keras 3: the number of the layer and the call.
  private(set) var objects: [(layer: Int, call: SourceValue)] = []
  /// Those with an object that is not a tensor, or with a number.
  private(set) var unusual: [(layer: Int, call: SourceValue)] = []
  /// Whether the inputs or the outputs are one tensor instead of a list.
  let isFlat: Bool
  /// Whether every output is an input.
  let returnsInputs: Bool

  init(_ layers: [SourceValue], _ config: SourceValue?) {
    let inputs = config?["input_layers"], outputs = config?["output_layers"]
    isFlat = Self.isOneTensor(inputs) || Self.isOneTensor(outputs)
    let (from, to) = (Self.layerNames(inputs), Self.layerNames(outputs))
    returnsInputs = !from.isEmpty && !to.isEmpty && to.isSubset(of: from)
    var names: Names?
    for (index, layer) in layers.enumerated() {
      for call in layer["inbound_nodes"]?.items ?? [] {
        if call.kind == .object {
          let arguments = call["args"]
          if arguments != nil { objects.append((index, call)) }
          let hasNumber = layer["module"] == nil && arguments?.items.contains { $0.kind == .number } ?? false
          if hasNumber || call.hasForeignObject { unusual.append((index, call)) }
        } else if call.kind == .list {
          let known = names ?? Names(layers)
          names = known
          for tensor in call.items { read(tensor, of: index, known) }
        }
      }
    }
  }

  /// A tensor in the form of Keras 2: `["dense", 0, 0, {}]`.
  private mutating func read(_ tensor: SourceValue, of layer: Int, _ names: Names) {
    func add(_ reason: LoadReason, _ detail: String = "") {
      problems.append(Problem(reason: reason, detail: detail, layer: layer))
    }
    let items = tensor.items
    guard let name = items.first else { return }
    guard name.kind == .text else {
      if name.kind == .list { add(.nestedNode) }
      return
    }
    let calls = names.calls(of: name)
    if items.count > 2, let nested = calls?.nested, let index = items[1].integer, index >= nested {
      add(.nestedNodeIndex, name.string ?? "")
    }
    if items.count != 3, items.count != 4 { add(.nodeForm, "\(items.count)") }
    if calls == nil {
      let name = name.string ?? ""
      add(name.hasPrefix("_CONSTANT") ? .constantInNode : .dangling, name)
    }
    guard items.count == 4 else { return }
    for member in items[3].members {
      let parts = member.value.items
      guard let part = parts.first else { continue }
      let isTensor = part.kind == .text && parts.count >= 3 || part.items.first?.kind == .text
      if isTensor { add(.tensorKeywordInNode, member.key) }
    }
  }

  /// `["dense", 0, 0]` where older readers expect a list of such lists.
  private static func isOneTensor(_ value: SourceValue?) -> Bool {
    let items = value?.items ?? []
    return items.count == 3 && items[0].kind == .text
  }

  private static func layerNames(_ value: SourceValue?) -> Set<String> {
    let items = value?.items ?? []
    if let name = items.first?.string { return [name] }
    return Set(items.compactMap { $0.items.first?.string })
  }

  /// The names of the layers, found by their bytes.
  private struct Names {
    struct Calls {
      let name: SourceValue
      /// The number of calls of a nested model.
      let nested: Int?
    }

    private var layers: [UInt64: [Calls]] = [:]

    init(_ values: [SourceValue]) {
      layers.reserveCapacity(values.count)
      for value in values {
        var name = value["name"]
        if name?.kind != .text { name = value["config"]?["name"] }
        guard let name, name.kind == .text else { continue }
        let isModel = value["class_name"].map {
          $0.isText("Functional") || $0.isText("Model") || $0.isText("Sequential")
        }
        let nested = isModel ?? false ? value["inbound_nodes"]?.items.count ?? 0 : nil
        layers[name.contentHash, default: []].append(Calls(name: name, nested: nested))
      }
    }

    func calls(of name: SourceValue) -> Calls? {
      layers[name.contentHash]?.last { $0.name.readsSame(as: name) }
    }
  }
}

extension SourceValue {
  /// Whether it contains an object that a release must find, other than a tensor or a plain value.
  fileprivate var hasForeignObject: Bool {
    switch kind {
    case .list: return items.contains(where: \.hasForeignObject)
    case .object:
      guard let className = self["class_name"] else { return members.contains { $0.value.hasForeignObject } }
      return !className.isText("__keras_tensor__")
    default: return false
    }
  }
}
