import CHDF5

/// What was attempted, and why the library could not do it.
package struct HDF5Error: Error, Equatable, CustomStringConvertible {
  /// The attempt, and its object: `open dataset layers/dense/vars/0`.
  package let attempt: String
  /// The reason, in the library's words.
  package let reason: String

  package var description: String { "cannot \(attempt): \(reason)" }

  package init(_ attempt: String, _ reason: String) {
    self.attempt = attempt
    self.reason = reason
  }

  /// The error of the last call that failed on this thread.
  ///
  /// It quotes both ends of the library's error stack, the cause and its effect. The middle contains time stamps.
  static func latest(_ attempt: String) -> HDF5Error {
    var stack: [String] = []
    _ = withUnsafeMutablePointer(to: &stack) { stack in
      H5Ewalk2(
        hid_t(H5E_DEFAULT), H5E_WALK_UPWARD,
        { _, entry, context in
          guard let text = entry?.pointee.desc, let context else { return 0 }
          context.assumingMemoryBound(to: [String].self).pointee.append(String(cString: text))
          return 0
        }, stack)
    }
    let cause = stack.first ?? "the library gives no reason"
    let effect = stack.last ?? cause
    return HDF5Error(attempt, cause == effect ? cause : "\(cause) (\(effect))")
  }
}
