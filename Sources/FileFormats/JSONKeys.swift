import Basics

/// JSON with each key of an object once: of equal keys the last one, which Python takes. JSONDecoder takes the first.
package struct JSONKeys {
  /// The text; earlier ones of equal keys are overwritten.
  package private(set) var bytes: [UInt8]
  /// The keys that an object has more than once, in order of occurrence.
  package private(set) var duplicates: [String] = []

  package init(_ text: [UInt8]) {
    bytes = text
    // A list has no keys; it takes a place so that each bracket and brace ends what it belongs to.
    var open: [[[UInt8]: Range<Int>]?] = []
    var position = 0, expectsKey = false
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "\""):
        let start = position + 1
        position = start
        while position < text.count, text[position] != UInt8(ascii: "\"") {
          position += text[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        if expectsKey, let last = open.indices.last, position < text.count {
          note(start..<position, in: &open[last])
        }
        expectsKey = false
      case UInt8(ascii: "{"):
        open.append([:])
        expectsKey = true
      case UInt8(ascii: "["):
        open.append(nil)
        expectsKey = false
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        _ = open.popLast()
        expectsKey = false
      case UInt8(ascii: ","): expectsKey = open.last.map { $0 != nil } ?? false
      default: break
      }
      position += 1
    }
  }

  private mutating func note(_ range: Range<Int>, in keys: inout [[UInt8]: Range<Int>]?) {
    let raw = Array(bytes[range])
    let key = raw.contains(UInt8(ascii: "\\")) ? raw.replacingJSONEscapes() : raw
    if let earlier = keys?.updateValue(range, forKey: key) {
      for index in earlier { bytes[index] = UInt8(ascii: "~") }
      duplicates.append(String(decoding: key, as: UTF8.self))
    }
  }
}
