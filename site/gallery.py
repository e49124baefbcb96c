"""The gallery: reports as the tool writes them, of models without and with faults, and of attacks."""

import html
import re
from dataclasses import dataclass

from rules import FAMILIES, members
from tool import ROOT

@dataclass
class Exhibit:
    #: The name of the file with the page.
    name: str
    title: str
    text: str
    command: list
    #: The mark of the card, and its last line: those of the page.
    mark: str = "?"
    verdict: str = ""


MARKS = {"✓": "good", "✗": "wrong", "!": "warned"}

EXHIBITS = [
    Exhibit("good", "A good model", "Every layer recomputed, every stored tensor in its place: the verdict, the arithmetic, where "
            "the parameters are, and the graph.", ["audit", "fixtures/models/vqa.h5"]),
    Exhibit("wrong-shape", "A kernel of the wrong shape", "The same model with half the filters in one kernel: the layer, the axis, "
            "the formula, and what Keras says on loading.", ["audit", "fixtures/models/vqa_wrong.h5"]),
    Exhibit("swapped-layers", "Weights in the wrong layers", "Two layers have each other's weights: shapes and names show it.",
            ["audit", ".build-fixtures/messages/3.15.1/dense/swapped-layers-16.h5"]),
    Exhibit("interrupted", "A saving that was interrupted", "The file lists layers whose weights were never written.",
            ["audit", "fixtures/reports/interrupted/after_first.h5"]),
    Exhibit("custom-layers", "Layers that cannot be verified", "Classes of the user's own are reported as unverified: nothing is "
            "guessed.", ["audit", "fixtures/custom/3.15.1.keras"]),
    Exhibit("code", "An attack: code in a Lambda layer", "Loading this file runs Python code. The report shows where it is; nothing "
            "was run.", ["audit", "fixtures/attacks/config_lambda.h5"]),
    Exhibit("climbing-member", "An attack: a path out of the archive", "A member of the archive is to be written outside of the "
            "folder into which it is unpacked.", ["audit", "fixtures/attacks/climbing_member.keras"]),
    Exhibit("damaged", "A damaged file", "One object cannot be read; the rest is audited all the same.",
            ["audit", "fixtures/damaged/broken_object.h5"]),
    Exhibit("values", "Values that no training gives", "With `--values` the numbers are read too: NaN, infinities, constant kernels.",
            ["audit", "--values", "fixtures/models/vqa.h5"]),
    Exhibit("difference", "Two models compared", "Layers aligned by structure; keys, shapes and tensors that differ.",
            ["diff", "fixtures/models/vqa.h5", "fixtures/models/vqa_wrong.h5"]),
    Exhibit("releases", "What each release of Keras does", "Which releases load the model, which refuse it, and why.",
            ["compat", "fixtures/models/vqa.h5"]),
    Exhibit("batch", "Many models", "One page for a folder: the models that need attention first.",
            ["audit", "--separate", "fixtures/damaged"]),
]


def write(folder, tool, rules, examples):
    """Writes the reports and the page that lists them."""
    gallery = folder / "gallery"
    gallery.mkdir()
    for exhibit in EXHIBITS:
        is_folder = (ROOT / exhibit.command[-1]).is_dir()
        page = tool.run(*exhibit.command, "--format", "html", *no_config(exhibit), status=(0, 1, 2) if is_folder else (0, 1))
        (gallery / f"{exhibit.name}.html").write_text(page, encoding="utf-8")
        exhibit.mark, exhibit.verdict = verdict(page)
    for code, example in examples.items():
        page = tool.run(*example.command, "--format", "html", status=(0, 1, 2))
        (gallery / f"{code}.html").write_text(page, encoding="utf-8")
    (gallery / "index.md").write_text(index(rules, examples), encoding="utf-8")


def no_config(exhibit):
    return ["--no-config"] if exhibit.command[0] == "audit" else []


def verdict(page):
    """The mark and the text of a page's verdict."""
    found = re.search(r'(?s)class="verdict[^"]*"[^>]*>\s*<span[^>]*>(.*?)</span>(.*?)</(?:p|div)>', page)
    return (found[1].strip(), re.sub(r"<[^>]*>", "", found[2]).strip()) if found else ("", "")


def index(rules, examples):
    text = ("# Gallery\n\nReports as `--format html` writes them: each is one file, works without JavaScript and makes no requests "
            "([what a page shows](../report.md)). The models are those of the project's tests.\n\n<div class=\"cards\">\n")
    for exhibit in EXHIBITS:
        words = re.sub(r"`([^`]*)`", r"<code>\1</code>", exhibit.text)
        mark_class = MARKS.get(exhibit.mark, "soft")
        text += (f'<a class="card" href="{exhibit.name}.html"><span class="mark {mark_class}">{exhibit.mark}</span><strong>{exhibit.title}</strong>'
                 f"<span>{words}</span><small>{exhibit.verdict}</small></a>\n")
    text += "</div>\n\n## One for each kind of fault\n\n"
    text += "For every rule that a file of the tests shows, the report of the plainest such file.\n"
    for digit, title in FAMILIES.items():
        shown = [rule for rule in members(rules, digit) if rule["rule"] in examples]
        if shown:
            text += f"\n### {title}\n\n| report | rule | what the report says |\n| --- | --- | --- |\n"
            for rule in shown:
                example = examples[rule["rule"]]
                message = html.escape(example.message).replace("|", "&#124;").replace("`", "&#96;")
                message = re.sub(r"([*_\[\]])", lambda m: f"&#{ord(m[0])};", message)
                text += (f"| [{example.path.rsplit('/', 1)[-1]}]({rule['rule']}.html) | [{rule['rule']} {rule['name']}]"
                         f"(../rules/{rule['rule']}.md) | {message} |\n")
    return text
