import KerasAudit

extension Int {
  /// `165,077,800`.
  var grouped: String {
    let digits = Array(String(magnitude).utf8)
    var text: [UInt8] = self < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { text.append(UInt8(ascii: ",")) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// `629.7 MiB`, rounded half up to one decimal.
  var asBytes: String {
    var size = Double(self)
    var unit = "B"
    for larger in ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"] where size >= 1023.95 || (unit == "B" && size >= 1024) {
      size /= 1024
      unit = larger
    }
    if unit == "B" { return "\(self) B" }
    let tenths = Int(size * 10 + 0.5)
    return "\(tenths / 10).\(tenths % 10) \(unit)"
  }

  /// `1 error`, `2 errors`.
  func of(_ noun: String) -> String {
    "\(grouped) \(noun)\(self == 1 ? "" : "s")"
  }
}

extension Double {
  /// Four digits that tell something: `0.0312`, `-1204`, `1.204e-09`.
  var short: String {
    guard isFinite, self != 0 else { return self == 0 ? "0" : "\(self)" }
    var size = magnitude, exponent = 0
    let isPlain = size >= 0.0001 && size < 1_000_000
    while size >= 9.9995 { (size, exponent) = (size / 10, exponent + 1) }
    while size < 0.99995 { (size, exponent) = (size * 10, exponent - 1) }
    let sign = self < 0 ? "-" : ""
    let digits = Int((size * 1000).rounded())
    if !isPlain { return sign + digits.point(3) + "e\(exponent < 0 ? "-" : "+")\(abs(exponent))" }
    if exponent > 3 { return sign + String(Int(magnitude.rounded())) }
    return sign + digits.point(3 - exponent)
  }
}

extension Int {
  /// The digits with so many of them behind the point, less the zeros at the end.
  fileprivate func point(_ places: Int) -> String {
    var text = String(self)
    if places == 0 { return text }
    while text.count <= places { text = "0" + text }
    let whole = text.dropLast(places)
    var rest = text.suffix(places)
    while rest.last == "0" { rest.removeLast() }
    return rest.isEmpty ? String(whole) : whole + "." + rest
  }
}

extension Finding.Value {
  /// As Keras users know it: `(None, 224, 224, 3)`.
  var words: String {
    switch self {
    case .shape(let shape): Report.words(shape)
    case .text(let text): text
    case .number(let number): number.grouped
    }
  }
}

extension Report {
  /// A shape as Python prints it; a shape that cannot be known is a question mark.
  static func words(_ shape: [Int?]?) -> String {
    guard let shape else { return "?" }
    let sizes = shape.map { $0.map { String($0) } ?? "None" }
    return sizes.count == 1 ? "(\(sizes[0]),)" : "(" + sizes.joined(separator: ", ") + ")"
  }

  static func words(_ shapes: [[Int?]?]) -> String {
    shapes.count == 1 ? words(shapes[0]) : "[" + shapes.map { words($0) }.joined(separator: ", ") + "]"
  }
}

/// How many findings there are of each level.
struct FindingCount {
  let errors, warnings, notes: Int

  init(_ findings: [Finding]) {
    func count(_ level: Finding.Level) -> Int { findings.count { $0.level == level } }
    (errors, warnings, notes) = (count(.error), count(.warning), count(.note))
  }

  /// `2 errors, 1 warning`; empty where there is nothing to count.
  var words: String {
    [(errors, "error"), (warnings, "warning"), (notes, "note")]
      .filter { $0.0 > 0 }.map { $0.0.of($0.1) }.joined(separator: ", ")
  }
}
