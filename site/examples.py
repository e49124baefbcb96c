"""For each rule, the file of the fixtures whose report shows it best, and the command that shows it."""

import os
import re
import textwrap
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from tool import ROOT

#: Where models with faults are, the plainest first: the first file that shows a rule is its example.
PLACES = [
    "fixtures/models", "fixtures/damaged", "fixtures/attacks", "fixtures/values", "fixtures/custom", "fixtures/reports",
    "fixtures/rebuilt", "fixtures/containers", ".build-fixtures/messages/3.15.1/dense", ".build-fixtures/messages/2.15.0/dense",
    ".build-fixtures/attacks/containers", ".build-fixtures/packages", ".build-fixtures/archives", ".build-fixtures/values",
    ".build-fixtures/requirements", ".build-fixtures/3.15.1/random_models", ".build-fixtures/2.15.0/random_models",
    "fixtures/oracle/3.15.1", "fixtures/oracle/2.15.0", ".build-fixtures/2.3.1", ".build-fixtures/1.2.2",
]

#: With a size above this, a page takes longer to open than an example should.
LARGEST = 20_000_000

ENDINGS = (".h5", ".keras", ".json")

#: A model, and expectations that it does not meet.
EXPECTED = ["check", "--expect", "fixtures/expectations/whole.yml", "fixtures/models/vqa.h5"]


@dataclass
class Example:
    path: str
    message: str
    #: The finding as the tool prints it.
    text: str
    #: The arguments that show it.
    command: list


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
    paths = files()
    return dict(sorted((in_releases(tool, paths) | in_expectations(tool) | in_audits(tool, paths)).items()))


def in_audits(tool, paths):
    best = {}
    with_values = [path for path in paths if path.startswith(("fixtures/values", "fixtures/models", ".build-fixtures/values"))]
    for options, chosen in (([], paths), (["--values"], with_values)):
        for order, (path, outcome) in enumerate(tool.audits(chosen, *options).items()):
            for finding in outcome["findings"]:
                if finding["rule"].startswith("KI7"):
                    # What a release of Keras refuses is shown by the command that names the releases.
                    continue
                rank = (len(options), len(outcome["findings"]), place(path), order)
                if finding["rule"] not in best or rank < best[finding["rule"]][0]:
                    command = ["audit", "--separate", "--no-config", *options, path]
                    best[finding["rule"]] = (rank, Example(path, finding["message"], finding_text(finding), command))
    return {rule: example for rule, (_, example) in best.items()}


def in_expectations(tool):
    findings = tool.json(*EXPECTED, status=(1,))["findings"]
    return {finding["rule"]: Example(EXPECTED[-1], finding["message"], finding_text(finding), EXPECTED)
            for finding in reversed(findings) if finding["rule"].startswith("KI6")}


def in_releases(tool, paths):
    """For each reason for which a release refuses a model, or reads it otherwise, the model with the fewest."""
    def command(path):
        return ["compat", "--no-config", "--target", "all", path]

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        outputs = pool.map(lambda path: tool.run(*command(path), status=(0, 1, 2)), paths)
    best = {}
    for order, (path, output) in enumerate(zip(paths, outputs)):
        blocks = output.split("\n\n")
        reasons = {block[:5]: block for block in blocks if re.match(r"KI7\d\d ", block)}
        for rule, block in reasons.items():
            rank = (len(reasons), place(path), order)
            if rule not in best or rank < best[rule][0]:
                message = " ".join(re.split(r"\n  (?:Keras says|Remedy|Concerns): ", block)[0].split()[2:])
                best[rule] = (rank, Example(path, message, block.rstrip() + "\n", command(path)))
    return {rule: example for rule, (_, example) in best.items()}


def place(path):
    return next(number for number, place in enumerate(PLACES) if path.startswith(place))


def finding_text(finding):
    """The finding as the tool prints it."""
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
    return "\n".join(lines) + "\n"
