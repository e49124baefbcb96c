/// A value of a configuration as a constant argument.
private struct Constant: Decodable {
  let value: Argument<Shape>

  init(from decoder: any Decoder) throws {
    if var list = try? decoder.unkeyedContainer() {
      var items: [Argument<Shape>] = []
      while !list.isAtEnd { items.append(try list.decode(Constant.self).value) }
      value = .list(items)
    } else {
      value = Argument(constant: try decoder.singleValueContainer())
    }
  }
}

extension Argument {
  /// A constant; null for a value of any other type.
  package init(constant value: any SingleValueDecodingContainer) {
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .bool(flag)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let whole = try? value.decode(Int.self) {
      self = .integer(whole)
    } else {
      self = (try? value.decode(Double.self)).map { .number($0) } ?? .null
    }
  }
}

extension Config {
  /// The value of a key as an argument; nil if it is absent or null.
  func constant(_ key: String) -> Argument<Shape>? { optionalIfTyped(key, as: Constant.self)?.value }
}
