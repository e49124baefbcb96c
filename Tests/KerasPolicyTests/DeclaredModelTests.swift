import Foundation
import KerasAudit
import KerasPolicy
import Testing

/// Models that a user's pack declares: calls that return several tensors, layers of a model within a model, and layers
/// that are built and not called.
@Suite struct DeclaredModelTests {
  private static let pack = """
    package: house
    layers:
      Levels:
        output: "{f'P{i}': [batch, sizes[i], input[-1]] for i in range(len(sizes))}"
      Halves:
        let: {half: "[input[:-1], input[-1] // 2]"}
        output: "[[half], [half]]"
      Joined:
        call: [levels]
        build: |
          self.norms = []
          for key in sorted(levels.keys()):
            self.norms.append(LayerNormalization())
            self.norms[-1].build(levels[key])
          return [levels['P0'][:-1], len(levels)]
    models:
      Encoder:
        graph: |
          inputs = Input(shape=[8, 6], name='x')
          x = Dense(width, name='dense')(inputs)
          self.levels = Levels(sizes=sizes, name='levels')(x)
          self.by_name = {**levels}
          outputs = levels['P1']
      Reader:
        graph: |
          inputs = Input(shape=[8, 6], name='x')
          part = Model(encoder, outputs='by_name', keys=['P0', 'P2'], name='part')
          levels = part(inputs)
          outputs = Joined(name='joined')({key: levels[key] for key in levels.keys()})
          self.encoder = encoder
      Counter:
        graph: |
          inputs = encoder.input
          first, second = Halves(name='halves')(encoder.output)
          outputs = [first[0], second]
          for x in Halves(name='more')(first):
            outputs.append(Dense(2)(x))
          self.spare = Embedding(5, 3, name='spare')
          self.spare.build([None])
          self.encoder = encoder
    """

  private static let encoder = """
    {"module": "house", "class_name": "Encoder", "registered_name": "house>Encoder",
     "config": {"name": "encoder", "width": 4, "sizes": [8, 4, 2]}}
    """

  private func report(_ className: String) throws -> Report {
    let text = """
      {"module": "house", "class_name": "\(className)", "registered_name": "house>\(className)",
       "config": {"name": "model", "encoder": \(Self.encoder)}}
      """
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var settings = Settings()
    try settings.add(packs: [("house.yml", Self.pack)])
    var options = Audit.Options()
    options.layers = settings.layers
    return try Audit.run(file.path, options: options)
  }

  private func outputs(_ report: Report, _ path: String...) -> [[[Int?]?]] {
    report.layers.first { $0.path == path }?.calls.map(\.outputs) ?? []
  }

  @Test func `a call that returns a dictionary is used by its keys`() throws {
    let report = try report("Reader")
    #expect(report.layers.allSatisfy { $0.status == .ok })
    #expect(outputs(report, "part") == [[[nil, 8, 4], [nil, 2, 4]]])
    #expect(outputs(report, "part", "levels") == [[[nil, 8, 4], [nil, 4, 4], [nil, 2, 4]]])
    #expect(outputs(report, "joined") == [[[nil, 8, 2]]])
    #expect(report.layers.first { $0.path == ["joined"] }?.weights.count == 4)
  }

  @Test func `the layers of a model within a model are those of the model around it`() throws {
    let report = try report("Counter")
    #expect(report.layers.allSatisfy { $0.status == .ok })
    #expect(report.layers.prefix(3).map(\.path) == [["x"], ["dense"], ["levels"]])
    #expect(outputs(report, "halves") == [[[nil, 4, 2], [nil, 4, 2]]])
    #expect(outputs(report, "more") == [[[nil, 4, 1], [nil, 4, 1]]])
    #expect(outputs(report, "get_item") == [[[4, 2]]])
    #expect(outputs(report, "dense_2") == [[[nil, 4, 2]]] || outputs(report, "dense_1") == [[[nil, 4, 2]]])
    // `dense` is counted once, though the encoder has it too.
    #expect(report.totals.parameters.total == 4 * (6 + 1) + 2 * 2 * (1 + 1) + 5 * 3)
  }

  @Test func `a layer that is built and not called has weights and no call`() throws {
    let spare = try #require(try report("Counter").layers.first { $0.path == ["spare"] })
    #expect(spare.calls.isEmpty)
    #expect(spare.weights.map(\.shape) == [[5, 3]])
  }
}
