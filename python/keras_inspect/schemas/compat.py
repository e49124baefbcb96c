"""keras-inspect/compat/1, as Python classes. Written by python/make_types.py from docs/schema/compat-1.json: do not edit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Literal, Optional, TYPE_CHECKING, Tuple

from ._record import Record

if TYPE_CHECKING:
    from typing_extensions import Self


@dataclass(eq=False, repr=False)
class Problem(Record):
    rule: str
    name: str
    """The reason: `unknown-argument`."""
    layer: Tuple[str, ...]
    """The names from the outermost layer in; empty for the model as a whole."""
    path: str
    """The place in the JSON: `config.layers[3]`; empty for the root."""
    message: str
    quote: Optional[str]
    """How Keras' message begins; None if Keras says nothing, or says it in many ways."""
    remedy: str
    edit: Optional[str] = None
    """The edit of the configuration after which the release does not refuse this; absent if there is none."""

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            rule=data["rule"],
            name=data["name"],
            layer=tuple(data["layer"]),
            path=data["path"],
            message=data["message"],
            quote=data["quote"],
            remedy=data["remedy"],
            edit=data.get("edit"),
        )


@dataclass(eq=False, repr=False)
class CompatibilityModel(Record):
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
class CompatibilityLoadsIn(Record):
    first: str
    """`keras 3.15.1`, `tf-keras 2.21`, `tf.keras 2.12`."""
    last: str
    """`keras 3.15.1`, `tf-keras 2.21`, `tf.keras 2.12`."""

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            first=data["first"],
            last=data["last"],
        )


@dataclass(eq=False, repr=False)
class CompatibilityTargets(Record):
    target: str
    """`keras 3.15.1`, `tf-keras 2.21`, `tf.keras 2.12`."""
    outcome: Literal["loads", "differs", "refuses", "unknown"]
    """`differs`: the release loads the model, and reads something in it as something else."""
    reasons: Tuple[Problem, ...]
    """Every problem, in the order in which the release meets them; then the same at the models around the layers."""
    custom_objects: Optional[Tuple[str, ...]] = None
    """Present where only these classes and functions are missing, which a program passes in `custom_objects`."""
    hangs: Optional[bool] = None
    """Present where the release never returns instead of refusing."""
    compile: Optional[Tuple[Problem, ...]] = None
    """Present where `load_model` fails only because it compiles the model."""

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            target=data["target"],
            outcome=data["outcome"],
            reasons=tuple(Problem.from_dict(e) for e in data["reasons"]),
            custom_objects=None if (v := data.get("custom_objects")) is None else tuple(v),
            hangs=data.get("hangs"),
            compile=None if (v := data.get("compile")) is None else tuple(Problem.from_dict(e) for e in v),
        )


@dataclass(eq=False, repr=False)
class Compatibility(Record):
    """The output of `keras-inspect compat --format json`: what releases of Keras do with a model. Without --target,
    every known release is listed.
    """

    model: CompatibilityModel
    loads_in: Tuple[CompatibilityLoadsIn, ...]
    """The releases that load the model unchanged, as spans of consecutive releases of one line, whatever --target asks
    for.
    """
    targets: Tuple[CompatibilityTargets, ...]

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            model=CompatibilityModel.from_dict(data["model"]),
            loads_in=tuple(CompatibilityLoadsIn.from_dict(e) for e in data["loads_in"]),
            targets=tuple(CompatibilityTargets.from_dict(e) for e in data["targets"]),
        )
