#!/usr/bin/env python3
"""check.py FOLDER: fails if a page of the built site has a link to a page or an anchor that is not there, or loads from elsewhere."""

import posixpath
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


class Page(HTMLParser):
    """The targets of a page's links, its anchors, and what it loads."""

    def __init__(self, text):
        super().__init__()
        self.links, self.anchors, self.loaded = [], set(), []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.anchors.update(values[key] for key in ("id", "name") if values.get(key))
        if tag == "a" and values.get("href"):
            self.links.append(values["href"])
        if tag in ("script", "img", "iframe") and values.get("src"):
            self.loaded.append(values["src"])
        if tag == "link" and values.get("rel") in ("stylesheet", "icon", "preload"):
            self.loaded.append(values["href"])


def main():
    root = Path(sys.argv[1])
    pages = {path: Page(path.read_text(encoding="utf-8")) for path in root.rglob("*.html")
             # The application of the library's documentation makes its pages in the browser.
             if "library" not in path.relative_to(root).parts}
    faults = []
    for path, page in pages.items():
        name = path.relative_to(root)
        for target in page.loaded:
            if urlsplit(target).netloc:
                faults.append(f"{name}: loads {target}")
        for target in page.links + page.loaded:
            parts = urlsplit(target)
            if parts.scheme or parts.netloc or name.name == "404.html":
                continue
            found = path if not parts.path else Path(posixpath.normpath(path.parent / unquote(parts.path)))
            if found.is_dir():
                found /= "index.html"
            if not found.exists():
                faults.append(f"{name}: no page {target}")
            elif parts.fragment and found in pages and unquote(parts.fragment) not in pages[found].anchors | {"__top", "top"}:
                faults.append(f"{name}: no anchor {target}")
    for fault in faults[:100]:
        print(fault, file=sys.stderr)
    print(f"{len(pages)} pages, {sum(len(page.links) for page in pages.values())} links, {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
