/// The identity of an item: its position in one particular list.
///
/// A type for each list keeps positions in different lists apart.
public protocol IndexID: Hashable, Strideable, Sendable where Stride == Int {
  var index: Int { get }
  init(index: Int)
}

extension IndexID {
  @inlinable public func distance(to other: Self) -> Int { other.index - index }
  @inlinable public func advanced(by distance: Int) -> Self { Self(index: index + distance) }
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}

/// An array that is subscripted by IDs of one type.
///
/// Inlinable, so that other modules specialise it: a generic call for each access would dominate the matching of
/// weights.
@usableFromInline
package struct IDArray<ID: IndexID, Element>: RandomAccessCollection, MutableCollection {
  @usableFromInline package var elements: [Element]

  @inlinable package init(_ elements: [Element] = []) { self.elements = elements }

  @inlinable package init(repeating element: Element, count: Int) {
    elements = Array(repeating: element, count: count)
  }

  @inlinable package var startIndex: ID { ID(index: 0) }
  @inlinable package var endIndex: ID { ID(index: elements.count) }

  @inlinable package subscript(id: ID) -> Element {
    // A span lends its elements; an array would copy each.
    _read { yield elements.span[id.index] }
    _modify { yield &elements[id.index] }
  }

  @inlinable package mutating func append(_ element: Element) { elements.append(element) }
}

extension IDArray: Sendable where Element: Sendable {}
