"""The documentation of the repository as pages of the site: other links, and Markdown as Python-Markdown reads it."""

import os
import posixpath
import re
import shutil

from tool import ROOT

#: The file of the repository for each page, in the order of the navigation.
PAGES = {
    "index.md": "README.md",
    "python.md": "docs/python.md",
    "ci.md": "docs/ci.md",
    "expectations.md": "docs/expectations.md",
    "report.md": "docs/report.md",
    "costs.md": "docs/costs.md",
    "migrate.md": "docs/migrate.md",
    "declaring.md": "docs/declaring.md",
    "fleet.md": "docs/fleet.md",
    "security.md": "docs/security.md",
    "releases.md": "docs/releases.md",
    "changelog.md": "CHANGELOG.md",
    "architecture.md": "ARCHITECTURE.md",
    "contributing.md": "CONTRIBUTING.md",
    "reporting.md": "SECURITY.md",
    "releasing.md": "RELEASING.md",
    "benchmarks.md": "Benchmarks/README.md",
    "fixtures.md": "fixtures/README.md",
    "protocol.md": "Sources/ReaderProcess/PROTOCOL.md",
}

#: Files that the pages link to, or show.
FILES = {"docs/fleet.ipynb": "fleet.ipynb"}

_BY_SOURCE = {source: page for page, source in PAGES.items()}


def write(folder):
    """Writes each page, and the files that they link to."""
    for page, source in PAGES.items():
        text = (ROOT / source).read_text(encoding="utf-8")
        text = markdown(linked(text, source, page, folder))
        # The tables of reports on the first page are wide.
        (folder / page).write_text("---\nhide: [toc]\n---\n" * (page == "index.md") + text, encoding="utf-8")
    for source, target in FILES.items():
        shutil.copy(ROOT / source, folder / target)
    shutil.copytree(ROOT / "docs/schema", folder / "schema")


# -- Links.


def linked(text, source, page, folder):
    """The text with links to pages of the site. What the site does not have is left without a link."""
    def replace(match):
        bang, label, target = match[1], match[2], match[3]
        if re.match(r"[a-z]+:", target):
            return match[0]
        path, _, anchor = target.partition("#")
        path = posixpath.normpath(posixpath.join(posixpath.dirname(source), path)) if path else source
        found = _target(path, anchor, folder)
        if found is None:
            return label
        if label == match[3].partition("#")[0] and found in PAGES:
            label = title(PAGES[found])
        return f"{bang}[{label}]({posixpath.relpath(found, posixpath.dirname(page) or '.')})"

    def outside_code(part):
        return re.sub(r"(!?)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(([^()\s]+)\)", replace, part)

    return outside_fences(text, lambda part: rules_linked(outside_code(part), page))


def title(source):
    """The title of a page."""
    return (ROOT / source).read_text(encoding="utf-8").partition("\n")[0].lstrip("# ")


def _target(path, anchor, folder):
    """The page or file of the site for one of the repository."""
    if path == "docs/rules.md":
        code = anchor[:5].upper()
        return f"rules/{code}.md" if code else "rules/index.md"
    if path == "docs/layers.md":
        return "layers/index.md"
    if path in _BY_SOURCE:
        return _BY_SOURCE[path] + (f"#{anchor}" if anchor else "")
    if path in FILES:
        return FILES[path]
    if path.startswith("docs/schema/"):
        return path[len("docs/"):]
    if path.startswith("docs/images/"):
        os.makedirs(folder / "images", exist_ok=True)
        shutil.copy(ROOT / path, folder / "images")
        return path[len("docs/"):]
    return None


def rules_linked(text, page, own=None):
    """The text with a link at the code of each rule, but not in code, links and headings."""
    def replace(match):
        if match[0].startswith(("`", "[", "#", "!", "    ", "<")) or match[0] == own:
            return match[0]
        return f"[{match[0]}]({posixpath.relpath(f'rules/{match[0]}.md', posixpath.dirname(page) or '.')})"

    return re.sub(r"(?m)^#.*$|^    .*$|`[^`]*`|!?\[(?:[^\[\]]|\[[^\[\]]*\])*\]\([^()\s]*\)|<[^>\n]*>|\bKI[1-7]\d\d\b(?!\*)",
                  replace, text)


# -- Markdown.


def outside_fences(text, change):
    """The text with a change to the parts outside of fenced code."""
    parts = re.split(r"(?ms)^(```.*?^```[ \t]*$)", text)
    return "".join(part if part.startswith("```") else change(part) for part in parts)


def markdown(text):
    """The text as Python-Markdown needs it: four spaces for each level of a list, and an empty line before it."""
    def change(part):
        lines = []
        for line in part.split("\n"):
            inner = re.match(r"( +)([-*] .*)", line)
            if inner and len(inner[1]) < 4:
                line = " " * 4 + inner[2]
            is_item = re.match(r"[-*] |\d+\. ", line)
            if is_item and lines and lines[-1].strip() and not re.match(r"\s|[-*] |\d+\. ", lines[-1]):
                lines.append("")
            # A type, not an element: list<string>.
            lines.append(re.sub(r"(`[^`]*`)|(?<=\w)<(\w+)>", lambda m: m[1] or f"&lt;{m[2]}&gt;", line))
        return "\n".join(lines)

    return outside_fences(text, change)
