/// Names the objects of one container as Keras' saving does: the class in snake case, with `_1`, `_2` for repetitions.
public struct ObjectCounter {
  private var used: [String: Int] = [:]

  public init() {}

  /// The name of the next object of a class.
  public mutating func next(_ className: String) -> String {
    let name = className.snakeCased
    let number = used[name, default: 0]
    used[name] = number + 1
    return number == 0 ? name : "\(name)_\(number)"
  }
}

extension String {
  /// As Keras turns class names into object names: `Conv2DTranspose` is `conv2d_transpose`, `ReLU` is `re_lu`.
  public var snakeCased: String {
    let letters = Array(unicodeScalars.filter { isWordCharacter($0) })
    var result = ""
    for (index, letter) in letters.enumerated() {
      if index > 0, letter.properties.isUppercase {
        let before = letters[index - 1]
        let opensWord = index + 1 < letters.count && letters[index + 1].properties.isLowercase
        let follows = before.properties.isLowercase
        if opensWord || follows { result += "_" }
      }
      result.unicodeScalars.append(letter)
    }
    return result.lowercased()
  }
}

private func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "_" || ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
}
