import KerasLayers

/// A weight as findings describe it.
struct WeightDescription {
  let layer: [String]
  let name: String
  let shape: [Int?]
  /// The parameter count of its layer: `64 * (3*3*64 + 1) = 36928`.
  let formula: String?
}

/// A shape as Python prints it.
func shapeText(_ sizes: [Int?]) -> String { sizes.shapeText }
func shapeText(_ sizes: [Int]) -> String { shapeText(sizes.map(Optional.some)) }

extension Double {
  /// The number with four significant digits: `0.0312`, `-1204`, `1.204e-09`.
  package var short: String {
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
  /// This integer divided by 10 to the power of `places`, without zeros at the end.
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
