import FileFormats
import KerasAudit

@testable import KerasStores

/// A configuration: the pass over its text, the decoder, the graph, shapes carried through it, and the report.
func fuzzJSON(_ bytes: UnsafeRawBufferPointer) {
  _ = try? Audit.report(Store(path: "fuzz.json", kind: .json, architecture: bytes.utf8Text))
}
