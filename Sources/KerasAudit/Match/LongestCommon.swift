/// The longest sequence of pairs, in order on both sides, that belong together.
struct LongestCommon {
  private(set) var pairs: [(first: Int, second: Int)] = []

  /// Takes time and memory in proportion to the product of both lengths, and finds nothing where that is too much.
  init(_ firsts: Int, _ seconds: Int, _ same: (Int, Int) -> Bool) {
    guard firsts > 0, seconds > 0, firsts <= 4_000_000 / seconds else { return }
    let width = seconds + 1
    var length = Array(repeating: Int32(0), count: (firsts + 1) * width)
    for a in stride(from: firsts - 1, through: 0, by: -1) {
      for b in stride(from: seconds - 1, through: 0, by: -1) {
        let here = a * width + b
        length[here] = same(a, b) ? length[here + width + 1] + 1 : max(length[here + width], length[here + 1])
      }
    }
    var a = 0, b = 0
    while a < firsts, b < seconds {
      let here = a * width + b
      if same(a, b) {
        pairs.append((a, b))
        a += 1
        b += 1
      } else if length[here + width] >= length[here + 1] {
        a += 1
      } else {
        b += 1
      }
    }
  }
}
