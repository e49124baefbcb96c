import Basics

/// The path of a tensor, an object or a group inside a weights file, without a leading slash: `layers/dense/vars/0`.
///
/// Two paths are equal only if their code points are: a file may hold names that Unicode considers equivalent.
public struct TensorPath: Sendable {
  /// The whole path, as the file has it.
  public let text: String

  public init(_ text: String) { self.text = text }

  private static let slash = UInt8(ascii: "/")
  static let backslash = UInt8(ascii: "\\")

  /// The path with slashes in place of backslashes.
  var replacingBackslashes: TensorPath {
    TensorPath(String(decoding: text.utf8.map { $0 == Self.backslash ? Self.slash : $0 }, as: UTF8.self))
  }

  /// The path with control characters escaped, for messages.
  package var escaped: String { text.escapingControls }

  package var isEmpty: Bool { text.isEmpty }

  /// The names between slashes, from the root; empty ones are left out.
  package var components: [Substring] { text.utf8.split(separator: Self.slash).map { Substring($0) } }

  /// The last component: `0`.
  package var name: Substring { lastSlash.map { text[text.utf8.index(after: $0)...] } ?? text[...] }

  /// The first component: `layers`.
  package var outermost: String {
    var text = text
    return text.withUTF8 { text in
      String(decoding: UnsafeBufferPointer(rebasing: text.prefix { $0 != Self.slash }), as: UTF8.self)
    }
  }

  /// The path of the group that contains it: `layers/dense/vars`; nil for a path with one component.
  package var parent: TensorPath? { lastSlash.map { TensorPath(String(text[..<$0])) } }

  private var lastSlash: String.Index? { text.utf8.lastIndex(of: Self.slash) }

  /// The path of a member of this group; the member itself if this path is empty.
  package func appending(_ member: some StringProtocol) -> TensorPath {
    TensorPath(isEmpty ? String(member) : text + "/" + member)
  }

  /// The path relative to a group that contains it: `vars/0` below `layers/dense`; nil if the group does not contain
  /// it.
  package func relative(to group: TensorPath) -> Substring? {
    if group.isEmpty { return text[...] }
    guard text.utf8.starts(with: group.text.utf8) else { return nil }
    let rest = text.utf8.dropFirst(group.text.utf8.count)
    return rest.first == Self.slash ? Substring(rest.dropFirst()) : nil
  }

  /// Whether a group contains it, at any depth.
  package func isInside(_ group: TensorPath) -> Bool {
    if group.isEmpty { return true }
    let (own, outer) = (text.utf8, group.text.utf8)
    guard own.count > outer.count else { return false }
    return own.withContiguousStorageIfAvailable { own in
      own[outer.count] == Self.slash
        && outer.withContiguousStorageIfAvailable { own.prefix($0.count).elementsEqual($0) } ?? own.starts(with: outer)
    } ?? (relative(to: group) != nil)
  }

  /// Whether its text begins with some characters.
  package func hasPrefix(_ prefix: String) -> Bool { text.utf8.starts(with: prefix.utf8) }

  /// Whether any component begins with a word.
  package func hasComponent(startingWith word: StaticString) -> Bool {
    var text = text
    return text.withUTF8 { text in
      word.withUTF8Buffer { word in
        var start = 0
        while start + word.count <= text.count {
          if word.indices.allSatisfy({ text[start + $0] == word[$0] }) { return true }
          while start < text.count, text[start] != Self.slash { start += 1 }
          start += 1
        }
        return false
      }
    }
  }

  /// The path itself and the groups that contain it, innermost first.
  package var selfAndAncestors: some Sequence<TensorPath> { sequence(first: self, next: \.parent) }
}

extension TensorPath: Hashable, Comparable {
  public static func == (a: TensorPath, b: TensorPath) -> Bool {
    a.text.isIdentical(to: b.text)
  }

  public static func < (a: TensorPath, b: TensorPath) -> Bool {
    a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    Name(text).hash(into: &hasher)
  }
}

extension TensorPath: CustomStringConvertible, ExpressibleByStringInterpolation {
  public var description: String { text }

  public init(stringLiteral text: String) { self.init(text) }
}

extension String {
  /// The path of a member of a group.
  func asMember(of group: String) -> String { group.isEmpty ? self : group + "/" + self }
}
