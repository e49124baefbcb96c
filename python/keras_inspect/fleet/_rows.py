"""The columns of the tables, and the rows that an outcome gives. Needs nothing but the standard library."""

from __future__ import annotations

import os
from typing import Any, Dict, List, NamedTuple, Optional

from .. import _run


class Column(NamedTuple):
    """A column: its name, its type (`string`, `int64`, `bool` or `list<string>`), and what it is."""

    name: str
    type: str
    meaning: str


#: The columns of each table. A column is never renamed or removed; new ones come last.
COLUMNS: Dict[str, List[Column]] = {
    "models": [
        Column("path", "string", "the file, as it was given"),
        Column("outcome", "string", "`verified`, `unverified`, `wrong` or `unread`"),
        Column("error", "string", "why it could not be read; null if it was read"),
        Column("kind", "string", "`h5`, `keras`, `json`, `weights-h5`, `weights-v3`, `sharded` or `preset`"),
        Column("name", "string", "the model's name"),
        Column("class", "string", "`Functional`, `Sequential` or a class of the user's own"),
        Column("keras_version", "string", "the version that wrote the file"),
        Column("keras_package", "string", "`keras_core` or `tf_keras`; null for Keras itself"),
        Column("backend", "string", "`tensorflow`, `jax`, `torch`, …"),
        Column("inputs", "string", "the shapes of the inputs: `(None, 224, 224, 3)`"),
        Column("outputs", "string", "the shapes of the outputs"),
        Column("has_architecture", "bool", "false for weights alone"),
        Column("has_weights", "bool", "false for an architecture alone"),
        Column("layer_count", "int64", "the number of layers, those of nested models included"),
        Column("parameters", "int64", "the number of parameters; null if unknown, as every number"),
        Column("trainable", "int64", "those that are trainable"),
        Column("non_trainable", "int64", "those that are not"),
        Column("macs", "int64", "multiply-accumulates for one sample"),
        Column("peak_activation", "int64", "the most bytes of activations at once for one sample"),
        Column("stored_parameters", "int64", "the numbers in the model's own tensors"),
        Column("stored_bytes", "int64", "their bytes"),
        Column("file_bytes", "int64", "the size of the file"),
        Column("modified_ns", "int64", "when the file was changed: nanoseconds since 1970"),
        Column("errors", "int64", "the number of findings of level `error`"),
        Column("warnings", "int64", "of level `warning`"),
        Column("notes", "int64", "of level `note`"),
        Column("suppressed", "int64", "findings that the settings suppress"),
        Column("custom_objects", "list<string>", "classes and functions that `load_model` needs from the program"),
        Column("tool_version", "string", "the version of keras-inspect"),
    ],
    "layers": [
        Column("path", "string", "the file"),
        Column("position", "int64", "the layer's position in the report, from 0"),
        Column("layer", "string", "the names from the outermost model to the layer, joined by `/`"),
        Column("name", "string", "the layer's name"),
        Column("class", "string", "the class name in the configuration"),
        Column("depth", "int64", "how many models are around the layer, from 0"),
        Column("trainable", "bool", "whether it is trainable"),
        Column("outputs", "string", "the shapes of the outputs of the first call"),
        Column("calls", "int64", "how often it is called"),
        Column("parameters", "int64", "its number of parameters, the layers inside it included"),
        Column("trainable_parameters", "int64", "those that are trainable"),
        Column("macs", "int64", "multiply-accumulates of all calls for one sample"),
        Column("activation", "int64", "bytes of the outputs of all calls for one sample"),
        Column("weights", "int64", "the number of its own variables"),
        Column("stored_bytes", "int64", "the bytes of their stored tensors"),
        Column("status", "string", "`ok`, `mismatch` or `unverified`"),
        Column("container", "bool", "whether it is a model, whose layers follow and are part of its numbers"),
    ],
    "findings": [
        Column("path", "string", "the file"),
        Column("rule", "string", "the rule's code: `KI105`"),
        Column("name", "string", "the rule's name: `shape-mismatch`"),
        Column("level", "string", "`error`, `warning` or `note`"),
        Column("layer", "string", "the layer, joined by `/`; null for the whole file"),
        Column("weight", "string", "the weight"),
        Column("expected", "string", "what the configuration gives"),
        Column("actual", "string", "what the file has"),
        Column("dataset", "string", "the stored tensor"),
        Column("message", "string", "what is wrong"),
        Column("hint", "string", "how to fix it"),
        Column("formula", "string", "the arithmetic of the expected number"),
    ],
}


def rows(path: str, outcome: Dict[str, Any]) -> Dict[str, List[Dict[str, Any]]]:
    """The rows of each table for one file, from the JSON object of its outcome."""
    shown = _run.shown(path)
    return {
        "models": [_model(path, shown, outcome)],
        "layers": _layers(shown, outcome.get("layers", [])),
        "findings": [_finding(shown, finding) for finding in outcome["findings"]],
    }


def record(path: str, outcome: Dict[str, Any]) -> Dict[str, Any]:
    """The row of `models`, with the rows of the other tables in its columns `layers` and `findings`."""
    found = rows(path, outcome)
    return {**found["models"][0], "layers": found["layers"], "findings": found["findings"]}


def _model(path: str, shown: str, outcome: Dict[str, Any]) -> Dict[str, Any]:
    model, totals, summary = outcome["model"], outcome.get("totals", {}), outcome["summary"]
    try:
        status: Optional[os.stat_result] = os.stat(path)
    except OSError:
        status = None
    return {
        "path": shown,
        "outcome": summary["outcome"],
        "error": outcome.get("error"),
        **{key: model.get(key) for key in ("kind", "name", "class", "keras_version", "keras_package", "backend")},
        "inputs": _shapes(model.get("inputs")),
        "outputs": _shapes(model.get("outputs")),
        **{key: model.get(key) for key in ("has_architecture", "has_weights")},
        "layer_count": totals.get("layers"),
        **{key: totals.get(key) for key in (
            "parameters", "trainable", "non_trainable", "macs", "peak_activation", "stored_parameters", "stored_bytes")},
        "file_bytes": status and status.st_size,
        "modified_ns": status and status.st_mtime_ns,
        **{key: summary[key] for key in ("errors", "warnings", "notes", "suppressed")},
        "custom_objects": [required["name"] for required in outcome.get("loading", {}).get("required", [])],
        "tool_version": outcome["tool"]["version"],
    }


def _layers(shown: str, layers: List[Dict[str, Any]]) -> List[Dict[str, Any]]:
    containers = {tuple(layer["path"][:-1]) for layer in layers}
    return [
        {**_layer(shown, position, layer), "container": tuple(layer["path"]) in containers}
        for position, layer in enumerate(layers)
    ]


def _layer(shown: str, position: int, layer: Dict[str, Any]) -> Dict[str, Any]:
    stored = [weight["stored"]["bytes"] for weight in layer["weights"] if weight.get("stored")]
    return {
        "path": shown,
        "position": position,
        "layer": "/".join(layer["path"]),
        "name": layer["name"],
        "class": layer["class"],
        "depth": len(layer["path"]) - 1,
        "trainable": layer["trainable"],
        "outputs": _shapes(layer["calls"][0]["outputs"]) if layer["calls"] else None,
        "calls": len(layer["calls"]),
        "parameters": layer["parameters"]["total"],
        "trainable_parameters": layer["parameters"]["trainable"],
        "macs": layer.get("macs"),
        "activation": layer.get("activation"),
        "weights": len(layer["weights"]),
        "stored_bytes": sum(stored) if stored else None,
        "status": layer["status"],
    }


def _finding(shown: str, finding: Dict[str, Any]) -> Dict[str, Any]:
    return {
        "path": shown,
        **{key: finding[key] for key in ("rule", "name", "level")},
        "layer": None if finding["layer"] is None else "/".join(finding["layer"]),
        "weight": finding["weight"],
        "expected": _value(finding["expected"]),
        "actual": _value(finding["actual"]),
        **{key: finding[key] for key in ("dataset", "message", "hint", "formula")},
    }


def _shapes(shapes: Optional[List[Any]]) -> Optional[str]:
    return None if shapes is None else ", ".join(_shape(shape) for shape in shapes)


def _shape(shape: Optional[List[Optional[int]]]) -> str:
    """A shape as Keras prints it."""
    return "?" if shape is None else str(tuple(shape))


def _value(value: Any) -> Optional[str]:
    return None if value is None else _shape(value) if isinstance(value, list) else str(value)
