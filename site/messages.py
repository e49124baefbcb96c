"""The page "Which message brought you here?": from the messages of Keras to rules and remedies.

Nothing in it is written by hand. The messages are those that real releases of Keras gave for the files of the fixtures, and those
that the rules quote; the rules are those that the program finds in the same files.
"""

import json
import lzma
import re
import shutil
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from documents import rules_linked
from tool import ROOT

VERSIONS = ("3.15.1", "2.15.0")
LOADING, BUILDING, OPENING = "Loading weights", "Building layers from a configuration", "Other refusals"


@dataclass
class Message:
    #: The message with `…` for names and numbers, after the exception: `ValueError: Layer count mismatch …`.
    text: str
    kind: str
    versions: set = field(default_factory=set)
    #: The rules that the program reports for the files with this message, and how often.
    rules: Counter = field(default_factory=Counter)

    def chosen(self):
        """The rules to read, the likeliest first: without those that only one file in ten has."""
        most = max(self.rules.values())
        return [rule for rule, count in self.rules.most_common(5) if count * 10 >= most]


def template(text, length=260):
    """A message with `…` for what differs between files: names, numbers, shapes, values."""
    text = re.split(r"\n+List of objects|\n+Call arguments received|Full object config", text)[0]
    for pattern, place in [
        (r"\s+", " "),
        (r"using config=\{.*$", "using config={…}. Exception encountered: …"),
        (r"<[^<>]*(?:<[^<>]*>[^<>]*)*>", "<…>"),
        (r"(?<![A-Za-z])'[^']*'", "'…'"),
        (r'"[^"]*"', "'…'"),
        (r"\{.*\}|\{.*$", "{…}"),
        (r"\[[^\[\]]*\]", "[…]"),
        (r"\((?:None|-?\d+)(?:, ?(?:None|-?\d+))*,?\)", "(…)"),
        (r"\(named \S+ in the current model, \S+ in", "(named … in the current model, … in"),
        (r"\(named [^ )]+\)for weight \S+?\. ", "(named …)for weight …. "),
        (r"path=[\w/]+", "path=…"),
        (r"`[A-Z]\w+`", "`…`"),
        (r"(identifier:|in the file at|passed to|[Rr]eceived:|[Rr]eceived(?= `?\w+`?=)|but got:|got value|, got|got invalid value|argument:|`:) .*", r"\1 …"),
        (r"(parent module) \S+", r"\1 …"),
        (r"(Unknown `\w+`|Invalid data_format:) [^ ]*?(?=[ .])", r"\1 …"),
        (r"(?<![\w.`])-?\d+(?:\.\d+)?(?:e-?\d+)?(?![\w`])", "…"),
        (r"(?:… ?){2,}", "… "),
    ]:
        text = re.sub(pattern, place, text)
    return text.strip() if len(text) <= length else text[:length].rsplit(" ", 1)[0] + " …"


def collect(tool, rules):
    """All messages, the most frequent of each kind first."""
    messages = {}

    def add(kind, text, version, found):
        message = messages.setdefault(text, Message(text, kind))
        message.versions.add(version)
        message.rules.update(found)

    for version in VERSIONS:
        for line, found in _recorded(tool, version):
            add(LOADING, f"{line['error']}: {template(line['message'])}", version, found)
        for line, found in _constraints(tool, version):
            add(BUILDING, f"{line['error']}: {template(line['message'])}", version, found)
        for line, found in _loading(tool, version):
            add(OPENING, f"{line['exception']}: {template(line['message'])}", version, found)
    for rule in rules:
        for quote in quotes(rule):
            recorded = [message for text, message in messages.items() if quote in text]
            for message in recorded:
                message.rules[rule["rule"]] += 1
            if not recorded:
                add(OPENING, quote + " …", "", [rule["rule"]])
    result = [message for message in messages.values() if message.rules]
    order = [LOADING, OPENING, BUILDING]
    return sorted(result, key=lambda m: (order.index(m.kind), -sum(m.rules.values()), m.text))


def quotes(rule):
    """The messages that a rule quotes."""
    found = re.findall(r"message begins with: (.*?)\.?$", rule["impact"])
    # A message in code is a sentence; code is not.
    found += [quote for quote in re.findall(r"`([^`{}=]+)`", rule["impact"]) if re.match(r"[A-Za-z]+,?( [a-z']+){1,}", quote)]
    return [template(quote).rstrip(":").removesuffix(" …") for quote in found]


def _errors(outcome):
    """The rules of an outcome that explain a refusal."""
    found = {finding["rule"] for finding in outcome["findings"] if finding["level"] == "error"}
    return found or {f["rule"] for f in outcome["findings"] if f["rule"].startswith("KI7")}


def _recorded(tool, version):
    """What Keras said of weights with one fault, with the errors that the program finds in them."""
    folder = ROOT / ".build-fixtures/messages"
    with open(ROOT / f"fixtures/messages/{version}.jsonl", encoding="utf-8") as file:
        lines = [line for line in map(json.loads, file) if not line["loads"]]
    for line, outcome in zip(lines, _outcomes(tool, [folder / line["file"] for line in lines])):
        found = _errors(outcome)
        if not found:
            raise SystemExit(f"{line['file']}: Keras says {line['message']}, and no rule explains it")
        # The finding that quotes the message explains it; others follow from it.
        quoting = {f["rule"] for f in outcome["findings"] if "refuses to load it: " in (f["hint"] or "")}
        yield line, quoting or found


def _outcomes(tool, paths):
    """The outcome of each file: weights alone together with the `model.json` beside them."""
    with tempfile.TemporaryDirectory() as scratch:
        names = []
        for number, path in enumerate(paths):
            ending = next(end for end in (".weights.h5", ".legacy.h5", ".keras", ".h5") if path.name.endswith(end))
            is_weights = ending in (".weights.h5", ".legacy.h5")
            name = Path(scratch, f"{number:04}{'.h5' if ending == '.legacy.h5' else ending}")
            shutil.copy(path, name)
            if is_weights:
                shutil.copy(path.parent / "model.json", Path(scratch, f"{number:04}.json"))
            names.append(str(Path(scratch, f"{number:04}.json") if is_weights else name))
        outcomes = {o["model"]["path"]: o for o in tool.batch([scratch])}
        return [outcomes[name] for name in names]


def _constraints(tool, version):
    """What Keras said of unusual values of a layer's keys: one case for each message."""
    cases, model, layer = {}, None, None
    with lzma.open(ROOT / f"fixtures/constraints/{version}.jsonl.xz", "rt", encoding="utf-8") as file:
        for line in map(json.loads, file):
            if "model" in line:
                model, layer, name = json.dumps(line["model"]), line["layer"], line["class"]
            elif line.get("loads") is False and not line.get("remove"):
                case = cases.setdefault(template(line["message"]), [set(), line, model, layer])
                case[0].add(name)
    # A message of few classes is about these, and names their argument; one without words says nothing.
    chosen = [case for text, case in cases.items() if len(case[0]) >= 5 and len(re.findall("[a-z]{2,}", text)) >= 2]
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, (_, line, model, layer) in enumerate(chosen):
            path = Path(folder, f"{number}.json")
            path.write_text(json.dumps(_changed(json.loads(model), layer, line["set"])), encoding="utf-8")
            paths.append(str(path))
        for (_, line, _, _), outcome in zip(chosen, tool.audits(paths).values()):
            yield line, {finding["rule"] for finding in outcome["findings"] if finding["level"] == "error"}


def _changed(model, layer, values):
    """The configuration with other values under the paths of a case."""
    for path, value in values.items():
        place = model
        *steps, last = layer + path.split("/")
        for step in steps:
            place = place[int(step) if isinstance(place, list) else step]
        place[int(last) if isinstance(place, list) else last] = value
    return model


def _loading(tool, version):
    """What a release said of the files of other releases, with the reasons that `compat` gives."""
    target = f"keras=={version}" if version.startswith("3") else f"tf.keras=={version.rsplit('.', 1)[0]}"
    with lzma.open(ROOT / f"fixtures/releases/loading-{version}.jsonl.xz", "rt", encoding="utf-8") as file:
        lines = [line for line in map(json.loads, file) if not line["loads"]]
    seen = set()
    for line in lines:
        text = template(line["message"])
        path = ROOT / "fixtures/oracle" / line["file"]
        if text in seen or not path.exists():
            continue
        seen.add(text)
        report = tool.json("compat", str(path), "--target", target, status=(0, 1))
        yield line, {reason["rule"] for found in report["targets"] for reason in found["reasons"]}


# -- The page.


def page(messages, rules):
    by_code = {rule["rule"]: rule for rule in rules}
    text = (
        "# Which message brought you here?\n\nPaste the last line of the traceback, or look for it below. Each message leads to the "
        "rules that explain it; `keras-inspect FILE` says which of them it is in your file, and in which layer.\n\n"
        '<p class="finder"><label for="message">The message</label>'
        '<textarea id="message" rows="3" spellcheck="false" placeholder="ValueError: Layer count mismatch when loading weights …">'
        '</textarea><output id="matches" for="message"></output></p>\n\n'
        "The messages are those of Keras 3.15.1 and 2.15.0 for the files of the project's tests, and those that rules quote; `…` stands "
        "for a name, a number or a value.\n")
    for kind in dict.fromkeys(message.kind for message in messages):
        text += f"\n## {kind}\n\n"
        for message in messages:
            if message.kind == kind:
                text += entry(message, by_code)
    return rules_linked(text, "messages.md")


def entry(message, by_code):
    """A message, and the rules with their remedies."""
    def escaped(text):
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("_", "&#95;").replace("*", "&#42;")

    versions = ", ".join(version for version in VERSIONS if version in message.versions)
    text = '<div class="message" markdown>\n'
    text += f'<p class="said"><code>{escaped(message.text).replace("`", "&#96;")}</code>'
    text += f'<span class="versions">Keras {versions}</span></p>\n\n' if versions else "</p>\n\n"
    for code in message.chosen():
        rule = by_code[code]
        fix = re.split(r"(?<=\.) (?=[A-Z`])", rule["fix"])[0]
        text += f"- [{code} {rule['name']}](rules/{code}.md): {rule['summary']} {fix}\n"
    return text + "\n</div>\n\n"


def by_rule(messages):
    """For each rule, the messages that lead to it; first those for which it is the likeliest rule."""
    result = {}
    for rank in range(5):
        for message in messages:
            chosen = message.chosen()
            if rank < len(chosen):
                result.setdefault(chosen[rank], []).append(message)
    return result
