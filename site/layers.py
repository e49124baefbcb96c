"""A page for each layer class: keys, shapes, weights and the formula of its parameters."""

import re

from tool import ROOT

LABELS = {
    "written_by": "Written by", "configuration": "Configuration", "input": "Input", "output": "Output",
    "output_and_parameters": "Output and parameters", "weights": "Weights", "parameters": "Parameters",
}


def write(folder, layers):
    """Writes the pages; returns the navigation."""
    (folder / "layers").mkdir()
    names = {layer["class"] for layer in layers}
    families = {}
    for layer in layers:
        families.setdefault(layer["family"], []).append(layer)
        (folder / "layers" / file_name(layer)).write_text(page(layer, names), encoding="utf-8")
    (folder / "layers" / "index.md").write_text(index(families), encoding="utf-8")
    return ["layers/index.md"] + [
        {family: [{layer["class"]: f"layers/{file_name(layer)}"} for layer in members]} for family, members in families.items()]


def file_name(layer):
    return safe(layer["class"]) + ".md"


def safe(name):
    return re.sub(r"[^A-Za-z0-9_.-]", "-", name)


def page(layer, names):
    text = f"# {layer['class']}\n\n<span class=\"family\">{layer['family']}</span>\n"
    for key, label in LABELS.items():
        if key in layer:
            text += f"\n## {label}\n\n{fact(key, layer[key])}\n"
    if layer["same_as"]:
        others = ", ".join(f"[{name}]({safe(name)}.md)" if name in names else f"`{name}`" for name in layer["same_as"])
        text += f"\n## The same as\n\n{others}\n"
    return text + ("\n[How to read this page](index.md). `keras-inspect layers " + layer["class"] + "` prints it; "
                   "`keras-inspect summary --formulas` shows the arithmetic with the numbers of a model.\n")


def fact(key, text):
    """A list of keys or weights, one a line; a formula as code of its own."""
    if key in ("configuration", "weights"):
        return "\n".join("- " + item for item in re.split(r", (?=`)(?![^(]*`\))", text))
    if key in ("parameters", "output") and re.fullmatch(r"`[^`]*`", text):
        return f"```text\n{text[1:-1]}\n```"
    return text


def index(families):
    """The introduction of docs/layers.md, the classes by family, and the keys of Keras 1."""
    document = (ROOT / "docs/layers.md").read_text(encoding="utf-8")
    introduction = document.split("\n## ")[0].replace("Classes with equal entries share one section. ", "")
    legacy = document[document.index("\n## Keys of Keras 1"):]
    text = introduction.replace("(KI201)", "([KI201](../rules/KI201.md))") + "\n"
    for family, layers in families.items():
        links = ", ".join(f"[{layer['class']}]({file_name(layer)})" for layer in layers)
        text += f"\n## {family}\n\n{links}\n"
    return text + legacy
