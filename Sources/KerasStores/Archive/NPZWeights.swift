import Basics
import FileFormats

/// Weights in NumPy's archive, `model.weights.npz`: for each object a member with a dictionary of its variables.
struct NPZWeights {
  private var tensors: [Inventory.Tensor] = []
  private var issues: [Store.ReadIssue] = []

  var weights: StoredWeights { StoredWeights(inventory: Inventory(layout: .objects, tensors: tensors), faults: issues) }

  init(_ bytes: UnsafeRawBufferPointer, _ context: Store.ReadContext?) throws(ReadError) {
    let limits = context?.limits ?? Limits()
    guard let archive = try ReadError.converting({ () throws(FormatError) in try ZipArchive(bytes, limits) }) else {
      throw ReadError(.truncated, "it is truncated: it does not end with the directory of a zip archive")
    }
    var firstError: ReadError?
    for member in archive.members where member.name.hasSuffix(".npy") {
      do throws(ReadError) {
        tensors += try Self.tensors(of: member, limits, context)
      } catch {
        let name = member.name.escapingControls
        issues.append(Store.ReadIssue(name, error))
        firstError = firstError ?? ReadError(error.reason, "\(name): \(error.text)", limit: error.limit)
        continue
      }
      if let context, context.wantsValues {
        do throws(FormatError) {
          try member.verifyStored(context.release)
        } catch {
          issues.append(Store.ReadIssue(member.name, ReadError(error)))
        }
      }
    }
    // If nothing can be read, that is one error, and no layer is reported as missing.
    if let firstError, tensors.isEmpty { throw firstError }
  }

  private static func tensors(
    of member: ZipMember, _ limits: Limits, _ context: Store.ReadContext?
  ) throws(ReadError) -> [Inventory.Tensor] {
    // The path of the object, `__root__` for the model itself.
    let object = String(member.name.dropLast(".npy".count))
    let group = object == "__root__" ? "vars/" : object + "/vars/"
    let content = try ReadError.converting { () throws(FormatError) in
      try member.content(upTo: limits[.inflated], .inflated, isChecked: false)
    }
    return try content.withBytes { bytes throws(ReadError) in
      let arrays = try ReadError.converting { () throws(FormatError) in try NPYFile(bytes).arrays() }
      var tensors: [Inventory.Tensor] = []
      for (name, array) in arrays {
        guard array.shape.count <= limits[.rank] else { throw .tooManyAxes(array.shape.count, limits) }
        var tensor = Inventory.Tensor(
          path: name.map { group + $0 } ?? object, shape: array.shape, dtype: array.type.dtype, bytes: array.byteCount)
        if let context, context.wantsValues { tensor.values = array.statistics(context) }
        tensors.append(tensor)
      }
      return tensors
    }
  }
}
