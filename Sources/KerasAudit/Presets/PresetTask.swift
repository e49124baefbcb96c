import KerasLayers
import KerasStores

/// The audit of a preset's task, as if its weights were in one file: those of the backbone, which `model.weights.h5`
/// has, and its own, which `task.weights.h5` has.
struct PresetTask {
  /// What was found about the layers outside of the backbone.
  let findings: [Finding]
  /// The status of those layers.
  let status: Report.Status
  let layers: Int

  /// Nil if no declaration states the task's layers.
  ///
  /// - Parameters:
  ///   - text: `task.json`.
  ///   - backbone: the backbone's object in it.
  ///   - own: the tensors of `task.weights.h5`.
  init?(_ text: [UInt8], _ backbone: PresetObject, _ store: Store, own: [Inventory.Tensor], _ options: Audit.Options) {
    guard let stored = store.inventory else { return nil }
    // A task is a functional model, one of whose layers is the backbone.
    let group = TensorPath("layers").appending(backbone.className.snakeCased)
    let whole = Inventory(
      layout: .objects, tensors: stored.tensors.map { $0.moved(into: group) } + own,
      objectNames: Dictionary(
        stored.objectNames.map { (group.appending($0.key.text), $0.value) }, uniquingKeysWith: { first, _ in first }))
    let task = Store(
      path: store.path, kind: .keras, architecture: text, kerasVersion: store.kerasVersion, inventory: whole)
    guard let report = try? Audit.report(task, options: options), report.model.hasArchitecture else { return nil }
    let name = backbone.text("name") ?? backbone.className.snakeCased
    let own = report.layers.filter { $0.path.first != name }
    layers = own.count
    findings = report.findings.filter { finding in
      finding.layer.map { $0.first != name } ?? false && finding.rule != .customLayer
    }
    status =
      own.contains { $0.status == .mismatch }
      ? .mismatch : own.contains { $0.status == .unverified } ? .unverified : .ok
  }
}

extension Inventory.Tensor {
  /// The same tensor in a file whose group has the contents of this one's.
  fileprivate func moved(into group: TensorPath) -> Inventory.Tensor {
    var copy = Inventory.Tensor(
      path: group.appending(path.text), shape: shape, dtype: dtype, bytes: bytes, isUnallocated: isUnallocated)
    copy.values = values
    return copy
  }
}
