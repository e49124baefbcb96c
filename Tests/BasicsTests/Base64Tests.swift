import Basics
import Testing

/// Base 64 is read as Python reads it.
struct Base64Tests {
  @Test func `other characters are skipped, and padding ends the text`() {
    #expect(Base64.decoded("YW!\nJj".utf8, upTo: 100) == Array("abc".utf8))
    #expect(Base64.decoded("==YWI=YWJj".utf8, upTo: 100) == Array("ab".utf8))
    #expect(Base64.decoded("YWJjYWJj".utf8, upTo: 2) == Array("ab".utf8))
  }

  @Test(arguments: ["4wAA", "4xAA", "!!4\n/", "=4=z"])
  func `the first byte is the same whatever follows and precedes it`(text: String) {
    #expect(Base64.firstByte(of: text.utf8) == 0xE3)
  }

  @Test func `a text is base 64 if it has nothing else`() {
    #expect(Base64.isStrict("YWJj".utf8) && Base64.isStrict("YWI=".utf8) && Base64.isStrict("".utf8))
    #expect(!Base64.isStrict("YWJ".utf8) && !Base64.isStrict("YW=j".utf8) && !Base64.isStrict("./aa".utf8))
  }
}
