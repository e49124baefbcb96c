import Basics
import KerasAudit

/// What a row of the table shows in a column. Without space, names are shortened, and lists of shapes are broken into
/// lines.
enum LayerCell {
  /// The shapes of the outputs, for each call with other shapes than the calls before; the number of further calls.
  case shapes([[String]], others: Int)
  case names([String])
  /// A text, and a shorter one for narrow terminals.
  case value(String, short: String)

  /// The most names, shapes or calls that take a line each.
  private static let most = 4
  /// The fewest columns in which names can be told apart.
  private static let leastNames = 12

  init(_ texts: (text: String, short: String)) { self = .value(texts.text, short: texts.short) }

  /// The shapes of these calls.
  static func shapes(_ calls: [Report.Call]) -> LayerCell {
    var distinct: [[String]] = [], others = 0
    for call in calls {
      let shapes = call.outputs.map { Report.shapeText($0) }
      if distinct.contains(shapes) { continue }
      if distinct.count < most { distinct.append(shapes) } else { others += 1 }
    }
    return .shapes(distinct, others: others)
  }

  /// The columns that it takes where there is space.
  var columns: Int {
    switch self {
    case .value(let text, _): text.columns
    case .names(let names): names.reduce(-2) { $0 + $1.columns + 2 }
    case .shapes(let calls, _): calls.lazy.map(Self.line).widest
    }
  }

  /// The columns without which it is not shown.
  var minimum: Int {
    switch self {
    case .value(_, let short): short.columns
    case .names: min(columns, Self.leastNames)
    case .shapes(let calls, _): calls.lazy.map { Self.lines(of: $0, in: 0).widest }.max() ?? 0
    }
  }

  /// - Parameters:
  ///   - width: The space in its column.
  ///   - isShort: Whether the column shows the shorter texts.
  func lines(in width: Int, isShort: Bool) -> [String] {
    switch self {
    case .value(let text, let short): [isShort ? short : text]
    case .names(let names): Self.lines(names, in: width)
    case .shapes(let calls, let others):
      calls.flatMap { Self.lines(of: $0, in: width).flatMap { $0.broken(to: width) } }
        + (others > 0 ? ["and \(others.grouped) more"] : [])
    }
  }

  /// The names on one line if they fit, otherwise one per line; beyond four, only the number of the others.
  private static func lines(_ names: [String], in width: Int) -> [String] {
    let line = names.joined(separator: ", ")
    if names.isEmpty { return [] }
    if line.columns <= width { return [line] }
    let (shown, rest) = parts(of: names.count)
    return names.prefix(shown).map { $0.truncatingMiddle(to: width) } + (rest > 0 ? ["and \(rest.grouped) more"] : [])
  }

  /// How many of several items take a line each, and how many are only counted.
  private static func parts(of count: Int) -> (shown: Int, rest: Int) {
    let shown = count > most ? most - 1 : count
    return (shown, count - shown)
  }

  /// A single shape by itself, several in brackets.
  private static func line(_ shapes: [String]) -> String {
    shapes.count == 1 ? shapes[0] : "[" + shapes.joined(separator: ", ") + "]"
  }

  /// The shapes of one call on one line if they fit, otherwise one per line; beyond four, only the number of the
  /// others.
  private static func lines(of shapes: [String], in width: Int) -> [String] {
    let line = line(shapes)
    if shapes.count < 2 || line.columns <= width { return [line] }
    let (shown, rest) = parts(of: shapes.count)
    var lines = shapes.prefix(shown).map { " \($0)," }
    if rest > 0 { lines.append(" and \(rest.grouped) more,") }
    lines[0] = "[" + lines[0].dropFirst()
    lines[lines.count - 1] = lines[lines.count - 1].dropLast() + "]"
    return lines
  }
}

extension Sequence<String> {
  fileprivate var widest: Int { reduce(0) { Swift.max($0, $1.columns) } }
}

extension String {
  /// A shape in lines of at most `width` columns, broken behind commas.
  fileprivate func broken(to width: Int) -> [String] {
    if columns <= width { return [self] }
    var lines: [String] = []
    for size in split(separator: ", ") {
      if let last = lines.last, last.columns + 2 + size.count <= width {
        lines[lines.count - 1] = last + ", " + size
      } else {
        if !lines.isEmpty { lines[lines.count - 1] += "," }
        lines.append(String(size))
      }
    }
    return lines
  }
}
