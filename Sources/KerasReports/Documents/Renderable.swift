/// A document that a command other than an audit prints: as text, JSON or Markdown, each in UTF-8.
package protocol Renderable {
  func text(_ options: Reporter.Options) -> [UInt8]
  func json() -> [UInt8]
  func markdown() -> [UInt8]
}

/// A document that can be a page too.
package protocol PageRenderable: Renderable {
  func html() -> [UInt8]
}
