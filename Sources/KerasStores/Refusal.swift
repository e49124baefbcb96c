/// Why something that lies in a file could not be read: what becomes a `StoreError` for a whole file, and a
/// `Store.Fault` for a part of it.
struct Refusal: Error {
  let reason: StoreError.Reason
  /// A clause that completes "cannot read model.h5: ".
  let text: String
  /// What it is where it befalls a part of a file.
  let fault: Store.Fault.Kind

  init(_ reason: StoreError.Reason, _ text: String, fault: Store.Fault.Kind? = nil) {
    self.reason = reason
    self.text = text
    self.fault = fault ?? (reason == .truncated ? .truncated : .unreadableObject)
  }

  static func truncated(has: Int, needs: UInt64, says: String) -> Refusal {
    Refusal(.truncated, "it is truncated: \(says) says \(grouped(needs)) bytes, there are \(grouped(UInt64(has)))")
  }
}

extension StoreError {
  init(_ path: String, _ refusal: Refusal) {
    self.init(path, refusal.reason, "cannot read \(printable(path)): \(refusal.text)")
  }
}

extension Store.Fault {
  init(_ object: String?, _ refusal: Refusal) {
    self.init(refusal.fault, object: object, reason: refusal.text)
  }
}

/// 16,344,024
func grouped(_ number: UInt64) -> String {
  let digits = Array(String(number))
  return digits.indices.reduce(into: "") { text, index in
    if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
    text.append(digits[index])
  }
}

/// The text on one line, without what would steer a terminal.
func printable(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 }))
}
