"""keras-inspect/diff/1, as Python classes. Written by python/make_types.py from docs/schema/diff-1.json: do not edit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Literal, Optional, TYPE_CHECKING, Tuple

from ._record import Record

if TYPE_CHECKING:
    from typing_extensions import Self


@dataclass(eq=False, repr=False)
class Side(Record):
    """A compared model."""

    path: str
    kind: Literal["json", "h5", "weights-h5", "weights-v3", "keras", "sharded", "preset"]
    weights: Optional[str] = None
    """The weights file, if it is a separate one."""

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            path=data["path"],
            kind=data["kind"],
            weights=data.get("weights"),
        )


@dataclass(eq=False, repr=False)
class Values(Record):
    """With `--values`, the statistics of a tensor whose values differ; None if they could not be read. The first four
    concern finite values only.
    """

    minimum: Optional[float]
    """None if no value is finite."""
    maximum: Optional[float]
    """None if no value is finite."""
    mean: Optional[float]
    """None if no value is finite."""
    deviation: Optional[float]
    """None if no value is finite."""
    zeros: int
    nan: int
    infinite: int

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            minimum=data["minimum"],
            maximum=data["maximum"],
            mean=data["mean"],
            deviation=data["deviation"],
            zeros=data["zeros"],
            nan=data["nan"],
            infinite=data["infinite"],
        )


@dataclass(eq=False, repr=False)
class Facts(Record):
    subject: str
    """`config.units`, `output`, `weights.kernel`, `stored.kernel`, with `--values` `values.kernel`, …"""
    before: Optional[str]
    """As text; None if there is none. Values that differ can have the same text."""
    after: Optional[str]
    before_values: Optional[Values] = None
    """With `--values`, the statistics of a tensor whose values differ; None if they could not be read. The first four
    concern finite values only.
    """
    after_values: Optional[Values] = None
    """With `--values`, the statistics of a tensor whose values differ; None if they could not be read. The first four
    concern finite values only.
    """

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            subject=data["subject"],
            before=data["before"],
            after=data["after"],
            before_values=None if (v := data.get("before_values")) is None else Values.from_dict(v),
            after_values=None if (v := data.get("after_values")) is None else Values.from_dict(v),
        )


@dataclass(eq=False, repr=False)
class Layer(Record):
    """A layer; for weights alone, an owner of stored tensors."""

    change: Literal["added", "removed", "moved", "renamed", "changed"]
    before: Optional[Tuple[str, ...]]
    """The names from the outermost model to the layer; None if the layer does not exist."""
    after: Optional[Tuple[str, ...]]
    """The names from the outermost model to the layer; None if the layer does not exist."""
    class_name: Optional[str]
    """None without an architecture."""
    facts: Tuple[Facts, ...]

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            change=data["change"],
            before=None if (v := data["before"]) is None else tuple(v),
            after=None if (v := data["after"]) is None else tuple(v),
            class_name=data["class"],
            facts=tuple(Facts.from_dict(e) for e in data["facts"]),
        )


@dataclass(eq=False, repr=False)
class Distance(Record):
    """How far apart two tensors are, element by element; None if it could not be measured."""

    absolute: float
    """The largest |a - b| of finite elements."""
    relative: float
    """The largest |a - b| / max(|a|, |b|) of finite elements."""
    cosine: Optional[float]
    """The cosine of both tensors as vectors of their finite elements; None if one is zero."""
    differing: int
    """The elements that differ."""
    not_finite: int
    """Those that are NaN or infinite on one side or both; NaN equals NaN."""
    elements: int

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            absolute=data["absolute"],
            relative=data["relative"],
            cosine=data["cosine"],
            differing=data["differing"],
            not_finite=data["not_finite"],
            elements=data["elements"],
        )


@dataclass(eq=False, repr=False)
class DifferenceDistances(Record):
    layer: Optional[Tuple[str, ...]]
    """The names from the outermost model to the layer; None if the layer does not exist."""
    weight: str
    distance: Optional[Distance]
    """How far apart two tensors are, element by element; None if it could not be measured."""

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            layer=None if (v := data["layer"]) is None else tuple(v),
            weight=data["weight"],
            distance=None if (v := data["distance"]) is None else Distance.from_dict(v),
        )


@dataclass(eq=False, repr=False)
class Difference(Record):
    """The output of `keras-inspect diff --format json`: the differences between two models."""

    same: bool
    """Whether there is no difference; also false if part of a file could not be read."""
    values_compared: bool
    """Whether the numbers in the tensors were compared."""
    tolerance: Optional[float]
    """Tensors count as equal if no element differs by more; None if any difference counts."""
    before: Side
    """A compared model."""
    after: Side
    """A compared model."""
    model: Tuple[Facts, ...]
    """The differences that concern the model as a whole."""
    layers: Tuple[Layer, ...]
    """In the order of the first model; added layers at their position in the second."""
    distances: Tuple[DifferenceDistances, ...]
    """The tensors whose values differ, the farthest apart first."""
    notes: Tuple[str, ...]
    """What was not compared or could not be read."""

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            same=data["same"],
            values_compared=data["values_compared"],
            tolerance=data["tolerance"],
            before=Side.from_dict(data["before"]),
            after=Side.from_dict(data["after"]),
            model=tuple(Facts.from_dict(e) for e in data["model"]),
            layers=tuple(Layer.from_dict(e) for e in data["layers"]),
            distances=tuple(DifferenceDistances.from_dict(e) for e in data["distances"]),
            notes=tuple(data["notes"]),
        )
