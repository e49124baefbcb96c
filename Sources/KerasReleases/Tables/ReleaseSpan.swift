/// Consecutive releases of one line: `keras 3.9.0 to 3.15.1`.
package struct ReleaseSpan: Sendable {
  package let first, last: Target

  package var text: String {
    first.name == last.name ? first.name : "\(first.name) to \(last.name.drop { $0 != " " }.dropFirst())"
  }
}

extension ReleaseSpan {
  /// The text as the subject of a sentence: `Keras 3.9.0 to 3.15.1`.
  fileprivate var title: String { text.hasPrefix("keras") ? "K" + text.dropFirst() : text }
}

extension [Target] {
  /// The fewest spans that contain these releases and no other known one, newest line first.
  package var spans: [ReleaseSpan] {
    let names = Set(map(\.name))
    var spans: [ReleaseSpan] = []
    for line in Target.lines {
      var first: Target?, last: Target?
      for target in line {
        if names.contains(target.name) {
          if first == nil { first = target }
          last = target
        } else if let start = first, let end = last {
          spans.append(ReleaseSpan(first: start, last: end))
          first = nil
        }
      }
      if let start = first, let end = last { spans.append(ReleaseSpan(first: start, last: end)) }
    }
    return spans
  }

  /// `keras 3.9.0 to 3.15.1, tf-keras 2.15 to 2.21`.
  package var spanText: String { spans.map(\.text).joined(separator: ", ") }

  /// The same as the subject of a sentence: `Keras 3.9.0 to 3.15.1 and tf-keras 2.21`; of many, the first two.
  package var spanTitle: String {
    var titles = spans.map(\.title)
    if titles.count > 3 { titles = titles.prefix(2) + ["\(titles.count - 2) more ranges of releases"] }
    guard titles.count > 1 else { return titles.first ?? "" }
    return titles.dropLast().joined(separator: ", ") + " and " + titles[titles.count - 1]
  }
}
