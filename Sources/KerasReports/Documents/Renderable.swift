/// What a command shows that does not audit, in each of the forms that there are for it.
public protocol Renderable {
  func text(_ options: Reporter.Options) -> [UInt8]
  func json() -> [UInt8]
  func markdown() -> [UInt8]
}
