#!/usr/bin/env python3
"""pages.py PROGRAM FOLDER: writes the sources of the site, from the documentation and from what the program says.

FOLDER/pages has the pages in Markdown, FOLDER/mkdocs.yml the settings. Only the standard library is needed; the fixtures must be
unpacked. Fails if a message of the fixtures leads to no rule, or a link to no page.
"""

import json
import posixpath
import re
import shutil
import sys
from pathlib import Path

import documents
import examples
import gallery
import layers
import messages
import rules
from tool import ROOT, Tool

HERE = Path(__file__).resolve().parent

SCHEMAS = """# JSON Schemas

Of what the program writes, and of the files that you write. Each is identified by its address here (`$id`), so that editors and
validators find it. A schema's version changes only if a key is removed or changes its meaning; keys may be added.

| schema | of what |
| --- | --- |
"""


def main():
    tool, folder = Tool(sys.argv[1]), Path(sys.argv[2]).resolve()
    shutil.rmtree(folder / "pages", ignore_errors=True)
    pages = folder / "pages"
    pages.mkdir(parents=True)

    all_rules, all_layers = tool.json("rules")["rules"], tool.json("layers")["layers"]
    found, said = examples.find(tool), messages.collect(tool, all_rules)
    documents.write(pages)
    (pages / "messages.md").write_text(messages.page(said, all_rules), encoding="utf-8")
    (pages / "schema/index.md").write_text(schemas(pages), encoding="utf-8")
    rule_pages = rules.write(pages, all_rules, found, messages.by_rule(said))
    layer_pages = layers.write(pages, all_layers)
    gallery.write(pages, tool, all_rules, found)
    shutil.copytree(HERE / "theme", pages / "theme")
    (pages / "library").mkdir()
    (pages / "library/index.html").write_text("The documentation of the library is built after the site.\n")

    navigation = [
        {"Start": ["index.md", {"Which message brought you here?": "messages.md"}, "python.md", "ci.md", "report.md", "costs.md",
                   {"Gallery": "gallery/index.md"}, "changelog.md"]},
        {"Guides": ["expectations.md", "migrate.md", "declaring.md", "fleet.md", "security.md"]},
        {"Rules": rule_pages},
        {"Layers": layer_pages},
        {"Releases of Keras": ["releases.md"]},
        {"Reference": [{"JSON Schemas": "schema/index.md"}, {"Library": "library/index.html"}, "benchmarks.md"]},
        {"Project": ["architecture.md", "contributing.md", "reporting.md", "releasing.md", "fixtures.md", "protocol.md"]},
    ]
    settings = {"INHERIT": str(HERE / "mkdocs.yml"), "site_url": address(), "nav": navigation,
                "docs_dir": str(pages), "site_dir": str(folder / "html")}
    # JSON is YAML.
    (folder / "mkdocs.yml").write_text(json.dumps(settings, indent=1, ensure_ascii=False), encoding="utf-8")
    broken = broken_links(pages)
    if broken:
        raise SystemExit("\n".join(broken))
    print(f"{len(all_rules)} rules, {len(found)} with an example; {len(all_layers)} layer classes; {len(said)} messages")


def address():
    text = (ROOT / "Sources/Basics/ToolInfo.swift").read_text(encoding="utf-8")
    return re.search(r'site = "([^"]+)"', text)[1]


def schemas(pages):
    text = SCHEMAS
    for path in sorted((pages / "schema").glob("*.json")):
        schema = json.loads(path.read_text(encoding="utf-8"))
        text += f"| [{schema['title']}]({path.name}) | {schema['description']} |\n"
    return text


def broken_links(pages):
    """Links of the Markdown to files that the site does not have. MkDocs checks the anchors too."""
    broken = []
    for path in pages.rglob("*.md"):
        text = re.sub(r"(?ms)^```.*?^```|`[^`\n]*`", "", path.read_text(encoding="utf-8"))
        for target in re.findall(r"\]\(([^()\s]+)\)|href=\"([^\"]+)\"", text):
            target = (target[0] or target[1]).partition("#")[0]
            if target and not re.match(r"[a-z]+:", target) and not (path.parent / posixpath.normpath(target)).exists():
                broken.append(f"{path.relative_to(pages)}: {target}")
    return broken


if __name__ == "__main__":
    main()
