import KerasAudit

@testable import KerasStores

/// A configuration: the pass over its text, the decoder, the graph, shapes carried through it, and the report.
func fuzzJSON(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = utf8(buffer(bytes, count))
  _ = try? Audit.report(Store(path: "fuzz.json", kind: .json, architecture: text))
  return 0
}
