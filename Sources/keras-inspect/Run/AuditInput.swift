import KerasAudit
import KerasPolicy

/// One model to audit: its architecture, and its weights if they are in a separate file.
struct AuditInput: Sendable {
  var architecture: String
  var weights: String?

  init(architecture: String, weights: String? = nil) {
    (self.architecture, self.weights) = (architecture, weights)
  }

  init(_ files: ModelFiles) { self.init(architecture: files.architecture, weights: files.weights) }

  /// Audits the model and checks its expectations.
  ///
  /// - Parameter expectations: Returns the expectations of a model, nil for none. If they concern values, the tensors
  ///   are read.
  func audit(
    _ options: Audit.Options, expecting expectations: (AuditInput) throws -> Expectations? = { _ in nil }
  ) -> Outcome {
    var expected: Expectations?
    do { expected = try expectations(self) } catch { return .failure(Failure(describing: error, path: architecture)) }
    var options = options
    options.statistics = expected?.needValues ?? false
    if expected?.needMemory ?? false { options.measuresMemory = true }
    options.keepsCompatibility = expected?.needCompatibility ?? false
    let report: Report
    do {
      report = try Audit.run(architecture, weights: weights, options: options)
    } catch {
      return .failure(Failure(error, path: architecture).advised)
    }
    do {
      let checked = try expected?.checked(against: report) ?? AssessedReport(report)
      return .report(checked.advised)
    } catch {
      return .failure(Failure(describing: error, path: architecture))
    }
  }
}
