import KerasLayers

/// A weight as findings speak of it.
struct Subject {
  let layer: [String]
  let name: String
  let shape: [Int?]
  /// `64 * (3*3*64 + 1) = 36928`, the count of the layer it belongs to.
  let formula: String?
}

/// A shape as Python prints it.
func shapeText(_ sizes: [Int?]) -> String { Shape(sizes: sizes).description }
func shapeText(_ sizes: [Int]) -> String { shapeText(sizes.map(Optional.some)) }

/// `1 weight`, `2 weights`.
func counted(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(number) " + (number == 1 ? noun : plural ?? noun + "s")
}
