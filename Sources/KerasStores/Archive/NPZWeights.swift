import Basics

/// Weights in NumPy's archive, `model.weights.npz`: for each object a member that holds a dictionary of its variables.
struct NPZWeights {
  private var tensors: [Inventory.Tensor] = []
  private var faults: [Store.ReadIssue] = []

  var weights: StoredWeights { StoredWeights(inventory: Inventory(layout: .objects, tensors: tensors), faults: faults) }

  init(_ bytes: UnsafeRawBufferPointer, _ context: Store.ReadContext?) throws(ReadError) {
    let limits = context?.limits ?? Store.Limits()
    guard let directory = try ZipDirectory(in: bytes, limits) else {
      throw ReadError(.truncated, "it is truncated: it ends without the directory of a zip archive")
    }
    var refusal: ReadError?
    for entry in directory.entries where entry.name.hasSuffix(".npy") {
      do throws(ReadError) {
        tensors += try entry.read(in: bytes, limit: limits.inflated, isChecked: false) { member throws(ReadError) in
          try Self.tensors(member, of: String(entry.name.dropLast(".npy".count)), limits, context)
        }
        if let context, context.wantsValues {
          faults += [entry.checksumFault(in: bytes, context.release)].compactMap(\.self)
        }
      } catch {
        let name = entry.name.escapingControls
        faults.append(Store.ReadIssue(name, error))
        refusal = refusal ?? ReadError(error.reason, "\(name): \(error.text)")
      }
    }
    // Where nothing can be read, it is one fault, and no layer is missed.
    if let refusal, tensors.isEmpty { throw refusal }
  }

  /// - Parameter object: the path of the object, `__root__` for the model itself.
  private static func tensors(
    _ member: UnsafeRawBufferPointer, of object: String, _ limits: Store.Limits, _ context: Store.ReadContext?
  ) throws(ReadError) -> [Inventory.Tensor] {
    let array = try NPYHeader(member)
    let group = object == "__root__" ? "vars/" : object + "/vars/"
    let arrays =
      array.isPickled
      ? try PickledArrays(array.data).arrays.map { (group + $0.name, $0.array) } : [(object, array.plain)]
    var tensors: [Inventory.Tensor] = []
    for (path, array) in arrays {
      guard array.shape.count <= limits.rank else {
        throw ReadError(.unreadable, tooManyAxes(array.shape.count, limits))
      }
      var tensor = Inventory.Tensor(path: path, array.shape, array.type)
      if let context, context.wantsValues { tensor.values = array.statistics(context) }
      tensors.append(tensor)
    }
    return tensors
  }
}

extension Inventory.Tensor {
  fileprivate init(path: String, _ shape: [Int], _ type: NumpyType) {
    let bytes = shape.reduce(type.size) { $0.multipliedSaturated(by: $1) }
    self.init(path: path, shape: shape, dtype: DType(type.kerasName), bytes: bytes)
  }
}
