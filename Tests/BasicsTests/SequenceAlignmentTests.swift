import Basics
import Testing

struct SequenceAlignmentTests {
  /// Costs as for weights: a pair of equal letters is free, one of letters that differ in case costs less than two
  /// gaps.
  private func align(_ first: String, _ second: String) -> SequenceAlignment? {
    let a = Array(first), b = Array(second)
    return SequenceAlignment(a.count, b.count, gap: 10) { i, j in
      a[i] == b[j] ? 0 : a[i].lowercased() == b[j].lowercased() ? 9 : 21
    }
  }

  private func common(_ first: String, _ second: String) -> String {
    let a = Array(first), b = Array(second)
    let pairs = SequenceAlignment.longestCommonSubsequence(a.count, b.count) { a[$0] == b[$1] }
    return String(pairs.map { a[$0.first] })
  }

  @Test func `equal sequences are paired throughout`() throws {
    let alignment = try #require(align("abc", "abc"))
    #expect(alignment.pairs.map(\.first) == [0, 1, 2])
    #expect(alignment.pairs.map(\.second) == [0, 1, 2])
    #expect(alignment.removed.isEmpty)
    #expect(alignment.added.isEmpty)
  }

  @Test func `a missing and an additional item have no counterpart`() throws {
    let alignment = try #require(align("abcd", "acde"))
    #expect(alignment.pairs.map(\.first) == [0, 2, 3])
    #expect(alignment.removed == [1])
    #expect(alignment.added == [3])
  }

  @Test func `a cheap pair is preferred to two gaps, an expensive one is not`() throws {
    let alike = try #require(align("aBc", "abc"))
    #expect(alike.pairs.count == 3)
    let different = try #require(align("axc", "abc"))
    #expect(different.pairs.map(\.first) == [0, 2])
    #expect(different.removed == [1])
    #expect(different.added == [1])
  }

  @Test func `an empty sequence has no pairs`() throws {
    let alignment = try #require(align("", "ab"))
    #expect(alignment.pairs.isEmpty)
    #expect(alignment.added == [0, 1])
    #expect(try #require(align("ab", "")).removed == [0, 1])
  }

  @Test func `too long sequences are not aligned`() {
    let alignments = [(2001, 2000), (.max, 2)].map { SequenceAlignment($0, $1, gap: 1) { _, _ in 0 } }
    #expect(alignments.allSatisfy { $0 == nil })
    #expect(SequenceAlignment.longestCommonSubsequence(2001, 2000) { _, _ in true }.isEmpty)
  }

  @Test(arguments: [
    ("", "abc", ""), ("abc", "abc", "abc"), ("abcbdab", "bdcaba", "bdab"), ("abc", "xyz", ""), ("xaxbxc", "abc", "abc"),
  ])
  func `the longest common subsequence is found`(_ first: String, _ second: String, _ expected: String) {
    #expect(common(first, second).count == expected.count)
  }

  /// Every subsequence of short random words, compared with the longest that is found.
  @Test func `no common subsequence is longer`() {
    var state: UInt64 = 1
    func word() -> [UInt8] {
      (0..<7).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return UInt8((state >> 33) % 3)
      }
    }
    func subsequences(_ word: [UInt8]) -> Set<[UInt8]> {
      Set((0..<1 << word.count).map { mask in word.indices.filter { mask >> $0 & 1 == 1 }.map { word[$0] } })
    }
    for _ in 0..<50 {
      let a = word(), b = word()
      let longest = subsequences(a).intersection(subsequences(b)).map(\.count).max()
      let pairs = SequenceAlignment.longestCommonSubsequence(a.count, b.count) { a[$0] == b[$1] }
      #expect(pairs.count == longest)
      #expect(pairs.allSatisfy { a[$0.first] == b[$0.second] })
      #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.first < $1.first && $0.second < $1.second })
    }
  }
}
