import Basics
import FileFormats
import KerasAudit

/// A configuration key that a declaration of a custom layer class uses.
struct DeclaredKey: Sendable {
  let className: String
  let key: String
  let position: SourcePosition
  /// Whether the key only decides if a weight exists (`when`): then a layer may lack it.
  let isCondition: Bool
}

extension Settings {
  /// Checks that the layers of a model have the configuration keys that the declarations of their classes use.
  ///
  /// - Throws: `InvalidFile` for each key that no layer of its class has: it is misspelt.
  public func checkDeclarations(against report: Report) throws(InvalidFile) {
    let diagnostics = declaredKeys.compactMap { declared -> Diagnostic? in
      guard let keys = report.declaredKeys[declared.className], !keys.contains(declared.key) else { return nil }
      let similar = declared.key.nearest(among: keys.sorted())
      if declared.isCondition, similar.isEmpty { return nil }
      return Diagnostic(
        declared.position,
        "no layer of the class '\(declared.className)' has the key '\(declared.key)'\(similar.didYouMean)")
    }
    if !diagnostics.isEmpty { throw InvalidFile(path ?? "", diagnostics) }
  }
}
