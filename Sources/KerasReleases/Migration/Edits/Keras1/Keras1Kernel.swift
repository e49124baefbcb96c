extension LayerEdit {
  /// The rows and columns of a kernel, which Keras 1 states one by one.
  static let keras1Kernel = LayerEdit("keras1-kernel", "the size of a kernel is one argument since Keras 2") { layer in
    for keys in [["nb_row", "nb_col"], ["kernel_dim1", "kernel_dim2", "kernel_dim3"]] {
      let sizes = keys.compactMap { layer[$0] }
      guard sizes.count == keys.count else { continue }
      for key in keys { layer.remove(key) }
      layer.set("kernel_size", .list(sizes))
    }
  }
}
