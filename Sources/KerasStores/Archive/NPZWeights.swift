import Basics
import FileFormats

/// Weights in NumPy's archive, `model.weights.npz`: for each object a member with a dictionary of its variables.
enum NPZWeights {
  /// Sends the events of reading the archive.
  ///
  /// - Throws: `ReadError` if no member can be read: that is one error, and no layer is reported as missing.
  static func read(_ bytes: UnsafeRawBufferPointer, _ context: Store.ReadContext) throws(ReadError) {
    let limits = context.limits
    guard let archive = try ReadError.converting({ () throws(FormatError) in try ZipArchive(bytes, limits) }) else {
      throw ReadError(.truncated, "it is truncated: it does not end with the directory of a zip archive")
    }
    var hasTensors = false
    var issues: [Store.ReadIssue] = []
    var firstError: ReadError?
    for member in archive.members where member.name.hasSuffix(".npy") {
      do throws(ReadError) {
        let tensors = try Self.tensors(of: member, limits, context)
        if !hasTensors, !tensors.isEmpty { context(.objectLayout) }
        hasTensors = hasTensors || !tensors.isEmpty
        for tensor in tensors { context(.tensor(tensor)) }
      } catch {
        let name = member.name.escapingControls
        issues.append(Store.ReadIssue(name, error))
        firstError = firstError ?? ReadError(error.reason, "\(name): \(error.text)", limit: error.limit)
        continue
      }
      if context.readsValues {
        do throws(FormatError) {
          try member.verifyStored(context.release)
        } catch {
          issues.append(Store.ReadIssue(member.name, ReadError(error)))
        }
      }
    }
    if !hasTensors {
      if let firstError { throw firstError }
      context(.objectLayout)
    }
    for issue in issues { context(.issue(issue)) }
  }

  private static func tensors(
    of member: ZipMember, _ limits: Limits, _ context: Store.ReadContext
  ) throws(ReadError) -> [Inventory.Tensor] {
    // The path of the object, `__root__` for the model itself.
    let object = String(member.name.dropLast(".npy".count))
    let group = object == "__root__" ? "vars/" : object + "/vars/"
    let content = try ReadError.converting { () throws(FormatError) in
      try member.content(upTo: limits[.inflated], .inflated, isChecked: false)
    }
    return try content.withBytes { bytes throws(ReadError) in
      let arrays = try ReadError.converting { () throws(FormatError) in
        do throws(FormatError) {
          return try NPYFile(bytes).arrays()
        } catch {
          if let issue = Store.ReadIssue.unreadPickle(member.name, bytes, error) { context(.issue(issue)) }
          throw error
        }
      }
      var tensors: [Inventory.Tensor] = []
      for (name, array) in arrays {
        guard array.shape.count <= limits[.rank] else { throw .tooManyAxes(array.shape.count, limits) }
        var tensor = Inventory.Tensor(
          path: TensorPath(name.map { group + $0 } ?? object), shape: array.shape, dtype: array.type.dtype,
          bytes: array.byteCount)
        if context.readsValues { tensor.values = array.statistics(context) }
        tensors.append(tensor)
      }
      context.open {
        let arrays = Dictionary(
          arrays.map { name, array in (name.map { group + $0 } ?? object, array) },
          uniquingKeysWith: { first, _ in first })
        return arrays.mapValues { array in { ArrayValues(array) } }
      }
      return tensors
    }
  }
}

extension Store.ReadIssue {
  /// A member whose pickle is no dictionary of arrays: Keras unpickles it whatever it holds. Nil for one that is only
  /// damaged, and for one that is no pickle.
  ///
  /// - Source: `NpzIOStore` (`keras/src/saving/saving_lib.py`, 3.15.1), which calls `np.load` with `allow_pickle=True`.
  fileprivate static func unreadPickle(
    _ name: String, _ bytes: UnsafeRawBufferPointer, _ error: FormatError
  ) -> Store.ReadIssue? {
    let isForeign =
      switch error {
      case .unsafePickle, .unsupported: true
      case .damaged: (try? NPYFile(bytes)) == nil
      default: false
      }
    guard isForeign, case .pickle? = ActiveContent(bytes) else { return nil }
    return Store.ReadIssue(.zipProgram, object: name, reason: "it is \(pickle)")
  }
}
