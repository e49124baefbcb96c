/// The identity of an item: its position in one particular list. Types of their own keep the positions of different lists
/// apart.
public protocol IndexID: Hashable, Strideable, Sendable where Stride == Int {
  var index: Int { get }
  init(index: Int)
}

extension IndexID {
  public func distance(to other: Self) -> Int { other.index - index }
  public func advanced(by distance: Int) -> Self { Self(index: index + distance) }
  public static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}

/// An array whose subscript takes IDs of one type.
package struct IDArray<ID: IndexID, Element> {
  private var elements: [Element]

  package init(_ elements: [Element] = []) { self.elements = elements }

  package init(repeating element: Element, count: Int) { elements = Array(repeating: element, count: count) }

  package subscript(id: ID) -> Element {
    get { elements[id.index] }
    set { elements[id.index] = newValue }
  }

  /// The ID of every element, in order.
  package var ids: Range<ID> { ID(index: 0)..<ID(index: elements.count) }

  package var values: [Element] { elements }

  /// Adds an element and returns its ID.
  @discardableResult
  package mutating func append(_ element: Element) -> ID {
    elements.append(element)
    return ID(index: elements.count - 1)
  }
}

extension IDArray: Sendable where Element: Sendable {}
