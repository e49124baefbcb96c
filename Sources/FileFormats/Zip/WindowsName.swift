/// Names of files that Windows takes for something else.
enum WindowsName {
  /// What Windows makes of one component of a path, as a clause; nil for an ordinary name.
  static func meaning(_ component: Substring) -> String? {
    if component.utf8.contains(UInt8(ascii: ":")) {
      return "its name has a colon: to Windows, a hidden stream of another file"
    }
    // Spaces before the dot do not count.
    let stem = String(component.prefix { $0 != "." }.uppercased().reversed().drop { $0 == " " }.reversed())
    if devices.contains(stem) { return "its name is that of a device on Windows (\(stem))" }
    if component.count > 1, component.last == " " || component.last == ".", component != ".." {
      return "its name ends in a space or dot, which Windows drops"
    }
    return nil
  }

  private static let devices = Set(
    ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"]
      + ["1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³"].flatMap { ["COM\($0)", "LPT\($0)"] })
}
