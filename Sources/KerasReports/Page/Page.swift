import Basics

/// A page in one file: style and script are part of it, and its policy forbids every request.
enum Page {
  /// - Parameters:
  ///   - title: The title of the window.
  ///   - data: JSON for the script; nil for a page without data.
  static func document(title: String, data: [UInt8]? = nil, _ content: (inout HTMLWriter) -> Void) -> [UInt8] {
    var html = HTMLWriter()
    let style = PackageResources.page_css, script = PackageResources.page_js
    html.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    let policy = """
      default-src 'none'; style-src 'sha256-\(SHA256.base64(style))'; script-src 'sha256-\(SHA256.base64(script))'; \
      base-uri 'none'; form-action 'none'
      """
    html.void("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
    html.markup(
      """

      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">

      """)
    html.element("title", title)
    html.newline()
    html.element("style") { $0.raw(style) }
    html.markup("\n</head>\n<body>\n")
    html.element("main") { content(&$0) }
    html.newline()
    html.element("footer") { html in
      html.element("p", "\(ToolInfo.name) \(ToolInfo.version). This page is one file and makes no requests.")
    }
    if let data {
      html.newline()
      html.element("script", ["type": "application/json", "id": "data"]) { $0.raw(data.safeInScript) }
    }
    html.newline()
    html.element("script") { $0.raw(script) }
    html.markup("\n</body>\n</html>\n")
    return html.bytes
  }
}

extension HTMLWriter {
  /// What the page is about: the command, the file, and details below it.
  mutating func heading(_ kind: String, _ title: String, details: [String]) {
    element("p", ["class": "kind"], kind)
    element("h1", ["class": "path"]) { $0.path(title) }
    for detail in details where !detail.isEmpty { element("p", ["class": "about"], detail) }
  }

  /// The result, in one sentence.
  ///
  /// - Parameter mark: What to show in place of the mark of the severity.
  mutating func verdict(_ severity: Verdict.Severity, _ text: String, mark: String? = nil) {
    element("p", ["class": "verdict \(severity.className)"]) { html in
      html.element("span", ["aria-hidden": "true"], mark ?? severity.mark)
      html.text(" " + text)
    }
    newline()
  }

  /// A field that hides the rows of a list that do not contain a text.
  mutating func filter(_ label: String) {
    element("div", ["class": "tools", "id": "tools", "hidden": ""]) { html in
      html.search(label)
    }
  }

  mutating func search(_ label: String) {
    void("input", ["type": "search", "id": "search", "placeholder": label, "aria-label": label])
  }
}

extension Verdict.Severity {
  var className: String {
    switch self {
    case .good: "good"
    case .doubtful: "doubtful"
    case .warned: "warned"
    case .wrong: "wrong"
    }
  }

  var mark: String {
    switch self {
    case .good: "✓"
    case .doubtful: "?"
    case .warned: "!"
    case .wrong: "✗"
    }
  }
}
