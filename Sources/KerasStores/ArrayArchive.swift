/// Weights in NumPy's archive, `model.weights.npz`: for each object a member that holds a dictionary of its variables.
struct ArrayArchive {
  private var tensors: [Inventory.Tensor] = []
  private var faults: [Store.Fault] = []

  var holdings: Holdings { Holdings(inventory: Inventory(layout: .objects, tensors: tensors), faults: faults) }

  init(_ bytes: UnsafeRawBufferPointer, _ listener: Store.Listener?) throws(Refusal) {
    let limits = listener?.limits ?? Store.Limits()
    guard let directory = try ZipDirectory(in: bytes, limits) else {
      throw Refusal(.truncated, "it is truncated: it ends without the directory of a zip archive")
    }
    var refusal: Refusal?
    for entry in directory.entries where entry.name.hasSuffix(".npy") {
      do throws(Refusal) {
        tensors += try entry.read(in: bytes, limit: limits.inflated, isChecked: false) { member throws(Refusal) in
          try Self.tensors(member, of: String(entry.name.dropLast(".npy".count)), limits, listener)
        }
        if let listener, listener.wantsValues {
          faults += [entry.checksumFault(in: bytes, listener.release)].compactMap(\.self)
        }
      } catch {
        let name = printable(entry.name)
        faults.append(Store.Fault(name, error))
        refusal = refusal ?? Refusal(error.reason, "\(name): \(error.text)")
      }
    }
    // Where nothing can be read, it is one fault, and no layer is missed.
    if let refusal, tensors.isEmpty { throw refusal }
  }

  /// - Parameter object: the path of the object, `__root__` for the model itself.
  private static func tensors(
    _ member: UnsafeRawBufferPointer, of object: String, _ limits: Store.Limits, _ listener: Store.Listener?
  ) throws(Refusal) -> [Inventory.Tensor] {
    let array = try NumpyArray(member)
    let group = object == "__root__" ? "vars/" : object + "/vars/"
    let arrays =
      array.isPickled
      ? try PickledArrays(array.data).arrays.map { (group + $0.name, $0.array) } : [(object, array.plain)]
    var tensors: [Inventory.Tensor] = []
    for (path, array) in arrays {
      guard array.shape.count <= limits.rank else { throw Refusal(.unreadable, tooManyAxes(array.shape.count, limits)) }
      var tensor = Inventory.Tensor(path: path, array.shape, array.type)
      if let listener, listener.wantsValues { tensor.values = array.statistics(listener) }
      tensors.append(tensor)
    }
    return tensors
  }
}

extension Inventory.Tensor {
  fileprivate init(path: String, _ shape: [Int], _ type: NumpyType) {
    let bytes = shape.reduce(type.size) { bytes, size in
      let (product, overflow) = bytes.multipliedReportingOverflow(by: size)
      return overflow ? .max : product
    }
    self.init(path: path, shape: shape, dtype: type.kerasName, bytes: bytes)
  }
}
