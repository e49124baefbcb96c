#!/usr/bin/env python3
"""Writes the dataclasses of `keras_inspect/schemas` from the JSON Schemas of `docs/schema`.

    python3 python/make_types.py            writes them
    python3 python/make_types.py --check    fails if they are not current
"""

import json
import keyword
import re
import sys
import textwrap
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = Path(__file__).resolve().parent / "keras_inspect" / "schemas"

# The class of each schema's root; that of an audit is a report or a failure, which the schema names itself.
ROOTS = {
    "audit": None,
    "compat": "Compatibility",
    "diff": "Difference",
    "migrate": "Migration",
    "weights": "StoredTensors",
}

SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}

# A JSON key that is a word of Python gets a name of its own.
NAMES = {"class": "class_name"}

WIDTH = 120


class Type:
    """A type: its annotation, and the expression that decodes a JSON value into it.

    The value is `{}` in the expression; `{+}` is its first use, where there is another.
    """

    def __init__(self, annotation, decode="{}", nullable=False):
        self.annotation = f"Optional[{annotation}]" if nullable else annotation
        self.bare = annotation
        self.decode = decode
        self.nullable = nullable

    def optional(self):
        if self.nullable or self.annotation == "Any":
            return self
        decode = self.decode if self.decode == "{}" else "None if {+} is None else " + self.decode
        return Type(self.bare, decode, nullable=True)


class Module:
    """The classes of one schema, in the order in which they need each other."""

    def __init__(self, name, schema):
        self.name = name
        self.definitions = schema.get("$defs", {})
        self.classes = {}
        for key, definition in self.definitions.items():
            if definition.get("type") == "object" and "properties" in definition:
                self.define(capitalized(key), definition)
        if ROOTS[name]:
            self.define(ROOTS[name], schema)
        self.title = schema["title"]

    def define(self, name, schema):
        if name in self.classes:
            return
        self.classes[name] = None
        required = schema.get("required", [])
        fields = []
        for key, value in schema["properties"].items():
            if value.get("const") is not None and key == "schema":
                continue
            kind = self.type_of(value, name + capitalized(key))
            is_required = key in required
            if not is_required:
                kind = kind.optional()
            fields.append((key, kind, is_required, self.description(value)))
        # Python wants the fields without a default first.
        fields.sort(key=lambda field: not field[2])
        # A class is written after those that its fields need.
        del self.classes[name]
        self.classes[name] = (fields, schema.get("description"))

    def description(self, schema):
        if "description" in schema:
            return schema["description"]
        if "$ref" in schema:
            return self.definition(schema["$ref"]).get("description")
        return None

    def definition(self, reference):
        return self.definitions[reference.rpartition("/")[2]]

    def type_of(self, schema, name):
        if "$ref" in schema:
            definition = self.definition(schema["$ref"])
            key = schema["$ref"].rpartition("/")[2]
            return self.type_of(definition, capitalized(key))
        if "enum" in schema:
            return Type("Literal[" + ", ".join(json.dumps(value) for value in schema["enum"]) + "]")
        if "const" in schema:
            return Type({bool: "bool", str: "str"}[type(schema["const"])])
        if "anyOf" in schema:
            kinds = [self.type_of(choice, name) for choice in schema["anyOf"] if choice.get("type") != "null"]
            nullable = len(kinds) < len(schema["anyOf"]) or any(kind.nullable for kind in kinds)
            if len(kinds) == 1:
                return kinds[0].optional() if nullable else kinds[0]
            return Type(f"Union[{', '.join(kind.bare for kind in kinds)}]", "_value({})", nullable)
        kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        nullable = "null" in kinds
        kinds = [kind for kind in kinds if kind != "null"]
        if kinds == ["array"]:
            element = self.type_of(schema["items"], name)
            decode = ("tuple({})" if element.decode == "{}"
                      else "tuple(" + element.decode.replace("{+}", "e").replace("{}", "e") + " for e in {})")
            found = Type(f"Tuple[{element.annotation}, ...]", decode)
        elif kinds == ["object"] and "properties" in schema:
            self.define(name, schema)
            found = Type(name, name + ".from_dict({})")
        elif kinds == ["object"]:
            element = self.type_of(schema["additionalProperties"], name)
            found = Type(f"Dict[str, {element.annotation}]",
                         "{{k: " + element.decode.replace("{+}", "e").replace("{}", "e") + " for k, e in {}.items()}}")
        else:
            found = Type(", ".join(SCALARS[kind] for kind in kinds))
            if len(kinds) > 1:
                found = Type(f"Union[{found.annotation}]")
        return found.optional() if nullable else found

    def text(self):
        lines = [f'"""{self.title}, as Python classes. Written by python/make_types.py from '
                 f'docs/schema/{self.name}-1.json: do not edit."""', "",
                 "from __future__ import annotations", "",
                 "from dataclasses import dataclass",
                 "",
                 "",
                 "from ._record import Record", "",
                 "if TYPE_CHECKING:", "    from typing_extensions import Self", ""]
        body = []
        for name, (fields, description) in self.classes.items():
            body += ["", "@dataclass(eq=False, repr=False)", f"class {name}(Record):"]
            if description:
                body += quoted(description, "    ") + [""]
            for key, kind, required, note in fields:
                default = "" if required else " = None"
                body.append(f"    {field_name(key)}: {kind.annotation}{default}")
                if note:
                    body += quoted(note, "    ")
            body += ["", "    @classmethod", f"    def from_dict(cls, data: Dict[str, Any]) -> Self:", "        return cls("]
            for key, kind, required, _ in fields:
                value = f'data["{key}"]' if required else f'data.get("{key}")'
                expression = kind.decode.replace("{{", "\0").replace("}}", "\1")
                if "{+}" in expression:
                    # The value is looked up once.
                    expression, value = expression.replace("{+}", f"(v := {value})"), "v"
                expression = expression.replace("{}", value)
                expression = expression.replace("\0", "{").replace("\1", "}")
                body.append(f"            {field_name(key)}={expression},")
            body += ["        )", ""]
        if any("_value(" in line for line in body):
            lines += ["", "def _value(value: Any) -> Any:", '    """A shape as a tuple, anything else as it is."""',
                      "    return tuple(value) if isinstance(value, list) else value", ""]
        used = "\n".join(body)
        names = [name for name in ["Any", "Dict", "Literal", "Optional", "Tuple", "Union"] if name + "[" in used or name == "Any"]
        names = sorted(set(names) | {"Dict", "TYPE_CHECKING"})
        lines[5] = f"from typing import {', '.join(names)}"
        return "\n".join(lines + body).rstrip() + "\n"


def capitalized(key):
    """`non_trainable` or `nonTrainable` as the name of a class; that of an element of a list has no plural."""
    return "".join(word[:1].upper() + word[1:] for word in key.split("_"))


def field_name(key):
    return NAMES.get(key, key + "_" if keyword.iskeyword(key) else key)


def quoted(text, indent):
    """A documentation string."""
    text = re.sub(r"\b[Nn]ull\b", "None", text.replace("\\", "\\\\"))
    if len(indent) + len(text) + 6 <= WIDTH:
        return [f'{indent}"""{text}"""']
    return ([indent + '"""' + line if index == 0 else indent + line
             for index, line in enumerate(textwrap.wrap(text, WIDTH - len(indent) - 3))] + [indent + '"""'])


def texts():
    """The text of each module, by its path."""
    found = {}
    for name in ROOTS:
        schema = json.loads((ROOT / "docs" / "schema" / f"{name}-1.json").read_text(encoding="utf-8"))
        found[TARGET / f"{name}.py"] = Module(name, schema).text()
    return found


def main(arguments):
    stale = []
    for path, text in texts().items():
        if "--check" in arguments:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                stale.append(path.name)
        else:
            path.write_text(text, encoding="utf-8")
    if stale:
        print(f"{', '.join(stale)}: not what the schemas give; run python3 python/make_types.py", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
