"""For each rule, the file of the fixtures whose report shows it best."""

import textwrap
from dataclasses import dataclass

from tool import ROOT

#: Where models with faults are, the plainest first: the first file that shows a rule is its example.
PLACES = [
    "fixtures/models", "fixtures/damaged", "fixtures/attacks", "fixtures/values", "fixtures/custom", "fixtures/reports",
    "fixtures/rebuilt", "fixtures/containers", ".build-fixtures/messages/3.15.1/dense", ".build-fixtures/messages/2.15.0/dense",
    ".build-fixtures/attacks/containers", ".build-fixtures/packages", ".build-fixtures/archives",
    ".build-fixtures/requirements", ".build-fixtures/3.15.1/random_models", ".build-fixtures/2.15.0/random_models",
    "fixtures/oracle/3.15.1", "fixtures/oracle/2.15.0", ".build-fixtures/2.3.1", ".build-fixtures/1.2.2",
]

#: With a size above this, a page takes longer to open than an example should.
LARGEST = 20_000_000

ENDINGS = (".h5", ".keras", ".json")


@dataclass
class Example:
    path: str
    finding: dict
    #: Whether `--values` is needed to see it.
    values: bool = False


def files():
    """The files, in the order of PLACES."""
    paths = []
    for place in PLACES:
        for path in sorted((ROOT / place).rglob("*")):
            # Files beside a model: what Keras reported, what is expected.
            beside = path.name in ("oracle.json", "expected.json", "config.json", "loads.json", "metadata.json")
            if path.name.endswith(ENDINGS) and path.is_file() and path.stat().st_size < LARGEST and not beside:
                paths.append(str(path.relative_to(ROOT)))
    return paths


def find(tool):
    """For each rule, its example: a file with few other findings, in the first place that has one."""
    best = {}
    for values, paths in ((False, files()), (True, [p for p in files() if p.startswith(("fixtures/values", "fixtures/models"))])):
        for order, (path, outcome) in enumerate(tool.audits(paths, *(["--values"] if values else [])).items()):
            place = next(number for number, place in enumerate(PLACES) if path.startswith(place))
            for finding in outcome["findings"]:
                rank = (values, len(outcome["findings"]), place, order)
                if finding["rule"] not in best or rank < best[finding["rule"]][0]:
                    best[finding["rule"]] = (rank, Example(path, finding, values))
    return {rule: example for rule, (_, example) in sorted(best.items())}


def finding_text(example):
    """The finding as the tool prints it, in a block of code."""
    finding = example.finding
    layer = "/".join(finding["layer"] or [])
    lines = [f"{layer}  " if layer else "", f"{finding['level']} {finding['rule']} {finding['name']}"]
    lines = ["".join(lines) + (f" {finding['weight']}" if finding["weight"] else "")]
    lines += textwrap.wrap(finding["message"], 96, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)
    for key in ("expected", "actual", "dataset", "formula", "hint"):
        value = finding[key]
        if value is not None:
            value = f"({', '.join('None' if n is None else str(n) for n in value)})" if isinstance(value, list) else str(value)
            label = "  " + {"actual": "stored"}.get(key, key).ljust(10)
            lines += textwrap.wrap(value, 96, initial_indent=label, subsequent_indent=" " * 12, break_on_hyphens=False)
    return "```text\n" + "\n".join(lines) + "\n```\n"
