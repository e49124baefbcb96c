/// Names the objects of one container as saving by object path does: the class in snake case, with `_1`, `_2` for
/// repetitions.
package struct ObjectCounter {
  private var used: [String: Int] = [:]
  private var names: [String: String] = [:]

  package init() {}

  /// The name of the next object of a class.
  package mutating func next(_ className: String) -> String {
    let name = names[className] ?? className.withoutFamily.snakeCased
    names[className] = name
    let number = used[name, default: 0]
    used[name] = number + 1
    return number == 0 ? name : "\(name)_\(number)"
  }
}

extension String {
  /// The class name of `MLP__vit`, which tells apart the classes of a package that have one name.
  package var withoutFamily: String {
    guard let mark = firstRange(of: "__"), mark.lowerBound > startIndex else { return self }
    return String(self[..<mark.lowerBound])
  }

  /// The class name as an object name in Keras: `Conv2DTranspose` is `conv2d_transpose`, `ReLU` is `re_lu`.
  package var snakeCased: String {
    let letters = utf8.filter(isWordCharacter)
    var result: [UInt8] = []
    for (index, letter) in letters.enumerated() {
      guard isUppercase(letter) else {
        result.append(letter)
        continue
      }
      if index > 0 {
        let startsWord = index + 1 < letters.count && isLowercase(letters[index + 1])
        if startsWord || isLowercase(letters[index - 1]) { result.append(UInt8(ascii: "_")) }
      }
      result.append(letter + 32)
    }
    return String(decoding: result, as: UTF8.self)
  }
}

private func isUppercase(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
private func isLowercase(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

private func isWordCharacter(_ byte: UInt8) -> Bool {
  isUppercase(byte) || isLowercase(byte) || byte == UInt8(ascii: "_")
    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
