import FileFormats

/// The tensors that weights hold, and what of them could not be read.
struct StoredWeights {
  var inventory: Inventory
  var faults: [Store.ReadIssue] = []

  /// Reads the weights of an archive, whichever of Keras' two forms they have: Keras has written NumPy's under the name of the
  /// other.
  init(_ bytes: UnsafeRawBufferPointer, _ context: Store.ReadContext? = nil) throws(ReadError) {
    if FileSignature.zip.matches(bytes) {
      self = try NPZWeights(bytes, context).weights
    } else {
      // The archive has told of its architecture; one inside its weights is none of its own.
      let file = try WeightsFile(
        bytes,
        context?.hearing { news in
          switch news {
          case .architecture, .training: false
          default: true
          }
        })
      self.init(inventory: file.inventory ?? Inventory(layout: .objects), faults: file.faults)
    }
  }

  init(inventory: Inventory, faults: [Store.ReadIssue]) {
    self.inventory = inventory
    self.faults = faults
  }
}
