"""A page for each rule: its explanation, what Keras says, and a finding of it in a file of the fixtures."""

import re
import textwrap

from documents import markdown, rules_linked

FAMILIES = {
    "1": "Stored weights", "2": "The architecture", "3": "Risks of loading", "4": "Values", "5": "The file",
    "6": "Expectations", "7": "Releases of Keras",
}


def write(folder, rules, examples, messages):
    """Writes the pages; returns the navigation.

    - examples: for each rule, the example in which it is found
    - messages: for each rule, the messages of Keras that lead to it
    """
    (folder / "rules").mkdir()
    for rule in rules:
        code = rule["rule"]
        text = page(rule, examples.get(code), messages.get(code, []))
        (folder / "rules" / f"{code}.md").write_text(text, encoding="utf-8")
    (folder / "rules" / "index.md").write_text(index(rules), encoding="utf-8")
    navigation = ["rules/index.md"]
    for digit, title in FAMILIES.items():
        navigation.append({title: [{f"{r['rule']} {r['name']}": f"rules/{r['rule']}.md"} for r in members(rules, digit)]})
    return navigation


def members(rules, digit):
    return [rule for rule in rules if rule["rule"][2] == digit]


def level(rule):
    return f'<span class="level {rule["level"]}">{rule["level"]}</span>'


def page(rule, example, messages):
    code = rule["rule"]
    body = re.sub(r"(?m)^#### ", "## ", rule["explanation"])
    body, references, rest = body.partition("\n## References\n")
    text = f"# {code} {rule['name']}\n\n{level(rule)} {rule['summary']}\n\n{body}\n"
    if messages:
        text += "\n## What Keras says\n\n"
        for message in messages[:6]:
            lines = textwrap.wrap(message.text, 96, subsequent_indent="  ", break_on_hyphens=False)
            text += "```text\n" + "\n".join(lines) + "\n```\n\n"
        text += "[Which message brought you here?](../messages.md) has the messages of all rules.\n"
    if example:
        command = " ".join(example.command).replace("--separate --no-config ", "").replace("--no-config ", "")
        text += f"\n## An example\n\n```text\n{example.text}```\n\n[The whole report](../gallery/{code}.html): `keras-inspect {command}`.\n"
    text += (f"\n## In the settings\n\n`--ignore {code}` leaves it out, `--severity {code}=note` changes its level; a file of "
             "[settings](../ci.md#settings) or a suppression with a reason does so for a project.\n")
    if references:
        text += references + rest
    return markdown(rules_linked(text, f"rules/{code}.md", own=code))


def index(rules):
    text = ("# Rules\n\nEvery kind of finding. The code and the name of a rule never change. The level is the default; "
            "`--severity` changes it, and `--fail-on` sets the level from which findings fail the run.\n")
    for digit, title in FAMILIES.items():
        text += f"\n## {title}\n\n| rule | name | level | raised when |\n| --- | --- | --- | --- |\n"
        for rule in members(rules, digit):
            summary = rules_linked(rule["summary"], "rules/index.md").replace("|", "\\|")
            text += f"| [{rule['rule']}]({rule['rule']}.md) | {rule['name']} | {level(rule)} | {summary} |\n"
    return text
