/// Names of files that Windows takes for something else.
enum WindowsName {
  /// What Windows makes of one component of a path, as a clause; nil for an ordinary name.
  static func meaning(_ component: Substring) -> String? {
    if component.utf8.contains(UInt8(ascii: ":")) {
      return "its name has a colon: to Windows, a hidden stream of another file"
    }
    let stem = component.prefix { $0 != "." }.uppercased()
    if devices.contains(stem) { return "its name is that of a device on Windows (\(stem))" }
    if component.count > 1, component.last == " " || component.last == ".", component != ".." {
      return "its name ends in a space or dot, which Windows drops"
    }
    return nil
  }

  private static let devices = Set(
    ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"] + (1...9).flatMap { ["COM\($0)", "LPT\($0)"] })
}
