import KerasAudit
import KerasPolicy

@testable import KerasStores

/// A file that a user wrote: checks a model against it as expectations, and applies it as settings and as a baseline.
func fuzzExpectations(_ bytes: UnsafeRawBufferPointer) {
  let text = String(decoding: bytes, as: UTF8.self)
  guard let report = model else { return }
  let assessed = try? Expectations(path: "fuzz.yml", text: text).checked(against: report)
  if var settings = try? Settings(path: "fuzz.yml", text: text) {
    settings.baseline = try? Baseline(path: "fuzz.json", text: text)
    _ = settings.applied(to: assessed ?? AssessedReport(report))
    _ = settings.expired()
  }
}

private let model = try? Audit.report(
  Store(path: "fuzz.json", kind: .json, architecture: Array(configuration.utf8)))

private let configuration = """
  {"class_name": "Sequential", "keras_version": "2.15.0", "backend": "tensorflow", "config": {"name": "small", "layers": [
    {"class_name": "InputLayer", "config": {"name": "features", "batch_input_shape": [null, 4], "dtype": "float32"}},
    {"class_name": "Dense", "config": {"name": "hidden", "units": 3, "activation": "relu", "use_bias": true}},
    {"class_name": "Dense", "config": {"name": "scores", "units": 2, "activation": "linear", "use_bias": true}}]}}
  """
