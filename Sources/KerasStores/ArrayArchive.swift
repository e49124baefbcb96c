/// Weights in NumPy's archive, `model.weights.npz`: for each object a member that holds a dictionary of its variables.
struct ArrayArchive {
  private var tensors: [Inventory.Tensor] = []
  private var faults: [Store.Fault] = []

  var holdings: Holdings { Holdings(inventory: Inventory(layout: .objects, tensors: tensors), faults: faults) }

  init(_ bytes: UnsafeRawBufferPointer, limit: Int) throws(Refusal) {
    guard let directory = try ZipDirectory(in: bytes) else {
      throw Refusal(.truncated, "it is truncated: it ends without the directory of a zip archive")
    }
    var refusal: Refusal?
    for entry in directory.entries where entry.name.hasSuffix(".npy") {
      do throws(Refusal) {
        tensors += try entry.read(in: bytes, limit: limit, isChecked: false) { member throws(Refusal) in
          try Self.tensors(member, of: String(entry.name.dropLast(".npy".count)))
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
    _ member: UnsafeRawBufferPointer, of object: String
  ) throws(Refusal) -> [Inventory.Tensor] {
    let array = try NumpyArray(member)
    guard array.isPickled else { return [Inventory.Tensor(path: object, array.shape, array.type)] }
    let group = object == "__root__" ? "vars/" : object + "/vars/"
    return try PickledArrays(array.data).arrays.map { Inventory.Tensor(path: group + $0.name, $0.shape, $0.type) }
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
