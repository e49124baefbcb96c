/// The identity of an item: its position in one particular list.
///
/// A type for each list keeps positions in different lists apart.
public protocol IndexID: Hashable, Strideable, Sendable where Stride == Int {
  var index: Int { get }
  init(index: Int)
}

extension IndexID {
  public func distance(to other: Self) -> Int { other.index - index }
  public func advanced(by distance: Int) -> Self { Self(index: index + distance) }
  public static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}

/// An array that is subscripted by IDs of one type.
package struct IDArray<ID: IndexID, Element>: RandomAccessCollection, MutableCollection {
  private var elements: [Element]

  package init(_ elements: [Element] = []) { self.elements = elements }

  package init(repeating element: Element, count: Int) { elements = Array(repeating: element, count: count) }

  package var startIndex: ID { ID(index: 0) }
  package var endIndex: ID { ID(index: elements.count) }

  package subscript(id: ID) -> Element {
    get { elements[id.index] }
    set { elements[id.index] = newValue }
  }

  package mutating func append(_ element: Element) { elements.append(element) }
}

extension IDArray: Sendable where Element: Sendable {}
