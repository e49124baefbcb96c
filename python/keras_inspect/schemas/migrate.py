"""keras-inspect/migrate/1, as Python classes. Written by python/make_types.py from docs/schema/migrate-1.json: do not edit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Literal, Optional, TYPE_CHECKING, Tuple

from ._record import Record

if TYPE_CHECKING:
    from typing_extensions import Self


@dataclass(eq=False, repr=False)
class Edit(Record):
    name: str
    """The kind of edit: `axis-list`."""
    reason: str
    layer: Tuple[str, ...]
    """The names from the outermost layer in; empty for the model as a whole."""
    path: str
    """The JSON path in the configuration that was read."""
    change: str
    """What was replaced by what."""
    changes_results: bool
    """Whether the model computes something else afterwards."""
    effect: Optional[str] = None
    """Why; only if `changes_results`."""

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            name=data["name"],
            reason=data["reason"],
            layer=tuple(data["layer"]),
            path=data["path"],
            change=data["change"],
            changes_results=data["changes_results"],
            effect=data.get("effect"),
        )


@dataclass(eq=False, repr=False)
class Point(Record):
    layer: Tuple[str, ...]
    """The names from the outermost layer in; empty for the model as a whole."""
    path: str
    problem: str
    remedy: str

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            layer=tuple(data["layer"]),
            path=data["path"],
            problem=data["problem"],
            remedy=data["remedy"],
        )


@dataclass(eq=False, repr=False)
class MigrationTool(Record):
    name: str
    version: str

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            name=data["name"],
            version=data["version"],
        )


@dataclass(eq=False, repr=False)
class MigrationModel(Record):
    path: str
    """The path as given."""
    keras_version: Optional[str]
    """The version that the file states."""

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            path=data["path"],
            keras_version=data["keras_version"],
        )


@dataclass(eq=False, repr=False)
class Migration(Record):
    """The output of `keras-inspect migrate --format json`: what was changed in a configuration, what is left to do, and
    how the result is loaded.
    """

    tool: MigrationTool
    model: MigrationModel
    target: str
    """The release that the configuration is for: `keras 3.15.1`."""
    status: Literal["unchanged", "complete", "incomplete", "unaccepted"]
    """`unchanged`: the target accepts the configuration as it is. `complete`: nothing is left to do. `incomplete`: see
    `left`. `unaccepted`: an edit changes results, and --accept-changes was not given; no configuration was written.
    """
    written: Optional[str]
    """The file with the configuration; None if it was not written to a file."""
    edits: Tuple[Edit, ...]
    """In the order of the configuration."""
    left: Tuple[Point, ...]
    """What the user must do."""
    custom_objects: Tuple[str, ...]
    """The classes to pass to `model_from_json` as `custom_objects`."""
    weights: Literal["none", "load-weights", "by-name", "in-order", "by-path"]
    """How `script` loads the weights: not at all, by `model.load_weights`, or array by array: by the names of layers,
    in the order of layers, or by a table of paths.
    """
    script: str
    """Python that creates the model and loads the weights."""
    config: Optional[str] = None
    """The configuration as text, for `model_from_json`; absent if it was written to a file, or not at all."""

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            tool=MigrationTool.from_dict(data["tool"]),
            model=MigrationModel.from_dict(data["model"]),
            target=data["target"],
            status=data["status"],
            written=data["written"],
            edits=tuple(Edit.from_dict(e) for e in data["edits"]),
            left=tuple(Point.from_dict(e) for e in data["left"]),
            custom_objects=tuple(data["custom_objects"]),
            weights=data["weights"],
            script=data["script"],
            config=data.get("config"),
        )
