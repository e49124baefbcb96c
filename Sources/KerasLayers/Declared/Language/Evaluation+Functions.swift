import Basics
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Double {
  func raised(to power: Double) -> Double { pow(self, power) }
}

extension Evaluation {
  /// The result of a function of the language; nil if it has none of the name.
  func builtIn(
    _ name: String, _ values: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)]
  ) throws -> DeclaredValue? {
    let values = Self.functionsOfLists.contains(name) ? try values.map(structured) : values
    switch (name, values.count) {
    case ("len", 1):
      guard let items = values[0].elements else { throw error("takes the length of what is not a list") }
      return .integer(items.count)
    case ("range", 1...3): return try range(values)
    case ("int", 1), ("floor", 1): return try rounded(values[0], name == "int" ? .towardZero : .down)
    case ("ceil", 1): return try rounded(values[0], .up)
    case ("round", 1): return try rounded(values[0], .toNearestOrEven)
    case ("float", 1): return .real(values[0].string == nil ? try number(values[0]) : -.infinity)
    case ("sqrt", 1): return .real(try number(values[0]).squareRoot())
    case ("abs", 1):
      if case .real(let number) = values[0] { return .real(Swift.abs(number)) }
      return values[0].wholeNumber.map { .integer(Swift.abs($0)) } ?? values[0]
    case ("log2", 1): return .real(log2(try number(values[0])))
    case ("linspace", 3):
      let start = try number(values[0]), end = try number(values[1])
      guard let count = values[2].wholeNumber, 0...100_000 ~= count else { throw error("needs a whole number") }
      return .list(
        (0..<count).map { .real(count == 1 ? start : start + (end - start) * Double($0) / Double(count - 1)) })
    case ("max", 1...), ("min", 1...): return try extreme(values, isMaximum: name == "max")
    case ("sum", 1...2):
      guard let items = values[0].elements else { throw error("adds up what is not a list") }
      return try items.reduce(values.count > 1 ? values[1] : .integer(0)) { try arithmetic("+", $0, $1) }
    case ("any", 1), ("all", 1):
      guard let items = values[0].elements else { throw error("tests what is not a list") }
      return .bool(name == "any" ? items.contains(where: \.isTrue) : items.allSatisfy(\.isTrue))
    case ("product", 1):
      guard let items = values[0].elements else { throw error("multiplies what is not a list") }
      return try items.reduce(.integer(1)) { try arithmetic("*", $0, $1) }
    case ("str", 1): return .text(values[0].written)
    case ("bool", 1): return .bool(values[0].isTrue)
    case ("list", 1), ("tuple", 1):
      guard let items = values[0].elements else { throw error("makes a list of what is not one") }
      return .list(items)
    case ("reversed", 1):
      guard let items = values[0].elements else { throw error("reverses what is not a list") }
      return .list(items.reversed())
    case ("sorted", 1):
      guard let items = values[0].elements else { throw error("sorts what is not a list") }
      return .list(try items.sorted { try compare($0, "<", $1) })
    case ("enumerate", 1):
      guard let items = values[0].elements else { throw error("counts the elements of what is not a list") }
      return .list(items.enumerated().map { .list([.integer($0), $1]) })
    case ("zip", 2...):
      let lists = values.map { $0.elements ?? [] }, count = lists.map(\.count).min() ?? 0
      return .list((0..<count).map { index in .list(lists.map { $0[index] }) })
    case ("is_list", 1):
      if case .list = values[0] { return .bool(true) }
      return .bool(false)
    case ("pair", 1):
      if case .list = values[0] { return values[0] }
      return .list([values[0], values[0]])
    default: return nil
    }
  }

  private static let functionsOfLists: Set = ["len", "list", "tuple", "reversed", "enumerate", "zip"]

  /// The result of a method of a text, a list or a dictionary; nil if the value has none of the name.
  func method(_ name: String, of owner: DeclaredValue, _ values: [DeclaredValue]) throws -> DeclaredValue? {
    switch owner {
    case .text(let text):
      let first = values.first?.string ?? ""
      switch name {
      case "startswith": return .bool(text.hasPrefix(first))
      case "endswith": return .bool(text.hasSuffix(first))
      case "lower": return .text(text.lowercased())
      case "split": return .list(text.split(separator: Character(first)).map { .text(String($0)) })
      case "replace" where values.count == 2:
        return .text(text.replacing(first, with: values[1].string ?? ""))
      default: return nil
      }
    case .dictionary(let items):
      switch name {
      case "keys": return .list(items.map { .text($0.key) })
      case "values": return .list(items.map(\.value))
      case "items": return .list(items.map { .list([.text($0.key), $0.value]) })
      case "get":
        let key = values.first?.written ?? ""
        return items.first { $0.key == key }?.value ?? (values.count > 1 ? values[1] : .null)
      default: return nil
      }
    case .list(let items) where name == "index":
      guard let value = values.first, let place = items.firstIndex(where: { $0.equals(value) }) else {
        throw error("looks for a value that the list does not have")
      }
      return .integer(place)
    default: return nil
    }
  }

  private func number(_ value: DeclaredValue) throws -> Double {
    guard let number = value.number else { throw error("needs a number") }
    return number
  }

  private func rounded(_ value: DeclaredValue, _ rule: FloatingPointRoundingRule) throws -> DeclaredValue {
    switch value {
    case .real(let number):
      guard let whole = Int(exactly: number.rounded(rule)) else { throw error("rounds a number that is too large") }
      return .integer(whole)
    case .size, .null: return value
    case .bool(let flag): return .integer(flag ? 1 : 0)
    case .text(let text):
      guard let number = Int(text) else { throw error("needs a number") }
      return .integer(number)
    default: throw error("rounds what is not a number")
    }
  }

  private func range(_ values: [DeclaredValue]) throws -> DeclaredValue {
    let bounds = values.compactMap(\.wholeNumber)
    guard bounds.count == values.count else { throw error("repeats something an unknown number of times") }
    let (start, end) = bounds.count == 1 ? (0, bounds[0]) : (bounds[0], bounds[1])
    let stride = bounds.count == 3 ? bounds[2] : 1
    let (distance, overflow) = end.subtractingReportingOverflow(start)
    guard stride != 0, !overflow, distance.magnitude / stride.magnitude <= 100_000 else {
      throw error("repeats something too often")
    }
    return .list(Swift.stride(from: start, to: end, by: stride).map { .integer($0) })
  }

  private func extreme(_ values: [DeclaredValue], isMaximum: Bool) throws -> DeclaredValue {
    let items = values.count == 1 ? values[0].elements ?? values : values
    guard var result = items.first else { throw error("takes the \(isMaximum ? "largest" : "smallest") of nothing") }
    for item in items.dropFirst() {
      if case .size(let a) = result, case .size(let b) = item, isMaximum {
        result = .size(Dim.maximum(a, b))
      } else if let a = result.number, let b = item.number {
        if isMaximum ? b > a : b < a { result = item }
      } else {
        result = .size(.unknown)
      }
    }
    return result
  }
}
