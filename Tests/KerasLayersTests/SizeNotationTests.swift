import KerasLayers
import Testing

@Suite struct SizeNotationTests {
  private static let four = SizeExpression.number(4)

  @Test(
    arguments: [
      ("[batch, units]", [.size(.axis(0, of: 0)), .size(.key("units", at: nil))]),
      ("batch,units", [.size(.axis(0, of: 0)), .size(.key("units", at: nil))]),
      ("4", [.size(four)]), ("[]", []), ("[null, None]", [.size(.unknown), .size(.unknown)]),
      ("[input[-1], inputs[1][2]]", [.size(.axis(-1, of: 0)), .size(.axis(2, of: 1))]),
      ("input", [.axes(nil, nil, of: 0)]), ("[inputs[2], 4]", [.axes(nil, nil, of: 2), .size(four)]),
      ("[input[1:-1], input[:2], input[ 1 : ]]", [.axes(1, -1, of: 0), .axes(nil, 2, of: 0), .axes(1, nil, of: 0)]),
      ("2 + 4 * size[-1]", [.size(.sum(.number(2), .product(four, .key("size", at: -1))))]),
      ("(2 + 4) * a", [.size(.product(.sum(.number(2), four), .key("a", at: nil)))]),
      ("a - 4 - b", [.size(.difference(.difference(.key("a", at: nil), four), .key("b", at: nil)))]),
      ("a / 4 // 2", [.size(.quotient(.quotient(.key("a", at: nil), four), .number(2)))]),
    ] as [(String, [SizeList.Item])])
  func `sizes are read as Python would`(text: String, items: [SizeList.Item]) throws {
    #expect(try SizeNotation.lists(text) == [SizeList(items)])
  }

  @Test func `several tensors have a list each`() throws {
    #expect(
      try SizeNotation.lists("[[batch, 4], [4]]")
        == [SizeNotation.lists("[batch, 4]"), SizeNotation.lists("4")].map { $0[0] })
  }

  @Test(arguments: [
    ("", 0), ("[", 1), ("[4", 2), ("4]", 1), ("4,", 2), ("4 4", 2), ("a[", 2), ("a[b]", 2), ("(4", 2), ("4 *", 3),
    ("input + 1", 6),
    ("inputs", 6), ("[[4], 4", 7), ("[[4]] 4", 6), ("-4", 0), ("ä", 0), ("9223372036854775808", 0),
    (String(repeating: "(", count: 40), 32),
  ])
  func `a syntax error states its offset`(text: String, offset: Int) {
    let error = #expect(throws: SizeNotation.SyntaxError.self) { try SizeNotation.lists(text) }
    #expect(error?.offset == offset)
  }
}
