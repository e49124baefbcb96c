import Basics
import KerasLayers
import KerasModels

/// The training configuration of an HDF5 file, or another configuration beside that of the model, read once.
struct SideConfiguration {
  /// The object; nil without one that can be read.
  let root: SourceValue?
  /// Risks of loading it, JSON that is nested too deeply or invalid.
  let findings: [Finding]

  /// - Parameter name: the name of the text in messages and paths.
  init(_ text: [UInt8]?, _ limits: Limits, name: String = "training_config") {
    guard let text else {
      (root, findings) = (nil, [])
      return
    }
    do {
      let text = try JSONNormalizer(text, limits)
      root = text.source.root
      findings = Finding.tooDeep(text.depth, limits, root: name) + loadRisks(of: text.objects, root: name)
    } catch {
      root = nil
      if case .tooDeep = error {
        findings = [Finding(.tooDeep, message: error.description)]
      } else {
        findings = [.invalidConfig(name, error)]
      }
    }
  }

  /// What it names.
  func compiledObjects(_ writer: KerasRelease) -> CompiledObjects? {
    root.map { CompiledObjects($0, writer: writer, isLegacy: true) }
  }
}
