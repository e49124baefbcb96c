import Foundation
import Testing

/// What `scripts/browser` found or installed.
private enum BrowserTools {
  static var areReady: Bool {
    (try? Tool.shell("command -v chromium chromedriver && test -e .build-browser/axe.min.js").status) == 0
  }
}

/// Runs Tests/Browser, which checks the pages in a real browser: what they show, how they work, and that they make no
/// requests.
@Suite(.enabled(if: BrowserTools.areReady, "scripts/browser could not install a browser"))
struct BrowserTests {
  @Test func `pages work in a browser, by mouse and by keyboard, in both colour schemes and at any size`() throws {
    let run = try Tool.shell("/usr/bin/python3 Tests/Browser/check_pages.py $tool")
    #expect(run.output == "")
    #expect(run.status == 0, "\(run.errors)")
  }
}
