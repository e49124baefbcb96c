"""The sources of the site: `make site` builds it whole."""

import os
import sys
import unittest
from pathlib import Path

from support import BINARY, ROOT, Case

sys.path.insert(0, str(ROOT / "site"))

import documents
import layers
import messages
import pages
import rules
from tool import Tool


class PageTests(Case):
    def test_every_document_is_a_page_and_no_link_is_broken(self):
        generated = {"docs/rules.md", "docs/layers.md"}
        found = {str(path.relative_to(ROOT)) for path in (ROOT / "docs").glob("*.md")}
        self.assertEqual(found - generated, {source for source in documents.PAGES.values() if source.startswith("docs/")})
        tool, folder = Tool(BINARY), Path("pages")
        folder.mkdir()
        all_rules, all_layers = tool.json("rules")["rules"], tool.json("layers")["layers"]
        documents.write(folder)
        (folder / "schema/index.md").write_text(pages.schemas(folder), encoding="utf-8")
        (folder / "messages.md").write_text(messages.page([], all_rules), encoding="utf-8")
        os.mkdir(folder / "gallery")
        (folder / "gallery/index.md").write_text("")
        self.assertEqual(len(rules.write(folder, all_rules, {}, {})), 1 + len(rules.FAMILIES))
        layers.write(folder, all_layers)
        self.assertEqual(pages.broken_links(folder), [])
        for rule in all_rules:
            self.assertIn(rule["summary"].split("KI")[0], (folder / f"rules/{rule['rule']}.md").read_text(encoding="utf-8"))
        for layer in all_layers:
            self.assertTrue((folder / "layers" / layers.file_name(layer)).exists(), layer["class"])

    def test_the_code_of_a_rule_becomes_a_link_except_in_code_and_headings(self):
        text = "# KI105\n\nSee KI101 and `KI102`, [KI103](x.md).\n\n    KI104\n"
        self.assertEqual(documents.rules_linked(text, "rules/KI105.md"), text.replace("See KI101", "See [KI101](KI101.md)"))
        self.assertEqual(documents.rules_linked("KI101", "ci.md"), "[KI101](rules/KI101.md)")

    def test_lists_are_written_as_python_markdown_reads_them(self):
        self.assertEqual(documents.markdown("| list<string> | `a<b>` |"), "| list&lt;string&gt; | `a<b>` |")
        self.assertEqual(documents.markdown("all:\n- a\n  - b\n```\n  - c\n```"), "all:\n\n- a\n    - b\n```\n  - c\n```")


class MessageTests(unittest.TestCase):
    def test_names_and_numbers_are_left_out(self):
        for text, expected in [
            ("Layer count mismatch when loading weights from file. Model expected 4 layers, found 3 saved layers.",
             "Layer count mismatch when loading weights from file. Model expected … layers, found … saved layers."),
            ("Shape mismatch in layer #0 (named wide)for weight wide/kernel. Weight expects shape (4, 3). Received saved weight with "
             "shape (4, 4)",
             "Shape mismatch in layer #… (named …)for weight …. Weight expects shape (…). Received saved weight with shape (…)"),
            ("Weight count mismatch for layer #0 (named wide in the current model, wide in the save file). Layer expects 2 weight(s). "
             "Received 1 saved weight(s)",
             "Weight count mismatch for layer #… (named … in the current model, … in the save file). Layer expects … weight(s). "
             "Received … saved weight(s)"),
            ("Unrecognized keyword arguments passed to LSTM: {'time_major': False}", "Unrecognized keyword arguments passed to …"),
            ("axes don't match array", "axes don't match array"),
        ]:
            self.assertEqual(messages.template(text), expected)

    def test_quotes_of_rules_are_sentences(self):
        rule = {"impact": "It fails with `axes don't match array`, or `{\"units\": 1}`; `skip_mismatch=True` helps."}
        self.assertEqual(messages.quotes(rule), ["axes don't match array"])
        self.assertEqual(messages.quotes({"impact": "Its message begins with: Unknown layer:."}), ["Unknown layer"])
